// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "create/media/librarymedia.h"

#include "library/assetrepository.h"
#include "library/jobrepository.h"

#include <algorithm>

namespace frameloom {

namespace {

constexpr int JobsAPage = 60;

} // namespace

bool isOfKind(const Asset &asset, MediaKind kind)
{
    switch (kind) {
    case MediaKind::Image:
        return asset.kind == AssetKind::Picture || asset.kind == AssetKind::Grid || asset.kind == AssetKind::Cover;
    case MediaKind::Audio:
        return asset.kind == AssetKind::Audio;
    case MediaKind::Video:
        return asset.kind == AssetKind::Video;
    }
    return false;
}

MediaValue LibraryMedia::value() const
{
    return {asset.id, asset.path, asset.url.toString(QUrl::FullyEncoded)};
}

LibraryPage findLibraryMedia(Database &database, MediaKind kind, const QString &words, qint64 beforeJob)
{
    JobQuery query;
    query.text = words;
    query.states = {JobState::Done};
    query.beforeId = beforeJob;
    query.limit = JobsAPage;
    const QVector<Job> jobs = JobRepository(database).page(query);
    LibraryPage page;
    if (jobs.size() == JobsAPage)
        page.nextBefore = jobs.constLast().id;
    QVector<qint64> ids;
    for (const Job &job : jobs)
        ids.append(job.id);
    QHash<qint64, QVector<Asset>> files;
    const QVector<Asset> found = AssetRepository(database).ofJobs(ids);
    for (const Asset &asset : found) {
        if (asset.state == AssetState::Saved && !asset.path.isEmpty() && isOfKind(asset, kind))
            files[asset.jobId].append(asset);
    }
    for (const Job &job : jobs) {
        const QVector<Asset> assets = files.value(job.id);
        const auto pictures = std::count_if(assets.cbegin(), assets.cend(), [](const Asset &asset) {
            return asset.kind == AssetKind::Picture;
        });
        for (const Asset &asset : assets) {
            const QString title = !asset.title.isEmpty() ? asset.title : job.title.isEmpty() ? job.prompt : job.title;
            page.entries.append({asset, title, job.finishedAt ? job.finishedAt : job.createdAt, asset.durationMs,
                                 asset.kind == AssetKind::Picture && pictures > 1});
        }
    }
    return page;
}

} // namespace frameloom
