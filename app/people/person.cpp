// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "people/person.h"

#include "model/training.h"

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

bool isDead(const Job &job)
{
    return job.state == JobState::Failed || job.state == JobState::Cancelled || job.state == JobState::Dropped;
}

bool isFinished(const Job &job)
{
    return (job.state == JobState::Done || job.state == JobState::Downloading) && !job.taskId.isEmpty();
}

/// `working`: what it is called while the server works on it.
PersonStatus ofJob(const Job &job, PersonState sending, PersonState working)
{
    PersonStatus status;
    status.jobId = job.id;
    status.failure = job.failure;
    switch (job.state) {
    case JobState::Queued:
        status.state = PersonState::Waiting;
        status.reason = job.reason;
        break;
    case JobState::Uploading:
    case JobState::Submitting:
        status.state = sending;
        status.percent = job.percent;
        break;
    case JobState::Accepted:
    case JobState::Running:
        status.state = working;
        status.percent = job.percent;
        break;
    case JobState::Unconfirmed:
        status.state = PersonState::Unsure;
        break;
    case JobState::Dropped:
        status.state = PersonState::Stopped;
        break;
    case JobState::Downloading:
    case JobState::Done:
    case JobState::Failed:
    case JobState::Cancelled:
        status.state = PersonState::Failed;
        break;
    }
    return status;
}

} // namespace

QString personKindName(PersonKind kind)
{
    switch (kind) {
    case PersonKind::Person:
        break;
    case PersonKind::Style:
        return u"style"_s;
    case PersonKind::Object:
        return u"object"_s;
    }
    return u"person"_s;
}

PersonKind personKindFromName(const QString &name)
{
    return name == "style"_L1 ? PersonKind::Style : name == "object"_L1 ? PersonKind::Object : PersonKind::Person;
}

QString personService(ApiGeneration generation)
{
    return generation == ApiGeneration::Unified ? u"unified"_s : u"classic"_s;
}

/// Our own job knows most; what it does not tell (its answer was lost, it is not followed any more, it was made
/// elsewhere) the list may.
PersonStatus PersonEntry::unifiedStatus() const
{
    PersonStatus status;
    const TrainingState listed = trainingState(person.remoteStatus);
    if (person.remoteStatus == goneStatus) {
        status.state = PersonState::Gone;
    } else if (person.trainedAt != 0 || (train && isFinished(*train)) || listed == TrainingState::Ready) {
        status.state = PersonState::Ready;
        status.jobId = train && train->deletedAt == 0 ? train->id : 0;
    } else if (train && train->deletedAt == 0) {
        status = ofJob(*train, PersonState::Sending, PersonState::Training);
        status.remote = status.state == PersonState::Training ? train->remoteStatus : QString();
    } else if (listed == TrainingState::Failed || listed == TrainingState::Archived) {
        status.state = PersonState::Failed;
        status.failure.kind = FailureKind::TaskFailed;
        status.failure.words = person.remoteError;
    } else if (person.remoteStatus.isEmpty()) {
        status.state = PersonState::Unsure;
    } else {
        status.state = PersonState::Training;
        status.remote = person.remoteStatus;
    }
    return status;
}

PersonStatus PersonEntry::status(qint64 nowMs) const
{
    if (person.isUnified())
        return unifiedStatus();
    PersonStatus status;
    if (person.trainedAt != 0 || (train && isFinished(*train))) {
        status.state = PersonState::Ready;
        status.jobId = person.trainJob;
        return status;
    }
    const bool hasLapsed = person.preparedUntil != 0 && person.preparedUntil <= nowMs;
    const bool isPrepared = upload ? isFinished(*upload) : !person.uploadTask.isEmpty();
    // A training that ended before the pictures were prepared anew says nothing about these.
    const bool trainCounts = train && !(isDead(*train) && upload && upload->id > train->id);
    // While the pictures are not ready the training only waits for them, or has failed with them.
    if (trainCounts && (isPrepared || !upload || upload->deletedAt != 0)) {
        if (train->state == JobState::Queued && train->reason == QueueReason::Parent) {
            status.state = PersonState::Training; // its turn, within moments
            status.jobId = train->id;
            return status;
        }
        status = ofJob(*train, PersonState::Training, PersonState::Training);
        if (train->state == JobState::Submitting || train->state == JobState::Uploading)
            status.percent = -1; // of what is sent, not of the training
        if (status.state == PersonState::Failed && hasLapsed)
            status.state = PersonState::Lapsed;
        return status;
    }
    if (!upload && !train && !person.trainTask.isEmpty()) {
        status.state = PersonState::Unsure; // from a file, or its job is gone: it was under way when last heard of
        return status;
    }
    if (isPrepared) {
        status.state = hasLapsed ? PersonState::Lapsed : PersonState::Prepared;
        status.jobId = person.uploadJob;
        return status;
    }
    if (upload)
        return ofJob(*upload, PersonState::Sending, PersonState::Preparing);
    return status;
}

PersonStep personStep(const QString &resultFamily)
{
    if (resultFamily == "ai-photos.prepared"_L1)
        return PersonStep::Prepare;
    if (resultFamily == "ai-photos.trained"_L1 || resultFamily == "unified.trained"_L1)
        return PersonStep::Train;
    return PersonStep::None;
}

QString personServiceOf(const QString &resultFamily)
{
    return personService(resultFamily == "unified.trained"_L1 ? ApiGeneration::Unified : ApiGeneration::Classic);
}

} // namespace frameloom
