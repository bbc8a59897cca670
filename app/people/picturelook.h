// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QSize>
#include <QString>
#include <QVector>

namespace frameloom {

/// What one look at a picture tells about its use for a training.
struct PictureLook
{
    bool readable = false;
    QSize size;         ///< pixels, as seen (EXIF turned)
    QByteArray content; ///< SHA-1 of the bytes
    quint64 shape = 0;  ///< difference hash, 8 by 8: pictures that look alike differ in few bits
    int brightness = 0; ///< 0 to 255, on average
};

/// Reads and decodes it small. Slow: pool only.
PictureLook lookAtPicture(const QString &path);

/// What speaks against a picture among the others. Our own judgement: the service states no limits.
struct PictureAdvice
{
    enum class Kind {
        None,
        Same,    ///< the same file content as an earlier one: paid for twice, teaches nothing
        Similar, ///< looks nearly like an earlier one
        Small,   ///< short side below goodSide
        Dark
    };
    Kind kind = Kind::None;
    int other = -1; ///< Same, Similar: place of the earlier one, from 0
};
constexpr int goodSide = 512; ///< pixels of the short side; below, a face has too little to learn from

/// One for each, in order. Pure. Looks that are not readable get None: others tell about those.
QVector<PictureAdvice> adviseOn(const QVector<PictureLook> &looks);

} // namespace frameloom
