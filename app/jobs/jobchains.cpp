// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/jobengine_p.h"

namespace frameloom {

void JobEngine::Private::tellWaiting(const Job &parent)
{
    const QMap<qint64, Job> jobs = book->jobs();
    for (const Job &waiting : jobs) {
        if (waiting.state == JobState::Queued && waiting.waitsFor == parent.id)
            waitFor(waiting, parent);
    }
}

void JobEngine::Private::waitFor(Job job, const Job &parent)
{
    using enum JobState;
    if (parent.state == Done && !parent.taskId.isEmpty()) {
        job.parent.taskId = parent.taskId;
        job.waitsFor = 0;
        job.reason = QueueReason::Order;
        book->save(job);
        return;
    }
    // In the bin nobody decides any more what became of it.
    const bool forgotten = parent.state == Unconfirmed && parent.deletedAt != 0;
    if (parent.state != Done && parent.state != Failed && parent.state != Cancelled && parent.state != Dropped
        && !forgotten)
        return;
    job.state = Failed;
    job.reason = QueueReason::None;
    job.failure = {};
    job.failure.kind = forgotten ? FailureKind::ParentRemoved : FailureKind::ParentFailed;
    job.failure.words = parent.failure.words;
    job.finishedAt = clock.wallMs();
    book->save(job);
    end(job);
}

} // namespace frameloom
