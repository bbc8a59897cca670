// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/chainplanner.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace frameloom;
using Problem = ChainPlan::Problem;

/// What a click would run, by the catalogue that ships.
class TestChainPlanner : public QObject
{
    Q_OBJECT

    const Catalog m_catalog = Catalog::load({Catalog::builtIn()});

    static Job parent(const QString &family, JobState state = JobState::Done)
    {
        Job job;
        job.id = 41;
        job.operationId = u"midjourney.imagine"_s;
        job.resultFamily = family;
        job.state = state;
        job.taskId = u"task"_s;
        return job;
    }
    static Job upscale(JobState state, int picture = 3)
    {
        Job job = parent(u"midjourney.upscaled"_s, state);
        job.id = 50;
        job.operationId = u"midjourney.upscale-1x"_s;
        job.taskId = state == JobState::Done ? u"up"_s : QString();
        job.parent = {41, picture, u"task"_s};
        return job;
    }
    static Draft draft(const QString &operation, int picture = 3)
    {
        return {operation, {}, {41, picture, {}}};
    }
    const Job m_grid = parent(u"midjourney.grid"_s);

private Q_SLOTS:
    void aFreshDraftIsOneStep()
    {
        const ChainPlan plan = planChain(m_catalog, {u"midjourney.imagine"_s, {{u"prompt"_s, u"x"_s}}, {}}, {}, {});
        QCOMPARE(plan.problem, Problem::None);
        QCOMPARE(plan.steps.size(), 1);
        QCOMPARE(plan.total.low, Credits::whole(4));
    }

    void panOnAGridPictureIsTwoStepsWithTheSum()
    {
        const ChainPlan plan = planChain(m_catalog, draft(u"midjourney.pan"_s), m_grid, {});
        QCOMPARE(plan.problem, Problem::None);
        QCOMPARE(plan.steps.size(), 2);
        QCOMPARE(plan.steps.at(0).draft.operationId, u"midjourney.upscale-1x"_s);
        QCOMPARE(plan.steps.at(0).draft.parent, (ParentRef{41, 3, u"task"_s}));
        QCOMPARE(plan.steps.at(1).draft.parent.jobId, 0);
        QCOMPARE(plan.total.low, Credits::whole(6));
        QCOMPARE(plan.total.high, Credits::whole(6));
    }

    void panOnAnUpscaleIsOneStep()
    {
        const ChainPlan plan = planChain(m_catalog, draft(u"midjourney.pan"_s, 1), parent(u"midjourney.upscaled"_s), {});
        QCOMPARE(plan.steps.size(), 1);
        QCOMPARE(plan.steps.at(0).draft.parent.taskId, u"task"_s);
        QCOMPARE(plan.total.low, Credits::whole(4));
    }

    void anUpscaleIsReused()
    {
        const ChainPlan done = planChain(m_catalog, draft(u"midjourney.pan"_s), m_grid, {upscale(JobState::Done)});
        QCOMPARE(done.steps.size(), 1);
        QCOMPARE(done.reusedJob, 50);
        QCOMPARE(done.steps.at(0).draft.parent.taskId, u"up"_s);
        const ChainPlan running = planChain(m_catalog, draft(u"midjourney.pan"_s), m_grid, {upscale(JobState::Running)});
        QCOMPARE(running.steps.size(), 1);
        QCOMPARE(running.steps.at(0).draft.parent, (ParentRef{50, 1, {}}));
        for (const JobState useless : {JobState::Failed, JobState::Dropped, JobState::Unconfirmed})
            QCOMPARE(planChain(m_catalog, draft(u"midjourney.pan"_s), m_grid, {upscale(useless)}).steps.size(), 2);
        // Another picture's is not this one's.
        QCOMPARE(planChain(m_catalog, draft(u"midjourney.pan"_s), m_grid, {upscale(JobState::Done, 2)}).steps.size(), 2);
    }

    void problems()
    {
        QCOMPARE(planChain(m_catalog, {u"midjourney.pan"_s, {}, {}}, {}, {}).problem, Problem::ParentMissing);
        QCOMPARE(planChain(m_catalog, draft(u"midjourney.pan"_s), {}, {}).problem, Problem::ParentMissing);
        QCOMPARE(planChain(m_catalog, draft(u"midjourney.pan"_s, 0), m_grid, {}).problem, Problem::ParentMissing);
        QCOMPARE(planChain(m_catalog, draft(u"midjourney.upscale-1x"_s, 0), m_grid, {}).problem, Problem::ParentMissing);
        QCOMPARE(planChain(m_catalog, draft(u"midjourney.pan"_s), parent(u"midjourney.video"_s), {}).problem, Problem::ParentUnfit);
        QCOMPARE(planChain(m_catalog, draft(u"no.such"_s), m_grid, {}).problem, Problem::ParentUnfit);
        for (const JobState busy : {JobState::Queued, JobState::Running, JobState::Unconfirmed, JobState::Dropped}) {
            QCOMPARE(planChain(m_catalog, draft(u"midjourney.pan"_s), parent(u"midjourney.grid"_s, busy), {}).problem,
                     Problem::ParentUnfinished);
        }
        QCOMPARE(planChain(m_catalog, draft(u"midjourney.pan"_s), parent(u"midjourney.grid"_s, JobState::Failed), {}).problem,
                 Problem::ParentUnfit);
    }

    void aPastedTaskIdIsTakenAsItIs()
    {
        Draft pasted = draft(u"midjourney.pan"_s);
        pasted.parent = {0, 0, u"elsewhere"_s};
        const ChainPlan plan = planChain(m_catalog, pasted, {}, {});
        QCOMPARE(plan.problem, Problem::None);
        QCOMPARE(plan.steps.at(0).draft.parent.taskId, u"elsewhere"_s);
    }

    void thePictureNumberIsLeftOutWhereTheFamilyTakesNone()
    {
        const ChainPlan onUpscale = planChain(m_catalog, draft(u"midjourney.variations"_s, 1), parent(u"midjourney.upscaled"_s), {});
        QCOMPARE(onUpscale.steps.at(0).draft.parent.picture, 0);
        const ChainPlan onGrid = planChain(m_catalog, draft(u"midjourney.variations"_s, 2), m_grid, {});
        QCOMPARE(onGrid.steps.at(0).draft.parent.picture, 2);
    }
};

QTEST_GUILESS_MAIN(TestChainPlanner)
#include "tst_chainplanner.moc"
