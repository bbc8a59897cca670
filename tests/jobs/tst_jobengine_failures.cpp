// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/jobrig.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace frameloom;
using namespace frameloom::test;
/// What each way of going wrong does to a submission: never paid twice, never lost.
class TestJobEngineFailures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachFailureKind_data()
    {
        using enum QNetworkReply::NetworkError;
        QTest::addColumn<FakeAnswer>("answer");
        QTest::addColumn<JobState>("state");
        QTest::addColumn<QueueReason>("reason");
        QTest::addColumn<FailureKind>("kind");

        const auto queued = [](const char *name, const FakeAnswer &answer, QueueReason reason, FailureKind kind) {
            QTest::newRow(name) << answer << JobState::Queued << reason << kind;
        };
        queued("refused connection", FakeAnswer::failing(ConnectionRefusedError, false), QueueReason::Offline, FailureKind::Offline);
        queued("no such host", FakeAnswer::failing(HostNotFoundError, false), QueueReason::Offline, FailureKind::Offline);
        queued("TLS", FakeAnswer::failing(SslHandshakeFailedError, false), QueueReason::Offline, FailureKind::Offline);
        queued("time-out before a byte left", FakeAnswer::failing(OperationCanceledError, false), QueueReason::Offline,
               FailureKind::TimedOutUnsent);
        queued("401", FakeAnswer::json("{}", 401), QueueReason::KeyRejected, FailureKind::Unauthorized);
        queued("v2 key", FakeAnswer::json(R"({"errors":[{"msg":"This is a v2 key"}]})", 400), QueueReason::KeyRejected,
               FailureKind::WrongGeneration);
        queued("402", FakeAnswer::json("{}", 402), QueueReason::OutOfCredits, FailureKind::OutOfCredits);
        queued("429", FakeAnswer::json("{}", 429), QueueReason::RateLimited, FailureKind::RateLimited);

        const auto failed = [](const char *name, const FakeAnswer &answer, FailureKind kind) {
            QTest::newRow(name) << answer << JobState::Failed << QueueReason::None << kind;
        };
        failed("400", FakeAnswer::json(R"({"errors":[{"msg":"prompt is required"}]})", 400), FailureKind::Rejected);
        failed("moderated", FakeAnswer::json(R"({"errors":[{"msg":"banned prompt"}]})", 400), FailureKind::Moderated);

        const auto doubt = [](const char *name, const FakeAnswer &answer, FailureKind kind) {
            QTest::newRow(name) << answer << JobState::Unconfirmed << QueueReason::None << kind;
        };
        doubt("closed after bytes", FakeAnswer::failing(RemoteHostClosedError, true), FailureKind::ConnectionLost);
        doubt("time-out after bytes", FakeAnswer::failing(OperationCanceledError, true), FailureKind::TimedOutSent);
        doubt("408", FakeAnswer::json("{}", 408), FailureKind::ServerFault);
        doubt("500", FakeAnswer::json("{}", 500), FailureKind::ServerFault);
        doubt("503 html", FakeAnswer::json("<html>", 503), FailureKind::ServerFault);
        doubt("unreadable", FakeAnswer::json("<html>hello</html>"), FailureKind::Unreadable);
        doubt("empty", FakeAnswer::json(""), FailureKind::Unreadable);
        doubt("no task id", FakeAnswer::json(R"({"status":"pending"})"), FailureKind::Unreadable);
    }

    void eachFailureKind()
    {
        QFETCH(FakeAnswer, answer);
        QFETCH(JobState, state);
        QFETCH(QueueReason, reason);
        QFETCH(FailureKind, kind);
        JobRig rig;
        rig.api.service.answer(u"/imagine"_s, answer);
        rig.start();
        const qint64 id = rig.submitImagine();
        QTRY_COMPARE(rig.job(id).failure.kind, kind);
        QCOMPARE(rig.job(id).state, state);
        QCOMPARE(rig.job(id).reason, reason);
        QCOMPARE(rig.api.service.count(u"/imagine"_s), 1);

        if (state != JobState::Unconfirmed)
            return;
        // By itself never again: not by waiting, not by a restart.
        rig.pass(3'600'000);
        rig.pass(3'600'000);
        rig.restart();
        rig.settle();
        rig.pass(3'600'000);
        rig.settle();
        QCOMPARE(rig.job(id).state, JobState::Unconfirmed);
        QCOMPARE(rig.job(id).failure.kind, kind);
        QCOMPARE(rig.api.service.count(u"/imagine"_s), 1);
        // By the user's word.
        rig.api.service.clear(u"/imagine"_s);
        rig.api.accept(u"/imagine"_s);
        rig.engine->sendAgain(id);
        QTRY_COMPARE(rig.job(id).state, JobState::Accepted);
        QCOMPARE(rig.api.submissions, 1);
        QVERIFY(rig.job(id).facts["asked_before"_L1].toInteger() > 0); // the first one may have been paid for
    }

    /// The second request never left; the first may have been paid for, and that question stays.
    void aSecondTryThatIsTakenBackKeepsTheQuestion_data()
    {
        QTest::addColumn<bool>("removed");
        QTest::newRow("removed") << true;
        QTest::newRow("dismissed") << false;
    }
    void aSecondTryThatIsTakenBackKeepsTheQuestion()
    {
        QFETCH(const bool, removed);
        JobRig rig;
        rig.api.service.answer(u"/imagine"_s, FakeAnswer::failing(QNetworkReply::RemoteHostClosedError, true));
        rig.start();
        const qint64 id = rig.submitImagine();
        QTRY_COMPARE(rig.job(id).state, JobState::Unconfirmed);
        const qint64 first = rig.job(id).submittedAt;
        QVERIFY(first != 0);
        rig.engine->setQueuePaused(true);
        rig.engine->sendAgain(id);
        QTRY_COMPARE(rig.job(id).state, JobState::Queued);
        if (removed) {
            rig.engine->remove({id});
            QTRY_COMPARE(rig.job(id).state, JobState::Unconfirmed);
            QVERIFY(rig.job(id).deletedAt != 0);
        } else {
            rig.engine->dismiss(id);
            QTRY_COMPARE(rig.job(id).state, JobState::Dropped);
            rig.engine->followAgain(id);
            QTRY_COMPARE(rig.job(id).state, JobState::Unconfirmed);
        }
        QCOMPARE(rig.job(id).submittedAt, first);
        rig.settle();
        QCOMPARE(rig.api.service.count(u"/imagine"_s), 1);
    }

    void offlineHoldsAllAndOneProbes()
    {
        JobRig rig;
        rig.api.service.answer(u"/imagine"_s, FakeAnswer::failing(QNetworkReply::ConnectionRefusedError, false));
        rig.start();
        QSignalSpy online(rig.engine.get(), &JobEngine::onlineChanged);
        QVector<qint64> ids;
        for (int i = 0; i < 5; ++i)
            ids += rig.submitImagine(u"fox %1"_s.arg(i));
        for (const qint64 id : ids)
            QTRY_COMPARE(rig.job(id).reason, QueueReason::Offline);
        QCOMPARE(online.size(), 1);
        QCOMPARE(online.first().first().toBool(), false);
        const int before = rig.api.service.count(u"/imagine"_s);
        for (int i = 0; i < 10; ++i) {
            rig.pass(61'000);
            QTRY_COMPARE(rig.job(ids.first()).reason, QueueReason::Offline);
            QTRY_COMPARE(rig.api.service.count(u"/imagine"_s), before + i + 1); // one, not five
            QTRY_COMPARE(rig.job(ids.first()).state, JobState::Queued);
        }
        rig.api.service.clear(u"/imagine"_s);
        rig.api.accept(u"/imagine"_s);
        rig.engine->setOnline(true);
        for (const qint64 id : ids)
            QTRY_COMPARE(rig.job(id).state, JobState::Accepted);
        QCOMPARE(rig.api.submissions, 5);
        QTRY_COMPARE(online.size(), 2);
    }

    void rejectedKeyWaitsForAnother()
    {
        JobRig rig;
        rig.api.service.answer(u"/imagine"_s, FakeAnswer::json("{}", 401));
        rig.start();
        QSignalSpy rejected(rig.engine.get(), &JobEngine::keyRejected);
        const qint64 first = rig.submitImagine();
        QTRY_COMPARE(rejected.size(), 1);
        const qint64 second = rig.submitImagine();
        QTRY_COMPARE(rig.job(second).reason, QueueReason::KeyRejected);
        rig.pass(3'600'000);
        QCOMPARE(rig.api.service.count(u"/imagine"_s), 1);
        rig.api.service.clear(u"/imagine"_s);
        rig.api.accept(u"/imagine"_s);
        rig.client->setKey(u"better"_s);
        rig.engine->keyChanged();
        QTRY_COMPARE(rig.job(first).state, JobState::Accepted);
        QTRY_COMPARE(rig.job(second).state, JobState::Accepted);
    }

    void withoutCreditsItWaitsForMore()
    {
        JobRig rig;
        rig.api.service.answer(u"/imagine"_s, FakeAnswer::json("{}", 402));
        rig.start();
        QSignalSpy balance(rig.engine.get(), &JobEngine::balanceMayHaveChanged);
        const qint64 id = rig.submitImagine();
        QTRY_COMPARE(rig.job(id).reason, QueueReason::OutOfCredits);
        QCOMPARE(balance.size(), 1); // the number shown was wrong
        rig.pass(3'600'000);
        QCOMPARE(rig.api.service.count(u"/imagine"_s), 1);
        rig.engine->retry(id); // the user insists
        QTRY_COMPARE(rig.api.service.count(u"/imagine"_s), 2);
        QTRY_COMPARE(rig.job(id).reason, QueueReason::OutOfCredits);
        rig.api.service.clear(u"/imagine"_s);
        rig.api.accept(u"/imagine"_s);
        rig.engine->balanceRose();
        QTRY_COMPARE(rig.job(id).state, JobState::Accepted);
    }

    /// "Send" on one that was taken back: the user wants it now, whatever the last refusal was about.
    void aWithdrawnJobThatIsSentAfterAllAsksAgain()
    {
        JobRig rig;
        rig.api.service.answer(u"/imagine"_s, FakeAnswer::json("{}", 402));
        rig.start();
        const qint64 id = rig.submitImagine();
        QTRY_COMPARE(rig.job(id).reason, QueueReason::OutOfCredits);
        rig.engine->dismiss(id);
        QTRY_COMPARE(rig.job(id).state, JobState::Dropped);
        QVERIFY(rig.job(id).isUnsent()); // the refused request started nothing
        rig.api.service.clear(u"/imagine"_s);
        rig.api.accept(u"/imagine"_s);
        rig.engine->followAgain(id);
        QTRY_COMPARE(rig.job(id).state, JobState::Accepted);
        QCOMPARE(rig.api.submissions, 1);
    }

    void anotherSubmissionTriesAgainWithoutCredits()
    {
        JobRig rig;
        rig.api.service.answer(u"/imagine"_s, FakeAnswer::json("{}", 402));
        rig.start();
        const qint64 first = rig.submitImagine();
        QTRY_COMPARE(rig.job(first).reason, QueueReason::OutOfCredits);
        const qint64 second = rig.submitImagine();
        QTRY_COMPARE(rig.api.service.count(u"/imagine"_s), 2); // the second alone
        QTRY_COMPARE(rig.job(second).reason, QueueReason::OutOfCredits);
        rig.api.service.clear(u"/imagine"_s);
        rig.api.accept(u"/imagine"_s);
        const qint64 third = rig.submitImagine();
        QTRY_COMPARE(rig.job(third).state, JobState::Accepted);
        QTRY_COMPARE(rig.job(first).state, JobState::Accepted);
        QTRY_COMPARE(rig.job(second).state, JobState::Accepted);
    }

    void retryAfterIsObeyed()
    {
        JobRig rig;
        FakeAnswer slow = FakeAnswer::json("{}", 429);
        slow.headers = {{"Retry-After", "120"}};
        rig.api.service.answer(u"/imagine"_s, slow);
        rig.start();
        const qint64 id = rig.submitImagine();
        QTRY_COMPARE(rig.job(id).reason, QueueReason::RateLimited);
        rig.api.service.clear(u"/imagine"_s);
        rig.api.accept(u"/imagine"_s);
        rig.pass(119'000);
        QCOMPARE(rig.api.submissions, 0);
        rig.pass(1'500);
        QTRY_COMPARE(rig.job(id).state, JobState::Accepted);
    }

    void aBrokenServerDoesNotTurnTheWholeQueueIntoDoubts()
    {
        JobRig rig({.jobsInFlight = 1, .downloadsAtOnce = 4, .libraryFolder = {}});
        rig.api.service.answer(u"/imagine"_s, FakeAnswer::json("{}", 500));
        rig.start();
        QVector<qint64> ids;
        for (int i = 0; i < 20; ++i)
            ids += rig.submitImagine();
        QTRY_COMPARE(rig.job(ids.first()).state, JobState::Unconfirmed);
        rig.pass(0);
        rig.settle();
        QCOMPARE(rig.api.service.count(u"/imagine"_s), 1);
    }

    void nothingIsSentThatCouldNotBeStored()
    {
        JobRig rig;
        rig.api.accept(u"/imagine"_s);
        rig.start();
        rig.read<bool>([](Database &database) {
            return database.exec(u"CREATE TRIGGER full BEFORE INSERT ON jobs BEGIN SELECT RAISE(ABORT, 'disk'); END"_s);
        });
        QSignalSpy failed(rig.engine.get(), &JobEngine::submitFailed);
        QCOMPARE(rig.submitImagine(), 0);
        QCOMPARE(failed.size(), 1);
        QCOMPARE(failed.first().first().toULongLong(), 7U);
        rig.read<bool>([](Database &database) {
            return database.exec(u"DROP TRIGGER full"_s)
                && database.exec(u"CREATE TRIGGER full BEFORE UPDATE ON jobs BEGIN SELECT RAISE(ABORT, 'disk'); END"_s);
        });
        QSignalSpy trouble(rig.engine.get(), &JobEngine::diskTrouble);
        const qint64 id = rig.submitImagine();
        QVERIFY(id > 0);
        QTRY_VERIFY(trouble.size() > 0);
        QCOMPARE(rig.api.submissions, 0); // the intent was not durable
        QCOMPARE(rig.job(id).state, JobState::Queued);
        rig.read<bool>([](Database &database) { return database.exec(u"DROP TRIGGER full"_s); });
        rig.pass(61'000);
        QTRY_COMPARE(rig.job(id).state, JobState::Accepted);
        QCOMPARE(rig.api.submissions, 1);
        QTRY_COMPARE(trouble.last().first().value<Failure>().kind, FailureKind::None);
    }

    void aTaskIdOutlivesADiskThatIsFullForAWhile()
    {
        JobRig rig;
        rig.api.service.handle(u"/imagine"_s, [&rig](const FakeRequest &) {
            rig.read<bool>([](Database &database) {
                return database.exec(u"CREATE TRIGGER full BEFORE UPDATE ON jobs BEGIN SELECT RAISE(ABORT, 'disk'); END"_s);
            });
            return FakeAnswer::json("{\"task_id\":\"t1\"}");
        });
        rig.start();
        QSignalSpy trouble(rig.engine.get(), &JobEngine::diskTrouble);
        const qint64 id = rig.submitImagine();
        QTRY_COMPARE(trouble.size(), 1);
        QCOMPARE(rig.job(id).taskId, QString());
        rig.read<bool>([](Database &database) { return database.exec(u"DROP TRIGGER full"_s); });
        QTRY_COMPARE(rig.job(id).taskId, u"t1"_s);
        QCOMPARE(rig.job(id).state, JobState::Accepted);
        QTRY_COMPARE(trouble.size(), 2);
    }

    void theLimitCountsWhatRuns()
    {
        JobRig rig({.jobsInFlight = 1, .downloadsAtOnce = 4, .libraryFolder = {}});
        rig.api.accept(u"/imagine"_s);
        rig.start();
        const qint64 first = rig.submitImagine();
        QTRY_COMPARE(rig.job(first).state, JobState::Accepted);
        rig.api.progress(u"t1"_s, u"processing"_s, 40);
        rig.pass(16'000);
        QTRY_COMPARE(rig.job(first).state, JobState::Running);
        const qint64 second = rig.submitImagine();
        QTRY_COMPARE(rig.job(second).reason, QueueReason::Limit);
        rig.pass(16'000);
        rig.settle();
        QCOMPARE(rig.job(second).state, JobState::Queued);
        QCOMPARE(rig.api.submissions, 1);
    }

    void theLimitHoldsTheRest()
    {
        JobRig rig({.jobsInFlight = 2, .downloadsAtOnce = 4, .libraryFolder = {}});
        rig.api.accept(u"/imagine"_s);
        rig.start();
        QVector<qint64> ids;
        for (int i = 0; i < 4; ++i)
            ids += rig.submitImagine();
        QTRY_COMPARE(rig.job(ids.at(3)).reason, QueueReason::Limit);
        QTRY_COMPARE(rig.job(ids.at(1)).state, JobState::Accepted);
        QCOMPARE(rig.job(ids.at(2)).state, JobState::Queued);
        rig.api.fail(rig.job(ids.at(0)).taskId, u"no"_s);
        rig.pass(16'000);
        QTRY_COMPARE(rig.job(ids.at(2)).state, JobState::Accepted); // the older one first
        QCOMPARE(rig.job(ids.at(3)).reason, QueueReason::Limit);
        JobSettings more = rig.settings;
        more.jobsInFlight = 5;
        rig.engine->setSettings(more);
        QTRY_COMPARE(rig.job(ids.at(3)).state, JobState::Accepted);
    }
};

QTEST_GUILESS_MAIN(TestJobEngineFailures)
#include "tst_jobengine_failures.moc"
