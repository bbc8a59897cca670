// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/usualtime.h"

#include <algorithm>

namespace frameloom {

UsualTime usualTimeOf(QVector<qint64> durations, qint64 guessMs)
{
    UsualTime usual{guessMs, guessMs, static_cast<int>(durations.size())};
    if (!usual.isLearned())
        return usual;
    std::sort(durations.begin(), durations.end());
    // Nearest rank: every end of the range is a time that was really measured.
    const auto rank = [&durations](qsizetype percent) {
        return durations.at(std::max<qsizetype>(0, (durations.size() * percent + 99) / 100 - 1));
    };
    usual.lowMs = rank(25);
    usual.highMs = rank(75);
    return usual;
}

} // namespace frameloom
