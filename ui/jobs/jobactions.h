// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "catalog/draft.h"
#include "model/job.h"

#include <QObject>
#include <QVector>

class QAction;
class QWidget;

namespace frameloom {

class Session;

/// What can be done with jobs in a list, for its context menu, its keys and its accessible actions.
class JobActions : public QObject
{
    Q_OBJECT
public:
    explicit JobActions(Session &session, QObject *parent = nullptr);

    /// Pops up and returns; the menu deletes itself.
    void openMenu(const QVector<Job> &jobs, QWidget *parent, const QPoint &globalPosition);
    void copyPrompt(const Job &job);
    void reveal(const Job &job);
    /// Into the bin; removed() offers the way back.
    void remove(const QVector<qint64> &jobIds);
    void restore(const QVector<qint64> &jobIds);

Q_SIGNALS:
    void openRequested(qint64 jobId);
    void draftRequested(const frameloom::Draft &draft);
    void removed(const QVector<qint64> &jobIds);

private:
    void offerWhereFilesMiss(QAction *entry, qint64 jobId);

    Session &m_session;
};

} // namespace frameloom
