// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "jobs/chainplanner.h"

#include <QDialog>
#include <QElapsedTimer>

class QCheckBox;
class QLabel;
class QListWidget;
class QPushButton;

namespace frameloom {

class NoteLine;
class Session;

/// What a template became, before any of it is sent: every prompt can be left out, the price of the rest stands on the
/// button. Does not hold up the window. Deletes itself when closed.
class PromptList : public QDialog
{
    Q_OBJECT
public:
    struct Entry
    {
        QString prompt;
        ChainPlan plan;
        QString title;
    };
    /// Each entry is sent `times` times. `remark`: what else is to be known, may be empty.
    PromptList(Session &session, const QVector<Entry> &entries, int times, const QString &remark, QWidget *parent);

    QVector<Entry> chosen() const;
    int times() const { return m_times; }

Q_SIGNALS:
    /// The user said yes; the list closes.
    void confirmed(const QVector<frameloom::PromptList::Entry> &chosen, int times);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void confirm();
    void count();
    Price total() const;

    Session &m_session;
    QVector<Entry> m_entries;
    int m_times = 1;
    QCheckBox *m_all = nullptr;
    QListWidget *m_list = nullptr;
    QLabel *m_after = nullptr;
    NoteLine *m_note = nullptr;
    QPushButton *m_generate = nullptr;
    bool m_counting = false;
    QElapsedTimer m_shown; ///< the second half of a double click is no yes
};

} // namespace frameloom
