// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/classicdialect.h"
#include "api/classicreader.h"

#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace frameloom;
using namespace Qt::StringLiterals;

namespace {

const QString Id = u"5d0c7a42"_s;
const QString Other = u"c1f4e8b0"_s;

QByteArray answer(const QString &name)
{
    QFile file(QStringLiteral(FRAMELOOM_SOURCE_DIR) + u"/tests/data/classic/"_s + name + u".json"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("missing test data %s", qPrintable(name));
    return file.readAll();
}

/// "Picture1 Grid0": what a report holds, as one line.
QString filesOf(const TaskReport &report)
{
    static const QHash<AssetKind, QString> names = {{AssetKind::Picture, u"Picture"_s}, {AssetKind::Grid, u"Grid"_s},
                                                    {AssetKind::Video, u"Video"_s},     {AssetKind::Audio, u"Audio"_s},
                                                    {AssetKind::Cover, u"Cover"_s}};
    QStringList all;
    for (const ResultFile &file : report.files)
        all += names.value(file.kind) + QString::number(file.number);
    return all.join(u' ');
}

Operation variations()
{
    Operation op;
    op.id = u"midjourney.variations"_s;
    op.request.path = u"/variations"_s;
    op.parent.parameter = u"parent_task_id"_s;
    op.parent.families = {u"midjourney.grid"_s};
    op.parent.pictureParameter = u"index"_s;
    op.parent.pictureFamilies = {u"midjourney.grid"_s};
    op.schema = QJsonDocument::fromJson("{\"properties\":{\"index\":{\"type\":\"string\"},\"zoom_ratio\":{\"type\":\"number\"},"
        "\"prompt\":{\"type\":\"string\"},\"steps\":{\"type\":\"integer\"}}}").object();
    return op;
}

} // namespace

class TestClassicDialect : public QObject
{
    Q_OBJECT
    ClassicDialect m_dialect;

private Q_SLOTS:
    void fetchOddities_data()
    {
        QTest::addColumn<RemoteState>("state");
        QTest::addColumn<int>("percent");
        QTest::addColumn<QString>("files");
        QTest::addColumn<QStringList>("texts");
        QTest::addColumn<QString>("seed");
        QTest::addColumn<QString>("message");
        const auto row = [](const char *name, RemoteState state, int percent, const QString &files = {},
                            const QStringList &texts = {}, const QString &seed = {}, const QString &message = {}) {
            QTest::newRow(name) << state << percent << files << texts << seed << message;
        };
        using enum RemoteState;
        row("fetch-imagine-no-status", Finished, -1, u"Picture1 Picture2 Picture3 Picture4 Grid0"_s);
        row("fetch-finished-with-actions", Finished, 100, u"Picture1 Picture2 Picture3 Picture4 Grid0"_s);
        row("fetch-progress-text", Running, 62);
        row("fetch-progress-percent-sign", Running, 62);
        row("fetch-progress-over", Running, 100);
        row("fetch-progress-bad", Running, -1);
        row("fetch-staged", Pending, -1);
        row("fetch-retry-slash", Pending, -1);
        row("fetch-unknown-status", Unknown, 10);
        row("fetch-upper-case", Finished, -1, u"Picture1"_s);
        row("fetch-failed", Failed, -1, {}, {}, {}, u"invalid param[ar] --relax"_s);
        row("fetch-failed-error-object", Failed, -1, {}, {}, {}, u"the picture was lost"_s);
        row("fetch-cancelled", Cancelled, -1);
        row("fetch-id-missing", Running, 12);
        row("fetch-upscale", Finished, -1, u"Picture1"_s);
        row("fetch-urls-as-objects", Finished, -1, u"Picture1 Picture3"_s);
        row("fetch-videos", Finished, -1, u"Video1 Video2"_s);
        row("fetch-video-single", Finished, 100, u"Video1"_s);
        row("fetch-songs", Finished, 100, u"Audio1 Cover1 Video1 Audio2 Cover2"_s);
        row("fetch-songs-preview", Running, 50, u"Audio1 Cover1"_s);
        row("fetch-describe", Finished, -1, {},
            {u"a lighthouse"_s, u"a tower"_s, u"2 white towers"_s, u"a shore"_s});
        row("fetch-shorten", Finished, -1, {}, {u"misty pier"_s, u"## Important tokens\npier"_s});
        row("fetch-seed-text", Finished, -1, {}, {}, u"3317720945"_s);
        row("fetch-seed-number", Finished, -1, {}, {}, u"3317720945"_s);
    }
    void fetchOddities()
    {
        const QByteArray body = answer(QString::fromLatin1(QTest::currentDataTag()));
        const auto result = m_dialect.readFetch(body, {Id});
        QVERIFY(result.ok());
        QCOMPARE(result.value().size(), 1);
        const TaskReport report = result.value().first();
        QCOMPARE(report.taskId, Id);
        QTEST(report.state, "state");
        QTEST(report.percent, "percent");
        QTEST(filesOf(report), "files");
        QTEST(report.texts, "texts");
        QTEST(report.seed, "seed");
        QTEST(report.message, "message");
        QCOMPARE(QJsonDocument::fromJson(report.raw), QJsonDocument::fromJson(body));
    }

