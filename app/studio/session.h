// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "api/apiclient.h"
#include "catalog/mediavalue.h"
#include "credits/meter.h"
#include "jobs/chainplanner.h"
#include "model/balance.h"
#include "model/clock.h"
#include "model/profile.h"
#include "model/usualtime.h"
#include "studio/modelfiles.h"
#include "studio/picturefetch.h"
#include "studio/workspace.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QThread>
#include <QUrl>

#include <functional>
#include <memory>
#include <optional>

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
    /// What this account can work with; Workspace::catalog() also knows what other accounts made.
    std::shared_ptr<const Catalog> catalog() const { return m_workspace.catalog(m_profile.generation); }
    bool hasKey() const { return m_hasKey; }
    bool isOnline() const { return m_online; }
    const Balance &balance() const { return m_balance; }
    /// Open jobs of this profile as last announced, by id.
    const QHash<qint64, Job> &openJobs() const { return m_openJobs; }
    /// What openJobs() are at, each job counted once.
    struct JobCounts
    {
        int running = 0; ///< on its way: uploading, sent, worked on, being saved
        int waiting = 0; ///< here, to be sent
        int unconfirmed = 0;
    };
    JobCounts jobCounts() const;
    /// What the account last told about itself; empty before the first answer.
    const AccountInfo &account() const { return m_balance.account; }
    /// How long the operation usually takes here: learned from this profile's own jobs, or else the catalogue's word, for
    /// the sandbox its own pace.
    UsualTime usualTime(const Operation &operation) const;
    /// The later end of usualTime(), milliseconds.
    qint64 usualMs(const Operation &operation) const { return usualTime(operation).highMs; }
    /// What a job with these settings last cost, where the service told.
    std::optional<Credits> lastCharge(const Operation &operation, const QJsonObject &params) const;
    /// The meter for a form of that price. Pure arithmetic over what is cached here.
    MeterReading meter(const Price &form) const;

    /// Stores and sends the steps; submitted() or submitFailed() answers with the ticket. Nothing leaves before `holdMs`
    /// milliseconds have passed: until then cancelQueued() leaves no trace on the wire, and retry() sends it at once.
    quint64 submit(const ChainPlan &plan, const QString &title, qint64 holdMs = 0);
    void cancelQueued(const QVector<qint64> &jobIds); ///< with their later steps

    // The queue; see JobEngine.
    void moveInQueue(qint64 jobId, qint64 beforeJobId); ///< 0: at the end
    void setJobLimit(int jobs);         ///< Settings::jobsInFlight, obeyed at once
    void setQueuePaused(bool paused);   ///< Settings::queuePaused, obeyed at once

    /// Sent with every job from now on; the secret also opens the local receiver. Kept in memory: Studio stores them.
    void setWebhook(const QString &url, const QString &secret);
    /// Where the local receiver of webhooks listens: "http://127.0.0.1:38211/webhook"; empty when it does not.
    QString receiverUrl() const { return m_receiverUrl; }
    /// It should listen, but its address cannot be had.
    bool hasReceiverFailed() const { return m_receiverFailed; }

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

    /// Makes a file or an address an asset of the video provider, to be named in jobs; assetRegistered() answers with the
    /// ticket.
    quint64 registerAsset(const MediaValue &value, const MediaSpec &media);

    /// Whether files can be registered with the video provider.
    bool canRegisterAssets() const { return m_profile.generation == ApiGeneration::Unified; }
    /// Asks the provider what became of those in table `registered_assets`; assetsRefreshed() answers.
    void refreshAssets();

    /// There may be a way to the server now: what waits for one is tried at once.
    void tryNetwork();
    /// Coalesced: many calls make one request.
    void refreshBalance();

    /// Whether the service lists the jobs of an account.
    bool canListJobs() const { return m_profile.generation == ApiGeneration::Unified && m_hasKey; }
    /// A page of that list without the jobs that are in the library; remoteJobsListed() answers.
    void listRemoteJobs(const QString &cursor = {});
    void bringIn(const QVector<RemoteJob> &jobs); ///< see JobEngine

    /// Whether the service lists what was trained.
    bool canListTrainings() const { return m_profile.generation == ApiGeneration::Unified; }
    /// Takes that list into table `people`; trainingsRefreshed() answers. It also happens by itself: at the start, while
    /// something is being trained elsewhere, and after an answer was lost.
    void refreshTrainings();
    void archiveTraining(const QString &id); ///< trainingArchived() answers; it cannot be taken back

    /// Asks a service of the Unified API what it can do and what that costs (ModelFiles); modelsRefreshed() answers. What
    /// is new comes with pricesChanged() or catalogChanged().
    void refreshModels();
    /// Brings a picture that stands at an address onto this machine; pictureFetched() answers. Waits for the end of one
    /// that is on its way.
    void fetchPicture(const QUrl &url);
    /// Whether the service can be asked.
    bool canRefreshModels() const { return m_profile.generation == ApiGeneration::Unified && m_hasKey; }

