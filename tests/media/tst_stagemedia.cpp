// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/mediavalue.h"
#include "library/jobrepository.h"
#include "media/mediafile.h"
#include "media/soundwaveformreader.h"
#include "media/videoplayer.h"
#include "media/videoposterreader.h"
#include "media/videoscreen.h"
#include "media/waveformview.h"
#include "stage/factscard.h"
#include "stage/frameuses.h"
#include "stage/resultgrid.h"
#include "stage/songview.h"
#include "style/theme.h"
#include "ui/stagefixture.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace frameloom;
using namespace frameloom::test;

/// Videos and songs on the stage, out of a real store and real files.
class TestStageMedia : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<StageFixture> m;
    Theme m_theme;

    Job addJob(ResultKind kind, JobState state = JobState::Done)
    {
        Job job = StageFixture::imagineJob(state, u"a heron takes off"_s);
        job.operationId = kind == ResultKind::Video ? u"midjourney.imagine-video"_s : u"suno.imagine"_s;
        job.resultKind = kind;
        job.resultFamily = kind == ResultKind::Video ? u"midjourney.video"_s : u"suno.song"_s;
        m->add(job);
        return job;
    }
    Asset addFile(const Job &job, int number, AssetKind kind, const QString &name, const QString &title = {},
                  const QString &words = {})
    {
        Asset asset;
        asset.jobId = job.id;
        asset.number = number;
        asset.kind = kind;
        asset.state = AssetState::Saved;
        asset.path = u"2026-11/%1-%2-%3"_s.arg(job.id).arg(number).arg(name);
        asset.title = title;
        asset.words = words;
        if (kind == AssetKind::Cover) {
            QImage cover(64, 64, QImage::Format_RGB32);
            cover.fill(Qt::darkCyan);
            cover.save(m->folder.filePath(u"library/"_s + asset.path));
        } else {
            putInto(m->folder.filePath(u"library"_s), name, asset.path);
        }
        m->add(asset);
        return asset;
    }
    void show(const Job &job)
    {
        m->view->resize(900, 760);
        m->view->show();
        m->loader->show(job.id);
        QTRY_COMPARE(m->view->content().job.id, job.id);
    }
    Job twoSongs()
    {
        const Job job = addJob(ResultKind::Audio);
        addFile(job, 1, AssetKind::Audio, u"bursts.mp3"_s, u"Grey Wings"_s, u"[Verse]\nGrey wings over water"_s);
        addFile(job, 2, AssetKind::Audio, u"hum.mp3"_s, u"Low Tide"_s);
        addFile(job, 1, AssetKind::Cover, u"cover.png"_s);
        return job;
    }

