// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/mediaduration.h"

#include <QFile>
#include <QtEndian>

#include <flacfile.h>
#include <mpegfile.h>
#include <opusfile.h>
#include <vorbisfile.h>
#include <wavfile.h>

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

/// As TagLib tells it.
template<typename File>
qint64 taggedMs(const QString &path)
{
    File file(QFile::encodeName(path).constData());
    const TagLib::AudioProperties *properties = file.isValid() ? file.audioProperties() : nullptr;
    return properties ? properties->lengthInMilliseconds() : 0;
}

/// ISO base media: moov / mvhd (ISO/IEC 14496-12, 8.2.2). TagLib reads sound only, and many clips are silent.
qint64 mp4Ms(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
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

} // namespace

qint64 mediaDurationMs(const QString &path, const QString &mime)
{
    qint64 ms = 0;
    if (mime == "audio/wav"_L1)
        ms = taggedMs<TagLib::RIFF::WAV::File>(path);
    else if (mime == "audio/flac"_L1)
        ms = taggedMs<TagLib::FLAC::File>(path);
    else if (mime == "audio/mpeg"_L1)
        ms = taggedMs<TagLib::MPEG::File>(path);
    else if (mime == "audio/ogg"_L1)
        ms = qMax(taggedMs<TagLib::Ogg::Vorbis::File>(path), taggedMs<TagLib::Ogg::Opus::File>(path));
    else if (mime == "audio/mp4"_L1 || mime == "video/mp4"_L1 || mime == "video/quicktime"_L1)
        ms = mp4Ms(path);
    return ms > 0 && ms < LongestMs ? ms : 0;
}

} // namespace frameloom
