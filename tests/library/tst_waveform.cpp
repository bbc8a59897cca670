// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/waveforms.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <vector>

using namespace Qt::StringLiterals;
using namespace frameloom;

namespace {

/// Answers as the test says.
class FakeReader : public WaveformReader
{
public:
    explicit FakeReader(QStringList &asked) : m_asked(asked) {}
    void read(const QString &path) override { m_asked.append(path); }

private:
    QStringList &m_asked;
};

QString writeFile(const QTemporaryDir &folder, const QString &name)
{
    const QString path = folder.filePath(name);
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write("sound");
    return path;
}

} // namespace

class TestWaveform : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void peaksAreTheLargestOfTheirSlot()
    {
        WaveformBuilder builder;
        constexpr int rate = 8000;
        std::vector<float> stereo(2 * rate); // a second
        stereo[2 * 4000 + 1] = -0.5f;        // the right channel, below zero, at half a second
        builder.add(stereo.data(), 3000, 2, rate);
        builder.add(stereo.data() + 2 * 3000, rate - 3000, 2, rate); // blocks are cut anywhere
        const Waveform waveform = builder.finish();
        QCOMPARE(waveform.durationMs, 1000);
        QCOMPARE(waveform.peaks.size(), 50);
        QVERIFY(std::abs(waveform.peak(500, 520) - 0.5) < 0.005);
        QCOMPARE(waveform.peak(0, 480), 0.0);
        QCOMPARE(waveform.peak(540, 1000), 0.0);
        QVERIFY(waveform.peak(0, 1000) > 0.49);
        QCOMPARE(waveform.peak(5000, 6000), 0.0); // past the end: the last slot
        QVERIFY(builder.finish().isNull());
    }

    void oddSoundIsNoTrouble()
    {
        WaveformBuilder builder;
        const std::vector<float> wild = {2.0f, -9.0f, std::nanf(""), 0.1f};
        builder.add(wild.data(), 4, 1, 0);
        builder.add(wild.data(), 4, 0, 8000);
        QVERIFY(builder.finish().isNull());
        builder.add(wild.data(), 4, 1, 8000);
        const Waveform waveform = builder.finish();
        QCOMPARE(waveform.peaks.size(), 1);
        QCOMPARE(waveform.peak(0, 1), 1.0);
    }

    void aFileGivesItBack()
    {
        Waveform waveform;
        waveform.durationMs = 61'000;
        waveform.peaks = QByteArray("\x00\xff\x10", 3);
        const QByteArray bytes = waveform.toBytes();
        QCOMPARE(Waveform::fromBytes(bytes).value(), waveform);
        QVERIFY(!Waveform::fromBytes({}));
        QVERIFY(!Waveform::fromBytes("nonsense that is long enough to be one"));
        for (qsizetype i = 0; i < bytes.size(); ++i)
            QVERIFY(!Waveform::fromBytes(bytes.left(i)));
    }

    void oneIsReadAtATimeAndKept()
    {
        QTemporaryDir folder;
        const QString first = writeFile(folder, u"a.mp3"_s);
        const QString second = writeFile(folder, u"b.mp3"_s);
        QStringList asked;
        Waveforms waveforms(folder.filePath(u"cache"_s));
        WaveformReader *reader = nullptr;
        int made = 0;
        waveforms.setReader([&] {
            auto one = std::make_unique<FakeReader>(asked);
            reader = one.get();
            ++made;
            return one;
        });
        QSignalSpy ready(&waveforms, &Waveforms::ready);
        QSignalSpy failed(&waveforms, &Waveforms::failed);
        QVERIFY(waveforms.waveform(first).isNull());
        QVERIFY(waveforms.waveform(first).isNull());
        QVERIFY(waveforms.waveform(second).isNull());
        QTRY_COMPARE(asked, QStringList{first});
        Waveform waveform;
        waveform.durationMs = 20;
        waveform.peaks = "x";
        Q_EMIT reader->done(waveform);
        QCOMPARE(ready.size(), 1);
        QCOMPARE(waveforms.waveform(first), waveform);
        QTRY_COMPARE(asked, (QStringList{first, second}));
        Q_EMIT reader->failed();
        QCOMPARE(failed.size(), 1);
        QVERIFY(waveforms.hasFailed(second));
        QVERIFY(waveforms.waveform(second).isNull());
        QCOMPARE(waveforms.pendingCount(), 0);
        QCOMPARE(made, 1);

        // On disk: another start needs no reader.
        QTRY_COMPARE(QDir(folder.filePath(u"cache"_s)).entryList({u"*.waveform"_s}).size(), 1);
        Waveforms later(folder.filePath(u"cache"_s));
        QVERIFY(later.waveform(first).isNull());
        QTRY_COMPARE(later.waveform(first), waveform);
    }

    void aMissingFileFails()
    {
        QTemporaryDir folder;
        Waveforms waveforms(folder.filePath(u"cache"_s));
        QSignalSpy failed(&waveforms, &Waveforms::failed);
        waveforms.waveform(folder.filePath(u"none.mp3"_s));
        QTRY_COMPARE(failed.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestWaveform)
#include "tst_waveform.moc"
