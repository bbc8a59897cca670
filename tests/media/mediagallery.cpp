// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Videos, songs, texts and facts on the stage, saved as pictures in both themes: to be looked at, not asserted.

#include "media/mediafile.h"
#include "media/nowplaying.h"
#include "media/soundwaveformreader.h"
#include "media/videoplayer.h"
#include "media/videoposterreader.h"
#include "media/videoscreen.h"
#include "media/waveformview.h"
#include "sandbox/picturepainter.h"
#include "stage/resultgrid.h"
#include "stage/songview.h"
#include "style/theme.h"
#include "ui/stagefixture.h"

#include <QApplication>
#include <QDir>
#include <QTest>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace frameloom;
using namespace frameloom::test;

namespace {

const QString Words =
    u"[Verse]\nGrey wings over silent water\nMorning holds its breath\n\n[Chorus]\nRise, rise\nLow tide, "
    "rise\n\n[Verse]\nA stone, a ring, another\nThe reeds keep still\nAnd nobody is counting\n\n[Outro]\nRise"_s;

class Gallery
{
public:
    explicit Gallery(const QString &folder) : m_folder(folder)
    {
        m.posters->setReader([] { return std::make_unique<VideoPosterReader>(); });
        m.waveforms->setReader([] { return std::make_unique<SoundWaveformReader>(); });
    }

    Job job(ResultKind kind, const QString &prompt, const QString &operation, JobState state = JobState::Done)
    {
        Job job = StageFixture::imagineJob(state, prompt);
        job.operationId = operation;
        job.resultKind = kind;
        return job;
    }
    void file(const Job &job, int number, AssetKind kind, const QString &name, const QString &title = {},
              const QString &words = {}, const QSize &size = {}, qint64 ms = 0)
    {
        Asset asset;
        asset.jobId = job.id;
        asset.number = number;
        asset.kind = kind;
        asset.state = AssetState::Saved;
        asset.path = u"2026-11/%1-%2-%3"_s.arg(job.id).arg(number).arg(name);
        asset.title = title;
        asset.words = words;
        asset.size = size;
        asset.durationMs = ms;
        const QString library = m.folder.filePath(u"library"_s);
        if (kind == AssetKind::Cover) {
            PictureSpec spec;
            spec.prompt = title + u" heron misty lake"_s;
            spec.seed = quint32(number);
            QDir().mkpath(library + u"/2026-11"_s);
            paintPicture(spec).scaled(300, 300).save(library + u'/' + asset.path);
        } else {
            putInto(library, name, asset.path);
        }
        m.add(asset);
    }
    void shot(const QString &name, const Job &job, const QSize &size, const std::function<bool()> &until = {})
    {
        m.view->resize(size);
        m.view->show();
        m.loader->show(job.id);
        QTRY_COMPARE(m.view->content().job.id, job.id);
        m.view->grab();
        if (until)
            QTRY_VERIFY_WITH_TIMEOUT((m.view->grab(), until()), patience);
        QTRY_VERIFY_WITH_TIMEOUT(m.thumbnails->pendingCount() == 0 && m.waveforms->pendingCount() == 0, patience);
        QTest::qWait(100);
        m.view->grab().save(m_folder + u'/' + name + u".png"_s);
    }
    VideoPlayer *player(int index) { return m.view->grid().tile(index)->player(); }

