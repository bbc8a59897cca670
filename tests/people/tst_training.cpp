// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "people/trainingrig.h"

using namespace frameloom;
using namespace frameloom::test;

/// LoRA training of the Unified API: what one costs, sends and becomes.
class tst_Training : public QObject
{
    Q_OBJECT

    using Rig = TrainingRig;

private Q_SLOTS:
    /// Both ends are named, with where they come from; nobody sees one number that nobody knows.
    void thePriceIsARange()
    {
        Rig rig;
        const auto operations = PersonOperations::of(*rig.jobs.catalog, ApiGeneration::Unified);
        QVERIFY(operations.isValid());
        QVERIFY(operations.isUnified());
        QCOMPARE(operations.subject()->name, u"loraId"_s);
        const ChainPlan plan = planPerson(operations, rig.anna());
        QCOMPARE(plan.steps.size(), 1);
        QCOMPARE(plan.total.kind, Price::Kind::Range);
        QCOMPARE(plan.total.low, Credits::whole(2));
        QCOMPARE(plan.total.high, Credits::whole(257));
        QCOMPARE(plan.total.sources.size(), 2);
        QVERIFY(plan.total.note.contains(u"255"_s));
        // Side by side with Classic's.
        QCOMPARE(PersonOperations::of(*rig.jobs.catalog).photos->id, u"ai-photos.generate"_s);
    }

