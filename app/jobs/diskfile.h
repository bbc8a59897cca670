// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/failure.h"

#include <QFile>
#include <QString>

namespace frameloom {

/// Trouble with a file that we write, as a failure a person can act on.
Failure diskFailure(QFileDevice::FileError error, const QString &words);

/// Everything written so far is on the disk, not only in the system's memory. Slow.
bool syncToDisk(QFile &file);

} // namespace frameloom