Q_SIGNALS:
    void balanceChanged();
    void openJobsChanged();  ///< reservations or counts may differ
    void usualTimesChanged();
    void chargesChanged(); ///< lastCharge() may differ
    void receiverChanged();
    void onlineChanged(bool online);
    void keyChanged();
    void keyRejected(const frameloom::Failure &failure);
    void diskTrouble(const frameloom::Failure &failure); ///< None: it is over
    void submitted(quint64 ticket, const QVector<qint64> &jobIds);
    void submitFailed(quint64 ticket, const frameloom::Failure &failure);
    /// `address`: "asset://<id>"; empty with a failure.
    void assetRegistered(quint64 ticket, const QString &address, const frameloom::Failure &failure);
    void assetsRefreshed(const frameloom::Failure &failure); ///< None: what is stored is what the provider says
    void jobEnded(const frameloom::Job &job);
    void remoteJobsListed(const frameloom::RemoteJobPage &page, const frameloom::Failure &failure);
    void trainingsRefreshed(const frameloom::Failure &failure); ///< None: what is stored is what the service lists
    void trainingArchived(const QString &id, const frameloom::Failure &failure);
    /// The worse of both outcomes; `failure` when the service did not give one of them.
    void modelsRefreshed(frameloom::ModelFiles::Outcome outcome, const frameloom::Failure &failure);
    void pricesChanged();  ///< of the operations of catalog(), which stays the same
    void catalogChanged(); ///< catalog() is another one; its predecessors outlive the session

    void pictureFetched(const QUrl &url, const frameloom::FetchedPicture &picture);

private:
    struct Room;
    void onWorkThread(std::function<void()> work);
    void takeJobs(const QVector<Job> &jobs);
    void takeBalance(const Balance &balance);
    void takeOnline(bool online);
    void takeEnd(const Job &job);
    void applySettings();
    void refreshPricesIfOld();
    void takeCatalog();
    void keepUnknown(const RemoteJobPage &page, const Failure &failure);

    Workspace &m_workspace;
    Profile m_profile;
    Balance m_balance;
    QHash<qint64, Job> m_openJobs;
    Reservation m_reservation; ///< recomputed when jobs or balance change, not per key press
    QHash<QString, QVector<qint64>> m_durations; ///< by operation, newest first
    QHash<QString, Credits> m_charges; ///< by chargeKey()
    Settings::Receiver m_receiver;
    QString m_receiverUrl;
    bool m_receiverFailed = false;
    QSet<QUrl> m_fetching; ///< pictures
    bool m_hasKey = false;
    bool m_online = true;
    quint64 m_tickets = 0;
    QThread m_thread;
    QObject *m_gate = nullptr;     ///< lives on m_thread; calls are queued to it
    std::unique_ptr<Room> m_room;  ///< touched on m_thread only
};

} // namespace frameloom
