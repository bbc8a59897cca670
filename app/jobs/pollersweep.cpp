// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The sweep: a service without batches tells of many jobs at once by its list of them, newest first (api/v2/CORE.md, "Life
// cycle": GET /v2/jobs; items may hold the result, JobList in api/v2/openapi.json).

#include "jobs/outcome.h"
#include "jobs/poller.h"

#include <algorithm>
#include <utility>

namespace frameloom {

namespace {

constexpr qsizetype handful = 5;              // so many are asked for one by one
constexpr qint64 listRefusedMs = 10 * 60'000; // then it is tried again
constexpr int faultsUntilSingle = 4;

/// Newer jobs that are none of ours may fill whole pages; looking on is cheap beside asking for each.
int patienceFor(qsizetype missing)
{
    return std::max(2, static_cast<int>(missing / 10));
}

} // namespace

bool Poller::listIsOfUse(qsizetype due) const
{
    const Dialect &dialect = m_client.dialect();
    return dialect.jobsPerPage() > 0 && due > std::max<qsizetype>(handful, dialect.maxFetch())
        && m_clock.monotonicMs() >= m_noListUntil;
}

void Poller::sendPage()
{
    if (m_sweep.sent)
        return;
    if (!m_sweep.begun) {
        m_sweep.wanted = std::exchange(m_nextSweep, {});
        m_sweep.begun = !m_sweep.wanted.isEmpty();
    }
    m_sweep.wanted.removeIf([this](const QString &id) { return !m_entries.contains(id); });
    if (!m_sweep.begun || m_sweep.wanted.isEmpty()) {
        m_sweep = {};
        return;
    }
    m_sweep.sent = true;
    ++m_active;
    JobListCall *call = m_client.jobList(m_sweep.cursor);
    connect(call, &JobListCall::finished, this, &Poller::finishPage);
}

void Poller::finishPage(const Result<RemoteJobPage> &result)
{
    --m_active;
    m_sweep.sent = false;
    if (result.ok()) {
        m_trouble = 0;
        m_keyRejected = false;
        Q_EMIT transportSeen(true);
        takePage(result.value());
    } else {
        const Failure &failure = result.failure();
        switch (failure.kind) {
        case FailureKind::NotFound:
        case FailureKind::Rejected:
        case FailureKind::Moderated:
        case FailureKind::Unreadable:
        case FailureKind::TooLarge: // says nothing about any of the jobs
            m_trouble = 0;
            m_noListUntil = m_clock.monotonicMs() + listRefusedMs;
            Q_EMIT transportSeen(true);
            endSweep();
            break;
        default: {
            const QStringList wanted(m_sweep.wanted.cbegin(), m_sweep.wanted.cend());
            m_sweep = {};
            judge(wanted, failure);
            if (failure.kind == FailureKind::ServerFault && m_trouble >= faultsUntilSingle) // perhaps it is the list alone
                m_noListUntil = m_clock.monotonicMs() + listRefusedMs;
            break;
        }
        }
    }
    check();
}

void Poller::takePage(const RemoteJobPage &page)
{
    QStringList shown;
    QVector<TaskReport> reports;
    for (const RemoteJob &job : page.jobs) {
        if (!m_sweep.wanted.remove(job.report.taskId))
            continue;
        if (job.report.state == RemoteState::Finished && !holdsResult(job.report)) {
            m_waiting.append({job.report.taskId}); // it has more to say than the list does
            continue;
        }
        shown.append(job.report.taskId);
        reports.append(job.report);
    }
    m_sweep.fruitless = shown.isEmpty() ? m_sweep.fruitless + 1 : 0;
    // A list that does not move on would be read for ever.
    const bool isLast = page.next.isEmpty() || page.next == m_sweep.cursor || page.jobs.isEmpty();
    m_sweep.cursor = page.next;
    if (isLast || m_sweep.wanted.size() <= handful || m_sweep.fruitless >= patienceFor(m_sweep.wanted.size()))
        endSweep();
    take(shown, reports);
}

void Poller::endSweep()
{
    const QSet<QString> missing = std::exchange(m_sweep, {}).wanted;
    for (const QString &id : missing)
        m_waiting.append({id});
}

} // namespace frameloom
