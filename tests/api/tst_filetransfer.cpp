// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/apiclient.h"
#include "api/filetransfer.h"
#include "support/fakenetwork.h"
#include "support/scriptedserver.h"

#include <QPointer>
#include <QRandomGenerator>
#include <QTest>

#include <memory>

using namespace frameloom;
using namespace frameloom::test;
using namespace Qt::StringLiterals;

namespace {

/// Everything a transfer said.
struct Heard
{
    explicit Heard(FileTransfer *transfer)
    {
        QObject::connect(transfer, &FileTransfer::started, &owner,
                         [this](qint64 from, qint64 whole, const QByteArray &mark) {
                             ++startedCount;
                             offset = from;
                             total = whole;
                             validator = mark;
                         });
        QObject::connect(transfer, &FileTransfer::data, &owner, [this](const QByteArray &part) { bytes += part; });
        QObject::connect(transfer, &FileTransfer::finished, &owner, [this](const Failure &reason) {
            ++finishedCount;
            failure = reason;
        });
    }
    QObject owner;
    int startedCount = 0;
    int finishedCount = 0;
    qint64 offset = -1;
    qint64 total = -1;
    QByteArray validator;
    QByteArray bytes;
    Failure failure;
};

constexpr qint64 Plenty = 100 * 1024 * 1024;

} // namespace

class TestFileTransfer : public QObject
{
    Q_OBJECT
    using Way = ScriptedAnswer::Way;
    std::unique_ptr<ScriptedServer> m_server;
    std::unique_ptr<ApiClient> m_client;
    QByteArray m_file;

private Q_SLOTS:
    void initTestCase()
    {
        m_file.resize(3'000'000);
        QRandomGenerator random(3);
        for (char &c : m_file)
            c = static_cast<char>(random.bounded(256));
    }
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

    void whole()
    {
        m_server->on("/a.png", ScriptedAnswer::file(m_file, "\"v1\""));
        Heard heard(m_client->download(m_server->url(u"/a.png"_s), 0, {}, Plenty));
        QTRY_COMPARE(heard.finishedCount, 1);
        QVERIFY(!heard.failure);
        QCOMPARE(heard.startedCount, 1);
        QCOMPARE(heard.offset, 0);
        QCOMPARE(heard.total, m_file.size());
        QCOMPARE(heard.validator, QByteArray("\"v1\""));
        QVERIFY(heard.bytes == m_file);
        QVERIFY(!m_server->requests("/a.png").first().headers.contains("authorization"));
        QVERIFY(!m_server->requests("/a.png").first().headers.contains("range"));
    }

    /// A server that compresses although it was asked not to: what arrives is the file all the same.
    void compressedUnasked_data()
    {
        QTest::addColumn<qint64>("offset");
        QTest::newRow("from the start") << qint64(0);
        QTest::newRow("continued") << qint64(2'000'000);
    }
    void compressedUnasked()
    {
        QFETCH(qint64, offset);
        ScriptedAnswer answer = ScriptedAnswer::json(qCompress(m_file).mid(4)); // zlib's, which HTTP calls deflate
        answer.headers = {{"Content-Encoding", "deflate"}, {"ETag", "\"v1\""}};
        m_server->on("/a.png", answer);
        Heard heard(m_client->download(m_server->url(u"/a.png"_s), offset, offset > 0 ? "\"v1\"" : "", Plenty));
        QTRY_COMPARE(heard.finishedCount, 1);
        QVERIFY(!heard.failure);
        QCOMPARE(heard.offset, 0);
        QVERIFY(heard.bytes == m_file);
        QVERIFY(heard.validator.isEmpty()); // pieces of it cannot be asked for
    }

    void resumed()
    {
        m_server->on("/a.png", ScriptedAnswer::file(m_file, "\"v1\""));
        Heard heard(m_client->download(m_server->url(u"/a.png"_s), 2'000'000, "\"v1\"", Plenty));
        QTRY_COMPARE(heard.finishedCount, 1);
        QVERIFY(!heard.failure);
        QCOMPARE(heard.offset, 2'000'000);
        QCOMPARE(heard.total, m_file.size());
        QVERIFY(heard.bytes == m_file.mid(2'000'000));
    }

    void changedMeanwhile()
    {
        m_server->on("/a.png", ScriptedAnswer::file(m_file, "\"v2\""));
        Heard heard(m_client->download(m_server->url(u"/a.png"_s), 2'000'000, "\"v1\"", Plenty));
        QTRY_COMPARE(heard.finishedCount, 1);
        QCOMPARE(heard.offset, 0);
        QVERIFY(heard.bytes == m_file);
    }

