// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace frameloom {

/// How long a song or clip plays, in milliseconds, as its headers tell: WAV, FLAC, Ogg, MP3, MP4 and its relatives. 0
/// where the headers do not tell. Reads a few kilobytes: pool only.
qint64 mediaDurationMs(const QString &path, const QString &mime);

} // namespace frameloom
