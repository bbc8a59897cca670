// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "media/audiodeck.h"
#include "media/mediafile.h"
#include "media/nowplaying.h"
#include "media/sound.h"
#include "style/theme.h"

#include <QApplication>
#include <QMenu>
#include <QSignalSpy>
#include <QSlider>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace frameloom;
using namespace frameloom::test;

/// The deck, with one sound device.
class TestSongs : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Sound> m_sound;
    std::unique_ptr<AudioDeck> m_deck;
    Theme m_theme;

    static QVector<Track> tracks()
    {
        return {{mediaFile(u"bursts.mp3"_s), u"Bursts"_s, {}, 7}, {mediaFile(u"hum.mp3"_s), u"Hum"_s, {}, 7}};
    }
    void playFirst()
    {
        m_deck->play(tracks(), 0);
        QTRY_COMPARE_WITH_TIMEOUT(m_deck->state(), AudioDeck::State::Playing, patience);
        QTRY_VERIFY_WITH_TIMEOUT(m_deck->position() > 0, patience);
    }

private Q_SLOTS:
    void initTestCase() { m_theme.apply(*qApp, ThemeMode::Dark); }
    void init()
    {
        m_sound = std::make_unique<Sound>(nullptr);
        m_deck = std::make_unique<AudioDeck>(*m_sound);
    }
    void cleanup()
    {
        m_deck.reset();
        m_sound.reset();
    }

    void itPlaysPausesAndSeeks()
    {
        QVERIFY(!m_sound->isPrepared());
        playFirst();
        QVERIFY(m_sound->hasDevice());
        QTRY_VERIFY_WITH_TIMEOUT(std::abs(m_deck->duration() - 6000) < 150, patience);
        m_deck->toggle();
        QCOMPARE(m_deck->state(), AudioDeck::State::Paused);
        m_deck->seek(3000);
        QCOMPARE(m_deck->position(), 3000);
        m_deck->toggle();
        QTRY_VERIFY_WITH_TIMEOUT(m_deck->position() > 3200, patience);
        m_deck->stop();
        QCOMPARE(m_deck->state(), AudioDeck::State::Empty);
        QVERIFY(m_deck->track().path.isEmpty());
    }

    void itStartsWhereItWasTold()
    {
        m_deck->play(tracks(), 0, 4000);
        qint64 first = -1;
        const QObject here;
        connect(m_deck.get(), &AudioDeck::positionChanged, &here, [&] {
            if (first < 0)
                first = m_deck->position();
        });
        QTRY_VERIFY_WITH_TIMEOUT(m_deck->position() > 4100, patience);
        QVERIFY2(first >= 3900, qPrintable(QString::number(first)));
    }

    void aRangeGoesRound()
    {
        m_deck->play(tracks(), 0, 1000);
        m_deck->setLoop(1000, 1500);
        int rounds = 0;
        qint64 before = 0;
        qint64 furthest = 0;
        const QObject here;
        connect(m_deck.get(), &AudioDeck::positionChanged, &here, [&] {
            rounds += m_deck->position() + 200 < before ? 1 : 0;
            before = m_deck->position();
            furthest = std::max(furthest, before);
        });
        QTRY_VERIFY_WITH_TIMEOUT(rounds >= 3, patience);
        QVERIFY2(furthest < 3500, qPrintable(QString::number(furthest))); // a busy machine overshoots, but comes back
        m_deck->setLoop(0, 0);
        QTRY_VERIFY_WITH_TIMEOUT(m_deck->position() > 2500, patience);
    }

    void theWholeSongGoesRound()
    {
        m_deck->play(tracks(), 1, 3000);
        QTRY_VERIFY_WITH_TIMEOUT(m_deck->duration() > 0, patience);
        m_deck->setLoop(0, m_deck->duration());
        QTRY_VERIFY_WITH_TIMEOUT(m_deck->position() > 3000, patience);
        QTRY_VERIFY_WITH_TIMEOUT(m_deck->position() < 2000, patience);
        QVERIFY(m_deck->isPlaying());
    }

    void theNextFollows()
    {
        m_deck->play(tracks(), 0, 5200);
        QTRY_COMPARE_WITH_TIMEOUT(m_deck->track().title, u"Hum"_s, patience);
        QTRY_VERIFY_WITH_TIMEOUT(m_deck->state() == AudioDeck::State::Playing && m_deck->position() > 100, patience);
        QVERIFY(m_deck->canGo(-1));
        QVERIFY(!m_deck->canGo(1));
        m_deck->seek(3500);
        QTRY_COMPARE_WITH_TIMEOUT(m_deck->state(), AudioDeck::State::Paused, patience); // the last one ends
        m_deck->go(-1);
        QCOMPARE(m_deck->track().title, u"Bursts"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_deck->position() > 50, patience);
    }

    void oneSpeaksAtATime()
    {
        playFirst();
        QObject video;
        m_sound->claim(&video);
        QCOMPARE(m_deck->state(), AudioDeck::State::Paused);
    }

    void aFileThatIsNoSongSaysSo()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"no.mp3"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(3000, 'x'));
        file.close();
        m_deck->play({{path, u"No"_s, {}, 1}}, 0);
        QTRY_VERIFY_WITH_TIMEOUT(m_deck->problem() != PlayProblem::None, patience);
        QVERIFY(!m_deck->isPlaying());
        playFirst();
        QCOMPARE(m_deck->problem(), PlayProblem::None);
    }

    void theStripFollowsAndRules()
    {
        NowPlaying strip(*m_deck);
        QVERIFY(strip.isHidden());
        playFirst();
        QVERIFY(!strip.isHidden());
        auto *title = strip.findChild<QToolButton *>(u"nowTitle"_s);
        QCOMPARE(title->text(), u"Bursts"_s);
        QSignalSpy job(&strip, &NowPlaying::jobRequested);
        title->click();
        QCOMPARE(job.first().first().toLongLong(), 7);
        strip.findChild<QToolButton *>(u"nowPlay"_s)->click();
        QCOMPARE(m_deck->state(), AudioDeck::State::Paused);
        strip.findChild<QSlider *>(u"nowLevel"_s)->setValue(40);
        QCOMPARE(m_sound->level(), 40);
        strip.findChild<QToolButton *>(u"nowMute"_s)->click();
        QVERIFY(m_sound->isMuted());
        QCOMPARE(strip.findChild<QSlider *>(u"nowLevel"_s)->value(), 0);
        auto *devices = strip.findChild<QMenu *>(u"nowDevices"_s);
        Q_EMIT devices->aboutToShow();
        const QList<QAction *> entries = devices->actions();
        QVERIFY(entries.size() >= 3); // the system's, a line, the null sink
        QVERIFY(entries.first()->isChecked());
        entries.last()->trigger();
        QCOMPARE(m_sound->deviceId(), m_sound->devices().constLast().id);
        strip.findChild<QToolButton *>(u"nowNext"_s)->click();
        QCOMPARE(m_deck->track().title, u"Hum"_s);
        strip.findChild<QToolButton *>(u"nowStop"_s)->click();
        QVERIFY(strip.isHidden());
    }
};

QTEST_MAIN(TestSongs)
#include "tst_songs.moc"
