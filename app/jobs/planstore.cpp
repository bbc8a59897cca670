// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/planstore.h"

#include "jobs/jobbook.h"
#include "jobs/outcome.h"
#include "library/assetrepository.h"
#include "library/jobrepository.h"
#include "people/peoplerepository.h"

#include <QCoreApplication>
#include <QDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

Failure writeFailure(Database &database)
{
    Failure failure = database.lastFailure();
    if (!failure)
        failure.kind = FailureKind::DiskUnwritable;
    return failure;
}

Failure parentFailure()
{
    Failure failure;
    failure.kind = FailureKind::ParentFailed;
    return failure;
}

/// Nothing more can come of it that a later step could continue.
bool isDeadEnd(const Job &job)
{
    using enum JobState;
    const bool finished = job.state == Done || job.state == Downloading;
    const bool forgotten = job.state == Unconfirmed && job.deletedAt != 0;
    return job.state == Failed || job.state == Cancelled || job.state == Dropped || forgotten
        || (finished && job.taskId.isEmpty());
}

/// Points a step at its parent row: continue it at once, or wait.
bool linkParent(Job &job, const Job &parent)
{
    if (isDeadEnd(parent))
        return false;
    job.parent.jobId = parent.id;
    if (parent.state == JobState::Done || parent.state == JobState::Downloading) {
        job.parent.taskId = parent.taskId;
    } else {
        job.waitsFor = parent.id;
        job.reason = QueueReason::Parent;
    }
    return true;
}

Job jobFor(const Operation &operation, const ChainPlan::Step &step, const QString &profileId, qint64 nowMs)
{
    Job job;
    job.profileId = profileId;
    job.operationId = operation.id;
    job.generatorId = operation.generator;
    if (!operation.promptField.isEmpty())
        job.prompt = step.draft.params.value(operation.promptField).toString();
    job.params = step.draft.params;
    job.parent = step.draft.parent;
    job.state = JobState::Queued;
    job.reason = QueueReason::Order;
    job.price = step.price;
    job.resultKind = operation.result.kind;
    job.resultFamily = operation.result.family;
    job.createdAt = nowMs;
    return job;
}

bool takesItems(const ParentRule &rule)
{
    return rule.takes == ParentRule::Takes::Item || !rule.itemParameter.isEmpty();
}

QString stepTitle(const Operation &operation, const QString &prompt)
{
    // The title of a job stays in the language it was made in, as those that the window gives do.
    const QString name = QCoreApplication::translate("Catalog", operation.title.toUtf8().constData());
    return prompt.isEmpty() ? name : u"%1: %2"_s.arg(name, prompt);
}

/// In the transaction that stores the jobs: from here on no training is without its row.
bool keepPeople(Database &database, const ChainPlan &plan, const QVector<Job> &jobs)
{
    PeopleRepository people(database);
    if (plan.person)
        return people.begin(plan.person->id, plan.person->name, jobs);
    return std::all_of(jobs.cbegin(), jobs.cend(), [&people](const Job &job) { return people.note(job); });
}

} // namespace

