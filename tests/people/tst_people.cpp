// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/jobrepository.h"
#include "library/jobrow.h"
#include "library/storefixture.h"
#include "people/people.h"
#include "people/peoplerepository.h"

#include <QJsonArray>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace frameloom;

namespace {

constexpr qint64 Now = 1'700'000'000'000;

Job uploadJob(JobState state = JobState::Queued, int pictures = 12)
{
    Job job;
    job.profileId = u"sandbox"_s;
    job.generatorId = u"ai-photos"_s;
    job.operationId = u"ai-photos.upload"_s;
    job.resultFamily = u"ai-photos.prepared"_s;
    job.resultKind = ResultKind::Nothing;
    job.state = state;
    job.createdAt = Now;
    QJsonArray list;
    for (int i = 0; i < pictures; ++i)
        list.append(QJsonObject{{u"file"_s, u"/pictures/%1.jpg"_s.arg(i)}});
    job.params = {{u"images"_s, list}};
    return job;
}

Job trainJob(JobState state = JobState::Queued)
{
    Job job = uploadJob(state);
    job.operationId = u"ai-photos.train"_s;
    job.resultFamily = u"ai-photos.trained"_s;
    job.params = {{u"trigger_word"_s, u"ANNA"_s}};
    return job;
}

void finish(Job &job, const QString &taskId, const QJsonObject &facts = {})
{
    job.state = JobState::Done;
    job.taskId = taskId;
    job.facts = facts;
    job.finishedAt = Now + 1000;
}

/// A chain as the engine stores it.
struct Chain
{
    Job upload = uploadJob();
    Job train = trainJob();

    explicit Chain(Database &database, const QString &name = u"Anna"_s)
    {
        JobRepository jobs(database);
        jobs.insert(upload);
        upload.chainId = train.chainId = upload.id;
        train.parent.jobId = train.waitsFor = upload.id;
        train.reason = QueueReason::Parent;
        jobs.insert(train);
        jobs.update(upload);
        PeopleRepository(database).begin(0, name, {upload, train});
    }
    static void write(Database &database, const Job &job)
    {
        JobRepository(database).update(job);
        PeopleRepository(database).note(job);
    }
};

PersonEntry only(Database &database)
{
    const QVector<PersonEntry> all = PeopleRepository(database).all(u"sandbox"_s);
    return all.size() == 1 ? all.first() : PersonEntry();
}

} // namespace

