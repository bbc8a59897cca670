// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandboxclient.h"

#include "sandbox/magicwords.h"

#include <QTcpSocket>

using namespace Qt::StringLiterals;
using namespace frameloom;

class TestSandboxErrors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void validates_data();
    void validates();
    void keys();
    void unknownPath();
    void parents();
    void magicWordsFail_data();
    void magicWordsFail();
    void rateLimitGivesWay();
    void failedTask();
    void missingFiles();
    void slowTask();
    void droppedAnswerIsCharged();
    void unreadableAnswerIsCharged();
    void hangUpDoesNoHarm();
    void lastLineOfAForm_data();
    void lastLineOfAForm();
    void unwritableFolder();
};

void TestSandboxErrors::validates_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("no prompt") << u"/imagine"_s << QByteArray("{}");
    QTest::newRow("empty prompt") << u"/imagine"_s << QByteArray(R"({"prompt":""})");
    QTest::newRow("bad ratio") << u"/imagine"_s << QByteArray(R"({"prompt":"x","aspect_ratio":"wide"})");
    QTest::newRow("prompt is a number") << u"/imagine"_s << QByteArray(R"({"prompt":5})");
    QTest::newRow("no JSON") << u"/imagine"_s << QByteArray("prompt=x");
    QTest::newRow("array") << u"/imagine"_s << QByteArray("[]");
    QTest::newRow("empty") << u"/imagine"_s << QByteArray();
    QTest::newRow("index 5") << u"/upscale-1x"_s << QByteArray(R"({"parent_task_id":"x","index":"5"})");
    QTest::newRow("no parent") << u"/upscale-1x"_s << QByteArray(R"({"index":"1"})");
    QTest::newRow("one picture to blend") << u"/blend"_s << QByteArray(R"({"image_urls":["http://127.0.0.1/a.png"]})");
    QTest::newRow("neither parent nor address") << u"/upscale-highres"_s << QByteArray(R"({"type":"2x"})");
    QTest::newRow("video of no address") << u"/imagine-video"_s << QByteArray(R"({"prompt":"x","image_url":"a.png"})");
    QTest::newRow("video of no picture")
        << u"/runway-imagine"_s << QByteArray(R"({"prompt":"x","generation_type":"image2video"})");
}

void TestSandboxErrors::validates()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, body);
    SandboxFixture f;
    const HttpAnswer answer = f.finish(f.manager.post(f.request(path), body));
    QCOMPARE(answer.status, 400);
    QVERIFY2(!answer.message().isEmpty(), answer.body.constData());
    QCOMPARE(f.balance(), 1000);
}

void TestSandboxErrors::keys()
{
    SandboxFixture f;
    f.key.clear();
    const HttpAnswer none = f.get(u"/account"_s);
    QCOMPARE(none.status, 401);
    QCOMPARE(none.body, QByteArray("{}"));
    f.key = "wrong";
    QCOMPARE(f.post(u"/imagine"_s, {{u"prompt"_s, u"x"_s}}).status, 401);
    f.key = "afk_0123456789";
    const HttpAnswer v2 = f.get(u"/account"_s);
    QCOMPARE(v2.status, 400);
    QVERIFY(v2.message().contains("v2"_L1));
    f.key = "Bearer sandbox";
    QCOMPARE(f.get(u"/account"_s).status, 200);
}

void TestSandboxErrors::unknownPath()
{
    SandboxFixture f;
    QCOMPARE(f.post(u"/no-such-operation"_s, {}).status, 404);
    QCOMPARE(f.get(u"/imagine"_s).status, 404);
}

void TestSandboxErrors::parents()
{
    SandboxFixture f(1);
    const QString grid = f.imagine(u"a lake"_s);
    const auto upscale = [&](const QString &index) {
        return f.post(u"/upscale-1x"_s, {{u"parent_task_id"_s, grid}, {u"index"_s, index}});
    };
    QCOMPARE(upscale(u"1"_s).status, 400); // not finished
    *f.clock += 5000;
    QCOMPARE(f.post(u"/pan"_s, {{u"parent_task_id"_s, grid}, {u"direction"_s, u"left"_s}}).status, 400); // not upscaled
    QCOMPARE(f.post(u"/reroll"_s, {{u"parent_task_id"_s, u"unknown"_s}}).status, 400);
    QCOMPARE(f.post(u"/pro/seed"_s, {{u"task_id"_s, grid}}).status, 400); // of the other API
    QCOMPARE(f.post(u"/variations"_s, {{u"parent_task_id"_s, grid}, {u"index"_s, u"strong"_s}}).status, 400);
    QCOMPARE(upscale(u"4"_s).status, 200);
}

