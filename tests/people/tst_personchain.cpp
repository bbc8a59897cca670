// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/jobrig.h"
#include "jobs/personplan.h"
#include "people/peoplerepository.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace frameloom;
using namespace frameloom::test;

namespace {

const QString until = u"2030-03-04T09:15:30.120Z"_s;

QJsonObject bodyOf(const JobRig &rig, const QString &path)
{
    const auto requests = rig.api.service.requests(path);
    return requests.isEmpty() ? QJsonObject() : QJsonDocument::fromJson(requests.last().body).object();
}

NewPerson anna(JobRig &rig, int pictures = 10, bool photos = false)
{
    QJsonArray list;
    for (int i = 0; i < pictures; ++i)
        list.append(JobRig::localFile(rig.write(u"%1.png"_s.arg(i), FakeApi::picture(i))));
    NewPerson person;
    person.name = u"Anna"_s;
    person.prepare = {{u"images"_s, list}, {u"ethnicity"_s, u"white"_s}, {u"gender"_s, u"female"_s}};
    person.train = {{u"trigger_word"_s, u"ANNA7"_s}};
    person.photos = {{u"number_of_images"_s, u"3"_s}};
    if (photos)
        person.photos.insert(u"prompt"_s, u"ANNA7 in a garden"_s);
    return person;
}

PersonEntry only(JobRig &rig)
{
    const auto all = rig.read<QVector<PersonEntry>>(
        [&rig](Database &database) { return PeopleRepository(database).all(rig.profile.id); });
    return all.size() == 1 ? all.first() : PersonEntry();
}

void finishPrepared(JobRig &rig, const QString &task)
{
    rig.api.tasks[task] = {{u"task_id"_s, task},
                           {u"status"_s, u"finished"_s},
                           {u"message"_s, u"pictures are ready"_s},
                           {u"expires_at"_s, until}};
}

void finishTrained(JobRig &rig, const QString &task)
{
    rig.api.tasks[task] = {{u"task_id"_s, task},
                           {u"status"_s, u"finished"_s},
                           {u"message"_s, u"training is done"_s},
                           {u"percentage"_s, 100},
                           {u"trigger_word"_s, u"ANNA7X"_s}};
}

} // namespace

