// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/jobrig.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace frameloom;
using namespace frameloom::test;

/// Songs, texts and tasks without files: previews, what belongs to each song, and what else an answer told.
class TestJobEngineSongs : public QObject
{
    Q_OBJECT

    static QByteArray mp3(char tone) { return QByteArray("\xff\xfb\x90\x64", 4) + QByteArray(800, tone); }

    static void serve(JobRig &rig, const QString &path, const QByteArray &bytes)
    {
        FakeAnswer answer;
        answer.body = bytes;
        answer.headers = {{"Content-Length", QByteArray::number(bytes.size())}};
        rig.api.service.clear(path);
        rig.api.service.answer(path, answer);
    }

    static QJsonObject song(int n, const QString &audio, const QString &cover, const QJsonValue &video = QJsonValue::Null)
    {
        const auto at = [](const QString &path) {
            return path.isEmpty() ? QJsonValue() : QJsonValue(QString(u"http://127.0.0.1:9"_s + path));
        };
        return {{u"song_id"_s, u"song-%1"_s.arg(n)}, {u"lyrics"_s, u"[Verse] words %1"_s.arg(n)}, {u"title"_s, u"Song %1"_s.arg(n)},
                {u"audio_url"_s, at(audio)}, {u"image_url"_s, at(cover)}, {u"video_url"_s, video.isNull() ? video : at(video.toString())}};
    }

    static void tell(JobRig &rig, const QString &status, const QJsonArray &songs, int percent = 56)
    {
        rig.api.tasks.insert(u"t1"_s, {{u"task_id"_s, u"t1"_s}, {u"status"_s, status}, {u"percentage"_s, percent}, {u"songs"_s, songs}});
    }

    static Asset assetOf(JobRig &rig, qint64 id, AssetKind kind, int number)
    {
        for (const Asset &asset : rig.assets(id)) {
            if (asset.kind == kind && asset.number == number)
                return asset;
        }
        return {};
    }

