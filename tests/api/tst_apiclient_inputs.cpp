// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/apiclient.h"
#include "api/filetransfer.h"
#include "support/scriptedserver.h"

#include <QFile>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace frameloom;
using namespace frameloom::test;
using namespace Qt::StringLiterals;

/// Uploads, large paid bodies and questions about addresses, against real sockets.
class TestApiClientInputs : public QObject
{
    Q_OBJECT
    using Way = ScriptedAnswer::Way;

    QTemporaryDir m_dir;
    std::unique_ptr<ScriptedServer> m_server;
    std::unique_ptr<ApiClient> m_client;

    QString write(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_dir.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write");
        return file.fileName();
    }

    struct Ended
    {
        int count = 0;
        bool ok = false;
        Failure failure;
        QUrl url;
        qint64 lastSent = 0;
        qint64 lastTotal = 0;
    };

    std::shared_ptr<Ended> upload(const QString &path)
    {
        UploadSpec call{u"image"_s, u"/upload"_s, u"image"_s, 0, 0};
        auto ended = std::make_shared<Ended>();
        UploadCall *running = m_client->upload(call, path, u"image.png"_s, "image/png");
        connect(running, &UploadCall::progress, this, [ended](qint64 sent, qint64 total) {
            ended->lastSent = std::max(ended->lastSent, sent); // Qt ends with a report of nothing
            ended->lastTotal = std::max(ended->lastTotal, total);
        });
        connect(running, &UploadCall::finished, this, [ended](const Result<QUrl> &result) {
            ++ended->count;
            ended->ok = result.ok();
            if (result.ok())
                ended->url = result.value();
            else
                ended->failure = result.failure();
        });
        return ended;
    }

    std::shared_ptr<Ended> submit(const RequestBody &body)
    {
        Operation operation;
        operation.request.path = u"/paid"_s;
        auto ended = std::make_shared<Ended>();
        connect(m_client->submit(operation, body), &SubmitCall::finished, this, [ended](const Result<SubmitAnswer> &result) {
            ++ended->count;
            ended->ok = result.ok();
            if (!result.ok())
                ended->failure = result.failure();
        });
        return ended;
    }

