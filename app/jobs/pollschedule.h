// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <algorithm>

namespace frameloom {

/// When a task is asked for next, milliseconds from now. Pure.
///
/// The first time when its operation usually has news; then about every 5 s in the first minute, slower with age, never
/// rarer than once a minute. `ageMs`: since acceptance; `polls`: how often it was asked for; `random` in [0, 1)
/// spreads by a tenth either way.
constexpr qint64 nextPollMs(qint64 ageMs, qint64 firstPollMs, int polls, double random)
{
    const qint64 age = std::max<qint64>(0, ageMs);
    if (polls == 0)
        return std::max<qint64>(0, firstPollMs - age);
    constexpr qint64 minute = 60'000;
    qint64 base = 60'000;
    if (age < minute)
        base = 5'000;
    else if (age < 5 * minute)
        base = 10'000;
    else if (age < 20 * minute)
        base = 20'000;
    else if (age < 60 * minute)
        base = 30'000;
    const double spread = 0.9 + 0.2 * std::clamp(random, 0.0, 1.0);
    return std::min<qint64>(minute, static_cast<qint64>(static_cast<double>(base) * spread));
}

/// How much too early a task may be asked for when a request leaves anyway, so that batches fill up.
constexpr qint64 pollSlackMs(qint64 delayMs, int polls)
{
    return polls == 0 ? 1'000 : delayMs / 4;
}

/// A task that the server does not know, or refuses: asked for alone and rarely, so that it holds up nobody.
constexpr qint64 refusedPollMs(int refusals)
{
    return std::min<qint64>(10 * 60'000, 15'000LL << std::clamp(refusals - 1, 0, 6));
}

/// A task that reports itself (webhook): asked for this rarely, in case its messages stop coming.
constexpr qint64 restingPollMs = 5 * 60'000;

} // namespace frameloom
