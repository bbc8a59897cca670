// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/outcome.h"
#include "jobs/pollschedule.h"
#include "jobs/wakewatch.h"
#include "model/job.h"
#include "support/fakeclock.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace frameloom;

/// The state machine as drawn in job.h, and the pure rules around it.
class TestJob : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyArrowAndNoOther()
    {
        using enum JobState;
        const QVector<QPair<JobState, QVector<JobState>>> arrows = {
            {Queued, {Uploading, Submitting, Failed, Dropped, Unconfirmed}},
            {Uploading, {Queued, Submitting, Failed, Dropped, Unconfirmed}},
            {Submitting, {Queued, Accepted, Running, Downloading, Done, Failed, Unconfirmed}},
            {Accepted, {Accepted, Running, Downloading, Done, Failed, Cancelled, Dropped}},
            {Running, {Accepted, Running, Downloading, Done, Failed, Cancelled, Dropped}},
            {Downloading, {Done, Failed, Dropped}},
            {Done, {Downloading}},
            {Failed, {Downloading}},
            {Cancelled, {}},
            {Unconfirmed, {Queued, Accepted, Dropped}},
            {Dropped, {Queued, Accepted, Downloading, Unconfirmed}}};
        QCOMPARE(arrows.size(), JobStateCount);
        for (const auto &[from, targets] : arrows) {
            for (int to = 0; to < JobStateCount; ++to) {
                const auto target = static_cast<JobState>(to);
                QVERIFY2(canMove(from, target) == targets.contains(target),
                         qPrintable(jobStateName(from) + u" -> " + jobStateName(target)));
            }
        }
    }

    void namesComeBack()
    {
        QSet<QString> names;
        for (int s = 0; s < JobStateCount; ++s) {
            const auto state = static_cast<JobState>(s);
            names.insert(jobStateName(state));
            QCOMPARE(jobStateFromName(jobStateName(state)), state);
        }
        QCOMPARE(names.size(), JobStateCount);
        QCOMPARE(jobStateFromName(u"of a later version"_s), JobState::Unconfirmed);
        for (int r = 0; r <= static_cast<int>(QueueReason::Paused); ++r)
            QCOMPARE(queueReasonFromName(queueReasonName(static_cast<QueueReason>(r))), static_cast<QueueReason>(r));
    }

    void onlyWhatSurelyDidNotReachTheServerIsRepeated()
    {
        for (int k = 0; k <= static_cast<int>(FailureKind::StoppedWaiting); ++k) {
            Failure failure;
            failure.kind = static_cast<FailureKind>(k);
            failure.bytesLeft = true;
            const SubmitSense sense = senseOf(failure);
            const bool clear = failure.kind == FailureKind::Unauthorized || failure.kind == FailureKind::WrongGeneration
                || failure.kind == FailureKind::OutOfCredits || failure.kind == FailureKind::RateLimited;
            QCOMPARE(sense.verdict == SubmitVerdict::Requeue, clear);
        }
    }

    void aRedirectThatTookNothingIsARefusal()
    {
        Failure failure;
        failure.kind = FailureKind::UnsafeRedirect;
        failure.bytesLeft = true;
        for (const int status : {307, 308}) {
            failure.httpStatus = status;
            QCOMPARE(senseOf(failure).verdict, SubmitVerdict::Refused);
        }
        for (const int status : {301, 302, 303}) { // these may lead to what was just made
            failure.httpStatus = status;
            QCOMPARE(senseOf(failure).verdict, SubmitVerdict::Unknown);
        }
    }

    void reportsNeverTakeBack()
    {
        Job job;
        job.state = JobState::Running;
        job.percent = 60;
        TaskReport report;
        report.state = RemoteState::Pending;
        report.rawStatus = u"pending"_s;
        report.percent = 20;
        QCOMPARE(applyReport(job, report, 1), ReportEffect::Changed); // the word is new
        QCOMPARE(job.percent, 60);
        QCOMPARE(job.state, JobState::Running);
        QCOMPARE(applyReport(job, report, 1), ReportEffect::None);
        report.rawStatus = u"retry"_s;
        QCOMPARE(applyReport(job, report, 1), ReportEffect::Changed);
        QCOMPARE(job.percent, 20);
        for (const JobState ended : {JobState::Done, JobState::Failed, JobState::Downloading, JobState::Dropped}) {
            Job old;
            old.state = ended;
            report.state = RemoteState::Failed;
            QCOMPARE(applyReport(old, report, 1), ReportEffect::None);
            QCOMPARE(old.state, ended);
        }
    }

    void reportsEnd()
    {
        Job job;
        job.state = JobState::Accepted;
        TaskReport report;
        report.state = RemoteState::Finished;
        report.texts = QStringList{u"a fox"_s};
        QCOMPARE(applyReport(job, report, 5), ReportEffect::Ended);
        QCOMPARE(job.state, JobState::Done);
        QCOMPARE(job.finishedAt, 5);
        Job empty;
        empty.state = JobState::Accepted;
        report.texts.clear();
        QCOMPARE(applyReport(empty, report, 5), ReportEffect::Ended);
        QCOMPARE(empty.failure.kind, FailureKind::Unreadable);
        Job gone;
        gone.state = JobState::Accepted;
        report.facts.insert("expired"_L1, true);
        QCOMPARE(applyReport(gone, report, 5), ReportEffect::Ended);
        QCOMPARE(gone.failure.kind, FailureKind::Expired);
        Job cancelled;
        cancelled.state = JobState::Running;
        report.state = RemoteState::Cancelled;
        QCOMPARE(applyReport(cancelled, report, 5), ReportEffect::Ended);
        QCOMPARE(cancelled.state, JobState::Cancelled);
    }

    void whatItCostIsKeptAndARefundIsNoPrice()
    {
        const auto ended = [](RemoteState state, int cost) {
            Job job;
            job.state = JobState::Running;
            job.price = Price::exact(Credits::whole(6));
            TaskReport report;
            report.state = state;
            report.texts = QStringList{u"a fox"_s};
            report.facts.insert("credit_cost"_L1, cost);
            applyReport(job, report, 5);
            return job;
        };
        QCOMPARE(ended(RemoteState::Finished, 9).price.low, Credits::whole(9));
        QCOMPARE(ended(RemoteState::Finished, 0).price.low, Credits());
        QCOMPARE(ended(RemoteState::Failed, 4).price.low, Credits::whole(4));
        const Job refunded = ended(RemoteState::Failed, 0);
        QCOMPARE(refunded.price.low, Credits::whole(6)); // what another try costs
        QCOMPARE(refunded.facts.value("credit_cost"_L1).toInt(-1), 0);
    }

    void pollsSlowDownWithAge()
    {
        QCOMPARE(nextPollMs(0, 15'000, 0, 0.5), 15'000);
        QCOMPARE(nextPollMs(9'000, 15'000, 0, 0.5), 6'000);
        QCOMPARE(nextPollMs(3'600'000, 15'000, 0, 0.5), 0); // after a restart: now
        QCOMPARE(nextPollMs(-86'400'000, 15'000, 0, 0.5), 15'000); // the clock was set back
        QCOMPARE(nextPollMs(20'000, 15'000, 1, 0.5), 5'000);
        QCOMPARE(nextPollMs(20'000, 15'000, 1, 0.0), 4'500);
        qint64 before = 0;
        for (qint64 age = 0; age < 86'400'000; age += 60'000) {
            const qint64 delay = nextPollMs(age, 15'000, 3, 0.5);
            QVERIFY(delay >= before && delay <= 60'000);
            before = delay;
        }
        QCOMPARE(before, 60'000);
        QVERIFY(refusedPollMs(1) < refusedPollMs(4));
        QCOMPARE(refusedPollMs(100), 600'000);
    }

    void wakingIsNoticedOnce()
    {
        test::FakeClock clock;
        WakeWatch watch(clock);
        clock.advance(15'000);
        QVERIFY(!watch.woke());
        clock.jumpWall(8LL * 3600 * 1000);
        QVERIFY(watch.woke());
        QVERIFY(!watch.woke());
        clock.jumpWall(-24LL * 3600 * 1000);
        QVERIFY(!watch.woke());
        clock.jumpWall(5'000);
        QVERIFY(!watch.woke());
        clock.advance(3'600'000); // where monotonic time counts sleep
        QVERIFY(watch.woke());
    }
};

QTEST_GUILESS_MAIN(TestJob)
#include "tst_job.moc"
