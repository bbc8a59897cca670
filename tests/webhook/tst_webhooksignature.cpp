// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Signatures of the Unified API's webhooks (api/v2/CORE.md, "Webhooks"), alone and over real HTTP. The expected ones were
// made with OpenSSL:
//   HEX=$(printf %s KEY | openssl dgst -sha256 -r | cut -d' ' -f1)
//   printf %s BODY | openssl dgst -sha256 -mac HMAC -macopt hexkey:$HEX      the raw digest as the secret
//   printf %s BODY | openssl dgst -sha256 -hmac $HEX                         its hex text as the secret

#include "webhook/webhookreceiver.h"

#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace frameloom;

namespace {

constexpr int patience = 30'000;
const QString testKey = u"afk_0123456789abcdef0123456789abcdef01234567"_s;
const QByteArray completed =
    R"({"event":"completed","jobId":"29e983ca-7e86-4017-a9e3-000000000001","status":"COMPLETED","progress":100,)"
    R"("result":{"images":["https://cdn2.apiframe.ai/images/a-0.png"]},"model":"flux-2-pro","creditCost":6,)"
    R"("completedAt":"2026-03-01T10:00:00.000Z"})";
const QByteArray byBytes = "0661a90516c83f8c2f545dc7852d5c0b3765d91f0eaa88d0191d5fe0572e1a71";
const QByteArray byText = "088561f9ae094ae522c597ee43c1ff129a6c19626b5f708af5021b9c174fbeeb";

int post(int port, const QByteArray &signature, const QByteArray &body, const QByteArray &secret = {})
{
    QNetworkAccessManager network;
    QNetworkRequest request(QUrl(u"http://127.0.0.1:%1%2"_s.arg(port).arg(WebhookReceiver::path())));
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    request.setRawHeader("X-Webhook-Event", "completed");
    if (!signature.isNull())
        request.setRawHeader("X-Webhook-Signature", signature);
    if (!secret.isNull())
        request.setRawHeader("x-webhook-secret", secret);
    std::unique_ptr<QNetworkReply> reply(network.post(request, body));
    [&reply] { QTRY_VERIFY_WITH_TIMEOUT(reply->isFinished(), patience); }();
    return reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

} // namespace

class tst_WebhookSignature : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void bothFormsAndNothingElse_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("right");
        QByteArray tampered = completed;
        tampered.replace("\"creditCost\":6", "\"creditCost\":7");
        QTest::newRow("raw digest") << QByteArray("sha256=" + byBytes) << completed << true;
        QTest::newRow("hex digest") << QByteArray("sha256=" + byText) << completed << true;
        QTest::newRow("raw digest, upper case") << QByteArray("sha256=" + byBytes.toUpper()) << completed << true;
        QTest::newRow("hex digest, upper case") << QByteArray("SHA256=" + byText.toUpper()) << completed << true;
        QTest::newRow("raw digest, bare") << byBytes << completed << true;
        QTest::newRow("hex digest, bare") << byText << completed << true;
        QTest::newRow("blanks around") << QByteArray(" sha256=" + byBytes + " ") << completed << true;
        QTest::newRow("empty body, raw") << "sha256=d5167d561a7b4e59c1dcc0a38ef44bac68234012400a538a8a2f57748ebd959d"_ba
                                         << ""_ba << true;
        QTest::newRow("empty body, hex") << "sha256=7b9882915b280b3348013c3ea03984173cb5df93e835b9a83f8712833a54b486"_ba
                                         << ""_ba << true;
        QTest::newRow("UTF-8, raw") << "sha256=01831ad6b27a6be8c5ac24c57d5ef4872028e8fbb2bf53f798131216c250d5eb"_ba
                                    << "{\"prompt\":\"für\"}"_ba << true;
        QTest::newRow("UTF-8, hex") << "sha256=edc8f8f38bd731c69dff8b616d5e451bb4f1cdcde30bdc86e9b376627a100408"_ba
                                    << "{\"prompt\":\"für\"}"_ba << true;

