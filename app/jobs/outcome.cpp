// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/outcome.h"

#include <QVector>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace frameloom {

SubmitSense senseOf(const Failure &failure)
{
    using enum FailureKind;
    switch (failure.kind) {
    case Offline:
    case TimedOutUnsent:
    case ConnectionLost:
    case TimedOutSent:
    case Cancelled:
        if (!failure.bytesLeft && failure.httpStatus == 0)
            return {SubmitVerdict::Requeue, QueueReason::Offline};
        return {SubmitVerdict::Unknown, QueueReason::None};
    case Unauthorized:
    case WrongGeneration:
        return {SubmitVerdict::Requeue, QueueReason::KeyRejected};
    case OutOfCredits:
        return {SubmitVerdict::Requeue, QueueReason::OutOfCredits};
    case RateLimited:
        return {SubmitVerdict::Requeue, QueueReason::RateLimited};
    case Rejected:
    case Conflict:
    case Moderated:
    case NotFound:
    case TaskFailed:
        return {SubmitVerdict::Refused, QueueReason::None};
    case UnsafeUrl: // our own refusal to send there
        if (!failure.bytesLeft)
            return {SubmitVerdict::Refused, QueueReason::None};
        return {SubmitVerdict::Unknown, QueueReason::None};
    case UnsafeRedirect: // 307 and 308 refuse to take it there; the others may lead to what was just made
        if (failure.httpStatus == 307 || failure.httpStatus == 308)
            return {SubmitVerdict::Refused, QueueReason::None};
        return {SubmitVerdict::Unknown, QueueReason::None};
    case None:
    case ServerFault:
    case Unreadable:
    case TooLarge:
    case DiskFull:
    case DiskUnwritable:
    case BadMedia:
    case Interrupted:
    case ParentFailed:
    case ParentRemoved:
    case StoppedWaiting:
    case Expired:
    case WrongServer:
        break;
    // Nothing was submitted.
    case InputMissing:
    case InputTooLarge:
    case InputUnreachable:
    case UploadFailed:
        return {SubmitVerdict::Refused, QueueReason::None};
    }
    return {SubmitVerdict::Unknown, QueueReason::None};
}

qint64 doubtAt(const Job &job)
{
    return job.keyedAt != 0 ? job.keyedAt : job.facts.value("asked_before"_L1).toInteger();
}

void markInterrupted(Job &job)
{
    job.state = JobState::Unconfirmed;
    job.failure = {};
    job.failure.kind = FailureKind::Interrupted;
    job.failure.bytesLeft = true;
    if (const qint64 first = doubtAt(job); first != 0) // by which the service's list of jobs may find it
        job.submittedAt = first;
}

void dropOrDoubt(Job &job)
{
    if (doubtAt(job) != 0) {
        markInterrupted(job);
    } else {
        job.state = JobState::Dropped;
    }
    job.reason = QueueReason::None;
    job.percent = -1;
}

void forgetUnusedKey(Job &job)
{
    if (job.keyedAt == job.submittedAt)
        job.keyedAt = 0;
}

void takeCharge(Job &job, const QJsonValue &cost, bool hasFailed)
{
    const auto charge = Credits::fromJson(cost);
    if (!charge)
        return;
    job.facts.insert("credit_cost"_L1, cost);
    if (!hasFailed || *charge != Credits()) // what was given back does not tell what another try costs
        job.price = Price::exact(*charge);
}

bool isEmptyEnd(const Job &job)
{
    return job.state == JobState::Failed && job.failure.kind == FailureKind::Unreadable && !job.taskId.isEmpty();
}

bool holdsResult(const TaskReport &report, ResultKind kind)
{
    if (kind == ResultKind::Nothing && report.state == RemoteState::Finished)
        return true;
    return !report.files.isEmpty() || !report.texts.isEmpty() || !report.seed.isEmpty();
}

