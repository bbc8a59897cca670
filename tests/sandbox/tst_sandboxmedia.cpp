// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandboxrequests.h"

#include <QDateTime>

using namespace Qt::StringLiterals;
using namespace frameloom;

namespace {

QJsonArray portraits(int count)
{
    QJsonArray images;
    for (int i = 0; i < count; ++i)
        images << QString::fromLatin1(pngOf({32 + i, 32}).toBase64());
    return images;
}

/// What a JPEG file begins with; long enough that the sound beside the pictures does not hold it by chance.
const QByteArray jpegHead("\xff\xd8\xff\xe0\0\x10JFIF", 10);

/// The first of the JPEG files that a clip is made of.
QImage firstFrame(const QByteArray &clip)
{
    return QImage::fromData(clip.mid(clip.indexOf(jpegHead)));
}

/// How far apart two pictures are, by and large: the mean difference of a channel, of 255.
double distance(const QImage &a, const QImage &b)
{
    const QSize small(12, 12);
    const QImage one = a.scaled(small, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    const QImage two = b.scaled(small, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    double sum = 0;
    for (int y = 0; y < small.height(); ++y) {
        for (int x = 0; x < small.width(); ++x) {
            const QColor p = one.pixelColor(x, y);
            const QColor q = two.pixelColor(x, y);
            sum += std::abs(p.red() - q.red()) + std::abs(p.green() - q.green()) + std::abs(p.blue() - q.blue());
        }
    }
    return sum / (3.0 * small.width() * small.height());
}

double lightness(const QImage &image)
{
    return image.scaled(1, 1, Qt::IgnoreAspectRatio, Qt::SmoothTransformation).pixelColor(0, 0).lightness();
}

} // namespace

/// Songs, videos, photos of a person and texts: what each says on the way, and the files that come of it.
class TestSandboxMedia : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void songsAreHeardBeforeTheyAreDone()
    {
        SandboxFixture f(1);
        const QString id = f.post(u"/suno-imagine"_s, {{u"prompt"_s, u"a song about a lake"_s}}).taskId();
        *f.clock += 2000;
        QJsonObject early = f.fetch(id).json;
        QCOMPARE(early["status"_L1].toString(), u"processing"_s);
        QVERIFY(early["percentage"_L1].isDouble()); // a number here, text elsewhere
        QVERIFY(!early.contains("songs"_L1));
        *f.clock += 2500;
        const QJsonObject preview = f.fetch(id).json;
        QCOMPARE(preview["status"_L1].toString(), u"processing"_s);
        QCOMPARE(preview["songs"_L1].toArray().size(), 2);
        const QJsonObject first = preview["songs"_L1][0].toObject();
        QVERIFY(first["video_url"_L1].isNull());
        QCOMPARE(f.get(first["audio_url"_L1].toString()).status, 200);
        *f.clock += 2000;
        const QJsonObject done = f.fetch(id).json;
        QCOMPARE(done["status"_L1].toString(), u"finished"_s);
        QCOMPARE(done["task_type"_L1].toString(), u"suno"_s);
        QCOMPARE(done["songs"_L1][0]["song_id"_L1], first["song_id"_L1]);
        QVERIFY(done["songs"_L1][0]["lyrics"_L1].toString().startsWith("[Verse]"_L1));
        const HttpAnswer one = f.get(done["songs"_L1][0]["audio_url"_L1].toString());
        const HttpAnswer two = f.get(done["songs"_L1][1]["audio_url"_L1].toString());
        QVERIFY(one.body != two.body);
        QCOMPARE(f.get(done["songs"_L1][0]["video_url"_L1].toString()).header("content-type"), QByteArray("video/mp4"));
        QCOMPARE(QImage::fromData(f.get(done["songs"_L1][0]["image_url"_L1].toString()).body).size(), QSize(640, 640));
        QCOMPARE(f.get(u"/account"_s).json["total_images"_L1].toInt(), 0); // covers do not count

        f.restart();
        QCOMPARE(f.fetch(id).json, done);
        QCOMPARE(f.get(done["songs"_L1][0]["audio_url"_L1].toString()).body, one.body);
    }

    void udioHasNothingToHearBefore()
    {
        SandboxFixture f(1);
        const QString id =
            f.post(u"/udio-generate"_s,
                   {{u"prompt"_s, u"folk"_s}, {u"lyrics_type"_s, u"user"_s}, {u"lyrics"_s, u"[Verse]\nMine"_s}})
                .taskId();
        *f.clock += 4500;
        const QJsonObject preview = f.fetch(id).json;
        QVERIFY(preview["songs"_L1][0]["audio_url"_L1].isNull());
        QVERIFY(preview["songs"_L1][0]["image_url"_L1].isString());
        *f.clock += 2000;
        const QJsonObject done = f.fetch(id).json;
        QCOMPARE(done["task_type"_L1].toString(), u"udio-generate"_s);
        QCOMPARE(done["songs"_L1][1]["lyrics"_L1].toString(), u"[Verse]\nMine"_s);
        QVERIFY(!done["songs"_L1][0].toObject().contains("video_url"_L1));
        // Udio is continued by the song alone.
        const QString song = done["songs"_L1][1]["song_id"_L1].toString();
        const QJsonObject extend{{u"prompt"_s, u"louder"_s}, {u"continue_song_id"_s, song}, {u"continue_at"_s, 12}};
        QVERIFY(!f.post(u"/udio-extend"_s, extend).taskId().isEmpty());
        QJsonObject wrong = extend;
        wrong[u"continue_song_id"_s] = id;
        QCOMPARE(f.post(u"/udio-extend"_s, wrong).status, 400);
    }

    void sunoExtendNeedsTheSongButNotOfAnUpload()
    {
        SandboxFixture f;
        SandboxRequests requests(f);
        const QString songs = f.post(u"/suno-imagine"_s, {{u"lyrics"_s, u"la la la"_s}}).taskId();
        const QString song = f.fetch(songs).json["songs"_L1][0]["song_id"_L1].toString();
        QVERIFY(f.post(u"/suno-extend"_s, {{u"parent_task_id"_s, songs}}).message().contains("song_id"_L1));
        QCOMPARE(f.post(u"/suno-extend"_s, {{u"parent_task_id"_s, songs}, {u"song_id"_s, u"other"_s}}).status, 400);
        const HttpAnswer longer =
            f.post(u"/suno-extend"_s, {{u"parent_task_id"_s, songs}, {u"song_id"_s, song}, {u"continue_at"_s, 7.5}});
        const QJsonObject done = f.fetch(longer.taskId()).json;
        QCOMPARE(done["task_type"_L1].toString(), u"suno"_s);
        QVERIFY(done["video_url"_L1].isString());

        const QByteArray bytes = wavOf(3);
        const HttpAnswer uploaded = requests.postFile(u"/suno-upload"_s, "audio", bytes);
        QCOMPARE(uploaded.json.keys(), (QStringList{u"audio_url"_s, u"task_id"_s})); // neither status nor type
        const HttpAnswer back = f.get(uploaded.json["audio_url"_L1].toString());
        QCOMPARE(back.body, bytes);
        QCOMPARE(back.header("content-type"), QByteArray("audio/wav"));
        QVERIFY(!f.post(u"/suno-extend"_s, {{u"parent_task_id"_s, uploaded.taskId()}}).taskId().isEmpty());

        QCOMPARE(requests.postFile(u"/suno-upload"_s, "audio", "no song").status, 400);
        QCOMPARE(requests.postFile(u"/suno-upload"_s, "audio", bytes + QByteArray(10 * 1024 * 1024, 'x')).status, 400);
        QCOMPARE(f.post(u"/suno-upload"_s, {{u"audio_url"_s, u"https://example.org/a.mp3"_s}}).status, 400);
        QCOMPARE(requests.postFile(u"/suno-upload"_s, "audio", bytes, "sandbox:moderated.wav").status, 400);
        QCOMPARE(requests.postFile(u"/imagine"_s, "audio", bytes).status, 400);
    }

    void lyricsAnswerBothWays()
    {
        SandboxFixture f;
        const QJsonObject question{{u"prompt"_s, u"a quiet lake"_s}};
        const QJsonObject ready = f.post(u"/suno-lyrics"_s, question).json;
        QCOMPARE(ready["type"_L1].toString(), u"suno-lyrics"_s);
        QVERIFY(!ready.contains("task_id"_L1));
        QVERIFY(ready["lyrics"_L1].toString().contains("[Chorus]"_L1));
        QCOMPARE(ready["title"_L1].toString(), u"Quiet Lake"_s);
        const QJsonObject later = f.post(u"/suno-lyrics"_s, question).json;
        QCOMPARE(later.keys(), QStringList{u"task_id"_s});
        QVERIFY(!f.fetch(later["task_id"_L1].toString()).json["lyrics"_L1].toString().isEmpty());
    }

    void audioUploads()
    {
        SandboxFixture f;
        SandboxRequests requests(f);
        const HttpAnswer answer = requests.postFile(u"/upload-audio"_s, "audio", wavOf(10));
        QCOMPARE(answer.status, 200);
        QCOMPARE(f.get(answer.json["audioURL"_L1].toString()).body, wavOf(10));
        QVERIFY(requests.postFile(u"/upload-audio"_s, "audio", wavOf(61)).message().contains("60"_L1));
        QVERIFY(requests.postFile(u"/upload-audio"_s, "audio", wavOf(300)).message().contains("2 MB"_L1));
        QCOMPARE(requests.postFile(u"/upload-audio"_s, "image", wavOf(1)).status, 400);
        QCOMPARE(requests.postFile(u"/upload-audio"_s, "audio", pngOf({8, 8})).status, 400);
    }

    void progressAsTheSamplesHaveIt_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QJsonObject>("params");
        QTest::addColumn<QString>("type");
        QTest::addColumn<bool>("number");
        const QJsonObject prompt{{u"prompt"_s, u"a lake"_s}};
        const auto with = [&](const QString &key, const QString &value) {
            QJsonObject params = prompt;
            params[key] = value;
            return params;
        };
        QTest::newRow("luma") << u"/luma-imagine"_s << prompt << u"luma"_s << false;
        QTest::newRow("runway") << u"/runway-imagine"_s << with(u"generation_type"_s, u"text2video"_s) << u"runway"_s
                                << false;
        QTest::newRow("kling") << u"/kling-imagine"_s << with(u"generation_type"_s, u"text2video"_s) << u"kling-video"_s
                               << false;
        QTest::newRow("kling 2.6") << u"/kling-imagine-2-6"_s << prompt << u"kling-2.6-video"_s << false;
        QTest::newRow("seedance") << u"/seedance-imagine"_s << with(u"model"_s, u"seedance-2"_s) << u"seedancee-video"_s
                                  << false;
        QTest::newRow("flux") << u"/flux-imagine"_s << with(u"model"_s, u"flux-dev"_s) << u"flux-imagine"_s << true;
        QTest::newRow("udio") << u"/udio-imagine"_s << prompt << u"udio"_s << true;
    }
    void progressAsTheSamplesHaveIt()
    {
        QFETCH(QString, path);
        QFETCH(QJsonObject, params);
        QFETCH(bool, number);
        SandboxFixture f(1);
        const QString id = f.post(path, params).taskId();
        *f.clock += 1200;
        const QJsonObject running = f.fetch(id).json;
        QTEST(running["task_type"_L1].toString(), "type");
        QCOMPARE(running["percentage"_L1].isDouble(), number);
        *f.clock += 6000;
        QVERIFY(!f.fetch(id).json.contains("errors"_L1));
    }

