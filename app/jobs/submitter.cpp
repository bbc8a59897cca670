// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/submitter.h"

#include "jobs/wakewatch.h"

#include <QRandomGenerator>

#include <algorithm>

namespace frameloom {

namespace {

constexpr qint64 probePassesMs = 20'000;  // refusals come at once; an answer that takes long is held, not refused

/// When refusals meet, the one that needs the user wins.
int weight(QueueReason reason)
{
    switch (reason) {
    case QueueReason::KeyRejected: return 4;
    case QueueReason::OutOfCredits: return 3;
    case QueueReason::RateLimited: return 2;
    case QueueReason::Offline: return 1;
    default: return 0;
    }
}

bool timeCures(QueueReason reason)
{
    return weight(reason) <= 2;
}

} // namespace

Submitter::Submitter(std::shared_ptr<const Catalog> catalog, ApiClient &client, JobBook &book, const Clock &clock,
                     QObject *parent)
    : QObject(parent)
    , m_catalog(std::move(catalog))
    , m_client(client)
    , m_book(book)
    , m_clock(clock)
    , m_timer(new QTimer(this))
    , m_soon(new QTimer(this))
    , m_inputs(new InputPreparer(m_catalog, client, book, clock, this))
{
    m_timer->setSingleShot(true);
    m_soon->setSingleShot(true);
    connect(m_timer, &QTimer::timeout, this, &Submitter::check);
    connect(m_soon, &QTimer::timeout, this, &Submitter::check);
    connect(m_inputs, &InputPreparer::progress, this, &Submitter::showProgress);
    connect(m_inputs, &InputPreparer::ready, this, &Submitter::prepared);
    connect(m_inputs, &InputPreparer::failed, this, &Submitter::notPrepared);
}

void Submitter::setCatalog(const std::shared_ptr<const Catalog> &catalog)
{
    m_catalog = catalog;
    m_inputs->setCatalog(catalog);
}

void Submitter::setLimit(int jobsInFlight)
{
    m_limit = std::max(1, jobsInFlight);
    checkSoon();
}

void Submitter::setFolders(const QString &outbox, const QStringList &libraryFolders)
{
    m_inputs->setFolders(outbox, libraryFolders);
}

void Submitter::setPaused(bool paused)
{
    m_paused = paused;
    checkSoon();
}

void Submitter::delay(qint64 jobId, qint64 ms)
{
    if (ms > 0)
        m_notBefore.insert(jobId, m_clock.monotonicMs() + ms);
}

void Submitter::checkSoon()
{
    if (!m_soon->isActive())
        m_soon->start(0);
}

void Submitter::release(QueueReason reason)
{
    if (m_hold && m_hold->reason == reason) {
        m_hold.reset();
        m_probe = 0;
    }
    checkSoon();
}

void Submitter::probe(qint64 jobId)
{
    m_preferred = jobId;
    m_notBefore.remove(jobId); // the user wants it now
    if (m_hold)
        m_hold->due = m_clock.monotonicMs();
    checkSoon();
}

void Submitter::abandon()
{
    m_timer->stop();
    m_soon->stop();
    const QSet<qint64> sending = std::exchange(m_sending, {});
    for (const qint64 id : sending) {
        std::optional<Job> job = m_book.find(id);
        if (!job || job->state != JobState::Submitting)
            continue;
        if (!m_left.contains(id))
            forgetUnusedKey(*job);
        if (m_left.contains(id) && !mayBeRepeated(*job)) {
            markInterrupted(*job);
        } else if (job->deletedAt != 0) {
            dropOrDoubt(*job);
        } else {
            job->state = JobState::Queued;
            job->reason = QueueReason::Order;
            job->submittedAt = 0;
        }
        m_book.save(*job);
    }
    const QMap<qint64, Job> jobs = m_book.jobs();
    for (Job job : jobs) {
        if (job.state != JobState::Uploading)
            continue;
        m_inputs->cancel(job.id);
        job.state = JobState::Queued;
        job.reason = QueueReason::Order;
        job.percent = -1;
        m_book.save(job);
    }
    const QList<qint64> spooled = m_spooled.keys();
    for (const qint64 id : spooled)
        dropBody(id);
}

bool Submitter::isSendable(const Job &job) const
{
    return job.state == JobState::Queued && job.waitsFor == 0 && job.deletedAt == 0 && !m_sending.contains(job.id)
           && m_notBefore.value(job.id) <= m_clock.monotonicMs();
}

/// By rank, then age.
QVector<qint64> Submitter::sendableInOrder() const
{
    QVector<const Job *> sendable;
    for (const Job &job : m_book.jobs()) { // by id
        if (isSendable(job))
            sendable.append(&job);
    }
    std::stable_sort(sendable.begin(), sendable.end(),
                     [](const Job *a, const Job *b) { return a->queueRank < b->queueRank; });
    QVector<qint64> ids;
    ids.reserve(sendable.size());
    for (const Job *job : sendable)
        ids.append(job->id);
    return ids;
}

bool Submitter::keyUsable() const
{
    return m_client.hasKey() || m_client.profile().sandbox;
}

int Submitter::inFlight() const
{
    int count = 0;
    for (const Job &job : m_book.jobs()) {
        if (job.state >= JobState::Uploading && job.state <= JobState::Running)
            ++count;
    }
    return count;
}

void Submitter::check()
{
    m_notBefore.removeIf([now = m_clock.monotonicMs()](const auto &held) { return held.value() <= now; });
    if (keyUsable() && !m_paused) {
        if (m_hold && m_probe != 0 && !m_inputs->isBusyWith(m_probe)
            && m_clock.monotonicMs() - m_probeSince >= probePassesMs && timeCures(m_hold->reason)) {
            m_hold.reset();
            m_probe = 0;
        }
        const bool due = m_hold && m_hold->due >= 0 && m_clock.monotonicMs() >= m_hold->due;
        if (due && m_probe == 0) {
            std::optional<Job> candidate = m_book.find(m_preferred);
            if (!candidate || !isSendable(*candidate)) {
                candidate = m_book.find(sendableInOrder().value(0));
            }
            m_preferred = 0;
            if (candidate) {
                m_probe = candidate->id;
                m_probeSince = m_clock.monotonicMs();
                send(*candidate);
            } else {
                m_hold.reset(); // nobody to ask with; the next job will find out
            }
        }
        if (!m_hold) {
            int free = m_limit - inFlight();
            const QVector<qint64> ids = sendableInOrder();
            for (const qint64 id : ids) {
                if (free <= 0 || m_hold)
                    break;
                const std::optional<Job> job = m_book.find(id);
                if (job && isSendable(*job)) {
                    send(*job);
                    --free;
                }
            }
        }
    }
    refreshReasons();
    arm();
}

void Submitter::refreshReasons()
{
    const bool full = inFlight() >= m_limit;
    const qint64 now = m_clock.monotonicMs();
    m_notBefore.removeIf([now](const QHash<qint64, qint64>::iterator &it) { return it.value() <= now; });
    const QMap<qint64, Job> jobs = m_book.jobs();
    for (Job job : jobs) {
        if (job.state != JobState::Queued || m_sending.contains(job.id))
            continue;
        QueueReason reason = QueueReason::Order;
        if (job.waitsFor != 0)
            reason = QueueReason::Parent;
        else if (m_notBefore.value(job.id) > now)
            reason = job.failure.kind == FailureKind::RateLimited ? QueueReason::RateLimited : QueueReason::Undo;
        else if (m_paused)
            reason = QueueReason::Paused;
        else if (!keyUsable())
            reason = QueueReason::KeyRejected;
        else if (m_hold)
            reason = m_hold->reason;
        else if (full)
            reason = QueueReason::Limit;
        if (job.reason != reason) {
            job.reason = reason;
            m_book.save(job);
        }
    }
}

void Submitter::hold(QueueReason reason, const Failure &failure, bool wasProbe)
{
    if (m_hold && !wasProbe && weight(m_hold->reason) >= weight(reason))
        return;
    Hold next;
    next.reason = reason;
    next.failure = failure;
    if (timeCures(reason)) {
        next.attempt = m_hold && wasProbe ? m_hold->attempt + 1 : 0;
        const double random = QRandomGenerator::global()->generateDouble();
        // Never at once: full jitter may give zero, and a refusal asks for a pause.
        next.due = m_clock.monotonicMs()
            + std::max<qint64>(1'000, m_backoff.delay(next.attempt, random, failure.retryAfterMs));
    }
    m_hold = next;
}

void Submitter::arm()
{
    qint64 due = -1;
    const auto dueAt = [&due](qint64 at) { due = due < 0 ? at : std::min(due, at); };
    if (m_hold && m_hold->due >= 0 && keyUsable() && !m_paused && !m_inputs->isBusyWith(m_probe))
        dueAt(m_probe != 0 ? m_probeSince + probePassesMs : m_hold->due);
    for (const qint64 at : std::as_const(m_notBefore))
        dueAt(at);
    if (due < 0) {
        m_timer->stop();
        return;
    }
    m_timer->start(static_cast<int>(std::clamp<qint64>(due - m_clock.monotonicMs(), 0, LongestTimerMs)));
}

} // namespace frameloom
