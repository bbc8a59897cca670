// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/jobrig.h"

#include <QJsonArray>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace frameloom;
using namespace frameloom::test;

/// Requests that stay open until the result exists: they hold up nobody, and may be given up with open eyes.
class TestJobEngineHeld : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theyAnswerAfterMinutes()
    {
        JobRig rig;
        rig.useProbes();
        rig.api.service.answer(u"/probe-held"_s, FakeAnswer::held());
        rig.start();
        const qint64 id = rig.submitProbe(u"probe.held"_s, {{u"prompt"_s, u"x"_s}});
        QTRY_COMPARE(rig.api.service.heldCount(), 1);
        for (int n = 0; n < 9; ++n)
            rig.pass(60'000);
        QCOMPARE(rig.job(id).state, JobState::Submitting);
        QCOMPARE(rig.api.service.requests(u"/probe-held"_s).first().request.transferTimeout(), 600'000);
        FakeAnswer file;
        file.body = FakeApi::picture(1);
        rig.api.service.answer(u"/files/h.png"_s, file);
        rig.api.service.finishHeld(u"/probe-held"_s, FakeAnswer::json(
            "{\"task_id\":\"h1\",\"status\":\"finished\",\"image_urls\":[\"http://127.0.0.1:9/files/h.png\"],\"seed\":48213}"));
        QTRY_COMPARE(rig.job(id).state, JobState::Done);
        QCOMPARE(rig.job(id).seed, u"48213"_s);
        QCOMPARE(rig.job(id).assetCount, 1);
    }

    void theyDoNotHoldUpTheRest()
    {
        JobRig rig({.jobsInFlight = 50, .downloadsAtOnce = 4, .libraryFolder = {}});
        rig.useProbes();
        rig.api.service.answer(u"/probe-held"_s, FakeAnswer::held());
        rig.api.accept(u"/imagine"_s);
        rig.start();
        QVector<qint64> held;
        for (int n = 0; n < 13; ++n)
            held += rig.submitProbe(u"probe.held"_s, {{u"prompt"_s, u"x"_s}});
        QTRY_COMPARE(rig.api.service.heldCount(), 13);
        const qint64 other = rig.submitImagine();
        QTRY_COMPARE(rig.job(other).state, JobState::Accepted);
        rig.api.finishGrid(u"t1"_s);
        QTRY_VERIFY((rig.pass(16'000), rig.job(other).state == JobState::Done));
        for (const qint64 id : std::as_const(held))
            QCOMPARE(rig.job(id).state, JobState::Submitting);
    }

    void givingUpLeavesADoubt()
    {
        JobRig rig;
        rig.useProbes();
        rig.api.service.answer(u"/probe-held"_s, FakeAnswer::held());
        rig.start();
        const qint64 id = rig.submitProbe(u"probe.held"_s, {{u"prompt"_s, u"x"_s}});
        QTRY_COMPARE(rig.api.service.heldCount(), 1);
        QSignalSpy balance(rig.engine.get(), &JobEngine::balanceMayHaveChanged);
        rig.engine->stopFollowing(id);
        QTRY_COMPARE(rig.job(id).state, JobState::Unconfirmed);
        QCOMPARE(rig.job(id).failure.kind, FailureKind::StoppedWaiting);
        QVERIFY(rig.job(id).failure.bytesLeft); // it may still be charged
        QVERIFY(balance.size() > 0);
        QTRY_COMPARE(rig.api.service.heldCount(), 0); // the connection is given back
        rig.pass(3'600'000);
        rig.restart();
        rig.pass(3'600'000);
        QCOMPARE(rig.job(id).state, JobState::Unconfirmed);
        QCOMPARE(rig.api.service.count(u"/probe-held"_s), 1);
        rig.engine->dismiss(id);
        QTRY_COMPARE(rig.job(id).state, JobState::Dropped);
    }

    void givingUpTheProbeDoesNotStopTheQueue()
    {
        JobRig rig;
        rig.useProbes();
        rig.api.service.answer(u"/probe-held"_s, FakeAnswer::json("{}", 429));
        rig.start();
        const qint64 first = rig.submitProbe(u"probe.held"_s, {{u"prompt"_s, u"x"_s}});
        QTRY_COMPARE(rig.job(first).reason, QueueReason::RateLimited);
        rig.api.service.clear(u"/probe-held"_s);
        rig.api.service.answer(u"/probe-held"_s, FakeAnswer::held());
        const qint64 second = rig.submitProbe(u"probe.held"_s, {{u"prompt"_s, u"y"_s}});
        QTRY_COMPARE(rig.job(second).reason, QueueReason::RateLimited);
        rig.pass(61'000);
        QTRY_COMPARE(rig.api.service.heldCount(), 1);
        rig.engine->stopFollowing(first);
        QTRY_COMPARE(rig.job(first).state, JobState::Unconfirmed);
        QTRY_COMPARE(rig.job(second).state, JobState::Submitting);
    }

    void stoppedBeforeItLeft()
    {
        JobRig rig;
        rig.api.accept(u"/imagine"_s);
        rig.start();
        const qint64 id = rig.submitImagine();
        rig.engine->stopFollowing(id); // its intent is perhaps being written just now
        QTRY_VERIFY(rig.job(id).state == JobState::Dropped || rig.job(id).state == JobState::Unconfirmed);
        const bool left = rig.api.submissions > 0;
        rig.pass(60'000);
        // Dropped after it left is only what had its answer already.
        QCOMPARE(rig.job(id).state == JobState::Dropped && rig.job(id).taskId.isEmpty(), !left);
        QCOMPARE(rig.api.submissions, left ? 1 : 0);
    }
};

QTEST_GUILESS_MAIN(TestJobEngineHeld)
#include "tst_jobengine_held.moc"
