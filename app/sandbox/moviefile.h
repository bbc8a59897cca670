// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QSize>
#include <QVector>

namespace frameloom {

/// What an MP4 file is made of here: pictures that are JPEG files already (Motion JPEG) and plain sound. Needs no encoder
/// and plays wherever GStreamer or ffmpeg do.
struct Movie
{
    QVector<QByteArray> frames; ///< JPEG, all of `size`; whole seconds of them
    QSize size;
    int framesPerSecond = 15;
    QByteArray sound;           ///< one channel of 16 bits, little-endian, as long as the frames; empty: mute
    int soundRate = 22'050;     ///< samples a second
};

/// ISO 14496-12, with what is played first standing first. Pure.
QByteArray movieFile(const Movie &movie);

} // namespace frameloom
