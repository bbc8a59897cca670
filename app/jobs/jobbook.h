// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/store.h"
#include "model/asset.h"
#include "model/job.h"

#include <QMap>
#include <QObject>
#include <QTimer>

#include <functional>
#include <optional>

namespace frameloom {

/// The rows that the engine works on, in memory, and their way to the disk. Work thread. A change counts in memory at
/// once; its write is coalesced with others and repeated until it worked, so that no task id is ever lost to a full
/// disk while the program runs. Only commit() tells when the row is durable.
class JobBook : public QObject
{
    Q_OBJECT
public:
    explicit JobBook(Store &store, QObject *parent = nullptr);
    ~JobBook() override;

    const QMap<qint64, Job> &jobs() const { return m_jobs; } ///< by id, so oldest first
    std::optional<Job> find(qint64 id) const; ///< also one that was forgotten but is not written yet
    /// As it is on disk, or about to be by commit(): nothing is left to write.
    void take(const Job &job);
    void forget(qint64 id) { m_jobs.remove(id); }             ///< a pending write is still done

    void save(const Job &job);
    void save(const Job &job, const Asset &asset); ///< both or none
    /// Writes now and tells how it went; not repeated here. Memory follows only what the caller decides.
    void commit(const Job &job, std::function<void(const Failure &)> done);
    /// Posts what waits.
    void flush();

    /// `work(Database &) -> T` on the store thread, then `done(T)` here.
    template<typename Work, typename Done>
    void ask(Work work, Done done)
    {
        m_client->ask(this, std::move(work), std::move(done));
    }
    Store &store() { return m_client->store(); }

Q_SIGNALS:
    void writeFailed(const frameloom::Failure &failure); ///< once; it is tried again until writeWorked()
    void writeWorked();

private:
    void noteWrite(const Failure &failure);

    StoreClient *m_client;
    QMap<qint64, Job> m_jobs;
    QMap<qint64, Job> m_dirtyJobs;
    QMap<qint64, Asset> m_dirtyAssets;
    QTimer *m_flushTimer;
    bool m_failing = false;
};

/// In one transaction, on the store thread; announces after the commit. Lists do not hear of a job in the bin.
Failure writeRows(Database &database, Store &store, const QVector<Job> &jobs, const QVector<Asset> &assets);

} // namespace frameloom
