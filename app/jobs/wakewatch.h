// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/clock.h"

namespace frameloom {

/// No timer of the engine is set for longer: a sleeping machine stretches timers, so look again.
inline constexpr qint64 LongestTimerMs = 15'000;

/// Notices that the machine slept: wall time ran ahead of monotonic time, or nobody looked for much longer than
/// planned. A clock set back or by a little is not sleep.
class WakeWatch
{
public:
    static constexpr qint64 TickMs = 15'000; ///< look this often
    static constexpr qint64 ToleranceMs = 30'000;

    explicit WakeWatch(const Clock &clock) : m_clock(clock) { rebase(); }

    /// True once after each sleep.
    bool woke()
    {
        const qint64 monotonic = m_clock.monotonicMs() - m_monotonic;
        const qint64 wall = m_clock.wallMs() - m_wall;
        const bool slept = wall - monotonic > ToleranceMs || monotonic > TickMs + ToleranceMs;
        rebase();
        return slept;
    }

private:
    void rebase()
    {
        m_monotonic = m_clock.monotonicMs();
        m_wall = m_clock.wallMs();
    }

    const Clock &m_clock;
    qint64 m_monotonic = 0;
    qint64 m_wall = 0;
};

} // namespace frameloom
