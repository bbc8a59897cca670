// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>
#include <QEventLoop>
#include <QTimer>

namespace frameloom::test {

/// One turn of this thread's event loop: what was posted to it, and every timer that was due, has been worked off.
inline void turn()
{
    bool came = false;
    QTimer last; // timers of one moment fire in the order in which they were started
    last.setSingleShot(true);
    QObject::connect(&last, &QTimer::timeout, &last, [&came] { came = true; });
    last.start(0);
    while (!came)
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
    QCoreApplication::sendPostedEvents();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

/// Before saying that something did not happen: turns of the event loop, and before each one `visits`, round trips
/// through the other threads that could make it happen, often enough for any chain of consequences (store → engine →
/// store → network → engine). A time in its place would prove nothing on a busy machine.
template<typename... Visits>
void settle(const Visits &...visits)
{
    constexpr int longestChain = 12;
    for (int i = 0; i < longestChain; ++i) {
        (visits(), ...);
        turn();
    }
}

} // namespace frameloom::test
