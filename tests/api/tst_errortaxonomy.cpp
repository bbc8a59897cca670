// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/apilog.h"
#include "api/errortaxonomy.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace frameloom;
using namespace Qt::StringLiterals;

class TestErrorTaxonomy : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void wordsThatSayNothingAreLeftOut()
    {
        using enum QNetworkReply::NetworkError;
        QCOMPARE(failureOfTransport(ContentReSendError, true, u"Unknown error"_s).words, QString());
        QCOMPARE(failureOfTransport(UnknownNetworkError, false, u"Unknown error"_s).words, QString());
        QCOMPARE(failureOfTransport(HostNotFoundError, false, u"Host a.example not found"_s).words, u"Host a.example not found"_s);
    }

    void statuses_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<FailureKind>("kind");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, int status, const QByteArray &body, FailureKind kind, const QString &words) {
            QTest::newRow(name) << status << body << kind << words;
        };
        using enum FailureKind;
        row("400 documented", 400, "{\"errors\":[{\"msg\":\"prompt is required\"},{\"msg\":\"index is wrong\"}]}", Rejected,
            u"prompt is required\nindex is wrong"_s);
        row("400 bare keys", 400, "{ errors: [ { msg: \"no such ratio\" }, ] }", Rejected, u"no such ratio"_s);
        row("400 message", 400, "{\"message\":\"no such ratio\"}", Rejected, u"no such ratio"_s);
        row("400 error text", 400, "{\"error\":\"no such ratio\"}", Rejected, u"no such ratio"_s);
        row("400 error object", 400, "{\"error\":{\"code\":7,\"message\":\"no such ratio\"}}", Rejected, u"no such ratio"_s);
        row("400 errors of texts", 400, "{\"errors\":[\"a\",\"b\",\"a\"]}", Rejected, u"a\nb"_s);
        row("400 reason", 400, "{\"status\":\"failed\",\"message\":null,\"reason\":\"no such ratio\"}", Rejected, u"no such ratio"_s);
        row("400 code only", 400, "{\"code\":\"E_RATIO\"}", Rejected, u"E_RATIO"_s);
        row("400 code number", 400, "{\"code\":1203}", Rejected, u"1203"_s);
        row("400 detail list", 422, "{\"detail\":[{\"loc\":[\"body\"],\"msg\":\"field required\"}]}", Rejected, u"field required"_s);
        row("400 credits", 400, "{\"errors\":[{\"msg\":\"You don't have enough credits\"}]}", OutOfCredits,
            u"You don't have enough credits"_s);
        row("400 insufficient", 400, "{\"message\":\"Insufficient credits.\"}", OutOfCredits, u"Insufficient credits."_s);
        row("400 balance", 400, "{\"message\":\"balance too low\"}", OutOfCredits, u"balance too low"_s);
        row("400 v2 key", 400, "{\"errors\":[{\"msg\":\"This is a v2 API key, use /v2\"}]}", WrongGeneration,
            u"This is a v2 API key, use /v2"_s);
        row("401 v2 key", 401, "{\"message\":\"afk_ keys are not accepted\"}", WrongGeneration, u"afk_ keys are not accepted"_s);
        row("400 banned", 400, "{\"errors\":[{\"msg\":\"Banned prompt detected: gore\"}]}", Moderated,
            u"Banned prompt detected: gore"_s);
        row("400 moderation", 400, "{\"message\":\"blocked by our moderator\"}", Moderated, u"blocked by our moderator"_s);
        row("400 harmless", 400, "{\"message\":\"the prompt is too long\"}", Rejected, u"the prompt is too long"_s);
        row("400 brackets in a sentence", 400, "Not enough credits [E42]", OutOfCredits, u"Not enough credits [E42]"_s);
        row("401 empty object", 401, "{}", Unauthorized, {});
        row("401 empty", 401, "", Unauthorized, {});
        row("403", 403, "{}", Unauthorized, {});
        row("401 that speaks of credits", 401, "{\"message\":\"Unknown key, no balance found\"}", Unauthorized,
            u"Unknown key, no balance found"_s);
        row("403 that speaks of credits", 403, "{\"message\":\"insufficient credits\"}", OutOfCredits, u"insufficient credits"_s);
        row("402", 402, "", OutOfCredits, {});
        row("404", 404, "<html><body>Not found</body></html>", NotFound, {});
        row("408", 408, "{}", ServerFault, {});
        row("413", 413, "too big", Rejected, u"too big"_s);
        row("429", 429, "{\"message\":\"slow down\"}", RateLimited, u"slow down"_s);
        row("500", 500, "{}", ServerFault, {});
        row("500 with credits", 500, "{\"message\":\"insufficient credits\"}", ServerFault, u"insufficient credits"_s);
        row("502 page", 502, "<!doctype html><title>Bad gateway</title>", ServerFault, {});
        row("broken json", 400, "{\"errors\":[{\"msg\":", Rejected, {});
        row("array", 400, "[{\"msg\":\"x\"}]", Rejected, u"x"_s);
        row("binary", 400, QByteArray("\xff\xfe\x00\x01", 4), Rejected, {});
    }
    void statuses()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        const Failure failure = failureOfStatus(status, wordsIn(body));
        QTEST(failure.kind, "kind");
        QTEST(failure.words, "words");
        QCOMPARE(failure.httpStatus, status);
        QVERIFY(failure.bytesLeft);
    }

    void wordsAreBounded()
    {
        const QByteArray body = "{\"message\":\"" + QByteArray(50'000, 'x') + "\\u0007\"}";
        QVERIFY(wordsIn(body).size() <= 2000);
        QCOMPARE(wordsIn(QByteArray("{\"message\":\"a\\u0007b\\u001b[31m\"}")), u"a b [31m"_s);
    }

    void transport_data()
    {
        QTest::addColumn<QNetworkReply::NetworkError>("error");
        QTest::addColumn<bool>("sent");
        QTest::addColumn<FailureKind>("kind");
        using enum FailureKind;
        QTest::newRow("refused") << QNetworkReply::ConnectionRefusedError << false << Offline;
        QTest::newRow("dns") << QNetworkReply::HostNotFoundError << false << Offline;
        QTest::newRow("tls") << QNetworkReply::SslHandshakeFailedError << false << Offline;
        QTest::newRow("closed before") << QNetworkReply::RemoteHostClosedError << false << Offline;
        QTest::newRow("closed after") << QNetworkReply::RemoteHostClosedError << true << ConnectionLost;
        QTest::newRow("resend refused") << QNetworkReply::ContentReSendError << true << ConnectionLost;
        QTest::newRow("unknown after") << QNetworkReply::UnknownNetworkError << true << ConnectionLost;
        QTest::newRow("time-out before") << QNetworkReply::OperationCanceledError << false << TimedOutUnsent;
        QTest::newRow("time-out after") << QNetworkReply::OperationCanceledError << true << TimedOutSent;
        QTest::newRow("time-out 2") << QNetworkReply::TimeoutError << true << TimedOutSent;
    }
    void transport()
    {
        QFETCH(QNetworkReply::NetworkError, error);
        QFETCH(bool, sent);
        const Failure failure = failureOfTransport(error, sent, u"x"_s);
        QTEST(failure.kind, "kind");
        QCOMPARE(failure.bytesLeft, sent);
    }

    void retryAfter_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<qint64>("ms");
        QTest::newRow("none") << QByteArray() << qint64(-1);
        QTest::newRow("seconds") << QByteArray("30") << qint64(30'000);
        QTest::newRow("spaces") << QByteArray(" 7 ") << qint64(7'000);
        QTest::newRow("zero") << QByteArray("0") << qint64(0);
        QTest::newRow("negative") << QByteArray("-4") << qint64(-1);
        QTest::newRow("huge") << QByteArray("9223372036854775807") << qint64(86'400'000);
        QTest::newRow("words") << QByteArray("soon") << qint64(-1);
        QTest::newRow("date") << QByteArray("Wed, 21 Oct 2015 07:28:30 GMT") << qint64(30'000);
        QTest::newRow("past date") << QByteArray("Wed, 21 Oct 2015 07:00:00 GMT") << qint64(0);
    }
    void retryAfter()
    {
        QFETCH(QByteArray, header);
        const QDateTime now(QDate(2015, 10, 21), QTime(7, 28), Qt::UTC);
        QTEST(retryAfterMs(header, now), "ms");
    }

    void redaction()
    {
        const QString key = u"sk-1234567890+/="_s;
        QCOMPARE(redacted(u"bad key sk-1234567890+/= given"_s, key), u"bad key [key] given"_s);
        QVERIFY(!redacted(u"?key=sk-1234567890%2B%2F%3D"_s, key).contains("1234567890"_L1));
        QCOMPARE(redacted(u"your afk_live_abc123 is for v2"_s, {}), u"your [key] is for v2"_s);
        QCOMPARE(redacted(u"afk_ keys are for v2"_s, {}), u"afk_ keys are for v2"_s);
        QCOMPARE(redacted(u"the sandbox is open"_s, u"sandbox"_s), u"the sandbox is open"_s);
        QCOMPARE(loggable(QUrl(u"https://u:p@cdn.example.com/a/b.png?Signature=abc#x"_s)), u"//cdn.example.com/a/b.png"_s);
    }

    /// An answer names as many places as a form has, not as many as it likes.
    void placesAreLimited()
    {
        QJsonObject details;
        for (int i = 0; i < 50; ++i)
            details.insert(u"field%1"_s.arg(i), QJsonArray{u"Wrong"_s});
        const QVector<PlaceWords> places = placesIn({{u"details"_s, details}});
        QCOMPARE(places.size(), 20);
        QCOMPARE(places.first().place, u"field0"_s);
        QCOMPARE(places.first().words, u"Wrong"_s);
        const QVector<PlaceWords> one = placesIn({{u"errors"_s, QJsonArray{QJsonObject{{u"path"_s, QJsonArray{u"images"_s, 3}},
                                                                                       {u"msg"_s, u"Too dark"_s}}}}});
        QCOMPARE(one.size(), 1);
        QCOMPARE(one.first().place, u"images.3"_s);
        QCOMPARE(one.first().words, u"Too dark"_s);
    }
};

QTEST_GUILESS_MAIN(TestErrorTaxonomy)
#include "tst_errortaxonomy.moc"
