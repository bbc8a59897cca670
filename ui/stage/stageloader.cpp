// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stage/stageloader.h"

#include "library/assetrepository.h"
#include "library/jobrepository.h"

#include <algorithm>

namespace frameloom {

namespace {

constexpr int MaxAncestors = 32;   // a line longer than this is cut, not wrong
constexpr int MaxChildren = 60;    // shown in the lineage line

/// Store thread.
StageContent readContent(Database &database, qint64 jobId)
{
    StageContent content;
    JobRepository jobs(database);
    const std::optional<Job> job = jobs.find(jobId);
    if (!job || job->deletedAt != 0)
        return content;
    content.job = *job;
    content.assets = AssetRepository(database).ofJob(jobId);
    for (qint64 id = job->parent.jobId; id != 0 && content.ancestors.size() < MaxAncestors;) {
        const std::optional<Job> ancestor = jobs.find(id);
        if (!ancestor)
            break;
        content.ancestors.append(*ancestor);
        id = ancestor->parent.jobId;
    }
    const auto alive = [](const Job &child) { return child.deletedAt == 0; };
    for (const Job &child : jobs.children(jobId)) {
        if (alive(child) && content.children.size() < MaxChildren)
            content.children.append(child);
    }
    for (const Job &child : std::as_const(content.children)) {
        for (const Job &grandchild : jobs.children(child.id)) {
            if (alive(grandchild) && content.grandchildren.size() < MaxChildren)
                content.grandchildren.append(grandchild);
        }
    }
    const auto older = [](const Job &a, const Job &b) { return a.id < b.id; };
    std::sort(content.children.begin(), content.children.end(), older);
    std::sort(content.grandchildren.begin(), content.grandchildren.end(), older);
    return content;
}

template<typename Row>
void put(QVector<Row> &rows, const Row &row)
{
    const auto known = std::find_if(rows.begin(), rows.end(), [&row](const Row &r) { return r.id == row.id; });
    if (known != rows.end())
        *known = row;
    else
        rows.append(row);
}

bool removeJob(QVector<Job> &jobs, qint64 id)
{
    return jobs.removeIf([id](const Job &job) { return job.id == id; }) > 0;
}

} // namespace

StageLoader::StageLoader(StoreClient &client, QObject *parent) : QObject(parent), m_client(client)
{
    connect(&client.store(), &Store::jobsChanged, this, &StageLoader::takeJobs);
    connect(&client.store(), &Store::assetsChanged, this, &StageLoader::takeAssets);
    connect(&client.store(), &Store::jobsRemoved, this, &StageLoader::takeRemoved);
}

void StageLoader::show(qint64 jobId)
{
    ++m_generation;
    m_jobId = jobId;
    m_content = {};
    if (jobId == 0)
        return;
    m_client.ask(
        this, [jobId](Database &database) { return readContent(database, jobId); },
        [this, generation = m_generation](StageContent content) {
            if (generation == m_generation)
                take(std::move(content));
        });
}

void StageLoader::take(StageContent content)
{
    if (content.isNull()) {
        m_jobId = 0;
        Q_EMIT gone();
        return;
    }
    m_content = std::move(content);
    Q_EMIT contentChanged(m_content);
}

// Changes and answers come from the store thread in the order of its commits, so a change that arrives before the
// answer is already contained in it.
void StageLoader::takeJobs(const QVector<Job> &jobs)
{
    if (m_content.isNull())
        return;
    bool changed = false;
    for (const Job &job : jobs) {
        if (job.id == m_jobId && job.deletedAt != 0) {
            show(0);
            Q_EMIT gone();
            return;
        }
        if (job.id == m_jobId) {
            m_content.job = job;
            changed = true;
            continue;
        }
        if (job.deletedAt != 0) {
            changed |= removeJob(m_content.children, job.id) || removeJob(m_content.grandchildren, job.id);
            continue;
        }
        if (job.parent.jobId == m_jobId) {
            put(m_content.children, job);
            changed = true;
        } else if (std::any_of(m_content.children.cbegin(), m_content.children.cend(),
                               [&job](const Job &child) { return child.id == job.parent.jobId; })) {
            put(m_content.grandchildren, job);
            changed = true;
        }
        for (Job &ancestor : m_content.ancestors) {
            if (ancestor.id == job.id) {
                ancestor = job;
                changed = true;
            }
        }
    }
    if (changed)
        Q_EMIT contentChanged(m_content);
}

void StageLoader::takeAssets(const QVector<Asset> &assets)
{
    if (m_content.isNull())
        return;
    bool changed = false;
    for (const Asset &asset : assets) {
        if (asset.jobId != m_jobId)
            continue;
        put(m_content.assets, asset);
        changed = true;
    }
    if (!changed)
        return;
    std::stable_sort(m_content.assets.begin(), m_content.assets.end(),
                     [](const Asset &a, const Asset &b) { return a.number < b.number; });
    Q_EMIT contentChanged(m_content);
}

void StageLoader::takeRemoved(const QVector<qint64> &jobIds)
{
    if (m_content.isNull())
        return;
    if (jobIds.contains(m_jobId)) {
        show(0);
        Q_EMIT gone();
        return;
    }
    bool changed = false;
    for (qint64 id : jobIds) {
        changed |= removeJob(m_content.children, id);
        changed |= removeJob(m_content.grandchildren, id);
    }
    if (changed)
        Q_EMIT contentChanged(m_content);
}

} // namespace frameloom
