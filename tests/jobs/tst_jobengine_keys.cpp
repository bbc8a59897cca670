// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/jobrig.h"
#include "support/settle.h"

#include <QDateTime>
#include <QTest>

#include <semaphore>

using namespace Qt::StringLiterals;
using namespace frameloom;
using namespace frameloom::test;

/// The Unified API's idempotency keys (api/v2/CORE.md): what got lost is asked for again by itself, and never bought twice.
class TestJobEngineKeys : public QObject
{
    Q_OBJECT

    static inline const QString path = u"/v2/images/generate"_s;

    static std::unique_ptr<JobRig> rig()
    {
        auto made = std::make_unique<JobRig>();
        made->profile = Profile::forUrl(QUrl(u"http://127.0.0.1:9"_s), ApiGeneration::Unified);
        return made;
    }
    static qint64 submit(JobRig &rig)
    {
        return rig.submit(rig.plan({u"unified.flux-2-pro"_s, {{u"prompt"_s, u"a red fox"_s}}, {}})).value(0);
    }
    static QVector<FakeRequest> posts(JobRig &rig)
    {
        QVector<FakeRequest> found;
        for (const FakeRequest &request : rig.api.service.requests()) {
            if (request.url.path() == path)
                found.append(request);
        }
        return found;
    }
    static FakeAnswer lost() { return FakeAnswer::failing(QNetworkReply::RemoteHostClosedError, true); }
    /// The service's list has a job of that model, made when ours was sent.
    static void tellOfIt(JobRig &rig, qint64 sentAt)
    {
        const QByteArray made = QDateTime::fromMSecsSinceEpoch(sentAt, Qt::UTC).toString(Qt::ISODateWithMs).toLatin1();
        QByteArray job = "{'id':'j1','status':'COMPLETED','model':'flux-2-pro','progress':100,'createdAt':'" + made
            + "','result':{'images':['http://127.0.0.1:9/f/1.png']}}";
        job.replace('\'', '"');
        rig.api.service.answer(u"/v2/jobs"_s, FakeAnswer::json("{\"nextCursor\":null,\"hasMore\":false,\"jobs\":[" + job + "]}"));
        rig.api.service.answer(u"/v2/jobs/j1"_s, FakeAnswer::json(job));
        FakeAnswer picture;
        picture.body = FakeApi::picture(1);
        rig.api.service.answer(u"/f/1.png"_s, picture);
    }
    static FakeAnswer accepted() { return FakeAnswer::json(R"({"jobId":"j1","status":"QUEUED"})", 202); }

private Q_SLOTS:
    void everyRequestHasAKeyOfItsOwn()
    {
        const auto r = rig();
        r->api.service.answer(path, accepted());
        r->start();
        const qint64 first = submit(*r);
        QTRY_COMPARE(r->job(first).state, JobState::Accepted);
        const qint64 second = submit(*r);
        QTRY_COMPARE(r->job(second).state, JobState::Accepted);
        const auto sent = posts(*r);
        QCOMPARE(sent.size(), 2);
        QVERIFY(!sent.at(0).request.rawHeader("Idempotency-Key").isEmpty());
        QVERIFY(sent.at(0).request.rawHeader("Idempotency-Key") != sent.at(1).request.rawHeader("Idempotency-Key"));
        QCOMPARE(sent.at(0).request.rawHeader("X-API-Key"), QByteArray("key"));
        QCOMPARE(r->job(first).idempotencyKey.toLatin1(), sent.at(0).request.rawHeader("Idempotency-Key"));
    }

