// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/jobrig.h"
#include "support/settle.h"

#include <QJsonDocument>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace frameloom;
using namespace frameloom::test;

/// What could get lost, or be paid for twice, between two steps: sessions that end, answers without an id, double clicks.
class TestJobEngineLoss : public QObject
{
    Q_OBJECT

    static Job grid()
    {
        Job job;
        job.state = JobState::Done;
        job.taskId = u"grid-task"_s;
        return job;
    }
    static Job step(const JobRig &rig, const QString &operationId, qint64 parent, int picture)
    {
        const Operation *operation = rig.catalog->operation(operationId);
        Job job;
        job.operationId = operationId;
        job.generatorId = operation->generator;
        job.resultFamily = operation->result.family;
        job.resultKind = operation->result.kind;
        job.parent = {parent, picture, {}};
        job.state = JobState::Failed;
        job.failure.kind = FailureKind::TaskFailed;
        return job;
    }
    /// Holds the store from the moment a submission is stored, before its intent can be committed.
    static void holdStoreAfterSubmit(JobRig &rig, QSemaphore &gate)
    {
        QObject::connect(rig.engine.get(), &JobEngine::submitted, rig.engine.get(), [&rig, &gate] {
            rig.store->post([&gate](Database &) { gate.acquire(); });
        });
    }

private Q_SLOTS:
    void aHeldSubmissionIsInDoubtWhenTheSessionEnds()
    {
        JobRig rig;
        rig.api.service.answer(u"/imagine"_s, FakeAnswer::held());
        rig.start();
        const qint64 id = rig.submitImagine();
        QTRY_COMPARE(rig.api.service.heldCount(), 1);
        QCOMPARE(rig.job(id).state, JobState::Submitting);
        rig.engine.reset(); // the store lives on, and so does the window
        rig.client.reset();
        QCOMPARE(rig.job(id).state, JobState::Unconfirmed);
        QCOMPARE(rig.job(id).failure.kind, FailureKind::Interrupted);
        rig.start();
        rig.pass(600'000);
        rig.settle();
        QCOMPARE(rig.job(id).state, JobState::Unconfirmed);
        QCOMPARE(rig.api.service.count(u"/imagine"_s), 1);
    }

    void whatHadNotLeftWhenTheSessionEndsGoesOutLater()
    {
        JobRig rig;
        rig.api.accept(u"/imagine"_s);
        rig.start();
        QSemaphore gate;
        holdStoreAfterSubmit(rig, gate);
        const qint64 id = rig.submitImagine();
        settle(); // the intent waits in the store's queue
        QCOMPARE(rig.api.service.count(u"/imagine"_s), 0);
        rig.engine.reset();
        rig.client.reset();
        gate.release();
        QCOMPARE(rig.job(id).state, JobState::Queued);
        QCOMPARE(rig.job(id).submittedAt, 0);
        rig.start();
        QTRY_COMPARE(rig.job(id).state, JobState::Accepted);
        QCOMPARE(rig.api.submissions, 1);
    }

    void aJobDeletedBeforeItLeavesDoesNotLeave()
    {
        JobRig rig;
        rig.api.accept(u"/imagine"_s);
        rig.start();
        QSemaphore gate;
        holdStoreAfterSubmit(rig, gate);
        const qint64 id = rig.submitImagine();
        settle(); // as above
        rig.engine->remove({id});
        gate.release();
        QTRY_COMPARE(rig.job(id).state, JobState::Dropped);
        rig.pass(60'000);
        rig.settle();
        QCOMPARE(rig.api.service.count(u"/imagine"_s), 0);
    }

    void aResultWithoutATaskIdIsKeptBeforeItsFilesAre()
    {
        JobRig rig;
        rig.api.finishImage(u"x"_s);
        rig.api.service.answer(u"/imagine"_s, FakeAnswer::json("{\"image_url\":\"http://127.0.0.1:9/files/x.png\"}"));
        rig.start();
        rig.read<bool>([](Database &database) {
            return database.exec(u"CREATE TRIGGER full BEFORE INSERT ON assets BEGIN SELECT RAISE(ABORT, 'disk'); END"_s);
        });
        QSignalSpy trouble(rig.engine.get(), &JobEngine::diskTrouble);
        const qint64 id = rig.submitImagine();
        QTRY_COMPARE(trouble.size(), 1);
        QCOMPARE(rig.job(id).state, JobState::Accepted);
        QCOMPARE(rig.job(id).taskId, QString());
        rig.read<bool>([](Database &database) { return database.exec(u"DROP TRIGGER full"_s); });
        rig.restart(); // killed before the rows were written
        QTRY_COMPARE(rig.job(id).state, JobState::Done);
        QCOMPARE(rig.job(id).assetCount, 1);
        QCOMPARE(rig.api.service.count(u"/imagine"_s), 1);
    }

    void anAcceptedJobWithNothingToFollowEnds()
    {
        JobRig rig;
        Job job;
        job.state = JobState::Accepted;
        const qint64 id = rig.put(job);
        job.state = JobState::Downloading;
        job.answer = "{\"image_url\":\"http://127.0.0.1:9/files/x.png\"}";
        const qint64 kept = rig.put(job);
        rig.api.finishImage(u"x"_s);
        rig.start();
        QTRY_COMPARE(rig.job(id).state, JobState::Failed);
        QCOMPARE(rig.job(id).failure.kind, FailureKind::Unreadable);
        QTRY_COMPARE(rig.job(kept).state, JobState::Done);
        QCOMPARE(rig.job(kept).assetCount, 1);
    }

    void aDoubleClickOnRetryIsOneOrder()
    {
        JobRig rig;
        rig.api.accept(u"/imagine"_s);
        Job job;
        job.state = JobState::Failed;
        const qint64 id = rig.put(job);
        rig.start();
        rig.engine->retry(id);
        rig.engine->retry(id);
        QTRY_COMPARE(rig.api.submissions, 1);
        rig.settle();
        QCOMPARE(rig.api.submissions, 1);
        QCOMPARE(rig.jobs().size(), 2);
        rig.engine->retry(id); // a later one is
        QTRY_COMPARE(rig.api.submissions, 2);
    }

    void aStepThatWasRetriedByItselfIsNotPaidForAgain()
    {
        JobRig rig;
        rig.api.accept(u"/upscale-1x"_s);
        rig.api.accept(u"/pan"_s);
        const qint64 gridId = rig.put(grid());
        const qint64 up = rig.put(step(rig, u"midjourney.upscale-1x"_s, gridId, 3));
        Job last = step(rig, u"midjourney.pan"_s, up, 0);
        last.params = {{u"direction"_s, u"left"_s}};
        last.failure.kind = FailureKind::ParentFailed;
        const qint64 pan = rig.put(last);
        rig.start();
        rig.engine->retry(up);
        QTRY_COMPARE(rig.api.submissions, 1);
        rig.api.finishImage(u"t1"_s);
        QTRY_VERIFY((rig.pass(16'000), rig.jobs().first().state == JobState::Done));
        rig.engine->retry(pan);
        QTRY_COMPARE(rig.api.service.count(u"/pan"_s), 1);
        rig.settle();
        QCOMPARE(rig.api.service.count(u"/upscale-1x"_s), 1);
        const QByteArray body = rig.api.service.requests(u"/pan"_s).first().body;
        QCOMPARE(QJsonDocument::fromJson(body).object().value("parent_task_id"_L1).toString(), u"t1"_s);
    }

    void nothingContinuesAnotherAccountsTask()
    {
        JobRig rig;
        rig.api.accept(u"/variations"_s);
        Job theirs = grid();
        theirs.profileId = u"somebody"_s;
        const qint64 id = rig.put(theirs);
        rig.start();
        QSignalSpy failed(rig.engine.get(), &JobEngine::submitFailed);
        const Draft draft{u"midjourney.variations"_s, {}, {id, 1, {}}};
        QCOMPARE(rig.submit(rig.plan(draft, rig.job(id))).size(), 0);
        QCOMPARE(failed.size(), 1);
        QCOMPARE(rig.api.submissions, 0);
    }

    void anotherAccountsSubmissionIsInDoubtAfterACrash()
    {
        JobRig rig;
        Job theirs;
        theirs.profileId = u"somebody"_s;
        theirs.state = JobState::Submitting;
        theirs.body = "{}";
        const qint64 id = rig.put(theirs);
        rig.start();
        QTRY_COMPARE(rig.job(id).state, JobState::Unconfirmed);
        QCOMPARE(rig.job(id).failure.kind, FailureKind::Interrupted);
        QCOMPARE(rig.job(id).body, QByteArray("{}"));
    }

    void anotherAccountsJobsCanBeDeletedAndDismissedButNotSent()
    {
        JobRig rig;
        rig.api.accept(u"/imagine"_s);
        Job theirs = grid();
        theirs.profileId = u"somebody"_s;
        const qint64 done = rig.put(theirs);
        theirs.state = JobState::Unconfirmed;
        theirs.taskId.clear();
        const qint64 doubt = rig.put(theirs);
        rig.start();
        rig.engine->remove({done});
        QTRY_VERIFY(rig.job(done).deletedAt != 0);
        rig.engine->restore({done});
        QTRY_COMPARE(rig.job(done).deletedAt, 0);
        rig.engine->sendAgain(doubt);
        rig.engine->adopt(doubt, u"t9"_s);
        rig.pass(60'000);
        rig.settle();
        QCOMPARE(rig.job(doubt).state, JobState::Unconfirmed);
        QCOMPARE(rig.api.submissions, 0);
        rig.engine->dismiss(doubt);
        QTRY_COMPARE(rig.job(doubt).state, JobState::Dropped);
    }
};

QTEST_GUILESS_MAIN(TestJobEngineLoss)
#include "tst_jobengine_loss.moc"
