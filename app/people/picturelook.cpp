// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "people/picturelook.h"

#include <QCryptographicHash>
#include <QFile>
#include <QImage>
#include <QImageReader>

#include <bit>

namespace frameloom {

namespace {

constexpr int hashSide = 8;
constexpr int alikeBits = 4;  ///< of 64: the next picture of a burst; another pose differs in a dozen or more
constexpr int darkBelow = 40; ///< of 255

} // namespace

PictureLook lookAtPicture(const QString &path)
{
    PictureLook look;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return look;
    QCryptographicHash hash(QCryptographicHash::Sha1);
    hash.addData(&file);
    look.content = hash.result();
    file.close();

    QImageReader reader(path);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    const QSize stored = reader.size();
    look.size = reader.transformation() & QImageIOHandler::TransformationRotate90 ? stored.transposed() : stored;
    // Small enough to be quick, large enough that what is left is an average and no single pixel.
    constexpr QSize small(hashSide * 16, hashSide * 16);
    if (stored.isValid())
        reader.setScaledSize(stored.scaled(small, Qt::KeepAspectRatioByExpanding).boundedTo(stored));
    const QImage image = reader.read();
    if (image.isNull())
        return look;
    if (!look.size.isValid())
        look.size = image.size();
    look.readable = true;
    const QImage grey = image.convertToFormat(QImage::Format_Grayscale8)
                            .scaled(hashSide + 1, hashSide, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                            .convertToFormat(QImage::Format_Grayscale8);
    int sum = 0;
    for (int y = 0; y < hashSide; ++y) {
        const uchar *line = grey.constScanLine(y);
        for (int x = 0; x < hashSide; ++x) {
            look.shape = look.shape << 1 | (line[x] < line[x + 1] ? 1U : 0U);
            sum += line[x];
        }
    }
    look.brightness = sum / (hashSide * hashSide);
    return look;
}

QVector<PictureAdvice> adviseOn(const QVector<PictureLook> &looks)
{
    QVector<PictureAdvice> advice(looks.size());
    using Kind = PictureAdvice::Kind;
    for (int i = 0; i < looks.size(); ++i) {
        const PictureLook &look = looks.at(i);
        if (!look.readable)
            continue;
        PictureAdvice &mine = advice[i];
        for (int k = 0; k < i && mine.kind != Kind::Same; ++k) {
            if (!looks.at(k).readable)
                continue;
            if (looks.at(k).content == look.content)
                mine = {Kind::Same, k};
            else if (mine.kind == Kind::None && std::popcount(looks.at(k).shape ^ look.shape) <= alikeBits)
                mine = {Kind::Similar, k};
        }
        if (mine.kind == Kind::None && qMin(look.size.width(), look.size.height()) < goodSide)
            mine.kind = Kind::Small;
        if (mine.kind == Kind::None && look.brightness < darkBelow)
            mine.kind = Kind::Dark;
    }
    return advice;
}

} // namespace frameloom
