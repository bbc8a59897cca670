// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/clock.h"

#include <atomic>

namespace frameloom::test {

/// Time that a test owns. Thread-safe.
class FakeClock final : public Clock
{
public:
    qint64 monotonicMs() const override { return m_monotonic; }
    qint64 wallMs() const override { return m_wall; }

    void advance(qint64 ms)
    {
        m_monotonic += ms;
        m_wall += ms;
    }
    void jumpWall(qint64 ms) { m_wall += ms; } ///< somebody set the clock, or the machine slept

private:
    std::atomic<qint64> m_monotonic{1'000'000};
    std::atomic<qint64> m_wall{1'772'000'000'000};
};

} // namespace frameloom::test