    void rangeIgnored()
    {
        ScriptedAnswer answer = ScriptedAnswer::file(m_file, "\"v1\"");
        answer.ranges = false;
        m_server->on("/a.png", answer);
        Heard heard(m_client->download(m_server->url(u"/a.png"_s), 1000, "\"v1\"", Plenty));
        QTRY_COMPARE(heard.finishedCount, 1);
        QCOMPARE(heard.offset, 0);
        QVERIFY(heard.bytes == m_file);
    }

    void alreadyComplete()
    {
        m_server->on("/a.png", ScriptedAnswer::file(m_file, "\"v1\""));
        Heard heard(m_client->download(m_server->url(u"/a.png"_s), m_file.size(), "\"v1\"", Plenty));
        QTRY_COMPARE(heard.finishedCount, 1);
        QVERIFY(!heard.failure);
        QCOMPARE(heard.offset, m_file.size());
        QVERIFY(heard.bytes.isEmpty());
    }

    void longerThanTheFile()
    {
        m_server->on("/a.png", ScriptedAnswer::file(m_file, "\"v1\""));
        Heard heard(m_client->download(m_server->url(u"/a.png"_s), m_file.size() + 10, "\"v1\"", Plenty));
        QTRY_COMPARE(heard.finishedCount, 1);
        QVERIFY(!heard.failure);
        QCOMPARE(heard.offset, 0);
        QVERIFY(heard.bytes == m_file);
    }

    void emptyFile()
    {
        m_server->on("/a.png", ScriptedAnswer::file({}, "\"v1\""));
        Heard heard(m_client->download(m_server->url(u"/a.png"_s), 0, {}, Plenty));
        QTRY_COMPARE(heard.finishedCount, 1);
        QVERIFY(!heard.failure);
        QCOMPARE(heard.startedCount, 1);
        QCOMPARE(heard.total, 0);
    }

    void cutOffAndResumed()
    {
        ScriptedAnswer half = ScriptedAnswer::file(m_file, "\"v1\"");
        half.way = Way::CloseMidAnswer;
        m_server->on("/a.png", half);
        m_server->on("/a.png", ScriptedAnswer::file(m_file, "\"v1\""));
        Heard first(m_client->download(m_server->url(u"/a.png"_s), 0, {}, Plenty));
        QTRY_COMPARE(first.finishedCount, 1);
        QCOMPARE(first.failure.kind, FailureKind::ConnectionLost);
        QVERIFY(first.bytes.size() < m_file.size());
        Heard second(m_client->download(m_server->url(u"/a.png"_s), first.bytes.size(), first.validator, Plenty));
        QTRY_COMPARE(second.finishedCount, 1);
        QVERIFY(!second.failure);
        QVERIFY(first.bytes + second.bytes == m_file);
    }

    void tooLarge()
    {
        m_server->on("/a.png", ScriptedAnswer::file(m_file, "\"v1\""));
        Heard declared(m_client->download(m_server->url(u"/a.png"_s), 0, {}, 1000));
        QTRY_COMPARE(declared.finishedCount, 1);
        QCOMPARE(declared.failure.kind, FailureKind::TooLarge);
        QVERIFY(declared.bytes.isEmpty());
    }

    void tooLargeWithoutALength()
    {
        ScriptedAnswer answer = ScriptedAnswer::of(Way::Garbage, "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n" + m_file);
        m_server->on("/a.png", answer);
        Heard heard(m_client->download(m_server->url(u"/a.png"_s), 0, {}, 1'500'000));
        QTRY_COMPARE(heard.finishedCount, 1);
        QCOMPARE(heard.failure.kind, FailureKind::TooLarge);
        QVERIFY(heard.bytes.size() <= 1'500'000);
    }

