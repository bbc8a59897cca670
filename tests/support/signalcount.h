// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

namespace frameloom::test {

/// How often a signal came, counted on the test's thread. QSignalSpy records on the thread that emits, so for a signal
/// of another thread it races with the test that reads it.
class SignalCount : public QObject
{
public:
    template<typename Sender, typename Signal>
    SignalCount(const Sender *sender, Signal signal)
    {
        connect(sender, signal, this, [this] { ++m_count; });
    }
    int count() const { return m_count; }

private:
    int m_count = 0;
};

} // namespace frameloom::test
