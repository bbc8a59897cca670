// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/thumbnails.h"
#include "library/waveforms.h"
#include "media/audiodeck.h"
#include "media/mediafile.h"
#include "media/songcard.h"
#include "media/sound.h"
#include "media/soundwaveformreader.h"
#include "media/videoplayer.h"
#include "style/theme.h"

#include <QApplication>
#include <QLabel>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace frameloom;
using namespace frameloom::test;

/// A computer that cannot be heard: videos play mute, songs say why not, waveforms are drawn all the same.
class TestNoDevice : public QObject
{
    Q_OBJECT

private:
    Theme m_theme;

private Q_SLOTS:
    void initTestCase() { m_theme.apply(*qApp, ThemeMode::Dark); }

    void aVideoPlaysMute()
    {
        Thumbnails thumbnails;
        Sound sound(nullptr);
        VideoPlayer player(thumbnails, sound);
        player.resize(400, 300);
        player.show();
        player.setVideo(mediaFile(u"colours.mp4"_s), u"Video"_s, 0);
        player.play();
        QTRY_COMPARE_WITH_TIMEOUT(shadeOf(player.frame()), Shade::Red, patience);
        QTRY_COMPARE_WITH_TIMEOUT(shadeOf(player.frame()), Shade::Green, patience);
        QVERIFY(!sound.hasDevice());
        QCOMPARE(player.problem(), PlayProblem::None);
    }

    void aSongSaysWhyNot()
    {
        QTemporaryDir folder;
        Thumbnails thumbnails;
        Waveforms waveforms(folder.path());
        waveforms.setReader([] { return std::make_unique<SoundWaveformReader>(); });
        Sound sound(nullptr);
        AudioDeck deck(sound);
        SongCard card(thumbnails, waveforms, deck);
        SongFace face;
        face.title = u"Bursts"_s;
        face.path = mediaFile(u"bursts.mp3"_s);
        card.setFace(face);
        card.resize(400, 200);
        card.show();
        deck.play({{face.path, face.title, {}, 1}}, 0);
        QTRY_COMPARE_WITH_TIMEOUT(deck.problem(), PlayProblem::NoDevice, patience);
        QVERIFY(!deck.isPlaying());
        auto *note = card.findChild<QLabel *>(u"songNote"_s);
        QVERIFY(note->isVisible());
        QVERIFY2(note->text().contains(u"sound device"_s), qPrintable(note->text()));
        QTRY_VERIFY_WITH_TIMEOUT(!waveforms.waveform(face.path).isNull(), patience);
    }
};

QTEST_MAIN(TestNoDevice)
#include "tst_nodevice.moc"