class tst_People : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theRowIsThereFromTheStart()
    {
        OpenFile file;
        Chain chain(file.db());
        const PersonEntry entry = only(file.db());
        QCOMPARE(entry.person.name, u"Anna"_s);
        QCOMPARE(entry.person.pictureCount, 12);
        QCOMPARE(entry.person.triggerWord, u"ANNA"_s);
        QCOMPARE(entry.person.coverPath, u"/pictures/0.jpg"_s);
        QCOMPARE(entry.person.uploadJob, chain.upload.id);
        QCOMPARE(entry.person.trainJob, chain.train.id);
        QVERIFY(entry.person.trainTask.isEmpty());
        QCOMPARE(entry.status(Now).state, PersonState::Waiting);
    }

    void idsWordAndExpiryComeFromTheJobs()
    {
        OpenFile file;
        Chain chain(file.db());
        finish(chain.upload, u"up1"_s, {{u"expires_at"_s, u"2026-03-04T09:15:30.120Z"_s}});
        Chain::write(file.db(), chain.upload);
        PersonEntry entry = only(file.db());
        QCOMPARE(entry.person.uploadTask, u"up1"_s);
        QCOMPARE(entry.person.preparedUntil, 1772615730120);
        QCOMPARE(entry.status(Now).state, PersonState::Training); // its turn within moments

        chain.train.state = JobState::Running;
        chain.train.taskId = u"tr1"_s;
        chain.train.percent = 40;
        Chain::write(file.db(), chain.train);
        entry = only(file.db());
        QCOMPARE(entry.person.trainTask, u"tr1"_s); // from the moment it is accepted: losing it loses the model
        QCOMPARE(entry.person.trainedAt, 0);
        QCOMPARE(entry.status(Now).state, PersonState::Training);
        QCOMPARE(entry.status(Now).percent, 40);

        finish(chain.train, u"tr1"_s, {{u"trigger_word"_s, u"TOKMSN"_s}});
        Chain::write(file.db(), chain.train);
        entry = only(file.db());
        QCOMPARE(entry.person.triggerWord, u"TOKMSN"_s); // the service's word wins
        QVERIFY(entry.person.trainedAt != 0);
        QCOMPARE(entry.status(Now).state, PersonState::Ready);
        QCOMPARE(entry.status(2'000'000'000'000).state, PersonState::Ready); // lapsed pictures do not matter any more
    }

    void states_data()
    {
        QTest::addColumn<JobState>("upload");
        QTest::addColumn<JobState>("train");
        QTest::addColumn<bool>("lapsed");
        QTest::addColumn<PersonState>("state");
        const auto row = [](const char *name, JobState upload, JobState train, bool lapsed, PersonState state) {
            QTest::newRow(name) << upload << train << lapsed << state;
        };
        using enum JobState;
        row("sending", Uploading, Queued, false, PersonState::Sending);
        row("submitting", Submitting, Queued, false, PersonState::Sending);
        row("preparing", Accepted, Queued, false, PersonState::Preparing);
        row("in doubt", Unconfirmed, Queued, false, PersonState::Unsure);
        row("upload failed", Failed, Failed, false, PersonState::Failed);
        row("training", Done, Running, false, PersonState::Training);
        row("training outlives the pictures", Done, Running, true, PersonState::Training);
        row("training in doubt", Done, Unconfirmed, false, PersonState::Unsure);
        row("training failed", Done, Failed, false, PersonState::Failed);
        row("failed, and too late", Done, Failed, true, PersonState::Lapsed);
        row("stopped", Done, Dropped, false, PersonState::Stopped);
        row("ready", Done, Done, true, PersonState::Ready);
    }
    void states()
    {
        QFETCH(const JobState, upload);
        QFETCH(const JobState, train);
        QFETCH(const bool, lapsed);
        PersonEntry entry;
        entry.upload = uploadJob(upload);
        entry.train = trainJob(train);
        entry.upload->id = 1;
        entry.train->id = 2;
        if (train == JobState::Queued)
            entry.train->reason = QueueReason::Parent;
        for (Job *job : {&*entry.upload, &*entry.train}) {
            if (job->state == JobState::Done)
                job->taskId = u"t"_s;
        }
        entry.person.preparedUntil = lapsed ? Now - 1 : Now + 1;
        QTEST(entry.status(Now).state, "state");
    }

    void withoutJobs()
    {
        PersonEntry entry;
        entry.person.uploadTask = u"up"_s;
        entry.person.preparedUntil = Now + 1;
        QCOMPARE(entry.status(Now).state, PersonState::Prepared);
        QCOMPARE(entry.status(Now + 1).state, PersonState::Lapsed);
        entry.person.trainTask = u"tr"_s; // it was under way when the list was written
        QCOMPARE(entry.status(Now).state, PersonState::Unsure);
        entry.person.trainedAt = Now;
        QCOMPARE(entry.status(Now + 1).state, PersonState::Ready);
    }

    /// The forms of the single steps make people too.
    void singleStepsAreListed()
    {
        OpenFile file;
        JobRepository jobs(file.db());
        PeopleRepository people(file.db());
        Job upload = uploadJob(JobState::Accepted);
        QVERIFY(jobs.insert(upload) && people.note(upload));
        QCOMPARE(only(file.db()).status(Now).state, PersonState::Preparing);
        finish(upload, u"up1"_s);
        Chain::write(file.db(), upload);
        QCOMPARE(only(file.db()).status(Now).state, PersonState::Prepared);

        Job train = trainJob(JobState::Running);
        train.parent = {upload.id, 0, u"up1"_s, {}};
        QVERIFY(jobs.insert(train) && people.note(train));
        QCOMPARE(only(file.db()).person.trainJob, train.id); // the same person
        QCOMPARE(only(file.db()).person.pictureCount, 12);
        finish(train, u"tr1"_s);
        Chain::write(file.db(), train);
        QCOMPARE(only(file.db()).status(Now).state, PersonState::Ready);

        // Another training of the same pictures is another model.
        Job second = trainJob(JobState::Running);
        second.taskId = u"tr2"_s;
        second.parent = {upload.id, 0, u"up1"_s, {}};
        QVERIFY(jobs.insert(second) && people.note(second));
        const QVector<PersonEntry> all = people.all(u"sandbox"_s);
        QCOMPARE(all.size(), 2);
        QCOMPARE(all.at(0).person.trainTask, u"tr2"_s);
        QCOMPARE(all.at(1).person.trainTask, u"tr1"_s);

        // From pictures that were prepared elsewhere.
        Job foreign = trainJob(JobState::Accepted);
        foreign.taskId = u"tr3"_s;
        foreign.parent.taskId = u"elsewhere"_s;
        QVERIFY(jobs.insert(foreign) && people.note(foreign));
        QCOMPARE(people.all(u"sandbox"_s).first().person.uploadTask, u"elsewhere"_s);
        QVERIFY(people.all(u"other"_s).isEmpty());
    }

    void aSecondTryTakesThePlaceOfTheFirst()
    {
        OpenFile file;
        Chain chain(file.db());
        const qint64 id = only(file.db()).person.id;
        chain.upload.state = chain.train.state = JobState::Failed;
        chain.upload.price = Price::exact(Credits::whole(2));
        chain.train.price = Price::exact(Credits::whole(48));
        Chain::write(file.db(), chain.upload);
        Chain::write(file.db(), chain.train);
        PersonEntry entry = only(file.db());
        QCOMPARE(entry.status(Now).state, PersonState::Failed);
        QCOMPARE(entry.lastJob, chain.train.id);
        QCOMPARE(entry.again.low, Credits::whole(50));

        JobRepository jobs(file.db());
        Job upload = uploadJob(JobState::Running);
        Job train = trainJob();
        QVERIFY(jobs.insert(upload));
        train.parent.jobId = upload.id;
        train.reason = QueueReason::Parent;
        QVERIFY(jobs.insert(train));
        QVERIFY(PeopleRepository(file.db()).begin(id, {}, {upload, train}));
        entry = only(file.db());
        QCOMPARE(entry.person.id, id);
        QCOMPARE(entry.person.name, u"Anna"_s);
        QCOMPARE(entry.person.trainJob, train.id);
        QCOMPARE(entry.status(Now).state, PersonState::Preparing);
    }

    /// The upload alone was tried again, from the list of jobs.
    void anUploadTriedAgainByItself()
    {
        OpenFile file;
        Chain chain(file.db());
        chain.upload.state = chain.train.state = JobState::Failed;
        Chain::write(file.db(), chain.upload);
        Chain::write(file.db(), chain.train);
        Job upload = uploadJob(JobState::Running);
        QVERIFY(JobRepository(file.db()).insert(upload));
        QVERIFY(PeopleRepository(file.db()).begin(only(file.db()).person.id, {}, {upload}));
        QCOMPARE(only(file.db()).status(Now).state, PersonState::Preparing);
        finish(upload, u"up2"_s);
        Chain::write(file.db(), upload);
        QCOMPARE(only(file.db()).status(Now).state, PersonState::Prepared);
    }

    void takenBackIsGoneAndComesBack()
    {
        OpenFile file;
        Chain chain(file.db());
        for (Job *job : {&chain.upload, &chain.train}) {
            job->deletedAt = Now;
            Chain::write(file.db(), *job);
        }
        QVERIFY(PeopleRepository(file.db()).all(u"sandbox"_s).isEmpty());
        chain.upload.deletedAt = chain.train.deletedAt = 0;
        Chain::write(file.db(), chain.upload);
        QCOMPARE(only(file.db()).person.name, u"Anna"_s);
    }

    /// Emptying the history keeps the ids.
    void theRowOutlivesItsJobs()
    {
        OpenFile file;
        Chain chain(file.db());
        finish(chain.upload, u"up1"_s);
        finish(chain.train, u"tr1"_s);
        chain.upload.deletedAt = chain.train.deletedAt = 1;
        Chain::write(file.db(), chain.upload);
        Chain::write(file.db(), chain.train);
        QVERIFY(JobRepository(file.db()).purge(chain.upload.id) && JobRepository(file.db()).purge(chain.train.id));
        const PersonEntry entry = only(file.db());
        QVERIFY(!entry.train);
        QCOMPARE(entry.person.trainTask, u"tr1"_s);
        QCOMPARE(entry.status(Now).state, PersonState::Ready);
    }

    void removedAndRestored()
    {
        OpenFile file;
        Chain chain(file.db());
        const qint64 id = only(file.db()).person.id;
        PeopleRepository people(file.db());
        QVERIFY(people.rename(id, u"Anna B."_s));
        QVERIFY(people.setRemoved(id, Now));
        QVERIFY(people.all(u"sandbox"_s).isEmpty());
        finish(chain.train, u"tr1"_s); // its training goes on
        Chain::write(file.db(), chain.train);
        QVERIFY(people.all(u"sandbox"_s).isEmpty());
        QVERIFY(people.setRemoved(id, 0));
        QCOMPARE(only(file.db()).person.name, u"Anna B."_s);
        QCOMPARE(only(file.db()).person.trainTask, u"tr1"_s);
    }

    void mergeFillsGapsOnly()
    {
        OpenFile file;
        Chain chain(file.db());
        finish(chain.train, u"tr1"_s);
        Chain::write(file.db(), chain.train);
        PeopleRepository people(file.db());
        Person same;
        same.trainTask = u"tr1"_s;
        same.name = u"Somebody else"_s;
        same.uploadTask = u"up1"_s;
        Person fresh;
        fresh.trainTask = u"tr9"_s;
        fresh.name = u"Bo"_s;
        fresh.createdAt = fresh.trainedAt = Now;
        PeopleRepository::Merged merged = people.merge(u"sandbox"_s, {same, fresh, fresh});
        QCOMPARE(merged.added, 1);
        QCOMPARE(merged.completed, 1);
        QCOMPARE(merged.known, 1); // twice in the file, once in the list
        QCOMPARE(people.all(u"sandbox"_s).size(), 2);
        const Person anna = *people.byTraining(u"sandbox"_s, u"tr1"_s);
        QCOMPARE(anna.name, u"Anna"_s);
        QCOMPARE(anna.uploadTask, u"up1"_s);
        QVERIFY(people.setRemoved(anna.id, Now));
        merged = people.merge(u"sandbox"_s, {same});
        QCOMPARE(merged.completed, 1); // it comes back
        QCOMPARE(people.all(u"sandbox"_s).size(), 2);
        QVERIFY(!people.byTraining(u"other"_s, u"tr1"_s));
    }

    /// A list of before schema 3.
    void earlierTrainingsAreTakenOver()
    {
        QTemporaryDir dir;
        const QString path = dir.filePath(u"old.db"_s);
        QVector<Migration> steps = bundledMigrations();
        const auto isOld = [](const Migration &step) { return step.version <= 2; };
        QVector<Migration> old;
        std::copy_if(steps.cbegin(), steps.cend(), std::back_inserter(old), isOld);
        {
            StoreOpened result;
            auto database = openDatabase(path, old, result);
            QVERIFY(database);
            // As a program of then wrote it: without the columns that came later.
            const auto insert = [&database](Job &job) {
                QString sql = jobInsertSql();
                sql.remove(u", idempotency_key, keyed_at"_s);
                sql.replace(u"?, ?, ?)"_s, u"?)"_s);
                database->run(sql, jobValues(job).first(jobValues(job).size() - 2)).finish();
                QSqlQuery &row = database->run(u"SELECT max(id) FROM jobs"_s, {});
                job.id = row.next() ? row.value(0).toLongLong() : 0;
                row.finish();
                return job.id != 0;
            };
            Job upload = uploadJob();
            finish(upload, u"up1"_s);
            QVERIFY(insert(upload));
            Job train = trainJob();
            finish(train, u"tr1"_s, {{u"trigger_word"_s, u"TOKMSN"_s}});
            train.parent = {upload.id, 0, u"up1"_s, {}};
            QVERIFY(insert(train));
        }
        StoreOpened result;
        auto database = openDatabase(path, steps, result);
        QVERIFY(database);
        const PersonEntry entry = only(*database);
        QCOMPARE(entry.person.trainTask, u"tr1"_s);
        QCOMPARE(entry.person.uploadTask, u"up1"_s);
        QCOMPARE(entry.person.triggerWord, u"TOKMSN"_s);
        QCOMPARE(entry.person.pictureCount, 12);
        QCOMPARE(entry.status(Now).state, PersonState::Ready);
    }

    void theListFollowsTheStore()
    {
        QTemporaryDir dir;
        Store store(dir.filePath(u"test.db"_s));
        QCOMPARE(openStore(store).kind, StoreOpened::Kind::Ok);
        StoreClient client(store);
        People people(client, u"sandbox"_s);
        QTRY_VERIFY(people.isLoaded());
        QVERIFY(people.entries().isEmpty());
        Job train = askNow(store, [&store](Database &database) {
            Chain chain(database);
            store.announceJobs({chain.upload, chain.train});
            return chain.train;
        });
        QTRY_COMPARE(people.entries().size(), 1);
        const qint64 id = people.entries().first().person.id;
        people.rename(id, u"Anna B."_s);
        QTRY_COMPARE(people.entries().first().person.name, u"Anna B."_s);
        finish(train, u"tr1"_s);
        store.post([&store, train](Database &database) {
            Chain::write(database, train);
            store.announceJobs({train});
        });
        QTRY_COMPARE(people.entry(id)->status(Now).state, PersonState::Ready);
        people.remove(id, Now);
        QTRY_VERIFY(people.entries().isEmpty());
        people.restore(id);
        QTRY_COMPARE(people.entries().size(), 1);
    }
};

QTEST_GUILESS_MAIN(tst_People)
#include "tst_people.moc"