    void unknownWordIsKept()
    {
        const auto result = m_dialect.readFetch(answer(u"fetch-unknown-status"_s), {Id});
        QCOMPARE(result.value().first().rawStatus, u"Dreaming"_s);
    }

    void numericIds()
    {
        const auto result = m_dialect.readFetch(answer(u"fetch-id-number"_s), {u"1234567890123456"_s});
        QCOMPARE(result.value().size(), 1);
    }

    void manyTasks_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("wrapped") << u"fetch-wrapped"_s;
        QTest::newRow("bare") << u"fetch-bare-array"_s;
    }
    void manyTasks()
    {
        QFETCH(QString, file);
        const auto result = m_dialect.readFetch(answer(file), {Id, Other, u"third"_s});
        QVERIFY(result.ok());
        QCOMPARE(result.value().size(), 2); // the missing one is absent, the foreign one dropped
    }

    void oneOfManyIsRefused()
    {
        const auto result = m_dialect.readFetch("{\"tasks\":[{\"task_id\":\"5d0c7a42\",\"error\":\"no such task\"},"
                                                "{\"task_id\":\"c1f4e8b0\",\"status\":\"staged\",\"error\":null}]}", {Id, Other});
        QVERIFY(result.ok());
        QCOMPARE(result.value().size(), 1);
        QCOMPARE(result.value().first().taskId, Other);
    }

    void emptyList()
    {
        QVERIFY(m_dialect.readFetch("[]", {Id, Other}).ok());
        QVERIFY(m_dialect.readFetch("{\"tasks\":[]}", {Id, Other}).value().isEmpty());
    }

