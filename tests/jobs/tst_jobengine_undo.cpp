// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/jobrig.h"
#include "support/settle.h"

#include <QSignalSpy>
#include <QTest>

#include <semaphore>

using namespace Qt::StringLiterals;
using namespace frameloom;
using namespace frameloom::test;

namespace {

constexpr int patience = 30'000;
constexpr qint64 delayMs = 60'000; // far beyond what a busy machine takes: only the test's clock ends it

QVector<qint64> submitLater(JobRig &rig, const ChainPlan &plan)
{
    QSignalSpy stored(rig.engine.get(), &JobEngine::submitted);
    rig.engine->submit(7, plan, u"a"_s, delayMs);
    [&] { QTRY_COMPARE_WITH_TIMEOUT(stored.size(), 1, patience); }();
    return stored.first().at(1).value<QVector<qint64>>();
}

/// A grid and a plan that upscales its second picture before it pans.
ChainPlan panOf(JobRig &rig)
{
    Job grid;
    grid.state = JobState::Done;
    grid.taskId = u"grid"_s;
    grid.operationId = u"midjourney.imagine"_s;
    grid.generatorId = u"midjourney"_s;
    grid.resultFamily = u"midjourney.grid"_s;
    grid.prompt = u"a red fox"_s;
    const qint64 id = rig.put(grid);
    Draft draft{u"midjourney.pan"_s, {{u"direction"_s, u"left"_s}}, {}};
    draft.parent.jobId = id;
    draft.parent.picture = 2;
    return rig.plan(draft, rig.job(id));
}

} // namespace

