// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a webhook tells reaches the job at once, takes nothing back, and lets polling rest. Real HTTP to the receiver, a
// scripted service behind the engine.

#include "api/classicreader.h"
#include "jobs/jobrig.h"
#include "webhook/webhookreceiver.h"

#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace frameloom;
using namespace frameloom::test;

namespace {

constexpr int patience = 30'000;

struct Rig : JobRig
{
    Rig()
    {
        receiver.setSecret(u"s"_s);
        [this] { QVERIFY(receiver.listen(u"127.0.0.1"_s, 0)); }();
        QObject::connect(&receiver, &WebhookReceiver::received, &receiver, [this](const QJsonObject &task) {
            if (engine)
                engine->takeReport(readClassicTask(task));
        });
        api.accept(u"/imagine"_s);
    }
    int post(const QJsonObject &task)
    {
        QNetworkRequest request(QUrl(u"http://127.0.0.1:%1/webhook"_s.arg(receiver.port())));
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
        request.setRawHeader("x-webhook-secret", "s");
        QSignalSpy received(&receiver, &WebhookReceiver::received);
        std::unique_ptr<QNetworkReply> reply(network.post(request, QJsonDocument(task).toJson()));
        const bool answered = QTest::qWaitFor([&] { return reply->isFinished() && !received.isEmpty(); }, patience);
        return answered ? reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() : 0;
    }
    static QJsonObject progress(const QString &id, const QString &status, int percent = -1)
    {
        QJsonObject task{{"task_id"_L1, id}, {"task_type"_L1, "imagine"_L1}, {"status"_L1, status}};
        if (percent >= 0)
            task.insert("percentage"_L1, QString::number(percent));
        return task;
    }
    qint64 acceptedJob()
    {
        const qint64 id = submitImagine();
        [&] { QTRY_COMPARE_WITH_TIMEOUT(job(id).state, JobState::Accepted, patience); }();
        return id;
    }

    WebhookReceiver receiver;
    QNetworkAccessManager network;
};

} // namespace

