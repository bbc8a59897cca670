// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/store.h"
#include "stage/stagecontent.h"

#include <QObject>

namespace frameloom {

/// Reads one job with its files and relatives from the store, and follows their changes. GUI thread; never waits.
/// An answer for a job that is not asked for any more is dropped.
class StageLoader : public QObject
{
    Q_OBJECT
public:
    explicit StageLoader(StoreClient &client, QObject *parent = nullptr);

    void show(qint64 jobId); ///< 0: nothing
    qint64 jobId() const { return m_jobId; }

Q_SIGNALS:
    void contentChanged(const frameloom::StageContent &content);
    /// The job does not exist, or is in the bin.
    void gone();

private:
    void take(StageContent content);
    void takeJobs(const QVector<Job> &jobs);
    void takeAssets(const QVector<Asset> &assets);
    void takeRemoved(const QVector<qint64> &jobIds);

    StoreClient &m_client;
    StageContent m_content;
    qint64 m_jobId = 0;
    quint64 m_generation = 0; ///< of the newest question
};

} // namespace frameloom
