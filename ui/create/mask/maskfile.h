// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QImage>
#include <QString>

namespace frameloom {

/// A mask as a file, and what came of writing or reading it. All of these are slow for large pictures: pool only.
struct MaskFile
{
    QString path;      ///< absolute
    QImage image;      ///< Format_Grayscale8, 0 and 255 only; null when it could not be read
    qint64 marked = 0; ///< white pixels
    QString error;     ///< the system's or the decoder's words; empty: all is well

    bool isValid() const { return error.isEmpty() && !image.isNull(); }
    double part() const; ///< marked of all, 0..1
};

/// 8-bit gray PNG of exactly the mask's size: what the vendor's own mask tool draws, in the format that every decoder
/// reads (api/v1/midjourney.json, inpaint). Empty when there is no memory for it.
QByteArray maskToPng(const QImage &mask);
/// Any picture as a mask: lighter than the middle is white. Null when it is no picture.
QImage maskFromPng(const QByteArray &png);

/// Writes <folder>/mask-<hash of the PNG>.png, or finds it there: the same mask is one file.
MaskFile saveMask(const QImage &mask, const QString &folder);
MaskFile readMask(const QString &path);

} // namespace frameloom
