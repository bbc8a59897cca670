// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "credits/balancewatcher.h"
#include "credits/meter.h"
#include "support/fakeclock.h"
#include "support/fakenetwork.h"
#include "support/settle.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace frameloom;
using namespace frameloom::test;
using Level = MeterReading::Level;

namespace {

Price credits(int whole)
{
    return Price::exact(Credits::whole(whole));
}

Price range(int low, int high)
{
    return {Price::Kind::Range, Credits::whole(low), Credits::whole(high), Confidence::Medium, {}, {}};
}

Balance balanceOf(int whole, qint64 askedAt = 1000)
{
    Balance balance;
    balance.known = true;
    balance.account.credits = Credits::whole(whole);
    balance.askedAt = askedAt;
    return balance;
}

Job job(JobState state, int price, qint64 submittedAt)
{
    Job job;
    job.state = state;
    job.price = credits(price);
    job.submittedAt = submittedAt;
    return job;
}

} // namespace

class TestMeter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void filesThatAreFetchedAgainCostNothing()
    {
        Job again = job(JobState::Downloading, 4, 500);
        again.finishedAt = 900;
        const Reservation reservation = reservationOf({again, job(JobState::Downloading, 6, 500)}, balanceOf(100));
        QCOMPARE(reservation.jobs, 1);
        QCOMPARE(reservation.uncertain.high, Credits::whole(6));
    }

    void everyLevel_data()
    {
        QTest::addColumn<Price>("form");
        QTest::addColumn<QVector<Job>>("jobs");
        QTest::addColumn<int>("balance");
        QTest::addColumn<Level>("level");
        QTest::addColumn<int>("missing");
        const QVector<Job> none;
        const QVector<Job> queued{job(JobState::Queued, 4, 0)};
        const QVector<Job> older{job(JobState::Running, 4, 500)};
        const QVector<Job> newer{job(JobState::Running, 4, 1500)};
        const QVector<Job> doubt{job(JobState::Unconfirmed, 4, 1500)};
        Price doubtful = credits(40);
        doubtful.confidence = Confidence::Low;

        QTest::newRow("enough") << credits(4) << none << 100 << Level::Enough << 0;
        QTest::newRow("to the last credit") << credits(4) << none << 24 << Level::Enough << 0;
        QTest::newRow("low") << credits(4) << none << 23 << Level::Low << 0;
        QTest::newRow("nothing left") << credits(4) << none << 4 << Level::Low << 0;
        QTest::newRow("short by one") << credits(4) << none << 3 << Level::Insufficient << 1;
        QTest::newRow("queued counts for sure") << credits(4) << queued << 7 << Level::Insufficient << 1;
        QTest::newRow("newer than the balance counts") << credits(4) << newer << 7 << Level::Insufficient << 1;
        QTest::newRow("older than the balance may") << credits(4) << older << 7 << Level::MaybeShort << 0;
        QTest::newRow("a doubt may") << credits(4) << doubt << 7 << Level::MaybeShort << 0;
        QTest::newRow("range over it") << range(2, 10) << none << 5 << Level::MaybeShort << 0;
        QTest::newRow("range under it") << range(6, 10) << none << 5 << Level::Insufficient << 1;
        QTest::newRow("unknown price") << Price::unknown() << none << 5 << Level::Unknown << 0;
        QTest::newRow("doubtful source never blocks") << doubtful << none << 5 << Level::MaybeShort << 0;
        QTest::newRow("free with nothing") << credits(0) << none << 0 << Level::Low << 0;
    }

    void everyLevel()
    {
        QFETCH(Price, form);
        QFETCH(QVector<Job>, jobs);
        QFETCH(int, balance);
        QFETCH(Level, level);
        QFETCH(int, missing);
        const Balance b = balanceOf(balance);
        const MeterReading reading = readMeter(form, reservationOf(jobs, b), b, Credits::whole(20));
        QCOMPARE(reading.level, level);
        QCOMPARE(reading.missing, Credits::whole(missing));
        QCOMPARE(reading.runningJobs + reading.waitingJobs + reading.unconfirmedJobs, jobs.size());
    }

    void eachJobIsCountedForWhatItIs()
    {
        const Balance balance = balanceOf(100);
        const QVector<Job> jobs{job(JobState::Running, 4, 500), job(JobState::Uploading, 2, 0), job(JobState::Queued, 6, 0),
                                job(JobState::Queued, 8, 0), job(JobState::Unconfirmed, 16, 1500)};
        const MeterReading reading = readMeter(credits(4), reservationOf(jobs, balance), balance, {});
        QCOMPARE(reading.runningJobs, 2);
        QCOMPARE(reading.waitingJobs, 2);
        QCOMPARE(reading.unconfirmedJobs, 1);
        QCOMPARE(reading.running.high, Credits::whole(20));
        QCOMPARE(reading.unconfirmed.high, Credits::whole(16));
        QCOMPARE(reading.afterLow, Credits::whole(60)); // all of it may be due,
        QCOMPARE(reading.afterHigh, Credits::whole(80)); // or it was never taken, and what runs is in the balance
        const MeterReading onlyDoubt =
            readMeter(credits(4), reservationOf({job(JobState::Unconfirmed, 16, 1500)}, balance), balance, {});
        QCOMPARE(onlyDoubt.runningJobs, 0);
        QCOMPARE(onlyDoubt.running.high, Credits());
    }

    void withoutABalanceNothingIsClaimed()
    {
        const Balance none;
        const MeterReading reading = readMeter(credits(4), reservationOf({job(JobState::Running, 4, 5)}, none), none, {});
        QCOMPARE(reading.level, Level::Unknown);
        QVERIFY(!reading.balanceKnown);
        QCOMPARE(reading.running.low, Credits::whole(4));
    }

    void bothBoundsAreShown()
    {
        const Balance balance = balanceOf(100);
        const QVector<Job> jobs{job(JobState::Running, 4, 500), job(JobState::Downloading, 2, 600), job(JobState::Queued, 6, 0),
                                job(JobState::Done, 99, 700), job(JobState::Failed, 99, 700), job(JobState::Dropped, 99, 0)};
        const Reservation reservation = reservationOf(jobs, balance);
        QCOMPARE(reservation.jobs, 3);
        QCOMPARE(reservation.certain.low, Credits::whole(6));
        QCOMPARE(reservation.uncertain.low, Credits::whole(6));
        const MeterReading reading = readMeter(credits(4), reservation, balance, {});
        QCOMPARE(reading.afterLow, Credits::whole(84));
        QCOMPARE(reading.afterHigh, Credits::whole(90));
        QCOMPARE(reading.running.low, Credits::whole(12));
    }

    void manyQuestionsMakeTwoRequests()
    {
        FakeClock clock;
        FakeService service;
        service.answer(u"/account"_s, FakeAnswer::held());
        ApiClient client(Profile::classic(), makeDialect(ApiGeneration::Classic), service.factory());
        client.setKey(u"key"_s);
        BalanceWatcher watcher(client, clock);
        QSignalSpy changed(&watcher, &BalanceWatcher::balanceChanged);
        for (int i = 0; i < 20; ++i)
            watcher.refresh();
        QTRY_COMPARE(service.heldCount(), 1);
        QVERIFY(watcher.balance().asking);
        const qint64 asked = clock.wallMs();
        clock.advance(5'000);
        service.finishHeld(u"/account"_s, FakeAnswer::json(R"({"credits":"12.5","email":"a@b"})"));
        QTRY_COMPARE(service.heldCount(), 1); // the one that follows
        QVERIFY(watcher.balance().known);
        QCOMPARE(watcher.balance().account.credits, Credits::fromMilli(12'500));
        QCOMPARE(watcher.balance().askedAt, asked);
        service.finishHeld(u"/account"_s, FakeAnswer::json(R"({"credits":11})"));
        QTRY_VERIFY(!watcher.balance().asking);
        QCOMPARE(watcher.balance().account.credits, Credits::whole(11));
        QCOMPARE(watcher.balance().number, 2U);
        QCOMPARE(service.count(u"/account"_s), 2);
    }

    void aFailureKeepsTheLastBalanceAndIsRepeated()
    {
        FakeClock clock;
        FakeService service;
        service.answer(u"/account"_s, FakeAnswer::json(R"({"credits":7})"));
        service.answer(u"/account"_s, FakeAnswer::json("{}", 503));
        service.answer(u"/account"_s, FakeAnswer::json(R"({"credits":6})"));
        ApiClient client(Profile::classic(), makeDialect(ApiGeneration::Classic), service.factory());
        client.setKey(u"key"_s);
        BalanceWatcher watcher(client, clock);
        watcher.refresh();
        QTRY_COMPARE(watcher.balance().account.credits, Credits::whole(7));
        // What is told in between: on a busy machine the repeat may be here before anybody looks.
        Balance failed;
        connect(&watcher, &BalanceWatcher::balanceChanged, this, [&failed](const Balance &balance) {
            if (balance.failure)
                failed = balance;
        });
        watcher.refresh();
        QTRY_COMPARE(watcher.balance().account.credits, Credits::whole(6));
        QCOMPARE(watcher.balance().failure.kind, FailureKind::None);
        QCOMPARE(failed.failure.kind, FailureKind::ServerFault);
        QCOMPARE(failed.account.credits, Credits::whole(7));
    }

    /// Who asked meanwhile is answered by the repeat, which waits: a service in trouble is not asked twice as often.
    void aFailureIsNotRepeatedAtOnce()
    {
        FakeClock clock;
        FakeService service;
        service.answer(u"/account"_s, FakeAnswer::held());
        ApiClient client(Profile::classic(), makeDialect(ApiGeneration::Classic), service.factory());
        client.setKey(u"key"_s);
        BalanceWatcher watcher(client, clock);
        watcher.refresh();
        watcher.refresh();
        QTRY_COMPARE(service.heldCount(), 1);
        FakeAnswer busy = FakeAnswer::json("{}", 503);
        busy.headers = {{"Retry-After", "300"}};
        service.finishHeld(u"/account"_s, busy);
        QTRY_COMPARE(watcher.balance().failure.kind, FailureKind::ServerFault);
        settle([&service] { service.visit(); });
        QCOMPARE(service.count(u"/account"_s), 1);
        QVERIFY(!watcher.balance().asking);
    }

    void anotherKeyDropsTheLateAnswer()
    {
        FakeClock clock;
        FakeService service;
        service.answer(u"/account"_s, FakeAnswer::held());
        service.answer(u"/account"_s, FakeAnswer::json(R"({"credits":3})"));
        ApiClient client(Profile::classic(), makeDialect(ApiGeneration::Classic), service.factory());
        client.setKey(u"one"_s);
        BalanceWatcher watcher(client, clock);
        watcher.refresh();
        QTRY_COMPARE(service.heldCount(), 1);
        client.setKey(u"two"_s);
        watcher.keyChanged();
        QTRY_COMPARE(watcher.balance().account.credits, Credits::whole(3));
        service.finishHeld(u"/account"_s, FakeAnswer::json(R"({"credits":99})"));
        settle();
        QCOMPARE(watcher.balance().account.credits, Credits::whole(3));
    }
};

QTEST_GUILESS_MAIN(TestMeter)
#include "tst_meter.moc"
