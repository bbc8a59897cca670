// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "api/apiclient.h"
#include "api/backoff.h"
#include "model/clock.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QSet>
#include <QStringList>
#include <QTimer>

namespace frameloom {

/// Follows all open tasks of a session in batches: 1,000 tasks cost 50 requests a round. Where a service has no batches
/// but a list of its jobs, newest first, that is read instead as soon as more than a handful are due (poller's sweep):
/// 1,000 tasks cost about 10 requests. One fetch is in flight per task. A refused batch is cut in halves until the one
/// bad id is alone; where it is the batch itself that the server does not know, everybody is asked for alone for a while.
/// Trouble with the server or the way to it pauses the whole poller with full-jitter back-off. Work thread.
class Poller : public QObject
{
    Q_OBJECT
public:
    Poller(ApiClient &client, const Clock &clock, QObject *parent = nullptr);

    /// Multiplies every delay; for a server whose tasks take seconds.
    void setPace(double pace) { m_pace = pace; }
    /// `ageMs`: since the task was accepted.
    void follow(const QString &taskId, qint64 ageMs, qint64 firstPollMs, TaskKind kind = TaskKind::Job);
    void unfollow(const QString &taskId) { m_entries.remove(taskId); }
    bool follows(const QString &taskId) const { return m_entries.contains(taskId); }
    /// The task has just told something by itself: it is not asked for until it has been silent for long, and an answer
    /// that is under way is older than what it said.
    void rest(const QString &taskId);
    /// It has ended, but what it told was not all: asked for at once.
    void hurry(const QString &taskId);
    void check();  ///< asks for what is due
    void burst();  ///< everything is due: the machine woke, or the network is back
    void resume(); ///< there is a key again

Q_SIGNALS:
    void reported(const frameloom::TaskReport &report);
    /// The server does not know this task, or cannot speak of it. It is still followed, rarely.
    void taskRefused(const QString &taskId, const frameloom::Failure &failure);
    void keyRejected(const frameloom::Failure &failure);
    void transportSeen(bool online);

private:
    struct Entry
    {
        TaskKind kind = TaskKind::Job; ///< a training is always asked for by itself
        qint64 firstPollMs = 0;
        qint64 followedAt = 0;  ///< monotonic
        qint64 ageThenMs = 0;
        qint64 due = 0;         ///< monotonic
        qint64 delay = 0;
        int polls = 0;
        int misses = 0;         ///< answers that did not mention it
        int refusals = 0;
        bool alone = false;     ///< spoils batches
        bool busy = false;      ///< waits in m_waiting or is in flight
        bool overtaken = false; ///< busy, but the task has reported itself meanwhile
    };
    void schedule(Entry &entry);
    void collect();
    void sendWaiting();
    FetchCall *ask(const QStringList &batch);
    void finish(const QStringList &batch, const Result<QVector<TaskReport>> &result);
    void judgeBatch(const QStringList &batch, const Failure &failure);
    void judge(const QStringList &batch, const Failure &failure);

    // The sweep through the service's list (pollersweep.cpp)
    bool listIsOfUse(qsizetype due) const;
    void sendPage();
    void finishPage(const Result<RemoteJobPage> &result);
    void takePage(const RemoteJobPage &page);
    void endSweep(); ///< what it did not show is asked for alone
    void take(const QStringList &batch, const QVector<TaskReport> &reports);
    void refuse(const QStringList &batch, const Failure &failure);
    qsizetype batchSize() const;
    bool saysNoBatches(const Failure &failure);
    void pauseAll(const QStringList &batch, const Failure &failure);
    bool keyUsable() const;
    void arm();

    ApiClient &m_client;
    const Clock &m_clock;
    QTimer *m_timer;
    Backoff m_backoff{2'000, 60'000};
    QHash<QString, Entry> m_entries;
    QList<QStringList> m_waiting; ///< batches to be sent
    struct Sweep
    {
        QSet<QString> wanted;
        QString cursor;
        int fruitless = 0; ///< pages in a row that showed none of them
        bool begun = false;
        bool sent = false; ///< a page is in flight
    };
    Sweep m_sweep;
    QSet<QString> m_nextSweep;    ///< became due meanwhile
    qint64 m_noListUntil = 0;     ///< monotonic: the list was refused
    qint64 m_noBatchesUntil = 0;  ///< monotonic: the server does not know that call
    int m_batchRefusals = 0;      ///< batches in a row that might say so
    bool m_batchAnswered = false; ///< in this session
    double m_pace = 1.0;
    int m_active = 0;
    int m_trouble = 0;            ///< failures in a row; while there are some, one request probes
    qint64 m_quietUntil = 0;      ///< monotonic
    qint64 m_askedQuietUntil = 0; ///< by Retry-After: a burst does not break it
    bool m_keyRejected = false;   ///< asks rarely
};

} // namespace frameloom
