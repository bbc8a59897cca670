// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stage/picturereader.h"

#include <QColorSpace>
#include <QImageReader>

#include <algorithm>

namespace frameloom {

ReadPicture readPicture(const QString &path)
{
    QImageReader reader(path);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    ReadPicture read;
    read.image = reader.read();
    if (read.image.isNull()) {
        read.error = reader.errorString();
        return read;
    }
    const QColorSpace srgb(QColorSpace::SRgb);
    if (read.image.colorSpace().isValid() && read.image.colorSpace() != srgb)
        read.image.convertToColorSpace(srgb);
    // The formats that painting does not have to convert each time.
    read.image.convertTo(read.image.hasAlphaChannel() ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32);
    return read;
}

QVector<QImage> pictureLevels(const QImage &picture, int smallest)
{
    QVector<QImage> levels;
    if (picture.isNull())
        return levels;
    levels.append(picture);
    while (std::max(levels.last().width(), levels.last().height()) > 2 * smallest) {
        const QImage half = levels.last().scaled(levels.last().size() / 2, Qt::IgnoreAspectRatio,
                                                 Qt::SmoothTransformation);
        if (half.isNull())
            break;
        levels.append(half);
    }
    return levels;
}

} // namespace frameloom
