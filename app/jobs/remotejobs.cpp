// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the service's own list of jobs is good for: jobs made elsewhere, and answers that were lost.

#include "jobs/jobengine_p.h"

#include "catalog/validation.h"
#include "library/jobrepository.h"

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

/// Clocks differ, and a request may take long to arrive.
constexpr qint64 earlierMs = 60'000;
constexpr qint64 laterMs = 10LL * 60 * 1000;

constexpr int mostAsked = 4; ///< at once, for what they were made from

QString modelOf(const Operation &operation)
{
    return operation.request.constants.value("model"_L1).toString();
}

/// By its action, which its input names, or else by its model. Null: a model that this catalogue does not know.
const Operation *operationOf(const Catalog &catalog, ApiGeneration generation, const RemoteJob &entry)
{
    const QString action = entry.report.input.value("action"_L1).toString();
    const QString told = entry.report.input.value("model"_L1).toString();
    const QString &model = entry.model.isEmpty() ? told : entry.model;
    const Operation *byModel = nullptr;
    for (const Operation &operation : catalog.operations()) {
        if (operation.api != generation || operation.request.task != TaskKind::Job)
            continue;
        const QString itsAction = operation.request.constants.value("action"_L1).toString();
        if (!itsAction.isEmpty()) {
            if (itsAction == action && entry.report.input.contains(operation.parent.parameter))
                return &operation;
        } else if (!byModel && !model.isEmpty() && modelOf(operation) == model) {
            byModel = &operation;
        }
    }
    return byModel;
}

/// The draft that makes that request: what the operation has a field for, so not where a script wanted its webhooks.
void takeInput(Job &job, const Operation &operation, const QJsonObject &input)
{
    const Draft draft = draftOfBody(operation, input);
    for (auto it = draft.params.begin(); it != draft.params.end(); ++it) {
        if (operation.field(it.key()) && !it.value().isNull())
            job.params.insert(it.key(), it.value());
    }
    job.parent = draft.parent;
    const QString prompt = job.params.value(operation.promptField).toString();
    if (job.prompt.isEmpty() && !operation.promptField.isEmpty() && !prompt.isEmpty()) {
        job.prompt = prompt;
        job.title = prompt.simplified();
    }
}

} // namespace

void JobEngine::bringIn(const QVector<RemoteJob> &remote)
{
    for (auto entry = remote.crbegin(); entry != remote.crend(); ++entry) // the newest gets the highest id
        d->arriving.append(*entry);
    d->askArriving();
}

/// What a job was made from stands in its own answer, not in the list (api/v2/CORE.md, GET /v2/jobs).
void JobEngine::Private::askArriving()
{
    while (asking < mostAsked && !arriving.isEmpty()) {
        const RemoteJob entry = arriving.takeFirst();
        if (!entry.report.input.isEmpty()) {
            arrive(entry);
            continue;
        }
        ++asking;
        FetchCall *call = client.fetch({entry.report.taskId});
        connect(call, &FetchCall::finished, &q, [this, entry](const Result<QVector<TaskReport>> &answer) {
            --asking;
            RemoteJob whole = entry;
            const TaskReport told = answer.ok() ? answer.value().value(0) : TaskReport();
            whole.report.input = told.input;
            if (whole.prompt.isEmpty())
                whole.prompt = told.prompt;
            arrive(whole);
            askArriving();
        });
    }
}

void JobEngine::Private::arrive(const RemoteJob &entry)
{
    const Operation *known = operationOf(*catalog, client.profile().generation, entry);
    Job fresh;
    fresh.profileId = client.profile().id;
    fresh.operationId = known ? known->id : "unified."_L1 + entry.model;
    fresh.generatorId = known ? known->generator : QString();
    fresh.prompt = entry.prompt;
    fresh.title = entry.prompt.isEmpty() ? (known ? known->title : entry.model) : entry.prompt.simplified();
    if (known) {
        fresh.resultKind = known->result.kind;
        fresh.resultFamily = known->result.family;
        takeInput(fresh, *known, entry.report.input);
    }
    fresh.facts.insert("elsewhere"_L1, true);
    fresh.state = JobState::Accepted;
    fresh.taskId = entry.report.taskId;
    fresh.createdAt = entry.createdAt != 0 ? entry.createdAt : clock.wallMs();
    fresh.submittedAt = fresh.createdAt;
    fresh.acceptedAt = fresh.createdAt; // old, so asked for at once
    book->ask(
        [fresh](Database &database) -> std::optional<Job> {
            JobRepository rows(database);
            Job job = fresh;
            if (rows.byTaskId(job.profileId, job.taskId))
                return std::nullopt;
            if (!job.parent.taskId.isEmpty()) { // it goes on from one of ours
                if (const std::optional<Job> parent = rows.byTaskId(job.profileId, job.parent.taskId))
                    job.parent.jobId = parent->id;
            }
            return rows.insert(job) ? std::optional(job) : std::nullopt;
        },
        [this](const std::optional<Job> &stored) {
            if (!stored)
                return;
            book->take(*stored);
            book->save(*stored); // lists hear of it
            follow(*stored);
        });
}

/// What was not told when it came in, because the service could not be asked, may stand in a later answer.
bool JobEngine::Private::learnInput(Job &job, const TaskReport &report) const
{
    const Operation *operation = job.isUntold() ? catalog->operation(job.operationId) : nullptr;
    if (!operation || report.input.isEmpty())
        return false;
    takeInput(job, *operation, report.input);
    return !job.isUntold();
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