/// The moment in which a submission can be taken back, and the paused queue.
class TestJobEngineUndo : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void takenBackItWasNeverOnTheWire()
    {
        JobRig rig;
        rig.api.accept(u"/imagine"_s);
        rig.start();
        QSignalSpy ended(rig.engine.get(), &JobEngine::jobEnded);
        const QVector<qint64> ids = submitLater(rig, rig.plan(rig.imagine()));
        QCOMPARE(ids.size(), 1);
        QCOMPARE(rig.job(ids.first()).state, JobState::Queued);
        rig.pass(delayMs / 2);
        rig.engine->cancelQueued(ids);
        QTRY_VERIFY_WITH_TIMEOUT(rig.job(ids.first()).deletedAt != 0, patience);
        QCOMPARE(rig.job(ids.first()).state, JobState::Dropped);
        rig.pass(delayMs * 2);
        rig.submitImagine(u"another"_s); // proves that sending works
        QTRY_COMPARE_WITH_TIMEOUT(rig.api.service.count(u"/imagine"_s), 1, patience);
        QVERIFY(rig.api.service.requests(u"/imagine"_s).first().body.contains("another"));
        QCOMPARE(ended.size(), 0);
    }

    void aChainIsTakenBackWhole()
    {
        JobRig rig;
        const ChainPlan plan = panOf(rig);
        QCOMPARE(plan.steps.size(), 2);
        rig.start();
        QSignalSpy ended(rig.engine.get(), &JobEngine::jobEnded);
        const QVector<qint64> ids = submitLater(rig, plan);
        QCOMPARE(ids.size(), 2);
        rig.engine->cancelQueued(ids);
        for (const qint64 id : ids) {
            QTRY_VERIFY_WITH_TIMEOUT(rig.job(id).deletedAt != 0, patience);
            QCOMPARE(rig.job(id).state, JobState::Dropped);
        }
        rig.pass(delayMs * 2);
        QCOMPARE(ended.size(), 0);
        QVERIFY(rig.api.service.requests().isEmpty());
    }

    void leavesWhenItsTimeHasCome()
    {
        JobRig rig;
        rig.api.accept(u"/imagine"_s);
        rig.start();
        const qint64 id = submitLater(rig, rig.plan(rig.imagine())).first();
        rig.pass(delayMs - 1'000);
        QCOMPARE(rig.job(id).state, JobState::Queued);
        QCOMPARE(rig.api.service.count(u"/imagine"_s), 0);
        rig.pass(2'000);
        QTRY_COMPARE_WITH_TIMEOUT(rig.job(id).state, JobState::Accepted, patience);
        // Too late: it goes on.
        rig.engine->cancelQueued({id});
        QCOMPARE(rig.job(id).state, JobState::Accepted);
        QCOMPARE(rig.job(id).deletedAt, 0);
    }

    void leavesAtOnceWhenAskedTo()
    {
        JobRig rig;
        rig.api.accept(u"/imagine"_s);
        rig.start();
        const qint64 id = submitLater(rig, rig.plan(rig.imagine())).first();
        rig.engine->retry(id);
        QTRY_COMPARE_WITH_TIMEOUT(rig.job(id).state, JobState::Accepted, patience);
    }

    void othersDoNotWaitForIt()
    {
        JobRig rig;
        rig.api.accept(u"/imagine"_s);
        rig.start();
        const qint64 waiting = submitLater(rig, rig.plan(rig.imagine())).first();
        const qint64 other = rig.submitImagine(u"other"_s);
        QTRY_COMPARE_WITH_TIMEOUT(rig.job(other).state, JobState::Accepted, patience);
        QCOMPARE(rig.job(waiting).state, JobState::Queued);
    }

    void deletedWhileItIsOnItsWay_data()
    {
        QTest::addColumn<FakeAnswer>("answer");
        QTest::newRow("too many") << FakeAnswer::json("{}", 429);
        QTest::newRow("no credits") << FakeAnswer::json("{}", 402);
        QTest::newRow("another key is needed") << FakeAnswer::json("{}", 401);
    }
    /// The service says no for now: who deleted the job does not want it sent later, also not when they look at it again.
    void deletedWhileItIsOnItsWay()
    {
        QFETCH(const FakeAnswer, answer);
        JobRig rig;
        const ChainPlan plan = panOf(rig);
        rig.api.service.answer(u"/upscale-1x"_s, FakeAnswer::held());
        rig.api.accept(u"/pan"_s);
        rig.start();
        const QVector<qint64> ids = rig.submit(plan);
        const qint64 id = ids.first();
        QTRY_COMPARE(rig.api.service.heldCount(), 1);
        rig.engine->remove({id});
        QTRY_VERIFY(rig.job(id).deletedAt != 0);
        QCOMPARE(rig.job(id).state, JobState::Submitting);
        rig.api.accept(u"/upscale-1x"_s); // from now on
        rig.api.service.finishHeld(u"/upscale-1x"_s, answer);
        QTRY_COMPARE(rig.job(id).state, JobState::Dropped);
        QTRY_COMPARE(rig.job(ids.last()).state, JobState::Failed); // what was to come after it has nothing to go on from
        const auto goesOn = [&rig] {
            rig.engine->keyChanged();
            rig.engine->balanceRose();
            for (int i = 0; i < 2; ++i) {
                rig.pass(3'600'000);
                rig.settle();
            }
        };
        goesOn();
        QVERIFY(rig.job(id).deletedAt != 0);
        QCOMPARE(rig.job(id).state, JobState::Dropped);
        rig.engine->restore({id});
        QTRY_COMPARE(rig.job(id).deletedAt, 0);
        goesOn();
        QCOMPARE(rig.job(id).state, JobState::Dropped);
        QCOMPARE(rig.api.service.count(u"/upscale-1x"_s), 1);
        QCOMPARE(rig.api.service.count(u"/pan"_s), 0);
    }

    /// Between the moment in which its row says "is being sent" and the one in which that is on the disk.
    void deletedBeforeItLeaves()
    {
        JobRig rig;
        rig.api.accept(u"/imagine"_s);
        rig.start();
        rig.engine->setQueuePaused(true);
        const qint64 id = rig.submitImagine();
        rig.settle();
        std::binary_semaphore gate{0};
        rig.store->post([&gate](Database &) { gate.acquire(); });
        rig.engine->setQueuePaused(false);
        turn(); // it is taken up, and its row waits behind the gate
        rig.engine->remove({id});
        gate.release();
        QTRY_COMPARE(rig.job(id).state, JobState::Dropped);
        QVERIFY(rig.job(id).deletedAt != 0);
        rig.engine->restore({id});
        QTRY_COMPARE(rig.job(id).deletedAt, 0);
        rig.pass(3'600'000);
        rig.settle();
        QCOMPARE(rig.job(id).state, JobState::Dropped);
        QCOMPARE(rig.api.submissions, 0);
        rig.submitImagine(u"another"_s); // proves that sending works
        QTRY_COMPARE(rig.api.submissions, 1);
    }

    /// It is kept, since it was paid for, but nobody is called for it.
    void whatWasDeletedEndsQuietly()
    {
        JobRig rig;
        rig.api.accept(u"/imagine"_s);
        rig.start();
        QSignalSpy ended(rig.engine.get(), &JobEngine::jobEnded);
        const qint64 id = rig.submitImagine();
        QTRY_COMPARE(rig.job(id).state, JobState::Accepted);
        rig.engine->remove({id});
        QTRY_VERIFY(rig.job(id).deletedAt != 0);
        rig.api.finishImage(u"t1"_s);
        QTRY_VERIFY((rig.pass(16'000), rig.job(id).state == JobState::Done));
        rig.settle();
        QCOMPARE(rig.job(id).assetCount, 1);
        QCOMPARE(ended.size(), 0);
    }

    void aPausedQueueSendsNothing()
    {
        JobRig rig;
        rig.api.accept(u"/imagine"_s);
        rig.start();
        rig.engine->setQueuePaused(true);
        const qint64 id = rig.submitImagine();
        rig.pass(60'000);
        QCOMPARE(rig.job(id).state, JobState::Queued);
        QCOMPARE(rig.api.service.count(u"/imagine"_s), 0);
        rig.engine->setQueuePaused(false);
        QTRY_COMPARE_WITH_TIMEOUT(rig.job(id).state, JobState::Accepted, patience);
    }
};

QTEST_GUILESS_MAIN(TestJobEngineUndo)
#include "tst_jobengine_undo.moc"
