// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/jobrig.h"
#include "support/signalcount.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace frameloom;
using namespace frameloom::test;

/// Linked jobs, restarts from every state, and the user's words.
class TestJobEngineChains : public QObject
{
    Q_OBJECT

    static Job grid()
    {
        Job job;
        job.state = JobState::Done;
        job.taskId = u"grid-task"_s;
        return job;
    }
    static Draft panLeft(qint64 parent, int picture)
    {
        return {u"midjourney.pan"_s, {{u"direction"_s, u"left"_s}}, {parent, picture, {}}};
    }
    static QJsonObject bodyOf(const JobRig &rig, const QString &path)
    {
        const auto requests = rig.api.service.requests(path);
        return requests.isEmpty() ? QJsonObject() : QJsonDocument::fromJson(requests.last().body).object();
    }

private Q_SLOTS:
    void panRunsItsUpscaleFirst()
    {
        JobRig rig;
        const qint64 gridId = rig.put(grid());
        rig.api.accept(u"/upscale-1x"_s);
        rig.api.accept(u"/pan"_s);
        rig.start();
        const QVector<qint64> ids = rig.submit(rig.plan(panLeft(gridId, 3), rig.job(gridId)), u"Pan left of a red fox"_s);
        QCOMPARE(ids.size(), 2);
        const Job first = rig.job(ids.at(0));
        Job second = rig.job(ids.at(1));
        QCOMPARE(first.chainId, first.id);
        QCOMPARE(second.chainId, first.id);
        QCOMPARE(second.waitsFor, first.id);
        QCOMPARE(second.parent.jobId, first.id);
        QCOMPARE(second.title, u"Pan left of a red fox"_s);
        QVERIFY(first.title.contains(u"a red fox"_s));
        QCOMPARE(second.prompt, u"a red fox"_s); // found by the words it was made from
        QTRY_COMPARE(rig.job(ids.at(0)).state, JobState::Accepted);
        QCOMPARE(bodyOf(rig, u"/upscale-1x"_s), QJsonObject({{u"parent_task_id"_s, u"grid-task"_s}, {u"index"_s, u"3"_s}}));
        rig.pass(1'000);
        QCOMPARE(rig.job(ids.at(1)).reason, QueueReason::Parent);
        QCOMPARE(rig.api.service.count(u"/pan"_s), 0);

        rig.api.finishImage(u"t1"_s);
        rig.pass(4'000);
        QTRY_COMPARE(rig.job(ids.at(0)).state, JobState::Done);
        QTRY_COMPARE(rig.job(ids.at(1)).state, JobState::Accepted);
        QCOMPARE(bodyOf(rig, u"/pan"_s), QJsonObject({{u"parent_task_id"_s, u"t1"_s}, {u"direction"_s, u"left"_s}}));
        QCOMPARE(rig.api.submissions, 2);
    }

    void aFailedStepStopsTheRest()
    {
        JobRig rig;
        const qint64 gridId = rig.put(grid());
        rig.api.accept(u"/upscale-1x"_s);
        rig.api.accept(u"/pan"_s);
        rig.start();
        const QVector<qint64> ids = rig.submit(rig.plan(panLeft(gridId, 3), rig.job(gridId)));
        QTRY_COMPARE(rig.job(ids.at(0)).state, JobState::Accepted);
        rig.api.fail(u"t1"_s, u"no"_s);
        rig.pass(4'000);
        QTRY_COMPARE(rig.job(ids.at(1)).state, JobState::Failed);
        QCOMPARE(rig.job(ids.at(1)).failure.kind, FailureKind::ParentFailed);
        QCOMPARE(rig.api.service.count(u"/pan"_s), 0);

        // "Try again" on the last one repeats the step it needs as well.
        QSignalSpy again(rig.engine.get(), &JobEngine::submitted);
        rig.engine->retry(ids.at(1));
        QTRY_COMPARE(again.size(), 1);
        const auto fresh = again.first().at(1).value<QVector<qint64>>();
        QCOMPARE(fresh.size(), 2);
        QCOMPARE(rig.job(fresh.at(0)).operationId, u"midjourney.upscale-1x"_s);
        QCOMPARE(rig.job(fresh.at(0)).parent.jobId, gridId);
        QCOMPARE(rig.job(fresh.at(1)).waitsFor, fresh.at(0));
        QTRY_COMPARE(rig.api.submissions, 2);
    }

    /// Deleting an unconfirmed step is no word about it, but nobody will say one any more: what waits for it is told.
    void anUnconfirmedStepThatIsDeletedEndsTheRest()
    {
        JobRig rig;
        const qint64 gridId = rig.put(grid());
        rig.api.service.answer(u"/upscale-1x"_s, FakeAnswer::json("{}", 500));
        rig.api.accept(u"/pan"_s);
        rig.start();
        const QVector<qint64> ids = rig.submit(rig.plan(panLeft(gridId, 3), rig.job(gridId)));
        QTRY_COMPARE(rig.job(ids.at(0)).state, JobState::Unconfirmed);
        rig.settle();
        QCOMPARE(rig.job(ids.at(1)).state, JobState::Queued); // it may still be found
        QSignalSpy ended(rig.engine.get(), &JobEngine::jobEnded);
        rig.engine->remove({ids.at(0)});
        QTRY_COMPARE(rig.job(ids.at(1)).state, JobState::Failed);
        QCOMPARE(rig.job(ids.at(1)).failure.kind, FailureKind::ParentRemoved);
        QCOMPARE(rig.job(ids.at(0)).state, JobState::Unconfirmed); // restoring it brings the question back
        QCOMPARE(ended.size(), 1);
        QCOMPARE(rig.api.service.count(u"/pan"_s), 0);

        // "Try again" runs both, by the user's word alone.
        rig.pass(3'600'000);
        rig.settle();
        QCOMPARE(rig.api.service.count(u"/upscale-1x"_s), 1);
        rig.api.service.clear(u"/upscale-1x"_s);
        rig.api.accept(u"/upscale-1x"_s);
        QSignalSpy again(rig.engine.get(), &JobEngine::submitted);
        rig.engine->retry(ids.at(1));
        QTRY_COMPARE(again.size(), 1);
        QCOMPARE(again.first().at(1).value<QVector<qint64>>().size(), 2);
    }

    void aStepDeletedWhileItWasSentEndsTheRestWhenItsAnswerIsLost()
    {
        JobRig rig;
        const qint64 gridId = rig.put(grid());
        rig.api.service.answer(u"/upscale-1x"_s, FakeAnswer::held());
        rig.start();
        const QVector<qint64> ids = rig.submit(rig.plan(panLeft(gridId, 3), rig.job(gridId)));
        QTRY_COMPARE(rig.api.service.count(u"/upscale-1x"_s), 1);
        rig.engine->remove({ids.at(0)});
        QTRY_VERIFY(rig.job(ids.at(0)).deletedAt != 0);
        QCOMPARE(rig.job(ids.at(1)).state, JobState::Queued);
        rig.engine->stopFollowing(ids.at(0)); // no answer comes
        QTRY_COMPARE(rig.job(ids.at(0)).state, JobState::Unconfirmed);
        QTRY_COMPARE(rig.job(ids.at(1)).state, JobState::Failed);
        QCOMPARE(rig.job(ids.at(1)).failure.kind, FailureKind::ParentRemoved);
    }

    void stepsLeftWaitingByAnEarlierVersionEnd()
    {
        JobRig rig;
        Job first = grid();
        first.operationId = u"midjourney.upscale-1x"_s;
        first.state = JobState::Unconfirmed;
        first.taskId.clear();
        first.deletedAt = rig.clock.wallMs();
        Job step;
        step.operationId = u"midjourney.pan"_s;
        step.reason = QueueReason::Parent;
        step.waitsFor = step.parent.jobId = rig.put(first);
        const qint64 id = rig.put(step);
        rig.start();
        QTRY_COMPARE(rig.job(id).state, JobState::Failed);
        QCOMPARE(rig.job(id).failure.kind, FailureKind::ParentRemoved);
    }

    void aChainSurvivesARestartAndRunsOnce()
    {
        JobRig rig;
        const qint64 gridId = rig.put(grid());
        rig.api.accept(u"/upscale-1x"_s);
        rig.api.accept(u"/pan"_s);
        rig.start();
        const QVector<qint64> ids = rig.submit(rig.plan(panLeft(gridId, 2), rig.job(gridId)));
        QTRY_COMPARE(rig.job(ids.at(0)).state, JobState::Accepted);
        rig.restart();
        rig.api.finishImage(u"t1"_s);
        QTRY_VERIFY((rig.pass(4'000), rig.job(ids.at(1)).state == JobState::Accepted));
        QCOMPARE(rig.api.service.count(u"/upscale-1x"_s), 1);
        QCOMPARE(rig.api.service.count(u"/pan"_s), 1);
        rig.restart();
        rig.pass(1'000);
        rig.settle();
        QCOMPARE(rig.api.service.count(u"/pan"_s), 1);
    }

    void aStepWhoseParentEndedWhileTheProgramWasOff()
    {
        JobRig rig;
        Job done = grid();
        done.operationId = u"midjourney.upscale-1x"_s;
        const qint64 doneId = rig.put(done);
        Job failed = grid();
        failed.state = JobState::Failed;
        const qint64 failedId = rig.put(failed);
        Job step;
        step.operationId = u"midjourney.pan"_s;
        step.params = {{u"direction"_s, u"left"_s}};
        step.reason = QueueReason::Parent;
        step.waitsFor = doneId;
        step.parent.jobId = doneId;
        const qint64 good = rig.put(step);
        step.waitsFor = failedId;
        step.parent.jobId = failedId;
        const qint64 bad = rig.put(step);
        rig.api.accept(u"/pan"_s);
        rig.start();
        QTRY_COMPARE(rig.job(good).state, JobState::Accepted);
        QTRY_COMPARE(rig.job(bad).state, JobState::Failed);
        QCOMPARE(rig.job(bad).failure.kind, FailureKind::ParentFailed);
        QCOMPARE(bodyOf(rig, u"/pan"_s).value("parent_task_id"_L1).toString(), u"grid-task"_s);
    }

    void anUpscaleThatExistsOrRunsIsReused()
    {
        JobRig rig;
        const qint64 gridId = rig.put(grid());
        rig.api.accept(u"/upscale-1x"_s);
        rig.api.accept(u"/pan"_s);
        rig.start();
        const Draft upscale{u"midjourney.upscale-1x"_s, {}, {gridId, 3, {}}};
        const qint64 up = rig.submit(rig.plan(upscale, rig.job(gridId))).value(0);
        QTRY_COMPARE(rig.job(up).state, JobState::Accepted);
        // Running: the pan waits for it.
        const QVector<qint64> pan = rig.submit(rig.plan(panLeft(gridId, 3), rig.job(gridId), {rig.job(up)}));
        QCOMPARE(pan.size(), 1);
        QCOMPARE(rig.job(pan.first()).waitsFor, up);
        rig.api.finishImage(u"t1"_s);
        rig.pass(4'000);
        QTRY_COMPARE(rig.job(pan.first()).state, JobState::Accepted);
        // Done: straight on.
        const QVector<qint64> more = rig.submit(rig.plan(panLeft(gridId, 3), rig.job(gridId), {rig.job(up)}));
        QCOMPARE(more.size(), 1);
        QTRY_COMPARE(rig.job(more.first()).state, JobState::Accepted);
        QCOMPARE(rig.api.service.count(u"/upscale-1x"_s), 1);
    }

    void restartFromEveryState()
    {
        JobRig rig;
        rig.api.accept(u"/imagine"_s);
        QMap<JobState, qint64> ids;
        for (int s = 0; s < JobStateCount; ++s) {
            Job job;
            job.state = static_cast<JobState>(s);
            if (job.state > JobState::Submitting && job.state != JobState::Unconfirmed)
                job.taskId = u"old-%1"_s.arg(s);
            if (job.state >= JobState::Submitting)
                job.submittedAt = job.acceptedAt = rig.clock.wallMs() - 60'000;
            QVector<Asset> files;
            if (job.state == JobState::Downloading) {
                rig.api.finishImage(job.taskId);
                Asset asset;
                asset.number = 1;
                asset.url = QUrl(u"http://127.0.0.1:9/files/%1.png"_s.arg(job.taskId));
                files.append(asset);
            } else if (isFollowed(job.state)) {
                rig.api.finishImage(job.taskId);
            }
            ids.insert(job.state, rig.put(job, files));
        }
        Job foreign;
        foreign.profileId = u"somebody"_s;
        const qint64 foreignId = rig.put(foreign);
        rig.start();
        using enum JobState;
        QTRY_COMPARE(rig.job(ids[Queued]).state, Accepted);
        QTRY_COMPARE(rig.job(ids[Uploading]).state, Accepted);
        QTRY_COMPARE(rig.job(ids[Submitting]).state, Unconfirmed);
        QCOMPARE(rig.job(ids[Submitting]).failure.kind, FailureKind::Interrupted);
        QTRY_COMPARE(rig.job(ids[Accepted]).state, Done);
        QTRY_COMPARE(rig.job(ids[Running]).state, Done);
        QTRY_COMPARE(rig.job(ids[Downloading]).state, Done);
        QCOMPARE(rig.job(ids[Downloading]).assetCount, 1);
        for (const JobState still : {Failed, Cancelled, Unconfirmed, Dropped})
            QCOMPARE(rig.job(ids[still]).state, still);
        QCOMPARE(rig.job(foreignId).state, Queued); // another profile's
        QCOMPARE(rig.api.submissions, 2);
    }

    void stopGoOnAdoptDismiss()
    {
        JobRig rig;
        rig.api.accept(u"/imagine"_s);
        rig.start();
        const qint64 id = rig.submitImagine();
        QTRY_COMPARE(rig.job(id).state, JobState::Accepted);
        rig.engine->stopFollowing(id);
        QTRY_COMPARE(rig.job(id).state, JobState::Dropped);
        rig.pass(60'000);
        rig.settle();
        QCOMPARE(rig.api.fetches(), 0);
        rig.api.finishImage(u"t1"_s);
        rig.engine->followAgain(id);
        QTRY_VERIFY((rig.pass(16'000), rig.job(id).state == JobState::Done));

        rig.api.service.clear(u"/imagine"_s);
        rig.api.service.answer(u"/imagine"_s, FakeAnswer::json("{}", 500));
        const qint64 doubt = rig.submitImagine();
        QTRY_COMPARE(rig.job(doubt).state, JobState::Unconfirmed);
        rig.engine->dismiss(doubt);
        QTRY_COMPARE(rig.job(doubt).state, JobState::Dropped);
        rig.engine->followAgain(doubt); // the doubt comes back, not the request
        QTRY_COMPARE(rig.job(doubt).state, JobState::Unconfirmed);
        rig.api.finishImage(u"found"_s);
        rig.engine->adopt(doubt, u" found "_s);
        QTRY_COMPARE(rig.job(doubt).taskId, u"found"_s);
        QTRY_VERIFY((rig.pass(16'000), rig.job(doubt).state == JobState::Done));
    }

    void theBinKeepsWhatWasPaidForAndSendsNothing()
    {
        JobRig rig({.jobsInFlight = 1, .downloadsAtOnce = 4, .libraryFolder = {}});
        rig.api.accept(u"/imagine"_s);
        rig.start();
        const qint64 running = rig.submitImagine();
        const qint64 queued = rig.submitImagine();
        QTRY_COMPARE(rig.job(running).state, JobState::Accepted);
        const SignalCount removed(rig.store.get(), &Store::jobsRemoved);
        const SignalCount changed(rig.store.get(), &Store::jobsChanged);
        rig.engine->remove({running, queued});
        QTRY_COMPARE(removed.count(), 1);
        QTRY_COMPARE(rig.job(queued).state, JobState::Dropped);
        QCOMPARE(rig.jobs().size(), 0);
        rig.settle();
        const int before = changed.count();
        rig.api.finishImage(u"t1"_s);
        QTRY_VERIFY((rig.pass(16'000), rig.job(running).state == JobState::Done));
        rig.settle();
        QCOMPARE(changed.count(), before); // nothing reappears
        QCOMPARE(rig.api.submissions, 1);
        rig.engine->restore({running});
        QTRY_COMPARE(rig.jobs().size(), 1);
        QCOMPARE(rig.jobs().first().assetCount, 1);

        // After 30 days the bin is emptied, with the files.
        const QString path = rig.library() + u'/' + rig.job(running).coverPath;
        QVERIFY(QFile::exists(path));
        rig.engine->remove({running});
        QTRY_VERIFY(rig.job(running).deletedAt > 0);
        rig.clock.advance(29LL * 24 * 3600 * 1000);
        rig.restart();
        rig.settle();
        rig.stop(); // waits for the pool that removes files
        QVERIFY(QFile::exists(path));
        rig.clock.advance(2LL * 24 * 3600 * 1000);
        rig.restart();
        QTRY_VERIFY(!QFile::exists(path));
        QTRY_COMPARE(rig.job(running).id, 0); // when the files are gone
    }

    /// The library was moved to another folder, and its older files were left where they are.
    void theBinIsEmptiedWhereverTheFilesAre()
    {
        JobRig rig;
        rig.api.accept(u"/imagine"_s);
        rig.start();
        const qint64 id = rig.submitImagine();
        QTRY_COMPARE(rig.job(id).state, JobState::Accepted);
        rig.api.finishImage(u"t1"_s);
        QTRY_VERIFY((rig.pass(16'000), rig.job(id).state == JobState::Done));
        const QString path = rig.library() + u'/' + rig.job(id).coverPath;
        QVERIFY(QFile::exists(path));
        rig.settings.libraryFolder = rig.folder.filePath(u"another"_s);
        rig.settings.libraryFolders = {rig.settings.libraryFolder, rig.library()};
        rig.restart();
        rig.engine->remove({id});
        QTRY_VERIFY(rig.job(id).deletedAt > 0);
        rig.clock.advance(31LL * 24 * 3600 * 1000);
        rig.restart();
        QTRY_VERIFY(!QFile::exists(path));
        QTRY_COMPARE(rig.job(id).id, 0);
    }

    /// A file that could not be removed now is not forgotten: its row waits for it. And nothing that is not the bin's goes.
    void theBinIsNotForgottenBeforeItsFilesAreGone()
    {
        JobRig rig;
        const qint64 old = rig.clock.wallMs() - 31LL * 24 * 3600 * 1000;
        const auto put = [&rig](qint64 deletedAt, const QStringList &paths) {
            Job job;
            job.state = JobState::Done;
            job.taskId = u"t"_s + paths.value(0);
            job.deletedAt = deletedAt;
            QVector<Asset> files;
            for (const QString &path : paths) {
                Asset asset;
                asset.number = static_cast<int>(files.size()) + 1;
                asset.kind = AssetKind::Picture;
                asset.state = AssetState::Saved;
                asset.path = path;
                files.append(asset);
            }
            return rig.put(job, files);
        };
        rig.write(u"library/2026-01/gone.png"_s, "a");
        rig.write(u"library/2026-01/stuck.png/inside"_s, "b"); // a folder: it cannot be removed as a file
        rig.write(u"library/2026-01/shared.png"_s, "c");
        rig.write(u"outside.png"_s, "d");
        const qint64 gone = put(old, {u"2026-01/gone.png"_s});
        const qint64 stuck = put(old, {u"2026-01/stuck.png"_s});
        const qint64 shared = put(old, {u"2026-01/shared.png"_s});
        const qint64 kept = put(0, {u"2026-01/shared.png"_s});
        const qint64 strange = put(old, {u"../outside.png"_s});
        rig.start();
        for (const qint64 id : {gone, shared, strange})
            QTRY_COMPARE(rig.job(id).id, 0);
        QVERIFY(!QFile::exists(rig.library() + u"/2026-01/gone.png"_s));
        QVERIFY(QFile::exists(rig.library() + u"/2026-01/shared.png"_s));
        QVERIFY(QFile::exists(rig.folder.filePath(u"outside.png"_s)));
        QCOMPARE(rig.job(kept).id, kept);
        QCOMPARE(rig.job(stuck).id, stuck);
        QVERIFY(QDir(rig.library() + u"/2026-01/stuck.png"_s).removeRecursively());
        rig.write(u"library/2026-01/stuck.png"_s, "b");
        rig.restart();
        QTRY_COMPARE(rig.job(stuck).id, 0);
        QVERIFY(!QFile::exists(rig.library() + u"/2026-01/stuck.png"_s));
    }

    /// Nobody knows after a month any more; nor does it stay for ever because of that.
    void anOldDoubtLeavesTheBin()
    {
        JobRig rig;
        Job job;
        job.state = JobState::Unconfirmed;
        job.submittedAt = job.deletedAt = rig.clock.wallMs() - 31LL * 24 * 3600 * 1000;
        const qint64 old = rig.put(job);
        job.deletedAt = rig.clock.wallMs() - 29LL * 24 * 3600 * 1000;
        const qint64 young = rig.put(job);
        rig.start();
        QTRY_COMPARE(rig.job(old).id, 0);
        QCOMPARE(rig.job(young).state, JobState::Unconfirmed);
    }

    /// Its disk is not there: the rows wait for it.
    void theBinWaitsForItsDisk_data()
    {
        QTest::addColumn<bool>("hasEarlier");
        QTest::newRow("the only folder") << false;
        QTest::newRow("the folder before it is there") << true;
    }
    void theBinWaitsForItsDisk()
    {
        QFETCH(const bool, hasEarlier);
        JobRig rig;
        if (hasEarlier) {
            rig.settings.libraryFolders = QStringList{rig.folder.filePath(u"before"_s)};
            QVERIFY(QDir().mkpath(rig.settings.libraryFolders.first()));
        }
        Job job;
        job.state = JobState::Done;
        job.taskId = u"t"_s;
        job.deletedAt = rig.clock.wallMs() - 31LL * 24 * 3600 * 1000;
        Asset asset;
        asset.number = 1;
        asset.kind = AssetKind::Picture;
        asset.state = AssetState::Saved;
        asset.path = u"2026-01/a.png"_s;
        const qint64 id = rig.put(job, {asset});
        rig.start();
        rig.settle();
        rig.stop(); // waits for the pool
        QVERIFY(!QFile::exists(rig.library()));
        rig.write(u"library/2026-01/a.png"_s, "a");
        rig.restart();
        QTRY_COMPARE(rig.job(id).id, 0);
        QVERIFY(!QFile::exists(rig.library() + u"/2026-01/a.png"_s));
    }

    void aMissingFileIsFetchedAgain()
    {
        JobRig rig;
        rig.api.accept(u"/imagine"_s);
        rig.start();
        const qint64 id = rig.submitImagine();
        QTRY_COMPARE(rig.job(id).state, JobState::Accepted);
        rig.api.finishGrid(u"t1"_s);
        rig.api.service.clear(u"/files/t1-2.png"_s);
        rig.api.service.answer(u"/files/t1-2.png"_s, FakeAnswer::json("{}", 500));
        rig.api.service.clear(u"/files/t1-3.png"_s);
        QTRY_VERIFY((rig.pass(61'000), rig.job(id).state == JobState::Done));
        const QVector<Asset> assets = rig.assets(id);
        for (const Asset &asset : assets) {
            const AssetState expected = asset.number == 2 ? AssetState::Missing
                : asset.number == 3                       ? AssetState::Expired // 404
                                                          : AssetState::Saved;
            QCOMPARE(asset.state, expected);
        }
        QCOMPARE(rig.job(id).assetCount, 3);
        rig.api.finishGrid(u"t1"_s);
        rig.engine->fetchFilesAgain(id);
        QTRY_VERIFY((rig.pass(1'000), rig.job(id).assetCount == 5));
        QCOMPARE(rig.job(id).state, JobState::Done);
    }

    void addressesThatMovedAreAskedForAgain()
    {
        JobRig rig;
        Job job;
        job.state = JobState::Downloading;
        job.taskId = u"moved"_s;
        Asset old;
        old.number = 1;
        old.url = QUrl(u"http://127.0.0.1:9/old/1.png"_s);
        const qint64 id = rig.put(job, {old});
        rig.api.finishImage(u"moved"_s);
        rig.start();
        QTRY_COMPARE(rig.job(id).state, JobState::Done);
        QCOMPARE(rig.assets(id).size(), 1);
        QCOMPARE(rig.assets(id).first().state, AssetState::Saved);
        QCOMPARE(rig.assets(id).first().url.path(), u"/files/moved.png"_s);
        QCOMPARE(rig.api.service.count(u"/old/1.png"_s), 0);
    }
};

QTEST_GUILESS_MAIN(TestJobEngineChains)
#include "tst_jobengine_chains.moc"