    void statuses_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<FailureKind>("kind");
        QTest::newRow("404") << 404 << FailureKind::NotFound;
        QTest::newRow("410") << 410 << FailureKind::NotFound;
        QTest::newRow("403") << 403 << FailureKind::Rejected; // about the file, not about our key
        QTest::newRow("401") << 401 << FailureKind::Rejected;
        QTest::newRow("402") << 402 << FailureKind::Rejected;
        QTest::newRow("429") << 429 << FailureKind::RateLimited;
        QTest::newRow("500") << 500 << FailureKind::ServerFault;
    }
    void statuses()
    {
        QFETCH(int, status);
        m_server->on("/a.png", ScriptedAnswer::json("{\"error\":\"insufficient credits\"}", status));
        Heard heard(m_client->download(m_server->url(u"/a.png"_s), 0, {}, Plenty));
        QTRY_COMPARE(heard.finishedCount, 1);
        QTEST(heard.failure.kind, "kind");
        QCOMPARE(heard.failure.httpStatus, status);
        QCOMPARE(heard.startedCount, 0);
        QVERIFY(heard.bytes.isEmpty());
    }

    void redirectsToAnotherHost()
    {
        ScriptedServer cdn;
        cdn.on("/b.png", ScriptedAnswer::file(m_file, "\"v1\""));
        m_server->on("/a.png", ScriptedAnswer::redirect(cdn.url(u"/b.png"_s)));
        Heard heard(m_client->download(m_server->url(u"/a.png"_s), 0, {}, Plenty));
        QTRY_COMPARE(heard.finishedCount, 1);
        QVERIFY(!heard.failure);
        QVERIFY(heard.bytes == m_file);
        QVERIFY(!cdn.requests("/b.png").first().headers.contains("authorization"));
    }

    void redirectLoops()
    {
        m_server->on("/a.png", ScriptedAnswer::redirect(m_server->url(u"/a.png"_s)));
        Heard heard(m_client->download(m_server->url(u"/a.png"_s), 0, {}, Plenty));
        QTRY_COMPARE(heard.finishedCount, 1);
        QCOMPARE(heard.failure.kind, FailureKind::UnsafeRedirect);
        QCOMPARE(m_server->heads("/a.png"), 6);
    }

    void hostileRedirects_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::newRow("loopback") << QByteArray("https://127.0.0.1/x");
        QTest::newRow("metadata") << QByteArray("https://169.254.169.254/x");
        QTest::newRow("file") << QByteArray("file:///etc/passwd");
        QTest::newRow("plain") << QByteArray("http://cdn.example.com/x");
    }
    void hostileRedirects()
    {
        QFETCH(QByteArray, target);
        FakeService service;
        FakeAnswer moved = FakeAnswer::json("", 302);
        moved.headers = {{"Location", target}};
        service.answer(u"/a.png"_s, moved);
        ApiClient client(Profile::classic(), makeDialect(ApiGeneration::Classic), service.factory());
        Heard heard(client.download(QUrl(u"https://cdn.example.com/a.png"_s), 0, {}, Plenty));
        QTRY_COMPARE(heard.finishedCount, 1);
        QCOMPARE(heard.failure.kind, FailureKind::UnsafeRedirect);
        QCOMPARE(service.requests().size(), 1);
    }

    void hostileAddressesAreNotAsked()
    {
        FakeService service;
        ApiClient client(Profile::classic(), makeDialect(ApiGeneration::Classic), service.factory());
        for (const QString &url : {u"http://127.0.0.1/a.png"_s, u"file:///etc/passwd"_s, u"https://localhost/a"_s,
                                   u"https://10.0.0.7/a"_s, u"data:image/png;base64,AAAA"_s, QString()}) {
            Heard heard(client.download(QUrl(url), 0, {}, Plenty));
            QTRY_COMPARE(heard.finishedCount, 1);
            QCOMPARE(heard.failure.kind, FailureKind::UnsafeUrl);
        }
        QVERIFY(service.requests().isEmpty());
    }

    void wrongRange()
    {
        FakeService service;
        FakeAnswer answer = FakeAnswer::json("abc", 206);
        answer.headers = {{"Content-Range", "bytes 0-2/10"}};
        service.answer(u"/a.png"_s, answer);
        ApiClient client(Profile::classic(), makeDialect(ApiGeneration::Classic), service.factory());
        Heard heard(client.download(QUrl(u"https://cdn.example.com/a.png"_s), 7, "\"v1\"", Plenty));
        QTRY_COMPARE(heard.finishedCount, 1);
        QCOMPARE(heard.failure.kind, FailureKind::Unreadable);
        QVERIFY(heard.bytes.isEmpty());
        QCOMPARE(service.requests().first().request.rawHeader("Range"), QByteArray("bytes=7-"));
        QCOMPARE(service.requests().first().request.rawHeader("If-Range"), QByteArray("\"v1\""));
    }

    void deletedInTheMiddle()
    {
        m_server->on("/a.png", ScriptedAnswer::file(m_file, "\"v1\""));
        QPointer<FileTransfer> transfer = m_client->download(m_server->url(u"/a.png"_s), 0, {}, Plenty);
        bool finished = false;
        connect(transfer, &FileTransfer::finished, this, [&finished] { finished = true; });
        connect(transfer, &FileTransfer::data, this, [transfer] { delete transfer; });
        QTRY_VERIFY(!transfer);
        m_client.reset();
        QVERIFY(!finished);
    }

    void theClientGoesInTheMiddle()
    {
        m_server->on("/a.png", ScriptedAnswer::file(m_file, "\"v1\""));
        connect(m_client->download(m_server->url(u"/a.png"_s), 0, {}, Plenty), &FileTransfer::data, this,
                [this] { m_client.reset(); });
        QTRY_VERIFY(!m_client);
    }
};

QTEST_GUILESS_MAIN(TestFileTransfer)
#include "tst_filetransfer.moc"
