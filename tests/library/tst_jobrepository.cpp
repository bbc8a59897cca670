// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/assetrepository.h"
#include "library/draftrepository.h"
#include "library/jobrepository.h"
#include "library/storefixture.h"

using namespace frameloom;
using namespace Qt::StringLiterals;

namespace {

Job fullJob()
{
    Job job = someJob(u"a red fox\n\"in\" the snow"_s);
    job.title = u"Upscale of a red fox"_s;
    job.params = {{u"prompt"_s, u"ü"_s}, {u"n"_s, 3}};
    job.body = QByteArray("{\"a\":\0}", 7);
    job.parent = {12, 3, u"task-of-parent"_s};
    job.waitsFor = 12;
    job.chainId = 11;
    job.state = JobState::Unconfirmed;
    job.reason = QueueReason::RateLimited;
    job.remoteStatus = u"pending-ish"_s;
    job.percent = 37;
    job.taskId = u"29e983ca"_s;
    job.price = {Price::Kind::Range, Credits::fromMilli(1500), Credits::whole(4), Confidence::Low, {u"a"_s, u"b"_s}, u"disagree"_s};
    job.failure = {FailureKind::TimedOutSent, 502, u"Bad \"gateway\""_s, 1500, true};
    job.failure.places = {{u"klingParams.duration"_s, u"Expected \"number\""_s}, {u"prompt"_s, u"Too long\nToo dull"_s}};
    job.resultKind = ResultKind::Text;
    job.resultFamily = u"midjourney.grid"_s;
    job.texts = {u"one"_s, u"zwei"_s};
    job.seed = u"99"_s;
    job.answer = "{\"status\":\"x\"}";
    job.coverPath = u"2026-03/x.png"_s;
    job.assetCount = 4;
    job.submittedAt = 2;
    job.acceptedAt = 3;
    job.finishedAt = 4;
    return job;
}

void compareJobs(const Job &a, const Job &b)
{
    QCOMPARE(a.id, b.id);
    QCOMPARE(a.profileId, b.profileId);
    QCOMPARE(a.operationId, b.operationId);
    QCOMPARE(a.generatorId, b.generatorId);
    QCOMPARE(a.title, b.title);
    QCOMPARE(a.prompt, b.prompt);
    QCOMPARE(a.params, b.params);
    QCOMPARE(a.body, b.body);
    QVERIFY(a.parent == b.parent);
    QCOMPARE(a.waitsFor, b.waitsFor);
    QCOMPARE(a.chainId, b.chainId);
    QCOMPARE(a.state, b.state);
    QCOMPARE(a.reason, b.reason);
    QCOMPARE(a.remoteStatus, b.remoteStatus);
    QCOMPARE(a.percent, b.percent);
    QCOMPARE(a.taskId, b.taskId);
    QCOMPARE(a.price.kind, b.price.kind);
    QCOMPARE(a.price.low.milli(), b.price.low.milli());
    QCOMPARE(a.price.high.milli(), b.price.high.milli());
    QCOMPARE(a.price.confidence, b.price.confidence);
    QCOMPARE(a.price.sources, b.price.sources);
    QCOMPARE(a.price.note, b.price.note);
    QVERIFY(a.failure == b.failure);
    QCOMPARE(a.resultKind, b.resultKind);
    QCOMPARE(a.resultFamily, b.resultFamily);
    QCOMPARE(a.texts, b.texts);
    QCOMPARE(a.seed, b.seed);
    QCOMPARE(a.answer, b.answer);
    QCOMPARE(a.coverPath, b.coverPath);
    QCOMPARE(a.assetCount, b.assetCount);
    QCOMPARE(a.createdAt, b.createdAt);
    QCOMPARE(a.submittedAt, b.submittedAt);
    QCOMPARE(a.acceptedAt, b.acceptedAt);
    QCOMPARE(a.finishedAt, b.finishedAt);
    QCOMPARE(a.deletedAt, b.deletedAt);
}

QVector<qint64> idsOf(const QVector<Job> &jobs)
{
    QVector<qint64> ids;
    for (const Job &job : jobs)
        ids.append(job.id);
    return ids;
}

QString planOf(Database &db, const QString &sql)
{
    QString plan;
    QSqlQuery &rows = db.run(u"EXPLAIN QUERY PLAN "_s + sql);
    while (rows.next())
        plan += rows.value(3).toString() + u'\n';
    rows.finish();
    return plan;
}

} // namespace

