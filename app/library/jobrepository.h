// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/database.h"
#include "model/job.h"

#include <optional>

namespace frameloom {

/// What a list of jobs shows. Keyset paging by id: ids grow with time.
struct JobQuery
{
    QString text;               ///< as typed: all words must be in prompt or title, the last one may be a beginning
    QString generatorId;        ///< empty: all
    QVector<JobState> states;   ///< empty: all
    qint64 createdFrom = 0;     ///< UTC ms, inclusive; 0: no bound
    qint64 createdTo = 0;       ///< exclusive; 0: no bound
    qint64 beforeId = 0;        ///< 0: from the newest
    int limit = 100;
    QString profileId;          ///< empty: all
};

/// Table `jobs` with bodies, answers and search index. Store thread only; a short-lived view on the database.
/// Each writing call is a transaction of its own unless one is open already.
///
/// "Light" jobs come without body and answer, which lists do not show. Writing a light job back keeps both:
/// update() leaves alone what is empty.
class JobRepository
{
public:
    /// The last raw answer is kept for support, cut at this length.
    static constexpr qsizetype maxAnswerBytes = 64 * 1024;

    explicit JobRepository(Database &database) : m_database(database) {}

    bool insert(Job &job);        ///< sets job.id
    bool update(const Job &job);  ///< whole row; false also when there is no such row
    std::optional<Job> find(qint64 id);
    QVector<Job> findMany(const QVector<qint64> &ids);  ///< light, in the order asked, without unknown ones
    std::optional<Job> byTaskId(const QString &profileId, const QString &taskId); ///< the newest of them
    QVector<Job> page(const JobQuery &query);       ///< light, newest first, without deleted ones
    int count(const JobQuery &query, int atMost);   ///< stops counting there; beforeId counts, limit does not
    /// Queued … Downloading and Unconfirmed ones of a profile, oldest first, whole; also those in the bin.
    QVector<Job> open(const QString &profileId);
    QVector<Job> children(qint64 jobId);            ///< light, oldest first: jobs whose parent it is, not deleted
    QVector<Job> chain(qint64 chainId);             ///< light, oldest first, also deleted ones
    QVector<Job> purgeable(qint64 deletedBefore);   ///< light
    bool purge(qint64 id);                          ///< of the bin: row, body, answer, assets and index entry

private:
    enum class Fill { Light, Whole };
    QVector<Job> read(const QString &where, const QVariantList &values, Fill fill);
    void fill(Job &job);
    bool writeBlobs(const Job &job);

    Database &m_database;
};

} // namespace frameloom
