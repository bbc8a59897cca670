// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/jobbook.h"

#include "library/assetrepository.h"
#include "library/jobrepository.h"
#include "people/peoplerepository.h"

namespace frameloom {

namespace {
constexpr int retryWriteMs = 3'000;
}

Failure writeRows(Database &database, Store &store, const QVector<Job> &jobs, const QVector<Asset> &assets)
{
    database.clearFailure();
    if (!database.begin())
        return database.lastFailure();
    JobRepository jobRows(database);
    AssetRepository assetRows(database);
    // A row that is gone (purged) is no failure; a statement that failed is one, and commit() knows.
    PeopleRepository people(database);
    for (const Job &job : jobs) {
        if (jobRows.update(job))
            people.note(job);
    }
    for (const Asset &asset : assets)
        assetRows.update(asset);
    if (!database.commit()) {
        Failure failure = database.lastFailure();
        if (!failure)
            failure.kind = FailureKind::DiskUnwritable;
        database.rollback();
        return failure;
    }
    QVector<Job> shown;
    QVector<Job> binned;
    for (const Job &job : jobs)
        (job.deletedAt == 0 ? shown : binned).append(job);
    if (!assets.isEmpty())
        store.announceAssets(assets);
    if (!shown.isEmpty())
        store.announceJobs(shown);
    if (!binned.isEmpty())
        store.announceBinned(binned);
    return {};
}

JobBook::JobBook(Store &store, QObject *parent)
    : QObject(parent)
    , m_client(new StoreClient(store, this))
    , m_flushTimer(new QTimer(this))
{
    m_flushTimer->setSingleShot(true);
    connect(m_flushTimer, &QTimer::timeout, this, &JobBook::flush);
}

JobBook::~JobBook()
{
    flush();
}

std::optional<Job> JobBook::find(qint64 id) const
{
    for (const QMap<qint64, Job> *rows : {&m_jobs, &m_dirtyJobs}) {
        if (const auto it = rows->constFind(id); it != rows->cend())
            return *it;
    }
    return std::nullopt;
}

void JobBook::take(const Job &job)
{
    m_dirtyJobs.remove(job.id);
    m_jobs.insert(job.id, job);
}

void JobBook::save(const Job &job)
{
    m_jobs.insert(job.id, job);
    m_dirtyJobs.insert(job.id, job);
    if (!m_flushTimer->isActive())
        m_flushTimer->start(0);
}

void JobBook::save(const Job &job, const Asset &asset)
{
    m_dirtyAssets.insert(asset.id, asset);
    save(job);
}

void JobBook::commit(const Job &job, std::function<void(const Failure &)> done)
{
    m_dirtyJobs.remove(job.id); // this is newer
    ask([job, &store = store()](Database &database) { return writeRows(database, store, {job}, {}); },
        [this, done = std::move(done)](const Failure &failure) {
            noteWrite(failure);
            done(failure);
        });
}

void JobBook::flush()
{
    if (m_dirtyJobs.isEmpty() && m_dirtyAssets.isEmpty())
        return;
    const QMap<qint64, Job> jobs = std::exchange(m_dirtyJobs, {});
    const QMap<qint64, Asset> assets = std::exchange(m_dirtyAssets, {});
    ask([jobs, assets, &store = store()](Database &database) {
            return writeRows(database, store, jobs.values(), assets.values());
        },
        [this, jobs, assets](const Failure &failure) {
            noteWrite(failure);
            if (!failure)
                return;
            // Memory has the newest version of a row; a job that was let go had its last one here.
            for (const Job &job : jobs) {
                if (!m_dirtyJobs.contains(job.id))
                    m_dirtyJobs.insert(job.id, m_jobs.value(job.id, job));
            }
            for (const Asset &asset : assets) {
                if (!m_dirtyAssets.contains(asset.id))
                    m_dirtyAssets.insert(asset.id, asset);
            }
            m_flushTimer->start(retryWriteMs);
        });
}

void JobBook::noteWrite(const Failure &failure)
{
    const bool failing = static_cast<bool>(failure);
    if (failing == std::exchange(m_failing, failing))
        return;
    if (failing)
        Q_EMIT writeFailed(failure);
    else
        Q_EMIT writeWorked();
}

} // namespace frameloom
