// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/moviefile.h"

#include <QtEndian>

#include <initializer_list>

namespace frameloom {

namespace {

template<typename Number>
QByteArray bigEndian(Number number)
{
    QByteArray bytes(sizeof(Number), Qt::Uninitialized);
    qToBigEndian(number, bytes.data());
    return bytes;
}

QByteArray u32(qint64 number)
{
    return bigEndian(static_cast<quint32>(number));
}

QByteArray u16(int number)
{
    return bigEndian(static_cast<quint16>(number));
}

QByteArray numbers(std::initializer_list<qint64> list)
{
    QByteArray bytes;
    for (const qint64 number : list)
        bytes += u32(number);
    return bytes;
}

QByteArray box(const char *name, const QByteArray &content)
{
    return u32(content.size() + 8) + name + content;
}

QByteArray unityMatrix()
{
    return numbers({0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000});
}

/// What one track has to say: times in `timescale`, one chunk for each second.
struct Track
{
    int id = 1;
    bool isSound = false;
    QSize size;
    qint64 timescale = 600;
    qint64 samples = 0;
    qint64 sampleTime = 1; ///< how long each lasts
    qint64 perChunk = 1;   ///< samples
    QByteArray entry;      ///< of stsd
    QByteArray sizes;      ///< what stsz holds behind its version
    QVector<qint64> chunks; ///< where they begin in the file
};

QByteArray trackBox(const Track &track, qint64 seconds)
{
    const qint64 duration = track.samples * track.sampleTime;
    QByteArray offsets = numbers({0, track.chunks.size()});
    for (const qint64 offset : track.chunks)
        offsets += u32(offset);
    const QByteArray tables = box("stsd", numbers({0, 1}) + track.entry)
        + box("stts", numbers({0, 1, track.samples, track.sampleTime})) + box("stsc", numbers({0, 1, 1, track.perChunk, 1}))
        + box("stsz", u32(0) + track.sizes) + box("stco", offsets);
    const QByteArray header = track.isSound ? box("smhd", numbers({0, 0})) : box("vmhd", numbers({1, 0, 0}));
    const QByteArray here = box("dinf", box("dref", numbers({0, 1}) + box("url ", u32(1)))); // in this very file
    const QByteArray handler = box("hdlr", numbers({0, 0}) + (track.isSound ? "soun" : "vide") + numbers({0, 0, 0}) + '\0');
    const QByteArray media = box("mdhd", numbers({0, 0, 0, track.timescale, duration}) + u16(0x55c4) + u16(0)) // no language
        + handler + box("minf", header + here + box("stbl", tables));
    return box("trak", box("tkhd", numbers({7, 0, 0, track.id, 0, seconds * 600, 0, 0}) + u16(0) + u16(0)
                                       + u16(track.isSound ? 0x100 : 0) + u16(0) + unityMatrix()
                                       + numbers({qint64(track.size.width()) << 16, qint64(track.size.height()) << 16}))
                           + box("mdia", media));
}

QByteArray entryHead()
{
    return QByteArray(6, '\0') + u16(1); // reserved, and the only entry of dref
}

QByteArray pictureEntry(QSize size)
{
    return box("jpeg", entryHead() + QByteArray(16, '\0') + u16(size.width()) + u16(size.height())
                           + numbers({0x480000, 0x480000, 0}) + u16(1) + QByteArray(32, '\0') + u16(24) + u16(-1));
}

QByteArray soundEntry(int rate)
{
    return box("sowt", entryHead() + QByteArray(8, '\0') + u16(1) + u16(16) + u32(0) + u32(qint64(rate) << 16));
}

} // namespace

QByteArray movieFile(const Movie &movie)
{
    const qint64 seconds = movie.frames.size() / movie.framesPerSecond;
    const qint64 soundChunk = movie.sound.isEmpty() ? 0 : qint64(movie.soundRate) * 2;
    Track pictures;
    pictures.size = movie.size;
    pictures.samples = movie.frames.size();
    pictures.sampleTime = pictures.timescale / movie.framesPerSecond;
    pictures.perChunk = movie.framesPerSecond;
    pictures.entry = pictureEntry(movie.size);
    pictures.sizes = numbers({0, movie.frames.size()});
    for (const QByteArray &frame : movie.frames)
        pictures.sizes += u32(frame.size());
    Track sound;
    sound.id = 2;
    sound.isSound = true;
    sound.timescale = movie.soundRate;
    sound.samples = seconds * movie.soundRate;
    sound.perChunk = movie.soundRate;
    sound.entry = soundEntry(movie.soundRate);
    sound.sizes = numbers({2, sound.samples});

    const QByteArray type = box("ftyp", QByteArray("isom") + u32(512) + "isomiso2qt  ");
    const auto head = [&] {
        return box("moov", box("mvhd", numbers({0, 0, 0, 600, seconds * 600, 0x10000}) + u16(0x100) + u16(0) + numbers({0, 0})
                                          + unityMatrix() + QByteArray(24, '\0') + u32(3))
                               + trackBox(pictures, seconds) + (soundChunk > 0 ? trackBox(sound, seconds) : QByteArray()));
    };
    pictures.chunks.resize(seconds);
    sound.chunks.resize(seconds);
    qint64 at = type.size() + head().size() + 8; // as long with any numbers in it
    QByteArray data;
    for (qint64 second = 0; second < seconds; ++second) {
        pictures.chunks[second] = at + data.size();
        for (int i = 0; i < movie.framesPerSecond; ++i)
            data += movie.frames.at(second * movie.framesPerSecond + i);
        sound.chunks[second] = at + data.size();
        data += movie.sound.mid(second * soundChunk, soundChunk);
    }
    return type + head() + box("mdat", data);
}

} // namespace frameloom