void TestSandboxErrors::magicWordsFail_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<int>("status");
    QTest::addColumn<double>("charge");
    QTest::newRow("moderated") << u"sandbox:moderated"_s << 400 << 0.0;
    QTest::newRow("500") << u"sandbox:500"_s << 500 << 0.0;
    QTest::newRow("402") << u"sandbox:402"_s << 402 << 0.0;
    QTest::newRow("429") << u"sandbox:429"_s << 429 << 0.0;
    QTest::newRow("fail") << u"sandbox:fail"_s << 200 << 4.0;
    QTest::newRow("missing") << u"sandbox:missing"_s << 200 << 4.0;
    QTest::newRow("slow") << u"sandbox:slow"_s << 200 << 4.0;
}

void TestSandboxErrors::magicWordsFail()
{
    QFETCH(QString, word);
    QFETCH(double, charge);
    SandboxFixture f;
    const HttpAnswer answer = f.post(u"/imagine"_s, {{u"prompt"_s, QString(u"a lake "_s + word)}});
    QTEST(answer.status, "status");
    QCOMPARE(1000 - f.balance(), charge);
}

void TestSandboxErrors::rateLimitGivesWay()
{
    SandboxFixture f;
    const QJsonObject body{{u"prompt"_s, u"a lake sandbox:429"_s}};
    for (int i = 0; i < 2; ++i) {
        const HttpAnswer answer = f.post(u"/imagine"_s, body);
        QCOMPARE(answer.status, 429);
        QCOMPARE(answer.header("retry-after"), QByteArray("2"));
        QVERIFY(!answer.json["message"_L1].toString().isEmpty());
    }
    QCOMPARE(f.post(u"/imagine"_s, body).status, 200);
}

void TestSandboxErrors::failedTask()
{
    SandboxFixture f(1);
    const QString id = f.imagine(u"a lake sandbox:fail"_s);
    *f.clock += 1500;
    QCOMPARE(f.fetch(id).json["status"_L1].toString(), u"processing"_s);
    *f.clock += 3000;
    const HttpAnswer failed = f.fetch(id);
    QCOMPARE(failed.status, 200);
    QCOMPARE(failed.json["status"_L1].toString(), u"failed"_s);
    QCOMPARE(failed.json["task_type"_L1].toString(), u"imagine"_s);
    QVERIFY(!failed.json["message"_L1].toString().isEmpty());
    QVERIFY(failed.json["actions"_L1].isArray());
    QCOMPARE(f.balance(), 996); // nothing comes back
}

void TestSandboxErrors::missingFiles()
{
    SandboxFixture f;
    const QJsonObject done = f.fetch(f.imagine(u"a lake sandbox:missing"_s)).json;
    QCOMPARE(done["image_urls"_L1].toArray().size(), 4);
    QCOMPARE(f.get(done["image_urls"_L1][0].toString()).status, 404);
}

void TestSandboxErrors::slowTask()
{
    SandboxFixture f(1);
    const QString id = f.imagine(u"a lake sandbox:slow"_s);
    *f.clock += 59'000;
    QCOMPARE(f.fetch(id).json["status"_L1].toString(), u"processing"_s);
    *f.clock += 1'000;
    QCOMPARE(f.fetch(id).json["status"_L1].toString(), u"finished"_s);
}

