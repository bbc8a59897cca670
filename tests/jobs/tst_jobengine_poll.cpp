// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/jobrig.h"

#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace frameloom;
using namespace frameloom::test;

/// Many tasks, bad tasks, clocks that jump.
class TestJobEnginePoll : public QObject
{
    Q_OBJECT

    static QVector<qint64> accepted(JobRig &rig, int count, qint64 agoMs = 120'000)
    {
        QVector<Job> jobs;
        for (int i = 0; i < count; ++i) {
            Job job;
            job.state = JobState::Accepted;
            job.taskId = u"task-%1"_s.arg(i, 4, 10, QChar(u'0'));
            job.acceptedAt = rig.clock.wallMs() - agoMs;
            job.submittedAt = job.acceptedAt;
            jobs.append(job);
            rig.api.progress(job.taskId, u"processing"_s, 10);
        }
        return rig.put(jobs);
    }

    /// Tells of what is asked for, and refuses every request that holds one id.
    static FakeService::Handler allBut(JobRig &rig, const QString &bad, const FakeAnswer &refusal)
    {
        return [&rig, bad, refusal](const FakeRequest &request) {
            if (request.body.contains(bad.toUtf8()))
                return refusal;
            QJsonArray tasks;
            for (const QJsonObject &task : std::as_const(rig.api.tasks)) {
                if (request.body.contains(task.value("task_id"_L1).toString().toUtf8()))
                    tasks.append(task);
            }
            return FakeAnswer::json(QJsonDocument(tasks).toJson());
        };
    }

    static int asked(const JobRig &rig, const QString &id)
    {
        int count = 0;
        for (const FakeRequest &request : rig.api.service.requests())
            count += request.body.contains(id.toUtf8()) ? 1 : 0;
        return count;
    }

private Q_SLOTS:
    void aThousandTasksCostFiftyRequestsARound()
    {
        JobRig rig;
        const QVector<qint64> ids = accepted(rig, 1000);
        rig.start();
        QTRY_COMPARE(rig.api.fetches(), 50);
        QTRY_COMPARE(rig.job(ids.last()).percent, 10);
        rig.settle();
        QCOMPARE(rig.api.fetches(), 50);
        // The next round, spread by jitter, is about as cheap.
        rig.pass(11'500);
        QTRY_VERIFY(rig.api.fetches() >= 100);
        rig.settle();
        QVERIFY2(rig.api.fetches() <= 102, qPrintable(QString::number(rig.api.fetches())));
    }

    void oneBadIdTouchesItselfOnly()
    {
        JobRig rig;
        const QVector<qint64> ids = accepted(rig, 20);
        const QString bad = u"task-0013"_s;
        const auto poisoned = allBut(rig, bad, FakeAnswer::json(R"({"errors":[{"msg":"bad id"}]})", 400));
        rig.api.service.handle(u"/fetch"_s, poisoned);
        rig.api.service.handle(u"/fetch-many"_s, poisoned);
        rig.start();
        for (const qint64 id : ids) {
            const bool isBad = rig.job(id).taskId == bad;
            if (isBad)
                QTRY_COMPARE(rig.job(id).failure.kind, FailureKind::Rejected);
            else
                QTRY_COMPARE(rig.job(id).percent, 10);
        }
        const int first = rig.api.fetches();
        QVERIFY2(first <= 12, qPrintable(QString::number(first))); // 2 log2(20) + 1
        // From now on it does not spoil the others' batch.
        rig.pass(11'500);
        QTRY_VERIFY(rig.api.fetches() > first);
        rig.settle();
        QCOMPARE(rig.api.fetches(), first + 1);
        // It is open still, and comes back when the server knows it again.
        QCOMPARE(rig.job(ids.at(13)).state, JobState::Accepted);
        rig.api.service.clear(u"/fetch"_s);
        rig.api.service.handle(u"/fetch"_s, [](const FakeRequest &) {
            return FakeAnswer::json(R"({"task_id":"task-0013","status":"processing","percentage":"70"})");
        });
        rig.pass(20'000);
        QTRY_COMPARE(rig.job(ids.at(13)).percent, 70);
        QCOMPARE(rig.job(ids.at(13)).failure.kind, FailureKind::None);
    }

    /// Asked for in halves it would be 39 requests a round for 20 tasks.
    void aServerWithoutBatchesIsAskedOneByOne_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("mostTries"); // of what may be about one task: its halves too, and what was on its way meanwhile
        QTest::newRow("404") << 404 << QByteArray("{\"message\":\"Cannot POST /fetch-many\"}") << 5;
        QTest::newRow("405") << 405 << QByteArray("{}") << 1;
        QTest::newRow("501") << 501 << QByteArray("{}") << 1;
        QTest::newRow("a page") << 200 << QByteArray("<html><body>Welcome</body></html>") << 5;
    }
    void aServerWithoutBatchesIsAskedOneByOne()
    {
        QFETCH(const int, status);
        QFETCH(const QByteArray, body);
        QFETCH(const int, mostTries);
        JobRig rig;
        const QVector<qint64> ids = accepted(rig, 20);
        rig.api.service.handle(u"/fetch-many"_s, [&](const FakeRequest &) { return FakeAnswer::json(body, status); });
        rig.start();
        for (const qint64 id : ids)
            QTRY_COMPARE(rig.job(id).percent, 10);
        rig.settle();
        const int tries = rig.api.service.count(u"/fetch-many"_s);
        QVERIFY2(tries <= mostTries, qPrintable(QString::number(tries)));
        QCOMPARE(rig.api.service.count(u"/fetch"_s), 20);
        for (const qint64 id : ids)
            QCOMPARE(rig.job(id).failure.kind, FailureKind::None);
        // It stays known, for a while.
        rig.pass(11'500);
        QTRY_VERIFY(rig.api.service.count(u"/fetch"_s) >= 40);
        rig.settle();
        QCOMPARE(rig.api.service.count(u"/fetch-many"_s), tries);
        rig.api.service.clear(u"/fetch-many"_s);
        rig.api.service.handle(u"/fetch-many"_s, [&rig](const FakeRequest &) {
            QJsonArray tasks;
            for (const QJsonObject &task : std::as_const(rig.api.tasks))
                tasks.append(task);
            return FakeAnswer::json(QJsonDocument(tasks).toJson());
        });
        rig.pass(600'000);
        QTRY_VERIFY(rig.api.service.count(u"/fetch-many"_s) > tries);
        rig.settle();
        const int single = rig.api.service.count(u"/fetch"_s);
        rig.pass(30'000);
        QTRY_VERIFY(rig.api.service.count(u"/fetch-many"_s) > tries + 1);
        rig.settle();
        QCOMPARE(rig.api.service.count(u"/fetch"_s), single);
    }

    /// A server that has answered batches is believed to have them: there a 404 is one task's.
    void aNotFoundAmongBatchesIsOneTasks()
    {
        JobRig rig;
        const QVector<qint64> ids = accepted(rig, 20);
        rig.start();
        QTRY_COMPARE(rig.job(ids.last()).percent, 10);
        rig.settle();
        QCOMPARE(rig.api.fetches(), 1);
        const QString bad = u"task-0013"_s;
        rig.api.service.handle(u"/fetch-many"_s, allBut(rig, bad, FakeAnswer::json("{}", 404)));
        rig.api.tasks.remove(bad);
        rig.pass(11'500);
        QTRY_COMPARE(rig.job(ids.at(13)).failure.kind, FailureKind::NotFound);
        rig.settle();
        QVERIFY2(rig.api.fetches() <= 13, qPrintable(QString::number(rig.api.fetches())));
    }

    /// Nor does one that was forgotten before the first batch is answered cost all others their batches.
    void aForgottenTaskInTheFirstBatchIsOneTasks()
    {
        JobRig rig;
        const QVector<qint64> ids = accepted(rig, 20);
        const QString bad = u"task-0013"_s;
        rig.api.tasks.remove(bad);
        rig.api.service.handle(u"/fetch-many"_s, allBut(rig, bad, FakeAnswer::json("{}", 404)));
        rig.start();
        QTRY_COMPARE(rig.job(ids.at(13)).failure.kind, FailureKind::NotFound);
        for (const qint64 id : ids)
            QTRY_COMPARE(rig.job(id).percent, id == ids.at(13) ? -1 : 10);
        rig.settle();
        QVERIFY2(rig.api.fetches() <= 12, qPrintable(QString::number(rig.api.fetches())));
    }

    void aTaskTheServerForgotIsFollowedRarely()
    {
        JobRig rig;
        const QVector<qint64> ids = accepted(rig, 1);
        rig.api.tasks.clear(); // 404
        rig.start();
        QTRY_COMPARE(rig.job(ids.first()).failure.kind, FailureKind::NotFound);
        for (int minute = 0; minute < 60; ++minute) {
            rig.pass(60'000);
            rig.settle();
        }
        QCOMPARE(rig.job(ids.first()).state, JobState::Accepted);
        QVERIFY2(rig.api.fetches() < 15, qPrintable(QString::number(rig.api.fetches())));
    }

    void missingFromTheAnswerIsAskedAloneLater()
    {
        JobRig rig;
        const QVector<qint64> ids = accepted(rig, 3);
        rig.api.tasks.remove(u"task-0001"_s);
        rig.start();
        QTRY_COMPARE(rig.job(ids.at(2)).percent, 10);
        QCOMPARE(rig.job(ids.at(1)).failure.kind, FailureKind::None);
        for (int i = 0; i < 3; ++i) {
            rig.pass(12'000);
            QTRY_COMPARE(rig.api.service.count(u"/fetch-many"_s), i + 2);
            rig.settle();
        }
        QTRY_COMPARE(rig.job(ids.at(1)).failure.kind, FailureKind::NotFound);
        QCOMPARE(rig.job(ids.at(0)).state, JobState::Running);
    }

    void serverTroublePausesTheWholePoller()
    {
        JobRig rig;
        accepted(rig, 100);
        FakeAnswer busy = FakeAnswer::json("{}", 429);
        busy.headers = {{"Retry-After", "300"}};
        rig.api.service.handle(u"/fetch-many"_s, [busy](const FakeRequest &) { return busy; });
        rig.start();
        QTRY_VERIFY(rig.api.fetches() > 0);
        rig.settle();
        QVERIFY(rig.api.fetches() <= 4);
        const int before = rig.api.fetches();
        rig.pass(290'000);
        rig.settle();
        QCOMPARE(rig.api.fetches(), before); // also not because the machine seems to have slept
        rig.pass(11'000);
        QTRY_COMPARE(rig.api.fetches(), before + 1); // one probes
    }

    void aRejectedKeyAsksRarelyUntilThereIsAnother()
    {
        JobRig rig;
        const QVector<qint64> ids = accepted(rig, 2);
        rig.api.service.handle(u"/fetch-many"_s, [](const FakeRequest &) { return FakeAnswer::json("{}", 401); });
        rig.start();
        QSignalSpy rejected(rig.engine.get(), &JobEngine::keyRejected);
        QTRY_COMPARE(rejected.size(), 1);
        rig.pass(290'000);
        rig.settle();
        QCOMPARE(rig.api.fetches(), 1);
        rig.pass(11'000);
        QTRY_COMPARE(rejected.size(), 2); // it may have been a gateway's mood
        QCOMPARE(rig.api.fetches(), 2);
        rig.api.service.handle(u"/fetch-many"_s, [](const FakeRequest &) {
            return FakeAnswer::json(R"([{"task_id":"task-0000","status":"failed","message":"x"}])");
        });
        rig.engine->keyChanged();
        QTRY_COMPARE(rig.job(ids.first()).state, JobState::Failed);
    }

    void oneFetchAtATimeForATask()
    {
        JobRig rig;
        accepted(rig, 2);
        rig.api.service.answer(u"/fetch-many"_s, FakeAnswer::held());
        rig.start();
        QTRY_COMPARE(rig.api.service.heldCount(), 1);
        for (int i = 0; i < 10; ++i)
            rig.pass(60'000);
        rig.settle();
        QCOMPARE(rig.api.fetches(), 1);
    }

    void sleepEndsWithOneBurst()
    {
        JobRig rig;
        accepted(rig, 30);
        rig.start();
        QTRY_COMPARE(rig.api.fetches(), 2);
        rig.settle();
        rig.pass(1'000);
        rig.settle();
        QCOMPARE(rig.api.fetches(), 2);
        rig.clock.jumpWall(8LL * 3600 * 1000); // monotonic time stood still
        rig.pass(0);
        QTRY_COMPARE(rig.api.fetches(), 4);
        rig.pass(0);
        rig.settle();
        QCOMPARE(rig.api.fetches(), 4); // once
    }

    void aClockSetBackADayChangesNothing()
    {
        JobRig rig;
        const QVector<qint64> ids = accepted(rig, 2);
        rig.start();
        QTRY_COMPARE(rig.api.fetches(), 1);
        QTRY_COMPARE(rig.job(ids.last()).percent, 10);
        rig.clock.jumpWall(-24LL * 3600 * 1000);
        rig.pass(0);
        rig.settle();
        QCOMPARE(rig.api.fetches(), 1);
        rig.api.finishGrid(u"task-0000"_s);
        rig.pass(12'000);
        QTRY_COMPARE(rig.job(ids.first()).state, JobState::Done);
        // A job from "tomorrow" is polled, not waited for until tomorrow.
        rig.restart();
        const int before = rig.api.fetches();
        QTRY_VERIFY((rig.pass(16'000), rig.api.fetches() > before));
    }

    void sleepDuringASubmissionIsNoSecondPost()
    {
        JobRig rig;
        rig.api.service.answer(u"/imagine"_s, FakeAnswer::held());
        rig.start();
        const qint64 id = rig.submitImagine();
        QTRY_COMPARE(rig.api.service.heldCount(), 1);
        rig.clock.jumpWall(24LL * 3600 * 1000);
        rig.pass(0);
        rig.pass(3'600'000);
        rig.settle();
        QCOMPARE(rig.api.service.count(u"/imagine"_s), 1);
        QCOMPARE(rig.job(id).state, JobState::Submitting);
        rig.api.service.finishHeld(u"/imagine"_s, FakeAnswer::json("{\"task_id\":\"late\"}"));
        QTRY_COMPARE(rig.job(id).taskId, u"late"_s);
    }

    /// What was paid for may be named a moment after the end.
    void anEndWithNothingIsLookedAtAgain()
    {
        JobRig rig;
        rig.api.accept(u"/imagine"_s);
        rig.start();
        const qint64 id = rig.submitImagine();
        QTRY_COMPARE(rig.job(id).state, JobState::Accepted);
        rig.api.tasks.insert(u"t1"_s, {{u"task_id"_s, u"t1"_s}, {u"status"_s, u"finished"_s}});
        rig.pass(16'000);
        QTRY_COMPARE(rig.job(id).remoteStatus, u"finished"_s);
        QCOMPARE(rig.job(id).state, JobState::Running);
        rig.api.finishImage(u"t1"_s);
        rig.pass(16'000);
        QTRY_COMPARE(rig.job(id).state, JobState::Done);
        QCOMPARE(rig.job(id).assetCount, 1);
    }

    void anEndWithNothingIsToldAndCanBeAskedFor()
    {
        JobRig rig;
        rig.api.accept(u"/imagine"_s);
        rig.start();
        const qint64 id = rig.submitImagine();
        QTRY_COMPARE(rig.job(id).state, JobState::Accepted);
        rig.api.tasks.insert(u"t1"_s, {{u"task_id"_s, u"t1"_s}, {u"status"_s, u"finished"_s}});
        for (int i = 1; i <= 4; ++i) {
            rig.pass(30'000);
            QTRY_COMPARE(rig.api.fetches(), i);
            rig.settle();
        }
        QTRY_COMPARE(rig.job(id).state, JobState::Failed);
        QCOMPARE(rig.job(id).failure.kind, FailureKind::Unreadable);
        rig.api.finishImage(u"t1"_s);
        rig.engine->followAgain(id);
        QTRY_VERIFY(rig.job(id).state != JobState::Failed);
        rig.pass(30'000);
        QTRY_COMPARE(rig.job(id).state, JobState::Done);
        QCOMPARE(rig.api.service.count(u"/imagine"_s), 1);
    }

    void sleepDuringADownloadGoesOn()
    {
        JobRig rig;
        rig.api.accept(u"/imagine"_s);
        rig.start();
        const qint64 id = rig.submitImagine();
        QTRY_COMPARE(rig.job(id).state, JobState::Accepted);
        rig.api.finishImage(u"t1"_s);
        FakeAnswer good;
        good.body = FakeApi::picture(1);
        rig.api.service.clear(u"/files/t1.png"_s);
        rig.api.service.answer(u"/files/t1.png"_s, FakeAnswer::failing(QNetworkReply::HostNotFoundError, false));
        rig.pass(16'000);
        QTRY_COMPARE(rig.job(id).state, JobState::Downloading);
        QTRY_VERIFY(rig.api.service.count(u"/files/t1.png"_s) > 0);
        rig.settle();
        rig.api.service.clear(u"/files/t1.png"_s);
        rig.api.service.answer(u"/files/t1.png"_s, good);
        rig.clock.jumpWall(8LL * 3600 * 1000);
        rig.pass(0);
        QTRY_COMPARE(rig.job(id).state, JobState::Done);
        QCOMPARE(rig.assets(id).first().state, AssetState::Saved);
    }
};

QTEST_GUILESS_MAIN(TestJobEnginePoll)
#include "tst_jobengine_poll.moc"
