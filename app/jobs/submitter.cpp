// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/submitter.h"

#include "jobs/wakewatch.h"

#include <QRandomGenerator>

#include <limits>

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
{
    m_timer->setSingleShot(true);
    m_soon->setSingleShot(true);
    connect(m_timer, &QTimer::timeout, this, &Submitter::check);
    connect(m_soon, &QTimer::timeout, this, &Submitter::check);
}

void Submitter::setLimit(int jobsInFlight)
{
    m_limit = std::max(1, jobsInFlight);
    checkSoon();
}

void Submitter::setPaused(bool paused)
{
    m_paused = paused;
    checkSoon();
}

void Submitter::holdBack(qint64 jobId, qint64 delayMs)
{
    if (delayMs > 0)
        m_heldBack.insert(jobId, m_clock.monotonicMs() + delayMs);
}

bool Submitter::isHeldBack(qint64 jobId) const
{
    return m_heldBack.value(jobId, 0) > m_clock.monotonicMs();
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
    m_heldBack.remove(jobId); // the user wants it now
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
        if (m_left.contains(id)) {
            markInterrupted(*job);
        } else {
            job->state = JobState::Queued;
            job->reason = QueueReason::Order;
            job->submittedAt = 0;
        }
        m_book.save(*job);
    }
}

