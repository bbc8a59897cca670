// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/apiclient.h"
#include "support/scriptedserver.h"

#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QSet>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <memory>

using namespace frameloom;
using namespace frameloom::test;
using namespace Qt::StringLiterals;

/// The client against real sockets: what leaves this machine, and how often.
class TestApiClientWire : public QObject
{
    Q_OBJECT
    using Way = ScriptedAnswer::Way;

    struct Sent
    {
        int count = 0;
        bool ok = false;
        Failure failure;
        QString taskId;
    };

    std::unique_ptr<ScriptedServer> m_server;
    std::unique_ptr<ApiClient> m_client;

    static Operation imagine(int timeoutMs = PatienceMs)
    {
        Operation op;
        op.id = u"midjourney.imagine"_s;
        op.request.path = u"/imagine"_s;
        op.request.timeoutMs = timeoutMs;
        return op;
    }

    std::shared_ptr<Sent> submit(const QByteArray &body = "{\"prompt\":\"a fox\"}", int timeoutMs = PatienceMs)
    {
        auto sent = std::make_shared<Sent>();
        connect(m_client->submit(imagine(timeoutMs), body), &SubmitCall::finished, this,
                [sent](const Result<SubmitAnswer> &result) {
                    ++sent->count;
                    sent->ok = result.ok();
                    if (result.ok())
                        sent->taskId = result.value().taskId;
                    else
                        sent->failure = result.failure();
                });
        return sent;
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

    /// The reason for PaidBody: if this fails, the network layer has learned better, or the trap below tests nothing.
    void thePlainPostIsSentTwice()
    {
        m_server->on("/imagine", ScriptedAnswer::of(Way::CloseAfterReading));
        QNetworkAccessManager plain;
        QNetworkRequest request(m_server->url(u"/imagine"_s));
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
        QNetworkReply *reply = plain.post(request, QByteArray("{}"));
        QTRY_VERIFY(reply->isFinished());
        QCOMPARE_GT(m_server->heads("/imagine"), 1);
    }

    void whatLeaves()
    {
        m_server->on("/imagine", ScriptedAnswer::json("{\"task_id\":\"t1\"}"));
        const auto sent = submit();
        QTRY_COMPARE(sent->count, 1);
        QCOMPARE(sent->taskId, u"t1"_s);
        const ScriptedRequest seen = m_server->requests("/imagine").first();
        QCOMPARE(seen.method, QByteArray("POST"));
        QCOMPARE(seen.body, QByteArray("{\"prompt\":\"a fox\"}"));
        QCOMPARE(seen.headers.value("authorization"), QByteArray("secret-key-0123456789"));
        QCOMPARE(seen.headers.value("content-type"), QByteArray("application/json"));
        QCOMPARE(seen.headers.value("content-length"), QByteArray::number(seen.body.size()));
        QVERIFY(seen.headers.value("user-agent").startsWith("Frameloom/"));
        QVERIFY(!seen.headers.contains("cookie"));
        QVERIFY(!seen.headers.contains("upgrade"));
    }

    void bigBodiesArriveWhole()
    {
        m_server->on("/imagine", ScriptedAnswer::json("{\"task_id\":\"t1\"}"));
        const QByteArray body = "{\"image\":\"" + QByteArray(5'000'000, 'x') + "\"}";
        const auto sent = submit(body);
        QTRY_COMPARE(sent->count, 1);
        QVERIFY(sent->ok);
        QCOMPARE(m_server->requests("/imagine").first().body, body);
    }

    void onePostInEachTrap_data()
    {
        QTest::addColumn<ScriptedAnswer>("answer");
        QTest::addColumn<FailureKind>("kind");
        using enum FailureKind;
        QTest::newRow("closed after reading") << ScriptedAnswer::of(Way::CloseAfterReading) << ConnectionLost;
        QTest::newRow("reset after reading") << ScriptedAnswer::of(Way::ResetAfterReading) << ConnectionLost;
        QTest::newRow("closed mid answer") << ScriptedAnswer::of(Way::CloseMidAnswer, "{\"task_id\":\"t1\"}") << ConnectionLost;
        QTest::newRow("garbage") << ScriptedAnswer::of(Way::Garbage, "\x16\x03\x01 what is this\r\n\r\n") << ConnectionLost;
        QTest::newRow("one byte") << ScriptedAnswer::of(Way::Garbage, "H") << ConnectionLost;
        ScriptedAnswer tooLong = ScriptedAnswer::json("{\"status\":");
        tooLong.declaredLength = 500;
        QTest::newRow("length too long") << tooLong << ConnectionLost;
        ScriptedAnswer tooShort = ScriptedAnswer::json("{\"task_id\":\"t1\"}");
        tooShort.declaredLength = 5;
        QTest::newRow("length too short") << tooShort << Unreadable;
        ScriptedAnswer late = ScriptedAnswer::of(Way::CloseAfterReading);
        late.delayMs = 100;
        QTest::newRow("closed later") << late << ConnectionLost;
        QTest::newRow("500") << ScriptedAnswer::json("{}", 500) << ServerFault;
        QTest::newRow("503, closed") << [] {
            ScriptedAnswer a = ScriptedAnswer::json("{}", 503);
            a.keepAlive = false;
            return a;
        }() << ServerFault;
        QTest::newRow("408") << ScriptedAnswer::json("{}", 408) << ServerFault;
        QTest::newRow("429") << ScriptedAnswer::tooMany("3") << RateLimited;
        QTest::newRow("307") << ScriptedAnswer::redirect(QUrl(u"/imagine"_s), 307) << UnsafeRedirect;
        QTest::newRow("302") << ScriptedAnswer::redirect(QUrl(u"/imagine"_s), 302) << UnsafeRedirect;
        QTest::newRow("303") << ScriptedAnswer::redirect(QUrl(u"/tasks/1"_s), 303) << UnsafeRedirect;
        ScriptedAnswer challenge = ScriptedAnswer::json("{}", 401);
        challenge.headers.append(qMakePair(QByteArray("WWW-Authenticate"), QByteArray("Basic realm=\"x\"")));
        QTest::newRow("401 with a challenge") << challenge << Unauthorized;
        QTest::newRow("empty 200") << ScriptedAnswer::json("") << Unreadable;
    }
    void onePostInEachTrap()
    {
        QFETCH(ScriptedAnswer, answer);
        m_server->on("/imagine", answer);
        const auto sent = submit();
        QTRY_COMPARE(sent->count, 1);
        QVERIFY(!sent->ok);
        QTEST(sent->failure.kind, "kind");
        QVERIFY(sent->failure.bytesLeft);
        // A re-send would come within a moment; the account call gives it the time.
        m_server->on("/account", ScriptedAnswer::json("{\"credits\":1}"));
        QSignalSpy account(m_client->account(), &AccountCall::finished);
        QTRY_COMPARE(account.size(), 1);
        QCOMPARE(m_server->heads("/imagine"), 1);
    }

    void stalledIsATimeout()
    {
        m_server->on("/imagine", ScriptedAnswer::of(Way::Stall));
        // On a busy machine a short time may be over before the request has left.
        std::shared_ptr<Sent> sent;
        for (int timeoutMs = 150; timeoutMs < PatienceMs; timeoutMs *= 4) {
            sent = submit("{}", timeoutMs);
            QTRY_COMPARE(sent->count, 1);
            if (sent->failure.kind != FailureKind::TimedOutUnsent)
                break;
        }
        QCOMPARE(sent->failure.kind, FailureKind::TimedOutSent);
        QVERIFY(sent->failure.bytesLeft);
        QTRY_COMPARE(m_server->heads("/imagine"), 1);
    }

    /// The server says keep-alive and then drops the connection on which the next POST might come.
    void reusedConnectionsThatClose_data()
    {
        QTest::addColumn<Way>("second");
        QTest::newRow("closes on the second") << Way::CloseAfterReading;
        QTest::newRow("resets on the second") << Way::ResetAfterReading;
    }
    void reusedConnectionsThatClose()
    {
        QFETCH(Way, second);
        m_server->on("/imagine", ScriptedAnswer::json("{\"task_id\":\"t1\"}"));
        m_server->on("/imagine", ScriptedAnswer::of(second));
        const auto first = submit();
        QTRY_COMPARE(first->count, 1);
        QVERIFY(first->ok);
        const auto next = submit();
        QTRY_COMPARE(next->count, 1);
        QCOMPARE(next->failure.kind, FailureKind::ConnectionLost);
        QCOMPARE(m_server->heads("/imagine"), 2);
    }

    /// "Connection: close" of ours is obeyed by many servers that do not say so: the next one must not come that way.
    void eachComesOverItsOwnConnection()
    {
        m_server->on("/imagine", ScriptedAnswer::json("{\"task_id\":\"t1\"}"));
        QSet<int> over;
        for (int i = 0; i < 4; ++i) {
            const auto one = submit();
            const auto other = submit();
            QTRY_VERIFY(one->count == 1 && other->count == 1);
        }
        const QVector<ScriptedRequest> seen = m_server->requests("/imagine");
        for (const ScriptedRequest &request : seen)
            over.insert(request.connection);
        QCOMPARE(over.size(), 8);
    }

    void idleConnectionsThatClosed()
    {
        m_server->on("/imagine", ScriptedAnswer::json("{\"task_id\":\"t1\"}"));
        for (int i = 1; i <= 10; ++i) {
            const auto sent = submit();
            m_server->closeConnections(); // before, while and after it comes
            QTRY_COMPARE(sent->count, 1);
            QCOMPARE_LE(m_server->heads("/imagine"), i);
            if (m_server->count("/imagine") == 0)
                QVERIFY(!sent->ok);
            m_server->closeConnections();
        }
    }

    void refusedConnectionsSentNothing()
    {
        QTcpSocket deaf; // has the port, so that nobody else gets it, and does not listen
        QVERIFY(deaf.bind(QHostAddress::LocalHost));
        m_client->setApiUrl(QUrl(u"http://127.0.0.1:"_s + QString::number(deaf.localPort())));
        const auto sent = submit();
        QTRY_COMPARE(sent->count, 1);
        QCOMPARE(sent->failure.kind, FailureKind::Offline);
        QVERIFY(!sent->failure.bytesLeft);
    }

    void throughAProxy_data()
    {
        QTest::addColumn<ScriptedAnswer>("answer");
        QTest::addColumn<FailureKind>("kind");
        QTest::newRow("passed on") << ScriptedAnswer::json("{\"task_id\":\"abc\"}") << FailureKind::None;
        QTest::newRow("closed") << ScriptedAnswer::of(Way::CloseAfterReading) << FailureKind::ConnectionLost;
        QTest::newRow("cannot reach it") << ScriptedAnswer::json("<html>bad gateway</html>", 502) << FailureKind::ServerFault;
        ScriptedAnswer login = ScriptedAnswer::json("", 407);
        login.headers = {{"Proxy-Authenticate", "Basic realm=\"p\""}};
        QTest::newRow("wants a name") << login << FailureKind::Offline; // it passed nothing on
    }
    void throughAProxy()
    {
        QFETCH(ScriptedAnswer, answer);
        QFETCH(FailureKind, kind);
        // Connections to this computer never go through a proxy, so the server has another name here.
        const QByteArray address = "http://api.example.test/imagine";
        m_server->on(address, answer);
        Profile profile = Profile::forUrl(QUrl(u"http://api.example.test"_s), ApiGeneration::Classic);
        profile.allowPlainHttp = true;
        const QNetworkProxy proxy(QNetworkProxy::HttpProxy, u"127.0.0.1"_s, static_cast<quint16>(m_server->url().port()));
        m_client = std::make_unique<ApiClient>(profile, makeDialect(profile.generation), [proxy](QObject *parent) {
            auto *manager = new QNetworkAccessManager(parent);
            manager->setProxy(proxy);
            return manager;
        });
        m_client->setKey(u"secret-key-0123456789"_s);
        const auto sent = submit();
        QTRY_COMPARE(sent->count, 1);
        QCOMPARE(sent->failure.kind, kind);
        QCOMPARE(sent->ok, kind == FailureKind::None);
        QCOMPARE(sent->failure.bytesLeft, kind != FailureKind::None && kind != FailureKind::Offline);
        QCOMPARE(m_server->heads(address), 1);
    }

    void aFailedTlsHandshakeSentNothing()
    {
        QUrl url = m_server->url(); // speaks no TLS
        url.setScheme(u"https"_s);
        m_client->setApiUrl(url);
        QTcpServer closer;
        QVERIFY(closer.listen(QHostAddress::LocalHost));
        connect(&closer, &QTcpServer::newConnection, &closer, [&closer] {
            QTcpSocket *socket = closer.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [socket] {
                socket->write("no TLS here");
                socket->disconnectFromHost();
            });
        });
        url.setPort(closer.serverPort());
        m_client->setApiUrl(url);
        const auto sent = submit();
        QTRY_COMPARE(sent->count, 1);
        QCOMPARE(sent->failure.kind, FailureKind::Offline);
        QVERIFY(!sent->failure.bytesLeft);
    }