        QTest::newRow("tampered body, raw") << QByteArray("sha256=" + byBytes) << tampered << false;
        QTest::newRow("tampered body, hex") << QByteArray("sha256=" + byText) << tampered << false;
        QTest::newRow("another blank") << QByteArray("sha256=" + byBytes) << QByteArray(completed + ' ') << false;
        QTest::newRow("of another key, raw") << "sha256=7e21a08bb3b6e4e9ff0d35af7c1a9bdcadd2e5f8e9ad1ca31d6a91c63670232b"_ba
                                             << completed << false;
        QTest::newRow("of another key, hex") << "sha256=5b552b65bb012f7d3502c71de25e15f6efbbae4d79c83295565124db5fe20986"_ba
                                             << completed << false;
        QTest::newRow("of the key itself") << "sha256=4943d4226f40ab0ad296301c2d409d0c562b0381d5d2c1493f9adfd5409624b6"_ba
                                           << completed << false;
        QTest::newRow("of the digest in upper case")
            << "sha256=b3d04e7b59163faaff8444477018261108e6204e873cf6e8d35de8cb433854b4"_ba << completed << false;
        QTest::newRow("no header") << QByteArray() << completed << false;
        QTest::newRow("empty") << "sha256="_ba << completed << false;
        QTest::newRow("its beginning") << QByteArray("sha256=" + byBytes.left(32)) << completed << false;
        QTest::newRow("one digit more") << QByteArray("sha256=" + byBytes + "0") << completed << false;
        QTest::newRow("another scheme") << QByteArray("sha1=" + byBytes) << completed << false;
        QTest::newRow("as bytes") << QByteArray("sha256=" + QByteArray::fromHex(byBytes)) << completed << false;
    }
    void bothFormsAndNothingElse()
    {
        QFETCH(const QByteArray, header);
        QFETCH(const QByteArray, body);
        QFETCH(const bool, right);
        QCOMPARE(WebhookSignature(testKey).signs(header, body), right);
        QCOMPARE(WebhookSignature(u"  %1\n"_s.arg(testKey)).signs(header, body), right); // as it was pasted
        QVERIFY(!WebhookSignature().signs(header, body));
        QVERIFY(!WebhookSignature(QString()).signs(header, body));
    }

    void theReceiverAsksForIt()
    {
        WebhookReceiver receiver(WebhookReceiver::Proof::Signature);
        QSignalSpy received(&receiver, &WebhookReceiver::received);
        QVERIFY(receiver.listen(u"127.0.0.1"_s, 0));
        const int port = receiver.port();
        QCOMPARE(post(port, "sha256=" + byBytes, completed), 401); // without a key nobody gets in
        // Classic's secret opens nothing here.
        receiver.setSecret(u"secret"_s);
        QCOMPARE(post(port, {}, completed, "secret"), 401);

        receiver.setKey(testKey);
        QCOMPARE(post(port, {}, completed), 401);
        QCOMPARE(post(port, {}, completed, "secret"), 401);
        QCOMPARE(post(port, "sha256=" + byBytes, completed + ' '), 401);
        QCOMPARE(post(port, "sha256=" + byBytes, "no json"), 401); // a stranger does not learn whether a body is JSON
        QVERIFY(received.isEmpty());
        QCOMPARE(post(port, "sha256=" + byBytes, completed), 200);
        QCOMPARE(post(port, "sha256=" + byText, completed), 200);
        QTRY_COMPARE_WITH_TIMEOUT(received.count(), 2, patience);
        QCOMPARE(received.first().first().toJsonObject().value("jobId"_L1).toString(),
                 u"29e983ca-7e86-4017-a9e3-000000000001"_s);

        // Another key: the first one is nobody any more.
        receiver.setKey(u"afk_another"_s);
        QCOMPARE(post(port, "sha256=" + byBytes, completed), 401);
        QCOMPARE(post(port, "7e21a08bb3b6e4e9ff0d35af7c1a9bdcadd2e5f8e9ad1ca31d6a91c63670232b", completed), 200);
        receiver.setKey({});
        QCOMPARE(post(port, "7e21a08bb3b6e4e9ff0d35af7c1a9bdcadd2e5f8e9ad1ca31d6a91c63670232b", completed), 401);
        QTRY_COMPARE_WITH_TIMEOUT(received.count(), 3, patience);
    }

    void aSignatureDoesNotOpenClassicsReceiver()
    {
        WebhookReceiver receiver;
        receiver.setKey(testKey);
        QVERIFY(receiver.listen(u"127.0.0.1"_s, 0));
        QCOMPARE(post(receiver.port(), "sha256=" + byBytes, completed), 401);
    }
};

QTEST_GUILESS_MAIN(tst_WebhookSignature)
#include "tst_webhooksignature.moc"
