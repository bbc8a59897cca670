// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/jobengine_p.h"

#include <algorithm>

namespace frameloom {

namespace {

constexpr int openAgainMs = 3'000;

/// Asset rows for a report's files, pictures before the grid: ids decide what is fetched first.
QVector<Asset> assetsFor(qint64 jobId, const QVector<ResultFile> &files)
{
    QVector<Asset> assets;
    for (const ResultFile &file : files) {
        Asset asset;
        asset.jobId = jobId;
        asset.number = file.number;
        asset.kind = file.kind;
        asset.url = file.url;
        asset.itemId = file.itemId;
        asset.title = file.title;
        asset.words = file.words;
        assets.append(asset);
    }
    std::stable_sort(assets.begin(), assets.end(), [](const Asset &a, const Asset &b) {
        return (a.kind != AssetKind::Grid) > (b.kind != AssetKind::Grid);
    });
    return assets;
}

/// Which file stands for the job in lists: a picture, a song's cover, the four in one, a video by its poster; never a
/// sound, which has nothing to show.
int coverRank(AssetKind kind)
{
    switch (kind) {
    case AssetKind::Picture:
        return 0;
    case AssetKind::Cover:
        return 1;
    case AssetKind::Grid:
        return 2;
    case AssetKind::Video:
        return 3;
    case AssetKind::Audio:
        break;
    }
    return 4;
}

/// What lists show of the files.
void summarize(Job &job, const QHash<qint64, Asset> &assets)
{
    const Asset *cover = nullptr;
    int saved = 0;
    for (const Asset &asset : assets) {
        if (asset.state != AssetState::Saved)
            continue;
        ++saved;
        if (asset.kind == AssetKind::Audio)
            continue;
        const auto rank = [](const Asset &a) { return coverRank(a.kind) * 1'000'000 + a.number; };
        if (!cover || rank(asset) < rank(*cover))
            cover = &asset;
    }
    job.assetCount = saved;
    const bool isGone = std::any_of(assets.cbegin(), assets.cend(),
                                    [](const Asset &asset) { return asset.state == AssetState::Expired; });
    if (saved == 0 && isGone)
        job.facts.insert(QStringLiteral("expired"), true); // as where the service says so itself
    job.coverPath = cover ? cover->path : QString();
}

bool allSettled(const QHash<qint64, Asset> &assets)
{
    return std::none_of(assets.cbegin(), assets.cend(),
                        [](const Asset &asset) { return asset.state == AssetState::Remote; });
}

} // namespace

void JobEngine::Private::openFiles(const Job &job, const QVector<ResultFile> &files)
{
    Job downloading = job;
    downloading.state = JobState::Downloading;
    downloading.finishedAt = 0;
    // Only songs have previews. Files that a followed job has already came from one, also in an earlier run.
    const bool previewed = job.resultKind == ResultKind::Audio;
    book->flush(); // what is older must not be written after it
    book->ask([downloading, rows = assetsFor(job.id, files), &store = book->store(),
               previewed](Database &database) { return openResult(database, store, downloading, rows, previewed); },
              [this, downloading, files](const OpenedResult &result) { opened(downloading, files, result); });
}

bool JobEngine::Private::isAnyRemote(qint64 jobId) const
{
    const QHash<qint64, Asset> mine = assets.value(jobId);
    return std::any_of(mine.cbegin(), mine.cend(),
                       [](const Asset &asset) { return asset.state == AssetState::Remote; });
}

/// Songs that can be heard while their task still runs (GENERATORS.md): they are saved at once, the job goes on.
void JobEngine::Private::openPreview(const Job &job, const QVector<ResultFile> &files)
{
    const QHash<qint64, Asset> mine = assets.value(job.id);
    const bool news = std::any_of(files.cbegin(), files.cend(), [&mine](const ResultFile &file) {
        return std::none_of(mine.cbegin(), mine.cend(), [&file](const Asset &asset) {
            return asset.kind == file.kind && asset.number == file.number && isSameAddress(asset.url, file.url);
        });
    });
    if (!news || openingPreviews.contains(job.id))
        return;
    openingPreviews.insert(job.id);
    book->flush();
    book->ask([job, rows = assetsFor(job.id, files),
               &store = book->store()](Database &database) { return openResult(database, store, job, rows); },
              [this, id = job.id](const OpenedResult &result) {
                  openingPreviews.remove(id);
                  const std::optional<Job> now = book->find(id);
                  if (result.failure || !now || !isFollowed(now->state))
                      return; // the next report, or the result, tells them again
                  QHash<qint64, Asset> &known = assets[id];
                  for (const Asset &asset : result.assets) {
                      known.insert(asset.id, asset);
                      if (asset.state == AssetState::Remote)
                          downloader->add(*now, asset);
                  }
              });
}

void JobEngine::Private::opened(Job job, const QVector<ResultFile> &files, const OpenedResult &result)
{
    const std::optional<Job> now = book->find(job.id);
    if (!now)
        return;
    job.deletedAt = now->deletedAt;
    if (result.failure) {
        writeTrouble = result.failure;
        tellDisk();
        QTimer::singleShot(openAgainMs, &q, [this, job, files] {
            if (const std::optional<Job> row = book->find(job.id); row && isFollowed(row->state))
                openFiles(job, files);
        });
        return;
    }
    if (writeTrouble) {
        writeTrouble = {};
        tellDisk();
    }
    if (!isFollowed(now->state)) {
        book->save(*now); // dropped meanwhile
        if (!isOpen(now->state))
            book->forget(now->id);
        return;
    }
    book->take(job);
    if (job.deletedAt != 0)
        book->save(job);
    download(job, result.assets);
}

/// Asks for the task once more before its files are fetched late: addresses expire and servers move. Without an answer
/// the old addresses have to do.
void JobEngine::Private::refreshFiles(const Job &job, const QVector<Asset> &known)
{
    if (job.taskId.isEmpty()) {
        download(job, known);
        return;
    }
    FetchCall *call = client.fetch({job.taskId});
    QObject::connect(call, &FetchCall::finished, &q, [this, job, known](const Result<QVector<TaskReport>> &result) {
        const std::optional<Job> now = book->find(job.id);
        if (!now || now->state != JobState::Downloading)
            return;
        const TaskReport report = result.ok() ? result.value().value(0) : TaskReport();
        if (report.taskId != job.taskId || report.files.isEmpty()) {
            download(*now, known);
            return;
        }
        book->flush();
        book->ask([row = *now, rows = assetsFor(job.id, report.files), &store = book->store()](Database &database) {
                      return openResult(database, store, row, rows);
                  },
                  [this, id = job.id, known](const OpenedResult &opened) {
                      const std::optional<Job> row = book->find(id);
                      if (row && row->state == JobState::Downloading)
                          download(*row, opened.failure ? known : opened.assets);
                  });
    });
}

void JobEngine::Private::download(const Job &job, const QVector<Asset> &files)
{
    QHash<qint64, Asset> &mine = assets[job.id];
    for (const Asset &asset : files) {
        // Saved while its row was being read.
        const Asset known = mine.value(asset.id);
        if (known.state == AssetState::Saved && known.url == asset.url)
            continue;
        mine.insert(asset.id, asset);
        if (asset.state == AssetState::Remote)
            downloader->add(job, asset);
    }
    if (!allSettled(mine))
        return;
    Job done = job; // a repeated report of what is saved already
    summarize(done, mine);
    done.state = done.failure ? JobState::Failed : JobState::Done;
    if (done.finishedAt == 0)
        done.finishedAt = clock.wallMs();
    book->save(done);
    end(done);
}

void JobEngine::Private::identified(const Asset &asset)
{
    const std::optional<Job> job = book->find(asset.jobId);
    if (!job || !isAnyRemote(asset.jobId))
        return;
    assets[asset.jobId].insert(asset.id, asset);
    book->save(*job, asset);
}

void JobEngine::Private::settled(const Asset &asset)
{
    std::optional<Job> job = book->find(asset.jobId);
    const bool preview = job && isFollowed(job->state);
    if (!job || (job->state != JobState::Downloading && !preview))
        return;
    QHash<qint64, Asset> &mine = assets[asset.jobId];
    const QString before = mine.value(asset.id).path;
    mine.insert(asset.id, asset);
    summarize(*job, mine);
    if (asset.state == AssetState::Saved && !before.isEmpty() && before != asset.path)
        downloader->removeFiles({before}); // the preview that this replaces
    const bool finished = !preview && allSettled(mine);
    if (finished) {
        job->state = job->failure ? JobState::Failed : JobState::Done;
        if (job->finishedAt == 0)
            job->finishedAt = clock.wallMs();
    }
    book->save(*job, asset);
    if (finished)
        end(*job);
}

} // namespace frameloom