    void brokenFetch_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<FailureKind>("kind");
        using enum FailureKind;
        QTest::newRow("empty") << QByteArray() << Unreadable;
        QTest::newRow("blank") << QByteArray(" \n") << Unreadable;
        QTest::newRow("object") << QByteArray("{}") << Unreadable;
        QTest::newRow("html") << QByteArray("<html>") << Unreadable;
        QTest::newRow("number") << QByteArray("12") << Unreadable;
        QTest::newRow("cut") << QByteArray("{\"task_id\":\"5d0c7a42\",\"sta") << Unreadable;
        QTest::newRow("trailing comma") << QByteArray("{\"task_id\":\"5d0c7a42\",}") << Unreadable;
        QTest::newRow("refusal") << QByteArray("{\"errors\":[{\"msg\":\"no such task\"}]}") << Rejected;
        QTest::newRow("refusal with its id") << QByteArray("{\"task_id\":\"5d0c7a42\",\"errors\":[{\"msg\":\"no such task\"}]}") << Rejected;
    }
    void brokenFetch()
    {
        QFETCH(QByteArray, body);
        const auto result = m_dialect.readFetch(body, {Id});
        QVERIFY(!result.ok());
        QTEST(result.failure().kind, "kind");
    }

    void submits_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<bool>("ended");
        QTest::addColumn<QString>("files");
        QTest::newRow("submit-id") << Id << false << QString();
        QTest::newRow("submit-taskid-camel") << Id << false << QString();
        QTest::newRow("submit-id-number") << u"42"_s << false << QString();
        QTest::newRow("submit-finished") << Id << true << u"Picture1"_s;
        QTest::newRow("submit-result-no-id") << QString() << true << u"Picture1"_s;
        QTest::newRow("submit-suno-upload") << Id << true << u"Audio1"_s;
        QTest::newRow("submit-lyrics") << QString() << true << QString();
    }
    void submits()
    {
        QFETCH(bool, ended);
        const auto result = m_dialect.readSubmit(answer(QString::fromLatin1(QTest::currentDataTag())));
        QVERIFY(result.ok());
        QTEST(result.value().taskId, "id");
        QCOMPARE(result.value().report.has_value(), ended);
        if (ended)
            QTEST(filesOf(*result.value().report), "files");
    }

    // What servers beside the vendor's may make of it.
    void looseSubmits_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("files");
        QTest::newRow("success") << QByteArray("{\"success\":true,\"task_id\":\"5d0c7a42\",\"message\":\"queued\"}") << Id << QString();
        QTest::newRow("data") << QByteArray("{\"code\":200,\"data\":{\"task_id\":\"5d0c7a42\"}}") << Id << QString();
        QTest::newRow("data, number") << QByteArray("{\"data\":{\"task_id\":42}}") << u"42"_s << QString();
        QTest::newRow("task") << QByteArray("{\"task\":{\"id\":\"5d0c7a42\",\"status\":\"queued\"}}") << Id << QString();
        QTest::newRow("null beside") << QByteArray("{\"task_id\":null,\"data\":{\"task_id\":\"5d0c7a42\"}}") << Id << QString();
        QTest::newRow("id and result") << QByteArray("{\"task_id\":\"5d0c7a42\",\"result\":{\"image_url\":\"https://c.example/1.png\"}}")
                                       << Id << u"Picture1"_s;
        QTest::newRow("result, odd status") << QByteArray("{\"status\":\"ok\",\"image_url\":\"https://c.example/1.png\"}")
                                            << QString() << u"Picture1"_s;
        QTest::newRow("status is a code") << QByteArray("{\"status\":201,\"task_id\":\"5d0c7a42\"}") << Id << QString();
        QTest::newRow("comma too many") << QByteArray("{\"task_id\": \"5d0c7a42\",}\n") << Id << QString();
        QTest::newRow("bare key") << QByteArray("{ task_id: \"5d0c7a42\", eta: NaN }") << Id << QString();
        QTest::newRow("single quotes") << QByteArray("{'task_id': '5d0c7a42', 'error': None, 'note': 'it\\'s \"on\"'}") << Id << QString();
        QTest::newRow("warning before it") << QByteArray("<br />\n<b>Warning</b>: x in y on line 3<br />\n{\"task_id\":\"5d0c7a42\"}")
                                           << Id << QString();
        QTest::newRow("warning after it") << QByteArray("{\"task_id\":\"5d0c7a42\"}\n<b>Warning</b>: {x}") << Id << QString();
        QTest::newRow("cut off") << QByteArray("{\"task_id\":\"5d0c7a42\",\"image_urls\":[\"https://c.example/1.png\",\"ht") << Id << QString();
        QTest::newRow("cut off at the id's end") << QByteArray("{\"ok\":true,\"task_id\":\"5d0c7a42\"") << Id << QString();
        QTest::newRow("cut off after a name") << QByteArray("{\"task_id\":\"5d0c7a42\",\"status\"") << Id << QString();
        QTest::newRow("byte order mark") << QByteArray("\xef\xbb\xbf{\"task_id\":\"5d0c7a42\"}") << Id << QString();
    }
    void looseSubmits()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, files);
        const auto result = m_dialect.readSubmit(body);
        QVERIFY(result.ok());
        QTEST(result.value().taskId, "id");
        QCOMPARE(result.value().report.has_value(), !files.isEmpty());
        if (!files.isEmpty())
            QCOMPARE(filesOf(*result.value().report), files);
    }

    void looseFetches_data()
    {
        QTest::addColumn<QByteArray>("body");
        const QByteArray one = "{\"task_id\":\"5d0c7a42\",\"status\":\"FINISHED\",\"image_url\":\"https://c.example/1.png\"}";
        const QByteArray bare = "{\"status\":\"completed\",\"image_url\":\"https://c.example/1.png\"}";
        QTest::newRow("data list") << QByteArray("{\"data\":[" + one + "]}");
        QTest::newRow("results list") << QByteArray("{\"results\":[" + one + "]}");
        QTest::newRow("tasks by id") << QByteArray("{\"tasks\":{\"5d0c7a42\":" + bare + "}}");
        QTest::newRow("by id") << QByteArray("{\"5d0c7a42\":" + bare + ",\"c1f4e8b0\":{\"status\":\"error\"}}");
        QTest::newRow("data") << QByteArray("{\"success\":true,\"data\":" + one + "}");
        QTest::newRow("commas too many") << QByteArray("{\"tasks\":[" + one + ",],}");
        QTest::newRow("bare keys") << QByteArray("{task_id: '5d0c7a42', status: 'finished', image_urls: ['https://c.example/1.png'], actions: undefined, seed: 4e2}");
        QTest::newRow("result inside") << QByteArray("{\"task_id\":\"5d0c7a42\",\"status\":\"complete\",\"result\":"
                                                     "{\"image_urls\":[\"https://c.example/1.png\"]}}");
    }
    void looseFetches()
    {
        QFETCH(QByteArray, body);
        const auto result = m_dialect.readFetch(body, {Id, Other});
        QVERIFY(result.ok());
        QVERIFY(!result.value().isEmpty());
        const TaskReport &report = result.value().first();
        QCOMPARE(report.taskId, Id);
        QCOMPARE(report.state, RemoteState::Finished);
        QCOMPARE(filesOf(report), u"Picture1"_s);
    }

    void refusedSubmits_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<FailureKind>("kind");
        QTest::addColumn<QString>("words");
        using enum FailureKind;
        QTest::newRow("errors") << answer(u"submit-error-200"_s) << Rejected << u"prompt is required\naspect_ratio is invalid"_s;
        QTest::newRow("credits") << answer(u"submit-error-text-200"_s) << OutOfCredits << u"You do not have enough credits"_s;
        QTest::newRow("failed") << answer(u"submit-failed-no-id"_s) << Moderated << u"Banned word: xyz"_s;
        // Words alone do not say that nothing was started: unknown, so unconfirmed.
        QTest::newRow("message") << answer(u"submit-message-only"_s) << Unreadable << u"Thank you"_s;
        QTest::newRow("success false") << QByteArray("{\"success\":false,\"message\":\"unknown model\"}") << Rejected << u"unknown model"_s;
        QTest::newRow("bare keys") << QByteArray("{ errors: [ { msg: \"Prompt is too long\" } ] }") << Rejected << u"Prompt is too long"_s;
        QTest::newRow("cut off inside the id") << QByteArray("{\"task_id\":\"5d0c7") << Unreadable << QString();
        QTest::newRow("cut off number") << QByteArray("{\"task_id\":12345") << Unreadable << QString();
        QTest::newRow("page with data") << QByteArray("<!doctype html><script>{\"task_id\":\"5d0c7a42\"}</script>") << Unreadable << QString();
        QTest::newRow("page behind a comment") << QByteArray("\xef\xbb\xbf<!-- sign in -->\n<head><script>{id:\"5d0c7a42\"}</script>")
                                               << Unreadable << QString();
        QTest::newRow("empty") << QByteArray() << Unreadable << QString();
        QTest::newRow("object") << QByteArray("{}") << Unreadable << QString();
        QTest::newRow("page") << QByteArray("<html>ok</html>") << Unreadable << QString();
        QTest::newRow("plain") << QByteArray("OK") << Unreadable << u"OK"_s;
        QTest::newRow("no errors") << QByteArray("{\"errors\":[],\"error\":null}") << Unreadable << QString();
        QTest::newRow("null id") << QByteArray("{\"task_id\":null}") << Unreadable << QString();
        QTest::newRow("progress without id") << QByteArray("{\"status\":\"pending\"}") << Unreadable << QString();
    }
    void refusedSubmits()
    {
        QFETCH(QByteArray, body);
        const auto result = m_dialect.readSubmit(body);
        QVERIFY(!result.ok());
        QTEST(result.failure().kind, "kind");
        QTEST(result.failure().words, "words");
        QVERIFY(result.failure().bytesLeft);
    }

    void accounts()
    {
        const auto full = m_dialect.readAccount(
            "{\"email\":\"person@example.invalid\",\"credits\":4120,\"total_images\":318,\"plan\":\"starter\"}");
        QVERIFY(full.ok());
        QCOMPARE(full.value().credits, Credits::whole(4120));
        QCOMPARE(full.value().totalImages, 318);
        QCOMPARE(full.value().plan, u"starter"_s);
        const auto loose = m_dialect.readAccount("{\"credits\":\"12.5\",\"total_images\":\"7\"}");
        QVERIFY(loose.ok());
        QCOMPARE(loose.value().credits, Credits::fromMilli(12'500));
        QCOMPARE(loose.value().totalImages, 7);
        QCOMPARE(m_dialect.readAccount("{\"credits\":0.125}").value().credits, Credits::fromMilli(125));
        QCOMPARE(m_dialect.readAccount("{}").failure().kind, FailureKind::Unreadable);
        QCOMPARE(m_dialect.readAccount("{\"credits\":\"many\"}").failure().kind, FailureKind::Unreadable);
        QCOMPARE(m_dialect.readAccount("{\"error\":\"nope\"}").failure().kind, FailureKind::Rejected);
    }

    void bodies()
    {
        const Operation op = variations();
        Draft draft;
        draft.params = {{u"zoom_ratio"_s, u"1.5"_s}, {u"prompt"_s, u"a fox"_s}, {u"steps"_s, u"20"_s},
                        {u"webhook_url"_s, QJsonValue::Null}};
        draft.parent.picture = 2;
        // Sorted keys, index as text, numbers as numbers, unset left out.
        QCOMPARE(m_dialect.submitBody(op, draft, Id, u"midjourney.grid"_s),
                 QByteArray("{\"index\":\"2\",\"parent_task_id\":\"5d0c7a42\",\"prompt\":\"a fox\",\"steps\":20,\"zoom_ratio\":1.5}"));
        QCOMPARE(m_dialect.submitBody(op, draft, Id), m_dialect.submitBody(op, draft, Id, u"midjourney.grid"_s));
        QCOMPARE(m_dialect.submitBody(op, draft, Id, u"midjourney.single"_s),
                 QByteArray("{\"parent_task_id\":\"5d0c7a42\",\"prompt\":\"a fox\",\"steps\":20,\"zoom_ratio\":1.5}"));
        draft.params = {{u"index"_s, 3}};
        QCOMPARE(m_dialect.submitBody(op, draft, Id), QByteArray("{\"index\":\"3\",\"parent_task_id\":\"5d0c7a42\"}"));
        draft = {};
        QCOMPARE(m_dialect.submitBody(op, draft, {}), QByteArray("{}"));
    }

    void mixedFamiliesNeedTheFamily()
    {
        Operation op = variations();
        op.parent.families = {u"midjourney.grid"_s, u"midjourney.single"_s};
        Draft draft;
        draft.parent.picture = 1;
        QCOMPARE(m_dialect.submitBody(op, draft, Id), QByteArray("{\"parent_task_id\":\"5d0c7a42\"}"));
        QCOMPARE(m_dialect.submitBody(op, draft, Id, u"midjourney.grid"_s),
                 QByteArray("{\"index\":\"1\",\"parent_task_id\":\"5d0c7a42\"}"));
    }

    void addresses()
    {
        Operation op = variations();
        const Profile vendor = Profile::classic();
        QCOMPARE(m_dialect.submit(vendor, op, "{}").url, QUrl(u"https://api.apiframe.pro/variations"_s));
        op.request.host = RequestSpec::Host::Pro;
        op.request.path = u"/pro/imagine"_s;
        QCOMPARE(m_dialect.submit(vendor, op, "{}").url, QUrl(u"https://api.apiframe.ai/pro/imagine"_s));
        const Profile own = Profile::forUrl(QUrl(u"https://proxy.example.com/apiframe/"_s), ApiGeneration::Classic);
        QCOMPARE(m_dialect.submit(own, op, "{}").url, QUrl(u"https://proxy.example.com/apiframe/pro/imagine"_s));
        QCOMPARE(m_dialect.account(own).url, QUrl(u"https://proxy.example.com/apiframe/account"_s));
        QCOMPARE(m_dialect.account(own).method, QByteArray("GET"));
        const auto at = [this](const char *base) {
            return m_dialect.account(Profile::forUrl(QUrl(QString::fromLatin1(base)), ApiGeneration::Classic)).url.toEncoded();
        };
        QCOMPARE(at("https://own.example.com"), QByteArray("https://own.example.com/account"));
        QCOMPARE(at("https://own.example.com/"), QByteArray("https://own.example.com/account"));
        QCOMPARE(at("https://own.example.com/a//"), QByteArray("https://own.example.com/a/account"));
        QCOMPARE(at("https://own.example.com/a%2Fb%20c/"), QByteArray("https://own.example.com/a%2Fb%20c/account"));
        QCOMPARE(Profile::forUrl(QUrl(u"https://own.example.com/"_s), ApiGeneration::Classic).id,
                 Profile::forUrl(QUrl(u"https://OWN.example.com:443"_s), ApiGeneration::Classic).id);

        QCOMPARE(m_dialect.fetch(vendor, {Id}).url.path(), u"/fetch"_s);
        QCOMPARE(m_dialect.fetch(vendor, {Id}).body, QByteArray("{\"task_id\":\"5d0c7a42\"}"));
        QCOMPARE(m_dialect.fetch(vendor, {Id, Other}).url.path(), u"/fetch-many"_s);
        QCOMPARE(m_dialect.fetch(vendor, {Id, Other}).body, QByteArray("{\"task_ids\":[\"5d0c7a42\",\"c1f4e8b0\"]}"));
    }

    void keys()
    {
        QNetworkRequest request;
        m_dialect.authorize(request, u" abc123 "_s);
        QCOMPARE(request.rawHeader("Authorization"), QByteArray("abc123"));
        QVERIFY(m_dialect.isForeignKey(u" afk_123"_s));
        QVERIFY(!m_dialect.isForeignKey(u"123afk_"_s));
    }

    void bounds()
    {
        QByteArray urls;
        for (int i = 0; i < 5000; ++i)
            urls += "\"https://cdn.example.invalid/" + QByteArray::number(i) + ".png\",";
        urls.chop(1);
        const auto result = m_dialect.readFetch("{\"task_id\":\"5d0c7a42\",\"image_urls\":[" + urls + "]}", {Id});
        QCOMPARE(result.value().first().files.size(), 100);
        QVERIFY(result.value().first().raw.size() <= 64 * 1024);
    }

    /// An error that names its parameter beside its `msg`: not documented (api/v1/CORE.md, "Errors"), taken where it comes.
    void aRefusalMayNameItsParameters()
    {
        const Failure failure = ClassicDialect().readError(
            400, R"({"errors":[{"msg":"Too long","param":"prompt","location":"body"},{"msg":"Wrong","path":"index"},{"msg":"Odd"}]})");
        QCOMPARE(failure.words, u"Too long\nWrong\nOdd"_s);
        QCOMPARE(failure.places, (QVector<PlaceWords>{{u"prompt"_s, u"Too long"_s}, {u"index"_s, u"Wrong"_s}}));
        QVERIFY(ClassicDialect().readError(400, R"({"errors":[{"msg":"Odd"}]})").places.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestClassicDialect)
#include "tst_classicdialect.moc"
