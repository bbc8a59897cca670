// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "api/taskreport.h"
#include "model/job.h"

namespace frameloom {

/// What a failed submission means for its job (ARCHITECTURE.md, "Job states"). Pure.
enum class SubmitVerdict {
    Requeue, ///< surely not charged and worth another try: back to Queued with a reason
    Refused, ///< surely not charged: Failed with the server's words
    Unknown  ///< the server may have acted on it: Unconfirmed
};
struct SubmitSense
{
    SubmitVerdict verdict = SubmitVerdict::Unknown;
    QueueReason reason = QueueReason::None; ///< for Requeue
};
SubmitSense senseOf(const Failure &failure);

/// How long a service remembers an idempotency key, less an hour for clocks that differ (api/v2/CORE.md): milliseconds.
constexpr qint64 KeyKeepsMs = 23LL * 60 * 60 * 1000;
/// A key that is from so much later than now is of another clock: how old it is nobody knows. Milliseconds.
constexpr qint64 ClockStepMs = 10LL * 60 * 1000;

/// When a request of the job left whose answer nobody knows, UTC milliseconds; 0: none that is known of.
qint64 doubtAt(const Job &job);
/// Its answer will never be read: Unconfirmed.
void markInterrupted(Job &job);
/// A job that is to be sent no more: Dropped, as nothing is owed; or Unconfirmed, when an earlier try got no answer
/// (doubtAt()). That one may have been paid for, and is looked for in the service's list.
void dropOrDoubt(Job &job);
/// For a job of which it is certain that this try has not left: without an earlier one its key stands for nothing.
void forgetUnusedKey(Job &job);

/// What a report did to its job.
enum class ReportEffect {
    None,     ///< nothing new
    Changed,  ///< progress
    Preview,  ///< songs that can be heard already, while the task runs on; the rest comes later
    HasFiles, ///< ended there, with files to save (also partial ones of a failed task: then job.failure is set)
    Ended     ///< Done, Failed or Cancelled without files
};
/// Applies a report to an Accepted, Running or just answered job. Late or odd reports never take anything back: the
/// percentage falls only when the server tries again, an ended job does not change. For HasFiles the state is left
/// to the caller, who stores the files with it. Pure.
ReportEffect applyReport(Job &job, const TaskReport &report, qint64 nowWallMs);

/// What the service says that the job cost: from then on its price is no estimate, unless a failed job was refunded. Pure.
void takeCharge(Job &job, const QJsonValue &cost, bool hasFailed);

/// Whether a report that came by itself is older than what is known: messages may overtake each other. Only of tasks that
/// still run; an end is never old.
bool isOlderReport(const Job &job, const TaskReport &report);

/// Ended as finished, with nothing to show: the service can be asked again, at no cost.
bool isEmptyEnd(const Job &job);

/// Whether it says anything about files, texts or a seed; that it is finished is enough where nothing else comes back.
bool holdsResult(const TaskReport &report, ResultKind kind = ResultKind::Images);

} // namespace frameloom