    void videosHaveTheShapeThatWasAskedFor()
    {
        SandboxFixture f;
        const auto clip = [&](const QString &prompt, const QString &ratio) {
            const QString id = f.post(u"/luma-imagine"_s, {{u"prompt"_s, prompt}, {u"aspect_ratio"_s, ratio}}).taskId();
            return f.get(f.fetch(id).json["video_url"_L1].toString()).body;
        };
        QCOMPARE(firstFrame(clip(u"a lake"_s, u"16:9"_s)).size(), QSize(640, 360));
        QCOMPARE(firstFrame(clip(u"a lake"_s, u"9:16"_s)).size(), QSize(360, 640));
        QCOMPARE(firstFrame(clip(u"a lake"_s, u"1:1"_s)).size(), QSize(480, 480));
        // Others for other words, and when the same is asked for again.
        QSet<QByteArray> all;
        for (const QString &prompt : {u"a heron"_s, u"a heron"_s, u"dunes at night"_s})
            all << clip(prompt, u"1:1"_s);
        QCOMPARE(all.size(), 3);
        // A first frame decides it.
        const QString tall = f.fetch(f.imagine(u"a tower"_s, u"9:16"_s)).json["image_urls"_L1][0].toString();
        const QString id =
            f.post(u"/kling-imagine-2-6"_s, {{u"prompt"_s, u"it sways"_s}, {u"image_url"_s, tall}}).taskId();
        const QImage sways = firstFrame(f.get(f.fetch(id).json["video_url"_L1].toString()).body);
        QVERIFY(std::abs(double(sways.width()) / sways.height() - 9.0 / 16) < 0.01);
        // And is what is seen in it.
        const QImage tower = QImage::fromData(f.get(tall).body);
        const QImage other = QImage::fromData(f.get(f.fetch(f.imagine(u"a snowy forest at noon"_s, u"9:16"_s))
                                                        .json["image_urls"_L1][0].toString()).body);
        QVERIFY2(distance(sways, tower) < 20, qPrintable(QString::number(distance(sways, tower))));
        QVERIFY(distance(sways, other) > 2 * distance(sways, tower));
        // Four at once are four.
        const QString many =
            f.post(u"/imagine-video"_s, {{u"prompt"_s, u"mist"_s}, {u"image_url"_s, u"https://example.org/a.png"_s}})
                .taskId();
        const QJsonArray urls = f.fetch(many).json["video_urls"_L1].toArray();
        QCOMPARE(urls.size(), 4);
        QVERIFY(!f.post(u"/imagine-video-extend"_s,
                        {{u"parent_task_id"_s, many}, {u"index"_s, u"4"_s}, {u"prompt"_s, u"on"_s}})
                     .taskId()
                     .isEmpty());
        QCOMPARE(f.fetch(f.post(u"/imagine-video-extend"_s,
                                {{u"parent_task_id"_s, many}, {u"index"_s, u"2"_s}, {u"prompt"_s, u"on"_s}})
                             .taskId())
                     .json["video_urls"_L1]
                     .toArray()
                     .size(),
                 1);
        QSet<QByteArray> four;
        for (const QJsonValue &url : urls)
            four << f.get(url.toString()).body;
        QCOMPARE(four.size(), 4);
    }