void TestSandboxErrors::droppedAnswerIsCharged()
{
    SandboxFixture f;
    QTcpSocket socket; // not QNetworkAccessManager: that one sends the request again
    socket.connectToHost(u"127.0.0.1"_s, quint16(f.server->url().port()));
    QVERIFY(socket.waitForConnected(test::PatienceMs));
    const QByteArray body = R"({"prompt":"a lake sandbox:drop"})";
    socket.write("POST /imagine HTTP/1.1\r\nHost: x\r\nAuthorization: sandbox\r\nContent-Length: "
                 + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    QVERIFY(socket.waitForDisconnected(test::PatienceMs));
    QCOMPARE(socket.readAll(), QByteArray());
    QCOMPARE(f.balance(), 996);
}

void TestSandboxErrors::unreadableAnswerIsCharged()
{
    SandboxFixture f;
    const HttpAnswer answer = f.post(u"/imagine"_s, {{u"prompt"_s, u"a lake sandbox:unreadable"_s}});
    QCOMPARE(answer.status, 200);
    QVERIFY(answer.json.isEmpty());
    QVERIFY(!answer.body.isEmpty());
    QCOMPARE(f.balance(), 996);
}

void TestSandboxErrors::hangUpDoesNoHarm()
{
    SandboxFixture f;
    const QString url = f.fetch(f.imagine(u"a lake"_s)).json["image_urls"_L1][0].toString();
    for (int i = 0; i < 10; ++i) {
        QTcpSocket socket;
        socket.connectToHost(u"127.0.0.1"_s, quint16(f.server->url().port()));
        QVERIFY(socket.waitForConnected(test::PatienceMs));
        socket.write("GET " + QUrl(url).path().toLatin1() + " HTTP/1.1\r\nHost: x\r\n\r\n");
        socket.flush();
        socket.abort();
    }
    QTcpSocket half; // a request that never ends
    half.connectToHost(u"127.0.0.1"_s, quint16(f.server->url().port()));
    QVERIFY(half.waitForConnected(test::PatienceMs));
    half.write("POST /imagine HTTP/1.1\r\nHost: x\r\nAuthorization: sandbox\r\nContent-Length: 400\r\n\r\n{\"prompt\"");
    half.flush();
    QCOMPARE(f.get(url).status, 200);
    QCOMPARE(f.balance(), 996);
}

void TestSandboxErrors::lastLineOfAForm_data()
{
    QTest::addColumn<QByteArray>("end");
    QTest::addColumn<int>("status");
    QTest::newRow("with a line break") << QByteArray("\r\n--b--\r\n") << 200;
    QTest::newRow("without, as Node.js 18") << QByteArray("\r\n--b--") << 200;
    QTest::newRow("with an epilogue") << QByteArray("\r\n--b--\r\nThe end.\r\n") << 200;
    QTest::newRow("torn") << QByteArray("\r\n--b") << 400;
}

void TestSandboxErrors::lastLineOfAForm()
{
    QFETCH(const QByteArray, end);
    QFETCH(const int, status);
    SandboxFixture f;
    const QByteArray picture = QByteArray::fromBase64("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQ"
                                                      "DwAEhQGAhKmMIQAAAABJRU5ErkJggg==");
    const QByteArray body = "--b\r\nContent-Disposition: form-data; name=\"image\"; filename=\"a.png\"\r\n"
                            "Content-Type: image/png\r\n\r\n" + picture + end;
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, quint16(f.server->url().port()));
    QVERIFY(socket.waitForConnected(test::PatienceMs));
    const QByteArray line = "HTTP/1.1 " + QByteArray::number(status) + ' ';
    QByteArray answers;
    for (int sent = 1; sent <= (status == 200 ? 2 : 1); ++sent) { // the second finds nothing left of the first
        socket.write("POST /upload HTTP/1.1\r\nHost: x\r\nAuthorization: sandbox\r\n"
                     "content-type: multipart/form-data; boundary=b\r\nCONTENT-LENGTH:  "
                     + QByteArray::number(body.size()) + " \r\n\r\n" + body);
        while (answers.count("HTTP/1.1 ") < sent && socket.waitForReadyRead(test::PatienceMs))
            answers += socket.readAll();
        QCOMPARE(answers.count(line), sent);
    }
}

void TestSandboxErrors::unwritableFolder()
{
    SandboxFixture f;
    SandboxServer::Options options = f.options;
    QFile file(f.folder.filePath(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    options.folder = file.fileName() + u"/inside"_s; // a folder cannot be there
    SandboxServer server(options);
    QString why;
    QVERIFY(!server.start(&why));
    QVERIFY(!why.isEmpty());
    QVERIFY(!server.isRunning());
    QCOMPARE(magicWords().size(), 9);
}

QTEST_GUILESS_MAIN(TestSandboxErrors)
#include "tst_sandboxerrors.moc"
