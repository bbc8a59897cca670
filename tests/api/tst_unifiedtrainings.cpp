// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/unifieddialect.h"
#include "catalog/catalog.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace frameloom;

namespace {

const QString loraId = u"0f6f7c1e-52aa-4b7e-9c1d-2b3c4d5e6f70"_s;

/// As schema `Lora` of openapi.json has it.
QByteArray lora(const QByteArray &status, const QByteArray &more = "\"error\":null,\"triggerWord\":null")
{
    return "{\"id\":\"" + loraId.toLatin1()
           + "\",\"userId\":\"11111111-1111-4111-8111-111111111111\",\"teamId\":\"22222222-2222-4222-8222-222222222222\","
             "\"name\":\"Anna\",\"subjectKind\":\"person\",\"gender\":\"female\",\"ethnicity\":\"white\",\"age\":null,"
             "\"status\":\"" + status + "\",\"imageCount\":18,\"steps\":1000,\"loraRank\":32,\"isReady\":"
           + (status == "READY" ? "true" : "false")
           + ",\"createdAt\":\"2026-07-16T10:00:00.000Z\",\"startedAt\":\"2026-07-16T10:01:00.000Z\","
             "\"completedAt\":\"2026-07-16T10:21:00.000Z\",\"hasWeights\":false," + more + '}';
}

qint64 at(const char *time)
{
    return QDateTime::fromString(QString::fromLatin1(time), Qt::ISODateWithMs).toMSecsSinceEpoch();
}

} // namespace

/// Spelling and reading of LoRA training; answers written by hand after api/v2/CORE.md and openapi.json.
class TestUnifiedTrainings : public QObject
{
    Q_OBJECT

    const UnifiedDialect m_dialect;
    const Catalog m_catalog = Catalog::load({Catalog::builtIn()}).only(ApiGeneration::Unified);

    const Operation &training() const { return *m_catalog.operation(u"unified.lora-training"_s); }

private Q_SLOTS:
    void requests()
    {
        const Profile profile = Profile::unified();
        QCOMPARE(m_dialect.submit(profile, training(), {}).url, QUrl(u"https://api.apiframe.ai/v2/loras"_s));
        QCOMPARE(m_dialect.submit(profile, training(), {}).method, QByteArray("POST"));
        QVERIFY(!m_dialect.takesIdempotencyKey(training())); // CORE.md, "Idempotency"
        QCOMPARE(m_dialect.training(profile, loraId).url, QUrl(u"https://api.apiframe.ai/v2/loras/"_s + loraId));
        QCOMPARE(m_dialect.training(profile, loraId).method, QByteArray("GET"));
        QCOMPARE(m_dialect.training(profile, u"lora_1/../me"_s).url.toEncoded(),
                 QByteArray("https://api.apiframe.ai/v2/loras/lora_1%2F..%2Fme"));
        QCOMPARE(m_dialect.archiveTraining(profile, loraId).method, QByteArray("DELETE"));
        QCOMPARE(m_dialect.archiveTraining(profile, loraId).url, m_dialect.training(profile, loraId).url);
        QCOMPARE(m_dialect.trainingList(profile, {}).url,
                 QUrl(u"https://api.apiframe.ai/v2/loras?limit=100&includeArchived=true"_s));
        QCOMPARE(m_dialect.trainingList(profile, loraId).url,
                 QUrl(u"https://api.apiframe.ai/v2/loras?limit=100&includeArchived=true&cursor="_s + loraId));
        // The Classic API has none of it.
        const auto classic = makeDialect(ApiGeneration::Classic);
        QVERIFY(!classic->trainingList(profile, {}).url.isValid());
        QVERIFY(!classic->takesIdempotencyKey(training()));
    }

    void webhookEventsAreOneText()
    {
        Profile profile = Profile::unified();
        profile.webhookUrl = u"https://hooks.example/x"_s;
        const QByteArray body = m_dialect.submitBody(
            training(), {training().id, {{"name"_L1, "Anna"_L1}, {"subjectKind"_L1, "style"_L1}}, {}}, {}, {}, profile);
        const QJsonObject object = QJsonDocument::fromJson(body).object();
        QCOMPARE(object["webhookUrl"_L1].toString(), profile.webhookUrl);
        QCOMPARE(object["webhookEvents"_L1], QJsonValue(u"completed,failed"_s));
    }

