// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the service's own list of jobs is good for: jobs made elsewhere, and answers that were lost.

#include "jobs/jobengine_p.h"

#include "catalog/validation.h"
#include "library/jobrepository.h"

#include <QTimer>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

/// Clocks differ, and a request may take long to arrive.
constexpr qint64 earlierMs = 60'000;
constexpr qint64 laterMs = 10LL * 60 * 1000;

constexpr int mostAsked = 4; ///< at once, for what they were made from
constexpr qint64 askInputAgainMs = 2'000;
constexpr qint64 longestPauseMs = 10LL * 60 * 1000;

QString modelOf(const Operation &operation)
{
    return operation.request.constants.value("model"_L1).toString();
}

/// By its action, which its input names, or else by its model. Null: a model that this catalogue does not know.
const Operation *operationOf(const Catalog &catalog, ApiGeneration generation, const QString &model,
                             const QJsonObject &input)
{
    const QString action = input.value("action"_L1).toString();
    const Operation *byModel = nullptr;
    for (const Operation &operation : catalog.operations()) {
        if (operation.api != generation || operation.request.task != TaskKind::Job)
            continue;
        const QString itsAction = operation.request.constants.value("action"_L1).toString();
        if (!itsAction.isEmpty()) {
            if (itsAction == action && input.contains(operation.parent.parameter))
                return &operation;
        } else if (!byModel && !model.isEmpty() && modelOf(operation) == model) {
            byModel = &operation;
        }
    }
    return byModel;
}

/// Files it under that operation.
void takeOperation(Job &job, const Operation &operation)
{
    job.operationId = operation.id;
    job.generatorId = operation.generator;
    job.resultKind = operation.result.kind;
    job.resultFamily = operation.result.family;
    if (job.prompt.isEmpty())
        job.title = operation.title;
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
    if (!job.params.isEmpty() || !job.parent.isNull())
        job.facts.remove("untold"_L1);
}

/// Our job with that task; 0: none.
qint64 rowOfTask(JobRepository &rows, const QString &profileId, const QString &taskId)
{
    const std::optional<Job> job = taskId.isEmpty() ? std::nullopt : rows.byTaskId(profileId, taskId);
    return job ? job->id : 0;
}

/// Asking again in a moment may help.
bool isPassingTrouble(FailureKind kind)
{
    return kind == FailureKind::Offline || kind == FailureKind::TimedOutUnsent || kind == FailureKind::TimedOutSent
        || kind == FailureKind::ConnectionLost || kind == FailureKind::RateLimited || kind == FailureKind::ServerFault;
}

bool isKeyTrouble(FailureKind kind)
{
    return kind == FailureKind::Unauthorized || kind == FailureKind::WrongGeneration;
}

} // namespace

/// All rows in one write, in the order of the list; what each was made from comes later, with its own answer.
void JobEngine::bringIn(const QVector<RemoteJob> &remote)
{
    QVector<Job> fresh;
    for (auto entry = remote.crbegin(); entry != remote.crend(); ++entry) // the newest gets the highest id
        fresh.append(d->madeElsewhere(*entry));
    d->book->ask(
        [fresh](Database &database) {
            QVector<Job> stored;
            if (!database.begin())
                return stored;
            JobRepository rows(database);
            for (Job job : fresh) {
                if (rows.byTaskId(job.profileId, job.taskId))
                    continue;
                job.parent.jobId = rowOfTask(rows, job.profileId, job.parent.taskId); // it may go on from one of ours
                if (rows.insert(job))
                    stored.append(job);
            }
            return database.commit() ? stored : QVector<Job>();
        },
        [this](const QVector<Job> &stored) {
            for (const Job &job : stored) {
                d->book->take(job);
                d->book->save(job); // lists hear of it
                d->follow(job);
            }
        });
}

Job JobEngine::Private::madeElsewhere(const RemoteJob &entry) const
{
    const QJsonObject &input = entry.report.input;
    const QString model = entry.model.isEmpty() ? input.value("model"_L1).toString() : entry.model;
    Job job;
    job.profileId = client.profile().id;
    job.operationId = "unified."_L1 + model;
    job.prompt = entry.prompt;
    job.title = entry.prompt.isEmpty() ? model : entry.prompt.simplified();
    job.facts.insert("elsewhere"_L1, true);
    job.facts.insert("untold"_L1, true);
    if (input.isEmpty())
        job.facts.insert("unasked"_L1, true);
    if (const Operation *known = operationOf(*catalog, client.profile().generation, model, input)) {
        takeOperation(job, *known);
        takeInput(job, *known, input);
    }
    job.state = JobState::Accepted;
    job.taskId = entry.report.taskId;
    job.createdAt = entry.createdAt != 0 ? entry.createdAt : clock.wallMs();
    job.submittedAt = job.createdAt;
    job.acceptedAt = job.createdAt; // old, so asked for at once
    return job;
}

/// What a job was made from stands in its own answer, not in the list (api/v2/CORE.md, GET /v2/jobs): until that is known
/// no report counts, for the last one would end it. True: this report is taken later.
bool JobEngine::Private::learnsFirst(const Job &job, const TaskReport &report)
{
    if (!job.facts.value("unasked"_L1).toBool())
        return false;
    if (!report.input.isEmpty()) {
        learn(job, report);
    } else if (!beingAsked.contains(report.taskId)) {
        beingAsked.insert(report.taskId);
        unasked.append(report);
        askInputs();
    }
    return true;
}

