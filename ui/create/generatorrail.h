// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "catalog/catalog.h"

#include <QHash>
#include <QStringList>
#include <QWidget>

#include <memory>

class QScrollArea;
class QToolButton;
class QVBoxLayout;

namespace frameloom {

class Settings;

/// The generators that can be worked with, or that have something to say, grouped image, video, music; in each group the last used is on top.
class GeneratorRail : public QWidget
{
    Q_OBJECT
public:
    GeneratorRail(std::shared_ptr<const Catalog> catalog, Settings &settings, QWidget *parent = nullptr);

    /// Another document was read: generators come and go, the others keep their buttons.
    void setCatalog(std::shared_ptr<const Catalog> catalog);
    void setCurrent(const QString &generatorId);
    QString current() const { return m_current; }
    /// Something was generated with it: it goes to the top of its group.
    void noteUse(const QString &generatorId);

Q_SIGNALS:
    /// By the user.
    void generatorChosen(const QString &generatorId);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void addButton(const Generator &generator);
    void fill();
    void arrange();
    void wrapNames();
    void walk(qsizetype to);

    std::shared_ptr<const Catalog> m_catalog;
    Settings &m_settings;
    QScrollArea *m_scroll = nullptr;
    QWidget *m_content = nullptr;
    QVBoxLayout *m_layout = nullptr;
    QHash<QString, QToolButton *> m_buttons;
    QVector<QToolButton *> m_order; ///< as shown
    QStringList m_used;             ///< newest first
    QString m_current;
};

} // namespace frameloom
