// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/mediafile.h"

#include "library/containers.h"

#include <QFile>
#include <QImageReader>
#include <QPixelFormat>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

MediaType type(QLatin1StringView mime, QLatin1StringView extension, AssetKind kind)
{
    return {mime, extension, kind};
}

/// ISO base media: the major brand decides, for pictures also a compatible one (ISO/IEC 23008-12, AVIF 1.1).
MediaType sniffBrands(const QByteArray &head)
{
    const quint32 length = quint8(head[2]) << 8 | quint8(head[3]);
    const QByteArray major = head.mid(8, 4);
    const QByteArray others = head.mid(16, qMax(0, qMin(int(head.size()), int(length)) - 16));
    const auto isOne = [](const QByteArray &brand, std::initializer_list<const char *> list) {
        return std::any_of(list.begin(), list.end(), [&brand](const char *one) { return brand == one; });
    };
    if (isOne(major, {"avif", "avis"}))
        return type("image/avif"_L1, "avif"_L1, AssetKind::Picture);
    if (isOne(major, {"heic", "heix", "hevc", "heim", "heis"}))
        return type("image/heic"_L1, "heic"_L1, AssetKind::Picture);
    if (isOne(major, {"mif1", "msf1"})) {
        return others.contains("avif") ? type("image/avif"_L1, "avif"_L1, AssetKind::Picture)
                                       : type("image/heic"_L1, "heic"_L1, AssetKind::Picture);
    }
    if (isOne(major, {"M4A ", "M4B ", "M4P "}))
        return type("audio/mp4"_L1, "m4a"_L1, AssetKind::Audio);
    if (major == "qt  ")
        return type("video/quicktime"_L1, "mov"_L1, AssetKind::Video);
    return type("video/mp4"_L1, "mp4"_L1, AssetKind::Video);
}

/// An MPEG audio frame header with no reserved value in it: two bytes of sync alone are too little to go by.
bool isMp3Frame(const QByteArray &head)
{
    if (head.size() < 4 || quint8(head[0]) != 0xff || (quint8(head[1]) & 0xe0) != 0xe0)
        return false;
    const int version = quint8(head[1]) >> 3 & 3;
    const int layer = quint8(head[1]) >> 1 & 3;
    const int bitrate = quint8(head[2]) >> 4;
    const int rate = quint8(head[2]) >> 2 & 3;
    return version != 1 && layer != 0 && bitrate != 15 && rate != 3;
}

void checkPicture(const QString &path, MediaCheck &check)
{
    QImageReader reader(path);
    reader.setDecideFormatFromContent(true);
    if (!reader.canRead())
        return;
    check.size = reader.size();
    if (reader.transformation() & QImageIOHandler::TransformationRotate90)
        check.size.transpose();
    if (!check.size.isValid())
        return;
    // What the reader would do, without doing it: whole megabytes against the limit; four bytes where it does not tell.
    const QImage::Format format = reader.imageFormat();
    const int bits = format == QImage::Format_Invalid ? 32 : QImage::toPixelFormat(format).bitsPerPixel();
    const qint64 megabytes = (qint64(check.size.width()) * check.size.height() * bits / 8) >> 20;
    const int limit = QImageReader::allocationLimit();
    check.decodable = limit == 0 || megabytes <= limit;
}

void examine(MediaCheck &check, QByteArrayView data)
{
    check.complete = isContainerComplete(check.type.mime, data);
    // A song in a container that says "MP4" of itself.
    if (check.complete && check.type.mime == "video/mp4"_L1 && hasSoundOnly(data))
        check.type = type("audio/mp4"_L1, "m4a"_L1, AssetKind::Audio);
}

} // namespace

MediaType sniffMedia(const QByteArray &head)
{
    if (head.startsWith("\x89PNG\r\n\x1a\n"))
        return type("image/png"_L1, "png"_L1, AssetKind::Picture);
    if (head.startsWith("\xff\xd8\xff"))
        return type("image/jpeg"_L1, "jpg"_L1, AssetKind::Picture);
    if (head.startsWith("GIF87a") || head.startsWith("GIF89a"))
        return type("image/gif"_L1, "gif"_L1, AssetKind::Picture);
    if (head.startsWith("RIFF") && head.mid(8, 4) == "WEBP")
        return type("image/webp"_L1, "webp"_L1, AssetKind::Picture);
    if (head.startsWith("RIFF") && head.mid(8, 4) == "WAVE")
        return type("audio/wav"_L1, "wav"_L1, AssetKind::Audio);
    if (head.size() >= 12 && head.mid(4, 4) == "ftyp")
        return sniffBrands(head);
    if (head.startsWith("\x1a\x45\xdf\xa3")) {
        return head.contains("webm") ? type("video/webm"_L1, "webm"_L1, AssetKind::Video)
                                     : type("video/x-matroska"_L1, "mkv"_L1, AssetKind::Video);
    }
    if (head.startsWith("fLaC"))
        return type("audio/flac"_L1, "flac"_L1, AssetKind::Audio);
    if (head.startsWith("OggS"))
        return type("audio/ogg"_L1, "ogg"_L1, AssetKind::Audio);
    if (head.startsWith("ID3") || isMp3Frame(head))
        return type("audio/mpeg"_L1, "mp3"_L1, AssetKind::Audio);
    return {};
}

MediaCheck checkMedia(const QString &path)
{
    MediaCheck check;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return check;
    check.type = sniffMedia(file.peek(sniffBytes));
    if (!check.type.isKnown())
        return check;
    if (const uchar *mapped = file.map(0, file.size())) {
        examine(check, QByteArrayView(mapped, file.size()));
        file.unmap(const_cast<uchar *>(mapped));
    } else {
        examine(check, file.readAll());
    }
    if (!check.complete)
        return check;
    if (check.type.kind == AssetKind::Picture)
        checkPicture(path, check);
    else
        check.decodable = true;
    return check;
}

void allowLargePictures()
{
    QImageReader::setAllocationLimit(pictureLimitMb);
}

} // namespace frameloom
