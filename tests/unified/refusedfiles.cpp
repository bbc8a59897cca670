// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "unified/refusedfiles.h"

#include <QFile>
#include <QHash>
#include <QImage>
#include <QTemporaryDir>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace frameloom::test {

namespace {

constexpr qint64 OverPicture = 25 * 1024 * 1024 + 1'000; ///< also for sounds
constexpr qint64 OverVideo = 50 * 1024 * 1024 + 1'000;

const QString NotMedia = u"^(Number 1: )?This is not a"_s;
const QString BreaksOff = u"breaks off"_s;
const QString Gone = u"not there any more"_s;
const QString TooLarge = u"Too large: .*at most (25|50)\\b"_s;
const QString NotTaken = u"not taken here"_s;

QByteArray big(quint32 number)
{
    QByteArray bytes(4, 0);
    qToBigEndian(number, bytes.data());
    return bytes;
}

class Maker
{
public:
    Maker()
    {
        for (const QString &name : {u"hum.mp3"_s, u"colours.mp4"_s, u"truncated.mp4"_s, u"bursts.wav"_s})
            QFile::copy(QStringLiteral(FRAMELOOM_SOURCE_DIR "/tests/data/media/") + name, path(name));
        QImage(40, 30, QImage::Format_RGB32).save(path(u"good.png"_s));
        write(u"letter.png"_s, "Dear Sir or Madam");
        write(u"letter.mp3"_s, "Dear Sir or Madam");
        write(u"letter.mp4"_s, "Dear Sir or Madam");
        write(u"empty.png"_s, {});
    }

    QVector<RefusedFile> of(MediaKind kind)
    {
        switch (kind) {
        case MediaKind::Image:
            return {{u"a song"_s, path(u"hum.mp3"_s), NotMedia},
                    {u"a letter"_s, path(u"letter.png"_s), NotMedia},
                    {u"nothing"_s, path(u"empty.png"_s), NotMedia},
                    {u"half a picture"_s, half(u"good.png"_s), BreaksOff},
                    {u"a picture that is gone"_s, path(u"gone.png"_s), Gone},
                    {u"a large picture"_s, largePicture(), TooLarge},
                    {u"an AVIF"_s, write(u"x.avif"_s, box("ftypavif", QByteArray(4, 0) + "avifmif1") + box("meta", {}) + box("mdat", {})),
                     NotTaken}};
        case MediaKind::Audio:
            return {{u"a picture"_s, path(u"good.png"_s), NotMedia},
                    {u"a letter"_s, path(u"letter.mp3"_s), NotMedia},
                    {u"half a song"_s, half(u"bursts.wav"_s), BreaksOff},
                    {u"a song that is gone"_s, path(u"gone.mp3"_s), Gone},
                    {u"a large song"_s, largeSong(), TooLarge},
                    {u"a FLAC"_s,
                     write(u"x.flac"_s, "fLaC" + big(0x80000022) + QByteArray(34, 1) + QByteArray("\xff\xf8 and so on")),
                     NotTaken}};
        case MediaKind::Video:
            return {{u"a song"_s, path(u"hum.mp3"_s), NotMedia},
                    {u"a letter"_s, path(u"letter.mp4"_s), NotMedia},
                    {u"half a video"_s, path(u"truncated.mp4"_s), BreaksOff},
                    {u"a video that is gone"_s, path(u"gone.mp4"_s), Gone},
                    {u"a large video"_s, largeVideo(), TooLarge},
                    {u"a Matroska"_s, write(u"x.mkv"_s, matroska()), NotTaken}};
        }
        return {};
    }

private:
    QString path(const QString &name) const { return m_folder.filePath(name); }

    QString write(const QString &name, const QByteArray &bytes, qint64 size = -1) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || (size >= 0 && !file.resize(size)))
            qFatal("cannot write %s", qPrintable(name));
        return file.fileName();
    }

    QString half(const QString &name) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("cannot read %s", qPrintable(name));
        return write(u"half-"_s + name, file.read(file.size() / 2));
    }

    /// `type` with what follows it at once: "ftypavif".
    static QByteArray box(const QByteArray &type, const QByteArray &content)
    {
        return big(quint32(4 + type.size() + content.size())) + type + content;
    }

    /// Whole to its end, with a chunk in it that no reader looks at.
    QString largePicture() const
    {
        QFile good(path(u"good.png"_s));
        if (!good.open(QIODevice::ReadOnly))
            qFatal("no picture");
        const QByteArray png = good.readAll();
        const qsizetype head = 8 + 25;
        const QString name = write(u"large.png"_s, png.left(head) + big(quint32(OverPicture)) + "frLm",
                                   head + 8 + OverPicture + 4);
        QFile file(name);
        if (!file.open(QIODevice::Append) || file.write(png.mid(head)) <= 0)
            qFatal("cannot write the large picture");
        return name;
    }

    QString largeSong() const
    {
        QFile good(path(u"bursts.wav"_s));
        if (!good.open(QIODevice::ReadOnly))
            qFatal("no song");
        QByteArray head = good.read(44);
        qToLittleEndian(quint32(OverPicture - 8), head.data() + 4);
        qToLittleEndian(quint32(OverPicture - 44), head.data() + 40);
        return write(u"large.wav"_s, head, OverPicture);
    }

    QString largeVideo() const
    {
        const QByteArray begin = box("ftypisom", QByteArray(4, 0) + "isommp41") + box("moov", {});
        const QByteArray head = begin + big(quint32(OverVideo - begin.size())) + "mdat";
        return write(u"large.mp4"_s, head, OverVideo);
    }

    static QByteArray matroska()
    {
        const QByteArray type = QByteArray::fromHex("4282") + QByteArray::fromHex("88") + "matroska";
        return QByteArray::fromHex("1a45dfa3") + char(0x80 | type.size()) + type
            + QByteArray::fromHex("18538067") + char(0x84) + "abcd";
    }

    QTemporaryDir m_folder;
};

} // namespace

const QVector<RefusedFile> &refusedFiles(MediaKind kind)
{
    static Maker maker;
    static QHash<int, QVector<RefusedFile>> made;
    auto known = made.find(int(kind));
    if (known == made.end())
        known = made.insert(int(kind), maker.of(kind));
    return *known;
}

} // namespace frameloom::test
