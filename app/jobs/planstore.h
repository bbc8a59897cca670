// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "catalog/catalog.h"
#include "jobs/chainplanner.h"
#include "library/store.h"
#include "model/asset.h"
#include "model/job.h"

#include <QHash>
#include <QStringList>
#include <QVector>

namespace frameloom {

/// What the engine does in the database beyond writing single rows. All on the store thread; each is one transaction.

/// The rows that a plan became.
struct StoredPlan
{
    Failure failure;
    QVector<Job> jobs; ///< one per step, in order
};
/// Stores every step before anything is sent. The first continues its parent at once, or waits for it when that is
/// still running; each later step waits for the one before.
StoredPlan storePlan(Database &database, Store &store, const Catalog &catalog, const ChainPlan &plan,
                     const QString &title, const QString &profileId, qint64 nowMs,
                     QueueReason firstReason = QueueReason::Order);

/// The steps that repeat a job which did not work, with the earlier steps it would need again.
ChainPlan planAgain(Database &database, const Job &job);

/// What a session finds at its start.
struct OpenWork
{
    bool ok = false;
    QVector<Job> jobs;                       ///< of the profile: open and Unconfirmed
    QHash<qint64, Job> awaited;              ///< jobs that queued ones wait for and that are not among them
    QHash<qint64, QVector<Asset>> assets;    ///< of those in Downloading
};
OpenWork readOpenWork(Database &database, const QString &profileId);

/// Jobs of other profiles that were being submitted when the program was killed: nobody works on them now, so they say
/// at once that their outcome is unknown; those that were uploading wait again.
void endDoubtsOfOthers(Database &database, Store &store, const QString &profileId);

/// Its inputs have to be made ready once more.
void backToQueue(Job &job);

/// The rows of a task's files.
struct OpenedResult
{
    Failure failure;
    QVector<Asset> assets; ///< all of the job, also those saved earlier
};
/// A task's files become asset rows in the same transaction in which the job becomes Downloading; a preview's while it
/// runs on. Files that are known (same number and kind) are not doubled: saved ones stay, others get the fresh address,
/// all get what is told of their entry. `previewed`: what is saved came from a preview, and is fetched once
/// more if its address is another one by now.
OpenedResult openResult(Database &database, Store &store, const Job &job, const QVector<Asset> &files,
                        bool previewed = false);

/// The queued jobs in a new order of sending: `jobId` before `beforeId`, at the end for 0. Pure; changed jobs only.
/// Ranks are below 0, so that jobs submitted later come after them.
QVector<Job> movedInQueue(QVector<Job> queued, qint64 jobId, qint64 beforeId);

/// A job of the bin and its files, relative to the library.
struct BinnedJob
{
    qint64 jobId = 0;
    QStringList files;
};
/// What was deleted before and is to go for good. Its files go first, then purgeJobs(): a program that ends in between
/// finds them again at its next start, and no file is left that nobody knows.
QVector<BinnedJob> readBin(Database &database, qint64 deletedBefore);
void purgeJobs(Database &database, const QVector<qint64> &jobIds);

} // namespace frameloom
