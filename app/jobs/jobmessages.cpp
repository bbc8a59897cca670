// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the service tells of a job by itself (webhooks).

#include "jobs/jobengine_p.h"

#include "jobs/outcome.h"

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

constexpr int earlyReports = 32;

} // namespace

void JobEngine::takeReport(const TaskReport &told)
{
    TaskReport report = told;
    d->client.clean(report);
    const bool isKnown = !report.taskId.isEmpty() && d->tasks.contains(report.taskId);
    // What the messages of trainings look like is not documented; those of jobs name their model.
    if (!isKnown && report.taskType.isEmpty())
        d->hurryTrainings();
    if (report.taskId.isEmpty())
        return;
    if (!isKnown) {
        if (d->early.size() >= earlyReports)
            d->early.clear();
        d->early.insert(report.taskId, report);
        return;
    }
    d->poller->rest(report.taskId);
    const bool costMissing = report.state == RemoteState::Failed && !report.facts.contains("credit_cost"_L1)
        && d->client.profile().generation == ApiGeneration::Unified;
    const QList<qint64> ids = d->tasks.values(report.taskId);
    for (const qint64 id : ids) {
        const std::optional<Job> job = d->book->find(id);
        if (job && d->isTraining(*job)) {
            d->poller->hurry(report.taskId); // the trigger word is on the training itself (api/v2/CORE.md)
            continue;
        }
        if (!job || isOlderReport(*job, report))
            continue;
        if (report.state == RemoteState::Finished && !holdsResult(report, job->resultKind)) {
            d->poller->hurry(report.taskId); // the message may have left it out
            continue;
        }
        d->apply(*job, report);
        if (costMissing)
            d->learnCharge(*job);
    }
}

bool JobEngine::Private::isTraining(const Job &job) const
{
    const Operation *operation = catalog->operation(job.operationId);
    return operation && operation->request.task == TaskKind::Training;
}

void JobEngine::Private::hurryTrainings()
{
    for (const Job &job : book->jobs()) {
        if (isFollowed(job.state) && isTraining(job))
            poller->hurry(job.taskId);
    }
}

/// Whether a failed job was refunded stands in the job itself (api/v2/CORE.md, "Webhooks": not in the message).
void JobEngine::Private::learnCharge(const Job &failed)
{
    FetchCall *call = client.fetch({failed.taskId});
    connect(call, &FetchCall::finished, &q, [this, failed](const Result<QVector<TaskReport>> &result) {
        const TaskReport report = result.ok() ? result.value().value(0) : TaskReport();
        const QJsonValue cost = report.facts.value("credit_cost"_L1);
        if (report.taskId != failed.taskId || !cost.isDouble())
            return;
        withJob(failed.id, [this, cost](Job job) {
            takeCharge(job, cost, true);
            const bool isOpenStill = book->jobs().contains(job.id);
            book->save(job);
            if (!isOpenStill)
                book->forget(job.id);
        });
    });
}

} // namespace frameloom
