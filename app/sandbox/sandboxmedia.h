// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "catalog/operation.h"

#include <QByteArray>
#include <QSize>
#include <QStringList>

namespace frameloom {

/// The songs that ship with the sandbox ("lake"). resources/sandbox.
QStringList shippedSongs();
/// An MP3 as it ships; empty for an unknown name.
QByteArray shippedSong(const QString &song);

/// "mp3", "wav", "ogg", "flac" or "m4a" by the first bytes; empty: no such file.
QByteArray audioFormat(const QByteArray &bytes);
/// Length in seconds of a WAV or an MP3 of constant bit rate; 0: cannot be told.
double audioSeconds(const QByteArray &bytes);
/// Size in pixels of a picture; empty: no picture.
QSize pictureSize(const QByteArray &bytes);

/// What is wrong with the pictures that a request holds itself (Base64 or data URL); empty: nothing.
QString embeddedPictureProblem(const Operation &operation, const QJsonObject &params);
/// The bytes of one of them.
QByteArray embeddedBytes(const MediaSpec &media, const QString &text);

} // namespace frameloom