/// Which operation it was, its parameters and its parent, which may be one of ours; then the report counts.
void JobEngine::Private::learn(const Job &job, const TaskReport &report)
{
    const auto takeFrom = [this](Job &row, const TaskReport &source) {
        row.facts.remove("unasked"_L1);
        if (row.prompt.isEmpty() && !source.prompt.isEmpty()) {
            row.prompt = source.prompt;
            row.title = source.prompt.simplified();
        }
        const Operation *filed = catalog->operation(row.operationId);
        const QString model = filed ? modelOf(*filed) : source.input.value("model"_L1).toString();
        const Operation *known = operationOf(*catalog, client.profile().generation, model, source.input);
        if (!known)
            return;
        takeOperation(row, *known);
        takeInput(row, *known, source.input);
    };
    Job told = job;
    takeFrom(told, report);
    book->ask(
        [profile = job.profileId, parentTask = told.parent.taskId](Database &database) {
            JobRepository rows(database);
            return rowOfTask(rows, profile, parentTask);
        },
        [this, takeFrom, report, id = job.id](qint64 parentId) {
            std::optional<Job> now = book->find(id);
            if (!now || !isFollowed(now->state))
                return;
            if (now->facts.contains("unasked"_L1)) { // not by another report meanwhile
                takeFrom(*now, report);
                now->parent.jobId = parentId;
                book->save(*now);
            }
            apply(*now, report);
        });
}

void JobEngine::Private::askInputs()
{
    while (asking < mostAsked && !unasked.isEmpty()) {
        const TaskReport report = unasked.takeFirst();
        if (!tasks.contains(report.taskId)) { // let go meanwhile
            beingAsked.remove(report.taskId);
            continue;
        }
        ++asking;
        FetchCall *call = client.fetch({report.taskId});
        connect(call, &FetchCall::finished, &q, [this, report](const Result<QVector<TaskReport>> &answer) {
            const Failure failure = answer.ok() ? Failure() : answer.failure();
            if (isPassingTrouble(failure.kind)) {
                unasked.append(report); // and its place stays taken, so less is asked
                const qint64 pause = std::clamp(failure.retryAfterMs, askInputAgainMs, longestPauseMs);
                QTimer::singleShot(static_cast<int>(pause), &q, [this] {
                    --asking;
                    askInputs();
                });
                return;
            }
            --asking;
            beingAsked.remove(report.taskId);
            if (!isKeyTrouble(failure.kind)) { // then the poller waits for a key, and its next report comes here again
                const TaskReport told = answer.ok() ? answer.value().value(0) : TaskReport();
                inputAsked(told.taskId == report.taskId ? told : report);
            }
            askInputs();
        });
    }
}

void JobEngine::Private::inputAsked(const TaskReport &report)
{
    const QList<qint64> ids = tasks.values(report.taskId);
    for (const qint64 id : ids) {
        std::optional<Job> job = book->find(id);
        if (!job || !isFollowed(job->state))
            continue;
        if (report.input.isEmpty()) { // the service does not tell
            job->facts.remove("unasked"_L1);
            book->save(*job);
        }
        apply(*job, report);
    }
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
    QVector<Job> doubtful; // in the bin too: what was paid for is followed there as well
    for (const Job &job : book->jobs()) {
        if (job.state == JobState::Unconfirmed && job.profileId == client.profile().id)
            doubtful.append(job);
    }
    if (doubtful.isEmpty())
        return;
    JobListCall *call = client.jobList();
    connect(call, &JobListCall::finished, &q, [this, doubtful](const Result<RemoteJobPage> &page) {
        if (page.ok() && !page.value().jobs.isEmpty())
            match(doubtful, page.value().jobs);
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
                const qint64 asked = job.submittedAt != 0 ? job.submittedAt : doubtAt(job);
                const qint64 age = entry.createdAt - asked;
                return operation && !known.contains(entry.report.taskId) && modelOf(*operation) == entry.model
                    && !entry.model.isEmpty() && asked != 0 && age > -earlierMs && age < laterMs;
            };
            // Whose it may be just as well: also of those that are on their way, or will ask again with their key.
            const auto isRival = [&](const Job &job, const Job &other, const RemoteJob &entry) {
                return other.id != job.id && other.taskId.isEmpty() && other.profileId == job.profileId
                    && couldBe(other, entry);
            };
            for (const Job &job : doubtful) {
                QVector<const RemoteJob *> candidates;
                for (const RemoteJob &entry : remote) {
                    if (couldBe(job, entry))
                        candidates.append(&entry);
                }
                if (candidates.size() != 1)
                    continue;
                const auto asked = book->jobs();
                const bool isAlone = std::none_of(asked.cbegin(), asked.cend(), [&](const Job &other) {
                    return isRival(job, other, *candidates.first());
                });
                if (isAlone)
                    q.adopt(job.id, candidates.first()->report.taskId);
            }
        });
}

} // namespace frameloom
