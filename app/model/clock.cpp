// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/clock.h"

#include <QDateTime>
#include <QDeadlineTimer>

namespace frameloom {

qint64 SystemClock::monotonicMs() const
{
    return QDeadlineTimer::current().deadline();
}

qint64 SystemClock::wallMs() const
{
    return QDateTime::currentMSecsSinceEpoch();
}

} // namespace frameloom