    /// What a prompt says is painted once, for its pictures and its clips; an uploaded picture is seen itself.
    void clipsShowWhatTheyAreAskedFor()
    {
        SandboxFixture f;
        const auto clipOf = [&](const QJsonObject &body) {
            const QString id = f.post(u"/luma-imagine"_s, body).taskId();
            return f.get(f.fetch(id).json["video_url"_L1].toString()).body;
        };
        const QImage night = firstFrame(clipOf({{u"prompt"_s, u"a city at night"_s}}));
        const QImage snow = firstFrame(clipOf({{u"prompt"_s, u"a snowy mountain at noon"_s}}));
        QVERIFY2(lightness(snow) > lightness(night) + 40,
                 qPrintable(u"%1 %2"_s.arg(lightness(snow)).arg(lightness(night))));
        SandboxRequests requests(f);
        const QString red = requests.postFile(u"/upload"_s, "image", pngOf({300, 200}, Qt::red), "red.png")
                                .json["imageURL"_L1]
                                .toString();
        QVERIFY(!red.isEmpty());
        const QByteArray film = clipOf({{u"prompt"_s, u"it moves"_s}, {u"image_url"_s, red}});
        const QColor seen = firstFrame(film).pixelColor(100, 100);
        QVERIFY2(seen.red() > 230 && seen.green() < 40, qPrintable(seen.name()));
        QCOMPARE(film.count(jpegHead), 60); // fifteen a second, for four seconds
    }