namespace {

/// Whether anything was news.
bool takeFacts(Job &job, const TaskReport &report)
{
    bool news = false;
    for (auto it = report.facts.begin(); it != report.facts.end(); ++it) {
        if (job.facts.value(it.key()) == it.value())
            continue;
        job.facts.insert(it.key(), it.value());
        news = true;
        if (it.key() == "credit_cost"_L1)
            takeCharge(job, it.value(),
                       report.state == RemoteState::Failed || report.state == RemoteState::Cancelled);
    }
    return news;
}

/// A song is a preview once it can be heard; what else an unfinished answer names is not the result.
bool isPreview(const TaskReport &report)
{
    return std::any_of(report.files.cbegin(), report.files.cend(),
                       [](const ResultFile &file) { return file.kind == AssetKind::Audio; });
}

/// So many times in a row a job is said to be finished with nothing to show before that is believed.
constexpr int EmptyAnswers = 4;

bool isRetryWord(const QString &raw)
{
    return raw.startsWith("retry"_L1, Qt::CaseInsensitive);
}

ReportEffect applyProgress(Job &job, const TaskReport &report)
{
    const Job before = job;
    const bool again = isRetryWord(report.rawStatus);
    if (!report.rawStatus.isEmpty())
        job.remoteStatus = report.rawStatus;
    if (again || report.percent > job.percent)
        job.percent = report.percent;
    if (report.state == RemoteState::Running)
        job.state = JobState::Running;
    job.failure = {}; // an earlier "not found" is over
    const bool told = takeFacts(job, report);
    if (isPreview(report))
        return ReportEffect::Preview;
    const bool same = !told && before.remoteStatus == job.remoteStatus && before.percent == job.percent
                      && before.state == job.state && before.failure == job.failure;
    return same ? ReportEffect::None : ReportEffect::Changed;
}

} // namespace

bool isOlderReport(const Job &job, const TaskReport &report)
{
    switch (report.state) {
    case RemoteState::Finished:
    case RemoteState::Failed:
    case RemoteState::Cancelled:
        return false;
    case RemoteState::Pending:
    case RemoteState::Running:
    case RemoteState::Unknown:
        break;
    }
    if (isRetryWord(report.rawStatus))
        return false;
    if (job.state == JobState::Running && report.state == RemoteState::Pending)
        return true;
    return report.percent < job.percent;
}

ReportEffect applyReport(Job &job, const TaskReport &report, qint64 nowWallMs)
{
    if (!isFollowed(job.state) && job.state != JobState::Submitting)
        return ReportEffect::None;

    switch (report.state) {
    case RemoteState::Pending:
    case RemoteState::Running:
    case RemoteState::Unknown:
        return applyProgress(job, report);
    case RemoteState::Finished:
    case RemoteState::Failed:
    case RemoteState::Cancelled:
        break;
    }

    if (report.resultMayFollow && !job.taskId.isEmpty() && !holdsResult(report, job.resultKind)) {
        const int asked = job.facts.value("empty_answers"_L1).toInt() + 1;
        if (asked < EmptyAnswers) { // what was paid for is not given up that fast
            job.facts.insert("empty_answers"_L1, asked);
            applyProgress(job, report);
            job.state = JobState::Running;
            return ReportEffect::Changed;
        }
    }
    job.facts.remove("empty_answers"_L1);
    if (!report.rawStatus.isEmpty())
        job.remoteStatus = report.rawStatus;
    job.answer = report.raw;
    if (!report.texts.isEmpty())
        job.texts = report.texts;
    if (!report.seed.isEmpty())
        job.seed = report.seed;
    if (job.prompt.isEmpty() && job.facts.value("elsewhere"_L1).toBool() && !report.prompt.isEmpty()) {
        job.prompt = report.prompt;
        job.title = report.prompt.simplified();
    }
    takeFacts(job, report);
    job.failure = {};

    if (report.state == RemoteState::Finished) {
        job.percent = 100;
        if (!holdsResult(report, job.resultKind)) {
            // Finished with nothing to show: the answer is kept for support, and the user is told.
            const bool isGone = report.facts.value("expired"_L1).toBool();
            job.failure.kind = isGone ? FailureKind::Expired : FailureKind::Unreadable;
            job.failure.words = report.message;
        }
    } else if (report.state == RemoteState::Failed) {
        job.failure.kind = FailureKind::TaskFailed;
        job.failure.words = report.message;
    } else {
        job.failure.words = report.message;
    }
    if (!report.files.isEmpty())
        return ReportEffect::HasFiles;

    job.finishedAt = nowWallMs;
    if (report.state == RemoteState::Cancelled)
        job.state = JobState::Cancelled;
    else
        job.state = job.failure ? JobState::Failed : JobState::Done;
    return ReportEffect::Ended;
}

} // namespace frameloom
