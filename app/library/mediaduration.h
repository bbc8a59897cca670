// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace frameloom {

/// How long a song or clip plays, in milliseconds, as its headers tell: WAV, FLAC, MP4 and its relatives, MP3 (from its
/// Xing header, else from the rate of its first frame). 0 where the headers do not tell. Reads a few kilobytes: pool
/// only. Not TagLib's work: it reads whole tags and inflates what is packed in them, and these files come from servers.
qint64 mediaDurationMs(const QString &path, const QString &mime);

} // namespace frameloom
