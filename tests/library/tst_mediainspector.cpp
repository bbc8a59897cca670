// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/inputfiles.h"
#include "library/mediaduration.h"
#include "library/mediainspector.h"
#include "library/pictureshrinker.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QFile>
#include <QImage>
#include <QImageReader>
#include <QImageWriter>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

using namespace Qt::StringLiterals;
using namespace frameloom;

namespace {

/// Noise does not compress: large files from few pixels.
QImage noise(const QSize &size, bool transparent = false)
{
    QImage image(size, transparent ? QImage::Format_ARGB32 : QImage::Format_RGB32);
    QRandomGenerator random(7);
    for (int y = 0; y < size.height(); ++y) {
        auto *line = reinterpret_cast<QRgb *>(image.scanLine(y));
        for (int x = 0; x < size.width(); ++x)
            line[x] = transparent ? random.generate() : random.generate() | 0xff000000;
    }
    return image;
}

QByteArray big32(quint32 value)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(value, bytes.data());
    return bytes;
}

QByteArray little32(quint32 value)
{
    QByteArray bytes(4, '\0');
    qToLittleEndian(value, bytes.data());
    return bytes;
}

QByteArray wav(int seconds)
{
    const quint32 rate = 8000; // one byte a sample
    const QByteArray data(int(rate) * seconds, '\x80');
    const QByteArray format = QByteArray("\1\0\1\0", 4) + little32(rate) + little32(rate) + QByteArray("\1\0\x08\0", 4);
    const QByteArray body =
        "WAVEfmt " + little32(quint32(format.size())) + format + "data" + little32(quint32(data.size())) + data;
    return "RIFF" + little32(quint32(body.size())) + body;
}

} // namespace

class TestMediaInspector : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;

    QString write(const QString &name, const QByteArray &content)
    {
        const QString path = m_dir.filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write %s", qPrintable(path));
        return path;
    }
    QString writePicture(const QString &name, const QImage &image, const char *format = "PNG")
    {
        const QString path = m_dir.filePath(name);
        if (!image.save(path, format))
            qFatal("cannot write %s", qPrintable(path));
        return path;
    }
    QString inputs() const { return inputsFolder(m_dir.path()); }

