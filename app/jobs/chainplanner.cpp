// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/chainplanner.h"

#include "credits/pricing.h"

#include <QJsonArray>

namespace frameloom {

namespace {

using Problem = ChainPlan::Problem;

/// The server has the parent's result, so its task can be continued.
bool isFinishedThere(const Job &job)
{
    return (job.state == JobState::Done || job.state == JobState::Downloading) && !job.taskId.isEmpty();
}

/// The picture number as this operation takes it from a parent of that family: where the wire has a field for it but
/// not for this family, it stays out (ParentRule::pictureFamilies).
int pictureFor(const ParentRule &rule, const QString &family, int picture)
{
    if (rule.pictureParameter.isEmpty() || rule.pictureFamilies.contains(family))
        return picture;
    return 0;
}

bool needsPicture(const ParentRule &rule, const QString &family)
{
    return !rule.pictureParameter.isEmpty() && rule.pictureFamilies.contains(family);
}

ChainPlan failed(Problem problem)
{
    ChainPlan plan;
    plan.problem = problem;
    return plan;
}

void append(ChainPlan &plan, const Operation &operation, const Draft &draft, const QJsonObject &parentValues = {})
{
    const Price price = priceOf(operation, draft.params, parentValues);
    plan.total = plan.steps.isEmpty() ? price : plan.total + price;
    plan.steps.append({draft, price});
}

Problem stateProblem(const Job &parent)
{
    if (isFinishedThere(parent))
        return Problem::None;
    switch (parent.state) {
    case JobState::Done: // without a task id there is nothing to continue
    case JobState::Downloading:
    case JobState::Failed:
    case JobState::Cancelled:
        return Problem::ParentUnfit;
    default:
        return Problem::ParentUnfinished;
    }
}

/// The child of that picture made by that operation which saves a step: a finished one, else one on its way.
const Job *reusable(const QVector<Job> &siblings, const QString &operationId, qint64 parentId, int picture)
{
    const Job *running = nullptr;
    const Job *done = nullptr;
    for (const Job &job : siblings) {
        if (job.operationId != operationId || job.parent.jobId != parentId || job.parent.picture != picture)
            continue;
        if (isFinishedThere(job))
            done = &job;
        else if (isOpen(job.state) && job.state != JobState::Downloading && job.deletedAt == 0)
            running = &job;
    }
    return done ? done : running;
}

} // namespace

QJsonObject parentValuesOf(const QJsonObject &parentParams)
{
    for (const QJsonValue &value : parentParams) {
        if (value.isArray())
            return {{QStringLiteral("pictureCount"), value.toArray().size()}};
    }
    return {};
}

ChainPlan planChain(const Catalog &catalog, const Draft &draft, const std::optional<Job> &parent,
                    const QVector<Job> &siblings)
{
    const Operation *operation = catalog.operation(draft.operationId);
    if (!operation)
        return failed(Problem::ParentUnfit);

    ChainPlan plan;
    const ParentRule &rule = operation->parent;
    if (!rule.isValid() || (draft.parent.isNull() && !rule.required)) {
        append(plan, *operation, draft);
        return plan;
    }
    if (draft.parent.isNull())
        return failed(Problem::ParentMissing);
    if (!parent) {
        // A task made elsewhere: nobody but the server knows whether it fits.
        if (draft.parent.taskId.isEmpty() && (rule.takes == ParentRule::Takes::Task || draft.parent.itemId.isEmpty()))
            return failed(Problem::ParentMissing);
        append(plan, *operation, draft);
        return plan;
    }

    if (rule.families.contains(parent->resultFamily)) {
        if (const Problem problem = stateProblem(*parent); problem != Problem::None)
            return failed(problem);
        if (needsPicture(rule, parent->resultFamily) && draft.parent.picture <= 0)
            return failed(Problem::ParentMissing);
        Draft step = draft;
        step.parent = {parent->id, pictureFor(rule, parent->resultFamily, draft.parent.picture), parent->taskId,
                       draft.parent.itemId};
        append(plan, *operation, step, parentValuesOf(parent->params));
        return plan;
    }

    const Operation *via = rule.via.isEmpty() ? nullptr : catalog.operation(rule.via);
    if (!via || !via->parent.families.contains(parent->resultFamily) || !rule.families.contains(via->result.family))
        return failed(Problem::ParentUnfit);
    if (const Problem problem = stateProblem(*parent); problem != Problem::None)
        return failed(problem);
    if (needsPicture(via->parent, parent->resultFamily) && draft.parent.picture <= 0)
        return failed(Problem::ParentMissing);

    const int picture = pictureFor(via->parent, parent->resultFamily, draft.parent.picture);
    Draft last = draft;
    // The step between makes one picture, so the number has done its work there.
    last.parent = {0, pictureFor(rule, via->result.family, 1), {}};
    if (const Job *known = reusable(siblings, via->id, parent->id, picture)) {
        plan.reusedJob = known->id;
        last.parent.jobId = known->id;
        last.parent.taskId = isFinishedThere(*known) ? known->taskId : QString();
        append(plan, *operation, last);
        return plan;
    }

    Draft first;
    first.operationId = via->id;
    for (const Field &field : via->fields) {
        if (field.required && !field.initial.isUndefined() && !field.initial.isNull())
            first.params.insert(field.name, field.initial);
    }
    first.parent = {parent->id, picture, parent->taskId};
    append(plan, *via, first);
    append(plan, *operation, last);
    return plan;
}

} // namespace frameloom
