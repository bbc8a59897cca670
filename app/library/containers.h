// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

namespace frameloom {

/// Whether a media file's container goes on to its end, by walking its own lengths. `data` is the whole file (mapped).
/// Formats without an end of their own (MP3, FLAC) count as complete when their beginning is sound: the transfer's
/// length is the check there. `mime` as sniffMedia() tells it.
bool isContainerComplete(const QString &mime, QByteArrayView data);

} // namespace frameloom