private Q_SLOTS:
    void seesWhatAFileIsByItsContent()
    {
        const QString path = writePicture(u"picture.mp3"_s, noise({40, 30})); // the name lies
        const MediaFacts facts = inspectMedia(path);
        QVERIFY(facts.exists && facts.readable && facts.complete && facts.decodable);
        QCOMPARE(facts.type.mime, u"image/png"_s);
        QCOMPARE(facts.size, QSize(40, 30));
        QCOMPARE(facts.bytes, QFile(path).size());
        QCOMPARE(mediaTrouble(facts, {.kind = MediaKind::Image}), MediaTrouble::None);
        QCOMPARE(mediaTrouble(facts, {.kind = MediaKind::Audio}), MediaTrouble::WrongKind);
    }

    void saysWhatIsWrong()
    {
        const MediaLimits any{.kind = MediaKind::Image};
        QCOMPARE(mediaTrouble(inspectMedia(m_dir.filePath(u"nowhere.png"_s)), any), MediaTrouble::Missing);
        QCOMPARE(mediaTrouble(inspectMedia(m_dir.path()), any), MediaTrouble::Missing); // a folder is no file
        QCOMPARE(mediaTrouble(inspectMedia(write(u"a.png"_s, "text")), any), MediaTrouble::NotMedia);
        QCOMPARE(mediaTrouble(inspectMedia(write(u"b.png"_s, {})), any), MediaTrouble::NotMedia);
        const QString whole = writePicture(u"c.png"_s, noise({60, 20}));
        QFile file(whole);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(mediaTrouble(inspectMedia(write(u"d.png"_s, file.readAll().chopped(20))), any), MediaTrouble::Damaged);
        const MediaFacts facts = inspectMedia(whole);
        QCOMPARE(mediaTrouble(facts, {.kind = MediaKind::Image, .maxBytes = facts.bytes}), MediaTrouble::None);
        QCOMPARE(mediaTrouble(facts, {.kind = MediaKind::Image, .maxBytes = facts.bytes - 1}),
                 MediaTrouble::TooManyBytes);
        QCOMPARE(mediaTrouble(facts, {.kind = MediaKind::Image, .minSide = 20}), MediaTrouble::None);
        QCOMPARE(mediaTrouble(facts, {.kind = MediaKind::Image, .minSide = 21}), MediaTrouble::SideTooSmall);
        QCOMPARE(mediaTrouble(facts, {.kind = MediaKind::Image, .maxSide = 60}), MediaTrouble::None);
        QCOMPARE(mediaTrouble(facts, {.kind = MediaKind::Image, .maxSide = 59}), MediaTrouble::SideTooLarge);
        QVERIFY(isShrinkable(facts, {.kind = MediaKind::Image, .maxSide = 30}));
        QVERIFY(!isShrinkable(facts, {.kind = MediaKind::Image, .minSide = 20, .maxSide = 30})); // would be 30 x 10
        QVERIFY(!isShrinkable(facts, {.kind = MediaKind::Image, .minSide = 21}));
        QVERIFY(!isShrinkable(facts, any));
    }

    void limitsAreTheFieldsAndTheUploads()
    {
        const Catalog catalog = Catalog::load({Catalog::builtIn()});
        MediaSpec media;
        media.kind = MediaKind::Audio;
        media.upload = u"audio"_s;
        media.maxBytes = 10'000'000;
        const MediaLimits limits = mediaLimits(&catalog, media);
        QCOMPARE(limits.maxBytes, 2 * 1024 * 1024);
        QCOMPARE(limits.maxSeconds, 60);
        QCOMPARE(mediaLimits(nullptr, media).maxBytes, 10'000'000);
    }

    void songsTellTheirLength()
    {
        const QString path = write(u"song.wav"_s, wav(3));
        QCOMPARE(mediaDurationMs(path, u"audio/wav"_s), 3000);
        const MediaFacts facts = inspectMedia(path);
        QCOMPARE(facts.durationMs, 3000);
        QCOMPARE(mediaTrouble(facts, {.kind = MediaKind::Audio, .maxSeconds = 3}), MediaTrouble::None);
        QCOMPARE(mediaTrouble(facts, {.kind = MediaKind::Audio, .maxSeconds = 2}), MediaTrouble::TooLong);

        // 44100 Hz, two channels, 16 bits, 88200 samples: two seconds.
        QByteArray info(34, '\0');
        qToBigEndian<quint32>(44100u << 12 | 1u << 9 | 15u << 4, info.data() + 10);
        qToBigEndian<quint32>(88200, info.data() + 14);
        QCOMPARE(mediaDurationMs(write(u"a.flac"_s, "fLaC" + QByteArray("\x80\0\0\x22", 4) + info), u"audio/flac"_s),
                 2000);

        const QByteArray movie = QByteArray(12, '\0') + big32(1000) + big32(4500) + QByteArray(80, '\0');
        const QByteArray header = big32(quint32(movie.size() + 8)) + "mvhd" + movie;
        const QByteArray mp4 =
            big32(16) + "ftypisom" + QByteArray(4, '\0') + big32(quint32(header.size() + 8)) + "moov" + header;
        QCOMPARE(mediaDurationMs(write(u"a.mp4"_s, mp4), u"video/mp4"_s), 4500);

        // MPEG-1 layer III, 128 kbit/s, 44.1 kHz; with a picture's worth of ID3 before it.
        const QByteArray tag = "ID3" + QByteArray("\3\0\0\0\0\1\0", 7) + QByteArray(128, '\0');
        const QByteArray frame = QByteArray("\xff\xfb\x90\0", 4) + QByteArray(15996, '\0');
        QCOMPARE(mediaDurationMs(write(u"a.mp3"_s, tag + frame), u"audio/mpeg"_s), 1000);
        const QByteArray xing =
            QByteArray("\xff\xfb\x90\0", 4) + QByteArray(32, '\0') + "Xing" + big32(1) + big32(1000);
        QCOMPARE(mediaDurationMs(write(u"b.mp3"_s, xing + QByteArray(900, '\0')), u"audio/mpeg"_s),
                 1152000000LL / 44100);
        QCOMPARE(mediaDurationMs(write(u"c.mp3"_s, "nothing"), u"audio/mpeg"_s), 0);
    }

    void aPictureIsMadeToFit_data()
    {
        QTest::addColumn<QImage>("image");
        QTest::addColumn<int>("maxBytes");
        QTest::addColumn<int>("maxSide");
        QTest::newRow("bytes") << noise({900, 600}) << 300'000 << 0;
        QTest::newRow("far too many bytes") << noise({900, 600}) << 30'000 << 0;
        QTest::newRow("sides") << noise({900, 600}) << 0 << 300;
        QTest::newRow("both") << noise({600, 900}) << 60'000 << 480;
        QTest::newRow("transparent") << noise({500, 300}, true) << 90'000 << 0;
    }
    void aPictureIsMadeToFit()
    {
        QFETCH(QImage, image);
        QFETCH(int, maxBytes);
        QFETCH(int, maxSide);
        const QString path = writePicture(u"large.png"_s, image);
        const auto sum = [](const QString &file) {
            QFile f(file);
            return f.open(QIODevice::ReadOnly) ? QCryptographicHash::hash(f.readAll(), QCryptographicHash::Sha256)
                                               : QByteArray();
        };
        const QByteArray before = sum(path);
        const MediaLimits limits{.kind = MediaKind::Image, .maxBytes = maxBytes, .maxSide = maxSide};
        const ShrunkPicture copy = shrinkPicture(path, limits, inputs());
        QCOMPARE(copy.problem, ShrunkPicture::Problem::None);
        QVERIFY(copy.path.startsWith(inputs() + u'/'));
        const MediaFacts facts = inspectMedia(copy.path);
        QCOMPARE(mediaTrouble(facts, limits), MediaTrouble::None);
        QCOMPARE(facts.bytes, copy.bytes);
        QCOMPARE(facts.size, copy.size);
        // The shape stays, to the pixel.
        const double wanted = double(image.width()) / image.height();
        QVERIFY(qAbs(facts.size.width() - facts.size.height() * wanted) <= wanted + 0.5);
        if (image.hasAlphaChannel())
            QVERIFY(QImage(copy.path).hasAlphaChannel());
        QCOMPARE(sum(path), before);
    }

    void whatCannotFitIsSaid()
    {
        const QString path = writePicture(u"noise.png"_s, noise({400, 400}));
        const MediaLimits limits{.kind = MediaKind::Image, .maxBytes = 4000, .minSide = 380};
        QCOMPARE(shrinkPicture(path, limits, inputs()).problem, ShrunkPicture::Problem::CannotFit);
        QCOMPARE(shrinkPicture(write(u"x.png"_s, "text"), limits, inputs()).problem,
                 ShrunkPicture::Problem::CannotRead);
        const MediaLimits easy{.kind = MediaKind::Image, .maxBytes = 100'000};
        QCOMPARE(shrinkPicture(path, easy, path + u"/inside-a-file"_s).problem, ShrunkPicture::Problem::CannotWrite);
    }

    void turnedPicturesComeOutUpright()
    {
        // A JPEG whose EXIF says "turn by 90 degrees".
        const QString plain = writePicture(u"plain.jpg"_s, noise({300, 200}), "JPEG");
        QFile file(plain);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QByteArray jpeg = file.readAll();
        const QByteArray exif = QByteArray("Exif\0\0MM\0*\0\0\0\x08\0\1\x01\x12\0\3\0\0\0\1\0\6\0\0\0\0\0\0", 32);
        jpeg.insert(2, QByteArray("\xff\xe1", 2) + QByteArray(1, '\0') + char(exif.size() + 2) + exif);
        const QString path = write(u"turned.jpg"_s, jpeg);
        QCOMPARE(inspectMedia(path).size, QSize(200, 300));
        const ShrunkPicture copy = shrinkPicture(path, {.kind = MediaKind::Image, .maxSide = 150}, inputs());
        QCOMPARE(copy.problem, ShrunkPicture::Problem::None);
        QCOMPARE(copy.size, QSize(100, 150));
        QCOMPARE(QImageReader(copy.path).size(), QSize(100, 150));
    }

    void inputsAreNamedByTheirContent()
    {
        const StoredInput one = storeInput(inputs(), "abc", u"png"_s);
        const StoredInput same = storeInput(inputs(), "abc", u"png"_s);
        const StoredInput other = storeInput(inputs(), "abd", u"png"_s);
        QVERIFY(!one.path.isEmpty());
        QCOMPARE(one.path, same.path);
        QVERIFY(one.path != other.path);
        QFile file(one.path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("abc"));

        const QImage image = noise({20, 10});
        const StoredInput pasted = storePastedPicture(inputs(), {}, image);
        QVERIFY(pasted.path.endsWith(u".png"_s));
        QCOMPARE(QImage(pasted.path).convertToFormat(QImage::Format_RGB32), image);
        QByteArray jpeg;
        QBuffer buffer(&jpeg);
        QVERIFY(buffer.open(QIODevice::WriteOnly) && image.save(&buffer, "JPEG"));
        QVERIFY(storePastedPicture(inputs(), jpeg, {}).path.endsWith(u".jpg"_s)); // as it came
        QVERIFY(storePastedPicture(inputs(), "no picture", {}).path.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestMediaInspector)
#include "tst_mediainspector.moc"