    void statuses_data()
    {
        QTest::addColumn<QByteArray>("status");
        QTest::addColumn<RemoteState>("state");
        QTest::newRow("pending") << QByteArray("PENDING") << RemoteState::Pending;
        QTest::newRow("uploading") << QByteArray("UPLOADING") << RemoteState::Running;
        QTest::newRow("training") << QByteArray("TRAINING") << RemoteState::Running;
        QTest::newRow("ready") << QByteArray("READY") << RemoteState::Finished;
        QTest::newRow("failed") << QByteArray("FAILED") << RemoteState::Failed;
        QTest::newRow("archived") << QByteArray("ARCHIVED") << RemoteState::Cancelled;
        QTest::newRow("a word of tomorrow") << QByteArray("POLISHING") << RemoteState::Unknown;
    }
    void statuses()
    {
        QFETCH(QByteArray, status);
        QFETCH(RemoteState, state);
        const auto read = m_dialect.readTraining(lora(status), loraId);
        QVERIFY(read.ok());
        QCOMPARE(read.value().taskId, loraId);
        QCOMPARE(read.value().state, state);
        QCOMPARE(read.value().rawStatus, QString::fromLatin1(status)); // kept as it came
    }

    void whatItTells()
    {
        const auto ready = m_dialect.readTraining(lora("READY", R"("error":null,"triggerWord":"QXZVBN")"), loraId);
        QCOMPARE(ready.value().facts["trigger_word"_L1].toString(), u"QXZVBN"_s);
        const auto failed = m_dialect.readTraining(lora("FAILED", R"("error":"no subject found","triggerWord":null)"), loraId);
        QCOMPARE(failed.value().message, u"no subject found"_s);
        QVERIFY(failed.value().files.isEmpty());
    }

    /// 202 has no jobId; the reader of the Node client expects one all the same, so it may come, and is no LoRA's id.
    void started()
    {
        const auto read = m_dialect.readTraining(R"({"id":"lora_7f","status":"PENDING","imageCount":15})", {});
        QCOMPARE(read.value().taskId, u"lora_7f"_s);
        const auto both = m_dialect.readTraining(R"({"jobId":"j1","id":"lora_7f","status":"PENDING"})", {});
        QCOMPARE(both.value().taskId, u"lora_7f"_s);
        const auto wrapped = m_dialect.readTraining(R"({"lora":{"id":"lora_7f","status":"PENDING"}})", {});
        QCOMPARE(wrapped.value().taskId, u"lora_7f"_s);
        QCOMPARE(m_dialect.readTraining(R"({"jobId":"j1"})", {}).failure().kind, FailureKind::Unreadable);
        QCOMPARE(m_dialect.readTraining("<html>", {}).failure().kind, FailureKind::Unreadable);
        QCOMPARE(m_dialect.readTraining(R"({"error":"no"})", {}).failure().kind, FailureKind::Rejected);
        // Only the one that was asked for can be meant.
        QCOMPARE(m_dialect.readTraining(R"({"status":"TRAINING"})", loraId).value().taskId, loraId);
    }

    void list()
    {
        const QByteArray page = "{\"items\":[" + lora("READY", R"("error":null,"triggerWord":"QXZVBN")") + ",{\"name\":\"no id\"},"
                                + R"({"id":"lora_9","name":"Ink","subjectKind":"style","status":"POLISHING"})"
                                + "],\"nextCursor\":\"" + loraId.toLatin1() + "\"}";
        const auto read = m_dialect.readTrainingList(page);
        QVERIFY(read.ok());
        QCOMPARE(read.value().next, loraId);
        QCOMPARE(read.value().trainings.size(), 2);
        const RemoteTraining &anna = read.value().trainings.first();
        QCOMPARE(anna.id, loraId);
        QCOMPARE(anna.name, u"Anna"_s);
        QCOMPARE(anna.kind, u"person"_s);
        QCOMPARE(anna.state, TrainingState::Ready);
        QCOMPARE(anna.triggerWord, u"QXZVBN"_s);
        QCOMPARE(anna.pictures, 18);
        QCOMPARE(anna.createdAt, at("2026-07-16T10:00:00.000Z"));
        QCOMPARE(anna.completedAt, at("2026-07-16T10:21:00.000Z"));
        const RemoteTraining &ink = read.value().trainings.last();
        QCOMPARE(ink.status, u"POLISHING"_s);
        QCOMPARE(ink.state, TrainingState::Unknown);
        QVERIFY(isUnderWay(ink.state));
        QCOMPARE(ink.createdAt, 0);

        QVERIFY(m_dialect.readTrainingList(R"({"items":[],"nextCursor":null})").value().next.isEmpty());
        QCOMPARE(m_dialect.readTrainingList("[]").value().trainings.size(), 0);
        QCOMPARE(m_dialect.readTrainingList(R"({"error":"Invalid API key"})").failure().kind, FailureKind::Rejected);
        QCOMPARE(m_dialect.readTrainingList("{}").failure().kind, FailureKind::Unreadable);
    }
};

QTEST_GUILESS_MAIN(TestUnifiedTrainings)
#include "tst_unifiedtrainings.moc"