    void fromPicturesToReady()
    {
        Rig rig;
        rig.start();
        const qint64 id = rig.train(rig.anna());
        QCOMPARE(rig.people().size(), 1); // on the disk before anything leaves
        QTRY_COMPARE(rig.jobs.job(id).state, JobState::Accepted);
        QCOMPARE(rig.jobs.job(id).title, u"Train: Anna"_s);
        QCOMPARE(rig.sent().size(), 1);
        const FakeRequest post = rig.sent().first();
        QVERIFY(post.request.rawHeader("Idempotency-Key").isEmpty());
        QVERIFY(rig.jobs.job(id).idempotencyKey.isEmpty());
        QVERIFY(post.sequentialBody);
        QCOMPARE(post.request.rawHeader("X-API-Key"), QByteArray("key"));
        const auto parts = partsOf(post);
        QCOMPARE(parts.count(u"images"_s), 15);
        QCOMPARE(QSet<QString>(parts.keyBegin(), parts.keyEnd()),
                 QSet<QString>({u"images"_s, u"name"_s, u"subjectKind"_s, u"gender"_s, u"ethnicity"_s, u"steps"_s, u"loraRank"_s}));
        QCOMPARE(parts.value(u"name"_s).body, QByteArray("Anna"));
        QCOMPARE(parts.value(u"steps"_s).body, QByteArray("1200")); // numbers travel as text
        QCOMPARE(parts.value(u"loraRank"_s).body, QByteArray("16"));
        QSet<QByteArray> pictures;
        for (const Part &part : parts.values(u"images"_s)) {
            QVERIFY(part.head.contains("Content-Type: image/png"));
            QVERIFY(part.head.contains("filename=\"image.png\"")); // no name of this machine
            pictures.insert(part.body);
        }
        for (int i = 0; i < 15; ++i)
            QVERIFY(pictures.contains(FakeApi::picture(i)));
        QVERIFY(QDir(rig.jobs.outbox()).isEmpty());

        const PersonEntry entry = rig.people().first();
        QCOMPARE(entry.person.service, u"unified"_s);
        QCOMPARE(entry.person.name, u"Anna"_s);
        QCOMPARE(entry.person.trainTask, firstLora);
        QCOMPARE(entry.person.pictureCount, 15);
        QVERIFY(entry.person.coverPath.endsWith(u"0.png"_s));
        QCOMPARE(rig.state(), PersonState::Training);

        // It goes on while the program is closed.
        rig.restart();
        rig.tell(Loras::lora(firstLora, u"Anna"_s, u"UPLOADING"_s, rig.jobs.clock.wallMs()));
        rig.jobs.pass(40'000);
        QTRY_COMPARE(rig.people().first().status(0).remote, u"UPLOADING"_s);
        rig.tell(Loras::lora(firstLora, u"Anna"_s, u"READY"_s, rig.jobs.clock.wallMs()));
        QTRY_VERIFY((rig.jobs.pass(120'000), rig.state() == PersonState::Ready));
        QCOMPARE(rig.people().first().person.triggerWord, u"QXZVB"_s);
        QCOMPARE(rig.jobs.job(id).state, JobState::Done);
        QCOMPARE(rig.sent().size(), 1);
    }

    void aStyleSendsNothingOfAPerson()
    {
        Rig rig;
        rig.start();
        const qint64 id = rig.train(rig.anna(u"Ink"_s, u"style"_s));
        QTRY_COMPARE(rig.jobs.job(id).state, JobState::Accepted);
        const auto parts = partsOf(rig.sent().first());
        QCOMPARE(parts.value(u"subjectKind"_s).body, QByteArray("style"));
        QVERIFY(!parts.contains(u"gender"_s) && !parts.contains(u"ethnicity"_s));
        QCOMPARE(rig.people().first().person.kind, PersonKind::Style);
    }

    void refusals_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<JobState>("state");
        QTest::addColumn<QueueReason>("reason");
        QTest::newRow("400") << 400
                             << QByteArray(R"({"error":"Validation failed","details":{"name":["Too long"],"images.3":["Too dark"]}})")
                             << JobState::Failed << QueueReason::None;
        QTest::newRow("402") << 402
                             << QByteArray(R"({"error":"Insufficient credits","creditsRequired":2,"creditsAvailable":1})")
                             << JobState::Queued << QueueReason::OutOfCredits;
        QTest::newRow("429") << 429 << QByteArray(R"({"error":"Too many trainings"})") << JobState::Queued
                             << QueueReason::RateLimited;
        // It says that it failed to enqueue, not that nothing was taken: told, never sent again by itself.
        QTest::newRow("503") << 503 << QByteArray(R"({"error":"Failed to enqueue training"})") << JobState::Unconfirmed
                             << QueueReason::None;
    }
    void refusals()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(JobState, state);
        QFETCH(QueueReason, reason);
        Rig rig;
        rig.posts(FakeAnswer::json(body, status));
        rig.start();
        const qint64 id = rig.train(rig.anna());
        QTRY_COMPARE(rig.sent().size(), 1);
        QTRY_COMPARE(rig.jobs.job(id).state, state);
        const Job job = rig.jobs.job(id);
        QCOMPARE(job.reason, reason);
        if (status == 400)
            QCOMPARE(job.failure.words, u"Validation failed\nimages.3: Too dark\nname: Too long"_s);
        if (status == 402)
            QCOMPARE(job.failure.creditsRequired, 2);
    }

    /// The eleventh training waits for room; pictures have nothing to do with it.
    void tooManyTrainingsHoldNobodyElse()
    {
        Rig rig;
        rig.posts(FakeAnswer::json(R"({"error":"Too many trainings"})", 429));
        rig.jobs.api.service.answer(u"/v2/images/generate"_s, FakeAnswer::json(R"({"jobId":"j1","status":"QUEUED"})", 202));
        rig.start();
        const qint64 id = rig.train(rig.anna());
        QTRY_COMPARE(rig.jobs.job(id).reason, QueueReason::RateLimited);
        const qint64 picture =
            rig.jobs.submit(rig.jobs.plan({u"unified.flux-2-pro"_s, {{u"prompt"_s, u"a red fox"_s}}, {}})).value(0);
        QTRY_COMPARE(rig.jobs.job(picture).state, JobState::Accepted);
        rig.jobs.pass(30'000);
        rig.jobs.settle();
        QCOMPARE(rig.sent().size(), 1);
        QCOMPARE(rig.jobs.job(id).reason, QueueReason::RateLimited);
        rig.posts(FakeAnswer::json(R"({"id":"lora_2","status":"PENDING","imageCount":15})", 202));
        QTRY_VERIFY((rig.jobs.pass(31'000), rig.jobs.job(id).state == JobState::Accepted));
        QCOMPARE(rig.sent().size(), 2);
    }

    /// The webhook of a training (api/v2/CORE.md, "Webhooks") has no documented shape: whatever it says, the training itself
    /// is asked at once.
    void aMessageIsTakenAtOnce_data()
    {
        QTest::addColumn<QByteArray>("message");
        const auto message = [](const char *ids) -> QByteArray {
            return QByteArray(R"({"event":"completed","status":"READY",)") + ids + '}';
        };
        QTest::newRow("id") << message(R"("id":"0f6f7c1e-52aa-4b7e-9c1d-000000000001")");
        QTest::newRow("loraId") << message(R"("loraId":"0f6f7c1e-52aa-4b7e-9c1d-000000000001")");
        QTest::newRow("jobId beside it") << message(R"("jobId":"j-77","loraId":"0f6f7c1e-52aa-4b7e-9c1d-000000000001")");
        QTest::newRow("inside") << message(R"("lora":{"id":"0f6f7c1e-52aa-4b7e-9c1d-000000000001"})");
        QTest::newRow("an id that nobody knows") << message(R"("jobId":"j-77")");
        QTest::newRow("no id") << QByteArray(R"({"event":"completed"})");
    }
    void aMessageIsTakenAtOnce()
    {
        QFETCH(const QByteArray, message);
        Rig rig;
        rig.jobs.profile.webhookUrl = u"https://tunnel.example/webhook"_s;
        rig.start();
        const qint64 id = rig.train(rig.anna());
        QTRY_COMPARE(rig.jobs.job(id).state, JobState::Accepted);
        const auto parts = partsOf(rig.sent().first()); // it was asked for
        QCOMPARE(parts.value(u"webhookUrl"_s).body, QByteArray("https://tunnel.example/webhook"));
        QCOMPARE(parts.value(u"webhookEvents"_s).body, QByteArray("completed,failed"));
        rig.tell(Loras::lora(firstLora, u"Anna"_s, u"READY"_s, rig.jobs.clock.wallMs()));
        QCOMPARE(rig.sent("GET").size(), 0);
        rig.hear(message);
        QTRY_COMPARE(rig.state(), PersonState::Ready);
        QCOMPARE(rig.people().first().person.triggerWord, u"QXZVB"_s); // only the training tells it
        QCOMPARE(rig.jobs.job(id).state, JobState::Done);
        QCOMPARE(rig.jobs.api.service.count(loraPath + u'/' + firstLora), 1);
    }

    void aFailureIsTakenAtOnce()
    {
        Rig rig;
        rig.start();
        const qint64 id = rig.train(rig.anna());
        QTRY_COMPARE(rig.jobs.job(id).state, JobState::Accepted);
        QJsonObject failed = Loras::lora(firstLora, u"Anna"_s, u"FAILED"_s, rig.jobs.clock.wallMs());
        failed.insert(u"error"_s, u"too few faces"_s);
        rig.tell(failed);
        rig.hear(R"({"event":"failed","id":"0f6f7c1e-52aa-4b7e-9c1d-000000000001","status":"FAILED"})");
        QTRY_COMPARE(rig.state(), PersonState::Failed);
        QCOMPARE(rig.jobs.job(id).failure.words, u"too few faces"_s);
    }

    /// A hundred megabytes go from the disk to the network; not a byte more than one chunk is held.
    void tooMuchTogetherIsNotSent()
    {
        Rig rig;
        rig.start();
        NewPerson person = rig.anna();
        QJsonArray list;
        for (int i = 0; i < 15; ++i) {
            const QString file = rig.jobs.write(u"big%1.png"_s.arg(i), FakeApi::picture(i));
            QFile(file).resize(8 * 1024 * 1024);
            list.append(JobRig::localFile(file));
        }
        person.train.insert(u"images"_s, list);
        const qint64 id = rig.train(person);
        QTRY_COMPARE(rig.jobs.job(id).state, JobState::Failed);
        QCOMPARE(rig.jobs.job(id).failure.kind, FailureKind::InputTooLarge);
        QVERIFY(rig.sent().isEmpty());
        QVERIFY(QDir(rig.jobs.outbox()).isEmpty());
    }
};

QTEST_GUILESS_MAIN(tst_Training)
#include "tst_training.moc"
