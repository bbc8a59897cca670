// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "api/apiclient.h"
#include "catalog/catalog.h"
#include "catalog/mediavalue.h"
#include "jobs/chainplanner.h"
#include "library/store.h"
#include "model/clock.h"

#include <QObject>
#include <QStringList>

#include <memory>

namespace frameloom {

/// Limits that the user can set.
struct JobSettings
{
    int jobsInFlight = 10;      ///< submitted at a time; the rest waits with QueueReason::Limit
    int downloadsAtOnce = 4;
    QString libraryFolder;      ///< absolute
    QString outboxFolder = {};  ///< absolute; large request bodies wait here. Empty: ".outbox" in the library folder
    QStringList libraryFolders = {}; ///< where earlier results may be, too
    QString fileNamePattern = {}; ///< filenames.h; empty: the standard one
    double pollPace = 1.0;      ///< multiplies the poller's delays: the sandbox's tasks take seconds
    qint64 maxFileBytes = 2LL * 1024 * 1024 * 1024;
};

/// Owns every open job of one session and is the only writer of job and asset rows: submits, follows, saves results.
/// Work thread. Each change is committed by the Store, which then tells the window.
class JobEngine : public QObject
{
    Q_OBJECT
public:
    JobEngine(std::shared_ptr<const Catalog> catalog, ApiClient &client, Store &store, const Clock &clock,
              const JobSettings &settings, QObject *parent = nullptr);
    ~JobEngine() override;

    /// Reads the open jobs and goes on with them: Submitting becomes Unconfirmed, Uploading goes back to Queued,
    /// Accepted and Running are followed, Downloading resumes.
    void start();
    /// Another document was read: for what begins from now on. Jobs under way go on as they were sent.
    void setCatalog(const std::shared_ptr<const Catalog> &catalog);

public Q_SLOTS:
    /// Stores every step durably, then sends the first, not before `holdMs` milliseconds have passed: until then it can
    /// be taken back (QueueReason::Undo). `ticket` comes back in submitted().
    void submit(quint64 ticket, const frameloom::ChainPlan &plan, const QString &title, qint64 holdMs = 0);
    /// Into the bin, without a trace on the wire, unless some of it has left meanwhile. With their later steps.
    void cancelQueued(const QVector<qint64> &jobIds);
    /// Changes the order of sending: before that job, or at the end for 0. Both must be Queued.
    void moveInQueue(qint64 jobId, qint64 beforeJobId);
    void setQueuePaused(bool paused);    ///< nothing is sent; what has left goes on
    void setJobLimit(int jobsInFlight);
    /// What the server told by itself (webhook), taken like the answer to a poll. Of an unknown task it is kept for a
    /// moment: its submission may be on the way. Older news never take anything back.
    void takeReport(const frameloom::TaskReport &report);
    /// Makes a file or an address an asset of the video provider (assetregistrar.h); assetRegistered() answers.
    void registerAsset(quint64 ticket, const frameloom::MediaValue &value, const frameloom::MediaSpec &media);
    void retry(qint64 jobId);            ///< Failed: a new job with the same draft; Queued: tries now
    /// → Dropped. One whose request is on its way becomes Unconfirmed: the server may have acted on it.
    void stopFollowing(qint64 jobId);
    void followAgain(qint64 jobId);      ///< Dropped → Accepted; never sent → Queued; dismissed in doubt → Unconfirmed
    void sendAgain(qint64 jobId);        ///< Unconfirmed → Queued, by the user's word only
    void dismiss(qint64 jobId);          ///< Unconfirmed or Queued → Dropped
    void adopt(qint64 jobId, const QString &taskId); ///< Unconfirmed → Accepted
    /// Into the bin. A queued job is not sent any more; one that may have been paid for is still followed and saved, so
    /// that restore() shows it whole. The bin is emptied of ended jobs and their files after 30 days.
    void remove(const QVector<qint64> &jobIds);
    void restore(const QVector<qint64> &jobIds);
    /// Makes rows of jobs that were made elsewhere (another machine, a script) and follows them: their results are saved
    /// like any others. Those that are known already are left alone.
    void bringIn(const QVector<frameloom::RemoteJob> &jobs);
    void fetchFilesAgain(qint64 jobId);  ///< Done or Failed → Downloading, with fresh addresses where the server still tells
    void setSettings(const frameloom::JobSettings &settings);
    void setOnline(bool online);         ///< a hint from the system; the transport decides
    void keyChanged();                   ///< jobs held for KeyRejected go on
    void balanceRose();                  ///< jobs held for OutOfCredits go on
    void checkNow();                     ///< reads the clocks and does what is due; timers do the same

Q_SIGNALS:
    void submitted(quint64 ticket, const QVector<qint64> &jobIds);
    /// Nothing was stored or sent.
    void submitFailed(quint64 ticket, const frameloom::Failure &failure);
    void assetRegistered(quint64 ticket, const QString &address, const frameloom::Failure &failure);
    /// Ask the balance: after each submission and completion.
    void balanceMayHaveChanged();
    void keyRejected(const frameloom::Failure &failure);
    void onlineChanged(bool online);     ///< what the transport says
    void diskTrouble(const frameloom::Failure &failure); ///< None when it is over
    void trainingLost(); ///< a training was sent, and its answer is not known: the service's list may tell (Trainings)
    void jobEnded(const frameloom::Job &job); ///< Done, Failed or Cancelled; not for one in the bin

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace frameloom

Q_DECLARE_METATYPE(frameloom::ChainPlan)
Q_DECLARE_METATYPE(frameloom::JobSettings)
