// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/mediafile.h"

#include <QBuffer>
#include <QFile>
#include <QImage>
#include <QImageReader>
#include <QTemporaryDir>
#include <QtEndian>
#include <QtTest>

using namespace frameloom;
using namespace Qt::StringLiterals;

namespace {

QByteArray picture(const char *format)
{
    QImage image(40, 24, QImage::Format_ARGB32);
    image.fill(qRgba(200, 30, 30, 200));
    for (int x = 0; x < 40; ++x)
        image.setPixel(x, x % 24, qRgba(x * 6, 255 - x * 6, x, 255));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return bytes;
}

QByteArray big32(quint32 value)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(value, bytes.data());
    return bytes;
}

QByteArray box(const char *kind, const QByteArray &content)
{
    return big32(quint32(8 + content.size())) + kind + content;
}

/// A song of that many bytes whose first frame says so.
QByteArray xing(int size)
{
    QByteArray bytes = QByteArray("\xff\xfb\x90\x64", 4) + QByteArray(32, '\0') + "Xing" + big32(3) + big32(100) + big32(quint32(size));
    return bytes + QByteArray(size - bytes.size(), 'm');
}

QByteArray oggPage(char flags, char length)
{
    return QByteArray("OggS\0", 5) + flags + QByteArray(20, '\1') + '\1' + length + QByteArray(length, 'x');
}

} // namespace

class TestMediaFile : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;

    MediaCheck check(const QByteArray &content)
    {
        const QString path = m_dir.filePath(u"file"_s);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(content) != content.size())
            return {};
        file.close();
        return checkMedia(path);
    }

