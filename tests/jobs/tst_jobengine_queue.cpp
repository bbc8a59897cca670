// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/jobrig.h"
#include "jobs/planstore.h"

#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace frameloom;
using namespace frameloom::test;

/// The order of the queue, its pause, and the moment in which a click can be taken back.
class TestJobEngineQueue : public QObject
{
    Q_OBJECT

    static QStringList sentPrompts(JobRig &rig)
    {
        QStringList prompts;
        for (const FakeRequest &request : rig.api.service.requests(u"/imagine"_s))
            prompts += QJsonDocument::fromJson(request.body)[u"prompt"_s].toString();
        return prompts;
    }

private Q_SLOTS:
    void ranks()
    {
        const auto job = [](qint64 id, qint64 rank) {
            Job row;
            row.id = id;
            row.queueRank = rank;
            return row;
        };
        const auto order = [](QVector<Job> jobs, const QVector<Job> &changed) {
            for (const Job &row : changed) {
                for (Job &old : jobs) {
                    if (old.id == row.id)
                        old = row;
                }
            }
            std::sort(jobs.begin(), jobs.end(), [](const Job &a, const Job &b) {
                return a.queueRank != b.queueRank ? a.queueRank < b.queueRank : a.id < b.id;
            });
            QVector<qint64> ids;
            for (const Job &row : jobs)
                ids += row.id;
            return ids;
        };
        const QVector<Job> fresh{job(1, 0), job(2, 0), job(3, 0)};
        QCOMPARE(order(fresh, movedInQueue(fresh, 3, 1)), (QVector<qint64>{3, 1, 2}));
        QCOMPARE(order(fresh, movedInQueue(fresh, 1, 3)), (QVector<qint64>{2, 1, 3}));
        QCOMPARE(order(fresh, movedInQueue(fresh, 1, 0)), (QVector<qint64>{2, 3, 1}));
        QVERIFY(movedInQueue(fresh, 1, 1).isEmpty());
        QVERIFY(movedInQueue(fresh, 9, 1).isEmpty());
        QVERIFY(movedInQueue({}, 1, 2).isEmpty());
        for (const Job &row : movedInQueue(fresh, 3, 1))
            QVERIFY(row.queueRank < 0); // later ones come after them
        QVector<Job> mixed{job(1, -2), job(2, -1), job(5, 0), job(6, 0)};
        QCOMPARE(order(mixed, movedInQueue(mixed, 6, 2)), (QVector<qint64>{1, 6, 2, 5}));
    }

