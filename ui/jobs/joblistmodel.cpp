// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/joblistmodel.h"

#include "library/searchtext.h"
#include "words/failurewords.h"
#include "words/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

constexpr int pageSize = 100;

/// Lists never show them, and a hundred thousand rows would carry them along.
Job slim(Job job)
{
    job.body.clear();
    job.answer.clear();
    return job;
}

} // namespace

JobListModel::JobListModel(StoreClient &client, QObject *parent)
    : QAbstractListModel(parent)
    , m_client(client)
{
    m_query.limit = pageSize;
    connect(&client.store(), &Store::jobsChanged, this, &JobListModel::takeChanges);
    connect(&client.store(), &Store::jobsRemoved, this, &JobListModel::takeRemoved);
}

void JobListModel::setQuery(const JobQuery &query)
{
    m_query = query;
    m_query.limit = pageSize;
    reload();
}

void JobListModel::reload()
{
    ++m_generation;
    beginResetModel();
    m_jobs.clear();
    m_titles.clear();
    m_complete = false;
    m_loading = false;
    endResetModel();
    fetchMore({});
}

int JobListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_jobs.size());
}

QVariant JobListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Job &job = m_jobs.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return job.title;
    case Qt::ToolTipRole: { // what is cut in the row is whole here
        QStringList second = {distinction(index.row()), words::jobState(job)};
        if (job.state == JobState::Failed)
            second << words::failure(job.failure);
        second.removeAll(QString());
        return QString(job.title + u'\n' + second.join(u" · "_s));
    }
    case Qt::AccessibleTextRole: {
        QStringList spoken = {job.title, distinction(index.row()).replace(u" · "_s, u", "_s), words::jobState(job),
                              words::jobPrice(job)};
        spoken.removeAll(QString());
        return spoken.join(u", "_s);
    }
    default:
        return {};
    }
}

QString JobListModel::distinction(int row, TwinTime time) const
{
    const Job &job = m_jobs.at(row);
    return m_titles.value(job.title) > 1 ? twinWords(job, twinAmong(m_jobs, row), time) : QString();
}

void JobListModel::countTitle(const QString &title, int change)
{
    int &count = m_titles[title];
    count += change;
    if (count <= 0)
        m_titles.remove(title);
}

bool JobListModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_complete && !m_loading;
}

void JobListModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    m_loading = true;
    JobQuery query = m_query;
    query.beforeId = m_jobs.isEmpty() ? 0 : m_jobs.last().id;
    m_client.ask(this, [query](Database &database) { return JobRepository(database).page(query); },
                 [this, generation = m_generation](const QVector<Job> &page) {
        if (generation == m_generation)
            takePage(page);
    });
}

void JobListModel::takePage(const QVector<Job> &page)
{
    m_complete = page.size() < pageSize;
    // A job that changed while the page was read may be here already, and is newer here.
    QVector<Job> fresh;
    for (const Job &job : page) {
        if (m_jobs.isEmpty() || job.id < m_jobs.last().id)
            fresh.append(slim(job));
    }
    if (!fresh.isEmpty()) {
        const quint64 generation = m_generation;
        beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(fresh.size()) - 1);
        m_jobs += fresh;
        for (const Job &job : std::as_const(fresh))
            countTitle(job.title, 1);
        endInsertRows();
        if (generation != m_generation)
            return; // somebody who heard of the rows asked another question
    }
    // Only now: who asks for more while these rows are on their way would get the same ones again.
    m_loading = false;
    Q_EMIT loaded();
}

int JobListModel::lowerRow(qint64 jobId) const
{
    const auto it = std::lower_bound(m_jobs.cbegin(), m_jobs.cend(), jobId,
                                     [](const Job &job, qint64 id) { return job.id > id; });
    return static_cast<int>(it - m_jobs.cbegin());
}

int JobListModel::rowOf(qint64 jobId) const
{
    const int row = lowerRow(jobId);
    return row < m_jobs.size() && m_jobs.at(row).id == jobId ? row : -1;
}

bool JobListModel::belongs(const Job &job) const
{
    if (job.deletedAt > 0)
        return false;
    if (!m_query.profileId.isEmpty() && job.profileId != m_query.profileId)
        return false;
    if (!m_query.generatorId.isEmpty() && job.generatorId != m_query.generatorId)
        return false;
    if (!m_query.states.isEmpty() && !m_query.states.contains(job.state))
        return false;
    if (m_query.createdFrom > 0 && job.createdAt < m_query.createdFrom)
        return false;
    if (m_query.createdTo > 0 && job.createdAt >= m_query.createdTo)
        return false;
    // The index in the store knows words better; a plain look is enough for a row that is new just now.
    for (const QString &word : m_query.text.split(u' ', Qt::SkipEmptyParts)) {
        const bool found = job.prompt.contains(word, Qt::CaseInsensitive) || job.title.contains(word, Qt::CaseInsensitive);
        if (!found && !searchWords(word).isEmpty())
            return false;
    }
    return true;
}

void JobListModel::takeChanges(const QVector<Job> &jobs)
{
    for (const Job &job : jobs)
        place(job);
}

void JobListModel::place(const Job &job)
{
    const int row = lowerRow(job.id);
    const bool known = row < m_jobs.size() && m_jobs.at(row).id == job.id;
    if (known && belongs(job)) {
        countTitle(m_jobs.at(row).title, -1);
        countTitle(job.title, 1);
        m_jobs[row] = slim(job);
        Q_EMIT dataChanged(index(row), index(row));
    } else if (known) {
        beginRemoveRows({}, row, row);
        countTitle(m_jobs.at(row).title, -1);
        m_jobs.removeAt(row);
        endRemoveRows();
    } else if (belongs(job) && (row < m_jobs.size() || m_complete)) {
        // Older than what has been read so far: it comes with its page.
        beginInsertRows({}, row, row);
        m_jobs.insert(row, slim(job));
        countTitle(job.title, 1);
        endInsertRows();
    }
}

void JobListModel::takeRemoved(const QVector<qint64> &jobIds)
{
    for (const qint64 id : jobIds) {
        const int row = rowOf(id);
        if (row < 0)
            continue;
        beginRemoveRows({}, row, row);
        countTitle(m_jobs.at(row).title, -1);
        m_jobs.removeAt(row);
        endRemoveRows();
    }
}

} // namespace frameloom
