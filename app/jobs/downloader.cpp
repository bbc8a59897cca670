// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/downloader.h"

#include "jobs/planstore.h"
#include "jobs/wakewatch.h"
#include "library/filenames.h"
#include "library/storednames.h"

#include <QFile>
#include <QRandomGenerator>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

constexpr int mostTries = 5;
constexpr qint64 progressBytes = 64 * 1024; // a line that breaks after so much more is bad, but it gets there
constexpr int mostGone = 3;
constexpr int mostNotMedia = 3;
constexpr int mostIncomplete = 3;
constexpr qint64 offlinePatienceMs = 15 * 60'000; // a lost network is not the file's fault
constexpr qint64 probeDiskMs = 10'000;

bool isOffline(const Failure &failure)
{
    return failure.kind == FailureKind::Offline || failure.kind == FailureKind::TimedOutUnsent;
}

} // namespace

Downloader::Downloader(ApiClient &client, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_clock(clock)
    , m_timer(new QTimer(this))
{
    m_pool.setMaxThreadCount(2);
    m_timer->setSingleShot(true);
    connect(m_timer, &QTimer::timeout, this, &Downloader::check);
}

Downloader::~Downloader()
{
    for (const ItemPtr &item : std::as_const(m_items))
        abort(item);
    m_pool.waitForDone(); // its results are posted to this object
}

void Downloader::setLibrary(const QString &folder, int atOnce, qint64 maxFileBytes)
{
    m_atOnce = std::max(1, atOnce);
    m_maxBytes = maxFileBytes;
    if (m_folder == folder)
        return;
    for (const ItemPtr &item : std::as_const(m_items)) {
        if (!item->finishing) {
            abort(item);
            item->fresh = true;
        }
    }
    m_folder = folder;
    m_probeDue = m_clock.monotonicMs();
    arm();
}

void Downloader::add(const Job &job, const Asset &asset)
{
    if (const ItemPtr known = m_items.value(asset.id)) {
        if (isSameAddress(known->asset.url, asset.url))
            return;
        abort(known); // a preview's address; the result has another one
    }
    auto item = std::make_shared<Item>();
    item->asset = asset;
    // The same in every run, so that a file saved just before a crash is recognised.
    const QString name = resultFileName({.createdAt = job.createdAt,
                                         .operationId = job.operationId,
                                         .prompt = job.prompt,
                                         .jobId = job.id,
                                         .number = asset.number,
                                         .extension = u"part"_s,
                                         .generatorId = job.generatorId,
                                         .pattern = m_namePattern});
    item->month = name.section(u'/', 0, -2);
    item->baseName = name.section(u'/', -1).chopped(5);
    item->partName = item->baseName;
    if (asset.kind != AssetKind::Picture && asset.kind != AssetKind::Grid)
        item->partName += u'.' + assetKindName(asset.kind);
    item->validator = asset.validator;
    item->due = m_clock.monotonicMs();
    m_items.insert(asset.id, item);
    m_timer->start(0);
}

void Downloader::drop(qint64 jobId)
{
    for (auto it = m_items.begin(); it != m_items.end();) {
        if ((*it)->asset.jobId == jobId) {
            abort(*it);
            it = m_items.erase(it);
        } else {
            ++it;
        }
    }
}

void Downloader::wake()
{
    const qint64 now = m_clock.monotonicMs();
    for (const ItemPtr &item : std::as_const(m_items))
        item->due = std::min(item->due, now);
    m_probeDue = std::min(m_probeDue, now);
    check();
}

void Downloader::afterSleep()
{
    // A connection that died meanwhile says nothing until its time is out. Only what can be continued is cut off.
    for (const ItemPtr &item : std::as_const(m_items)) {
        if (item->transfer && !item->validator.isEmpty())
            abort(item);
    }
    wake();
}

void Downloader::removeFiles(const QStringList &libraryPaths)
{
    if (libraryPaths.isEmpty() || m_folder.isEmpty())
        return;
    m_pool.start([folders = QStringList(m_folder) + m_earlierFolders, libraryPaths] {
        for (const QString &path : libraryPaths) {
            for (const QString &folder : folders)
                QFile::remove(folder + u'/' + path);
        }
    });
}

void Downloader::removeFilesOf(const QVector<BinnedJob> &bin)
{
    const QStringList folders = QStringList(m_folder) + m_earlierFolders;
    if (bin.isEmpty() || m_folder.isEmpty())
        return;
    m_pool.start([this, folders, bin] {
        const bool areAllThere = std::all_of(folders.cbegin(), folders.cend(), [](const QString &f) { return QFile::exists(f); });
        QVector<qint64> done;
        for (const BinnedJob &job : bin) {
            bool isLeft = false;
            for (const QString &path : job.files) {
                bool wasFound = false;
                for (const QString &folder : folders) {
                    const QString file = folder + u'/' + path;
                    if (QFile::remove(file))
                        wasFound = true;
                    else if (QFile::exists(file))
                        isLeft = true; // another time
                }
                isLeft |= !wasFound && !areAllThere; // on a disk that is not plugged in
            }
            if (!isLeft)
                done.append(job.jobId);
        }
        QMetaObject::invokeMethod(this, [this, done] { Q_EMIT emptied(done); }, Qt::QueuedConnection);
    });
}

void Downloader::check()
{
    const qint64 now = m_clock.monotonicMs();
    if (m_trouble && now >= m_probeDue) {
        const Failure still = probeFolder(m_folder);
        if (still) {
            m_probeDue = now + probeDiskMs;
        } else {
            m_trouble = {};
            Q_EMIT diskTrouble({});
        }
    }
    if (!m_trouble) {
        int busy = 0;
        for (const ItemPtr &item : std::as_const(m_items))
            busy += item->transfer || item->finishing ? 1 : 0;
        const QList<ItemPtr> items = m_items.values();
        for (const ItemPtr &item : items) {
            if (busy >= m_atOnce || m_trouble)
                break;
            if (item->transfer || item->finishing || item->due > now)
                continue;
            begin(item);
            ++busy;
        }
    }
    arm();
}

void Downloader::begin(const ItemPtr &item)
{
    Failure failure = item->part.open(folderOf(*item), item->partName);
    // A piece is only continued when the file is known to be the same.
    if (!failure && item->part.size() > 0 && (item->fresh || item->validator.isEmpty()))
        failure = item->part.restart();
    if (failure)
        return pauseForDisk(item, failure);
    item->fresh = false;

    FileTransfer *transfer = m_client.download(item->asset.url, item->part.size(), item->validator, m_maxBytes);
    item->transfer = transfer;
    connect(transfer, &FileTransfer::started, this, [this, item](qint64 offset, qint64 total, const QByteArray &validator) {
        transferStarted(item, offset, total, validator);
    });
    connect(transfer, &FileTransfer::data, this, [this, item](const QByteArray &bytes) { transferData(item, bytes); });
    connect(transfer, &FileTransfer::finished, this, [this, item](const Failure &f) { transferFinished(item, f); });
}

void Downloader::transferStarted(const ItemPtr &item, qint64 offset, qint64 total, const QByteArray &validator)
{
    item->validator = validator;
    item->total = total;
    const bool elsewhere = offset != item->part.size();
    // The server began elsewhere: from the start, if that is where it is.
    if (elsewhere) {
        if (const Failure failure = item->part.restart())
            return pauseForDisk(item, failure);
    }
    if (item->asset.validator != validator) {
        item->asset.validator = validator;
        Q_EMIT identified(item->asset);
    }
    if (elsewhere && offset != 0) {
        abort(item);
        Failure odd;
        odd.kind = FailureKind::Unreadable;
        failed(item, odd);
    }
}

void Downloader::transferData(const ItemPtr &item, const QByteArray &bytes)
{
    if (!item->transfer)
        return;
    if (const Failure failure = item->part.append(bytes))
        pauseForDisk(item, failure);
}

void Downloader::transferFinished(const ItemPtr &item, const Failure &failure)
{
    item->transfer.clear();
    if (!holds(item))
        return;
    if (failure) {
        failed(item, failure);
    } else if (item->total >= 0 && item->part.size() != item->total) {
        Failure wrong;
        wrong.kind = FailureKind::BadMedia;
        item->validator.clear(); // from the start
        failed(item, wrong);
    } else {
        examine(item);
    }
    check();
}

void Downloader::examine(const ItemPtr &item)
{
    item->finishing = true;
    item->part.close();
    const bool keepIncomplete = item->incomplete >= mostIncomplete - 1;
    m_pool.start([this, item, path = item->part.path(), folder = folderOf(*item), base = item->baseName, keepIncomplete] {
        const FinishedFile file = finishPart(path, folder, base, keepIncomplete);
        QMetaObject::invokeMethod(this, [this, item, file] { examined(item, file); }, Qt::QueuedConnection);
    });
}

void Downloader::examined(const ItemPtr &item, const FinishedFile &file)
{
    item->finishing = false;
    if (!holds(item)) {
        check();
        return;
    }
    switch (file.verdict) {
    case FinishedFile::Verdict::Saved: {
        item->asset.path = item->month + file.path.mid(file.path.lastIndexOf(u'/'));
        item->asset.bytes = file.bytes;
        item->asset.mime = file.check.type.mime;
        item->asset.size = file.check.size;
        if (file.durationMs > 0) // known before anybody plays it
            item->asset.durationMs = file.durationMs;
        item->asset.decodable = file.check.decodable;
        item->asset.validator.clear();
        Failure note;
        if (!file.check.complete)
            note.kind = FailureKind::BadMedia; // kept, but its end is missing
        settle(item, AssetState::Saved, note);
        break;
    }
    case FinishedFile::Verdict::NotMedia:
    case FinishedFile::Verdict::Incomplete: {
        const bool notMedia = file.verdict == FinishedFile::Verdict::NotMedia;
        Failure bad;
        bad.kind = FailureKind::BadMedia;
        item->validator.clear();
        if (notMedia && ++item->notMedia >= mostNotMedia) {
            settle(item, AssetState::Refused, bad);
            break;
        }
        if (!notMedia)
            ++item->incomplete;
        failed(item, bad);
        break;
    }
    case FinishedFile::Verdict::DiskTrouble:
        pauseForDisk(item, file.failure);
        break;
    }
    check();
}

void Downloader::failed(const ItemPtr &item, const Failure &failure)
{
    const qint64 now = m_clock.monotonicMs();
    if (item->part.size() >= item->reached + progressBytes) {
        item->reached = item->part.size();
        item->tries = 0;
        item->firstFailure = -1;
    }
    if (item->firstFailure < 0)
        item->firstFailure = now;
    ++item->tries;
    switch (failure.kind) {
    case FailureKind::UnsafeUrl:
    case FailureKind::UnsafeRedirect:
    case FailureKind::TooLarge:
        item->part.discard();
        return settle(item, AssetState::Refused, failure);
    case FailureKind::NotFound:
        if (++item->gone >= mostGone) {
            item->part.discard();
            return settle(item, AssetState::Expired, failure);
        }
        break;
    default:
        if (item->tries >= mostTries && (!isOffline(failure) || now - item->firstFailure >= offlinePatienceMs))
            return settle(item, AssetState::Missing, failure);
        break;
    }
    const double random = QRandomGenerator::global()->generateDouble();
    item->due = now + std::max<qint64>(200, m_backoff.delay(item->tries - 1, random, failure.retryAfterMs));
    arm();
}

void Downloader::settle(const ItemPtr &item, AssetState state, const Failure &failure)
{
    abort(item);
    Asset asset = item->asset;
    asset.state = state;
    asset.failure = failure;
    m_items.remove(asset.id);
    Q_EMIT settled(asset);
}

void Downloader::abort(const ItemPtr &item)
{
    if (FileTransfer *transfer = item->transfer) {
        item->transfer.clear();
        transfer->disconnect(this);
        transfer->deleteLater(); // it may be on the stack
    }
    item->part.close();
}

void Downloader::pauseForDisk(const ItemPtr &item, const Failure &failure)
{
    const bool news = !m_trouble;
    m_trouble = failure;
    m_probeDue = m_clock.monotonicMs() + probeDiskMs;
    abort(item);
    item->due = m_clock.monotonicMs();
    if (news) {
        // The others would meet it as well; what they have is continued.
        for (const ItemPtr &other : std::as_const(m_items)) {
            if (!other->finishing)
                abort(other);
        }
        Q_EMIT diskTrouble(failure);
    }
    arm();
}

void Downloader::arm()
{
    if (m_items.isEmpty() && !m_trouble) {
        m_timer->stop();
        return;
    }
    const qint64 now = m_clock.monotonicMs();
    qint64 next = now + LongestTimerMs;
    qint64 firstDue = next;
    int busy = 0;
    for (const ItemPtr &item : std::as_const(m_items)) {
        if (item->transfer || item->finishing)
            ++busy;
        else
            firstDue = std::min(firstDue, item->due);
    }
    if (m_trouble)
        next = m_probeDue;
    else if (busy < m_atOnce) // otherwise the next is begun when one ends
        next = firstDue;
    m_timer->start(static_cast<int>(std::clamp<qint64>(next - now, 0, LongestTimerMs)));
}

} // namespace frameloom