private Q_SLOTS:
    void initTestCase() { m_theme.apply(*qApp, ThemeMode::Dark); }
    void init()
    {
        m = std::make_unique<StageFixture>();
        m->posters->setReader([] { return std::make_unique<VideoPosterReader>(); });
        m->waveforms->setReader([] { return std::make_unique<SoundWaveformReader>(); });
    }
    void cleanup() { m.reset(); }

    void aVideoHasAPosterThenPlays()
    {
        const Job job = addJob(ResultKind::Video);
        addFile(job, 1, AssetKind::Video, u"colours.mp4"_s);
        addFile(job, 2, AssetKind::Video, u"vertical.mp4"_s);
        addFile(job, 1, AssetKind::Cover, u"cover.png"_s);
        QSignalSpy facts(m->view.get(), &StageView::factsLearned);
        show(job);
        ResultGrid &grid = m->view->grid();
        QCOMPARE(grid.count(), 2); // the cover is no tile of its own
        VideoPlayer *player = grid.tile(0)->player();
        QVERIFY(player && player->isVisible());
        QVERIFY(!player->isLoaded());
        QTRY_VERIFY_WITH_TIMEOUT((m->view->grab(), !player->screen().poster().isNull()), patience);
        QCOMPARE(shadeOf(player->screen().poster()), Shade::Red);
        // Size and length are known before it is played.
        QTRY_COMPARE_WITH_TIMEOUT((m->view->grab(), facts.size()), 2, patience);
        QSet<int> heights;
        for (const QVariantList &fact : facts) {
            heights.insert(fact.at(1).toSize().height());
            QVERIFY(fact.at(2).toLongLong() > 1900);
        }
        QCOMPARE(heights, QSet<int>({180, 256}));
        QVERIFY(!player->isLoaded());
        // Space on the chosen tile plays it.
        QTest::keyClick(m->view.get(), Qt::Key_1);
        QTest::keyClick(m->view.get(), Qt::Key_Space);
        QVERIFY(player->isPlaying());
        QTRY_COMPARE_WITH_TIMEOUT(shadeOf(player->frame()), Shade::Green, patience);
        // Prices that change must not disturb it.
        m->view->refreshPrices();
        QVERIFY(player->isPlaying());
        // Another job on the stage: nobody sees it, so it pauses.
        Job pictures = StageFixture::imagineJob(JobState::Done, u"pictures"_s);
        m->add(pictures);
        m->addPictures(pictures, 4, {64, 64});
        show(pictures);
        QCOMPARE(m->view->grid().count(), 4);
        QVERIFY(!m->view->grid().tile(0)->player());
        QVERIFY(m->view->grid().tile(0)->picture().isVisible());
        for (VideoPlayer *other : m->view->findChildren<VideoPlayer *>())
            QVERIFY(!other->isPlaying());
    }

    void aPosterFitsItsScreen()
    {
        const Job job = addJob(ResultKind::Video);
        addFile(job, 1, AssetKind::Video, u"colours.mp4"_s);
        show(job);
        VideoPlayer *player = m->view->grid().tile(0)->player();
        player->resize(80, 80);
        QTRY_VERIFY(player->screen().width() <= 80);
        player->setVideo(mediaFile(u"colours.webm"_s), u"Video, a test"_s, 0);
        QTRY_VERIFY_WITH_TIMEOUT(!player->screen().poster().isNull(), patience);
        QVERIFY(player->screen().poster().width() < 200);
        player->resize(640, 420); // its parts get their size later
        QTRY_VERIFY_WITH_TIMEOUT(player->screen().poster().width() > 200, patience);
    }

    void aFrameBecomesAnInput()
    {
        // A catalogue with a form that takes a picture.
        const Job job = addJob(ResultKind::Video);
        addFile(job, 1, AssetKind::Video, u"colours.mp4"_s);
        show(job);
        const QVector<FrameUse> uses = frameUses(*m->catalog, m->catalog->operation(job.operationId));
        QVERIFY(!uses.isEmpty());
        VideoPlayer *player = m->view->grid().tile(0)->player();
        player->seek(2500); // paused, before the file is open
        QVERIFY(!player->isPlaying());
        QTRY_COMPARE_WITH_TIMEOUT(shadeOf(player->frame()), Shade::Blue, patience);
        QCOMPARE(player->position(), 2500);
        QSignalSpy drafts(m->view.get(), &StageView::draftRequested);
        player->useFrame(uses.first().id);
        QTRY_COMPARE_WITH_TIMEOUT(drafts.size(), 1, patience);
        const auto draft = drafts.first().first().value<Draft>();
        const auto target = frameTarget(*m->catalog, uses.first().id);
        QVERIFY(target);
        QCOMPARE(draft.operationId, target->operation);
        QJsonValue value = draft.params.value(target->field);
        if (target->isList)
            value = value[0];
        const MediaValue media = MediaValue::fromJson(value);
        QVERIFY(media.file.startsWith(m->folder.filePath(u"inputs"_s)));
        QCOMPARE(shadeOf(QImage(media.file)), Shade::Blue);
    }

    void formsForAFrameStandByTheirMakers()
    {
        const Job job = addJob(ResultKind::Video);
        addFile(job, 1, AssetKind::Video, u"colours.mp4"_s);
        show(job);
        VideoPlayer *player = m->view->grid().tile(0)->player();
        player->seek(500);
        QTRY_VERIFY_WITH_TIMEOUT(!player->frame().isNull(), patience);
        QSignalSpy drafts(m->view.get(), &StageView::draftRequested);
        QTest::mouseClick(player->findChild<QToolButton *>(u"videoMore"_s), Qt::LeftButton);
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        const auto *uses = menu->findChild<QMenu *>(u"frameUses"_s);
        QVERIFY(uses && uses->isEnabled());
        QStringList names;
        int forms = 0;
        for (const QAction *entry : uses->actions()) {
            names.append(entry->text().remove(u'&'));
            forms += entry->menu() ? int(entry->menu()->actions().size()) : 1;
        }
        QCOMPARE(forms, frameUses(*m->catalog, m->catalog->operation(job.operationId)).size());
        QVERIFY2(names.contains(u"Midjourney"_s) && names.contains(u"Kling"_s), qPrintable(names.join(u", ")));
        QVERIFY(names.size() < forms);
        QVERIFY2(!names.filter(u"Luma"_s).isEmpty(), qPrintable(names.join(u", ")));
        const auto *midjourney = uses->findChild<QMenu *>(u"frameUses.Midjourney"_s);
        QVERIFY(midjourney && midjourney->actions().size() >= 2);
        for (const QAction *entry : midjourney->actions())
            QVERIFY2(!entry->text().contains(u'·') && entry->objectName().startsWith("use.midjourney."_L1),
                     qPrintable(entry->text()));
        // By keys: the menu, the maker, the first of its forms.
        const auto press = [](const QString &name) {
            auto *open = qobject_cast<QMenu *>(QApplication::activePopupWidget());
            for (int i = 0; i < 40 && (!open->activeAction() || open->activeAction()->text().remove(u'&') != name); ++i)
                QTest::keyClick(open, Qt::Key_Down);
            QTest::keyClick(open, Qt::Key_Return);
        };
        press(uses->title().remove(u'&'));
        press(u"Midjourney"_s);
        auto *makers = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QCOMPARE(makers, midjourney);
        QTest::keyClick(makers, Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(drafts.size(), 1, patience);
        QVERIFY(drafts.first().first().value<Draft>().operationId.startsWith("midjourney."_L1));
    }

    void twoSongsSideBySide()
    {
        const Job job = twoSongs();
        show(job);
        SongView &songs = m->view->songs();
        QVERIFY(songs.isVisible());
        QVERIFY(!m->view->grid().isVisible());
        QCOMPARE(songs.count(), 2);
        QVERIFY(songs.card(0)->geometry().right() < songs.card(1)->geometry().left());
        m->view->resize(560, 760);
        QTRY_VERIFY(songs.card(0)->geometry().bottom() < songs.card(1)->geometry().top());
        QCOMPARE(songs.card(0)->face().title, u"Grey Wings"_s);
        QVERIFY(!songs.card(0)->face().coverPath.isEmpty());
        auto *words = songs.card(0)->findChild<QPlainTextEdit *>(u"songWords"_s);
        QVERIFY(words->isVisible());
        QVERIFY(words->toPlainText().contains(u"Grey wings over water"_s));
        QVERIFY(!songs.card(1)->findChild<QPlainTextEdit *>(u"songWords"_s)->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(!songs.card(0)->wave().waveform().isNull(), patience);
        const Waveform &wave = songs.card(0)->wave().waveform();
        QVERIFY(wave.peak(300, 700) > 0.6 && wave.peak(1300, 1700) < 0.1);
    }

    void songsGoOnWhenTheStageShowsSomethingElse()
    {
        const Job job = twoSongs();
        show(job);
        SongView &songs = m->view->songs();
        QTest::mouseClick(songs.card(0)->findChild<QToolButton *>(u"songPlay"_s), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(m->deck->position() > 100, patience);
        Job pictures = StageFixture::imagineJob(JobState::Done, u"pictures"_s);
        m->add(pictures);
        m->addPictures(pictures, 4, {64, 64});
        show(pictures);
        QCOMPARE(songs.count(), 0);
        QVERIFY(m->deck->isPlaying());
        const qint64 then = m->deck->position();
        QTRY_VERIFY_WITH_TIMEOUT(m->deck->position() > then + 200, patience);
        // Back again the card shows where it is.
        show(job);
        QTRY_COMPARE_WITH_TIMEOUT(songs.count(), 2, patience);
        QTRY_VERIFY_WITH_TIMEOUT(songs.card(0)->wave().position() > then, patience);
        QCOMPARE(songs.card(0)->findChild<QToolButton *>(u"songPlay"_s)->accessibleName(), u"Pause"_s);
        m->loader->show(0);
        m->view->clear();
        QVERIFY(m->deck->isPlaying());
    }

    void aWaveIsClickedAndARangeIsDragged()
    {
        show(twoSongs());
        SongCard *card = m->view->songs().card(0);
        WaveformView &wave = card->wave();
        QTRY_VERIFY_WITH_TIMEOUT(wave.duration() > 5000, patience);
        QTest::mouseClick(&wave, Qt::LeftButton, {}, QPoint(wave.width() / 2, 20));
        QTRY_VERIFY_WITH_TIMEOUT(m->deck->state() == AudioDeck::State::Playing && m->deck->position() > 2800, patience);
        const int from = wave.width() / 3;
        const int to = wave.width() / 2;
        QTest::mousePress(&wave, Qt::LeftButton, {}, QPoint(from, 20));
        QTest::mouseMove(&wave, QPoint((from + to) / 2, 20));
        QMouseEvent move(QEvent::MouseMove, QPointF(to, 20), wave.mapToGlobal(QPointF(to, 20)), Qt::NoButton,
                         Qt::LeftButton, {});
        QApplication::sendEvent(&wave, &move);
        QTest::mouseRelease(&wave, Qt::LeftButton, {}, QPoint(to, 20));
        QVERIFY(m->deck->hasLoop());
        QVERIFY(std::abs(m->deck->loopFrom() - wave.duration() / 3) < 60);
        QVERIFY(std::abs(m->deck->loopTo() - wave.duration() / 2) < 60);
        QVERIFY(card->findChild<QToolButton *>(u"songLoop"_s)->isChecked());
        card->findChild<QToolButton *>(u"songLoop"_s)->click();
        QVERIFY(!m->deck->hasLoop());
        // The second song takes over.
        QTest::keyClick(card, Qt::Key_N);
        QTRY_VERIFY_WITH_TIMEOUT(m->deck->track().title == "Low Tide"_L1 && m->deck->position() > 50, patience);
        QCOMPARE(m->view->songs().selected(), 1);
    }

    void previewsOfARunningJobPlay()
    {
        const Job job = addJob(ResultKind::Audio, JobState::Running);
        addFile(job, 1, AssetKind::Audio, u"hum.mp3"_s, u"Preview"_s);
        show(job);
        SongCard *card = m->view->songs().card(0);
        QVERIFY(card && card->isVisible());
        card->findChild<QToolButton *>(u"songPlay"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(m->deck->position() > 100, patience);
    }

    void theLengthOfASongIsLearned()
    {
        QSignalSpy facts(m->view.get(), &StageView::factsLearned);
        show(twoSongs());
        QTRY_VERIFY_WITH_TIMEOUT(facts.size() >= 2, patience);
        for (const QList<QVariant> &fact : facts)
            QVERIFY(fact.at(2).toLongLong() > 3900);
    }

    void theMenuOfAVideoHasItsThings()
    {
        const Job job = addJob(ResultKind::Video);
        addFile(job, 1, AssetKind::Video, u"colours.mp4"_s);
        show(job);
        Q_EMIT m->view->grid().tile(0)->player()->menuWanted(QPoint(50, 50));
        auto *menu = m->view->findChild<QMenu *>(u"pictureMenu"_s);
        QVERIFY(menu);
        QStringList texts;
        for (const QAction *action : menu->actions())
            texts << action->text().remove(u'&');
        for (const char *part : {"Save frame", "Use frame", "Whole window", "Copy file", "Open with another program"})
            QVERIFY2(!texts.filter(QString::fromLatin1(part)).isEmpty(), part);
        menu->close();
    }
};

QTEST_MAIN(TestStageMedia)
#include "tst_stagemedia.moc"
