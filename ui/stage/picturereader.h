// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QImage>
#include <QString>
#include <QVector>

namespace frameloom {

/// A whole picture file, decoded.
struct ReadPicture
{
    QImage image;   ///< sRGB, upright; null when it could not be read
    QString error;  ///< the decoder's words
};

/// Reads the file at full resolution, turns it upright, and converts its colour profile to sRGB. Slow: pool only.
ReadPicture readPicture(const QString &path);

/// The picture and its halves down to about `smallest` pixels, largest first, for smooth drawing at any zoom. Pool only.
QVector<QImage> pictureLevels(const QImage &picture, int smallest = 512);

} // namespace frameloom
