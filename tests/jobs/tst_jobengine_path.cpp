// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/jobrig.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace frameloom;
using namespace frameloom::test;

/// The whole way of a job, and what must be on disk at which moment.
class TestJobEnginePath : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void submitPollDownloadDone()
    {
        JobRig rig;
        rig.api.accept(u"/imagine"_s);
        rig.start();
        QSignalSpy ended(rig.engine.get(), &JobEngine::jobEnded);
        QSignalSpy balance(rig.engine.get(), &JobEngine::balanceMayHaveChanged);
        const qint64 id = rig.submitImagine();
        QVERIFY(id > 0);
        QTRY_COMPARE(rig.job(id).state, JobState::Accepted);
        QCOMPARE(rig.job(id).taskId, u"t1"_s);
        QCOMPARE(balance.size(), 1);

        // Not asked for before there is usually news.
        const int firstPollMs = rig.catalog->operation(u"midjourney.imagine"_s)->result.firstPollMs;
        rig.pass(firstPollMs - 500);
        QCOMPARE(rig.api.fetches(), 0);
        rig.api.progress(u"t1"_s, u"processing"_s, 40);
        rig.pass(600);
        QTRY_COMPARE(rig.job(id).percent, 40);
        QCOMPARE(rig.job(id).state, JobState::Running);
        QCOMPARE(rig.job(id).remoteStatus, u"processing"_s);

        rig.api.finishGrid(u"t1"_s);
        rig.pass(6'000);
        QTRY_COMPARE(rig.job(id).state, JobState::Done);
        QCOMPARE(ended.size(), 1);
        QCOMPARE(balance.size(), 2);

        const Job job = rig.job(id);
        QCOMPARE(job.assetCount, 5);
        QCOMPARE(job.percent, 100);
        QVERIFY(job.finishedAt > 0);
        const QVector<Asset> assets = rig.assets(id);
        QCOMPARE(assets.size(), 5);
        for (const Asset &asset : assets) {
            QCOMPARE(asset.state, AssetState::Saved);
            QCOMPARE(asset.mime, u"image/png"_s);
            QCOMPARE(asset.size, QSize(16, 16));
            QFile file(rig.library() + u'/' + asset.path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            QCOMPARE(file.readAll(), FakeApi::picture(asset.number)); // the original bytes
            if (asset.number == 1)
                QCOMPARE(job.coverPath, asset.path);
        }
        const QDir month(rig.library() + u'/' + job.coverPath.section(u'/', 0, 0));
        QCOMPARE(month.entryList({u"*.part"_s}, QDir::Files).size(), 0);
        QCOMPARE(rig.api.service.count(u"/imagine"_s), 1);
    }

    /// Seen from the API's address; the key stays at home, and a scheme is a scheme.
    void addressesWithoutAHostAreTheServersOwn()
    {
        JobRig rig;
        rig.api.accept(u"/imagine"_s);
        rig.start();
        const qint64 id = rig.submitImagine();
        QTRY_COMPARE(rig.job(id).state, JobState::Accepted);
        const auto serve = [&rig](const QString &path, int seed) {
            FakeAnswer answer;
            answer.body = FakeApi::picture(seed);
            rig.api.service.answer(path, answer);
        };
        serve(u"/files/1.png"_s, 1);
        serve(u"/files/2.png"_s, 2);
        serve(u"/else/3.png"_s, 3);
        const QJsonArray told{u"/files/1.png"_s, u"files/2.png"_s, u"//127.0.0.1:10/else/3.png"_s, u"file:///etc/passwd"_s,
                              u"javascript:alert(1)"_s};
        rig.api.tasks.insert(u"t1"_s, {{u"task_id"_s, u"t1"_s}, {u"status"_s, u"finished"_s}, {u"image_urls"_s, told}});
        rig.pass(16'000);
        QTRY_COMPARE(rig.job(id).state, JobState::Done);
        const QVector<Asset> assets = rig.assets(id);
        QCOMPARE(assets.size(), 5);
        const QStringList addresses{u"http://127.0.0.1:9/files/1.png"_s, u"http://127.0.0.1:9/files/2.png"_s,
                                    u"http://127.0.0.1:10/else/3.png"_s, u"file:///etc/passwd"_s, u"javascript:alert(1)"_s};
        for (const Asset &asset : assets) {
            QCOMPARE(asset.url.toString(), addresses.at(asset.number - 1));
            QCOMPARE(asset.state, asset.number <= 3 ? AssetState::Saved : AssetState::Refused);
        }
        int asked = 0;
        for (const FakeRequest &request : rig.api.service.requests()) {
            if (!request.url.path().endsWith(".png"_L1))
                continue;
            ++asked;
            QVERIFY(request.request.rawHeader("Authorization").isEmpty());
            QVERIFY(request.request.rawHeader("X-API-Key").isEmpty());
        }
        QCOMPARE(asked, 3);
    }

    void theGridComesAfterThePictures()
    {
        JobRig rig({.jobsInFlight = 10, .downloadsAtOnce = 1, .libraryFolder = {}});
        rig.api.accept(u"/imagine"_s);
        rig.start();
        const qint64 id = rig.submitImagine();
        QTRY_COMPARE(rig.job(id).state, JobState::Accepted);
        rig.api.finishGrid(u"t1"_s);
        rig.pass(16'000);
        QTRY_COMPARE(rig.job(id).state, JobState::Done);
        QStringList files;
        for (const FakeRequest &request : rig.api.service.requests()) {
            if (request.url.path().startsWith("/files/"_L1))
                files.append(request.url.path());
        }
        QCOMPARE(files, QStringList({u"/files/t1-1.png"_s, u"/files/t1-2.png"_s, u"/files/t1-3.png"_s,
                                     u"/files/t1-4.png"_s, u"/files/t1-0.png"_s}));
    }

    void theIntentIsDurableBeforeTheRequestLeaves()
    {
        JobRig rig;
        Job seen;
        rig.api.service.handle(u"/imagine"_s, [&](const FakeRequest &request) {
            // The store's thread reads what is committed, at the moment of createRequest().
            seen = rig.jobs().value(0);
            seen.answer = request.body;
            return FakeAnswer::json("{\"task_id\":\"t1\"}");
        });
        rig.start();
        const qint64 id = rig.submitImagine();
        QTRY_COMPARE(rig.job(id).state, JobState::Accepted);
        QCOMPARE(seen.id, id);
        QCOMPARE(seen.state, JobState::Submitting);
        QVERIFY(seen.submittedAt > 0);
        const Job stored = rig.job(id);
        QVERIFY(!stored.body.isEmpty());
        QCOMPARE(seen.answer, stored.body); // the very bytes
    }

    void theTaskIdIsKeptEvenWhenTheRestIsOdd()
    {
        JobRig rig;
        rig.api.service.answer(u"/imagine"_s, FakeAnswer::json(R"({"taskId":"odd-1","status":17,"image_urls":"none"})"));
        rig.start();
        const qint64 id = rig.submitImagine();
        QTRY_COMPARE(rig.job(id).state, JobState::Accepted);
        QCOMPARE(rig.job(id).taskId, u"odd-1"_s);
    }

    void aFinishedAnswerNeedsNoPolling()
    {
        JobRig rig;
        rig.api.finishGrid(u"t1"_s);
        const QJsonObject whole = rig.api.tasks.value(u"t1"_s);
        rig.api.service.answer(u"/imagine"_s, FakeAnswer::json(QJsonDocument(whole).toJson()));
        rig.start();
        const qint64 id = rig.submitImagine();
        QTRY_COMPARE(rig.job(id).state, JobState::Done);
        QCOMPARE(rig.api.fetches(), 0);
        QCOMPARE(rig.job(id).assetCount, 5);
    }

    void unknownWordsKeepPollingAndPercentNeverFalls()
    {
        JobRig rig;
        rig.api.accept(u"/imagine"_s);
        rig.start();
        const qint64 id = rig.submitImagine();
        QTRY_COMPARE(rig.job(id).state, JobState::Accepted);
        rig.api.progress(u"t1"_s, u"processing"_s, 60);
        rig.pass(16'000);
        QTRY_COMPARE(rig.job(id).percent, 60);
        rig.api.progress(u"t1"_s, u"daydreaming"_s, 20);
        rig.pass(6'000);
        QTRY_COMPARE(rig.job(id).remoteStatus, u"daydreaming"_s);
        QCOMPARE(rig.job(id).percent, 60);
        QCOMPARE(rig.job(id).state, JobState::Running);
        rig.api.progress(u"t1"_s, u"retrying"_s, 5);
        rig.pass(6'000);
        QTRY_COMPARE(rig.job(id).percent, 5);
        rig.api.finishGrid(u"t1"_s);
        rig.pass(6'000);
        QTRY_COMPARE(rig.job(id).state, JobState::Done);
    }

    void aFailedTaskSpeaksAndKeepsWhatThereIs()
    {
        JobRig rig;
        rig.api.accept(u"/imagine"_s);
        rig.start();
        const qint64 bare = rig.submitImagine();
        const qint64 partly = rig.submitImagine(u"a blue fox"_s);
        QTRY_COMPARE(rig.job(partly).state, JobState::Accepted);
        QTRY_COMPARE(rig.job(bare).state, JobState::Accepted);
        const QString bareTask = rig.job(bare).taskId;
        const QString partTask = rig.job(partly).taskId;
        rig.api.fail(bareTask, u"invalid param[ar] --relax"_s);
        rig.api.finishGrid(partTask);
        rig.api.tasks[partTask].insert(u"status"_s, u"failed"_s);
        rig.api.tasks[partTask].insert(u"message"_s, u"two of four"_s);
        rig.pass(16'000);
        QTRY_COMPARE(rig.job(bare).state, JobState::Failed);
        QCOMPARE(rig.job(bare).failure.kind, FailureKind::TaskFailed);
        QCOMPARE(rig.job(bare).failure.words, u"invalid param[ar] --relax"_s);
        QTRY_COMPARE(rig.job(partly).state, JobState::Failed);
        QCOMPARE(rig.job(partly).failure.words, u"two of four"_s);
        QCOMPARE(rig.job(partly).assetCount, 5);
    }
};

QTEST_GUILESS_MAIN(TestJobEnginePath)
#include "tst_jobengine_path.moc"
