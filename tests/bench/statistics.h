// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFile>
#include <QVector>

#include <algorithm>
#include <cstdio>

namespace frameloom::bench {

/// One line: median, 95th of a hundred, worst. Milliseconds.
inline void tell(const char *what, QVector<double> times)
{
    if (times.isEmpty())
        return;
    std::sort(times.begin(), times.end());
    std::printf("%-44s median %7.3f ms   95 %% %7.3f   worst %7.3f   (%d)\n", what, times.at(times.size() / 2),
                times.at(times.size() * 95 / 100), times.constLast(), int(times.size()));
}

/// Resident memory of this process in MB; 0 where /proc is not.
inline double residentMb()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toDouble() * 4096 / 1e6;
}

} // namespace frameloom::bench
