// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the Unified API tells by itself (api/v2/CORE.md, "Webhooks") reaches the job at once and lets polling rest. Signed
// messages over real HTTP to the receiver, a scripted service behind the engine.

#include "api/unifiedreader.h"
#include "jobs/jobrig.h"
#include "webhook/webhookreceiver.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QMessageAuthenticationCode>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace frameloom;
using namespace frameloom::test;

namespace {

constexpr int patience = 30'000;
const QString jobId = u"29e983ca-7e86-4017-a9e3-000000000001"_s;
const QString jobPath = u"/v2/jobs/29e983ca-7e86-4017-a9e3-000000000001"_s;

struct Rig : JobRig
{
    Rig()
    {
        profile = Profile::forUrl(QUrl(u"http://127.0.0.1:9"_s), ApiGeneration::Unified);
        profile.webhookUrl = u"https://tunnel.example/webhook"_s;
        receiver.setKey(u"key"_s);
        [this] { QVERIFY(receiver.listen(u"127.0.0.1"_s, 0)); }();
        QObject::connect(&receiver, &WebhookReceiver::received, &receiver, [this](const QJsonObject &message) {
            engine->takeReport(readUnifiedMessage(message));
        });
        api.service.answer(u"/v2/images/generate"_s,
                           FakeAnswer::json(R"({"jobId":"29e983ca-7e86-4017-a9e3-000000000001","status":"QUEUED"})", 202));
        FakeAnswer picture;
        picture.body = FakeApi::picture(1);
        picture.headers = {{"Content-Type", "image/png"}};
        api.service.answer(u"/images/a-0.png"_s, picture);
        start();
    }
    int post(const QByteArray &body)
    {
        const QByteArray secret = QCryptographicHash::hash("key", QCryptographicHash::Sha256);
        QNetworkRequest request(QUrl(u"http://127.0.0.1:%1/webhook"_s.arg(receiver.port())));
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
        request.setRawHeader("X-Webhook-Signature",
                             "sha256=" + QMessageAuthenticationCode::hash(body, secret, QCryptographicHash::Sha256).toHex());
        QSignalSpy received(&receiver, &WebhookReceiver::received);
        std::unique_ptr<QNetworkReply> reply(network.post(request, body));
        const bool answered = QTest::qWaitFor([&] { return reply->isFinished() && !received.isEmpty(); }, patience);
        return answered ? reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() : 0;
    }
    qint64 acceptedJob()
    {
        const qint64 id = submit(plan({u"unified.flux-2-pro"_s, {{u"prompt"_s, u"a red fox"_s}}, {}})).value(0);
        [&] { QTRY_COMPARE_WITH_TIMEOUT(job(id).state, JobState::Accepted, patience); }();
        return id;
    }
    int polls() const { return api.service.count(jobPath) + api.service.count(u"/v2/jobs"_s); }
    static QByteArray progress(int percent, const QString &status = u"PROCESSING"_s)
    {
        return QJsonDocument(QJsonObject{{"event"_L1, u"progress"_s},
                                         {"jobId"_L1, jobId},
                                         {"status"_L1, status},
                                         {"progress"_L1, percent},
                                         {"model"_L1, u"flux-2-pro"_s}})
            .toJson(QJsonDocument::Compact);
    }

    WebhookReceiver receiver{WebhookReceiver::Proof::Signature};
    QNetworkAccessManager network;
};

const QByteArray completedMessage =
    R"({"event":"completed","jobId":"29e983ca-7e86-4017-a9e3-000000000001","status":"COMPLETED","progress":100,)"
    R"("result":{"images":["http://127.0.0.1:9/images/a-0.png"]},"model":"flux-2-pro","creditCost":6,)"
    R"("completedAt":"2026-03-01T10:00:00.000Z"})";
const QByteArray completedJob =
    R"({"id":"29e983ca-7e86-4017-a9e3-000000000001","status":"COMPLETED","progress":100,"creditCost":6,)"
    R"("result":{"images":["http://127.0.0.1:9/images/a-0.png"]}})";

} // namespace

