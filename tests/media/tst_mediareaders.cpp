// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/posters.h"
#include "library/thumbnails.h"
#include "library/waveforms.h"
#include "media/mediafile.h"
#include "media/soundwaveformreader.h"
#include "media/videoposterreader.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <array>

using namespace Qt::StringLiterals;
using namespace frameloom;
using namespace frameloom::test;

/// Posters and waveforms out of real files.
class TestMediaReaders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void waveformIsTheKnownOne_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<double>("tolerance");
        QTest::newRow("wav") << u"bursts.wav"_s << 0.03;
        QTest::newRow("mp3") << u"bursts.mp3"_s << 0.12; // lossy, and a coder rings at an edge
    }
    void waveformIsTheKnownOne()
    {
        QFETCH(const QString, name);
        QFETCH(const double, tolerance);
        QTemporaryDir folder;
        const QString path = mediaFile(name);
        Waveforms waveforms(folder.filePath(u"cache"_s));
        waveforms.setReader([] { return std::make_unique<SoundWaveformReader>(); });
        QVERIFY(waveforms.waveform(path).isNull());
        QTRY_VERIFY_WITH_TIMEOUT(!waveforms.waveform(path).isNull(), patience);
        const Waveform waveform = waveforms.waveform(path);
        QVERIFY2(std::abs(waveform.durationMs - 6000) < 150, qPrintable(QString::number(waveform.durationMs)));
        constexpr std::array expected = {0.8, 0.0, 0.4, 0.0, 0.8, 0.0};
        for (int second = 0; second < 6; ++second) {
            for (int at = 200; at <= 800; at += 60) {
                const double peak = waveform.peak(second * 1000 + at, second * 1000 + at + 40);
                QVERIFY2(std::abs(peak - expected[size_t(second)]) < tolerance,
                         qPrintable(u"at %1.%2 s: %3"_s.arg(second).arg(at).arg(peak)));
            }
        }
        // Kept beside the thumbnails: the next start decodes nothing.
        QTRY_COMPARE(QDir(folder.filePath(u"cache"_s)).entryList({u"*.waveform"_s}).size(), 1);
        Waveforms later(folder.filePath(u"cache"_s));
        later.waveform(path);
        QTRY_COMPARE(later.waveform(path), waveform);
    }

    void whatIsNoSoundFails()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"no.mp3"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(3000, 'x'));
        file.close();
        Waveforms waveforms(folder.filePath(u"cache"_s));
        waveforms.setReader([] { return std::make_unique<SoundWaveformReader>(); });
        waveforms.waveform(path);
        waveforms.waveform(mediaFile(u"hum.mp3"_s));
        QTRY_VERIFY_WITH_TIMEOUT(waveforms.hasFailed(path), patience);
        QTRY_VERIFY_WITH_TIMEOUT(!waveforms.waveform(mediaFile(u"hum.mp3"_s)).isNull(), patience);
    }

    void aPosterIsTheFirstFrameWithSomethingInIt()
    {
        QTemporaryDir folder;
        Posters posters(folder.filePath(u"posters"_s));
        int made = 0;
        posters.setReader([&made] {
            ++made;
            return std::make_unique<VideoPosterReader>();
        });
        Thumbnails thumbnails;
        thumbnails.setPosters(&posters);
        QSignalSpy ready(&posters, &Posters::ready);
        const QSize bounds(200, 200);
        const QString wide = mediaFile(u"colours.mp4"_s);
        const QString tall = mediaFile(u"vertical.mp4"_s);
        QVERIFY(thumbnails.image(wide, bounds).isNull());
        QVERIFY(thumbnails.image(tall, bounds).isNull());
        QVERIFY(thumbnails.image(mediaFile(u"colours.webm"_s), bounds).isNull());
        QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 3, patience);
        QCOMPARE(made, 1); // one decoder does one after the other
        QTRY_VERIFY(!thumbnails.image(wide, bounds).isNull() && !thumbnails.image(tall, bounds).isNull());
        QCOMPARE(shadeOf(thumbnails.image(wide, bounds)), Shade::Red);
        const QImage poster = thumbnails.image(tall, bounds);
        QVERIFY(poster.height() > poster.width());
        QVERIFY(middleOf(poster).lightness() > 60); // not the black it begins with
        for (const QList<QVariant> &one : ready) {
            const auto facts = one.at(2).value<VideoFacts>();
            const QString path = one.at(0).toString();
            QCOMPARE(facts.size, path == tall ? QSize(144, 256) : QSize(320, 180));
            QVERIFY2(std::abs(facts.durationMs - (path == tall ? 2000 : 3000)) < 120,
                     qPrintable(path + u' ' + QString::number(facts.durationMs)));
        }

        // Another start finds them on the disk.
        Posters later(folder.filePath(u"posters"_s));
        Thumbnails laterThumbnails;
        laterThumbnails.setPosters(&later);
        laterThumbnails.image(wide, bounds);
        QTRY_VERIFY(!laterThumbnails.image(wide, bounds).isNull());
        QCOMPARE(made, 1);
    }

    void aBrokenVideoHasNoPosterAndHoldsNobodyUp()
    {
        QTemporaryDir folder;
        const QString broken = folder.filePath(u"broken.mp4"_s);
        QFile file(broken);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(3000, 'x'));
        file.close();
        Posters posters(folder.filePath(u"posters"_s));
        posters.setReader([] { return std::make_unique<VideoPosterReader>(); });
        Thumbnails thumbnails;
        thumbnails.setPosters(&posters);
        thumbnails.image(broken, {100, 100});
        thumbnails.image(mediaFile(u"vertical.mp4"_s), {100, 100});
        QTRY_VERIFY_WITH_TIMEOUT(thumbnails.hasFailed(broken), patience);
        QTRY_VERIFY_WITH_TIMEOUT(!thumbnails.image(mediaFile(u"vertical.mp4"_s), {100, 100}).isNull(), patience);
    }
};

QTEST_MAIN(TestMediaReaders)
#include "tst_mediareaders.moc"