    static QByteArray content(JobRig &rig, const Asset &asset)
    {
        QFile file(rig.library() + u'/' + asset.path);
        return !asset.path.isEmpty() && file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    static void begin(JobRig &rig)
    {
        rig.useProbes();
        rig.api.accept(u"/probe-songs"_s);
        rig.api.accept(u"/probe-extend"_s);
        rig.api.accept(u"/probe-continue"_s);
        rig.api.accept(u"/probe-embed"_s);
        rig.api.accept(u"/probe-text"_s);
        serve(rig, u"/1.mp3"_s, mp3('a'));
        serve(rig, u"/2.mp3"_s, mp3('b'));
        serve(rig, u"/1.jpg"_s, FakeApi::picture(1));
        serve(rig, u"/2.jpg"_s, FakeApi::picture(2));
        QByteArray mp4 = QByteArray("\0\0\0\x18" "ftypisom\0\0\2\0isomiso2", 24);
        mp4 += QByteArray("\0\0\0\x09moovm\0\0\0\x0cmdatdddd", 21);
        serve(rig, u"/1.mp4"_s, mp4);
        serve(rig, u"/2.mp4"_s, mp4);
        rig.start();
    }

    /// A finished pair of songs.
    static qint64 finished(JobRig &rig)
    {
        const qint64 id = rig.submitProbe(u"probe.songs"_s, {{u"prompt"_s, u"sea shanty"_s}});
        [&] { QTRY_COMPARE(rig.job(id).state, JobState::Accepted); }();
        tell(rig, u"finished"_s, {song(1, u"/1.mp3"_s, u"/1.jpg"_s), song(2, u"/2.mp3"_s, u"/2.jpg"_s)});
        [&] { QTRY_VERIFY((rig.pass(16'000), rig.job(id).state == JobState::Done)); }();
        return id;
    }

private Q_SLOTS:
    /// Before anybody has played them. 804 bytes at 128 kbit/s; the clip's headers tell nothing.
    void lengthsAreKnownWhenSaved()
    {
        JobRig rig;
        begin(rig);
        const qint64 id = finished(rig);
        for (int number : {1, 2}) {
            QCOMPARE(assetOf(rig, id, AssetKind::Audio, number).durationMs, 50);
            QCOMPARE(assetOf(rig, id, AssetKind::Cover, number).durationMs, 0);
        }
    }

    void aPreviewIsSavedWhileTheTaskRuns()
    {
        JobRig rig;
        begin(rig);
        QSignalSpy ended(rig.engine.get(), &JobEngine::jobEnded);
        const qint64 id = rig.submitProbe(u"probe.songs"_s, {{u"prompt"_s, u"sea shanty"_s}});
        QTRY_COMPARE(rig.job(id).state, JobState::Accepted);
        // A cover alone can be neither heard nor kept apart from what comes later.
        tell(rig, u"processing"_s, {song(1, {}, u"/1.jpg"_s)});
        QTRY_VERIFY((rig.pass(16'000), rig.job(id).state == JobState::Running));
        QVERIFY(rig.assets(id).isEmpty());

        tell(rig, u"processing"_s, {song(1, u"/1.mp3"_s, u"/1.jpg"_s), song(2, {}, u"/2.jpg"_s)}, 60);
        QTRY_VERIFY((rig.pass(16'000), assetOf(rig, id, AssetKind::Audio, 1).state == AssetState::Saved));
        QTRY_COMPARE(rig.job(id).assetCount, 3);
        const Job running = rig.job(id);
        QCOMPARE(running.state, JobState::Running);
        QCOMPARE(running.percent, 60);
        QCOMPARE(ended.size(), 0);
        const Asset heard = assetOf(rig, id, AssetKind::Audio, 1);
        QCOMPARE(heard.itemId, u"song-1"_s);
        QCOMPARE(heard.title, u"Song 1"_s);
        QCOMPARE(heard.words, u"[Verse] words 1"_s);

        // The same again changes nothing and fetches nothing.
        const int fetched = rig.api.service.count(u"/1.mp3"_s);
        rig.pass(16'000);
        rig.pass(16'000);
        QCOMPARE(rig.api.service.count(u"/1.mp3"_s), fetched);

        tell(rig, u"finished"_s, {song(1, u"/1.mp3"_s, u"/1.jpg"_s, u"/1.mp4"_s), song(2, u"/2.mp3"_s, u"/2.jpg"_s, u"/2.mp4"_s)}, 100);
        QTRY_VERIFY((rig.pass(16'000), rig.job(id).state == JobState::Done));
        QCOMPARE(rig.job(id).assetCount, 6);
        QCOMPARE(rig.assets(id).size(), 6);
        QCOMPARE(assetOf(rig, id, AssetKind::Audio, 1).path, heard.path); // not fetched twice
        QCOMPARE(rig.api.service.count(u"/1.mp3"_s), fetched);
        QCOMPARE(assetOf(rig, id, AssetKind::Video, 2).itemId, u"song-2"_s);
        QCOMPARE(assetOf(rig, id, AssetKind::Audio, 2).words, u"[Verse] words 2"_s);
        QCOMPARE(ended.size(), 1);
    }

    void aPreviewAtAnotherAddressIsReplaced()
    {
        JobRig rig;
        begin(rig);
        serve(rig, u"/stream.mp3"_s, mp3('p'));
        const qint64 id = rig.submitProbe(u"probe.songs"_s, {{u"prompt"_s, u"x"_s}});
        QTRY_COMPARE(rig.job(id).state, JobState::Accepted);
        tell(rig, u"processing"_s, {song(1, u"/stream.mp3"_s, {})});
        QTRY_VERIFY((rig.pass(16'000), assetOf(rig, id, AssetKind::Audio, 1).state == AssetState::Saved));
        QCOMPARE(content(rig, assetOf(rig, id, AssetKind::Audio, 1)), mp3('p'));
        const QString preview = assetOf(rig, id, AssetKind::Audio, 1).path;
        rig.restart(); // also in another run
        tell(rig, u"finished"_s, {song(1, u"/1.mp3"_s, u"/1.jpg"_s)});
        QTRY_VERIFY((rig.pass(16'000), rig.job(id).state == JobState::Done));
        QCOMPARE(content(rig, assetOf(rig, id, AssetKind::Audio, 1)), mp3('a'));
        QVERIFY(assetOf(rig, id, AssetKind::Audio, 1).path != preview);
        QTRY_VERIFY(!QFile::exists(rig.library() + u'/' + preview)); // nothing is left of it
    }

    void aTaskThatFailsAfterItsPreview()
    {
        JobRig rig;
        begin(rig);
        const qint64 id = rig.submitProbe(u"probe.songs"_s, {{u"prompt"_s, u"x"_s}});
        QTRY_COMPARE(rig.job(id).state, JobState::Accepted);
        tell(rig, u"processing"_s, {song(1, u"/1.mp3"_s, {})});
        QTRY_VERIFY((rig.pass(16'000), assetOf(rig, id, AssetKind::Audio, 1).state == AssetState::Saved));
        rig.api.fail(u"t1"_s, u"the singer left"_s);
        QTRY_VERIFY((rig.pass(16'000), rig.job(id).state == JobState::Failed));
        QCOMPARE(rig.job(id).failure.words, u"the singer left"_s);
        QCOMPARE(content(rig, assetOf(rig, id, AssetKind::Audio, 1)), mp3('a')); // what was heard stays
    }

    void aTaskWithoutFilesIsDone()
    {
        JobRig rig;
        begin(rig);
        const qint64 id = rig.submitProbe(u"probe.embed"_s, {{u"gender"_s, u"female"_s}});
        QTRY_COMPARE(rig.job(id).state, JobState::Accepted);
        // No id while it is being prepared: it is about what was asked for.
        rig.api.tasks.insert(u"t1"_s, {{u"status"_s, u"processing"_s}, {u"message"_s, u"pictures are being prepared"_s}});
        QTRY_VERIFY((rig.pass(16'000), rig.job(id).state == JobState::Running));
        QTRY_COMPARE(rig.job(id).facts.value("message"_L1).toString(), u"pictures are being prepared"_s);
        rig.api.tasks.insert(u"t1"_s, {{u"task_id"_s, u"t1"_s}, {u"status"_s, u"finished"_s}, {u"message"_s, u"pictures are ready"_s},
                                       {u"expires_at"_s, u"2026-03-04T09:15:30.120Z"_s}, {u"trigger_word"_s, u"TOKMSN"_s}});
        QTRY_VERIFY((rig.pass(16'000), rig.job(id).state == JobState::Done));
        const Job done = rig.job(id);
        QVERIFY(!done.failure);
        QCOMPARE(done.assetCount, 0);
        QCOMPARE(done.facts.value("expires_at"_L1).toString(), u"2026-03-04T09:15:30.120Z"_s);
        QCOMPARE(done.facts.value("trigger_word"_L1).toString(), u"TOKMSN"_s);
        QCOMPARE(done.facts.value("message"_L1).toString(), u"pictures are ready"_s);
    }

    void aTaskWithoutFilesMayEndInItsAnswer()
    {
        JobRig rig;
        begin(rig);
        rig.api.service.clear(u"/probe-embed"_s);
        rig.api.service.answer(u"/probe-embed"_s, FakeAnswer::json(R"({"status":"finished","message":"ready"})"));
        const qint64 id = rig.submitProbe(u"probe.embed"_s, {{u"gender"_s, u"female"_s}});
        QTRY_COMPARE(rig.job(id).state, JobState::Done);
        QCOMPARE(rig.job(id).facts.value("message"_L1).toString(), u"ready"_s);
    }

    void lyricsAtOnceOrLater_data()
    {
        QTest::addColumn<QByteArray>("submitted");
        const QByteArray ready = R"({"type":"suno-lyrics","title":"Harbour","lyrics":"salt and rope","status":"finished"})";
        QTest::newRow("at once") << ready;
        QTest::newRow("without a status") << QByteArray(R"({"title":"Harbour","lyrics":"salt and rope"})");
        QTest::newRow("later") << QByteArray(R"({"task_id":"t1"})");
    }

    void lyricsAtOnceOrLater()
    {
        QFETCH(QByteArray, submitted);
        JobRig rig;
        begin(rig);
        rig.api.service.clear(u"/probe-text"_s);
        rig.api.service.answer(u"/probe-text"_s, FakeAnswer::json(submitted));
        rig.api.tasks.insert(u"t1"_s, {{u"type"_s, u"suno-lyrics"_s}, {u"title"_s, u"Harbour"_s}, {u"lyrics"_s, u"salt and rope"_s},
                                       {u"status"_s, u"finished"_s}});
        const qint64 id = rig.submitProbe(u"probe.text"_s, {{u"prompt"_s, u"x"_s}});
        QTRY_VERIFY((rig.pass(16'000), rig.job(id).state == JobState::Done));
        QCOMPARE(rig.job(id).texts, QStringList{u"salt and rope"_s});
        QCOMPARE(rig.job(id).facts.value("title"_L1).toString(), u"Harbour"_s);
    }

    void extendingASongNamesItsTaskAndItself()
    {
        JobRig rig;
        begin(rig);
        const qint64 parent = finished(rig);
        const qint64 id = rig.submitProbe(u"probe.extend"_s, {{u"continue_at"_s, 12.5}}, {parent, 2, {}});
        QTRY_COMPARE(rig.job(id).state, JobState::Accepted);
        QCOMPARE(rig.api.service.requests(u"/probe-extend"_s).first().body,
                 QByteArray(R"({"continue_at":12.5,"parent_task_id":"t1","song_id":"song-2"})"));
        QCOMPARE(rig.job(id).parent.itemId, u"song-2"_s);
    }

    void extendingAnUploadNamesItsTaskOnly()
    {
        JobRig rig;
        rig.useProbes();
        Job upload;
        upload.operationId = u"probe.part"_s;
        upload.generatorId = u"probe"_s;
        upload.resultFamily = u"probe.upload"_s;
        upload.taskId = u"u1"_s;
        upload.state = JobState::Done;
        Asset file;
        file.number = 1;
        file.kind = AssetKind::Audio;
        file.state = AssetState::Saved;
        const qint64 parent = rig.put(upload, {file});
        begin(rig);
        // Also when a form remembers a song of another parent.
        const qint64 id = rig.submitProbe(u"probe.extend"_s, {}, {parent, 1, {}, u"song-9"_s});
        QTRY_COMPARE(rig.job(id).state, JobState::Accepted);
        QCOMPARE(rig.api.service.requests(u"/probe-extend"_s).first().body, QByteArray(R"({"parent_task_id":"u1"})"));
    }

    void continuingASongNamesItAlone()
    {
        JobRig rig;
        begin(rig);
        const qint64 parent = finished(rig);
        const qint64 id = rig.submitProbe(u"probe.continue"_s, {}, {parent, 1, {}});
        QTRY_COMPARE(rig.job(id).state, JobState::Accepted);
        QCOMPARE(rig.api.service.requests(u"/probe-continue"_s).first().body, QByteArray(R"({"continue_song_id":"song-1"})"));
        // An id made elsewhere.
        const qint64 pasted = rig.submitProbe(u"probe.continue"_s, {}, {0, 0, u"song-x"_s});
        QTRY_COMPARE(rig.job(pasted).state, JobState::Accepted);
        QCOMPARE(rig.api.service.requests(u"/probe-continue"_s).last().body, QByteArray(R"({"continue_song_id":"song-x"})"));
        // Nothing is sent without one.
        QSignalSpy failed(rig.engine.get(), &JobEngine::submitFailed);
        QCOMPARE(rig.submitProbe(u"probe.continue"_s, {}, {parent, 7, {}}), 0);
        QCOMPARE(failed.size(), 1);
        QCOMPARE(failed.first().at(1).value<Failure>().kind, FailureKind::ParentFailed);
    }
};

QTEST_GUILESS_MAIN(TestJobEngineSongs)
#include "tst_jobengine_songs.moc"
