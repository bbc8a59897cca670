// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/jobrepository.h"

#include "library/jobrow.h"
#include "library/searchtext.h"

#include <QHash>

#include <limits>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

/// A query's conditions on `jobs j`, to be joined by AND.
struct Conditions
{
    QStringList terms;
    QVariantList values;
    qint64 firstId = 0; ///< no hit is below; 0: not known
    qint64 lastId = 0;
    bool impossible = false;

    void add(const QString &term, const QVariantList &bound = {})
    {
        terms.append(term);
        values += bound;
    }
    QString where() const { return terms.join(u" AND "_s); }
};

QString marks(qsizetype count)
{
    return QStringList(count, u"?"_s).join(u", "_s);
}

QVariantList storedStates(const QVector<JobState> &states)
{
    QVariantList names;
    for (const JobState state : states)
        names.append(jobStateName(state));
    return names;
}

/// Ids grow with time, but clocks are set back: the span of ids keeps the walk short, created_at itself decides.
void addDates(Database &database, const JobQuery &query, Conditions &conditions)
{
    if (query.createdFrom == 0 && query.createdTo == 0)
        return;
    const qint64 to = query.createdTo == 0 ? std::numeric_limits<qint64>::max() : query.createdTo;
    QSqlQuery &span = database.run(
        u"SELECT min(id), max(id) FROM jobs INDEXED BY jobs_created WHERE created_at >= ? AND created_at < ?"_s,
        {query.createdFrom, to});
    if (!span.next() || span.isNull(0)) {
        conditions.impossible = true;
    } else {
        conditions.firstId = span.value(0).toLongLong();
        conditions.lastId = span.value(1).toLongLong();
        conditions.add(u"j.id >= ? AND j.id <= ?"_s, {conditions.firstId, conditions.lastId});
        conditions.add(u"j.created_at >= ? AND j.created_at < ?"_s, {query.createdFrom, to});
    }
    span.finish();
}

/// Everything but words and states.
Conditions commonConditions(Database &database, const JobQuery &query)
{
    Conditions conditions;
    conditions.add(u"j.deleted_at = 0"_s);
    if (!query.profileId.isEmpty())
        conditions.add(u"j.profile_id = ?"_s, {query.profileId});
    if (!query.generatorId.isEmpty())
        conditions.add(u"j.generator_id = ?"_s, {query.generatorId});
    if (query.beforeId > 0)
        conditions.add(u"j.id < ?"_s, {query.beforeId});
    addDates(database, query, conditions);
    return conditions;
}

struct Select
{
    QString sql;
    QVariantList values;
};

/// The ids of the jobs that are in the filters, newest first; words do not count here.
Select selectFiltered(const JobQuery &query, const Conditions &conditions, int limit)
{
    const QString one = u"SELECT j.id AS id FROM jobs j WHERE "_s + conditions.where();
    const QString tail = u" ORDER BY j.id DESC LIMIT ?"_s;
    if (query.states.isEmpty())
        return {one + tail, conditions.values + QVariantList{limit}};
    // One walk for each state: an index gives each newest first, where IN (...) would sort all of them.
    Select select;
    QStringList walks;
    const QVariantList names = storedStates(query.states);
    for (const QVariant &name : names) {
        walks.append(u"SELECT id FROM ("_s + one + u" AND j.state = ?"_s + tail + u')');
        select.values += conditions.values + QVariantList{name, limit};
    }
    select.sql = u"SELECT id FROM ("_s + walks.join(u" UNION ALL "_s) + u") ORDER BY id DESC LIMIT ?"_s;
    select.values.append(limit);
    return select;
}

int countOf(Database &database, const Select &ids)
{
    QSqlQuery &row = database.run(u"SELECT count(*) FROM ("_s + ids.sql + u')', ids.values);
    const int found = row.next() ? row.value(0).toInt() : 0;
    row.finish();
    return found;
}

