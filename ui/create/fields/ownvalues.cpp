// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "create/fields/ownvalues.h"

#include "library/jobrepository.h"

#include <QHash>

#include <algorithm>

namespace frameloom {

namespace {

constexpr int JobsLookedAt = 300;
constexpr int MostTags = 200;

} // namespace

KnownSeed lastSeed(Database &database, const QString &generatorId)
{
    JobQuery query;
    query.generatorId = generatorId;
    query.states = {JobState::Done};
    query.limit = JobsLookedAt;
    const QVector<Job> found = JobRepository(database).page(query);
    for (const Job &job : found) {
        if (!job.seed.isEmpty())
            return {job.seed, job.title};
    }
    return {};
}

QStringList earlierTags(Database &database, const QString &generatorId, const QString &parameter)
{
    JobQuery query;
    query.generatorId = generatorId;
    query.limit = JobsLookedAt;
    const QVector<Job> found = JobRepository(database).page(query);
    QHash<QString, int> uses; // by lower case
    QStringList tags;
    for (const Job &job : found) {
        const QStringList pieces = job.params.value(parameter).toString().split(u',', Qt::SkipEmptyParts);
        for (const QString &piece : pieces) {
            const QString tag = piece.simplified();
            if (!tag.isEmpty() && uses[tag.toLower()]++ == 0)
                tags.append(tag);
        }
    }
    std::stable_sort(tags.begin(), tags.end(), [&uses](const QString &a, const QString &b) {
        return uses.value(a.toLower()) > uses.value(b.toLower());
    });
    return tags.mid(0, MostTags);
}

} // namespace frameloom