class TestJobRepository : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFieldComesBack()
    {
        OpenFile file;
        JobRepository jobs(file.db());
        Job job = fullJob();
        QVERIFY(jobs.insert(job));
        QVERIFY(job.id > 0);
        compareJobs(jobs.find(job.id).value(), job);
        Job bare = someJob();
        QVERIFY(jobs.insert(bare));
        compareJobs(jobs.find(bare.id).value(), bare);
        Job changed = fullJob();
        changed.id = bare.id;
        changed.deletedAt = 9;
        QVERIFY(jobs.update(changed));
        compareJobs(jobs.find(bare.id).value(), changed);
        QVERIFY(!jobs.find(999));
        changed.id = 999;
        QVERIFY(!jobs.update(changed));
    }

    void everyStateAndFailureComesBack()
    {
        OpenFile file;
        JobRepository jobs(file.db());
        Job job = someJob();
        QVERIFY(jobs.insert(job));
        for (int i = 0; i <= int(FailureKind::StoppedWaiting); ++i) {
            job.failure.kind = FailureKind(i);
            job.state = JobState(i % JobStateCount);
            QVERIFY(jobs.update(job));
            const Job read = jobs.find(job.id).value();
            QCOMPARE(read.failure.kind, job.failure.kind);
            QCOMPARE(read.state, job.state);
        }
    }

    void aLightJobWrittenBackKeepsBodyAndAnswer()
    {
        OpenFile file;
        JobRepository jobs(file.db());
        Job job = fullJob();
        QVERIFY(jobs.insert(job));
        Job light = jobs.page({}).first();
        QVERIFY(light.body.isEmpty() && light.answer.isEmpty());
        light.percent = 99;
        QVERIFY(jobs.update(light));
        const Job whole = jobs.find(job.id).value();
        QCOMPARE(whole.percent, 99);
        QCOMPARE(whole.body, job.body);
        QCOMPARE(whole.answer, job.answer);
        light.answer = QByteArray(1'000'000, 'x');
        QVERIFY(jobs.update(light));
        QCOMPARE(jobs.find(job.id)->answer.size(), JobRepository::maxAnswerBytes);
    }

    void pagesByFilters()
    {
        OpenFile file;
        JobRepository jobs(file.db());
        for (int i = 0; i < 60; ++i) {
            Job job = someJob();
            job.generatorId = i % 2 ? u"flux"_s : u"midjourney"_s;
            job.state = i % 3 ? JobState::Done : JobState::Failed;
            job.createdAt = 1000 + (i == 40 ? 0 : i); // one clock that was set back
            job.deletedAt = i == 59 ? 5 : 0;
            QVERIFY(jobs.insert(job));
        }
        JobQuery query;
        query.limit = 3;
        QCOMPARE(idsOf(jobs.page(query)), (QVector<qint64>{59, 58, 57})); // 60 is in the bin
        query.beforeId = 57;
        QCOMPARE(idsOf(jobs.page(query)), (QVector<qint64>{56, 55, 54}));
        query = {};
        query.limit = 2;
        query.generatorId = u"flux"_s;
        QCOMPARE(idsOf(jobs.page(query)), (QVector<qint64>{58, 56}));
        query.states = {JobState::Failed};
        QCOMPARE(idsOf(jobs.page(query)), (QVector<qint64>{58, 52}));
        query.states = {JobState::Failed, JobState::Done, JobState::Running};
        query.beforeId = 58;
        QCOMPARE(idsOf(jobs.page(query)), (QVector<qint64>{56, 54}));
        query = {};
        query.createdFrom = 1000;
        query.createdTo = 1002;
        QCOMPARE(idsOf(jobs.page(query)), (QVector<qint64>{41, 2, 1}));
        query.createdFrom = 5000;
        query.createdTo = 6000;
        QVERIFY(jobs.page(query).isEmpty());
        query = {};
        query.profileId = u"somebody else"_s;
        QVERIFY(jobs.page(query).isEmpty());
        QCOMPARE(jobs.count({}, 10), 10);
        QCOMPARE(jobs.count({}, 1000), 59);
        query = {};
        query.states = {JobState::Failed};
        QCOMPARE(jobs.count(query, 1000), 20);
        query.states = {JobState::Done};
        QCOMPARE(jobs.count(query, 1000), 39);
    }

    void openJobsOfAProfile()
    {
        OpenFile file;
        JobRepository jobs(file.db());
        QVector<qint64> expected;
        for (int i = 0; i < JobStateCount * 2; ++i) {
            Job job = someJob();
            job.state = JobState(i % JobStateCount);
            job.profileId = i < JobStateCount ? u"sandbox"_s : u"other"_s;
            job.body = "body";
            QVERIFY(jobs.insert(job));
            if (job.profileId == u"sandbox"_s && (isOpen(job.state) || job.state == JobState::Unconfirmed))
                expected.append(job.id);
        }
        const QVector<Job> open = jobs.open(u"sandbox"_s);
        QCOMPARE(idsOf(open), expected);
        QCOMPARE(open.first().body, QByteArray("body"));
        const QString plan = planOf(file.db(), u"SELECT j.id FROM jobs j WHERE j.state IN ('queued', 'uploading', 'submitting', "
                                               "'accepted', 'running', 'downloading', 'unconfirmed') AND j.profile_id = 'x'"_s);
        QVERIFY2(plan.contains(u"jobs_open"_s), qPrintable(plan));
    }

    // Each list of a small account must not walk through the rows of a big one beside it.
    void everyListHasTheIndexOfItsAccount_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<QString>("index");
        QTest::newRow("all") << QString() << u"jobs_profile "_s;
        QTest::newRow("state") << u"AND j.state = 'done'"_s << u"jobs_profile_state "_s;
        QTest::newRow("generator") << u"AND j.generator_id = 'flux'"_s << u"jobs_profile_generator "_s;
        QTest::newRow("both") << u"AND j.generator_id = 'flux' AND j.state = 'done'"_s << u"jobs_profile_generator_state "_s;
    }

    void everyListHasTheIndexOfItsAccount()
    {
        QFETCH(QString, filter);
        QFETCH(QString, index);
        OpenFile file;
        const QString plan = planOf(file.db(), u"SELECT j.id FROM jobs j WHERE j.deleted_at = 0 AND j.profile_id = 'x' %1 "
                                               "ORDER BY j.id DESC LIMIT 5"_s.arg(filter));
        QVERIFY2(plan.contains(index), qPrintable(plan));
        QVERIFY2(!plan.contains(u"TEMP B-TREE"_s), qPrintable(plan));
    }

    void relations()
    {
        OpenFile file;
        JobRepository jobs(file.db());
        Job parent = someJob();
        parent.taskId = u"task"_s;
        QVERIFY(jobs.insert(parent));
        Job child = someJob();
        child.parent.jobId = parent.id;
        child.waitsFor = parent.id;
        child.chainId = parent.id;
        QVERIFY(jobs.insert(child));
        QCOMPARE(idsOf(jobs.children(parent.id)), QVector<qint64>{child.id});
        QCOMPARE(jobs.find(child.id)->waitsFor, parent.id);
        QCOMPARE(idsOf(jobs.chain(parent.id)), QVector<qint64>{child.id});
        QVERIFY(jobs.children(0).isEmpty());
        QCOMPARE(jobs.byTaskId(u"sandbox"_s, u"task"_s)->id, parent.id);
        QVERIFY(!jobs.byTaskId(u"other"_s, u"task"_s));
        QVERIFY(!jobs.byTaskId(u"sandbox"_s, QString()));
        QCOMPARE(idsOf(jobs.findMany({child.id, 77, parent.id})), (QVector<qint64>{child.id, parent.id}));
    }

    void purgeLeavesNothing()
    {
        OpenFile file;
        JobRepository jobs(file.db());
        Job job = fullJob();
        job.deletedAt = 10;
        QVERIFY(jobs.insert(job));
        AssetRepository assets(file.db());
        Asset asset;
        asset.jobId = job.id;
        QVERIFY(assets.insert(asset));
        QVERIFY(jobs.purgeable(10).isEmpty());
        QCOMPARE(idsOf(jobs.purgeable(11)), QVector<qint64>{job.id});
        QVERIFY(jobs.purge(job.id));
        for (const QString &table : {u"jobs"_s, u"assets"_s, u"job_bodies"_s, u"job_answers"_s, u"job_search"_s})
            QCOMPARE(scalar(file.db(), u"SELECT count(*) FROM "_s + table).toInt(), 0);
        Job next = someJob();
        QVERIFY(jobs.insert(next));
        QVERIFY(jobs.purge(next.id)); // restored in the meantime: it stays
        QVERIFY(jobs.find(next.id));
        QVERIFY(next.id > job.id); // ids are not used twice
    }

    void anAssetIsFoundByItsPath()
    {
        OpenFile file;
        Job job = someJob();
        QVERIFY(JobRepository(file.db()).insert(job));
        AssetRepository assets(file.db());
        const auto insert = [&](const QString &path) {
            Asset asset;
            asset.jobId = job.id;
            asset.path = path;
            return assets.insert(asset) ? asset.id : 0;
        };
        insert(u"2026-03/a.png"_s);
        const qint64 newest = insert(u"2026-03/a.png"_s);
        insert(u"2026-03/b.png"_s);
        insert({}); // not saved yet
        QVERIFY(assets.byPath(u"2026-03/a.png"_s));
        QCOMPARE(assets.byPath(u"2026-03/a.png"_s)->id, newest);
        QVERIFY(!assets.byPath(u"2026-03/A.png"_s));
        QVERIFY(!assets.byPath({}));
        const QString plan = planOf(file.db(), u"SELECT id FROM assets WHERE path = 'x' AND path <> '' ORDER BY id DESC"_s);
        QVERIFY2(plan.contains("assets_path"_L1) && !plan.contains("SCAN"_L1), qPrintable(plan));
    }

    void assetsComeBack()
    {
        OpenFile file;
        Job job = someJob();
        QVERIFY(JobRepository(file.db()).insert(job));
        AssetRepository assets(file.db());
        Asset asset;
        asset.jobId = job.id;
        asset.number = 2;
        asset.kind = AssetKind::Grid;
        asset.state = AssetState::Expired;
        asset.url = QUrl(u"https://cdn.example/a%20b.png?x=%2F#f"_s);
        asset.path = u"2026-03/ü.png"_s;
        asset.bytes = 5'000'000'000;
        asset.mime = u"image/png"_s;
        asset.size = QSize(8192, 4096);
        asset.decodable = false;
        asset.failure = {FailureKind::NotFound, 404, u"gone"_s, -1, true};
        QVERIFY(assets.insert(asset));
        Asset first;
        first.jobId = job.id;
        first.number = 1;
        QVERIFY(assets.insert(first));
        const QVector<Asset> read = assets.ofJob(job.id);
        QCOMPARE(read.size(), 2);
        QCOMPARE(read.first().id, first.id);
        QVERIFY(!read.first().size.isValid());
        const Asset &back = read.last();
        QCOMPARE(back.url, asset.url);
        QCOMPARE(back.path, asset.path);
        QCOMPARE(back.bytes, asset.bytes);
        QCOMPARE(back.kind, asset.kind);
        QCOMPARE(back.state, asset.state);
        QCOMPARE(back.size, asset.size);
        QCOMPARE(back.decodable, false);
        QVERIFY(back.failure == asset.failure);
        asset.state = AssetState::Saved;
        QVERIFY(assets.update(asset));
        QCOMPARE(assets.find(asset.id)->state, AssetState::Saved);
        asset.id = 999;
        QVERIFY(!assets.update(asset));
        QCOMPARE(assets.ofJobs({job.id, 55}).size(), 2);
    }

    void draftsAndPromptsComeBack()
    {
        OpenFile file;
        DraftRepository drafts(file.db());
        const Draft draft{u"midjourney.imagine"_s, {{u"prompt"_s, u"fox"_s}}, {4, 2, u"t"_s}};
        QVERIFY(drafts.save({u"midjourney.imagine"_s, {}, {}}));
        QVERIFY(drafts.save(draft));
        QCOMPARE(drafts.all().size(), 1);
        QVERIFY(drafts.all().first() == draft);
        QVERIFY(drafts.remove(draft.operationId));
        QVERIFY(drafts.all().isEmpty());
        for (const QString &prompt : {u"one"_s, u"two"_s, u"  "_s, u"one"_s})
            QVERIFY(drafts.addPrompt(prompt));
        QCOMPARE(drafts.prompts(), (QStringList{u"one"_s, u"two"_s}));
        QCOMPARE(drafts.prompts(1), QStringList{u"one"_s});
    }
};

QTEST_GUILESS_MAIN(TestJobRepository)
#include "tst_jobrepository.moc"