/// Hits of the index, newest first. It gives them by row id downwards, so a page of a common word stops early; that
/// only holds when most hits pass the filters.
Select selectMatching(Database &database, const JobQuery &query, const QString &match, Conditions conditions, int limit)
{
    QString sql = u"SELECT j.id AS id FROM job_search s CROSS JOIN jobs j ON j.id = s.rowid WHERE s.job_search MATCH ?"_s;
    QVariantList values{match};
    if (query.beforeId > 0) {
        sql += u" AND s.rowid < ?"_s;
        values.append(query.beforeId);
    }
    if (conditions.firstId > 0) {
        sql += u" AND s.rowid >= ? AND s.rowid <= ?"_s;
        values += QVariantList{conditions.firstId, conditions.lastId};
    }
    constexpr int few = 5000;
    if (!query.states.isEmpty() || !query.generatorId.isEmpty() || !query.profileId.isEmpty()) {
        const Select filtered = selectFiltered(query, conditions, few + 1);
        if (countOf(database, filtered) <= few) {
            // Few jobs pass: their ids are gathered first, and a hit that is none of them costs no look at its row.
            // The plus keeps SQLite from asking the index once for each id.
            sql += u" AND +s.rowid IN (SELECT id FROM ("_s + filtered.sql + u"))"_s;
            values += filtered.values;
        } else if (!query.states.isEmpty()) {
            conditions.add(u"j.state IN (%1)"_s.arg(marks(query.states.size())), storedStates(query.states));
        }
    }
    sql += u" AND "_s + conditions.where() + u" ORDER BY s.rowid DESC LIMIT ?"_s;
    return {sql, values + conditions.values + QVariantList{limit}};
}

Select selectIds(Database &database, const JobQuery &query, const QString &match, const Conditions &conditions, int limit)
{
    if (!match.isEmpty())
        return selectMatching(database, query, match, conditions, limit);
    return selectFiltered(query, conditions, limit);
}

// Word for word the condition of index jobs_open, or SQLite does not use it.
const QString &openStates()
{
    static const QString condition = u"j.state IN ('queued', 'uploading', 'submitting', 'accepted', 'running', "
                                     "'downloading', 'unconfirmed')"_s;
    return condition;
}

} // namespace

bool JobRepository::insert(Job &job)
{
    Transaction transaction(m_database);
    if (!transaction.isActive())
        return false;
    QSqlQuery &row = m_database.run(jobInsertSql(), jobValues(job));
    if (!row.isActive())
        return false;
    const qint64 id = row.lastInsertId().toLongLong();
    Job stored = job;
    stored.id = id;
    const bool ok = m_database.exec(u"INSERT INTO job_search(rowid, words) VALUES (?, ?)"_s,
                                    {id, searchWordsOfJob(job.prompt, job.title)})
        && writeBlobs(stored) && transaction.commit();
    if (ok)
        job.id = id;
    return ok;
}

bool JobRepository::update(const Job &job)
{
    Transaction transaction(m_database);
    if (!transaction.isActive())
        return false;
    QSqlQuery &old = m_database.run(u"SELECT title, prompt FROM jobs WHERE id = ?"_s, {job.id});
    if (!old.next())
        return false;
    const bool sameWords = old.value(0).toString() == job.title && old.value(1).toString() == job.prompt;
    old.finish();
    bool ok = m_database.exec(jobUpdateSql(), jobValues(job) + QVariantList{job.id});
    if (ok && !sameWords) {
        ok = m_database.exec(u"UPDATE job_search SET words = ? WHERE rowid = ?"_s,
                             {searchWordsOfJob(job.prompt, job.title), job.id});
    }
    return ok && writeBlobs(job) && transaction.commit();
}

bool JobRepository::writeBlobs(const Job &job)
{
    bool ok = true;
    if (!job.body.isEmpty()) {
        // Bodies may be tens of megabytes: written once, not with every change of state.
        ok = m_database.exec(u"INSERT INTO job_bodies(job_id, body) VALUES (?, ?) "
                             "ON CONFLICT(job_id) DO UPDATE SET body = excluded.body WHERE body IS NOT excluded.body"_s,
                             {job.id, job.body});
    }
    if (ok && !job.answer.isEmpty()) {
        ok = m_database.exec(u"INSERT INTO job_answers(job_id, answer) VALUES (?, ?) "
                             "ON CONFLICT(job_id) DO UPDATE SET answer = excluded.answer WHERE answer IS NOT excluded.answer"_s,
                             {job.id, job.answer.left(maxAnswerBytes)});
    }
    return ok;
}

void JobRepository::fill(Job &job)
{
    QSqlQuery &body = m_database.run(u"SELECT body FROM job_bodies WHERE job_id = ?"_s, {job.id});
    if (body.next())
        job.body = body.value(0).toByteArray();
    body.finish();
    QSqlQuery &answer = m_database.run(u"SELECT answer FROM job_answers WHERE job_id = ?"_s, {job.id});
    if (answer.next())
        job.answer = answer.value(0).toByteArray();
    answer.finish();
}

