// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "api/apiclient.h"
#include "credits/meter.h"
#include "jobs/chainplanner.h"
#include "model/balance.h"
#include "model/clock.h"
#include "model/profile.h"
#include "studio/workspace.h"

#include <QHash>
#include <QObject>
#include <QThread>

#include <functional>
#include <memory>

namespace frameloom {

/// One profile at work: owns the work thread with the API client, the job engine and the balance watcher, and is
/// their front on the GUI thread. Every call returns at once. Job rows themselves are read from the Store.
class Session : public QObject
{
    Q_OBJECT
public:
    Session(Workspace &workspace, const Profile &profile, const Clock &clock,
            ApiClient::NetworkFactory network = {}, QObject *parent = nullptr);
    /// Stops the work thread; what was accepted goes on at the next start, what has no answer yet is Unconfirmed.
    ~Session() override;

    /// Begins to follow jobs and asks for the balance, once. `key` stays in memory; setKey() before it wins over it.
    void start(const QString &key);
    void setKey(const QString &key);

    Workspace &workspace() { return m_workspace; }
    const Profile &profile() const { return m_profile; }
    bool hasKey() const { return m_hasKey; }
    bool isOnline() const { return m_online; }
    const Balance &balance() const { return m_balance; }
    /// Open jobs of this profile as last announced, by id.
    const QHash<qint64, Job> &openJobs() const { return m_openJobs; }
    int runningJobs() const;
    /// How long the operation usually takes here, milliseconds; the sandbox is quicker than the service.
    qint64 usualMs(const Operation &operation) const;
    /// The meter for a form of that price. Pure arithmetic over what is cached here.
    MeterReading meter(const Price &form) const;

    /// Stores and sends the steps; submitted() or submitFailed() answers with the ticket.
    /// `holdMs`: nothing is sent before so many milliseconds have passed; cancelQueued() takes it back meanwhile.
    quint64 submit(const ChainPlan &plan, const QString &title, int holdMs = 0);
    void cancelQueued(const QVector<qint64> &jobIds); ///< drops what is not sent yet, with its later steps

    // The queue; see JobEngine.
    void moveInQueue(qint64 jobId, qint64 beforeJobId); ///< 0: at the end
    void setQueuePaused(bool paused);
    bool isQueuePaused() const { return m_queuePaused; }
    void setJobLimit(int jobsInFlight); ///< until the settings change
    /// For jobs sent from now on. Kept in memory only.
    void setWebhook(const QString &url, const QString &secret);
    void webhookArrived(const QByteArray &body); ///< see JobEngine; the caller has compared the secret

    // The user's words about one job; see JobEngine.
    void retry(qint64 jobId);
    void stopFollowing(qint64 jobId);
    void followAgain(qint64 jobId);
    void sendAgain(qint64 jobId);
    void dismiss(qint64 jobId);
    void adopt(qint64 jobId, const QString &taskId);
    void remove(const QVector<qint64> &jobIds);
    void restore(const QVector<qint64> &jobIds);
    void fetchFilesAgain(qint64 jobId);

    /// Coalesced: many calls make one request.
    void refreshBalance();

Q_SIGNALS:
    void balanceChanged();
    void openJobsChanged();  ///< reservations or counts may differ
    void onlineChanged(bool online);
    void keyChanged();
    void queuePausedChanged(bool paused);
    void keyRejected(const frameloom::Failure &failure);
    void diskTrouble(const frameloom::Failure &failure); ///< None: it is over
    void submitted(quint64 ticket, const QVector<qint64> &jobIds);
    void submitFailed(quint64 ticket, const frameloom::Failure &failure);
    void jobEnded(const frameloom::Job &job);

private:
    struct Room;
    void onWorkThread(std::function<void()> work);
    void takeJobs(const QVector<Job> &jobs);
    void takeBalance(const Balance &balance);
    void takeOnline(bool online);

    Workspace &m_workspace;
    Profile m_profile;
    Balance m_balance;
    QHash<qint64, Job> m_openJobs;
    Reservation m_reservation; ///< recomputed when jobs or balance change, not per key press
    bool m_hasKey = false;
    bool m_online = true;
    bool m_queuePaused = false;
    quint64 m_tickets = 0;
    QThread m_thread;
    QObject *m_gate = nullptr;     ///< lives on m_thread; calls are queued to it
    std::unique_ptr<Room> m_room;  ///< touched on m_thread only
};

} // namespace frameloom