    /// Two for preparing, four for each picture, one for each photo.
    void photosStepByStep()
    {
        SandboxFixture f(1);
        const QJsonObject who{{u"images"_s, portraits(10)},
                              {u"ethnicity"_s, u"middle eastern"_s},
                              {u"gender"_s, u"female"_s}};
        const QString prepared = f.post(u"/ai-photo-upload"_s, who).taskId();
        QCOMPARE(f.balance(), 998);
        QCOMPARE(f.post(u"/ai-photo-train"_s, {{u"training_images_id"_s, prepared}}).status, 400); // not yet
        *f.clock += 1000;
        QCOMPARE(f.fetch(prepared).json.keys(), (QStringList{u"message"_s, u"status"_s})); // no id while it runs
        *f.clock += 1000;
        const QJsonObject ready = f.fetch(prepared).json;
        QCOMPARE(ready["status"_L1].toString(), u"finished"_s);
        QVERIFY(QDateTime::fromString(ready["expires_at"_L1].toString(), Qt::ISODateWithMs).toMSecsSinceEpoch()
                > *f.clock);

        f.restart(); // what a training costs is not forgotten
        const QString trained =
            f.post(u"/ai-photo-train"_s, {{u"training_images_id"_s, prepared}, {u"trigger_word"_s, u"ANNA"_s}})
                .taskId();
        QCOMPARE(f.balance(), 958);
        QStringList percentages;
        for (int i = 0; i < 16; ++i) {
            *f.clock += 500;
            const QJsonObject running = f.fetch(trained).json;
            QVERIFY(!running.contains("task_type"_L1));
            if (running["percentage"_L1].isString() && !percentages.contains(running["percentage"_L1].toString()))
                percentages << running["percentage"_L1].toString();
        }
        QVERIFY(percentages.size() >= 5);
        const QJsonObject model = f.fetch(trained).json;
        QCOMPARE(model["percentage"_L1], QJsonValue(100));
        QCOMPARE(model["trigger_word"_L1].toString(), u"ANNA"_s);

        SandboxFixture g; // answers at once
        const QString p = g.post(u"/ai-photo-upload"_s, who).taskId();
        const QString t = g.post(u"/ai-photo-train"_s, {{u"training_images_id"_s, p}}).taskId();
        QCOMPARE(g.fetch(t).json["trigger_word"_L1].toString(), u"TOKMSN"_s);
        const QJsonObject photos = g.post(u"/ai-photo-generate"_s, {{u"training_id"_s, t},
                                                                    {u"prompt"_s, u"TOKMSN by the sea"_s},
                                                                    {u"aspect_ratio"_s, u"custom"_s},
                                                                    {u"width"_s, u"800"_s},
                                                                    {u"height"_s, u"600"_s},
                                                                    {u"number_of_images"_s, u"3"_s}})
                                       .json;
        QCOMPARE(photos["image_urls"_L1].toArray().size(), 3);
        QCOMPARE(QImage::fromData(g.get(photos["image_urls"_L1][2].toString()).body).size(), QSize(800, 600));
        QCOMPARE(g.balance(), 1000 - 2 - 40 - 3);
        QCOMPARE(g.post(u"/ai-photo-generate"_s, {{u"training_id"_s, p}, {u"prompt"_s, u"x"_s}}).status, 400);

        QJsonObject nine = who;
        nine[u"images"_s] = portraits(9);
        QCOMPARE(g.post(u"/ai-photo-upload"_s, nine).status, 400);
        QJsonArray broken = portraits(10);
        broken[3] = QString::fromLatin1(QByteArray("no picture").toBase64());
        QJsonObject bad = who;
        bad[u"images"_s] = broken;
        QVERIFY(g.post(u"/ai-photo-upload"_s, bad).message().contains("images[3]"_L1));
    }

