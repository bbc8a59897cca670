// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the service's own list of jobs is good for: jobs made elsewhere, and answers that were lost.

#include "jobs/jobengine_p.h"

#include "library/jobrepository.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

/// Clocks differ, and a request may take long to arrive.
constexpr qint64 earlierMs = 60'000;
constexpr qint64 laterMs = 10LL * 60 * 1000;

QString modelOf(const Operation &operation)
{
    return operation.request.constants.value("model"_L1).toString();
}

} // namespace

void JobEngine::bringIn(const QVector<RemoteJob> &remote)
{
    QVector<Job> fresh;
    for (const RemoteJob &entry : remote) {
        Job job;
        job.profileId = d->client.profile().id;
        const auto &operations = d->catalog->operations();
        const auto known = std::find_if(operations.cbegin(), operations.cend(), [&](const Operation &operation) {
            return operation.api == d->client.profile().generation && modelOf(operation) == entry.model;
        });
        const bool isKnown = known != operations.cend() && !entry.model.isEmpty();
        job.operationId = isKnown ? known->id : "unified."_L1 + entry.model;
        job.generatorId = isKnown ? known->generator : QString();
        job.prompt = entry.prompt;
        job.title = entry.prompt.isEmpty() ? (isKnown ? known->title : entry.model) : entry.prompt.simplified();
        if (isKnown) {
            job.resultKind = known->result.kind;
            job.resultFamily = known->result.family;
        }
        job.facts.insert("elsewhere"_L1, true);
        job.state = JobState::Accepted;
        job.taskId = entry.report.taskId;
        job.createdAt = entry.createdAt != 0 ? entry.createdAt : d->clock.wallMs();
        job.submittedAt = job.createdAt;
        job.acceptedAt = job.createdAt; // old, so asked for at once
        fresh.append(job);
    }
    d->book->ask(
        [fresh](Database &database) {
            JobRepository rows(database);
            QVector<Job> stored;
            for (Job job : fresh) {
                if (!rows.byTaskId(job.profileId, job.taskId) && rows.insert(job))
                    stored.append(job);
            }
            return stored;
        },
        [this](const QVector<Job> &stored) {
            for (const Job &job : stored) {
                d->book->take(job);
                d->book->save(job); // lists hear of it
                d->follow(job);
            }
        });
}

/// A job made elsewhere may be an action's: that has its parent's model (api/v2/CORE.md, "Midjourney actions"), and only
/// its result tells. One picture where the model makes four is an upscaled one; songs without ids are stems, which no
/// action goes on from.
void JobEngine::Private::takeFamily(Job &job, const QVector<ResultFile> &files) const
{
    const Operation *own = catalog->operation(job.operationId);
    if (!own)
        return;
    const auto count = [&files](AssetKind kind) {
        return int(std::count_if(files.cbegin(), files.cend(), [kind](const ResultFile &file) { return file.kind == kind; }));
    };
    const int pictures = count(AssetKind::Picture);
    const bool isFewer = pictures > 0 && pictures < own->result.pictures && count(AssetKind::Grid) == 0;
    const bool hasIds = std::any_of(files.cbegin(), files.cend(), [](const ResultFile &file) { return !file.itemId.isEmpty(); });
    const bool isNameless = count(AssetKind::Audio) > 0 && !hasIds;
    if (!isFewer && !isNameless)
        return;
    for (const Operation &action : catalog->operations()) {
        const bool goesOn = action.api == own->api && action.parent.families.contains(own->result.family)
            && action.result.family != own->result.family;
        if (!goesOn || (isFewer && action.result.pictures != pictures)
            || (isNameless && action.parent.itemParameter.isEmpty()))
            continue;
        job.resultFamily = action.result.family;
        return;
    }
}

/// Jobs whose answer was lost, and which no key protects any more: when the service's list has exactly one job of that
/// model from that time which nobody knows, that is it.
void JobEngine::Private::reconcile()
{
    JobQuery doubtful;
    doubtful.profileId = client.profile().id;
    doubtful.states = {JobState::Unconfirmed};
    book->flush();
    book->ask([doubtful](Database &database) { return JobRepository(database).page(doubtful); },
              [this](const QVector<Job> &jobs) {
                  if (jobs.isEmpty())
                      return;
                  JobListCall *call = client.jobList();
                  connect(call, &JobListCall::finished, &q, [this, jobs](const Result<RemoteJobPage> &page) {
                      if (page.ok() && !page.value().jobs.isEmpty())
                          match(jobs, page.value().jobs);
                  });
              });
}

void JobEngine::Private::match(const QVector<Job> &doubtful, const QVector<RemoteJob> &remote)
{
    QStringList ids;
    for (const RemoteJob &entry : remote)
        ids.append(entry.report.taskId);
    const QString profile = client.profile().id;
    book->ask(
        [ids, profile](Database &database) {
            JobRepository rows(database);
            QSet<QString> known;
            for (const QString &id : ids) {
                if (rows.byTaskId(profile, id))
                    known.insert(id);
            }
            return known;
        },
        [this, doubtful, remote](const QSet<QString> &known) {
            const auto couldBe = [this, &known](const Job &job, const RemoteJob &entry) {
                const Operation *operation = catalog->operation(job.operationId);
                const qint64 age = entry.createdAt - job.submittedAt;
                return operation && !known.contains(entry.report.taskId) && modelOf(*operation) == entry.model
                    && !entry.model.isEmpty() && job.submittedAt != 0 && age > -earlierMs && age < laterMs;
            };
            for (const Job &job : doubtful) {
                QVector<const RemoteJob *> candidates;
                for (const RemoteJob &entry : remote) {
                    if (couldBe(job, entry))
                        candidates.append(&entry);
                }
                const auto rivals = std::count_if(doubtful.cbegin(), doubtful.cend(), [&](const Job &other) {
                    return candidates.size() == 1 && couldBe(other, *candidates.first());
                });
                if (candidates.size() == 1 && rivals == 1)
                    q.adopt(job.id, candidates.first()->report.taskId);
            }
        });
}

} // namespace frameloom