    void heldSubmissionsDoNotStopTheRest()
    {
        m_server->on("/imagine", ScriptedAnswer::of(Way::Stall));
        m_server->on("/fetch", ScriptedAnswer::json("{\"task_id\":\"a\",\"status\":\"processing\"}"));
        m_server->on("/account", ScriptedAnswer::json("{\"credits\":1}"));
        QVector<std::shared_ptr<Sent>> held;
        for (int i = 0; i < 8; ++i)
            held += submit();
        QTRY_COMPARE(m_server->stalled(), 8);
        for (int i = 0; i < 5; ++i) {
            QSignalSpy fetched(m_client->fetch({u"a"_s}), &FetchCall::finished);
            QSignalSpy account(m_client->account(), &AccountCall::finished);
            QTRY_COMPARE(fetched.size() + account.size(), 2);
        }
        m_server->releaseStalled(ScriptedAnswer::json("{\"task_id\":\"t1\"}"));
        for (const auto &sent : held) {
            QTRY_COMPARE(sent->count, 1);
            QVERIFY(sent->ok);
        }
        QCOMPARE(m_server->heads("/imagine"), 8);
    }

    void endlessAnswersAreCut()
    {
        m_server->on("/account", ScriptedAnswer::json(QByteArray(30 * 1024 * 1024, ' ')));
        Failure failure;
        connect(m_client->account(), &AccountCall::finished, this,
                [&failure](const Result<AccountInfo> &result) { failure = result.failure(); });
        QTRY_COMPARE(failure.kind, FailureKind::TooLarge);
    }

