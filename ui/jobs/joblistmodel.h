// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "jobs/jobtwins.h"
#include "library/jobrepository.h"
#include "library/store.h"

#include <QAbstractListModel>
#include <QHash>
#include <QVector>

namespace frameloom {

/// Jobs, newest first, read from the store in pages as the view asks for them and kept up to date by its signals.
/// GUI thread; data() only reads.
class JobListModel : public QAbstractListModel
{
    Q_OBJECT
public:
    explicit JobListModel(StoreClient &client, QObject *parent = nullptr);

    /// Starts again from the newest; late answers to the old question are dropped.
    void setQuery(const JobQuery &query);
    const JobQuery &query() const { return m_query; }
    /// Everything there is has been read.
    bool isComplete() const { return m_complete; }
    bool isLoading() const { return m_loading; }

    const Job &jobAt(int row) const { return m_jobs.at(row); }
    int rowOf(qint64 jobId) const; ///< -1: not loaded
    /// What tells this row from others of the same title (jobtwins.h); empty where none has it.
    QString distinction(int row, TwinTime time = TwinTime::Always) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    /// A page has arrived, also an empty one.
    void loaded();

private:
    void reload();
    void takePage(const QVector<Job> &page);
    void takeChanges(const QVector<Job> &jobs);
    void takeRemoved(const QVector<qint64> &jobIds);
    void place(const Job &job);
    bool belongs(const Job &job) const;
    int lowerRow(qint64 jobId) const;
    void countTitle(const QString &title, int change);

    StoreClient &m_client;
    JobQuery m_query;
    QVector<Job> m_jobs; ///< by id, descending; without bodies and answers
    QHash<QString, int> m_titles; ///< how many rows have it
    quint64 m_generation = 0;
    bool m_complete = false;
    bool m_loading = false;
};

} // namespace frameloom
