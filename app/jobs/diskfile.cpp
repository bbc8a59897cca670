// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/diskfile.h"

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <unistd.h>
#endif

namespace frameloom {

Failure diskFailure(QFileDevice::FileError error, const QString &words)
{
    Failure failure;
    // Qt says ResourceError for a full disk (ENOSPC).
    failure.kind = error == QFileDevice::ResourceError ? FailureKind::DiskFull : FailureKind::DiskUnwritable;
    failure.words = words;
    return failure;
}

bool syncToDisk(QFile &file)
{
#ifdef Q_OS_WIN
    return file.flush() && _commit(file.handle()) == 0;
#else
    return file.flush() && ::fsync(file.handle()) == 0;
#endif
}

} // namespace frameloom