    void aLostAnswerIsAskedForAgain_data()
    {
        QTest::addColumn<bool>("cut");
        QTest::newRow("the connection broke") << true;
        QTest::newRow("the server has a problem") << false;
    }
    void aLostAnswerIsAskedForAgain()
    {
        QFETCH(bool, cut);
        const auto r = rig();
        r->api.service.answer(path, cut ? FakeAnswer::failing(QNetworkReply::RemoteHostClosedError, true)
                                        : FakeAnswer::json("{}", 503));
        r->start();
        const qint64 id = submit(*r);
        QTRY_COMPARE(posts(*r).size(), 1);
        QTRY_COMPARE(r->job(id).state, JobState::Queued);
        r->api.service.answer(path, accepted());
        QTRY_VERIFY((r->pass(61'000), r->job(id).state == JobState::Accepted));
        const auto sent = posts(*r);
        QVERIFY(sent.size() >= 2);
        QCOMPARE(sent.first().request.rawHeader("Idempotency-Key"), sent.last().request.rawHeader("Idempotency-Key"));
        QCOMPARE(sent.first().body, sent.last().body);
    }

    void alsoAfterAKill()
    {
        const auto r = rig();
        r->api.service.answer(path, FakeAnswer::held());
        r->start();
        const qint64 id = submit(*r);
        QTRY_COMPARE(posts(*r).size(), 1);
        r->api.service.clear(path);
        r->api.service.answer(path, accepted());
        r->restart();
        QTRY_COMPARE(posts(*r).size(), 2);
        QTRY_COMPARE(r->job(id).state, JobState::Accepted);
        const auto sent = posts(*r);
        QCOMPARE(sent.size(), 2);
        QCOMPARE(sent.first().request.rawHeader("Idempotency-Key"), sent.last().request.rawHeader("Idempotency-Key"));
        QCOMPARE(sent.first().body, sent.last().body);
    }

    void notWhenTheServiceMayHaveForgottenTheKey_data()
    {
        QTest::addColumn<qint64>("later");
        QTest::newRow("a day later") << 24LL * 60 * 60 * 1000;
        QTest::newRow("the clock was set back: perhaps days later") << -60LL * 60 * 1000;
    }
    void notWhenTheServiceMayHaveForgottenTheKey()
    {
        QFETCH(const qint64, later);
        const auto r = rig();
        r->api.service.answer(path, FakeAnswer::held());
        r->start();
        const qint64 id = submit(*r);
        QTRY_COMPARE(posts(*r).size(), 1);
        r->stop();
        r->clock.jumpWall(later);
        r->restart();
        QTRY_COMPARE(r->job(id).state, JobState::Unconfirmed);
        r->pass(600'000);
        r->settle();
        QCOMPARE(posts(*r).size(), 1);
    }

    /// Balance, limits and keys may be looked at before the idempotency key is: that says nothing of the first try.
    void aLaterNoForNowKeepsTheKey_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("401") << 401 << QByteArray(R"({"error":"Invalid API key"})");
        QTest::newRow("402") << 402 << QByteArray(R"({"error":"Insufficient credits","creditsRequired":16,"creditsAvailable":3})");
        QTest::newRow("429") << 429 << QByteArray(R"({"error":"Too many requests"})");
    }
    void aLaterNoForNowKeepsTheKey()
    {
        QFETCH(const int, status);
        QFETCH(const QByteArray, body);
        const auto r = rig();
        r->api.service.answer(path, FakeAnswer::failing(QNetworkReply::RemoteHostClosedError, true));
        r->start();
        const qint64 id = submit(*r);
        QTRY_COMPARE(posts(*r).size(), 1);
        QTRY_COMPARE(r->job(id).state, JobState::Queued);
        r->api.service.clear(path);
        r->api.service.answer(path, FakeAnswer::json(body, status));
        QTRY_VERIFY(posts(*r).size() >= 2 || (r->pass(61'000), false));
        QTRY_COMPARE(r->job(id).failure.httpStatus, status);
        QCOMPARE(r->job(id).state, JobState::Queued);
        r->api.service.clear(path);
        r->api.service.answer(path, accepted());
        r->engine->keyChanged();
        r->engine->balanceRose();
        QTRY_VERIFY((r->pass(61'000), r->job(id).state == JobState::Accepted));
        const auto sent = posts(*r);
        QVERIFY(sent.size() >= 3);
        for (const FakeRequest &request : sent) {
            QCOMPARE(request.request.rawHeader("Idempotency-Key"), sent.first().request.rawHeader("Idempotency-Key"));
            QCOMPARE(request.body, sent.first().body);
        }
    }

    /// What the first try made may be there: a doubt, never "failed".
    void aLaterRefusalLeavesADoubt_data()
    {
        QTest::addColumn<int>("status");
        QTest::newRow("400") << 400;
        QTest::newRow("404") << 404;
        QTest::newRow("409") << 409;
    }
    void aLaterRefusalLeavesADoubt()
    {
        QFETCH(const int, status);
        const auto r = rig();
        r->api.service.answer(path, FakeAnswer::failing(QNetworkReply::RemoteHostClosedError, true));
        r->start();
        const qint64 id = submit(*r);
        QTRY_COMPARE(r->job(id).state, JobState::Queued);
        const qint64 firstTry = r->job(id).keyedAt;
        r->api.service.clear(path);
        r->api.service.answer(path, FakeAnswer::json(R"({"error":"Not like this"})", status));
        QTRY_VERIFY((r->pass(61'000), r->job(id).state == JobState::Unconfirmed));
        QCOMPARE(r->job(id).failure.words, u"Not like this"_s);
        QCOMPARE(r->job(id).submittedAt, firstTry); // by which the service's list may find it
        const qsizetype tries = posts(*r).size();
        r->pass(600'000);
        r->settle();
        QCOMPARE(posts(*r).size(), tries);
        // It was about this job: the next one does not wait. And who sends it again wants a new request.
        r->api.service.clear(path);
        r->api.service.answer(path, accepted());
        const qint64 next = submit(*r);
        QTRY_COMPARE(r->job(next).state, JobState::Accepted);
        r->engine->sendAgain(id);
        QTRY_COMPARE(r->job(id).state, JobState::Accepted);
        const auto sent = posts(*r);
        QVERIFY(sent.last().request.rawHeader("Idempotency-Key") != sent.first().request.rawHeader("Idempotency-Key"));
    }

    /// The service said no for now: there is nothing to doubt, however long ago, and another try is a request of its own.
    void whatHadToWaitIsANewRequest()
    {
        const auto r = rig();
        r->api.service.answer(path, FakeAnswer::json(R"({"error":"Insufficient credits"})", 402));
        r->start();
        const qint64 id = submit(*r);
        QTRY_COMPARE(posts(*r).size(), 1);
        QTRY_COMPARE(r->job(id).reason, QueueReason::OutOfCredits);
        r->clock.advance(25LL * 60 * 60 * 1000);
        r->api.service.clear(path);
        r->api.service.answer(path, accepted());
        r->engine->balanceRose();
        QTRY_COMPARE(posts(*r).size(), 2);
        QTRY_COMPARE(r->job(id).state, JobState::Accepted);
        const auto sent = posts(*r);
        QVERIFY(sent.first().request.rawHeader("Idempotency-Key") != sent.last().request.rawHeader("Idempotency-Key"));
    }

    /// Its first try may have been paid for: it is looked for, never sent, and what it made is saved.
    void aRemovedDoubtIsFollowedInTheBin()
    {
        const auto r = rig();
        r->api.service.answer(path, lost());
        r->start();
        const qint64 id = submit(*r);
        QTRY_COMPARE(r->job(id).state, JobState::Queued);
        const qint64 firstTry = r->job(id).keyedAt;
        QVERIFY(firstTry != 0);
        r->engine->remove({id});
        QTRY_COMPARE(r->job(id).state, JobState::Unconfirmed);
        QVERIFY(r->job(id).deletedAt != 0);
        QCOMPARE(r->job(id).submittedAt, firstTry);
        r->pass(600'000);
        r->settle();
        QCOMPARE(posts(*r).size(), 1);
        tellOfIt(*r, r->job(id).keyedAt);
        r->restart();
        QTRY_VERIFY((r->pass(16'000), r->job(id).state == JobState::Done));
        QCOMPARE(r->job(id).taskId, u"j1"_s);
        QCOMPARE(r->job(id).assetCount, 1);
        QVERIFY(r->job(id).deletedAt != 0);
        QCOMPARE(posts(*r).size(), 1);
    }

    void aRemovedDoubtIsLookedForAtOnce()
    {
        const auto r = rig();
        r->api.service.answer(path, lost());
        r->start();
        const qint64 id = submit(*r);
        QTRY_COMPARE(r->job(id).state, JobState::Queued);
        tellOfIt(*r, r->job(id).keyedAt);
        r->engine->remove({id});
        QTRY_COMPARE(r->job(id).taskId, u"j1"_s);
        QCOMPARE(posts(*r).size(), 1);
    }

    /// The one job in the service's list may be that of another one, which waits for its answer still.
    void aRemovedDoubtTakesNoOtherJobsResult()
    {
        const auto r = rig();
        int asked = 0;
        r->api.service.handle(path, [&asked](const FakeRequest &) { return ++asked == 1 ? FakeAnswer::held() : lost(); });
        r->start();
        const qint64 waiting = submit(*r);
        QTRY_COMPARE(r->api.service.heldCount(), 1);
        const qint64 doubt = submit(*r);
        QTRY_COMPARE(r->job(doubt).state, JobState::Queued);
        tellOfIt(*r, r->job(waiting).keyedAt);
        r->engine->remove({doubt});
        QTRY_COMPARE(r->api.service.count(u"/v2/jobs"_s), 1);
        r->settle();
        QCOMPARE(r->job(doubt).state, JobState::Unconfirmed);
        QCOMPARE(r->job(doubt).taskId, QString());
    }

    /// Undone, and asked for again: with its own key still.
    void aRemovedDoubtThatComesBackKeepsItsKey()
    {
        const auto r = rig();
        r->api.service.answer(path, lost());
        r->start();
        const qint64 id = submit(*r);
        QTRY_COMPARE(r->job(id).state, JobState::Queued);
        r->engine->remove({id});
        QTRY_VERIFY(r->job(id).deletedAt != 0);
        r->engine->restore({id});
        QTRY_COMPARE(r->job(id).deletedAt, 0);
        QCOMPARE(r->job(id).state, JobState::Unconfirmed);
        r->api.service.clear(path);
        r->api.service.answer(path, accepted());
        r->engine->sendAgain(id);
        QTRY_VERIFY((r->pass(61'000), r->job(id).state == JobState::Accepted));
        const auto sent = posts(*r);
        QCOMPARE(sent.first().request.rawHeader("Idempotency-Key"), sent.last().request.rawHeader("Idempotency-Key"));
    }

    void removedBeforeItsAnswerWasLost_data()
    {
        QTest::addColumn<bool>("killed");
        QTest::newRow("the connection broke") << false;
        QTest::newRow("the program was killed") << true;
    }
    void removedBeforeItsAnswerWasLost()
    {
        QFETCH(const bool, killed);
        const auto r = rig();
        r->api.service.answer(path, FakeAnswer::held());
        r->start();
        const qint64 id = submit(*r);
        QTRY_COMPARE(posts(*r).size(), 1);
        r->engine->remove({id});
        QTRY_VERIFY(r->job(id).deletedAt != 0);
        if (killed)
            r->restart();
        else
            r->api.service.finishHeld(path, lost());
        QTRY_COMPARE(r->job(id).state, JobState::Unconfirmed);
        r->pass(600'000);
        r->settle();
        QCOMPARE(posts(*r).size(), 1);
        QCOMPARE(r->job(id).state, JobState::Unconfirmed);
    }

    void removedBeforeItWasRefusedNothingIsOwed()
    {
        const auto r = rig();
        r->api.service.answer(path, FakeAnswer::held());
        r->start();
        const qint64 id = submit(*r);
        QTRY_COMPARE(posts(*r).size(), 1);
        r->engine->remove({id});
        QTRY_VERIFY(r->job(id).deletedAt != 0);
        r->api.service.finishHeld(path, FakeAnswer::json(R"({"error":"Insufficient credits"})", 402));
        QTRY_COMPARE(r->job(id).state, JobState::Dropped);
    }

    /// Older rows, or a kill at the wrong moment: queued in the bin, where nothing is sent from.
    void whatWaitsInTheBinIsSettledAtTheStart()
    {
        const auto r = rig();
        Job job;
        job.operationId = u"unified.flux-2-pro"_s;
        job.deletedAt = r->clock.wallMs();
        job.state = JobState::Queued;
        const qint64 unsent = r->put(job);
        job.keyedAt = r->clock.wallMs() - 1'000;
        job.idempotencyKey = u"k"_s;
        job.body = "{}";
        const qint64 doubt = r->put(job);
        r->start();
        QTRY_COMPARE(r->job(unsent).state, JobState::Dropped);
        QTRY_COMPARE(r->job(doubt).state, JobState::Unconfirmed);
        r->settle();
        QCOMPARE(posts(*r).size(), 0);
    }

    /// Not followed any more, by the user's word; who goes on is asked again, not sent anew.
    void aDoubtThatWasLetGoComesBackAsOne()
    {
        const auto r = rig();
        r->api.service.answer(path, lost());
        r->start();
        const qint64 id = submit(*r);
        QTRY_COMPARE(r->job(id).state, JobState::Queued);
        r->engine->dismiss(id);
        QTRY_COMPARE(r->job(id).state, JobState::Dropped);
        QCOMPARE(r->job(id).submittedAt, r->job(id).keyedAt);
        r->engine->followAgain(id);
        QTRY_COMPARE(r->job(id).state, JobState::Unconfirmed);
        r->settle();
        QCOMPARE(posts(*r).size(), 1);
    }

    /// Stopped between the writing of its row and its leaving: its key was never seen by the service, so nobody has to ask
    /// a day later whether it was paid for.
    void aKeyThatNeverLeftIsForgotten()
    {
        const auto r = rig();
        r->api.service.answer(path, accepted());
        r->start();
        r->engine->setQueuePaused(true);
        const qint64 id = submit(*r);
        r->settle();
        std::binary_semaphore gate{0};
        r->store->post([&gate](Database &) { gate.acquire(); });
        r->engine->setQueuePaused(false);
        turn(); // it is taken up, and its row waits behind the gate
        r->engine->stopFollowing(id);
        gate.release();
        QTRY_COMPARE(r->job(id).state, JobState::Dropped);
        QCOMPARE(posts(*r).size(), 0);
        r->clock.advance(25LL * 60 * 60 * 1000);
        r->engine->followAgain(id);
        QTRY_COMPARE(r->job(id).state, JobState::Accepted);
        QCOMPARE(posts(*r).size(), 1);
    }

    void aRefusalIsNotRepeated()
    {
        const auto r = rig();
        r->api.service.answer(path, FakeAnswer::json(R"({"error":"Action is not available"})", 409));
        r->start();
        const qint64 id = submit(*r);
        QTRY_COMPARE(r->job(id).state, JobState::Failed);
        QCOMPARE(r->job(id).failure.kind, FailureKind::Conflict);
        QCOMPARE(posts(*r).size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestJobEngineKeys)
#include "tst_jobengine_keys.moc"
