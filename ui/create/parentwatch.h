// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/store.h"
#include "model/asset.h"
#include "model/job.h"

#include <QObject>
#include <QVector>

#include <optional>

namespace frameloom {

/// Keeps the job that a form continues, and that job's children, at hand: read from the store when it changes, then
/// kept fresh by the store's news, so that planning a chain is arithmetic. GUI thread.
class ParentWatch : public QObject
{
    Q_OBJECT
public:
    explicit ParentWatch(StoreClient &client, QObject *parent = nullptr);

    /// 0: none.
    void follow(qint64 jobId);
    /// Asked for, but not here yet.
    bool isPending() const { return m_pending; }
    const std::optional<Job> &job() const { return m_job; }
    const QVector<Job> &children() const { return m_children; }
    const QVector<Asset> &assets() const { return m_assets; } ///< its files, by number
    /// Empty without a known job.
    QString family() const { return m_job ? m_job->resultFamily : QString(); }

Q_SIGNALS:
    void changed();

private:
    void take(const QVector<Job> &jobs);
    void takeAssets(const QVector<Asset> &assets);
    void drop(const QVector<qint64> &jobIds);

    StoreClient &m_client;
    qint64 m_jobId = 0;
    bool m_pending = false;
    std::optional<Job> m_job;
    QVector<Job> m_children;
    QVector<Asset> m_assets;
};

} // namespace frameloom
