// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace frameloom::test {

/// A folder of this process whose disk is full when the test says so: no file below it gets longer, and whoever tries
/// is told ENOSPC, by the system's own calls. One at a time. Needs no rights, but a system that lets a program's own
/// symbols go before those of its libraries (isPossible()).
class FullDisk
{
public:
    explicit FullDisk(const QString &folder);
    ~FullDisk();
    FullDisk(const FullDisk &) = delete;
    FullDisk &operator=(const FullDisk &) = delete;

    void setFull(bool full);
    static bool isPossible();
};

} // namespace frameloom::test