bool Submitter::isSendable(const Job &job) const
{
    return job.state == JobState::Queued && job.waitsFor == 0 && job.deletedAt == 0 && !m_sending.contains(job.id)
        && !isHeldBack(job.id);
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
    m_heldBack.removeIf([now = m_clock.monotonicMs()](const auto &held) { return held.value() <= now; });
    if (keyUsable() && !m_paused) {
        if (m_hold && m_probe != 0 && m_clock.monotonicMs() - m_probeSince >= probePassesMs && timeCures(m_hold->reason)) {
            m_hold.reset();
            m_probe = 0;
        }
        const bool due = m_hold && m_hold->due >= 0 && m_clock.monotonicMs() >= m_hold->due;
        if (due && m_probe == 0) {
            std::optional<Job> candidate = m_book.find(m_preferred);
            if (!candidate || !isSendable(*candidate)) {
                candidate.reset();
                for (const Job &job : m_book.jobs()) {
                    if (isSendable(job)) {
                        candidate = job;
                        break;
                    }
                }
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
            const QList<qint64> ids = m_book.jobs().keys();
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
    const QMap<qint64, Job> jobs = m_book.jobs();
    for (Job job : jobs) {
        if (job.state != JobState::Queued || m_sending.contains(job.id))
            continue;
        QueueReason reason = QueueReason::Order;
        if (job.waitsFor != 0)
            reason = QueueReason::Parent;
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

void Submitter::send(Job job)
{
    const Operation *operation = m_catalog->operation(job.operationId);
    if (!operation) {
        // Its description is gone from the user's folder.
        job.state = JobState::Failed;
        job.failure = {};
        job.failure.kind = FailureKind::Rejected;
        job.failure.words = job.operationId;
        job.finishedAt = m_clock.wallMs();
        if (m_probe == job.id)
            m_probe = 0;
        m_book.save(job);
        Q_EMIT refused(job.id);
        return;
    }
    job.state = JobState::Submitting;
    job.reason = QueueReason::None;
    job.failure = {};
    // The planner left a picture number only where the parent's family takes one (chainplanner.h).
    const bool sendsPicture = job.parent.jobId != 0 && job.parent.picture > 0;
    job.body = m_client.dialect().submitBody(*operation, job.draft(), job.parent.taskId,
                                             sendsPicture ? operation->parent.pictureFamilies.value(0) : QString());
    job.submittedAt = m_clock.wallMs();
    m_sending.insert(job.id);
    m_book.take(job);
    m_book.commit(job, [this, id = job.id](const Failure &failure) {
        if (!failure) {
            leave(id);
            return;
        }
        // Not durable, so it does not leave.
        m_sending.remove(id);
        const bool wasProbe = m_probe == id;
        if (wasProbe)
            m_probe = 0;
        if (const std::optional<Job> row = m_book.find(id))
            requeue(*row, QueueReason::Order, failure);
        hold(QueueReason::Order, failure, wasProbe);
        checkSoon();
    });
}

void Submitter::leave(qint64 jobId)
{
    const std::optional<Job> job = m_book.find(jobId);
    const Operation *operation = job ? m_catalog->operation(job->operationId) : nullptr;
    if (!operation) {
        m_sending.remove(jobId);
        return;
    }
    if (job->deletedAt != 0) { // deleted while its intent was being written
        m_sending.remove(jobId);
        if (m_probe == jobId)
            m_probe = 0;
        requeue(*job, QueueReason::None, {});
        checkSoon();
        return;
    }
    m_left.insert(jobId);
    SubmitCall *call = m_client.submit(*operation, job->body);
    connect(call, &SubmitCall::finished, this,
            [this, jobId](const Result<SubmitAnswer> &result) { finish(jobId, result); });
}

void Submitter::finish(qint64 jobId, const Result<SubmitAnswer> &result)
{
    m_sending.remove(jobId);
    m_left.remove(jobId);
    const bool wasProbe = m_probe == jobId;
    if (wasProbe)
        m_probe = 0;
    std::optional<Job> job = m_book.find(jobId);
    if (!job || job->state != JobState::Submitting)
        return;

    Failure failure;
    if (!result.ok()) {
        failure = result.failure();
    } else if (result.value().taskId.isEmpty()
               && !(result.value().report
                    && (holdsResult(*result.value().report) || result.value().report->state == RemoteState::Failed))) {
        failure.kind = FailureKind::Unreadable; // "yes", but nothing to follow
        failure.httpStatus = 200;
        failure.bytesLeft = true;
    }

    if (!failure) {
        Q_EMIT transportSeen(true);
        if (m_hold && (wasProbe || m_hold->reason == QueueReason::Offline))
            m_hold.reset();
        Q_EMIT answered(jobId, result.value());
        checkSoon();
        return;
    }

    const SubmitSense sense = senseOf(failure);
    Q_EMIT transportSeen(!(sense.verdict == SubmitVerdict::Requeue && sense.reason == QueueReason::Offline));
    switch (sense.verdict) {
    case SubmitVerdict::Requeue:
        requeue(*job, sense.reason, failure);
        hold(sense.reason, failure, wasProbe);
        if (sense.reason == QueueReason::KeyRejected)
            Q_EMIT keyRejected(failure);
        else if (sense.reason == QueueReason::OutOfCredits)
            Q_EMIT creditsShort();
        break;
    case SubmitVerdict::Refused:
        if (wasProbe)
            m_hold.reset(); // it was this job, not the service
        job->state = JobState::Failed;
        job->failure = failure;
        job->finishedAt = m_clock.wallMs();
        m_book.save(*job);
        Q_EMIT refused(jobId);
        break;
    case SubmitVerdict::Unknown:
        job->state = JobState::Unconfirmed;
        job->failure = failure;
        m_book.save(*job);
        // A server that answers like this would turn the whole queue into doubts: one at a time from here.
        hold(QueueReason::Order, failure, wasProbe);
        Q_EMIT unconfirmed(jobId);
        break;
    }
    checkSoon();
}

void Submitter::requeue(Job job, QueueReason reason, const Failure &failure)
{
    job.state = JobState::Queued;
    job.reason = reason;
    job.failure = failure;
    job.submittedAt = 0;
    if (job.deletedAt != 0)
        job.state = JobState::Dropped; // removed while its request was on its way: nothing is owed
    m_book.save(job);
    if (job.state == JobState::Dropped)
        Q_EMIT refused(job.id);
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
    constexpr qint64 never = std::numeric_limits<qint64>::max();
    qint64 due = never;
    if (m_hold && m_hold->due >= 0 && keyUsable() && !m_paused)
        due = m_probe != 0 ? m_probeSince + probePassesMs : m_hold->due;
    for (const qint64 until : std::as_const(m_heldBack))
        due = std::min(due, until);
    if (due == never) {
        m_timer->stop();
        return;
    }
    const qint64 wait = std::clamp<qint64>(due - m_clock.monotonicMs(), 0, LongestTimerMs);
    m_timer->start(static_cast<int>(wait));
}

} // namespace frameloom
