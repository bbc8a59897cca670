// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/sandboxmedia.h"

#include <QBuffer>
#include <QFile>
#include <QImageReader>
#include <QJsonArray>
#include <QtEndian>

#include <array>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

constexpr auto s_dataUrl = "data:image/png;base64,"_L1;

QByteArray resource(const QString &name)
{
    QFile file(u":/sandbox/"_s + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

quint32 littleEndian(const QByteArray &bytes, qsizetype at)
{
    return at + 4 <= bytes.size() ? qFromLittleEndian<quint32>(bytes.constData() + at) : 0;
}

/// kbit/s of MPEG layer III by the header's four bits, version 1 and versions 2 and 2.5.
constexpr std::array<std::array<int, 16>, 2> s_bitRates{
    {{0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 0},
     {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160, 0}}};

double mp3Seconds(const QByteArray &bytes)
{
    qsizetype at = 0;
    if (bytes.startsWith("ID3") && bytes.size() > 10) { // the length of the tag in four times seven bits
        for (int i = 6; i < 10; ++i)
            at = (at << 7) | (bytes.at(i) & 0x7f);
        at += 10;
    }
    for (; at + 4 <= bytes.size(); ++at) {
        const auto second = quint8(bytes.at(at + 1));
        if (quint8(bytes.at(at)) != 0xff || (second & 0xe6) != 0xe2)
            continue;
        const int rate = s_bitRates[(second & 0x18) == 0x18 ? 0 : 1][quint8(bytes.at(at + 2)) >> 4];
        return rate > 0 ? double(bytes.size() - at) / (rate * 125.0) : 0;
    }
    return 0;
}

} // namespace

QStringList shippedSongs()
{
    return {u"lake"_s, u"dawn"_s, u"drift"_s, u"walk"_s};
}

QByteArray shippedSong(const QString &song)
{
    return resource(u"song-"_s + song + u".mp3"_s);
}

QByteArray audioFormat(const QByteArray &bytes)
{
    if (bytes.startsWith("RIFF") && bytes.mid(8, 4) == "WAVE")
        return "wav";
    if (bytes.startsWith("OggS"))
        return "ogg";
    if (bytes.startsWith("fLaC"))
        return "flac";
    if (bytes.mid(4, 4) == "ftyp")
        return "m4a";
    const bool frame = bytes.size() > 2 && quint8(bytes.at(0)) == 0xff && (quint8(bytes.at(1)) & 0xe6) == 0xe2;
    return bytes.startsWith("ID3") || frame ? "mp3" : QByteArray();
}

double audioSeconds(const QByteArray &bytes)
{
    const QByteArray format = audioFormat(bytes);
    if (format == "mp3")
        return mp3Seconds(bytes);
    if (format != "wav")
        return 0;
    const quint32 bytesPerSecond = littleEndian(bytes, 28);
    return bytesPerSecond > 0 ? double(bytes.size() - 44) / bytesPerSecond : 0;
}

QSize pictureSize(const QByteArray &bytes)
{
    QByteArray copy = bytes;
    QBuffer buffer(&copy);
    buffer.open(QIODevice::ReadOnly);
    return QImageReader(&buffer).size();
}

QByteArray embeddedBytes(const MediaSpec &media, const QString &text)
{
    if (media.send == MediaSpec::Send::DataUrl && !text.startsWith(s_dataUrl))
        return {};
    const QByteArray encoded = text.toLatin1().mid(media.send == MediaSpec::Send::DataUrl ? s_dataUrl.size() : 0);
    const auto decoded = QByteArray::fromBase64Encoding(encoded, QByteArray::AbortOnBase64DecodingErrors);
    return decoded ? *decoded : QByteArray();
}

QString embeddedPictureProblem(const Operation &operation, const QJsonObject &params)
{
    for (const Field &field : operation.fields) {
        const bool embedded =
            field.media.send == MediaSpec::Send::Base64 || field.media.send == MediaSpec::Send::DataUrl;
        if (!field.isMedia() || !embedded || field.media.kind != MediaKind::Image)
            continue;
        const QJsonValue value = params[field.name];
        const QJsonArray list = value.isArray() ? value.toArray() : QJsonArray{value};
        for (qsizetype i = 0; i < list.size(); ++i) {
            if (list[i].isString() && pictureSize(embeddedBytes(field.media, list[i].toString())).isEmpty())
                return value.isArray() ? u"%1[%2] is not a picture"_s.arg(field.name).arg(i)
                                       : u"%1 is not a picture"_s.arg(field.name);
        }
    }
    return {};
}

} // namespace frameloom
