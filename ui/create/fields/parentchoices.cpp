// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "create/fields/parentchoices.h"

#include "library/assetrepository.h"
#include "library/jobrepository.h"

namespace frameloom {

namespace {

constexpr int PageSize = 100;
constexpr int MostPages = 10;

ParentChoice choiceOf(const Job &job)
{
    ParentChoice choice;
    choice.parent = {job.id, 0, job.taskId};
    choice.title = job.title.isEmpty() ? job.prompt : job.title;
    choice.family = job.resultFamily;
    choice.path = job.coverPath;
    choice.finishedAt = job.finishedAt ? job.finishedAt : job.createdAt;
    return choice;
}

bool isNumbered(const Asset &asset)
{
    return (asset.kind == AssetKind::Picture || asset.kind == AssetKind::Video) && asset.number > 0;
}

/// The picture that stands for an entry: a song's cover.
QString pictureOf(const QVector<Asset> &files, const Asset &entry)
{
    for (const Asset &asset : files) {
        if (asset.kind == AssetKind::Cover && asset.number == entry.number && !asset.path.isEmpty())
            return asset.path;
    }
    return {};
}

void takeItem(ParentChoice &choice, const QVector<Asset> &files, const Asset &item)
{
    choice.parent.picture = item.number;
    choice.parent.itemId = item.itemId;
    choice.itemTitle = item.title;
    choice.durationMs = item.durationMs;
    if (const QString cover = pictureOf(files, item); !cover.isEmpty())
        choice.path = cover;
}

} // namespace

bool takesItem(const ParentRule &rule, const QString &family)
{
    return rule.takes == ParentRule::Takes::Item || (!rule.itemParameter.isEmpty() && rule.itemFamilies.contains(family));
}

QVector<ParentChoice> findParentChoices(Database &database, const Catalog &catalog, const Operation &operation,
                                        int atMost)
{
    JobRepository jobs(database);
    AssetRepository assets(database);
    const Operation *via = catalog.operation(operation.parent.via);
    QVector<ParentChoice> choices;
    JobQuery query;
    query.generatorId = operation.generator;
    query.states = {JobState::Done};
    query.limit = PageSize;
    for (int page = 0; page < MostPages; ++page) {
        const QVector<Job> found = jobs.page(query);
        for (const Job &job : found) {
            const Catalog::ParentFit fit = catalog.parentFit(operation, job.resultFamily);
            if (fit == Catalog::ParentFit::Unfit || job.taskId.isEmpty())
                continue;
            ParentChoice choice = choiceOf(job);
            choice.throughUpscale = fit == Catalog::ParentFit::Via;
            const ParentRule &rule = choice.throughUpscale && via ? via->parent : operation.parent;
            if (takesItem(rule, job.resultFamily)) {
                const QVector<Asset> files = assets.ofJob(job.id);
                for (const Asset &asset : files) {
                    if (asset.kind != AssetKind::Audio || asset.itemId.isEmpty())
                        continue;
                    choice.path = job.coverPath;
                    takeItem(choice, files, asset);
                    choices.append(choice);
                }
            } else if (!rule.takesPicture(job.resultFamily)) {
                choices.append(choice);
            } else {
                const QVector<Asset> files = assets.ofJob(job.id);
                for (const Asset &asset : files) {
                    if (!isNumbered(asset))
                        continue;
                    choice.parent.picture = asset.number;
                    choice.path = asset.path;
                    choices.append(choice);
                }
            }
            if (choices.size() >= atMost)
                return choices.mid(0, atMost);
        }
        if (found.size() < PageSize)
            break;
        query.beforeId = found.constLast().id;
    }
    return choices;
}

ParentChoice describeParent(Database &database, const ParentRef &parent)
{
    ParentChoice choice;
    choice.parent = parent;
    const auto job = JobRepository(database).find(parent.jobId);
    if (!job)
        return choice;
    choice = choiceOf(*job);
    choice.parent.picture = parent.picture;
    choice.parent.itemId = parent.itemId;
    if (parent.picture > 0 || !parent.itemId.isEmpty()) {
        const QVector<Asset> files = AssetRepository(database).ofJob(job->id);
        for (const Asset &asset : files) {
            if (!parent.itemId.isEmpty() && asset.itemId == parent.itemId && asset.kind == AssetKind::Audio)
                takeItem(choice, files, asset);
            else if (parent.itemId.isEmpty() && isNumbered(asset) && asset.number == parent.picture)
                choice.path = asset.path;
        }
    }
    return choice;
}

} // namespace frameloom
