// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QVector>
#include <QtGlobal>

namespace frameloom {

/// How long an operation usually takes from acceptance to the saved result, milliseconds. Learned from the own history,
/// or the catalogue's word where there is too little of it: then both ends are the same.
struct UsualTime
{
    static constexpr int samplesNeeded = 3;
    static constexpr int samplesKept = 50; ///< the newest: services change their pace

    qint64 lowMs = 60'000;  ///< a quarter was quicker
    qint64 highMs = 60'000; ///< a quarter was slower
    int samples = 0;

    bool isLearned() const { return samples >= samplesNeeded; }
    bool operator==(const UsualTime &) const = default;
};

/// The middle half of what was measured. Fewer than samplesNeeded: not learned, the given guess.
UsualTime usualTimeOf(QVector<qint64> durations, qint64 guessMs);

} // namespace frameloom
