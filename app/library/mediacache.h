// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace frameloom {

/// Where something that was computed from a media file is kept: a name made of the file's path, size and time, so that
/// a file that was written anew has a new one. Asks the disk: pool only. Empty when there is no such file.
QString mediaCacheFile(const QString &folder, const QString &path, const QString &suffix);

/// By the file's ending, which the downloader takes from the content.
bool isVideoFile(const QString &path);
bool isSoundFile(const QString &path);

} // namespace frameloom
