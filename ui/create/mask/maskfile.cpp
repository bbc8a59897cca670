// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "create/mask/maskfile.h"

#include "create/mask/maskdocument.h"
#include "library/inputfiles.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QImageReader>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

constexpr int HashDigits = 24;

/// Strictly black and white, whatever the picture was.
QImage thresholded(const QImage &picture)
{
    QImage mask = picture.hasAlphaChannel() ? picture.convertToFormat(QImage::Format_RGB32) : picture;
    mask.convertTo(QImage::Format_Grayscale8);
    for (int y = 0; y < mask.height(); ++y) {
        uchar *row = mask.scanLine(y);
        for (int x = 0; x < mask.width(); ++x)
            row[x] = row[x] < 128 ? 0 : 255;
    }
    return mask;
}

} // namespace

double MaskFile::part() const
{
    const qint64 all = qint64(image.width()) * image.height();
    return all == 0 ? 0 : double(marked) / double(all);
}

QByteArray maskToPng(const QImage &mask)
{
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    return mask.convertToFormat(QImage::Format_Grayscale8).save(&buffer, "PNG") ? png : QByteArray();
}

QImage maskFromPng(const QByteArray &png)
{
    const QImage picture = QImage::fromData(png);
    return picture.isNull() ? QImage() : thresholded(picture);
}

MaskFile saveMask(const QImage &mask, const QString &folder)
{
    MaskFile saved;
    saved.image = mask;
    saved.marked = MaskDocument::countMarked(mask);
    const QByteArray png = maskToPng(mask);
    if (png.isEmpty()) {
        saved.error = u"PNG"_s;
        return saved;
    }
    const QByteArray hash = QCryptographicHash::hash(png, QCryptographicHash::Sha256).toHex().left(HashDigits);
    saved.path = folder + u"/mask-"_s + QString::fromLatin1(hash) + u".png"_s;
    if (QFile known(saved.path);
        known.size() == png.size() && known.open(QIODevice::ReadOnly) && known.readAll() == png
        && renewInput(saved.path))
        return saved;
    QDir().mkpath(folder);
    QSaveFile file(saved.path);
    if (!file.open(QIODevice::WriteOnly) || file.write(png) != png.size() || !file.commit())
        saved.error = file.errorString();
    return saved;
}

MaskFile readMask(const QString &path)
{
    MaskFile read;
    read.path = path;
    QImageReader reader(path);
    reader.setDecideFormatFromContent(true);
    const QImage picture = reader.read();
    if (picture.isNull()) {
        read.error = reader.errorString();
        return read;
    }
    read.image = thresholded(picture);
    read.marked = MaskDocument::countMarked(read.image);
    return read;
}

} // namespace frameloom