StoredPlan storePlan(Database &database, Store &store, const Catalog &catalog, const ChainPlan &plan,
                     const QString &title, const QString &profileId, qint64 nowMs, QueueReason firstReason)
{
    StoredPlan stored;
    JobRepository rows(database);
    std::optional<Job> before;
    if (!plan.steps.isEmpty()) {
        if (const qint64 parentId = plan.steps.first().draft.parent.jobId; parentId != 0)
            before = rows.find(parentId);
    }

    database.clearFailure();
    if (!database.begin()) {
        stored.failure = writeFailure(database);
        return stored;
    }
    bool written = true;
    for (qsizetype i = 0; i < plan.steps.size() && written && !stored.failure; ++i) {
        const ChainPlan::Step &step = plan.steps.at(i);
        const Operation *operation = catalog.operation(step.draft.operationId);
        if (!operation) {
            stored.failure.kind = FailureKind::Rejected;
            stored.failure.words = step.draft.operationId;
            break;
        }
        Job job = jobFor(*operation, step, profileId, nowMs);
        // Another account's task means nothing to this server.
        if (before && (before->profileId != profileId || !linkParent(job, *before)))
            stored.failure = parentFailure();
        if (!stored.failure && job.parent.itemId.isEmpty() && job.parent.jobId != 0 && takesItems(operation->parent)) {
            const QVector<Asset> files = AssetRepository(database).ofJob(job.parent.jobId);
            for (const Asset &file : files) {
                if (!file.itemId.isEmpty() && (job.parent.picture <= 0 || file.number == job.parent.picture)) {
                    job.parent.itemId = file.itemId;
                    break;
                }
            }
        }
        // An id that this parent's family does not have, or that is asked for and not there.
        const ParentRule &rule = operation->parent;
        if (before && rule.takes == ParentRule::Takes::Task && !rule.takesItem(before->resultFamily))
            job.parent.itemId.clear();
        if (!stored.failure && before && rule.takes == ParentRule::Takes::Item && job.parent.itemId.isEmpty())
            stored.failure = parentFailure();
        if (stored.jobs.isEmpty() && job.waitsFor == 0)
            job.reason = firstReason;
        // Search finds a follow-up by the words its picture was made from.
        if (job.prompt.isEmpty() && before)
            job.prompt = before->prompt;
        const bool last = i == plan.steps.size() - 1;
        // The title of a person's chain is about all of it: its steps say what they are.
        const bool isGiven = last && !title.isEmpty() && !plan.person;
        const bool isOfPerson = plan.person && personStep(job.resultFamily) != PersonStep::None;
        job.title = isGiven ? title : stepTitle(*operation, isOfPerson ? plan.person->name : job.prompt);
        if (last && !isGiven && !operation->promptField.isEmpty() && !job.prompt.isEmpty())
            job.title = job.prompt;
        job.chainId = stored.jobs.isEmpty() ? 0 : stored.jobs.first().id;
        written = !stored.failure && rows.insert(job);
        if (written && stored.jobs.isEmpty() && plan.steps.size() > 1) {
            job.chainId = job.id;
            written = rows.update(job);
        }
        before = job;
        stored.jobs.append(job);
    }
    if (!stored.failure && written)
        written = keepPeople(database, plan, stored.jobs);
    if (!stored.failure && (!written || !database.commit()))
        stored.failure = writeFailure(database);
    if (stored.failure) {
        database.rollback();
        stored.jobs.clear();
        return stored;
    }
    store.announceJobs(stored.jobs);
    return stored;
}

namespace {

/// A later run of the same step on the same picture that can be continued: it was retried by itself.
std::optional<Job> laterRun(JobRepository &rows, const Job &step)
{
    std::optional<Job> found;
    const QVector<Job> siblings = rows.children(step.parent.jobId);
    for (const Job &job : siblings) {
        if (job.id > step.id && job.operationId == step.operationId && job.parent.picture == step.parent.picture
            && job.params == step.params && job.state != JobState::Unconfirmed && !isDeadEnd(job))
            found = job;
    }
    return found;
}

} // namespace

ChainPlan planAgain(Database &database, const Job &job)
{
    JobRepository rows(database);
    QVector<Job> chain{job};
    // An earlier step that did not work has to run again as well.
    while (chain.first().parent.jobId != 0) {
        const std::optional<Job> parent = rows.find(chain.first().parent.jobId);
        if (!parent || !isDeadEnd(*parent) || parent->state == JobState::Done)
            break;
        if (const std::optional<Job> later = laterRun(rows, *parent)) {
            chain.first().parent.jobId = later->id;
            chain.first().parent.taskId = later->taskId;
            break;
        }
        chain.prepend(*parent);
    }
    ChainPlan plan;
    for (const Job &step : std::as_const(chain)) {
        if (plan.person || personStep(step.resultFamily) == PersonStep::None)
            continue;
        if (const std::optional<Person> person = PeopleRepository(database).byJob(step.id))
            plan.person = ChainPlan::PersonRef{person->id, person->name};
    }
    for (const Job &step : chain) {
        Draft draft = step.draft();
        if (!plan.steps.isEmpty()) {
            draft.parent.jobId = 0;
            draft.parent.taskId.clear();
        }
        plan.total = plan.steps.isEmpty() ? step.price : plan.total + step.price;
        plan.steps.append({draft, step.price});
    }
    return plan;
}

OpenWork readOpenWork(Database &database, const QString &profileId)
{
    OpenWork work;
    database.clearFailure();
    JobRepository rows(database);
    AssetRepository assets(database);
    work.jobs = rows.open(profileId);
    QSet<qint64> ids;
    for (const Job &job : std::as_const(work.jobs)) {
        ids.insert(job.id);
        if (job.state == JobState::Downloading)
            work.assets.insert(job.id, assets.ofJob(job.id));
    }
    for (const Job &job : std::as_const(work.jobs)) {
        if (job.waitsFor == 0 || ids.contains(job.waitsFor) || work.awaited.contains(job.waitsFor))
            continue;
        if (const std::optional<Job> awaited = rows.find(job.waitsFor))
            work.awaited.insert(awaited->id, *awaited);
    }
    work.ok = !database.lastFailure();
    return work;
}

