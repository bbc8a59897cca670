// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/jobengine_p.h"

#include "jobs/outcome.h"
#include "library/assetrepository.h"
#include "library/jobrepository.h"

#include <algorithm>
#include <functional>
#include <utility>

using namespace Qt::StringLiterals;

namespace frameloom {

void JobEngine::submit(quint64 ticket, const ChainPlan &plan, const QString &title, qint64 holdMs)
{
    if (plan.problem != ChainPlan::Problem::None || plan.steps.isEmpty()) {
        Failure failure;
        failure.kind = FailureKind::ParentFailed;
        Q_EMIT submitFailed(ticket, failure);
        return;
    }
    d->store(plan, title, ticket, holdMs);
}

void JobEngine::Private::store(const ChainPlan &plan, const QString &title, quint64 ticket, qint64 holdMs,
                               std::function<void()> after)
{
    book->flush();
    book->ask([this_catalog = catalog, &dataStore = book->store(), plan, title, profile = client.profile().id,
               now = clock.wallMs(), reason = holdMs > 0 ? QueueReason::Undo : QueueReason::Order](Database &database) {
                  return storePlan(database, dataStore, *this_catalog, plan, title, profile, now, reason);
              },
              [this, ticket, holdMs, after = std::move(after)](const StoredPlan &stored) {
                  if (after)
                      after();
                  if (stored.failure) {
                      Q_EMIT q.submitFailed(ticket, stored.failure);
                      return;
                  }
                  QVector<qint64> ids;
                  for (const Job &job : stored.jobs) {
                      book->take(job);
                      ids.append(job.id);
                  }
                  // The parent may have ended while this was being stored.
                  const Job &first = stored.jobs.first();
                  if (first.waitsFor != 0 && !book->jobs().contains(first.waitsFor)) {
                      withJob(first.waitsFor, [this, id = first.id](const Job &parent) {
                          if (const std::optional<Job> waiting = book->find(id))
                              waitFor(*waiting, parent);
                      });
                  }
                  submitter->delay(first.id, holdMs);
                  Q_EMIT q.submitted(ticket, ids);
                  if (holdMs > 0)
                      submitter->checkSoon(); // asking out of turn would end its delay
                  else
                      askedFor(first);
              });
}

void JobEngine::Private::whenOpen(std::function<void()> command)
{
    if (openTaken)
        command();
    else
        earlyCommands.append(std::move(command));
}

void JobEngine::Private::withJob(qint64 id, Command command, Whose whose)
{
    withJobs({id}, [command = std::move(command)](const QVector<Job> &jobs) {
        for (const Job &job : jobs)
            command(job);
    }, whose);
}

void JobEngine::Private::withJobs(const QVector<qint64> &ids, std::function<void(const QVector<Job> &)> command,
                                  Whose whose)
{
    QVector<Job> known;
    QVector<qint64> unknown;
    for (const qint64 id : ids) {
        if (const std::optional<Job> job = book->find(id))
            known.append(*job);
        else
            unknown.append(id);
    }
    if (!known.isEmpty())
        command(known);
    if (unknown.isEmpty())
        return;
    book->flush(); // so that the answer is not older than what we did
    book->ask([unknown](Database &database) {
                  QVector<Job> jobs;
                  JobRepository rows(database);
                  for (const qint64 id : unknown) {
                      if (const std::optional<Job> job = rows.find(id))
                          jobs.append(*job);
                  }
                  return jobs;
              },
              [this, whose, command = std::move(command)](const QVector<Job> &jobs) {
                  QVector<Job> meant;
                  for (const Job &job : jobs) {
                      // What came into the book meanwhile is newer.
                      if (whose == Whose::Anyones || job.profileId == client.profile().id)
                          meant.append(book->find(job.id).value_or(job));
                  }
                  if (!meant.isEmpty())
                      command(meant);
              });
}

/// The user wants it now. "Out of credits" may be over without our knowing (bought elsewhere, a refusal that was not
/// about the balance), and asking costs nothing; a pause that the server wants is kept.
void JobEngine::Private::askedFor(const Job &job)
{
    if (job.waitsFor == 0 && submitter->holdReason() == QueueReason::OutOfCredits)
        submitter->probe(job.id);
    else
        submitter->checkSoon();
}

/// Not followed any more; what waited for it does not run.
void JobEngine::Private::letGo(const Job &job)
{
    Job dropped = job;
    dropped.state = JobState::Dropped;
    dropped.reason = QueueReason::None;
    dropped.percent = -1;
    if (dropped.submittedAt == 0) // waited to be sent again: the question stays, as after a loss
        dropped.submittedAt = doubtAt(dropped);
    submitter->drop(job.id);
    downloader->drop(job.id);
    book->save(dropped);
    end(dropped);
}

void JobEngine::retry(qint64 jobId)
{
    d->withJob(jobId, [this](const Job &job) {
        if (job.state == JobState::Queued) {
            d->submitter->probe(job.id);
            return;
        }
        // The second click of a double click is not another order.
        if ((job.state != JobState::Failed && job.state != JobState::Cancelled) || d->retried.contains(job.id))
            return;
        d->retried.insert(job.id);
        d->book->flush();
        d->book->ask([job](Database &database) { return planAgain(database, job); },
                     [this, job](const ChainPlan &plan) {
                         d->store(plan, job.title, 0, 0, [this, id = job.id] { d->retried.remove(id); });
                     });
    });
}

void JobEngine::stopFollowing(qint64 jobId)
{
    d->withJob(jobId, [this](const Job &job) {
        if (job.state == JobState::Submitting)
            d->submitter->stopWaiting(job.id);
        else if (canMove(job.state, JobState::Dropped))
            d->letGo(job);
    }, Private::Whose::Anyones);
}

void JobEngine::cancelQueued(const QVector<qint64> &jobIds)
{
    d->whenOpen([this, jobIds] { d->cancelQueued(jobIds); });
}

void JobEngine::Private::cancelQueued(const QVector<qint64> &jobIds)
{
    QSet<qint64> ids(jobIds.cbegin(), jobIds.cend());
    const QList<Job> open = book->jobs().values();
    for (const Job &job : open) {
        if (job.chainId != 0 && ids.contains(job.chainId))
            ids.insert(job.id);
    }
    // A chain of which a step has left goes on: half of it would be paid for nothing.
    const bool allQueued = std::all_of(ids.cbegin(), ids.cend(), [this](qint64 id) {
        const std::optional<Job> job = book->find(id);
        return job && job->state == JobState::Queued;
    });
    if (!allQueued)
        return;
    // Later steps first: they were not sent either, which is not the same as a failure of the step before.
    QVector<qint64> queued(ids.cbegin(), ids.cend());
    std::sort(queued.begin(), queued.end(), std::greater<>());
    q.remove(queued);
}

void JobEngine::moveInQueue(qint64 jobId, qint64 beforeJobId)
{
    d->whenOpen([this, jobId, beforeJobId] { d->moveInQueue(jobId, beforeJobId); });
}

void JobEngine::Private::moveInQueue(qint64 jobId, qint64 beforeJobId)
{
    QVector<Job> queued;
    for (const Job &job : book->jobs()) {
        if (job.state == JobState::Queued)
            queued.append(job);
    }
    const QVector<Job> changed = movedInQueue(queued, jobId, beforeJobId);
    for (const Job &job : changed)
        book->save(job);
    book->flush(); // one transaction
    submitter->checkSoon();
}

void JobEngine::setQueuePaused(bool paused)
{
    d->submitter->setPaused(paused);
}

void JobEngine::setJobLimit(int jobsInFlight)
{
    d->submitter->setLimit(jobsInFlight);
}

void JobEngine::followAgain(qint64 jobId)
{
    d->withJob(jobId, [this](Job job) {
        if (job.state != JobState::Dropped && !isEmptyEnd(job))
            return;
        job.failure = {};
        job.finishedAt = 0;
        if (!job.taskId.isEmpty()) {
            job.state = JobState::Accepted;
            d->book->save(job);
            d->follow(job);
        } else if (job.submittedAt == 0) {
            job.state = JobState::Queued;
            job.reason = job.waitsFor != 0 ? QueueReason::Parent : QueueReason::Order;
            d->book->save(job);
            if (job.waitsFor != 0) {
                d->withJob(job.waitsFor, [this, id = job.id](const Job &parent) {
                    if (const std::optional<Job> waiting = d->book->find(id))
                        d->waitFor(*waiting, parent);
                });
            }
            d->askedFor(job);
        } else {
            // It may have been paid for: that question comes back with it.
            markInterrupted(job);
            d->book->save(job);
        }
    });
}

void JobEngine::sendAgain(qint64 jobId)
{
    d->withJob(jobId, [this](Job job) {
        if (job.state != JobState::Unconfirmed)
            return;
        const bool wasRefused = senseOf(job.failure).verdict == SubmitVerdict::Refused;
        job.state = JobState::Queued;
        job.reason = QueueReason::Order;
        job.failure = {};
        if (!wasRefused) // the first request may have been paid for, whatever becomes of this one
            job.facts.insert("asked_before"_L1, job.submittedAt);
        job.submittedAt = 0;
        if (wasRefused || !d->submitter->mayBeRepeated(job))
            job.keyedAt = 0; // the user wants a new request
        d->book->save(job);
        d->askedFor(job);
    });
}

void JobEngine::dismiss(qint64 jobId)
{
    d->withJob(jobId, [this](const Job &job) {
        if (job.state == JobState::Unconfirmed || job.state == JobState::Queued)
            d->letGo(job);
    }, Private::Whose::Anyones);
}

void JobEngine::adopt(qint64 jobId, const QString &taskId)
{
    const QString id = taskId.trimmed();
    if (id.isEmpty())
        return;
    d->withJob(jobId, [this, id](Job job) {
        if (job.state != JobState::Unconfirmed)
            return;
        job.state = JobState::Accepted;
        job.taskId = id;
        job.acceptedAt = job.submittedAt != 0 ? job.submittedAt : d->clock.wallMs(); // old, so asked for at once
        job.failure = {};
        d->book->save(job);
        d->follow(job);
    });
}

void JobEngine::remove(const QVector<qint64> &jobIds)
{
    d->withJobs(jobIds, [this](const QVector<Job> &jobs) {
        QVector<qint64> ids;
        bool isAnyDoubt = false;
        for (Job job : jobs) {
            job.deletedAt = d->clock.wallMs();
            ids.append(job.id);
            const bool isBefore = job.state == JobState::Queued || job.state == JobState::Uploading;
            if (isBefore && doubtAt(job) == 0) {
                d->letGo(job);
                continue;
            }
            if (isBefore) { // an earlier try got no answer: that one may have been paid for
                d->submitter->drop(job.id);
                dropOrDoubt(job);
                isAnyDoubt = true;
            }
            const bool worked = d->book->jobs().contains(job.id);
            d->book->save(job);
            if (!worked)
                d->book->forget(job.id);
            else
                d->tellWaiting(job);
        }
        d->book->flush();
        if (isAnyDoubt)
            d->reconcile();
        d->book->store().post([ids, &store = d->book->store()](Database &) { store.announceRemoved(ids); });
    }, Private::Whose::Anyones);
}

void JobEngine::restore(const QVector<qint64> &jobIds)
{
    d->withJobs(jobIds, [this](const QVector<Job> &jobs) {
        for (Job job : jobs) {
            job.deletedAt = 0;
            const bool worked = d->book->jobs().contains(job.id);
            d->book->save(job);
            if (!worked)
                d->book->forget(job.id);
        }
        d->book->flush();
    }, Private::Whose::Anyones);
}

void JobEngine::fetchFilesAgain(qint64 jobId)
{
    d->withJob(jobId, [this](const Job &job) {
        if (job.state != JobState::Done && job.state != JobState::Failed)
            return;
        d->book->ask([id = job.id](Database &database) { return AssetRepository(database).ofJob(id); },
                     [this, job](QVector<Asset> assets) {
                         Job again = job;
                         again.state = JobState::Downloading;
                         bool any = false;
                         for (Asset &asset : assets) {
                             if (asset.state == AssetState::Saved)
                                 continue;
                             asset.state = AssetState::Remote;
                             asset.failure = {};
                             d->book->save(again, asset);
                             any = true;
                         }
                         if (any)
                             d->refreshFiles(again, assets);
                     });
    });
}

void JobEngine::setCatalog(const std::shared_ptr<const Catalog> &catalog)
{
    d->formerCatalogs.append(std::exchange(d->catalog, catalog));
    d->submitter->setCatalog(catalog);
    d->registrar->setCatalog(catalog);
}

void JobEngine::setSettings(const JobSettings &settings)
{
    d->submitter->setLimit(settings.jobsInFlight);
    d->setFolders(settings);
    d->poller->setPace(settings.pollPace);
    d->downloader->setLibrary(settings.libraryFolder, settings.downloadsAtOnce, settings.maxFileBytes);
    d->downloader->setNamePattern(settings.fileNamePattern);
}

void JobEngine::setOnline(bool online)
{
    if (!online)
        return; // only a hint: the transport will say so itself
    if (d->submitter->holdReason() == QueueReason::Offline)
        d->submitter->probe(0);
    if (!d->online)
        d->poller->burst();
    d->downloader->wake();
}

void JobEngine::keyChanged()
{
    d->submitter->release(QueueReason::KeyRejected);
    d->submitter->release(QueueReason::OutOfCredits);
    d->poller->resume();
    d->reconcile();
}

void JobEngine::balanceRose()
{
    d->submitter->release(QueueReason::OutOfCredits);
}

} // namespace frameloom
