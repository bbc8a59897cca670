// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPushButton>
#include <QVector>
#include <QWidget>

namespace frameloom {

/// Two or three alternatives side by side, of which one is always chosen. Arrow keys walk, a screen reader hears radio
/// buttons.
class SegmentedSwitch : public QWidget
{
    Q_OBJECT
public:
    struct Option
    {
        QString key;   ///< the segment's objectName is "<switch's objectName>.<key>"
        QString label; ///< translated
        QString help;
    };

    explicit SegmentedSwitch(QWidget *parent = nullptr);

    void setOptions(const QVector<Option> &options);
    const QVector<Option> &options() const { return m_options; }
    void setCurrent(const QString &key);
    QString current() const { return m_current; }

Q_SIGNALS:
    void chosen(const QString &key); ///< by the user only

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QVector<Option> m_options;
    QVector<QPushButton *> m_segments;
    QString m_current;
};

} // namespace frameloom
