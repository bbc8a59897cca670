// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "stage/stageactions.h"

#include <QHash>
#include <QWidget>

class QMenu;

namespace frameloom {

class ActionButton;

/// One line of priced actions. What does not fit goes behind "…", where the rare ones are anyway.
class ActionRow : public QWidget
{
    Q_OBJECT
public:
    explicit ActionRow(QWidget *parent = nullptr);

    void setActions(const QVector<StageAction> &actions);
    const QVector<StageAction> &actions() const { return m_actions; }
    /// Lines of this kind are always as high as this.
    static int rowHeight();
    void setMargin(int margin);
    /// Runs an enabled action as if its button had been clicked. False when there is none of that id, or it cannot run.
    bool run(const QString &actionId);
    /// The "…" menu, filled now. The caller owns it.
    QMenu *makeMenu(QWidget *parent);
    /// Entries for all actions, or only for those that no button stands for.
    void addTo(QMenu &menu, bool rowActions);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void triggered(const frameloom::StageAction &action);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void place();
    void flash(const QString &actionId);
    QMenu *showMenu();

    QVector<StageAction> m_actions;
    QHash<QString, ActionButton *> m_buttons; ///< of Placement::Row, by action id
    QStringList m_order;
    QVector<bool> m_hidden;                   ///< row actions that did not fit, by index in m_order
    ActionButton *m_more = nullptr;
    QString m_flashing;                       ///< shows its check mark; not to be run twice by a double click
    int m_margin = 8;
};

} // namespace frameloom
