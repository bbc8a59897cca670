// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The receiver of webhooks over real HTTP.

#include "webhook/webhookreceiver.h"

#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace frameloom;

namespace {

constexpr int patience = 30'000;

struct Post
{
    int status = 0;
    QByteArray body;
};

Post post(int port, const QByteArray &secret, const QByteArray &body, const QString &path = WebhookReceiver::path())
{
    QNetworkAccessManager network;
    QNetworkRequest request(QUrl(u"http://127.0.0.1:%1%2"_s.arg(port).arg(path)));
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    if (!secret.isNull())
        request.setRawHeader("x-webhook-secret", secret);
    std::unique_ptr<QNetworkReply> reply(network.post(request, body));
    QSignalSpy finished(reply.get(), &QNetworkReply::finished);
    if (finished.isEmpty() && !finished.wait(patience))
        return {};
    return {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), reply->readAll()};
}

} // namespace

class tst_WebhookReceiver : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void handsOnTaskObjects_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QStringList>("ids");
        QTest::newRow("one") << R"({"task_id":"t1","status":"processing","percentage":"40"})"_ba
                             << QStringList{u"t1"_s};
        QTest::newRow("a list") << R"([{"task_id":"t1"},{"task_id":"t2"}])"_ba << QStringList{u"t1"_s, u"t2"_s};
        QTest::newRow("as fetch-many") << R"({"tasks":[{"task_id":"t1"},7,{"task_id":"t2"}]})"_ba
                                       << QStringList{u"t1"_s, u"t2"_s};
        QTest::newRow("unknown things") << R"({"hello":1})"_ba << QStringList{QString()};
        QTest::newRow("nothing") << "[]"_ba << QStringList{};
    }
    void handsOnTaskObjects()
    {
        QFETCH(const QByteArray, body);
        QFETCH(const QStringList, ids);
        WebhookReceiver receiver;
        receiver.setSecret(u"geheim-ß"_s);
        QSignalSpy received(&receiver, &WebhookReceiver::received);
        QVERIFY(receiver.listen(u"127.0.0.1"_s, 0));
        QVERIFY(receiver.port() > 0);
        QCOMPARE(post(receiver.port(), u"geheim-ß"_s.toUtf8(), body).status, 200);
        QTRY_COMPARE_WITH_TIMEOUT(received.count(), ids.size(), patience);
        for (qsizetype i = 0; i < ids.size(); ++i)
            QCOMPARE(received.at(i).first().toJsonObject().value("task_id"_L1).toString(), ids.at(i));
    }

    void strangersAreRefused_data()
    {
        QTest::addColumn<QByteArray>("secret");
        QTest::newRow("none") << QByteArray();
        QTest::newRow("empty") << ""_ba;
        QTest::newRow("wrong") << "wrong!"_ba;
        QTest::newRow("the beginning") << "secre"_ba;
        QTest::newRow("more") << "secret1"_ba;
        QTest::newRow("other case") << "Secret"_ba;
    }
    void strangersAreRefused()
    {
        QFETCH(const QByteArray, secret);
        WebhookReceiver receiver;
        receiver.setSecret(u"secret"_s);
        QSignalSpy received(&receiver, &WebhookReceiver::received);
        QVERIFY(receiver.listen(u"127.0.0.1"_s, 0));
        const Post answer = post(receiver.port(), secret, R"({"task_id":"t1"})");
        QCOMPARE(answer.status, 401);
        QCOMPARE(answer.body, "{}"_ba);
        // A stranger does not learn either whether a body is JSON.
        QCOMPARE(post(receiver.port(), secret, "no json").status, 401);
        QCOMPARE(post(receiver.port(), "secret", R"({"task_id":"t2"})").status, 200);
        QTRY_COMPARE_WITH_TIMEOUT(received.count(), 1, patience);
        QCOMPARE(received.first().first().toJsonObject().value("task_id"_L1).toString(), u"t2"_s);
    }

    void withoutASecretNobodyGetsIn()
    {
        WebhookReceiver receiver;
        QVERIFY(receiver.listen(u"127.0.0.1"_s, 0));
        QCOMPARE(post(receiver.port(), "", "{}").status, 401);
        QCOMPARE(post(receiver.port(), {}, "{}").status, 401);
    }

    void whatIsNoTaskIsRefused()
    {
        WebhookReceiver receiver;
        receiver.setSecret(u"s"_s);
        QSignalSpy received(&receiver, &WebhookReceiver::received);
        QVERIFY(receiver.listen(u"127.0.0.1"_s, 0));
        QCOMPARE(post(receiver.port(), "s", "hello").status, 400);
        QCOMPARE(post(receiver.port(), "s", "").status, 400);
        QCOMPARE(post(receiver.port(), "s", R"({"task_id":)").status, 400);
        QCOMPARE(post(receiver.port(), "s", "{}", u"/elsewhere"_s).status, 404);
        QCOMPARE(post(receiver.port(), "s", QByteArray(WebhookReceiver::maxBodyBytes + 1, ' ')).status, 413);
        // And it still works.
        QCOMPARE(post(receiver.port(), "s", R"({"task_id":"t"})").status, 200);
        QTRY_COMPARE_WITH_TIMEOUT(received.count(), 1, patience);
    }

    void takesThePortItIsGiven()
    {
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost));
        WebhookReceiver receiver;
        QVERIFY(!receiver.listen(u"127.0.0.1"_s, other.serverPort()));
        QCOMPARE(receiver.port(), 0);
        QVERIFY(!receiver.listen(u"no address"_s, 0));
        const int port = other.serverPort();
        other.close();
        QVERIFY(receiver.listen(u"127.0.0.1"_s, port));
        QCOMPARE(receiver.port(), port);
        receiver.setSecret(u"s"_s);
        QCOMPARE(post(port, "s", "{}").status, 200);
        QVERIFY(receiver.listen(u"127.0.0.1"_s, port)); // once more: its own port is free again
        receiver.stop();
        QCOMPARE(receiver.port(), 0);
        QCOMPARE(post(port, "s", "{}").status, 0);
    }

    void aPeerThatSaysNothingDoesNotHoldItUp()
    {
        WebhookReceiver receiver;
        receiver.setSecret(u"s"_s);
        QVERIFY(receiver.listen(u"127.0.0.1"_s, 0));
        QTcpSocket slow;
        slow.connectToHost(u"127.0.0.1"_s, static_cast<quint16>(receiver.port()));
        QVERIFY(slow.waitForConnected(patience));
        slow.write("POST /webhook HTTP/1.1\r\nContent-Length: 1000\r\n\r\n{");
        QVERIFY(slow.waitForBytesWritten(patience));
        QCOMPARE(post(receiver.port(), "s", "{}").status, 200);
        receiver.stop(); // returns although the other is still in the middle
        QTRY_COMPARE_WITH_TIMEOUT(slow.state(), QAbstractSocket::UnconnectedState, patience);
    }

    void comparesWholly()
    {
        QVERIFY(sameSecret("", ""));
        QVERIFY(sameSecret("abc", "abc"));
        QVERIFY(!sameSecret("abc", "abd"));
        QVERIFY(!sameSecret("abc", "ab"));
        QVERIFY(!sameSecret("", "a"));
    }
};

QTEST_GUILESS_MAIN(tst_WebhookReceiver)
#include "tst_webhookreceiver.moc"
