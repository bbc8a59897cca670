// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "jobs/assetregistrar.h"
#include "jobs/downloader.h"
#include "jobs/jobbook.h"
#include "jobs/jobengine.h"
#include "jobs/planstore.h"
#include "jobs/poller.h"
#include "jobs/submitter.h"
#include "jobs/wakewatch.h"

#include <QHash>
#include <QMultiHash>
#include <QSet>
#include <QTimer>
#include <QVector>

#include <functional>

namespace frameloom {

/// What the engine keeps between signals. jobengine.cpp has the life of a job, jobresults.cpp its files, jobchains.cpp
/// what waits for it, jobmessages.cpp what it tells by itself, remotejobs.cpp what the service lists, jobcommands.cpp the
/// user's words.
struct JobEngine::Private
{
    Private(JobEngine &engine, std::shared_ptr<const Catalog> catalog, ApiClient &client, Store &store,
            const Clock &clock, const JobSettings &settings);

    // The life of a job
    void readOpen();
    void takeOpen(const OpenWork &work);
    /// Now, or as soon as the book holds the open jobs: before that a command would find none of them.
    void whenOpen(std::function<void()> command);
    void goOn(Job job);
    void answered(qint64 jobId, const SubmitAnswer &answer);
    void reported(const TaskReport &report);
    void apply(Job job, const TaskReport &report);
    void learnCharge(const Job &job); ///< of one that failed by a message without its cost
    bool isTraining(const Job &job) const;
    void hurryTrainings();
    void taskRefused(const QString &taskId, const Failure &failure);
    void openFiles(const Job &job, const QVector<ResultFile> &files);
    void openPreview(const Job &job, const QVector<ResultFile> &files);
    void setFolders(const JobSettings &settings);
    void opened(Job job, const QVector<ResultFile> &files, const OpenedResult &result);
    void refreshFiles(const Job &job, const QVector<Asset> &assets);
    void download(const Job &job, const QVector<Asset> &assets);
    void identified(const Asset &asset); ///< by the server that has it
    void settled(const Asset &asset);
    bool isAnyRemote(qint64 jobId) const; ///< files of it are still to be saved
    void end(const Job &job);
    void noteLost(const Job &job);
    void follow(const Job &job);
    void unfollow(const Job &job);
    void waitFor(Job job, const Job &parent);
    void tellWaiting(const Job &parent); ///< waitFor() for all that wait for it
    void store(const ChainPlan &plan, const QString &title, quint64 ticket, qint64 holdMs = 0,
               std::function<void()> after = {});
    void emptyBin();
    void reconcile();
    Job madeElsewhere(const RemoteJob &entry) const;
    bool learnsFirst(const Job &job, const TaskReport &report);
    void learn(const Job &job, const TaskReport &report);
    void askInputs();
    void inputAsked(const TaskReport &report);
    void takeFamily(Job &job, const QVector<ResultFile> &files) const;
    void match(const QVector<Job> &doubtful, const QVector<RemoteJob> &remote);

    // The user's words
    using Command = std::function<void(Job)>;
    /// Whose jobs a command may touch: this profile's, or any, when nothing is sent for it.
    enum class Whose { Ours, Anyones };
    void withJob(qint64 id, Command command, Whose whose = Whose::Ours);
    void withJobs(const QVector<qint64> &ids, std::function<void(const QVector<Job> &)> command, Whose whose);
    void cancelQueued(const QVector<qint64> &jobIds);
    void moveInQueue(qint64 jobId, qint64 beforeJobId);
    void askedFor(const Job &job);
    void letGo(const Job &job);

    // The surroundings
    void seen(bool online);
    void tellDisk();

    JobEngine &q;
    std::shared_ptr<const Catalog> catalog;
    QVector<std::shared_ptr<const Catalog>> formerCatalogs; ///< what is under way may still look at them
    ApiClient &client;
    const Clock &clock;
    JobBook *book;
    Submitter *submitter;
    Poller *poller;
    Downloader *downloader;
    AssetRegistrar *registrar;
    WakeWatch wakeWatch;
    QTimer *tick;
    QMultiHash<QString, qint64> tasks;            ///< task id → our jobs
    QHash<qint64, QHash<qint64, Asset>> assets;   ///< of jobs in Downloading, or with a preview, by job and asset id
    QSet<qint64> openingPreviews;                 ///< jobs whose preview is being stored
    QHash<QString, TaskReport> early;             ///< of tasks that nobody knows yet; a few
    QVector<TaskReport> unasked;                  ///< of jobs made elsewhere, which did not tell from what
    QSet<QString> beingAsked;                     ///< their tasks, also of those under way
    int asking = 0;                               ///< so many under way
    QSet<qint64> retried;                         ///< by a plan that is not stored yet
    bool openTaken = false;
    QVector<std::function<void()>> earlyCommands;
    bool online = true;
    Failure writeTrouble;
    Failure diskTrouble;
    bool toldTrouble = false;
};

} // namespace frameloom
