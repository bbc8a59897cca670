// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

namespace frameloom {

/// Whether a media file's container goes on to its end, by walking its own lengths. `data` is the whole file (mapped).
/// Formats without an end of their own (FLAC, MP3 without a Xing or VBRI header) count as complete when their beginning
/// is sound: the transfer's length is the check there. `mime` as sniffMedia() tells it.
bool isContainerComplete(const QString &mime, QByteArrayView data);

/// Whether an ISO file (MP4, MOV) has sound and no moving picture, by the handlers of its tracks. `data` as above.
bool hasSoundOnly(QByteArrayView data);

} // namespace frameloom
