// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/containers.h"

#include <QtEndian>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

/// Reads that say whether they were inside. All positions are 64 bit: files may be large, lengths hostile.
class Bytes
{
public:
    explicit Bytes(QByteArrayView data) : m_data(data) {}
    quint64 size() const { return quint64(m_data.size()); }
    bool has(quint64 at, quint64 count) const { return at <= size() && count <= size() - at; }
    quint8 u8(quint64 at) const { return quint8(m_data[qsizetype(at)]); }
    template<typename T>
    T big(quint64 at) const { return qFromBigEndian<T>(m_data.data() + at); }
    template<typename T>
    T little(quint64 at) const { return qFromLittleEndian<T>(m_data.data() + at); }
    bool isText(quint64 at, const char *text) const
    {
        const QByteArrayView wanted(text);
        return has(at, quint64(wanted.size())) && m_data.sliced(qsizetype(at), wanted.size()) == wanted;
    }
    /// Next 0xff from `at`, or size().
    quint64 nextFf(quint64 at) const
    {
        const auto found = m_data.indexOf('\xff', qsizetype(at));
        return found < 0 ? size() : quint64(found);
    }

private:
    QByteArrayView m_data;
};

bool pngEnds(const Bytes &b)
{
    quint64 at = 8;
    while (b.has(at, 12)) {
        const quint64 length = b.big<quint32>(at);
        if (!b.has(at, length + 12))
            return false;
        if (b.isText(at + 4, "IEND"))
            return true;
        at += length + 12;
    }
    return false;
}

bool jpegEnds(const Bytes &b)
{
    quint64 at = 2;
    while (b.has(at, 2)) {
        // In picture data a 0xff is followed by 0, a restart or a fill byte; anything else is the next segment.
        at = b.nextFf(at);
        if (!b.has(at, 2))
            return false;
        const quint8 marker = b.u8(at + 1);
        if (marker == 0xd9)
            return true;
        if (marker == 0xff) {
            ++at;
        } else if (marker == 0x00 || marker == 0x01 || (marker >= 0xd0 && marker <= 0xd8)) {
            at += 2;
        } else {
            if (!b.has(at, 4))
                return false;
            at += 2 + quint64(b.big<quint16>(at + 2)); // a thumbnail inside has an end of its own: stepped over
        }
    }
    return false;
}

bool riffEnds(const Bytes &b)
{
    if (!b.has(0, 12))
        return false;
    const quint64 length = b.little<quint32>(4);
    // Writers that stream leave the length open.
    if (b.isText(8, "WAVE") && (length == 0 || length == 0xffffffff))
        return b.size() > 44;
    return b.has(8, length);
}

bool gifBlocksEnd(const Bytes &b, quint64 &at)
{
    while (b.has(at, 1)) {
        const quint64 length = b.u8(at);
        at += 1 + length;
        if (length == 0)
            return true;
    }
    return false;
}

bool gifEnds(const Bytes &b)
{
    if (!b.has(0, 13))
        return false;
    const auto tableSize = [](quint8 flags) { return (flags & 0x80) ? quint64(3) << ((flags & 7) + 1) : 0; };
    quint64 at = 13 + tableSize(b.u8(10));
    while (b.has(at, 1)) {
        switch (b.u8(at)) {
        case 0x3b:
            return true;
        case 0x21:
            at += 2;
            break;
        case 0x2c:
            if (!b.has(at, 11))
                return false;
            at += 11 + tableSize(b.u8(at + 9));
            break;
        default:
            return false;
        }
        if (!gifBlocksEnd(b, at))
            return false;
    }
    return false;
}

/// MP4, MOV, M4A, AVIF, HEIC: boxes one after the other up to the end of the file.
bool boxesEnd(const Bytes &b, const char *index, const char *content)
{
    quint64 at = 0;
    bool hasIndex = false;
    bool hasContent = false;
    while (b.has(at, 8)) {
        quint64 length = b.big<quint32>(at);
        if (length == 1) {
            if (!b.has(at, 16))
                return false;
            length = b.big<quint64>(at + 8);
        } else if (length == 0) {
            length = b.size() - at; // to the end
        }
        if (length < 8 || !b.has(at, length))
            return false;
        hasIndex = hasIndex || b.isText(at + 4, index);
        hasContent = hasContent || b.isText(at + 4, content);
        at += length;
    }
    return hasIndex && hasContent && at == b.size();
}

/// An EBML number; its length marker removed for sizes. False when it is not there.
bool ebmlNumber(const Bytes &b, quint64 &at, bool keepMarker, quint64 &value, bool &unknown)
{
    if (!b.has(at, 1) || b.u8(at) == 0)
        return false;
    int length = 1;
    while (!(b.u8(at) & (0x80 >> (length - 1))))
        ++length;
    if (!b.has(at, quint64(length)))
        return false;
    value = keepMarker ? b.u8(at) : b.u8(at) & (0xff >> length);
    bool ones = (b.u8(at) | (0xff << (8 - length) & 0xff)) == 0xff;
    for (int i = 1; i < length; ++i) {
        value = value << 8 | b.u8(at + quint64(i));
        ones = ones && b.u8(at + quint64(i)) == 0xff;
    }
    unknown = ones;
    at += quint64(length);
    return true;
}