    RequestBody filed(const QByteArray &bytes, const QString &name = u"body"_s)
    {
        RequestBody body;
        const QString path = write(name, bytes);
        body.pieces = {{{}, path, 0, bytes.size() / 2}, {"-middle-", {}, 0, 0}, {{}, path, bytes.size() / 2, bytes.size() - bytes.size() / 2}};
        body.contentType = "application/json";
        return body;
    }

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<ScriptedServer>();
        m_client = std::make_unique<ApiClient>(Profile::forUrl(m_server->url(), ApiGeneration::Classic),
                                               makeDialect(ApiGeneration::Classic));
        m_client->setKey(u"secret-key-0123456789"_s);
    }
    void cleanup()
    {
        m_client.reset();
        m_server.reset();
    }

    void anUploadIsAForm()
    {
        m_server->on("/upload", ScriptedAnswer::json("{\"imageURL\":\"https://cdn.example.invalid/1.png\"}"));
        const QByteArray bytes = QByteArray("\x89PNG\r\n\x1a\n") + QByteArray(300'000, 'p');
        const auto ended = upload(write(u"p.png"_s, bytes));
        QTRY_COMPARE_WITH_TIMEOUT(ended->count, 1, 30'000);
        QVERIFY(ended->ok);
        QCOMPARE(ended->url, QUrl(u"https://cdn.example.invalid/1.png"_s));
        const ScriptedRequest seen = m_server->requests("/upload").first();
        QCOMPARE(seen.method, QByteArray("POST"));
        QVERIFY(seen.headers.value("content-type").startsWith("multipart/form-data"));
        QCOMPARE(seen.headers.value("authorization"), QByteArray("secret-key-0123456789"));
        QVERIFY(seen.body.contains("Content-Disposition: form-data; name=\"image\"; filename=\"image.png\"\r\n"));
        QVERIFY(seen.body.contains("Content-Type: image/png\r\n"));
        QVERIFY(seen.body.contains(QByteArray("\r\n\r\n" + bytes + "\r\n--")));
        QVERIFY(ended->lastTotal > bytes.size());
        QCOMPARE(ended->lastSent, ended->lastTotal);
    }

    void anUploadThatGoesWrong()
    {
        QCOMPARE(upload(m_dir.filePath(u"nowhere"_s))->count, 0); // told from the event loop
        const auto gone = upload(m_dir.filePath(u"nowhere"_s));
        QTRY_COMPARE(gone->count, 1);
        QCOMPARE(gone->failure.kind, FailureKind::InputMissing);

        ScriptedServer other;
        other.on("/upload", ScriptedAnswer::json("{\"imageURL\":\"https://cdn.example.invalid/1.png\"}"));
        m_server->on("/upload", ScriptedAnswer::redirect(other.url(u"/upload"_s), 307));
        const auto redirected = upload(write(u"q.png"_s, "bytes"));
        QTRY_COMPARE(redirected->count, 1);
        QVERIFY(!redirected->ok);
        QCOMPARE(other.heads("/upload"), 0); // the key does not follow

        m_client->setKey({});
        const auto keyless = upload(write(u"r.png"_s, "bytes"));
        QTRY_COMPARE(keyless->count, 1);
        QCOMPARE(keyless->failure.kind, FailureKind::Unauthorized);
    }

    void aBodyOfFilesArrivesWhole()
    {
        m_server->on("/paid", ScriptedAnswer::json(R"({"task_id":"t1"})"));
        QByteArray bytes(3'000'001, Qt::Uninitialized);
        for (qsizetype i = 0; i < bytes.size(); ++i)
            bytes[i] = static_cast<char>('a' + i % 23);
        const RequestBody body = filed(bytes);
        const auto ended = submit(body);
        QTRY_COMPARE_WITH_TIMEOUT(ended->count, 1, 30'000);
        QVERIFY(ended->ok);
        const ScriptedRequest seen = m_server->requests("/paid").first();
        QCOMPARE(seen.body, bytes.left(bytes.size() / 2) + "-middle-" + bytes.mid(bytes.size() / 2));
        QCOMPARE(seen.headers.value("content-length").toLongLong(), body.size());
    }

    void aBodyOfFilesLeavesOnce_data()
    {
        QTest::addColumn<ScriptedAnswer>("answer");
        QTest::newRow("closed") << ScriptedAnswer::of(Way::CloseAfterReading);
        QTest::newRow("reset") << ScriptedAnswer::of(Way::ResetAfterReading);
        QTest::newRow("closed mid answer") << ScriptedAnswer::of(Way::CloseMidAnswer, "{\"task_id\":\"t1\"}");
        QTest::newRow("500") << ScriptedAnswer::json("{}", 500);
    }

    void aBodyOfFilesLeavesOnce()
    {
        QFETCH(ScriptedAnswer, answer);
        m_server->on("/paid", answer);
        const auto ended = submit(filed(QByteArray(600'000, 'x')));
        QTRY_COMPARE_WITH_TIMEOUT(ended->count, 1, 30'000);
        QVERIFY(!ended->ok);
        QVERIFY(ended->failure.bytesLeft);
        QTest::qWait(100);
        QCOMPARE(m_server->heads("/paid"), 1);
    }

    void aBodyWhoseFileIsGone()
    {
        m_server->on("/paid", ScriptedAnswer::json(R"({"task_id":"t1"})"));
        RequestBody body = filed(QByteArray(600'000, 'x'));
        QVERIFY(QFile::remove(body.pieces.first().file));
        const auto ended = submit(body);
        QTRY_COMPARE_WITH_TIMEOUT(ended->count, 1, 30'000);
        QVERIFY(!ended->ok);
        QCOMPARE(m_server->count("/paid"), 0); // no whole request arrived
    }

    void theSecretIsPutInWhileSending()
    {
        m_server->on("/paid", ScriptedAnswer::json(R"({"task_id":"t1"})"));
        m_client->setWebhook(u"https://hooks.example.invalid"_s, u"a \"quoted\" one"_s);
        const QByteArray stored = "{\"prompt\":\"\\\"webhook_secret\\\":\\\"(kept out of the record)\\\"\",\"webhook_secret\":\""
            + QByteArray(Dialect::hiddenSecret.latin1()) + "\"}";
        const auto ended = submit(RequestBody::json(stored));
        QTRY_COMPARE(ended->count, 1);
        const QJsonObject sent = QJsonDocument::fromJson(m_server->requests("/paid").first().body).object();
        QCOMPARE(sent.value("webhook_secret"_L1).toString(), u"a \"quoted\" one"_s);
        QVERIFY(sent.value("prompt"_L1).toString().contains("kept out"_L1)); // somebody's text stays as it is
    }

    void serversThatRepeatTheSecret()
    {
        m_client->setWebhook(u"https://hooks.example.invalid"_s, u"long-secret-words"_s);
        m_server->on("/paid", ScriptedAnswer::json(R"({"errors":[{"msg":"bad secret long-secret-words"}]})", 400));
        const auto ended = submit(RequestBody::json("{}"));
        QTRY_COMPARE(ended->count, 1);
        QVERIFY(!ended->failure.words.contains("long-secret"_L1));
        m_server->on("/fetch", ScriptedAnswer::json(R"({"task_id":"t","status":"failed","message":"long-secret-words","note":"long-secret-words"})"));
        TaskReport report;
        bool told = false;
        connect(m_client->fetch({u"t"_s}), &FetchCall::finished, this, [&](const Result<QVector<TaskReport>> &result) {
            told = true;
            report = result.value().value(0);
        });
        QTRY_VERIFY(told);
        QVERIFY(!report.message.contains("long-secret"_L1));
        QVERIFY(!report.raw.contains("long-secret"));
    }

    void askingForAnAddress_data()
    {
        QTest::addColumn<ScriptedAnswer>("answer");
        QTest::addColumn<FailureKind>("kind");
        QTest::newRow("part") << ScriptedAnswer::file(QByteArray(500'000, 'x'), "\"e\"") << FailureKind::None;
        ScriptedAnswer whole = ScriptedAnswer::file(QByteArray(500'000, 'x'), "\"e\"");
        whole.ranges = false;
        QTest::newRow("whole") << whole << FailureKind::None;
        QTest::newRow("403") << ScriptedAnswer::json("{}", 403) << FailureKind::Rejected;
        QTest::newRow("404") << ScriptedAnswer::json("{}", 404) << FailureKind::NotFound;
        QTest::newRow("to a file") << ScriptedAnswer::redirect(QUrl(u"file:///etc/passwd"_s)) << FailureKind::UnsafeRedirect;
    }

    void askingForAnAddress()
    {
        QFETCH(ScriptedAnswer, answer);
        QFETCH(FailureKind, kind);
        m_server->on("/a.png", answer);
        FileTransfer *probe = m_client->probe(m_server->url(u"/a.png"_s));
        QSignalSpy started(probe, &FileTransfer::started);
        QSignalSpy data(probe, &FileTransfer::data);
        QSignalSpy finished(probe, &FileTransfer::finished);
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(finished.first().first().value<Failure>().kind, kind);
        QCOMPARE(started.size(), 0);
        QCOMPARE(data.size(), 0);
        QCOMPARE(m_server->requests("/a.png").first().headers.value("range"), QByteArray("bytes=0-0"));
        QVERIFY(!m_server->requests("/a.png").first().headers.contains("authorization"));
    }
};

QTEST_GUILESS_MAIN(TestApiClientInputs)
#include "tst_apiclient_inputs.moc"
