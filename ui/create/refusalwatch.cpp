// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "create/refusalwatch.h"

#include "library/jobrepository.h"

#include <algorithm>

namespace frameloom {

namespace {

constexpr int recalledJobs = 200; ///< among which a draft is looked for
constexpr int sentDrafts = 200;   ///< the user may say no to the price of some, which then never end

/// A later step of a chain gets its parent when it is stored.
bool isJobOfDraft(const Job &job, const Draft &sent)
{
    return job.operationId == sent.operationId && job.params == sent.params
        && (sent.parent.jobId == 0
            || (sent.parent.jobId == job.parent.jobId && sent.parent.picture == job.parent.picture));
}

} // namespace

RefusalWatch::RefusalWatch(StoreClient &client, const QString &profileId, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_profileId(profileId)
{
}

void RefusalWatch::noteSent(const Draft &draft)
{
    if (m_sent.size() >= sentDrafts)
        m_sent.removeFirst();
    m_sent.append(draft);
}

void RefusalWatch::noteRefilled(const Draft &draft)
{
    m_sent.removeIf([&draft](const Draft &sent) {
        return sent.operationId == draft.operationId && sent.params != draft.params;
    });
}

void RefusalWatch::takeEnd(const Job &job)
{
    const auto sent = std::find_if(m_sent.cbegin(), m_sent.cend(),
                                   [&job](const Draft &draft) { return isJobOfDraft(job, draft); });
    if (sent == m_sent.cend())
        return;
    m_sent.erase(sent);
    tell(job);
}

void RefusalWatch::recall(const Draft &draft)
{
    JobQuery recent;
    recent.profileId = m_profileId;
    recent.limit = recalledJobs;
    m_client.ask(this, [recent, draft](Database &database) {
        const QVector<Job> jobs = JobRepository(database).page(recent);
        const auto last = std::find_if(jobs.cbegin(), jobs.cend(), [&draft](const Job &job) { return job.draft() == draft; });
        return last == jobs.cend() ? Job() : *last;
    }, [this](const Job &job) { tell(job); });
}

void RefusalWatch::tell(const Job &job)
{
    if (job.state == JobState::Failed && !job.failure.places.isEmpty())
        Q_EMIT refused(job);
}

} // namespace frameloom