void endDoubtsOfOthers(Database &database, Store &store, const QString &profileId)
{
    JobQuery query;
    query.states = {JobState::Submitting, JobState::Uploading};
    QVector<Job> doubtful = JobRepository(database).page(query);
    doubtful.removeIf([&profileId](const Job &job) { return job.profileId == profileId; });
    for (Job &job : doubtful) {
        if (job.state == JobState::Submitting && job.keyedAt == 0)
            markInterrupted(job);
        else // one with a key is sent again when its account is open
            backToQueue(job);
    }
    if (!doubtful.isEmpty())
        writeRows(database, store, doubtful, {});
}

void backToQueue(Job &job)
{
    job.state = JobState::Queued;
    job.reason = QueueReason::Order;
    job.percent = -1;
}

OpenedResult openResult(Database &database, Store &store, const Job &job, const QVector<Asset> &files, bool previewed)
{
    OpenedResult result;
    JobRepository rows(database);
    AssetRepository assets(database);
    database.clearFailure();
    if (!database.begin()) {
        result.failure = writeFailure(database);
        return result;
    }
    result.assets = assets.ofJob(job.id);
    bool ok = rows.update(job);
    for (Asset file : files) {
        const auto known = std::find_if(result.assets.begin(), result.assets.end(), [&file](const Asset &asset) {
            return asset.number == file.number && asset.kind == file.kind;
        });
        if (known == result.assets.end()) {
            file.jobId = job.id;
            ok = ok && assets.insert(file);
            result.assets.append(file);
            continue;
        }
        const bool other = previewed && !isSameAddress(known->url, file.url);
        if (known->state != AssetState::Saved || other) {
            if (!isSameAddress(known->url, file.url))
                known->validator.clear(); // tells versions of one address apart, nothing else
            known->url = file.url;
            known->state = AssetState::Remote;
            known->failure = {};
        }
        if (!file.itemId.isEmpty())
            known->itemId = file.itemId;
        if (!file.title.isEmpty())
            known->title = file.title;
        if (!file.words.isEmpty())
            known->words = file.words;
        ok = ok && assets.update(*known);
    }
    if (!ok || !database.commit()) {
        result.failure = writeFailure(database);
        database.rollback();
        return result;
    }
    store.announceAssets(result.assets);
    if (job.deletedAt == 0)
        store.announceJobs({job});
    else
        store.announceBinned({job});
    return result;
}

QVector<Job> movedInQueue(QVector<Job> queued, qint64 jobId, qint64 beforeId)
{
    std::stable_sort(queued.begin(), queued.end(), [](const Job &a, const Job &b) {
        return a.queueRank != b.queueRank ? a.queueRank < b.queueRank : a.id < b.id;
    });
    const auto at = [&queued](qint64 id) {
        const auto found = std::find_if(queued.cbegin(), queued.cend(), [id](const Job &job) { return job.id == id; });
        return found - queued.cbegin();
    };
    if (jobId == beforeId || at(jobId) == queued.size())
        return {};
    const Job moved = queued.takeAt(at(jobId));
    queued.insert(at(beforeId), moved);
    QVector<Job> changed;
    for (qsizetype i = 0; i < queued.size(); ++i) {
        Job job = queued.at(i);
        const qint64 rank = i - queued.size();
        if (job.queueRank == rank)
            continue;
        job.queueRank = rank;
        changed.append(job);
    }
    return changed;
}

QVector<BinnedJob> readBin(Database &database, qint64 deletedBefore)
{
    QVector<BinnedJob> bin;
    JobRepository rows(database);
    AssetRepository assets(database);
    const QVector<Job> old = rows.purgeable(deletedBefore);
    for (const Job &job : old) {
        // What was paid for is followed and saved in the bin too; it is emptied only afterwards. A doubt this old is one
        // for ever.
        if (isOpen(job.state))
            continue;
        BinnedJob binned{job.id, {}};
        const QVector<Asset> ofJob = assets.ofJob(job.id);
        for (const Asset &asset : ofJob) {
            const bool isInside = !asset.path.isEmpty() && QDir::isRelativePath(asset.path)
                && !QDir::cleanPath(asset.path).startsWith(".."_L1);
            if (isInside && !assets.isShown(asset.path))
                binned.files.append(asset.path);
        }
        bin.append(binned);
    }
    return bin;
}

void purgeJobs(Database &database, const QVector<qint64> &jobIds)
{
    JobRepository rows(database);
    for (const qint64 id : jobIds)
        rows.purge(id);
}

} // namespace frameloom
