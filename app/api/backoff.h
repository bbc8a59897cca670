// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <algorithm>

namespace frameloom {

/// Delay before a repeat, milliseconds: full jitter over an exponential ceiling, never less than Retry-After.
/// Pure: `random` is in [0, 1).
struct Backoff
{
    qint64 baseMs = 1'000;
    qint64 capMs = 60'000;

    qint64 delay(int attempt, double random, qint64 retryAfterMs = -1) const
    {
        const int shift = std::clamp(attempt, 0, 20);
        const qint64 ceiling = std::min(capMs, baseMs << shift);
        const auto jittered = static_cast<qint64>(static_cast<double>(ceiling) * std::clamp(random, 0.0, 1.0));
        return std::max(retryAfterMs, jittered);
    }
};

} // namespace frameloom