class tst_WebhookJobs : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void finishesAJobWithoutAPoll()
    {
        Rig rig;
        rig.start();
        const qint64 id = rig.acceptedJob();
        QSignalSpy ended(rig.engine.get(), &JobEngine::jobEnded);
        QCOMPARE(rig.post(Rig::progress(rig.api.lastTask(), u"processing"_s, 40)), 200);
        QTRY_COMPARE_WITH_TIMEOUT(rig.job(id).percent, 40, patience);
        QCOMPARE(rig.job(id).state, JobState::Running);
        rig.api.finishGrid(rig.api.lastTask()); // serves the files
        QCOMPARE(rig.post(rig.api.tasks.value(rig.api.lastTask())), 200);
        QTRY_COMPARE_WITH_TIMEOUT(rig.job(id).state, JobState::Done, patience);
        QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 1, patience);
        QCOMPARE(rig.assets(id).size(), 5);
        QCOMPARE(rig.api.fetches(), 0);
        // The same once more, late: nothing happens.
        QCOMPARE(rig.post(rig.api.tasks.value(rig.api.lastTask())), 200);
        QCOMPARE(rig.job(id).state, JobState::Done);
        QCOMPARE(rig.assets(id).size(), 5);
    }

    void olderNewsTakeNothingBack()
    {
        Rig rig;
        rig.start();
        const qint64 id = rig.acceptedJob();
        const QString task = rig.api.lastTask();
        QCOMPARE(rig.post(Rig::progress(task, u"processing"_s, 80)), 200);
        QTRY_COMPARE_WITH_TIMEOUT(rig.job(id).percent, 80, patience);
        QCOMPARE(rig.post(Rig::progress(task, u"pending"_s)), 200);
        QCOMPARE(rig.post(Rig::progress(task, u"processing"_s, 30)), 200);
        QCOMPARE(rig.post(Rig::progress(task, u"processing"_s, 90)), 200); // writes are coalesced: this one is seen
        QTRY_COMPARE_WITH_TIMEOUT(rig.job(id).percent, 90, patience);
        QCOMPARE(rig.job(id).remoteStatus, u"processing"_s);
        // The server may start again.
        QCOMPARE(rig.post(Rig::progress(task, u"retrying"_s, 0)), 200);
        QTRY_COMPARE_WITH_TIMEOUT(rig.job(id).percent, 0, patience);
    }

    void anAnswerOnItsWayIsOlder()
    {
        Rig rig;
        rig.api.service.handle(u"/fetch"_s, [](const FakeRequest &) { return FakeAnswer::held(); });
        rig.start();
        const qint64 id = rig.acceptedJob();
        const QString task = rig.api.lastTask();
        rig.pass(20'000);
        QTRY_COMPARE_WITH_TIMEOUT(rig.api.service.heldCount(), 1, patience);
        QCOMPARE(rig.post(Rig::progress(task, u"processing"_s)), 200);
        QTRY_COMPARE_WITH_TIMEOUT(rig.job(id).remoteStatus, u"processing"_s, patience);
        rig.api.service.finishHeld(u"/fetch"_s,
                                   FakeAnswer::json(QJsonDocument(Rig::progress(task, u"pending"_s)).toJson()));
        QTRY_COMPARE_WITH_TIMEOUT(rig.api.service.heldCount(), 0, patience);
        QCOMPARE(rig.post(Rig::progress(task, u"processing"_s, 5)), 200);
        QTRY_COMPARE_WITH_TIMEOUT(rig.job(id).percent, 5, patience);
        QCOMPARE(rig.job(id).remoteStatus, u"processing"_s);
    }

    void pollingRests()
    {
        Rig rig;
        rig.start();
        const qint64 id = rig.acceptedJob();
        const QString task = rig.api.lastTask();
        QCOMPARE(rig.post(Rig::progress(task, u"processing"_s, 10)), 200);
        QTRY_COMPARE_WITH_TIMEOUT(rig.job(id).percent, 10, patience);
        for (int i = 0; i < 6; ++i)
            rig.pass(30'000); // three minutes of what would be polls
        QCOMPARE(rig.api.fetches(), 0);
        // Silent for long: it is asked after all, and from then on as any other.
        rig.api.progress(task, u"processing"_s, 50);
        rig.pass(150'000);
        QTRY_COMPARE_WITH_TIMEOUT(rig.job(id).percent, 50, patience);
        const int asked = rig.api.fetches();
        rig.pass(60'000);
        QTRY_VERIFY_WITH_TIMEOUT(rig.api.fetches() > asked, patience);
    }

    void isHeardBeforeItsSubmissionIsAnswered()
    {
        Rig rig;
        rig.api.service.clear(u"/imagine"_s);
        rig.api.service.answer(u"/imagine"_s, FakeAnswer::held());
        rig.start();
        const qint64 id = rig.submitImagine();
        QTRY_COMPARE_WITH_TIMEOUT(rig.api.service.heldCount(), 1, patience);
        QCOMPARE(rig.post(Rig::progress(u"early"_s, u"processing"_s, 33)), 200);
        rig.api.service.finishHeld(u"/imagine"_s, FakeAnswer::json(R"({"task_id":"early"})"));
        QTRY_COMPARE_WITH_TIMEOUT(rig.job(id).percent, 33, patience);
    }

    void strangeTasksChangeNothing()
    {
        Rig rig;
        rig.start();
        const qint64 id = rig.acceptedJob();
        for (int i = 0; i < 40; ++i)
            rig.engine->takeReport(readClassicTask(Rig::progress(u"stranger-%1"_s.arg(i), u"finished"_s)));
        rig.engine->takeReport({});
        QCOMPARE(rig.post({{"hello"_L1, 1}}), 200);
        QCOMPARE(rig.job(id).state, JobState::Accepted);
        QCOMPARE(rig.jobs().size(), 1);
    }
};

QTEST_GUILESS_MAIN(tst_WebhookJobs)
#include "tst_webhookjobs.moc"
