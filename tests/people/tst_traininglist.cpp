// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "people/trainingrig.h"

using namespace frameloom;
using namespace frameloom::test;

/// The service's list of LoRA trainings: lost answers are found in it, and it is the truth about the others.
class tst_TrainingList : public QObject
{
    Q_OBJECT

    using Rig = TrainingRig;

private Q_SLOTS:
    void aLostAnswerIsFoundInTheList_data()
    {
        QTest::addColumn<bool>("closed");
        QTest::newRow("cut") << false;
        QTest::newRow("closed") << true;
    }
    void aLostAnswerIsFoundInTheList()
    {
        QFETCH(bool, closed);
        Rig rig;
        rig.posts(closed ? FakeAnswer::held() : FakeAnswer::failing(QNetworkReply::RemoteHostClosedError, true));
        const qint64 now = rig.jobs.clock.wallMs();
        rig.loras.list = {Loras::lora(u"old"_s, u"Anna"_s, u"READY"_s, now - 86'400'000),
                          Loras::lora(u"lora_bo"_s, u"Bo"_s, u"TRAINING"_s, now)};
        rig.start();
        const qint64 id = rig.train(rig.anna());
        QTRY_COMPARE(rig.sent().size(), 1);
        if (closed)
            rig.restart();
        QTRY_COMPARE(rig.jobs.job(id).state, JobState::Unconfirmed);
        // It has arrived after all.
        rig.loras.list.prepend(Loras::lora(firstLora, u"Anna"_s, u"TRAINING"_s, now + 5'000));
        rig.tell(rig.loras.list.first());
        if (closed) // the session asks at its start
            QVERIFY(rig.refresh());
        QTRY_COMPARE(rig.jobs.job(id).state, JobState::Accepted); // otherwise looked for by itself
        QCOMPARE(rig.jobs.job(id).taskId, firstLora);
        QTRY_COMPARE(rig.people().size(), 3);
        rig.jobs.pass(600'000);
        rig.jobs.settle();
        QCOMPARE(rig.sent().size(), 1);
        QVERIFY(rig.refresh());
        QCOMPARE(rig.people().size(), 3); // once each
    }

    /// kill -9 between the intent and the answer: the row says Submitting.
    void aKilledOneIsFoundInTheList()
    {
        Rig rig;
        Job job;
        job.operationId = u"unified.lora-training"_s;
        job.resultFamily = u"unified.trained"_s;
        job.resultKind = ResultKind::Nothing;
        job.params = rig.anna().train;
        job.state = JobState::Submitting;
        job.submittedAt = rig.jobs.clock.wallMs();
        const qint64 id = rig.jobs.put(job);
        QVERIFY(rig.jobs.read<bool>([&](Database &database) {
            job.id = id;
            job.profileId = rig.jobs.profile.id;
            return PeopleRepository(database).begin(0, u"Anna"_s, {job});
        }));
        rig.loras.list = {Loras::lora(firstLora, u"Anna"_s, u"TRAINING"_s, job.submittedAt + 2'000)};
        rig.tell(rig.loras.list.first());
        rig.start();
        QTRY_COMPARE(rig.jobs.job(id).state, JobState::Accepted);
        QCOMPARE(rig.jobs.job(id).taskId, firstLora);
        QTRY_COMPARE(rig.state(), PersonState::Training);
        rig.jobs.settle();
        QVERIFY(rig.sent().isEmpty());
    }

    void aLostAnswerThatIsNowhereIsTold()
    {
        Rig rig;
        rig.posts(FakeAnswer::failing(QNetworkReply::RemoteHostClosedError, true));
        rig.start();
        const qint64 id = rig.train(rig.anna());
        QTRY_COMPARE(rig.jobs.job(id).state, JobState::Unconfirmed);
        QTRY_VERIFY(rig.sent("GET").size() >= 4); // it was looked for, several times
        rig.jobs.pass(600'000);
        rig.jobs.settle();
        QCOMPARE(rig.jobs.job(id).state, JobState::Unconfirmed);
        QCOMPARE(rig.state(), PersonState::Unsure);
        QCOMPARE(rig.people().first().status(0).jobId, id);
        QCOMPARE(rig.sent().size(), 1);
        // By the user's word only.
        rig.posts(FakeAnswer::json(R"({"id":"lora_2","status":"PENDING","imageCount":15})", 202));
        rig.jobs.engine->sendAgain(id);
        QTRY_COMPARE(rig.jobs.job(id).state, JobState::Accepted);
        QCOMPARE(rig.sent().size(), 2);
        QCOMPARE(partsOf(rig.sent().last()).count(u"images"_s), 15);
    }

    void twoThatCouldBeItAreNotGuessed()
    {
        Rig rig;
        rig.posts(FakeAnswer::failing(QNetworkReply::RemoteHostClosedError, true));
        rig.start();
        const qint64 id = rig.train(rig.anna());
        QTRY_COMPARE(rig.jobs.job(id).state, JobState::Unconfirmed);
        const qint64 now = rig.jobs.clock.wallMs();
        rig.loras.list = {Loras::lora(u"lora_a"_s, u"Anna"_s, u"TRAINING"_s, now),
                          Loras::lora(u"lora_b"_s, u"Anna"_s, u"TRAINING"_s, now)};
        QVERIFY(rig.refresh());
        rig.jobs.settle();
        QCOMPARE(rig.jobs.job(id).state, JobState::Unconfirmed);
        QCOMPARE(rig.people().size(), 3); // both are shown beside the doubt
        rig.jobs.engine->adopt(id, u"lora_b"_s);
        QTRY_COMPARE(rig.people().size(), 2); // the row of the list gives way to ours
    }

    void theListIsTheTruth()
    {
        Rig rig;
        const qint64 now = rig.jobs.clock.wallMs();
        rig.loras.pageSize = 2;
        rig.loras.list = {Loras::lora(u"lora_1"_s, u"Anna"_s, u"READY"_s, now - 5'000),
                          Loras::lora(u"lora_2"_s, u"Bo"_s, u"TRAINING"_s, now - 6'000),
                          Loras::lora(u"lora_3"_s, u"Cleo"_s, u"ARCHIVED"_s, now - 7'000),
                          Loras::lora(u"lora_4"_s, u"Dan"_s, u"FAILED"_s, now - 8'000),
                          Loras::lora(u"lora_5"_s, u"Eve"_s, u"POLISHING"_s, now - 9'000)};
        rig.loras.list[3][u"error"_s] = u"too few faces"_s;
        rig.start();
        QVERIFY(rig.refresh());
        QHash<QString, PersonEntry> found;
        for (const PersonEntry &entry : rig.people())
            found.insert(entry.person.name, entry);
        QCOMPARE(found.size(), 4); // an archived one stands apart, also one that was never here
        QCOMPARE(rig.archived(), QStringList{u"Cleo"_s});
        QCOMPARE(found.value(u"Anna"_s).status(0).state, PersonState::Ready);
        QCOMPARE(found.value(u"Anna"_s).person.triggerWord, u"QXZVB"_s);
        QCOMPARE(found.value(u"Bo"_s).status(0).state, PersonState::Training);
        QCOMPARE(found.value(u"Dan"_s).status(0).state, PersonState::Failed);
        QCOMPARE(found.value(u"Dan"_s).status(0).failure.words, u"too few faces"_s);
        QCOMPARE(found.value(u"Eve"_s).status(0).state, PersonState::Training);
        QCOMPARE(found.value(u"Eve"_s).status(0).remote, u"POLISHING"_s);

        // It goes on being asked for while something is under way there.
        rig.loras.list[1] = Loras::lora(u"lora_2"_s, u"Bo"_s, u"READY"_s, now - 6'000);
        const auto ready = [&rig] {
            return rig.jobs.read<int>([&rig](Database &database) {
                return int(PeopleRepository(database).ready(rig.jobs.profile.id).size());
            });
        };
        QTRY_COMPARE(ready(), 2);

        // Archived elsewhere; deleted without a trace.
        rig.loras.list[0] = Loras::lora(u"lora_1"_s, u"Anna"_s, u"ARCHIVED"_s, now - 5'000);
        rig.loras.list.removeAt(1);
        rig.jobs.clock.advance(60'000);
        QVERIFY(rig.refresh());
        const auto states = [&rig] {
            QMap<QString, PersonState> byName;
            for (const PersonEntry &entry : rig.people())
                byName.insert(entry.person.name, entry.status(0).state);
            return byName;
        };
        const QMap<QString, PersonState> left{{u"Bo"_s, PersonState::Gone},
                                              {u"Dan"_s, PersonState::Failed},
                                              {u"Eve"_s, PersonState::Training}};
        QTRY_COMPARE(states(), left);
        QCOMPARE(rig.archived(), (QStringList{u"Anna"_s, u"Cleo"_s}));

        // A list that cannot be had says nothing.
        rig.listed = false;
        rig.jobs.clock.advance(60'000);
        QTRY_VERIFY(!rig.refresh());
        QCOMPARE(states(), left);
    }

    void archive()
    {
        Rig rig;
        rig.loras.list = {Loras::lora(u"lora_1"_s, u"Anna"_s, u"READY"_s, rig.jobs.clock.wallMs() - 5'000)};
        rig.start();
        QVERIFY(rig.refresh());
        QCOMPARE(rig.people().size(), 1);
        QSignalSpy done(rig.trainings.get(), &Trainings::archived);
        rig.jobs.api.service.answer(loraPath + u"/lora_1"_s, FakeAnswer::json(R"({"error":"slow down"})", 429));
        rig.trainings->archive(u"lora_1"_s);
        QTRY_COMPARE(done.size(), 1);
        QCOMPARE(done.first().at(1).value<Failure>().kind, FailureKind::RateLimited);
        QCOMPARE(rig.people().size(), 1);
        rig.jobs.api.service.clear(loraPath + u"/lora_1"_s);
        rig.jobs.api.service.answer(loraPath + u"/lora_1"_s, FakeAnswer::json({}, 204));
        rig.trainings->archive(u"lora_1"_s);
        QTRY_COMPARE(done.size(), 2);
        QVERIFY(!done.last().at(1).value<Failure>());
        QCOMPARE(rig.sent("DELETE").size(), 2);
        QVERIFY(rig.people().isEmpty());
        QCOMPARE(rig.archived(), QStringList{u"Anna"_s});
        // An older list that comes late brings nobody back.
        QVERIFY(rig.refresh());
        QVERIFY(rig.people().isEmpty());
        QCOMPARE(rig.archived(), QStringList{u"Anna"_s});
    }

    /// Trained elsewhere, by the same account: the list is asked for. A job's message is no reason.
    void aMessageOfOneThatWasStartedElsewhere()
    {
        Rig rig;
        rig.trainingsRest = true;
        rig.loras.list = {Loras::lora(u"lora_1"_s, u"Bo"_s, u"TRAINING"_s, rig.jobs.clock.wallMs() - 5'000)};
        rig.start();
        QVERIFY(rig.refresh());
        QCOMPARE(rig.state(), PersonState::Training);
        const auto asked = rig.sent("GET").size();
        rig.loras.list[0] = Loras::lora(u"lora_1"_s, u"Bo"_s, u"READY"_s, rig.jobs.clock.wallMs() - 5'000);
        rig.hear(R"({"event":"progress","jobId":"of-somebody","status":"PROCESSING","progress":3,"model":"flux-2-pro"})");
        rig.jobs.settle();
        QCOMPARE(rig.sent("GET").size(), asked);
        rig.hear(R"({"event":"completed","loraId":"lora_1"})");
        QTRY_COMPARE(rig.state(), PersonState::Ready);
        QCOMPARE(rig.sent("GET").size(), asked + 1);
    }
};

QTEST_GUILESS_MAIN(tst_TrainingList)
#include "tst_traininglist.moc"
