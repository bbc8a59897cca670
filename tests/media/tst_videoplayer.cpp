// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/posters.h"
#include "library/thumbnails.h"
#include "media/mediafile.h"
#include "media/scrubslider.h"
#include "media/sound.h"
#include "media/videoplayer.h"
#include "media/videoscreen.h"
#include "sandbox/clippainter.h"
#include "style/theme.h"

#include <QApplication>
#include <QLabel>
#include <QMainWindow>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace frameloom;
using namespace frameloom::test;

/// The video player with real files: what it shows is looked at.
class TestVideoPlayer : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Thumbnails> m_thumbnails;
    std::unique_ptr<Sound> m_sound;
    std::unique_ptr<QMainWindow> m_window;
    VideoPlayer *m_player = nullptr;
    Theme m_theme;

    void open(const QString &name) { m_player->setVideo(mediaFile(name), u"Video, a test"_s, 0); }
    void showFirstFrame(const QString &name)
    {
        open(name);
        m_player->seek(0);
        QTRY_VERIFY_WITH_TIMEOUT(!m_player->frame().isNull(), patience);
    }

private Q_SLOTS:
    void initTestCase() { m_theme.apply(*qApp, ThemeMode::Dark); }
    void init()
    {
        m_thumbnails = std::make_unique<Thumbnails>();
        m_sound = std::make_unique<Sound>(nullptr);
        m_window = std::make_unique<QMainWindow>();
        auto *page = new QWidget;
        m_player = new VideoPlayer(*m_thumbnails, *m_sound, page);
        m_player->setGeometry(10, 10, 640, 420);
        m_window->setCentralWidget(page);
        m_window->resize(760, 520);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get(), test::PatienceMs));
    }
    void cleanup() { m_window.reset(); }

    void nothingIsLoadedBeforeItIsPlayed()
    {
        open(u"colours.mp4"_s);
        QVERIFY(!m_player->isLoaded());
        QVERIFY(!m_sound->isPrepared());
        QVERIFY(m_player->frame().isNull());
    }

    void framesComeAndChange_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("mp4") << u"colours.mp4"_s;
        QTest::newRow("webm") << u"colours.webm"_s;
    }
    void framesComeAndChange()
    {
        QFETCH(const QString, name);
        open(name);
        QSignalSpy facts(m_player, &VideoPlayer::factsLearned);
        QTest::mouseClick(m_player->findChild<QToolButton *>(u"videoPlay"_s), Qt::LeftButton);
        QVERIFY(m_player->isPlaying());
        QTRY_COMPARE_WITH_TIMEOUT(shadeOf(m_player->frame()), Shade::Red, patience);
        QTRY_COMPARE_WITH_TIMEOUT(shadeOf(m_player->frame()), Shade::Green, patience);
        QVERIFY(m_player->position() > 500);
        QTRY_COMPARE_WITH_TIMEOUT(shadeOf(m_player->frame()), Shade::Blue, patience);
        // The whole window is painted from the same frames.
        QTRY_VERIFY_WITH_TIMEOUT(shadeOf(m_player->screen().grab().toImage()) == Shade::Blue || !m_player->isPlaying(),
                                 patience);
        QTRY_VERIFY_WITH_TIMEOUT(!m_player->isPlaying(), patience); // to the end
        QVERIFY(std::abs(m_player->duration() - 3000) < 120);
        QTRY_COMPARE(facts.size(), 1);
        QCOMPARE(facts.first().at(0).toSize(), QSize(320, 180));
        // And again from the start.
        m_player->play();
        QTRY_COMPARE_WITH_TIMEOUT(shadeOf(m_player->frame()), Shade::Red, patience);
    }

    /// The sandbox makes its own: JPEG frames and plain sound in an MP4.
    void aClipOfTheSandboxPlays()
    {
        QTemporaryDir folder;
        QImage red(320, 180, QImage::Format_RGB32);
        red.fill(Qt::red);
        ClipSpec spec;
        spec.scene.setSize(clipSize(16.0 / 9));
        QFile file(folder.filePath(u"clip.mp4"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(paintClip(spec, red)) > 0);
        file.close();
        QSignalSpy facts(m_player, &VideoPlayer::factsLearned);
        m_player->setVideo(file.fileName(), u"Video, a test"_s, 0);
        m_player->play();
        QTRY_COMPARE_WITH_TIMEOUT(shadeOf(m_player->frame()), Shade::Red, patience);
        QTRY_VERIFY_WITH_TIMEOUT(m_player->position() > 500, patience);
        QCOMPARE(m_player->problem(), PlayProblem::None);
        QTRY_COMPARE(facts.size(), 1);
        QCOMPARE(facts.first().at(0).toSize(), QSize(640, 360));
        QVERIFY(std::abs(m_player->duration() - 4000) < 120);
        m_player->pause();
        m_player->seek(3500);
        QTRY_COMPARE_WITH_TIMEOUT(m_player->position(), 3500, patience);
        m_player->step(-1);
        QVERIFY(m_player->position() < 3500);
    }

    void pauseHoldsAndSeekShows()
    {
        open(u"colours.mp4"_s);
        m_player->play();
        QTRY_VERIFY_WITH_TIMEOUT(m_player->position() > 200, patience);
        m_player->setFocus();
        QTest::keyClick(m_player->focusProxy(), Qt::Key_Space);
        QVERIFY(!m_player->isPlaying());
        for (const auto &[ms, shade] :
             {std::pair(2500, Shade::Blue), std::pair(500, Shade::Red), std::pair(1500, Shade::Green)}) {
            m_player->seek(ms);
            QTRY_COMPARE_WITH_TIMEOUT(shadeOf(m_player->frame()), shade, patience);
            QCOMPARE(m_player->position(), qint64(ms));
        }
        QVERIFY(!m_player->isPlaying());
        // The slider is the same thing.
        auto *scrub = m_player->findChild<ScrubSlider *>(u"videoScrub"_s);
        QVERIFY(std::abs(scrub->maximum() - 3000) < 120);
        QTest::mouseClick(scrub, Qt::LeftButton, {}, QPoint(int(scrub->width() * 0.9), scrub->height() / 2));
        QTRY_COMPARE_WITH_TIMEOUT(shadeOf(m_player->frame()), Shade::Blue, patience);
        QVERIFY(m_player->position() > 2300);
    }

    void aSeekBeforeTheFirstFrameIsKept()
    {
        open(u"colours.mp4"_s);
        m_player->seek(500);
        m_player->seek(2500); // the last word counts
        QVERIFY(!m_player->isPlaying());
        QTRY_COMPARE_WITH_TIMEOUT(shadeOf(m_player->frame()), Shade::Blue, patience);
        QCOMPARE(m_player->position(), 2500);
        // And what is pressed right after.
        open(u"colours.webm"_s);
        m_player->seek(1500);
        m_player->play();
        QTRY_VERIFY_WITH_TIMEOUT(m_player->position() > 1600, patience);
        QVERIFY(shadeOf(m_player->frame()) != Shade::Red);
    }

    void aBusyWindowMissesNoFrame()
    {
        showFirstFrame(u"colours.mp4"_s);
        for (const auto &[ms, shade] : {std::pair(1500, Shade::Green), std::pair(2500, Shade::Blue)}) {
            m_player->seek(ms);
            QTest::qSleep(700); // longer than the backend offers a frame that nobody takes
            QTRY_COMPARE_WITH_TIMEOUT(shadeOf(m_player->frame()), shade, patience);
        }
    }

    void theEndShowsTheLastFrame()
    {
        showFirstFrame(u"colours.mp4"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_player->duration() > 0, patience);
        m_player->seek(m_player->duration());
        QTRY_VERIFY_WITH_TIMEOUT(frameNumber(m_player->frame()) >= 73, patience);
        m_player->seek(500);
        QTRY_COMPARE_WITH_TIMEOUT(shadeOf(m_player->frame()), Shade::Red, patience);
    }

    void stepsAreFrames()
    {
        showFirstFrame(u"colours.mp4"_s);
        m_player->seek(1020); // the middle of frame 25
        QTRY_COMPARE_WITH_TIMEOUT(frameNumber(m_player->frame()), 25, patience);
        for (int frame = 26; frame <= 30; ++frame) {
            QTest::keyClick(m_player->focusProxy(), Qt::Key_Period);
            QTRY_COMPARE_WITH_TIMEOUT(frameNumber(m_player->frame()), frame, patience);
        }
        for (int frame = 29; frame >= 23; --frame) {
            QTest::keyClick(m_player->focusProxy(), Qt::Key_Comma);
            QTRY_COMPARE_WITH_TIMEOUT(frameNumber(m_player->frame()), frame, patience);
        }
        m_player->seek(0);
        m_player->step(-1);
        QTRY_COMPARE_WITH_TIMEOUT(frameNumber(m_player->frame()), 0, patience);
    }

    void aLoopGoesOn()
    {
        open(u"vertical.mp4"_s);
        m_player->setLooping(true);
        m_player->play();
        int rounds = 0;
        qint64 before = 0;
        const QObject here; // the player says more when it goes
        connect(m_player, &VideoPlayer::positionChanged, &here, [&](qint64 ms) {
            rounds += ms + 800 < before ? 1 : 0;
            before = ms;
        });
        QTRY_VERIFY_WITH_TIMEOUT(rounds >= 2, patience);
        QVERIFY(m_player->isPlaying());
    }

    void speedIsKeptInItsRange()
    {
        open(u"colours.mp4"_s);
        QTest::keyClick(m_player->focusProxy(), Qt::Key_Greater, Qt::ShiftModifier);
        QCOMPARE(m_player->speed(), 1.25);
        m_player->setSpeed(9);
        QCOMPARE(m_player->speed(), 2.0);
        for (int i = 0; i < 9; ++i)
            QTest::keyClick(m_player->focusProxy(), Qt::Key_Less, Qt::ShiftModifier);
        QCOMPARE(m_player->speed(), 0.25);
        m_player->setSpeed(2);
        m_player->play();
        QTRY_COMPARE_WITH_TIMEOUT(shadeOf(m_player->frame()), Shade::Blue, patience);
    }

    void aFrameIsSavedAsItIsSeen()
    {
        showFirstFrame(u"colours.mp4"_s);
        m_player->seek(1500);
        QTRY_COMPARE_WITH_TIMEOUT(shadeOf(m_player->frame()), Shade::Green, patience);
        QSignalSpy saved(m_player, &VideoPlayer::saveFrameRequested);
        QSignalSpy used(m_player, &VideoPlayer::useFrameRequested);
        m_player->setFrameUses({{u"luma.imagine/image"_s, {}, u"Animate"_s}});
        QMenu menu;
        m_player->fillMenu(menu);
        menu.findChild<QAction *>(u"saveFrame"_s)->trigger();
        QCOMPARE(saved.size(), 1);
        const auto image = saved.first().at(0).value<QImage>();
        QCOMPARE(image.size(), QSize(320, 180));
        QCOMPARE(shadeOf(image), Shade::Green);
        QCOMPARE(saved.first().at(1).toLongLong(), 1500);
        menu.findChild<QAction *>(u"use.luma.imagine/image"_s)->trigger();
        QCOMPARE(used.size(), 1);
        QCOMPARE(used.first().at(2).toString(), u"luma.imagine/image"_s);
    }

    void aFrameIsTakenBeforeTheFirstPlay()
    {
        open(u"colours.mp4"_s);
        QSignalSpy saved(m_player, &VideoPlayer::saveFrameRequested);
        QSignalSpy used(m_player, &VideoPlayer::useFrameRequested);
        m_player->saveFrame();
        QTRY_COMPARE_WITH_TIMEOUT(saved.size(), 1, patience);
        const auto image = saved.first().at(0).value<QImage>();
        QCOMPARE(image.size(), QSize(320, 180)); // the video's, not the poster's
        QCOMPARE(shadeOf(image), Shade::Red);
        QVERIFY(!m_player->isPlaying());
        m_player->useFrame(u"luma.imagine/image"_s);
        QTRY_COMPARE_WITH_TIMEOUT(used.size(), 1, patience);
        QCOMPARE(used.first().at(0).value<QImage>().size(), QSize(320, 180));
    }

    void aHalfFileSaysSo()
    {
        open(u"truncated.mp4"_s);
        m_player->play();
        QTRY_VERIFY_WITH_TIMEOUT(!m_player->isPlaying(), patience);
        // Either its end was told, or it ends where the bytes do; never a black box that plays.
        if (m_player->problem() != PlayProblem::None) {
            QVERIFY(m_player->findChild<QWidget *>(u"videoNotice"_s)->isVisible());
            QVERIFY(!m_player->findChild<QLabel *>(u"videoNoticeTitle"_s)->text().isEmpty());
            QSignalSpy elsewhere(m_player, &VideoPlayer::openElsewhereRequested);
            m_player->findChild<QAbstractButton *>(u"videoElsewhere"_s)->click();
            QCOMPARE(elsewhere.size(), 1);
        } else {
            QVERIFY(!m_player->frame().isNull());
        }
    }

    void aFileThatIsNoVideoSaysSo()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"broken.mp4"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(5000, 'x'));
        file.close();
        m_player->setVideo(path, u"Video"_s, 0);
        m_player->play();
        QTRY_VERIFY_WITH_TIMEOUT(m_player->problem() != PlayProblem::None, patience);
        QVERIFY(m_player->findChild<QWidget *>(u"videoNotice"_s)->isVisible());
        QVERIFY(!m_player->isPlaying());
        open(u"colours.mp4"_s); // what comes next is not blamed for it
        QVERIFY(!m_player->findChild<QWidget *>(u"videoNotice"_s)->isVisible());
        m_player->play();
        QTRY_COMPARE_WITH_TIMEOUT(shadeOf(m_player->frame()), Shade::Green, patience);
    }

    void theWholeWindowAndBack()
    {
        showFirstFrame(u"colours.mp4"_s);
        m_player->setFocus();
        QTest::keyClick(m_player->focusProxy(), Qt::Key_F);
        QVERIFY(m_player->isFullWindow());
        auto *overlay = m_window->findChild<QWidget *>(u"videoOverlay"_s);
        QCOMPARE(overlay->size(), m_window->centralWidget()->size());
        m_window->resize(900, 600);
        QTRY_COMPARE(overlay->size(), m_window->centralWidget()->size());
        m_player->seek(2500);
        QTRY_COMPARE_WITH_TIMEOUT(shadeOf(m_player->screen().grab().toImage()), Shade::Blue, patience);
        QTest::keyClick(m_player->focusProxy(), Qt::Key_Escape);
        QVERIFY(!m_player->isFullWindow());
        QVERIFY(m_player->screen().isVisible());
        QVERIFY(m_player->isAncestorOf(&m_player->screen()));
        // Gone with the whole window open: nothing is left behind.
        m_player->setFullWindow(true);
        delete m_player;
        m_player = nullptr;
        QTRY_VERIFY(!m_window->findChild<QWidget *>(u"videoOverlay"_s));
    }

    void hiddenItPauses()
    {
        open(u"colours.mp4"_s);
        m_player->play();
        QTRY_VERIFY_WITH_TIMEOUT(m_player->position() > 100, patience);
        m_player->hide();
        QVERIFY(!m_player->isPlaying());
    }

    void muteIsShared()
    {
        open(u"colours.mp4"_s);
        QTest::keyClick(m_player->focusProxy(), Qt::Key_M);
        QVERIFY(m_sound->isMuted());
        m_sound->setMuted(false);
        QCOMPARE(m_player->findChild<QToolButton *>(u"videoMute"_s)->accessibleName(), u"Mute"_s);
    }
};

QTEST_MAIN(TestVideoPlayer)
#include "tst_videoplayer.moc"