/// The guided flow on the wire and on the disk.
class tst_PersonChain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// The catalogue's rules, not numbers of ours.
    void theWholePriceIsKnownBefore()
    {
        const Catalog catalog = Catalog::load({Catalog::builtIn()});
        const auto operations = PersonOperations::of(catalog);
        QVERIFY(operations.isValid());
        QCOMPARE(operations.photos->id, u"ai-photos.generate"_s);
        NewPerson person;
        for (const int pictures : {10, 17, 30}) {
            QJsonArray list;
            for (int i = 0; i < pictures; ++i)
                list.append(QString::number(i));
            person.prepare = {{u"images"_s, list}};
            person.photos = {{u"number_of_images"_s, u"4"_s}};
            ChainPlan plan = planPerson(operations, person);
            QCOMPARE(plan.steps.size(), 2);
            QCOMPARE(plan.total.kind, Price::Kind::Exact);
            QCOMPARE(plan.total.low, Credits::whole(2 + 4 * pictures));
            person.photos.insert(u"prompt"_s, u"x"_s);
            plan = planPerson(operations, person);
            QCOMPARE(plan.steps.size(), 3);
            QCOMPARE(plan.total.low, Credits::whole(2 + 4 * pictures + 4));
        }
        QCOMPARE(priceOfPhotos(operations, {{u"number_of_images"_s, u"1"_s}}).low, Credits::whole(1));
    }

    void trainingAloneIsPricedByItsPictures()
    {
        const Catalog catalog = Catalog::load({Catalog::builtIn()});
        Job prepared;
        prepared.id = 1;
        prepared.state = JobState::Done;
        prepared.taskId = u"up1"_s;
        prepared.resultFamily = u"ai-photos.prepared"_s;
        prepared.params = {{u"images"_s, QJsonArray{u"a"_s, u"b"_s, u"c"_s}}};
        const ChainPlan plan = planChain(catalog, {u"ai-photos.train"_s, {}, {1, 0, {}}}, prepared, {});
        QCOMPARE(plan.problem, ChainPlan::Problem::None);
        QCOMPARE(plan.total.kind, Price::Kind::Exact);
        QCOMPARE(plan.total.low, Credits::whole(12));
    }

    void threeStepsAndARestart()
    {
        JobRig rig;
        rig.api.accept(u"/ai-photo-upload"_s);
        rig.api.accept(u"/ai-photo-train"_s);
        rig.api.accept(u"/ai-photo-generate"_s);
        rig.start();
        const auto operations = PersonOperations::of(*rig.catalog);
        const QVector<qint64> ids = rig.submit(planPerson(operations, anna(rig, 10, true)), u"Anna: all of it"_s);
        QCOMPARE(ids.size(), 3);
        QCOMPARE(rig.job(ids.at(0)).title, u"Prepare: Anna"_s);
        QCOMPARE(rig.job(ids.at(1)).title, u"Train: Anna"_s);
        QCOMPARE(rig.job(ids.at(2)).title, u"ANNA7 in a garden"_s);
        PersonEntry entry = only(rig);
        QCOMPARE(entry.person.name, u"Anna"_s);
        QCOMPARE(entry.person.uploadJob, ids.at(0));
        QCOMPARE(entry.person.trainJob, ids.at(1));
        QTRY_COMPARE(rig.job(ids.at(0)).state, JobState::Accepted);
        QCOMPARE(only(rig).person.uploadTask, u"t1"_s);
        QCOMPARE(bodyOf(rig, u"/ai-photo-upload"_s).value("images"_L1).toArray().size(), 10);

        rig.restart();
        finishPrepared(rig, u"t1"_s);
        rig.pass(10'000);
        QTRY_COMPARE(rig.job(ids.at(1)).state, JobState::Accepted);
        QCOMPARE(bodyOf(rig, u"/ai-photo-train"_s),
                 QJsonObject({{u"training_images_id"_s, u"t1"_s}, {u"trigger_word"_s, u"ANNA7"_s}}));
        entry = only(rig);
        QCOMPARE(entry.person.preparedUntil, QDateTime::fromString(until, Qt::ISODateWithMs).toMSecsSinceEpoch());
        QCOMPARE(entry.person.trainTask, u"t2"_s);
        QCOMPARE(entry.status(rig.clock.wallMs()).state, PersonState::Training);

        rig.api.tasks[u"t2"_s] = {{u"task_id"_s, u"t2"_s}, {u"status"_s, u"processing"_s}, {u"percentage"_s, u"40"_s}};
        rig.pass(60'000);
        QTRY_COMPARE(only(rig).status(rig.clock.wallMs()).percent, 40);

        rig.restart(); // the training goes on while the program is closed
        finishTrained(rig, u"t2"_s);
        rig.pass(120'000);
        QTRY_COMPARE(only(rig).status(rig.clock.wallMs()).state, PersonState::Ready);
        QCOMPARE(only(rig).person.triggerWord, u"ANNA7X"_s);
        QTRY_COMPARE(rig.api.service.count(u"/ai-photo-generate"_s), 1);
        QCOMPARE(bodyOf(rig, u"/ai-photo-generate"_s).value("training_id"_L1).toString(), u"t2"_s);
        QCOMPARE(rig.api.submissions, 3);
    }

    /// The row and the jobs are one transaction: a training that the list would not know is not paid for.
    void nothingIsSentWithoutTheRow()
    {
        JobRig rig;
        rig.api.accept(u"/ai-photo-upload"_s);
        rig.start();
        QVERIFY(rig.read<bool>(
            [](Database &database) { return database.exec(u"ALTER TABLE people RENAME TO people_gone"_s); }));
        QSignalSpy failed(rig.engine.get(), &JobEngine::submitFailed);
        rig.engine->submit(7, planPerson(PersonOperations::of(*rig.catalog), anna(rig)), {});
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(failed.first().first().toULongLong(), 7);
        rig.settle();
        QVERIFY(rig.jobs().isEmpty());
        QCOMPARE(rig.api.submissions, 0);
    }

    void aFailedPreparationIsTriedAgainForTheSamePerson()
    {
        JobRig rig;
        rig.api.accept(u"/ai-photo-upload"_s);
        rig.api.accept(u"/ai-photo-train"_s);
        rig.start();
        const auto operations = PersonOperations::of(*rig.catalog);
        const QVector<qint64> ids = rig.submit(planPerson(operations, anna(rig)));
        QTRY_COMPARE(rig.job(ids.at(0)).state, JobState::Accepted);
        rig.api.fail(u"t1"_s, u"no face was found"_s);
        rig.pass(10'000);
        QTRY_COMPARE(only(rig).status(0).state, PersonState::Failed);
        QTRY_COMPARE(rig.job(ids.at(1)).state, JobState::Failed);
        const PersonEntry failed = only(rig);
        QCOMPARE(failed.status(0).failure.words, u"no face was found"_s);
        QCOMPARE(failed.lastJob, ids.at(1));
        QCOMPARE(failed.again.low, Credits::whole(42));

        rig.engine->retry(failed.lastJob);
        QTRY_COMPARE(rig.api.submissions, 2);
        QTRY_COMPARE(only(rig).status(0).state, PersonState::Preparing);
        QCOMPARE(only(rig).person.id, failed.person.id);
        QCOMPARE(rig.job(only(rig).person.trainJob).title, u"Train: Anna"_s);
        finishPrepared(rig, u"t2"_s);
        rig.pass(10'000);
        QTRY_COMPARE(only(rig).person.trainTask, u"t3"_s);
        finishTrained(rig, u"t3"_s);
        rig.pass(120'000);
        QTRY_COMPARE(only(rig).status(0).state, PersonState::Ready);
    }
};

QTEST_GUILESS_MAIN(tst_PersonChain)
#include "tst_personchain.moc"
