// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/apiclient.h"
#include "api/apilog.h"
#include "support/fakenetwork.h"

#include <QPointer>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace frameloom;
using namespace frameloom::test;
using namespace Qt::StringLiterals;

namespace {

const QString Key = u"secret-key-0123456789"_s;

Operation imagine()
{
    Operation op;
    op.id = u"midjourney.imagine"_s;
    op.request.path = u"/imagine"_s;
    op.request.timeoutMs = 5'000;
    return op;
}

QStringList g_log;
void collect(QtMsgType, const QMessageLogContext &, const QString &text)
{
    g_log += text;
}

/// The one result of a call; waits for it.
template<typename T, typename Call>
class Outcome
{
public:
    explicit Outcome(Call *call)
    {
        QObject::connect(call, &Call::finished, &m_owner, [this](const Result<T> &result) {
            ++m_count;
            m_result = std::make_unique<Result<T>>(result);
        });
    }
    int count() const { return m_count; }
    bool ok() const { return m_result && m_result->ok(); }
    const T &value() const { return m_result->value(); }
    Failure failure() const { return m_result && !m_result->ok() ? m_result->failure() : Failure{}; }

private:
    QObject m_owner;
    int m_count = 0;
    std::unique_ptr<Result<T>> m_result;
};
using Submitted = Outcome<SubmitAnswer, SubmitCall>;
using Fetched = Outcome<QVector<TaskReport>, FetchCall>;
using Account = Outcome<AccountInfo, AccountCall>;

} // namespace

class TestApiClient : public QObject
{
    Q_OBJECT
    std::unique_ptr<FakeService> m_service;
    std::unique_ptr<ApiClient> m_client;

private Q_SLOTS:
    void init()
    {
        m_service = std::make_unique<FakeService>();
        m_client = std::make_unique<ApiClient>(Profile::classic(), makeDialect(ApiGeneration::Classic), m_service->factory());
        m_client->setKey(Key);
    }
    void cleanup()
    {
        m_client.reset();
        m_service.reset();
    }