    void redirectsNeverCarryTheKey()
    {
        ScriptedServer other;
        other.on("/account", ScriptedAnswer::json("{\"credits\":1}"));
        m_server->on("/account", ScriptedAnswer::redirect(other.url(u"/account"_s)));
        Failure failure;
        connect(m_client->account(), &AccountCall::finished, this,
                [&failure](const Result<AccountInfo> &result) { failure = result.failure(); });
        QTRY_COMPARE(failure.kind, FailureKind::UnsafeRedirect);
        QCOMPARE(other.connections(), 0);
    }

    void redirectsOfFetchStayPosts()
    {
        m_server->on("/fetch", ScriptedAnswer::redirect(m_server->url(u"/v1/fetch"_s), 301));
        m_server->on("/v1/fetch", ScriptedAnswer::json("{\"task_id\":\"a\",\"status\":\"staged\"}"));
        bool ok = false;
        connect(m_client->fetch({u"a"_s}), &FetchCall::finished, this,
                [&ok](const Result<QVector<TaskReport>> &result) { ok = result.ok(); });
        QTRY_VERIFY(ok);
        QCOMPARE(m_server->requests("/v1/fetch").first().method, QByteArray("POST"));
        QCOMPARE(m_server->requests("/v1/fetch").first().body, QByteArray("{\"task_id\":\"a\"}"));
    }

    void theClientGoesWithCallsInFlight()
    {
        m_server->on("/imagine", ScriptedAnswer::of(Way::Stall));
        m_server->on("/account", ScriptedAnswer::of(Way::Stall));
        const auto sent = submit();
        m_client->account();
        m_client->download(m_server->url(u"/account"_s), 0, {}, 1000);
        QTRY_COMPARE(m_server->stalled(), 3);
        m_client.reset();
        QCOMPARE(sent->count, 0);
    }
};

QTEST_GUILESS_MAIN(TestApiClientWire)
#include "tst_apiclient_wire.moc"