    /// 40 MB in one request; thirty of 5 MB fit too.
    void largePortraits()
    {
        SandboxFixture f;
        const QByteArray large = pngOf({64, 64}) + QByteArray(3 * 1024 * 1024, 'x'); // what follows a PNG is not read
        QJsonArray images;
        for (int i = 0; i < 10; ++i)
            images << QString::fromLatin1(large.toBase64());
        const HttpAnswer answer = f.post(
            u"/ai-photo-upload"_s, {{u"images"_s, images}, {u"ethnicity"_s, u"white"_s}, {u"gender"_s, u"male"_s}});
        QCOMPARE(answer.status, 200);
        QVERIFY(!answer.taskId().isEmpty());
    }

    void sizesThatWereAskedFor()
    {
        SandboxFixture f;
        const auto size = [&](const QString &path, const QJsonObject &params) {
            QJsonObject answer = f.post(path, params).json;
            if (!answer.contains("image_urls"_L1))
                answer = f.fetch(answer["task_id"_L1].toString()).json;
            const QJsonValue url =
                answer.contains("image_url"_L1) ? answer["image_url"_L1] : answer["image_urls"_L1][0];
            return QImage::fromData(f.get(url.toString()).body).size();
        };
        const QString prompt = u"hills"_s;
        QCOMPARE(size(u"/flux-imagine"_s, {{u"prompt"_s, prompt}, {u"model"_s, u"flux-dev"_s}}), QSize(1024, 768));
        QCOMPARE(size(u"/flux-imagine"_s,
                      {{u"prompt"_s, prompt}, {u"model"_s, u"flux-pro"_s}, {u"width"_s, 512}, {u"height"_s, 256}}),
                 QSize(512, 256));
        QCOMPARE(size(u"/ideogram-imagine"_s, {{u"prompt"_s, prompt}, {u"aspect_ratio"_s, u"ASPECT_16_9"_s}}),
                 QSize(1360, 765));
        QCOMPARE(size(u"/ideogram-imagine"_s, {{u"prompt"_s, prompt}, {u"resolution"_s, u"RESOLUTION_640_832"_s}}),
                 QSize(640, 832));
        QCOMPARE(size(u"/nano-banana-pro"_s,
                      {{u"prompt"_s, prompt}, {u"aspect_ratio"_s, u"1:1"_s}, {u"resolution"_s, u"2K"_s}}),
                 QSize(2048, 2048));
        const QString own = f.fetch(f.imagine(u"a lake"_s, u"3:2"_s)).json["image_urls"_L1][0].toString();
        const QSize before = QImage::fromData(f.get(own).body).size();
        QCOMPARE(
            size(u"/ideogram-upscale"_s, {{u"image_url"_s, own}, {u"prompt"_s, u"a lake"_s}, {u"resemblance"_s, 60}}),
            before * 2);
        QCOMPARE(size(u"/nano-banana"_s, {{u"images"_s, QJsonArray{own}}, {u"prompt"_s, u"make it evening"_s}}),
                 before);
    }

