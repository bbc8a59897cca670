// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

namespace frameloom {

/// Time, injected so that tests own it. Back-off and time-outs use monotonic time; rows use wall time.
/// Waking from sleep is seen as the two drifting apart. Thread-safe.
class Clock
{
public:
    virtual ~Clock() = default;
    virtual qint64 monotonicMs() const = 0; ///< never goes back; stands still or not during sleep, by platform
    virtual qint64 wallMs() const = 0;      ///< UTC, milliseconds since 1970; may jump
};

/// The machine's own clocks.
class SystemClock final : public Clock
{
public:
    qint64 monotonicMs() const override;
    qint64 wallMs() const override;
};

} // namespace frameloom
