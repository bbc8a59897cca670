// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "create/parentwatch.h"

#include "library/assetrepository.h"
#include "library/jobrepository.h"

#include <algorithm>

namespace frameloom {

namespace {

struct Family
{
    std::optional<Job> job;
    QVector<Job> children;
    QVector<Asset> assets;
};

} // namespace

ParentWatch::ParentWatch(StoreClient &client, QObject *parent) : QObject(parent), m_client(client)
{
    connect(&client.store(), &Store::jobsChanged, this, &ParentWatch::take);
    connect(&client.store(), &Store::assetsChanged, this, &ParentWatch::takeAssets);
    connect(&client.store(), &Store::jobsRemoved, this, &ParentWatch::drop);
}

void ParentWatch::follow(qint64 jobId)
{
    if (jobId == m_jobId)
        return;
    m_jobId = jobId;
    m_job.reset();
    m_children.clear();
    m_assets.clear();
    m_pending = jobId != 0;
    if (!m_pending)
        return;
    m_client.ask(this, [jobId](Database &database) {
        JobRepository jobs(database);
        return Family{jobs.find(jobId), jobs.children(jobId), AssetRepository(database).ofJob(jobId)};
    }, [this, jobId](const Family &family) {
        if (jobId != m_jobId)
            return;
        m_pending = false;
        m_job = family.job;
        m_children = family.children;
        m_assets = family.assets;
        Q_EMIT changed();
    });
}

void ParentWatch::take(const QVector<Job> &jobs)
{
    if (m_jobId == 0 || m_pending)
        return; // what is read next has it
    bool touched = false;
    for (const Job &job : jobs) {
        if (job.id == m_jobId) {
            m_job = job;
            touched = true;
        } else if (job.parent.jobId == m_jobId) {
            const auto known = std::find_if(m_children.begin(), m_children.end(),
                                            [&](const Job &child) { return child.id == job.id; });
            if (known != m_children.end())
                *known = job;
            else
                m_children.append(job);
            touched = true;
        }
    }
    if (touched)
        Q_EMIT changed();
}

void ParentWatch::takeAssets(const QVector<Asset> &assets)
{
    if (m_jobId == 0 || m_pending)
        return;
    bool touched = false;
    for (const Asset &asset : assets) {
        if (asset.jobId != m_jobId)
            continue;
        const auto known = std::find_if(m_assets.begin(), m_assets.end(), [&](const Asset &a) { return a.id == asset.id; });
        if (known != m_assets.end())
            *known = asset;
        else
            m_assets.append(asset);
        touched = true;
    }
    if (touched)
        Q_EMIT changed();
}

void ParentWatch::drop(const QVector<qint64> &jobIds)
{
    const auto gone = [&](const Job &job) { return jobIds.contains(job.id); };
    const auto end = std::remove_if(m_children.begin(), m_children.end(), gone);
    bool touched = end != m_children.end();
    m_children.erase(end, m_children.end());
    if (m_job && gone(*m_job)) {
        m_job.reset();
        touched = true;
    }
    if (touched)
        Q_EMIT changed();
}

} // namespace frameloom
