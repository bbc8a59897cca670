// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/jobrig.h"

#include <QSignalSpy>
#include <QTest>

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