    /// Pictures in the request itself are looked at.
    void masksAndBase64()
    {
        SandboxFixture f;
        const QString grid = f.imagine(u"a lake"_s);
        const QString single = f.post(u"/upscale-1x"_s, {{u"parent_task_id"_s, grid}, {u"index"_s, u"1"_s}}).taskId();
        const auto inpaint = [&](const QByteArray &mask) {
            return f.post(u"/inpaint"_s, {{u"parent_task_id"_s, single}, {u"mask"_s, QString::fromLatin1(mask)}});
        };
        QCOMPARE(inpaint("data:image/png;base64," + pngOf({1024, 1024}).toBase64()).status, 200);
        QVERIFY(inpaint("data:image/png;base64," + pngOf({512, 512}).toBase64()).message().contains("1024x1024"_L1));
        QCOMPARE(inpaint(pngOf({1024, 1024}).toBase64()).status, 400);
        QCOMPARE(inpaint("data:image/png;base64,AAAA").status, 400);
        const QJsonObject flux{{u"prompt"_s, u"x"_s},
                               {u"model"_s, u"flux-pro-1.1"_s},
                               {u"image_prompt"_s, u"https://example.org/a.png"_s}};
        QCOMPARE(f.post(u"/flux-imagine"_s, flux).status, 400); // Base64, not an address
    }

    void magicWordsEverywhere()
    {
        SandboxFixture f;
        QCOMPARE(f.post(u"/suno-imagine"_s, {{u"lyrics"_s, u"la sandbox:moderated la"_s}}).status, 400);
        const HttpAnswer held = f.post(u"/ideogram-imagine"_s, {{u"prompt"_s, u"sandbox:fail"_s}});
        QCOMPARE(held.status, 200);
        QCOMPARE(held.json["status"_L1].toString(), u"failed"_s);
        const QString gone = f.post(u"/udio-generate"_s, {{u"prompt"_s, u"sandbox:missing"_s}}).taskId();
        QCOMPARE(f.get(f.fetch(gone).json["songs"_L1][0]["audio_url"_L1].toString()).status, 404);
        QCOMPARE(
            f.post(u"/kling-imagine-2-6"_s, {{u"prompt"_s, u"a"_s}, {u"negative_prompt"_s, u"sandbox:402"_s}}).status,
            402);
        QCOMPARE(
            f.post(u"/luma-imagine"_s, {{u"prompt"_s, u"a"_s}, {u"aspect_ratio"_s, QString(100'000, u'1')}}).status,
            400);
    }
};

QTEST_GUILESS_MAIN(TestSandboxMedia)
#include "tst_sandboxmedia.moc"
