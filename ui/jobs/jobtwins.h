// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/job.h"

#include <QVector>

namespace frameloom {

/// Jobs of one title ("a heron" sent four times) are told apart by what differs: the picture that they were made from, the
/// time, and their number among those of one minute.
struct JobTwin
{
    int number = 1;   ///< from 1, the oldest first
    int together = 1; ///< how many of that title and picture were made in the same minute
};

/// `jobs`: by id, ascending or descending. Looks at the neighbours that were made in the same minute, at most a few hundred.
JobTwin twinAmong(const QVector<Job> &jobs, qsizetype at);

/// When the time of day is said.
enum class TwinTime {
    Always,
    OfOldOnes ///< where the day stands already: of today and yesterday it has the time with it
};
/// "picture 2 · 14:28 · 1 of 4"; for a job that shares its title with another.
QString twinWords(const Job &job, const JobTwin &twin, TwinTime time);

} // namespace frameloom
