// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/job.h"

#include <QHash>

#include <array>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

constexpr std::array<QLatin1StringView, JobStateCount> stateNames = {
    "queued"_L1, "uploading"_L1, "submitting"_L1, "accepted"_L1, "running"_L1, "downloading"_L1,
    "done"_L1, "failed"_L1, "cancelled"_L1, "unconfirmed"_L1, "dropped"_L1};

constexpr std::array<QLatin1StringView, 11> reasonNames = {
    ""_L1,        "order"_L1,        "limit"_L1,          "budget"_L1,
    "offline"_L1, "key-rejected"_L1, "out-of-credits"_L1, "rate-limited"_L1,
    "parent"_L1,  "undo"_L1,         "paused"_L1};

} // namespace

QString jobStateName(JobState state)
{
    return stateNames.at(static_cast<size_t>(state));
}

JobState jobStateFromName(const QString &name)
{
    for (size_t i = 0; i < stateNames.size(); ++i) {
        if (name == stateNames[i])
            return static_cast<JobState>(i);
    }
    return JobState::Unconfirmed;
}

QString queueReasonName(QueueReason reason)
{
    return reasonNames.at(static_cast<size_t>(reason));
}

QueueReason queueReasonFromName(const QString &name)
{
    for (size_t i = 0; i < reasonNames.size(); ++i) {
        if (name == reasonNames[i])
            return static_cast<QueueReason>(i);
    }
    return QueueReason::None;
}

bool isOpen(JobState state)
{
    return state <= JobState::Downloading;
}

bool isFollowed(JobState state)
{
    return state == JobState::Accepted || state == JobState::Running;
}

bool mayHaveBeenPaid(JobState state)
{
    return (state >= JobState::Submitting && state <= JobState::Downloading) || state == JobState::Unconfirmed;
}

bool canMove(JobState from, JobState to)
{
    using enum JobState;
    switch (from) {
    case Queued:
        return to == Uploading || to == Submitting || to == Failed || to == Dropped || to == Unconfirmed;
    case Uploading:
        return to == Queued || to == Submitting || to == Failed || to == Dropped || to == Unconfirmed;
    case Submitting:
        return to == Queued || to == Accepted || to == Running || to == Downloading || to == Done || to == Failed
            || to == Unconfirmed;
    case Accepted:
    case Running:
        return to == Accepted || to == Running || to == Downloading || to == Done || to == Failed || to == Cancelled
            || to == Dropped;
    case Downloading:
        return to == Done || to == Failed || to == Dropped;
    case Unconfirmed:
        return to == Queued || to == Accepted || to == Dropped;
    case Dropped:
        return to == Queued || to == Accepted || to == Downloading || to == Unconfirmed;
    case Failed:
        return to == Downloading;
    case Done:
        return to == Downloading; // a missing file is fetched again
    case Cancelled:
        return false;
    }
    return false;
}

} // namespace frameloom
