// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/mediaduration.h"

#include <QFile>
#include <QtEndian>

#include <array>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

constexpr qint64 LongestMs = 100LL * 3600 * 1000; ///< a header that claims more is wrong

quint32 big32(const QByteArray &data, qsizetype at)
{
    return at >= 0 && at + 4 <= data.size() ? qFromBigEndian<quint32>(data.constData() + at) : 0;
}

quint64 big64(const QByteArray &data, qsizetype at)
{
    return at >= 0 && at + 8 <= data.size() ? qFromBigEndian<quint64>(data.constData() + at) : 0;
}

quint32 little32(const QByteArray &data, qsizetype at)
{
    return at >= 0 && at + 4 <= data.size() ? qFromLittleEndian<quint32>(data.constData() + at) : 0;
}

/// RIFF: bytes of "data" by the bytes per second of "fmt ".
qint64 wavMs(QFile &file)
{
    quint32 rate = 0;
    qint64 at = 12;
    for (int chunk = 0; chunk < 64 && file.seek(at); ++chunk) {
        const QByteArray head = file.read(8);
        if (head.size() < 8)
            return 0;
        const quint32 length = little32(head, 4);
        if (head.startsWith("fmt "))
            rate = little32(file.read(16), 8);
        else if (head.startsWith("data"))
            return rate == 0 ? 0 : qMin<qint64>(length, file.size() - at - 8) * 1000 / rate;
        at += 8 + qint64(length) + (length & 1);
    }
    return 0;
}

/// STREAMINFO is always first (RFC 9639, 8.2): 20 bits of sample rate, 36 bits of samples.
qint64 flacMs(QFile &file)
{
    file.seek(0);
    const QByteArray head = file.read(42);
    const quint32 rate = big32(head, 18) >> 12;
    const quint64 samples = big64(head, 18) & 0xfffffffffULL;
    return rate == 0 ? 0 : qint64(samples * 1000 / rate);
}

/// ISO base media: moov / mvhd (ISO/IEC 14496-12, 8.2.2).
qint64 mp4Ms(QFile &file)
{
    qint64 at = 0;
    qint64 end = file.size();
    for (int box = 0; box < 256 && at + 8 <= end && file.seek(at); ++box) {
        const QByteArray head = file.read(16);
        qint64 length = big32(head, 0);
        qint64 inside = 8;
        if (length == 1) {
            length = qint64(big64(head, 8));
            inside = 16;
        } else if (length == 0) {
            length = end - at;
        }
        if (length < inside)
            return 0;
        const QByteArray name = head.mid(4, 4);
        if (name == "mvhd" && file.seek(at + inside)) {
            const QByteArray body = file.read(32);
            const bool wide = !body.isEmpty() && body.at(0) == 1;
            const quint32 scale = big32(body, wide ? 20 : 12);
            const quint64 length64 = wide ? big64(body, 24) : big32(body, 16);
            return scale == 0 ? 0 : qint64(double(length64) * 1000 / scale);
        }
        if (name == "moov") {
            end = qMin(end, at + length);
            at += inside;
        } else {
            at += length;
        }
    }
    return 0;
}

/// MPEG-1 and 2, layer III; other layers are not told.
qint64 mp3Ms(QFile &file)
{
    file.seek(0);
    QByteArray head = file.read(10);
    qint64 start = 0;
    if (head.startsWith("ID3")) { // a length of four times seven bits
        start =
            10
            + ((head.at(6) & 0x7f) << 21 | (head.at(7) & 0x7f) << 14 | (head.at(8) & 0x7f) << 7 | (head.at(9) & 0x7f));
    }
    file.seek(start);
    const QByteArray data = file.read(8192);
    static constexpr std::array<int, 15> rates1{0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320};
    static constexpr std::array<int, 15> rates2{0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160};
    static constexpr std::array<int, 3> samplings{44100, 48000, 32000};
    for (qsizetype i = 0; i + 4 < data.size(); ++i) {
        const quint32 frame = big32(data, i);
        const int version = frame >> 19 & 3; // 3: MPEG-1, 2: MPEG-2, 0: MPEG-2.5
        const int bitrate = frame >> 12 & 15;
        const int sampling = frame >> 10 & 3;
        if (frame >> 21 != 0x7ff || version == 1 || (frame >> 17 & 3) != 1 || bitrate == 0 || bitrate == 15
            || sampling == 3)
            continue;
        const int hertz = samplings.at(size_t(sampling)) / (version == 3 ? 1 : version == 2 ? 2 : 4);
        const int samplesPerFrame = version == 3 ? 1152 : 576;
        const QByteArray first = data.mid(i, 64);
        for (const char *mark : {"Xing", "Info"}) {
            const qsizetype place = first.indexOf(mark);
            if (place > 0 && (big32(first, place + 4) & 1))
                return qint64(big32(first, place + 8)) * samplesPerFrame * 1000 / hertz;
        }
        const int kilobits = (version == 3 ? rates1 : rates2).at(size_t(bitrate));
        return (file.size() - start - i) * 8 / kilobits;
    }
    return 0;
}

} // namespace

qint64 mediaDurationMs(const QString &path, const QString &mime)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    qint64 ms = 0;
    if (mime == "audio/wav"_L1)
        ms = wavMs(file);
    else if (mime == "audio/flac"_L1)
        ms = flacMs(file);
    else if (mime == "audio/mpeg"_L1)
        ms = mp3Ms(file);
    else if (mime == "audio/mp4"_L1 || mime == "video/mp4"_L1 || mime == "video/quicktime"_L1)
        ms = mp4Ms(file);
    return ms > 0 && ms < LongestMs ? ms : 0;
}

} // namespace frameloom