QVector<Job> JobRepository::read(const QString &where, const QVariantList &values, Fill how)
{
    QVector<Job> jobs;
    QSqlQuery &rows = m_database.run(u"SELECT "_s + jobColumns() + u" FROM jobs j WHERE "_s + where, values);
    while (rows.isActive() && rows.next())
        jobs.append(jobFromRow(rows));
    rows.finish();
    if (how == Fill::Whole) {
        for (Job &job : jobs)
            fill(job);
    }
    return jobs;
}

std::optional<Job> JobRepository::find(qint64 id)
{
    const QVector<Job> jobs = read(u"j.id = ?"_s, {id}, Fill::Whole);
    return jobs.isEmpty() ? std::nullopt : std::optional(jobs.first());
}

QVector<Job> JobRepository::findMany(const QVector<qint64> &ids)
{
    constexpr qsizetype atOnce = 100; // few different statements, so that they stay prepared
    QHash<qint64, Job> found;
    for (qsizetype from = 0; from < ids.size(); from += atOnce) {
        QVariantList values;
        for (qsizetype i = from; i < from + atOnce; ++i)
            values.append(i < ids.size() ? ids.at(i) : qint64(0));
        const QVector<Job> jobs = read(u"j.id IN (%1)"_s.arg(marks(atOnce)), values, Fill::Light);
        for (const Job &job : jobs)
            found.insert(job.id, job);
    }
    QVector<Job> jobs;
    for (const qint64 id : ids) {
        if (const auto it = found.constFind(id); it != found.constEnd())
            jobs.append(*it);
    }
    return jobs;
}

std::optional<Job> JobRepository::byTaskId(const QString &profileId, const QString &taskId)
{
    if (taskId.isEmpty())
        return std::nullopt;
    QVector<Job> jobs = read(u"j.task_id = ? AND j.task_id <> '' AND j.profile_id = ? ORDER BY j.id DESC LIMIT 1"_s,
                             {taskId, profileId}, Fill::Whole);
    return jobs.isEmpty() ? std::nullopt : std::optional(jobs.first());
}

QVector<Job> JobRepository::page(const JobQuery &query)
{
    const Conditions conditions = commonConditions(m_database, query);
    if (conditions.impossible || query.limit <= 0)
        return {};
    const Select ids = selectIds(m_database, query, searchMatch(query.text), conditions, query.limit);
    return read(u"j.id IN ("_s + ids.sql + u") ORDER BY j.id DESC"_s, ids.values, Fill::Light);
}

int JobRepository::count(const JobQuery &query, int atMost)
{
    const Conditions conditions = commonConditions(m_database, query);
    if (conditions.impossible || atMost <= 0)
        return 0;
    return countOf(m_database, selectIds(m_database, query, searchMatch(query.text), conditions, atMost));
}

QVector<Job> JobRepository::open(const QString &profileId)
{
    return read(openStates() + u" AND j.profile_id = ? ORDER BY j.id"_s, {profileId}, Fill::Whole);
}

QVector<Job> JobRepository::children(qint64 jobId)
{
    return read(u"j.parent_job = ? AND j.parent_job <> 0 AND j.deleted_at = 0 ORDER BY j.id"_s, {jobId}, Fill::Light);
}

QVector<Job> JobRepository::chain(qint64 chainId)
{
    return read(u"j.chain_id = ? AND j.chain_id <> 0 ORDER BY j.id"_s, {chainId}, Fill::Light);
}

QVector<Job> JobRepository::purgeable(qint64 deletedBefore)
{
    // The plus: or SQLite walks the whole table because that is in order of the ids already. Asked at every start.
    return read(u"j.deleted_at <> 0 AND j.deleted_at < ? ORDER BY +j.id"_s, {deletedBefore}, Fill::Light);
}

bool JobRepository::purge(qint64 id)
{
    Transaction transaction(m_database);
    return transaction.isActive()
        && m_database.exec(u"DELETE FROM job_search WHERE rowid IN "
                           "(SELECT id FROM jobs WHERE id = ? AND deleted_at <> 0)"_s, {id})
        && m_database.exec(u"DELETE FROM jobs WHERE id = ? AND deleted_at <> 0"_s, {id}) // the rest by its foreign keys
        && transaction.commit();
}

} // namespace frameloom
