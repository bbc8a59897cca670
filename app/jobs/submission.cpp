// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The way of one job through the submitter, from its turn to its answer.

#include "jobs/submitter.h"

#include <QFile>
#include <QUuid>

#include <algorithm>

namespace frameloom {

namespace {

constexpr qint64 spooledKeepsMs = 12LL * 60 * 60 * 1000; // addresses inside grow old
constexpr qint64 fullPauseMs = 60'000;                   // a training takes a quarter of an hour to make room
constexpr int percentStep = 5;                           // each shown step is a write to the disk

bool isDiskTrouble(const Failure &failure)
{
    return failure.kind == FailureKind::DiskFull || failure.kind == FailureKind::DiskUnwritable;
}

/// Says nothing about the network.
bool isOfThisMachine(const Failure &failure)
{
    return failure.kind == FailureKind::InputMissing || failure.kind == FailureKind::InputTooLarge
           || failure.kind == FailureKind::InputUnreachable;
}

} // namespace

bool Submitter::isProbe(qint64 jobId)
{
    if (m_probe != jobId)
        return false;
    m_probe = 0;
    return true;
}

void Submitter::dropBody(qint64 jobId)
{
    const auto spooled = m_spooled.find(jobId);
    if (spooled == m_spooled.end())
        return;
    for (const RequestBody::Piece &piece : std::as_const(spooled->body.pieces)) {
        if (!piece.file.isEmpty())
            QFile::remove(piece.file);
    }
    m_spooled.erase(spooled);
}

void Submitter::drop(qint64 jobId)
{
    m_inputs->cancel(jobId);
    m_notBefore.remove(jobId);
    if (!m_sending.contains(jobId)) {
        dropBody(jobId);
        isProbe(jobId);
    }
}

void Submitter::stopWaiting(qint64 jobId)
{
    std::optional<Job> job = m_book.find(jobId);
    if (!job || job->state != JobState::Submitting || !m_sending.contains(jobId))
        return;
    if (!m_left.contains(jobId)) {
        m_unwanted.insert(jobId); // leave() sees it
        return;
    }
    if (SubmitCall *call = m_calls.take(jobId)) {
        call->disconnect(this);
        call->deleteLater();
    }
    Failure stopped;
    stopped.kind = FailureKind::StoppedWaiting;
    stopped.bytesLeft = true;
    m_sending.remove(jobId);
    m_left.remove(jobId);
    dropBody(jobId);
    if (isProbe(jobId))
        m_hold.reset(); // it was not refused, as far as anybody knows
    markInterrupted(*job);
    job->percent = -1;
    job->failure = stopped;
    m_book.save(*job);
    Q_EMIT unconfirmed(jobId);
    checkSoon();
}

void Submitter::send(Job job)
{
    const Operation *operation = m_catalog->operation(job.operationId);
    if (!operation && job.keyedAt == 0) {
        // Its description is gone from the user's folder.
        job.state = JobState::Failed;
        job.failure = {};
        job.failure.kind = FailureKind::Rejected;
        job.failure.words = job.operationId;
        job.finishedAt = m_clock.wallMs();
        isProbe(job.id);
        m_book.save(job);
        Q_EMIT refused(job.id);
        return;
    }
    if (operation && mayBeRepeated(job)) { // exactly what was sent before: the service compares
        commitIntent(job, QByteArray(job.body));
        return;
    }
    if (job.keyedAt != 0) { // it may have been paid for, and the service may have forgotten the key
        isProbe(job.id);
        markInterrupted(job);
        m_book.save(job);
        Q_EMIT unconfirmed(job.id);
        return;
    }
    if (!needsInputs(*operation, job.params)) {
        commitIntent(job, InputPreparer::plainBody(m_client, *operation, job, job.params));
        return;
    }
    if (const auto spooled = m_spooled.constFind(job.id); spooled != m_spooled.cend()) {
        const QString file = spooled->body.pieces.value(0).file;
        if (m_clock.monotonicMs() - spooled->madeAt < spooledKeepsMs && QFile::exists(file)) {
            commitIntent(job, spooled->record); // it came back to the queue with its body ready
            return;
        }
        dropBody(job.id);
    }
    prepare(job);
}

bool Submitter::mayBeRepeated(const Job &job) const
{
    if (job.idempotencyKey.isEmpty() || job.keyedAt == 0 || job.body.isEmpty())
        return false;
    const qint64 age = m_clock.wallMs() - job.keyedAt;
    if (age >= KeyKeepsMs || age < -ClockStepMs)
        return false;
    const Operation *operation = m_catalog->operation(job.operationId);
    return operation && (isWholeBody(*operation, job.params) || m_spooled.contains(job.id));
}

void Submitter::prepare(Job job)
{
    job.state = JobState::Uploading;
    job.reason = QueueReason::None;
    job.failure = {};
    job.percent = -1;
    m_book.save(job);
    m_inputs->begin(job);
}

void Submitter::showProgress(qint64 jobId, int percent)
{
    std::optional<Job> job = m_book.find(jobId);
    if (!job || (job->state != JobState::Uploading && job->state != JobState::Submitting))
        return;
    if (percent < 100 ? percent < job->percent + percentStep : job->percent >= 100)
        return;
    job->percent = percent;
    m_book.save(*job);
}

void Submitter::prepared(qint64 jobId, const WrittenBody &body)
{
    if (body.spooled)
        m_spooled.insert(jobId, {body.body, body.record, m_clock.monotonicMs()});
    const std::optional<Job> job = m_book.find(jobId);
    if (!job || job->state != JobState::Uploading || job->deletedAt != 0) {
        dropBody(jobId);
        isProbe(jobId);
        return;
    }
    // What was found out meanwhile holds for this one as well.
    if (m_paused || !keyUsable() || (m_hold && m_probe != jobId)) {
        isProbe(jobId);
        requeue(*job, QueueReason::Order, {});
        checkSoon();
        return;
    }
    if (m_probe == jobId)
        m_probeSince = m_clock.monotonicMs();
    commitIntent(*job, body.record);
}

void Submitter::notPrepared(qint64 jobId, const Failure &failure)
{
    const bool wasProbe = isProbe(jobId);
    const std::optional<Job> job = m_book.find(jobId);
    if (!job || job->state != JobState::Uploading)
        return;
    if (isDiskTrouble(failure)) {
        requeue(*job, QueueReason::Order, failure);
        hold(QueueReason::Order, failure, wasProbe);
    } else {
        settleFailure(*job, failure, wasProbe);
    }
    checkSoon();
}

void Submitter::commitIntent(Job job, const QByteArray &record)
{
    job.state = JobState::Submitting;
    job.reason = QueueReason::None;
    job.failure = {};
    job.percent = -1;
    job.body = record;
    job.submittedAt = m_clock.wallMs();
    const Operation *operation = m_catalog->operation(job.operationId);
    if (operation && m_client.dialect().takesIdempotencyKey(*operation)) {
        if (!mayBeRepeated(job)) {
            job.idempotencyKey = QUuid::createUuid().toString(QUuid::WithoutBraces);
            job.keyedAt = job.submittedAt;
        }
    }
    m_sending.insert(job.id);
    m_book.take(job);
    m_book.commit(job, [this, id = job.id](const Failure &failure) {
        if (!failure) {
            leave(id);
            return;
        }
        // Not durable, so it does not leave.
        m_sending.remove(id);
        const bool unwantedNow = m_unwanted.remove(id);
        const bool wasProbe = isProbe(id);
        if (std::optional<Job> row = m_book.find(id)) {
            forgetUnusedKey(*row);
            requeue(*row, QueueReason::Order, failure);
        }
        hold(QueueReason::Order, failure, wasProbe);
        if (unwantedNow)
            Q_EMIT unwanted(id);
        checkSoon();
    });
}

void Submitter::leave(qint64 jobId)
{
    std::optional<Job> job = m_book.find(jobId);
    if (!job) {
        m_sending.remove(jobId);
        m_unwanted.remove(jobId);
        dropBody(jobId);
        return;
    }
    const bool stopped = m_unwanted.remove(jobId);
    const Operation *operation = m_catalog->operation(job->operationId);
    // Deleted or stopped while its intent was being written, or its description went: send() says so.
    if (job->deletedAt != 0 || stopped || !operation) {
        m_sending.remove(jobId);
        isProbe(jobId);
        forgetUnusedKey(*job);
        requeue(*job, QueueReason::None, {});
        if (stopped && job->deletedAt == 0)
            Q_EMIT unwanted(jobId);
        checkSoon();
        return;
    }
    m_left.insert(jobId);
    const auto spooled = m_spooled.constFind(jobId);
    const bool large = spooled != m_spooled.cend();
    SubmitCall *call = 
        m_client.submit(*operation, large ? spooled->body : RequestBody::json(job->body), job->idempotencyKey);
    m_calls.insert(jobId, call);
    connect(call, &SubmitCall::finished, this,
            [this, jobId](const Result<SubmitAnswer> &result) { finish(jobId, result); });
    if (large) {
        connect(call, &SubmitCall::progress, this, [this, jobId](qint64 sent, qint64 total) {
            if (total > 0)
                showProgress(jobId, static_cast<int>(100 * sent / total));
        });
    }
}

void Submitter::finish(qint64 jobId, const Result<SubmitAnswer> &result)
{
    m_sending.remove(jobId);
    m_left.remove(jobId);
    m_calls.remove(jobId);
    const bool wasProbe = isProbe(jobId);
    const std::optional<Job> job = m_book.find(jobId);
    if (!job || job->state != JobState::Submitting) {
        dropBody(jobId);
        return;
    }

    Failure failure;
    if (!result.ok()) {
        failure = result.failure();
    } else if (result.value().taskId.isEmpty()
               && !(result.value().report
                    && (holdsResult(*result.value().report, job->resultKind)
                        || result.value().report->state == RemoteState::Failed))) {
        failure.kind = FailureKind::Unreadable; // "yes", but nothing to follow
        failure.httpStatus = 200;
        failure.bytesLeft = true;
    }

    if (!failure) {
        dropBody(jobId);
        Q_EMIT transportSeen(true);
        if (m_hold && (wasProbe || m_hold->reason == QueueReason::Offline))
            m_hold.reset();
        Q_EMIT answered(jobId, result.value());
    } else {
        settleFailure(*job, failure, wasProbe);
    }
    checkSoon();
}

void Submitter::settleFailure(Job job, const Failure &failure, bool wasProbe)
{
    SubmitSense sense = senseOf(failure);
    if (!isOfThisMachine(failure))
        Q_EMIT transportSeen(!(sense.verdict == SubmitVerdict::Requeue && sense.reason == QueueReason::Offline));
    job.percent = -1;
    const bool isFirstTry = job.keyedAt == 0 || job.keyedAt == job.submittedAt;
    const bool wasRefused = sense.verdict == SubmitVerdict::Refused && !isFirstTry;
    if (wasRefused) // the same: what the first one made may be there
        sense.verdict = SubmitVerdict::Unknown;
    switch (sense.verdict) {
    case SubmitVerdict::Requeue:
        // Nothing has come of this key: another try is a new request. A later try says nothing of an earlier one whose
        // answer was lost (the service may look at balance or limits before it looks at the key).
        if (isFirstTry && (failure.httpStatus != 0 || !failure.bytesLeft))
            job.keyedAt = 0;
        requeue(job, sense.reason, failure);
        if (sense.reason == QueueReason::RateLimited && isTraining(job)) {
            waitAlone(job.id, failure, wasProbe);
            break;
        }
        hold(sense.reason, failure, wasProbe);
        if (sense.reason == QueueReason::KeyRejected)
            Q_EMIT keyRejected(failure);
        else if (sense.reason == QueueReason::OutOfCredits)
            Q_EMIT creditsShort();
        break;
    case SubmitVerdict::Refused:
        dropBody(job.id);
        if (wasProbe)
            m_hold.reset(); // it was this job, not the service
        job.state = JobState::Failed;
        job.failure = failure;
        job.finishedAt = m_clock.wallMs();
        m_book.save(job);
        Q_EMIT refused(job.id);
        break;
    case SubmitVerdict::Unknown:
        if (mayBeRepeated(job) && failure.kind != FailureKind::Unreadable && !wasRefused) {
            requeue(job, QueueReason::Order, failure);
            hold(QueueReason::Order, failure, wasProbe);
            break;
        }
        dropBody(job.id);
        markInterrupted(job);
        job.failure = failure;
        m_book.save(job);
        if (!wasRefused) // a server that answers like this would turn the whole queue into doubts: one at a time from here
            hold(QueueReason::Order, failure, wasProbe);
        else if (wasProbe)
            m_hold.reset();
        Q_EMIT unconfirmed(job.id);
        break;
    }
}

bool Submitter::isTraining(const Job &job) const
{
    const Operation *operation = m_catalog->operation(job.operationId);
    return operation && operation->request.task == TaskKind::Training;
}

/// Too many trainings (api/v2/CORE.md, "Rate limits and concurrency") says nothing about pictures: the others go on.
void Submitter::waitAlone(qint64 jobId, const Failure &failure, bool wasProbe)
{
    if (wasProbe)
        m_hold.reset(); // the service is there
    delay(jobId, std::max(fullPauseMs, failure.retryAfterMs));
}

void Submitter::requeue(Job job, QueueReason reason, const Failure &failure)
{
    job.state = JobState::Queued;
    job.reason = reason;
    job.failure = failure;
    job.percent = -1;
    job.submittedAt = 0;
    if (job.deletedAt != 0) { // removed while its request was on its way
        dropBody(job.id);
        dropOrDoubt(job);
    }
    m_book.save(job);
    if (job.state == JobState::Dropped)
        Q_EMIT refused(job.id);
    else if (job.state == JobState::Unconfirmed)
        Q_EMIT unconfirmed(job.id);
}

} // namespace frameloom