private Q_SLOTS:
    void sniffsAndWalks_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("mime");
        QTest::addColumn<QString>("extension");
        QTest::addColumn<bool>("endKnown"); ///< the container tells where it ends
        const QByteArray wav = QByteArray("RIFF") + QByteArray("\x28\0\0\0", 4) + "WAVEfmt " + QByteArray(32, '\0');
        const QByteArray ftyp = box("ftyp", QByteArray("isom\0\0\2\0isomiso2", 16));
        const QByteArray segment = QByteArray("\x18\x53\x80\x67\x90", 5) + QByteArray(16, 'c');
        QTest::newRow("png") << picture("png") << u"image/png"_s << u"png"_s << true;
        QTest::newRow("jpeg") << picture("jpg") << u"image/jpeg"_s << u"jpg"_s << true;
        QTest::newRow("webp") << picture("webp") << u"image/webp"_s << u"webp"_s << true;
        QTest::newRow("gif") << QByteArray("GIF89a\1\0\1\0\x80\0\0\0\0\0\xff\xff\xff,\0\0\0\0\1\0\1\0\0\2\2D\1\0;", 35)
                             << u"image/gif"_s << u"gif"_s << true;
        QTest::newRow("avif") << box("ftyp", QByteArray("avif\0\0\0\0mif1", 12)) + box("mdat", "xyz") + box("meta", "abc")
                              << u"image/avif"_s << u"avif"_s << true;
        QTest::newRow("avif by brand") << box("ftyp", QByteArray("mif1\0\0\0\0avifmiaf", 16)) + box("meta", "abc")
                                       << u"image/avif"_s << u"avif"_s << true;
        QTest::newRow("heic") << box("ftyp", QByteArray("heic\0\0\0\0mif1", 12)) + box("meta", "abc") << u"image/heic"_s
                              << u"heic"_s << true;
        QTest::newRow("mp4") << ftyp + box("moov", "m") + box("mdat", QByteArray(50, 'd')) << u"video/mp4"_s << u"mp4"_s << true;
        QTest::newRow("m4a") << box("ftyp", QByteArray("M4A \0\0\0\0isom", 12)) + box("mdat", "d") + box("moov", "m")
                             << u"audio/mp4"_s << u"m4a"_s << true;
        QTest::newRow("webm") << QByteArray("\x1a\x45\xdf\xa3\x87\x42\x82\x84webm", 12) + segment << u"video/webm"_s
                              << u"webm"_s << true;
        QTest::newRow("mkv") << QByteArray("\x1a\x45\xdf\xa3\x8b\x42\x82\x88matroska", 16) + segment << u"video/x-matroska"_s
                             << u"mkv"_s << true;
        QTest::newRow("wav") << wav << u"audio/wav"_s << u"wav"_s << true;
        QTest::newRow("ogg") << oggPage(2, 30) + oggPage(0, 40) + oggPage(4, 20) << u"audio/ogg"_s << u"ogg"_s << true;
        QTest::newRow("mp3 tag") << QByteArray("ID3\4\0\0\0\0\0\4tttt\xff\xfb\x90\x64", 18) + QByteArray(400, 'm')
                                 << u"audio/mpeg"_s << u"mp3"_s << false;
        QTest::newRow("mp3 frame") << QByteArray("\xff\xfb\x90\x64", 4) + QByteArray(400, 'm') << u"audio/mpeg"_s << u"mp3"_s
                                   << false;
        QTest::newRow("mp3 of Xing") << xing(3000) << u"audio/mpeg"_s << u"mp3"_s << false;
        QTest::newRow("flac") << QByteArray("fLaC\x80\0\0\4iiii\xff\xf8", 14) + QByteArray(40, 'f') << u"audio/flac"_s
                              << u"flac"_s << false;
    }
    void sniffsAndWalks()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, mime);
        QFETCH(QString, extension);
        QFETCH(bool, endKnown);
        QCOMPARE(sniffMedia(content.left(sniffBytes)).mime, mime);
        QCOMPARE(sniffMedia(content.left(sniffBytes)).extension, extension);
        QVERIFY(check(content).complete);
        // Cut at every place: never complete, never out of bounds, never decodable.
        const qsizetype step = qMax(qsizetype(1), content.size() / 200);
        for (qsizetype length = 0; length < content.size(); length += step) {
            const MediaCheck cut = check(content.left(length));
            QVERIFY2(!endKnown || !cut.complete, qPrintable(QString::number(length)));
            QVERIFY(cut.complete || !cut.decodable);
        }
    }

    void aCutSongThatTellsItsLength()
    {
        const QByteArray whole = xing(40'000);
        QVERIFY(check(whole).complete);
        QVERIFY(!check(whole.left(20'000)).complete);
        QByteArray tagged = QByteArray("ID3\4\0\0\0\0\0\4tttt", 14) + whole;
        QVERIFY(check(tagged).complete);
        QVERIFY(!check(tagged.left(20'000)).complete);
        QByteArray vbri = QByteArray("\xff\xfb\x90\x64", 4) + QByteArray(32, '\0') + QByteArray("VBRI\0\1\0\0\0\0", 10) + big32(40'000);
        vbri += QByteArray(40'000 - vbri.size(), 'm');
        QVERIFY(check(vbri).complete);
        QVERIFY(!check(vbri.left(20'000)).complete);
    }

    void aSongInAContainerForVideo()
    {
        const QByteArray ftyp = box("ftyp", QByteArray("mp42\0\0\2\0mp42isom", 16));
        const auto track = [](const char *handler) { return box("hdlr", QByteArray(8, '\0') + handler + QByteArray(12, '\0')); };
        const QByteArray song = ftyp + box("moov", track("soun")) + box("mdat", QByteArray(50, 'd'));
        QCOMPARE(check(song).type.mime, u"audio/mp4"_s);
        QCOMPARE(check(song).type.extension, u"m4a"_s);
        QCOMPARE(check(song).type.kind, AssetKind::Audio);
        const QByteArray clip = ftyp + box("moov", track("soun") + track("vide")) + box("mdat", QByteArray(50, 'd'));
        QCOMPARE(check(clip).type.mime, u"video/mp4"_s);
        QVERIFY(!check(song.left(song.size() - 1)).complete);
    }

    void notMedia()
    {
        for (const QByteArray &content : {QByteArray(), QByteArray("<html>"), QByteArray("MZ\x90"), QByteArray("\x7f""ELF"),
                                          QByteArray("%PDF-1.4"), QByteArray("#!/bin/sh"), QByteArray("\xff\xff\xff\xff"),
                                          QByteArray("{\"error\":1}"), QByteArray("PK\3\4")}) {
            QVERIFY2(!sniffMedia(content).isKnown(), content.constData());
            QVERIFY(!check(content).complete);
        }
        QVERIFY(!checkMedia(m_dir.filePath(u"nowhere"_s)).type.isKnown());
    }

    void hostileLengths()
    {
        const QByteArray ftyp = box("ftyp", QByteArray("isom\0\0\2\0isom", 12));
        QVERIFY(!check(ftyp + big32(1) + "moov" + QByteArray(8, '\xff')).complete);
        QVERIFY(!check(ftyp + big32(3) + "moov").complete);
        QVERIFY(!check(QByteArray("\x89PNG\r\n\x1a\n") + QByteArray(4, '\xff') + "IHDR" + QByteArray(20, 'x')).complete);
        QVERIFY(!check(QByteArray("\x1a\x45\xdf\xa3\x08\xff\xff\xff\xff")).complete);
    }

    void theEndOfAThumbnailIsNotTheEnd()
    {
        QByteArray jpeg = picture("jpg");
        const QByteArray exif = QByteArray("\xff\xe1\x00\x0a", 4) + "th\xff\xd8\xff\xd9--";
        jpeg.insert(2, exif);
        QVERIFY(check(jpeg).complete);
        QVERIFY(!check(jpeg.left(jpeg.size() - 2)).complete);
    }

    void sizeAndDecoder()
    {
        const MediaCheck png = check(picture("png"));
        QCOMPARE(png.size, QSize(40, 24));
        QVERIFY(png.decodable);
        // Complete, but there is no decoder for it here.
        const MediaCheck heic = check(box("ftyp", QByteArray("heic\0\0\0\0mif1", 12)) + box("meta", "abc"));
        QVERIFY(heic.complete);
        QVERIFY(!heic.decodable);
    }

    void aPictureOverTheLimitIsKeptAndTold()
    {
        const QString path = m_dir.filePath(u"large.png"_s);
        {
            QImage image(8192, 8192, QImage::Format_ARGB32);
            image.fill(qRgba(10, 20, 30, 128));
            QVERIFY(image.save(path, "png", 80));
        }
        QImageReader::setAllocationLimit(128); // Qt's own
        MediaCheck large = checkMedia(path);
        QCOMPARE(large.type.mime, u"image/png"_s);
        QVERIFY(large.complete);
        QCOMPARE(large.size, QSize(8192, 8192));
        QVERIFY(!large.decodable);
        QVERIFY(QImageReader(path).read().isNull()); // told is what would happen
        allowLargePictures();
        large = checkMedia(path);
        QVERIFY(large.decodable);
        QCOMPARE(QImageReader(path).read().size(), QSize(8192, 8192));
    }
};

QTEST_GUILESS_MAIN(TestMediaFile)
#include "tst_mediafile.moc"