bool ebmlEnds(const Bytes &b)
{
    quint64 at = 0;
    bool segment = false;
    while (at < b.size()) {
        quint64 id = 0;
        quint64 length = 0;
        bool unknown = false;
        if (!ebmlNumber(b, at, true, id, unknown) || !ebmlNumber(b, at, false, length, unknown))
            return false;
        constexpr quint64 segmentId = 0x18538067;
        segment = segment || id == segmentId;
        if (unknown) // a live recording: its end is the file's
            return segment && at < b.size();
        if (!b.has(at, length))
            return false;
        at += length;
    }
    return segment;
}

bool oggEnds(const Bytes &b)
{
    quint64 at = 0;
    bool last = false;
    while (b.has(at, 27) && b.isText(at, "OggS")) {
        const quint64 segments = b.u8(at + 26);
        if (!b.has(at, 27 + segments))
            return false;
        quint64 length = 27 + segments;
        for (quint64 i = 0; i < segments; ++i)
            length += b.u8(at + 27 + i);
        if (!b.has(at, length))
            return false;
        last = b.u8(at + 5) & 0x04;
        at += length;
    }
    return last && at == b.size();
}

/// Encoders with a variable rate write the number of bytes into their first frame: Xing or Info behind the side
/// information, VBRI at 36. Without one there is nothing to compare. `frame`: where that frame begins.
bool mp3LengthHolds(const Bytes &b, quint64 frame)
{
    const bool mpeg1 = (b.u8(frame + 1) >> 3 & 3) == 3;
    const bool mono = (b.u8(frame + 3) >> 6 & 3) == 3;
    const quint64 xing = frame + 4 + (mpeg1 ? (mono ? 17 : 32) : (mono ? 9 : 17));
    quint64 length = 0;
    if ((b.isText(xing, "Xing") || b.isText(xing, "Info")) && b.has(xing, 16)) {
        const quint32 flags = b.big<quint32>(xing + 4);
        if (flags & 2)
            length = b.big<quint32>(xing + 8 + (flags & 1 ? 4 : 0));
    } else if (b.isText(frame + 36, "VBRI") && b.has(frame + 36, 18)) {
        length = b.big<quint32>(frame + 36 + 10);
    }
    // Some leave their own frame out of the count.
    return length == 0 || b.size() - frame >= length - std::min<quint64>(length, 2048);
}

bool mp3Begins(const Bytes &b)
{
    quint64 at = 0;
    if (b.isText(0, "ID3")) {
        if (!b.has(0, 10))
            return false;
        at = 10 + (quint64(b.u8(6) & 0x7f) << 21 | quint64(b.u8(7) & 0x7f) << 14 | quint64(b.u8(8) & 0x7f) << 7
                   | quint64(b.u8(9) & 0x7f));
    }
    // Some writers pad behind the tag.
    for (quint64 i = 0; i < 4096 && b.has(at + i, 4); ++i) {
        if (b.u8(at + i) == 0xff && (b.u8(at + i + 1) & 0xe0) == 0xe0)
            return mp3LengthHolds(b, at + i);
    }
    return false;
}

bool flacBegins(const Bytes &b)
{
    quint64 at = 4;
    while (b.has(at, 4)) {
        const quint32 head = b.big<quint32>(at);
        at += 4 + (head & 0xffffff);
        if (head & 0x80000000)
            return b.has(at, 2) && b.u8(at) == 0xff;
    }
    return false;
}

} // namespace

bool hasSoundOnly(QByteArrayView data)
{
    const Bytes b(data);
    bool sound = false;
    for (qsizetype at = data.indexOf("hdlr"); at >= 0; at = data.indexOf("hdlr", at + 4)) {
        // version and flags, then a predefined word, then the handler (ISO/IEC 14496-12, 8.4.3)
        if (b.isText(quint64(at) + 12, "vide"))
            return false;
        sound = sound || b.isText(quint64(at) + 12, "soun");
    }
    return sound;
}

bool isContainerComplete(const QString &mime, QByteArrayView data)
{
    const Bytes bytes(data);
    if (mime == "image/png"_L1)
        return pngEnds(bytes);
    if (mime == "image/jpeg"_L1)
        return jpegEnds(bytes);
    if (mime == "image/webp"_L1 || mime == "audio/wav"_L1)
        return riffEnds(bytes);
    if (mime == "image/gif"_L1)
        return gifEnds(bytes);
    if (mime == "image/avif"_L1 || mime == "image/heic"_L1)
        return boxesEnd(bytes, "meta", "meta"); // small ones have their content inside
    if (mime == "video/mp4"_L1 || mime == "video/quicktime"_L1 || mime == "audio/mp4"_L1)
        return boxesEnd(bytes, "moov", "mdat");
    if (mime == "video/webm"_L1 || mime == "video/x-matroska"_L1)
        return ebmlEnds(bytes);
    if (mime == "audio/ogg"_L1)
        return oggEnds(bytes);
    if (mime == "audio/mpeg"_L1)
        return mp3Begins(bytes);
    if (mime == "audio/flac"_L1)
        return flacBegins(bytes);
    return !mime.isEmpty() && !data.isEmpty();
}

} // namespace frameloom