    void sendsInTheOrderThatTheUserMade()
    {
        JobRig rig({.jobsInFlight = 1, .downloadsAtOnce = 4, .libraryFolder = {}});
        rig.api.accept(u"/imagine"_s);
        rig.start();
        QVector<qint64> ids;
        for (const QString &prompt : {u"first"_s, u"a"_s, u"b"_s, u"c"_s})
            ids += rig.submitImagine(prompt);
        QTRY_COMPARE(rig.job(ids.at(0)).state, JobState::Accepted);
        rig.engine->moveInQueue(ids.at(3), ids.at(1)); // c a b
        rig.engine->moveInQueue(ids.at(1), 0);         // c b a
        const qint64 late = rig.submitImagine(u"d"_s); // and after them
        QTRY_VERIFY(rig.job(ids.at(1)).queueRank < 0);
        QVERIFY(rig.job(ids.at(3)).queueRank < rig.job(ids.at(2)).queueRank);
        rig.restart(); // the order is kept
        for (int n = 1; n <= 5; ++n) {
            QTRY_COMPARE(sentPrompts(rig).size(), n);
            QTRY_COMPARE(rig.read<int>([](Database &database) {
                JobQuery accepted;
                accepted.states = {JobState::Accepted};
                return JobRepository(database).count(accepted, 10);
            }), 1);
            rig.api.fail(rig.api.lastTask(), u"no"_s);
            rig.pass(16'000);
        }
        QCOMPARE(sentPrompts(rig), (QStringList{u"first"_s, u"c"_s, u"b"_s, u"a"_s, u"d"_s}));
        QTRY_COMPARE(rig.job(late).state, JobState::Failed);
    }

    void aPausedQueueSendsNothing()
    {
        JobRig rig;
        rig.api.accept(u"/imagine"_s);
        rig.start();
        const qint64 running = rig.submitImagine();
        QTRY_COMPARE(rig.job(running).state, JobState::Accepted);
        rig.engine->setQueuePaused(true);
        const qint64 waiting = rig.submitImagine();
        QTRY_COMPARE(rig.job(waiting).reason, QueueReason::Paused);
        rig.pass(3'600'000);
        QCOMPARE(rig.api.submissions, 1);
        rig.api.finishGrid(u"t1"_s);
        QTRY_VERIFY((rig.pass(16'000), rig.job(running).state == JobState::Done)); // what has left goes on
        QCOMPARE(rig.api.submissions, 1);
        rig.engine->setQueuePaused(false);
        QTRY_COMPARE(rig.job(waiting).state, JobState::Accepted);
    }

    void whatIsPreparedDuringAPauseWaits()
    {
        JobRig rig;
        rig.useProbes();
        rig.api.accept(u"/probe-url"_s);
        rig.api.service.answer(u"/upload"_s, FakeAnswer::held());
        rig.start();
        const QString path = rig.write(u"a.png"_s, FakeApi::picture(1));
        const qint64 id = rig.submitProbe(u"probe.url"_s, {{u"prompt"_s, u"x"_s}, {u"image"_s, JobRig::localFile(path)}});
        QTRY_COMPARE(rig.api.service.heldCount(), 1);
        rig.engine->setQueuePaused(true);
        rig.api.service.finishHeld(u"/upload"_s, FakeAnswer::json("{\"imageURL\":\"https://cdn.example.invalid/1\"}"));
        QTRY_COMPARE(rig.job(id).reason, QueueReason::Paused);
        QCOMPARE(rig.job(id).state, JobState::Queued);
        QCOMPARE(rig.api.submissions, 0);
        rig.engine->setQueuePaused(false);
        QTRY_COMPARE(rig.job(id).state, JobState::Accepted);
        QCOMPARE(rig.api.service.count(u"/upload"_s), 1);
    }

    void theLimitCanBeSet()
    {
        JobRig rig({.jobsInFlight = 1, .downloadsAtOnce = 4, .libraryFolder = {}});
        rig.api.accept(u"/imagine"_s);
        rig.start();
        rig.submitImagine();
        const qint64 second = rig.submitImagine();
        QTRY_COMPARE(rig.job(second).reason, QueueReason::Limit);
        rig.engine->setJobLimit(2);
        QTRY_COMPARE(rig.job(second).state, JobState::Accepted);
    }

    void aMomentToTakeItBack()
    {
        JobRig rig;
        rig.api.accept(u"/imagine"_s);
        rig.start();
        const auto submitHeld = [&rig] {
            QSignalSpy stored(rig.engine.get(), &JobEngine::submitted);
            rig.engine->submit(3, rig.plan(rig.imagine()), u"fox"_s, 3'000);
            [&] { QTRY_COMPARE(stored.size(), 1); }();
            return stored.first().at(1).value<QVector<qint64>>().value(0);
        };
        const qint64 sent = submitHeld();
        const qint64 undone = submitHeld();
        const qint64 hurried = submitHeld();
        QCOMPARE(rig.job(sent).reason, QueueReason::Undo);
        rig.pass(2'900);
        QCOMPARE(rig.job(sent).state, JobState::Queued);
        QCOMPARE(rig.job(sent).reason, QueueReason::Undo);
        QCOMPARE(rig.api.submissions, 0);
        rig.engine->cancelQueued({undone});
        QTRY_COMPARE(rig.job(undone).state, JobState::Dropped);
        rig.engine->retry(hurried); // "now"
        QTRY_COMPARE(rig.job(hurried).state, JobState::Accepted);
        QCOMPARE(rig.api.submissions, 1);
        rig.pass(200);
        QTRY_COMPARE(rig.job(sent).state, JobState::Accepted);
        rig.pass(60'000);
        QCOMPARE(rig.api.submissions, 2);
        rig.engine->cancelQueued({sent}); // too late
        rig.pass(0);
        QCOMPARE(rig.job(sent).state, JobState::Accepted);
    }

    void otherJobsAreNotHeldUpByIt()
    {
        JobRig rig;
        rig.api.accept(u"/imagine"_s);
        rig.start();
        QSignalSpy stored(rig.engine.get(), &JobEngine::submitted);
        rig.engine->submit(3, rig.plan(rig.imagine()), u"fox"_s, 3'000);
        QTRY_COMPARE(stored.size(), 1);
        const qint64 next = rig.submitImagine();
        QTRY_COMPARE(rig.job(next).state, JobState::Accepted);
        QCOMPARE(rig.api.submissions, 1);
    }

    void aTakenBackChainIsDroppedWhole()
    {
        JobRig rig;
        rig.api.accept(u"/imagine"_s);
        rig.start();
        const qint64 grid = rig.submitImagine();
        QTRY_COMPARE(rig.job(grid).state, JobState::Accepted);
        rig.api.finishGrid(u"t1"_s);
        QTRY_VERIFY((rig.pass(16'000), rig.job(grid).state == JobState::Done));
        QSignalSpy stored(rig.engine.get(), &JobEngine::submitted);
        QSignalSpy ended(rig.engine.get(), &JobEngine::jobEnded);
        rig.engine->submit(4, rig.plan({u"midjourney.pan"_s, {{u"direction"_s, u"left"_s}}, {grid, 1, {}}}, rig.job(grid)), {}, 3'000);
        QTRY_COMPARE(stored.size(), 1);
        const auto ids = stored.first().at(1).value<QVector<qint64>>();
        QCOMPARE(ids.size(), 2);
        rig.engine->cancelQueued({ids.first()});
        for (const qint64 id : ids)
            QTRY_COMPARE(rig.job(id).state, JobState::Dropped);
        rig.pass(60'000);
        QCOMPARE(rig.api.submissions, 1);
        QCOMPARE(ended.size(), 0); // nobody is told of a failure
    }

    /// The window shows what waits before the engine has read it.
    void commandsThatComeBeforeTheOpenJobsAreRead()
    {
        JobRig rig;
        rig.api.accept(u"/imagine"_s);
        const qint64 a = rig.put(Job());
        const qint64 b = rig.put(Job());
        const qint64 c = rig.put(Job());
        rig.start();
        rig.engine->setQueuePaused(true);
        rig.engine->moveInQueue(c, a);
        rig.engine->cancelQueued({b});
        QTRY_VERIFY(rig.job(c).queueRank < rig.job(a).queueRank);
        QTRY_COMPARE(rig.job(b).state, JobState::Dropped);
    }
};

QTEST_GUILESS_MAIN(TestJobEngineQueue)
#include "tst_jobengine_queue.moc"
