// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/pictureshrinker.h"

#include "library/inputfiles.h"

#include <QBuffer>
#include <QColorSpace>
#include <QImageReader>
#include <QImageWriter>

#include <cmath>
#include <optional>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

constexpr int SmallestSide = 16; ///< below it nothing can be recognised any more

struct Encoding
{
    QByteArray format;
    QString extension;
    int quality; ///< -1: lossless
};

bool hasTransparency(const QImage &image)
{
    if (!image.hasAlphaChannel())
        return false;
    const QImage pixels = image.convertToFormat(QImage::Format_ARGB32);
    for (int y = 0; y < pixels.height(); ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(pixels.constScanLine(y));
        for (int x = 0; x < pixels.width(); ++x) {
            if (qAlpha(line[x]) != 255)
                return true;
        }
    }
    return false;
}

QVector<Encoding> encodingsFor(bool transparent, bool limited)
{
    if (!transparent) {
        if (!limited)
            return {{"jpg", u"jpg"_s, 95}};
        return {{"jpg", u"jpg"_s, 95}, {"jpg", u"jpg"_s, 90}, {"jpg", u"jpg"_s, 84}};
    }
    QVector<Encoding> encodings{{"png", u"png"_s, -1}};
    // WebP is a plugin that may be missing.
    if (limited && QImageWriter::supportedImageFormats().contains("webp"))
        encodings << Encoding{"webp", u"webp"_s, 92} << Encoding{"webp", u"webp"_s, 84};
    return encodings;
}

QByteArray encoded(const QImage &image, const Encoding &encoding)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, encoding.format);
    if (encoding.quality >= 0)
        writer.setQuality(encoding.quality);
    writer.setOptimizedWrite(true);
    return writer.write(image) ? bytes : QByteArray();
}

/// The picture, no larger than maxSide, turned and in sRGB.
QImage readPicture(const QString &path, int maxSide)
{
    QImageReader reader(path);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    const QSize full = reader.size();
    const QSize bounds(maxSide, maxSide); // a square, so that turning makes no difference
    if (maxSide > 0 && full.isValid() && qMax(full.width(), full.height()) > maxSide)
        reader.setScaledSize(full.scaled(bounds, Qt::KeepAspectRatio).expandedTo({1, 1}));
    QImage image = reader.read();
    if (!image.isNull() && maxSide > 0 && qMax(image.width(), image.height()) > maxSide)
        image = image.scaled(bounds, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    if (image.colorSpace().isValid() && image.colorSpace() != QColorSpace(QColorSpace::SRgb))
        image.convertToColorSpace(QColorSpace::SRgb);
    return image;
}

} // namespace

ShrunkPicture shrinkPicture(const QString &path, const MediaLimits &limits, const QString &folder)
{
    using Problem = ShrunkPicture::Problem;
    const QImage original = readPicture(path, limits.maxSide);
    if (original.isNull())
        return {Problem::CannotRead, {}, {}, 0};
    const int smallest = qMax(SmallestSide, limits.minSide);
    const QVector<Encoding> encodings = encodingsFor(hasTransparency(original), limits.maxBytes > 0);
    QImage image = original;
    while (qMin(image.width(), image.height()) >= qMin(smallest, qMin(original.width(), original.height()))
           && qMin(image.width(), image.height()) >= limits.minSide) {
        qint64 least = 0;
        for (const Encoding &encoding : encodings) {
            const QByteArray bytes = encoded(image, encoding);
            if (bytes.isEmpty())
                continue;
            if (limits.maxBytes <= 0 || bytes.size() <= limits.maxBytes) {
                const StoredInput stored = storeInput(folder, bytes, encoding.extension);
                if (stored.path.isEmpty())
                    return {Problem::CannotWrite, {}, {}, 0};
                return {Problem::None, stored.path, image.size(), bytes.size()};
            }
            least = least == 0 ? bytes.size() : qMin<qint64>(least, bytes.size());
        }
        if (least == 0)
            return {Problem::CannotWrite, {}, {}, 0};
        // Bytes grow about as the area does. Always from the original: scaling twice would soften.
        const double step = qBound(0.4, std::sqrt(double(limits.maxBytes) / double(least)) * 0.97, 0.92);
        const QSize next(qRound(image.width() * step), qRound(image.height() * step));
        if (next.isEmpty())
            break;
        image = original.scaled(original.size().scaled(next, Qt::KeepAspectRatio), Qt::IgnoreAspectRatio,
                                Qt::SmoothTransformation);
    }
    return {Problem::CannotFit, {}, {}, 0};
}

} // namespace frameloom