    void submitSpellsTheRequest()
    {
        m_service->answer(u"/imagine"_s, FakeAnswer::json("{\"task_id\":\"t1\"}"));
        Submitted out(m_client->submit(imagine(), "{\"prompt\":\"fox\"}"));
        QTRY_COMPARE(out.count(), 1);
        QVERIFY(out.ok());
        QCOMPARE(out.value().taskId, u"t1"_s);
        QVERIFY(!out.value().report);

        const FakeRequest seen = m_service->requests().first();
        QCOMPARE(seen.method, QByteArray("POST"));
        QCOMPARE(seen.body, QByteArray("{\"prompt\":\"fox\"}"));
        QVERIFY(seen.sequentialBody);
        QCOMPARE(seen.request.rawHeader("Authorization"), Key.toLatin1());
        QCOMPARE(seen.request.header(QNetworkRequest::ContentTypeHeader).toString(), u"application/json"_s);
        QCOMPARE(seen.request.header(QNetworkRequest::ContentLengthHeader).toLongLong(), seen.body.size());
        QVERIFY(seen.request.attribute(QNetworkRequest::DoNotBufferUploadDataAttribute).toBool());
        QVERIFY(!seen.request.attribute(QNetworkRequest::Http2AllowedAttribute).toBool());
        QCOMPARE(seen.request.attribute(QNetworkRequest::RedirectPolicyAttribute).toInt(),
                 static_cast<int>(QNetworkRequest::ManualRedirectPolicy));
        QCOMPARE(seen.request.transferTimeout(), 5'000);
        QVERIFY(seen.request.rawHeader("User-Agent").startsWith("Frameloom/"));
    }

    void submitMayHoldTheResult()
    {
        m_service->answer(u"/imagine"_s, FakeAnswer::json("{\"task_id\":\"t1\",\"status\":\"finished\","
                                                          "\"image_urls\":[\"https://cdn.example.invalid/1.png\"]}"));
        Submitted out(m_client->submit(imagine(), "{}"));
        QTRY_COMPARE(out.count(), 1);
        QVERIFY(out.value().report);
        QCOMPARE(out.value().report->files.size(), 1);
    }

    void submitFailures_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("error");
        QTest::addColumn<bool>("takeBody");
        QTest::addColumn<FailureKind>("kind");
        QTest::addColumn<bool>("bytesLeft");
        const auto row = [](const char *name, int status, const QByteArray &body, QNetworkReply::NetworkError error,
                            bool takeBody, FailureKind kind, bool bytesLeft) {
            QTest::newRow(name) << status << body << int(error) << takeBody << kind << bytesLeft;
        };
        using enum FailureKind;
        constexpr auto fine = QNetworkReply::NoError;
        row("refused", 0, "", QNetworkReply::ConnectionRefusedError, false, Offline, false);
        row("dns", 0, "", QNetworkReply::HostNotFoundError, false, Offline, false);
        row("tls", 0, "", QNetworkReply::SslHandshakeFailedError, false, Offline, false);
        row("time-out unsent", 0, "", QNetworkReply::OperationCanceledError, false, TimedOutUnsent, false);
        row("time-out sent", 0, "", QNetworkReply::OperationCanceledError, true, TimedOutSent, true);
        row("closed", 0, "", QNetworkReply::RemoteHostClosedError, true, ConnectionLost, true);
        row("resend refused", 0, "", QNetworkReply::ContentReSendError, true, ConnectionLost, true);
        row("refused after reading", 0, "", QNetworkReply::ConnectionRefusedError, true, ConnectionLost, true);
        row("cut off", 200, "{\"task", QNetworkReply::RemoteHostClosedError, true, ConnectionLost, true);
        row("not http", 0, "", fine, true, ConnectionLost, true);
        row("401", 401, "{}", fine, true, Unauthorized, true);
        row("401, body never read", 401, "{}", fine, false, Unauthorized, true);
        row("402", 402, "", fine, true, OutOfCredits, true);
        row("400", 400, "{\"errors\":[{\"msg\":\"bad\"}]}", fine, true, Rejected, true);
        row("400 cut off", 400, "{}", QNetworkReply::RemoteHostClosedError, true, Rejected, true);
        row("408", 408, "", fine, true, ServerFault, true);
        row("500", 500, "{}", fine, true, ServerFault, true);
        row("200 empty", 200, "", fine, true, Unreadable, true);
        row("200 page", 200, "<html>", fine, true, Unreadable, true);
        row("200 error", 200, "{\"errors\":[{\"msg\":\"bad\"}]}", fine, true, Rejected, true);
        row("204", 204, "", fine, true, Unreadable, true);
    }
    void submitFailures()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(int, error);
        QFETCH(bool, takeBody);
        FakeAnswer answer = FakeAnswer::json(body, status);
        answer.error = QNetworkReply::NetworkError(error);
        answer.takeBody = takeBody;
        m_service->answer(u"/imagine"_s, answer);
        Submitted out(m_client->submit(imagine(), "{\"prompt\":\"fox\"}"));
        QTRY_COMPARE(out.count(), 1);
        QVERIFY(!out.ok());
        QTEST(out.failure().kind, "kind");
        QTEST(out.failure().bytesLeft, "bytesLeft");
        QCOMPARE(out.failure().httpStatus, status);
        QCOMPARE(m_service->requests().size(), 1); // never again by itself
    }

    void aCutOffAnswerWithTheIdCounts()
    {
        FakeAnswer answer = FakeAnswer::json("{\"task_id\":\"t1\"}");
        answer.error = QNetworkReply::RemoteHostClosedError;
        m_service->answer(u"/imagine"_s, answer);
        Submitted out(m_client->submit(imagine(), "{}"));
        QTRY_COMPARE(out.count(), 1);
        QVERIFY(out.ok());
        QCOMPARE(out.value().taskId, u"t1"_s);
    }

    void retryAfterIsHandedOn()
    {
        FakeAnswer answer = FakeAnswer::json("{}", 429);
        answer.headers = {{"Retry-After", "17"}};
        m_service->answer(u"/imagine"_s, answer);
        Submitted out(m_client->submit(imagine(), "{}"));
        QTRY_COMPARE(out.count(), 1);
        QCOMPARE(out.failure().kind, FailureKind::RateLimited);
        QCOMPARE(out.failure().retryAfterMs, 17'000);
    }

    void timeoutIsTold()
    {
        m_service->answer(u"/imagine"_s, FakeAnswer::held());
        Operation op = imagine();
        op.request.timeoutMs = 20;
        Submitted out(m_client->submit(op, "{}"));
        QTRY_COMPARE(out.count(), 1);
        QCOMPARE(out.failure().kind, FailureKind::TimedOutSent);
    }

    void nothingLeavesWithAForeignKey()
    {
        m_client->setKey(u" afk_live_1234567"_s);
        Submitted out(m_client->submit(imagine(), "{}"));
        Fetched fetched(m_client->fetch({u"a"_s}));
        Account account(m_client->account());
        QTRY_COMPARE(out.count() + fetched.count() + account.count(), 3);
        for (const Failure &failure : {out.failure(), fetched.failure(), account.failure()}) {
            QCOMPARE(failure.kind, FailureKind::WrongGeneration);
            QVERIFY(!failure.bytesLeft);
        }
        QVERIFY(m_service->requests().isEmpty());
    }

    void nothingLeavesWithABrokenKey()
    {
        m_client->setKey(u"abc\r\nX-Evil: 1"_s);
        Account account(m_client->account());
        QTRY_COMPARE(account.count(), 1);
        QCOMPARE(account.failure().kind, FailureKind::Unauthorized);
        QVERIFY(m_service->requests().isEmpty());
    }

    void nothingLeavesOverPlainHttp()
    {
        m_client->setApiUrl(QUrl(u"http://api.example.com"_s));
        Submitted out(m_client->submit(imagine(), "{}"));
        QTRY_COMPARE(out.count(), 1);
        QCOMPARE(out.failure().kind, FailureKind::UnsafeUrl);
        QVERIFY(!out.failure().bytesLeft);
        QVERIFY(m_service->requests().isEmpty());
    }

    void fetchOneAndMany()
    {
        m_service->answer(u"/fetch"_s, FakeAnswer::json("{\"task_id\":\"a\",\"status\":\"processing\",\"percentage\":\"40\"}"));
        m_service->answer(u"/fetch-many"_s, FakeAnswer::json("[{\"task_id\":\"b\",\"status\":\"staged\"}]"));
        Fetched one(m_client->fetch({u"a"_s}));
        Fetched many(m_client->fetch({u"a"_s, u"b"_s}));
        QTRY_COMPARE(one.count() + many.count(), 2);
        QCOMPARE(one.value().first().percent, 40);
        QCOMPARE(many.value().first().taskId, u"b"_s);
        QCOMPARE(m_service->requests(u"/fetch-many"_s).first().body, QByteArray("{\"task_ids\":[\"a\",\"b\"]}"));
    }

    void accountIsAGet()
    {
        m_service->answer(u"/account"_s, FakeAnswer::json("{\"credits\":\"12.5\",\"email\":\"a@example.invalid\"}"));
        Account account(m_client->account());
        QTRY_COMPARE(account.count(), 1);
        QCOMPARE(account.value().credits, Credits::fromMilli(12'500));
        QCOMPARE(m_service->requests().first().method, QByteArray("GET"));
    }

    void redirectsWithinTheHost()
    {
        FakeAnswer moved = FakeAnswer::json("", 307);
        moved.headers = {{"Location", "/v1/account"}};
        m_service->answer(u"/account"_s, moved);
        m_service->answer(u"/v1/account"_s, FakeAnswer::json("{\"credits\":1}"));
        Account account(m_client->account());
        QTRY_COMPARE(account.count(), 1);
        QVERIFY(account.ok());
        QCOMPARE(m_service->requests().size(), 2);
    }

    void redirectsElsewhereStop_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::newRow("other host") << QByteArray("https://evil.example/account");
        QTest::newRow("subdomain") << QByteArray("https://x.api.apiframe.pro/account");
        QTest::newRow("scheme relative") << QByteArray("//evil.example/account");
        QTest::newRow("plain") << QByteArray("http://api.apiframe.pro/account");
        QTest::newRow("port") << QByteArray("https://api.apiframe.pro:8443/account");
        QTest::newRow("user") << QByteArray("https://a:b@api.apiframe.pro/account");
        QTest::newRow("file") << QByteArray("file:///etc/passwd");
        QTest::newRow("loop") << QByteArray("/account");
    }
    void redirectsElsewhereStop()
    {
        QFETCH(QByteArray, target);
        FakeAnswer moved = FakeAnswer::json("", 302);
        moved.headers = {{"Location", target}};
        m_service->answer(u"/account"_s, moved);
        Account account(m_client->account());
        QTRY_COMPARE(account.count(), 1);
        QCOMPARE(account.failure().kind, FailureKind::UnsafeRedirect);
        for (const FakeRequest &seen : m_service->requests())
            QCOMPARE(seen.url.host(), u"api.apiframe.pro"_s);
        QVERIFY(m_service->requests().size() <= 6);
    }

    void aPaidPostIsNeverSentOn()
    {
        FakeAnswer moved = FakeAnswer::json("", 307);
        moved.headers = {{"Location", "/v1/imagine"}};
        m_service->answer(u"/imagine"_s, moved);
        Submitted out(m_client->submit(imagine(), "{}"));
        QTRY_COMPARE(out.count(), 1);
        QCOMPARE(out.failure().kind, FailureKind::UnsafeRedirect); // "check the address", not "change the form"
        QCOMPARE(out.failure().httpStatus, 307);
        QVERIFY(out.failure().words.contains("/v1/imagine"_L1));
        QCOMPARE(m_service->requests().size(), 1);
    }

    void hugeAnswersStop()
    {
        m_service->answer(u"/account"_s, FakeAnswer::json(QByteArray(9 * 1024 * 1024, ' ')));
        Account account(m_client->account());
        QTRY_COMPARE(account.count(), 1);
        QCOMPARE(account.failure().kind, FailureKind::TooLarge);
        m_service->clear(u"/account"_s);
        m_service->answer(u"/account"_s, FakeAnswer::json(QByteArray(7 * 1024 * 1024, ' ') + "{\"credits\":1}"));
        Account padded(m_client->account());
        QTRY_COMPARE(padded.count(), 1);
        QVERIFY(padded.ok());
    }

    void submissionsShareNoManager()
    {
        m_service->answer(u"/imagine"_s, FakeAnswer::held());
        for (int i = 0; i < 13; ++i)
            m_client->submit(imagine(), "{}");
        QTRY_COMPARE(m_service->heldCount(), 13);
        QCOMPARE(m_client->findChildren<FakeNetwork *>().size(), 3 + 13); // control, files, uploads, and one for each
        m_service->finishHeld(u"/imagine"_s, FakeAnswer::json("{\"task_id\":\"t1\"}"));
        QTRY_COMPARE(m_client->findChildren<FakeNetwork *>().size(), 3); // and they do not stay
    }

    void callsDeleteThemselves()
    {
        m_service->answer(u"/account"_s, FakeAnswer::json("{\"credits\":1}"));
        const QPointer<AccountCall> call(m_client->account());
        QSignalSpy spy(call.data(), &AccountCall::finished);
        QTRY_VERIFY(call.isNull());
        QCOMPARE(spy.size(), 1);
    }

    void deletedCallsStaySilent()
    {
        m_service->answer(u"/account"_s, FakeAnswer::held());
        AccountCall *call = m_client->account();
        Account out(call);
        QTRY_COMPARE(m_service->heldCount(), 1);
        delete call;
        m_service->finishHeld(u"/account"_s, FakeAnswer::json("{\"credits\":1}"));
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCOMPARE(out.count(), 0);
    }

    void theClientMayGoAnyTime()
    {
        m_service->answer(u"/imagine"_s, FakeAnswer::held());
        m_service->answer(u"/account"_s, FakeAnswer::json("{\"credits\":1}"));
        Submitted held(m_client->submit(imagine(), "{}"));
        // From inside a terminal signal, with another call in flight and one not even started.
        connect(m_client->account(), &AccountCall::finished, this, [this] { m_client.reset(); });
        Account second(m_client->account());
        QTRY_VERIFY(!m_client);
        QCoreApplication::processEvents();
        QCOMPARE(held.count(), 0);
    }

    void theLogHoldsNoKey()
    {
        m_service->answer(u"/imagine"_s, FakeAnswer::json("{\"errors\":[{\"msg\":\"bad key secret-key-0123456789\"}]}", 400));
        m_service->answer(u"/account"_s, FakeAnswer::failing(QNetworkReply::RemoteHostClosedError, true));
        QLoggingCategory::setFilterRules(u"frameloom.*=true"_s);
        g_log.clear();
        QtMessageHandler before = qInstallMessageHandler(collect);
        Submitted out(m_client->submit(imagine(), "{\"prompt\":\"private words\"}"));
        Account account(m_client->account());
        const bool done = QTest::qWaitFor([&] { return out.count() + account.count() == 2; }, PatienceMs);
        qInstallMessageHandler(before);
        QLoggingCategory::setFilterRules({});
        QVERIFY(done);
        const QString log = g_log.join(u'\n');
        QVERIFY2(log.contains("POST //api.apiframe.pro/imagine status 400"_L1), qPrintable(log));
        QVERIFY(log.contains("GET //api.apiframe.pro/account"_L1));
        QVERIFY(!log.contains(Key));
        QVERIFY(!log.contains("private words"_L1));
        QCOMPARE(out.failure().words, u"bad key [key]"_s);
    }
};

QTEST_GUILESS_MAIN(TestApiClient)
#include "tst_apiclient.moc"