    void run(const QString &suffix)
    {
        const QSize usual(745, 720);
        Job video =
            job(ResultKind::Video, u"a heron takes off from a misty lake, slow pan"_s, u"midjourney.imagine-video"_s);
        m.add(video);
        file(video, 1, AssetKind::Video, u"colours.mp4"_s, {}, {}, {320, 180}, 3000);
        shot(u"video-poster"_s + suffix, video, usual, [this] { return !player(0)->screen().poster().isNull(); });
        player(0)->play();
        shot(u"video-playing"_s + suffix, video, usual, [this] { return shadeOf(player(0)->frame()) == Shade::Green; });
        player(0)->pause();

        Job four = job(ResultKind::Video, u"four takes of a heron"_s, u"midjourney.imagine-video"_s);
        m.add(four);
        for (int i = 1; i <= 4; ++i)
            file(four, i, AssetKind::Video, i % 2 ? u"colours.mp4"_s : u"colours.webm"_s, {}, {}, {320, 180}, 3000);
        shot(u"video-four"_s + suffix, four, usual, [this] { return !player(3)->screen().poster().isNull(); });
        m.view->grid().select(1);
        shot(u"video-four-narrow"_s + suffix, four, {420, 720});

        Job tall = job(ResultKind::Video, u"a tall one"_s, u"midjourney.imagine-video"_s);
        m.add(tall);
        file(tall, 1, AssetKind::Video, u"vertical.mp4"_s, {}, {}, {144, 256}, 2000);
        shot(u"video-tall"_s + suffix, tall, usual, [this] { return !player(0)->screen().poster().isNull(); });

        Job songs = job(ResultKind::Audio, u"slow folk, brushed drums, a heron at dawn"_s, u"suno.imagine"_s);
        m.add(songs);
        file(songs, 1, AssetKind::Audio, u"bursts.mp3"_s, u"Grey Wings"_s, Words);
        file(songs, 1, AssetKind::Cover, u"cover.png"_s, u"Grey Wings"_s);
        file(songs, 1, AssetKind::Video, u"vertical.mp4"_s);
        file(songs, 2, AssetKind::Audio, u"hum.mp3"_s, u"Low Tide at a Harbour Whose Name Is Long"_s, Words);
        file(songs, 2, AssetKind::Cover, u"cover.png"_s, u"Low Tide"_s);
        shot(u"songs"_s + suffix, songs, usual);
        Q_EMIT m.view->songs().card(0)->playRequested(-1);
        QTRY_VERIFY_WITH_TIMEOUT(m.deck->position() > 300, patience);
        m.deck->setLoop(1500, 3600);
        m.view->songs().select(0);
        NowPlaying strip(*m.deck);
        strip.resize(strip.sizeHint());
        strip.grab().save(m_folder + u"/strip"_s + suffix + u".png"_s);
        shot(u"songs-playing"_s + suffix, songs, usual);
        shot(u"songs-narrow"_s + suffix, songs, {430, 900});
        m.deck->stop();

        Job running =
            job(ResultKind::Audio, u"a song that is still being made"_s, u"suno.imagine"_s, JobState::Running);
        running.percent = 40;
        m.add(running);
        file(running, 1, AssetKind::Audio, u"hum.mp3"_s, u"Preview"_s);
        shot(u"songs-running"_s + suffix, running, usual);

        Job broken = job(ResultKind::Video, u"half a file"_s, u"midjourney.imagine-video"_s);
        m.add(broken);
        file(broken, 1, AssetKind::Video, u"truncated.mp4"_s, {}, {}, {320, 180}, 3000);
        shot(u"video-broken-before"_s + suffix, broken, usual);
        player(0)->play();
        shot(u"video-broken"_s + suffix, broken, usual, [this] { return !player(0)->isPlaying(); });

        Job trained = job(ResultKind::Nothing, u"Anna"_s, u"aiphotos.train"_s);
        trained.facts = {{u"trigger_word"_s, u"anna_7f3k"_s}, {u"expires_at"_s, u"2026-12-24T10:00:00Z"_s}};
        m.add(trained);
        shot(u"trained"_s + suffix, trained, usual);

        Job lyrics = job(ResultKind::Text, u"lyrics about a heron"_s, u"suno.lyrics"_s);
        lyrics.texts = {Words};
        lyrics.facts = {{u"title"_s, u"Grey Wings"_s}};
        m.add(lyrics);
        shot(u"lyrics"_s + suffix, lyrics, usual);
    }

private:
    QString m_folder;
    StageFixture m;
};

} // namespace

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    if (argc != 2) {
        std::fprintf(stderr, "usage: mediagallery FOLDER\n");
        return 2;
    }
    const QString folder = QString::fromLocal8Bit(argv[1]);
    QDir().mkpath(folder);
    Theme theme;
    for (const auto &[mode, suffix] :
         {std::pair(ThemeMode::Dark, u"-dark"_s), std::pair(ThemeMode::Light, u"-light"_s)}) {
        theme.apply(app, mode);
        Gallery(folder).run(suffix);
    }
    return 0;
}
