// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "catalog/draft.h"

#include <QPointer>
#include <QVector>
#include <QWidget>

class QLabel;
class QPushButton;

namespace frameloom {

class Banner;
class JobActions;
class JobListModel;
class JobListView;
class QueueList;
class Session;

/// The right side of the Create page: everything of the open account in flight and recent, newest first. Jobs of
/// other accounts are never among them, so that one of the sandbox cannot be taken for a real one.
class JobsPane : public QWidget
{
    Q_OBJECT
public:
    explicit JobsPane(Session &session, QWidget *parent = nullptr);

    void select(qint64 jobId);

Q_SIGNALS:
    void jobSelected(qint64 jobId);
    void draftRequested(const frameloom::Draft &draft);
    void historyRequested();

private:
    void updateHeading();
    void updateQueue();
    void openQueue();
    void setFilter(int filter);
    void offerUndo(const QVector<qint64> &jobIds);

    Session &m_session;
    JobListModel *m_model;
    JobActions *m_actions;
    JobListView *m_list;
    QLabel *m_running;
    QLabel *m_empty;
    QPushButton *m_filter;
    QWidget *m_queue;      ///< shown while something waits, or would
    QLabel *m_waiting;
    QPushButton *m_pause;
    QPushButton *m_order;
    QPointer<QueueList> m_queueList;
    Banner *m_undo;
    QVector<qint64> m_removed;
    qint64 m_wanted = 0; ///< to be selected as soon as its row is there
};

} // namespace frameloom