class tst_WebhookUnified : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void eachJobNamesTheAddressAndTheEvents()
    {
        Rig rig;
        rig.acceptedJob();
        const QJsonObject sent =
            QJsonDocument::fromJson(rig.api.service.requests(u"/v2/images/generate"_s).value(0).body).object();
        QCOMPARE(sent.value("webhookUrl"_L1).toString(), u"https://tunnel.example/webhook"_s);
        QCOMPARE(sent.value("webhookEvents"_L1), QJsonValue(QJsonArray{u"progress"_s, u"completed"_s, u"failed"_s}));
    }

    void finishesAJobWithoutAPoll()
    {
        Rig rig;
        const qint64 id = rig.acceptedJob();
        QSignalSpy ended(rig.engine.get(), &JobEngine::jobEnded);
        QCOMPARE(rig.post(Rig::progress(40)), 200);
        QTRY_COMPARE_WITH_TIMEOUT(rig.job(id).percent, 40, patience);
        QCOMPARE(rig.job(id).state, JobState::Running);
        QCOMPARE(rig.post(completedMessage), 200);
        QTRY_COMPARE_WITH_TIMEOUT(rig.job(id).state, JobState::Done, patience);
        QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 1, patience);
        QCOMPARE(rig.assets(id).size(), 1);
        QCOMPARE(rig.job(id).facts.value("credit_cost"_L1).toInt(), 6);
        QCOMPARE(rig.job(id).price.low, Credits::whole(6));
        QCOMPARE(rig.polls(), 0);
        // The same once more, late: nothing happens.
        QCOMPARE(rig.post(completedMessage), 200);
        rig.settle();
        QCOMPARE(rig.job(id).state, JobState::Done);
        QCOMPARE(ended.count(), 1);
        QCOMPARE(rig.polls(), 0);
    }

    void olderNewsTakeNothingBack()
    {
        Rig rig;
        const qint64 id = rig.acceptedJob();
        QCOMPARE(rig.post(Rig::progress(80)), 200);
        QTRY_COMPARE_WITH_TIMEOUT(rig.job(id).percent, 80, patience);
        QCOMPARE(rig.post(Rig::progress(0, u"QUEUED"_s)), 200);
        QCOMPARE(rig.post(Rig::progress(30)), 200);
        QCOMPARE(rig.post(Rig::progress(90)), 200);
        QTRY_COMPARE_WITH_TIMEOUT(rig.job(id).percent, 90, patience);
        QCOMPARE(rig.job(id).remoteStatus, u"PROCESSING"_s);
    }

    void pollingRests()
    {
        Rig rig;
        const qint64 id = rig.acceptedJob();
        QCOMPARE(rig.post(Rig::progress(10)), 200);
        QTRY_COMPARE_WITH_TIMEOUT(rig.job(id).percent, 10, patience);
        for (int i = 0; i < 6; ++i)
            rig.pass(30'000); // three minutes of what would be polls
        rig.settle();
        QCOMPARE(rig.polls(), 0);
        // Silent for long: it is asked for after all.
        rig.api.service.answer(jobPath, FakeAnswer::json(
            R"({"id":"29e983ca-7e86-4017-a9e3-000000000001","status":"PROCESSING","progress":50,"creditCost":6})"));
        rig.pass(150'000);
        QTRY_COMPARE_WITH_TIMEOUT(rig.job(id).percent, 50, patience);
    }

    void aFailureIsTakenAtOnceAndItsRefundIsAskedFor()
    {
        Rig rig;
        rig.api.service.answer(jobPath, FakeAnswer::json(
            R"({"id":"29e983ca-7e86-4017-a9e3-000000000001","status":"FAILED","error":"Content was flagged","creditCost":0})"));
        const qint64 id = rig.acceptedJob();
        QSignalSpy ended(rig.engine.get(), &JobEngine::jobEnded);
        QCOMPARE(rig.post(R"({"event":"failed","jobId":"29e983ca-7e86-4017-a9e3-000000000001","status":"FAILED",)"
                          R"("error":"Content was flagged","model":"flux-2-pro"})"), 200);
        QTRY_COMPARE_WITH_TIMEOUT(rig.job(id).state, JobState::Failed, patience);
        QCOMPARE(rig.job(id).failure.kind, FailureKind::TaskFailed);
        QCOMPARE(rig.job(id).failure.words, u"Content was flagged"_s);
        QTRY_VERIFY_WITH_TIMEOUT(rig.job(id).facts.contains("credit_cost"_L1), patience);
        QCOMPARE(rig.job(id).facts.value("credit_cost"_L1).toInt(-1), 0);
        QCOMPARE(rig.job(id).state, JobState::Failed);
        QCOMPARE(ended.count(), 1);
        QCOMPARE(rig.polls(), 1);
        rig.pass(600'000);
        rig.settle();
        QCOMPARE(rig.polls(), 1);
    }

    void anEndWithoutItsResultIsAskedFor()
    {
        Rig rig;
        rig.api.service.answer(jobPath, FakeAnswer::json(completedJob));
        const qint64 id = rig.acceptedJob();
        // Neither a result nor a status that says it: the event does.
        QCOMPARE(rig.post(R"({"event":"completed","jobId":"29e983ca-7e86-4017-a9e3-000000000001","model":"flux-2-pro"})"), 200);
        QTRY_COMPARE_WITH_TIMEOUT(rig.job(id).state, JobState::Done, patience);
        QCOMPARE(rig.assets(id).size(), 1);
        QCOMPARE(rig.polls(), 1);
    }

    void theEventSpeaksWhereTheStatusIsMissing_data()
    {
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<int>("state");
        QTest::newRow("completed") << R"({"event":"completed","jobId":"j"})"_ba << int(RemoteState::Finished);
        QTest::newRow("failed") << R"({"event":"job.failed","jobId":"j","error":"why"})"_ba << int(RemoteState::Failed);
        QTest::newRow("progress") << R"({"event":"progress","jobId":"j","progress":3})"_ba << int(RemoteState::Running);
        QTest::newRow("the status wins") << R"({"event":"progress","jobId":"j","status":"FAILED"})"_ba
                                         << int(RemoteState::Failed);
        QTest::newRow("neither") << R"({"event":"hello","jobId":"j"})"_ba << int(RemoteState::Unknown);
    }
    void theEventSpeaksWhereTheStatusIsMissing()
    {
        QFETCH(const QByteArray, message);
        QFETCH(const int, state);
        const TaskReport report = readUnifiedMessage(QJsonDocument::fromJson(message).object());
        QCOMPARE(report.taskId, u"j"_s);
        QCOMPARE(int(report.state), state);
        if (message.contains("why"))
            QCOMPARE(report.message, u"why"_s);
    }
};

QTEST_GUILESS_MAIN(tst_WebhookUnified)
#include "tst_webhookunified.moc"
