// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "api/apiclient.h"
#include "api/backoff.h"
#include "catalog/catalog.h"
#include "jobs/inputpreparer.h"
#include "jobs/jobbook.h"
#include "jobs/outcome.h"
#include "model/clock.h"

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QSet>
#include <QTimer>

#include <optional>

namespace frameloom {

/// Sends queued jobs by rank and age, so many at a time; owns the steps Queued → Uploading → Submitting → (Queued,
/// Failed, Unconfirmed). Media inputs are made ready first (inputpreparer.h). The exact body is durable before it
/// leaves, and what may have reached the server is never sent again.
///
/// A refusal that concerns all (offline, key, credits, rate, broken server) holds the whole queue; where time may cure
/// it, one job probes, with back-off.
class Submitter : public QObject
{
    Q_OBJECT
public:
    Submitter(std::shared_ptr<const Catalog> catalog, ApiClient &client, JobBook &book, const Clock &clock,
              QObject *parent = nullptr);

    void setCatalog(const std::shared_ptr<const Catalog> &catalog); ///< see InputPreparer
    void setLimit(int jobsInFlight);
    /// See InputPreparer::setFolders.
    void setFolders(const QString &outbox, const QStringList &libraryFolders);
    void cleanOutbox() { m_inputs->cleanOutbox(); } ///< before anything is sent
    /// While paused nothing is sent; what has left goes on.
    void setPaused(bool paused);
    /// Not before so many milliseconds have passed.
    void delay(qint64 jobId, qint64 ms);
    void check();                       ///< sends what may be sent now
    void checkSoon();                   ///< the same from the event loop, once
    void release(QueueReason reason);   ///< that hold is over, as far as anybody knows
    void probe(qint64 jobId);           ///< try now, with this job first; 0: any
    /// The job is not to be sent any more: forgets what was made ready for it.
    void drop(qint64 jobId);
    /// Its answer was lost, but the service knows it by its key: sending it again is safe.
    bool mayBeRepeated(const Job &job) const;
    /// The user gives up a Submitting job: Unconfirmed when its request has left, else not sent (dropped() tells).
    void stopWaiting(qint64 jobId);
    /// The session ends: what is on its way becomes Unconfirmed, what had not left goes back to Queued. Last call.
    void abandon();
    QueueReason holdReason() const { return m_hold ? m_hold->reason : QueueReason::None; }

Q_SIGNALS:
    void answered(qint64 jobId, const frameloom::SubmitAnswer &answer);
    void refused(qint64 jobId);         ///< now Failed; or Dropped, when it came back to the bin unsent
    void unconfirmed(qint64 jobId);     ///< now Unconfirmed
    void unwanted(qint64 jobId);        ///< stopped before it left: Queued again, to be let go
    void keyRejected(const frameloom::Failure &failure);
    void creditsShort();
    void transportSeen(bool online);

private:
    struct Hold
    {
        QueueReason reason = QueueReason::Order;
        Failure failure;
        int attempt = 0;
        qint64 due = -1; ///< monotonic; -1: time does not cure it
    };
    bool isSendable(const Job &job) const;
    QVector<qint64> sendableInOrder() const;
    bool keyUsable() const;
    int inFlight() const;
    void send(Job job);
    void prepare(Job job);
    void prepared(qint64 jobId, const WrittenBody &body);
    void notPrepared(qint64 jobId, const Failure &failure);
    void commitIntent(Job job, const QByteArray &record);
    void showProgress(qint64 jobId, int percent);
    void settleFailure(Job job, const Failure &failure, bool wasProbe);
    bool isProbe(qint64 jobId);
    void dropBody(qint64 jobId);
    void leave(qint64 jobId);
    void finish(qint64 jobId, const Result<SubmitAnswer> &result);
    bool isTraining(const Job &job) const;
    void waitAlone(qint64 jobId, const Failure &failure, bool wasProbe);
    void requeue(Job job, QueueReason reason, const Failure &failure);
    void hold(QueueReason reason, const Failure &failure, bool wasProbe);
    void refreshReasons();
    void arm();

    std::shared_ptr<const Catalog> m_catalog;
    ApiClient &m_client;
    JobBook &m_book;
    const Clock &m_clock;
    QTimer *m_timer;
    QTimer *m_soon;
    Backoff m_backoff{5'000, 60'000};
    std::optional<Hold> m_hold;
    qint64 m_probe = 0;          ///< the job that tests the hold
    qint64 m_probeSince = 0;     ///< monotonic
    qint64 m_preferred = 0;      ///< the user asked for this one
    QSet<qint64> m_sending;      ///< intent being committed, or request on its way
    QSet<qint64> m_left;         ///< of these, the ones whose request was handed to the client
    InputPreparer *m_inputs;
    struct Spooled
    {
        RequestBody body;
        QByteArray record;
        qint64 madeAt = 0; ///< monotonic
    };
    QHash<qint64, Spooled> m_spooled;            ///< bodies in the outbox
    QHash<qint64, QPointer<SubmitCall>> m_calls; ///< of m_left
    QSet<qint64> m_unwanted;                     ///< stopped while the intent was being committed
    QHash<qint64, qint64> m_notBefore;           ///< monotonic
    bool m_paused = false;
    int m_limit = 10;
};

} // namespace frameloom
