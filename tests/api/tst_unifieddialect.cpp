// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/unifieddialect.h"
#include "catalog/catalog.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace frameloom;

namespace {

const QString jobId = u"5b0c1a52-6f5e-4a57-9d0e-1f2e3d4c5b6a"_s;

QByteArray job(const QByteArray &members)
{
    return "{\"id\":\"" + jobId.toLatin1()
           + "\",\"model\":\"flux-2-pro\",\"progress\":null,\"error\":null,\"creditCost\":null,\"webhookStatus\":null,"
             "\"createdAt\":\"2026-07-16T10:00:00.000Z\",\"completedAt\":null," + members + '}';
}

} // namespace

/// Spelling and reading of the Unified API; answers written by hand after api/v2/CORE.md.
class TestUnifiedDialect : public QObject
{
    Q_OBJECT

    const UnifiedDialect m_dialect;
    const Catalog m_catalog = Catalog::load({Catalog::builtIn()}).only(ApiGeneration::Unified);

    TaskReport reportOf(const QByteArray &members) const
    {
        const auto read = m_dialect.readFetch(job(members), {jobId});
        return read.ok() && read.value().size() == 1 ? read.value().first() : TaskReport{};
    }
    QJsonObject bodyOf(const char *operation, const QJsonObject &params, const ParentRef &parent = {},
                       const QString &taskId = {}, const QString &family = {}, const Profile &profile = {}) const
    {
        const Operation *found = m_catalog.operation(u"unified."_s + QLatin1StringView(operation));
        return QJsonDocument::fromJson(m_dialect.submitBody(*found, {found->id, params, parent}, taskId, family, profile)).object();
    }

private Q_SLOTS:
    void requests()
    {
        Profile profile = Profile::unified();
        QCOMPARE(m_dialect.account(profile).url, QUrl(u"https://api.apiframe.ai/v2/me"_s));
        QCOMPARE(m_dialect.fetch(profile, {jobId}).url, QUrl(u"https://api.apiframe.ai/v2/jobs/"_s + jobId));
        QCOMPARE(m_dialect.fetch(profile, {jobId}).method, QByteArray("GET"));
        // Nobody's id leads elsewhere.
        QCOMPARE(m_dialect.fetch(profile, {u"../me"_s}).url.toEncoded(), QByteArray("https://api.apiframe.ai/v2/jobs/..%2Fme"));
        QNetworkRequest request;
        m_dialect.authorize(request, u" afk_0123 "_s);
        QCOMPARE(request.rawHeader("X-API-Key"), QByteArray("afk_0123"));
        QVERIFY(request.rawHeader("Authorization").isEmpty());
        QVERIFY(m_dialect.takesIdempotencyKey(*m_catalog.operation(u"unified.flux-2-pro"_s)));
    }

    void bodies()
    {
        QCOMPARE(bodyOf("flux-2-pro", {{"prompt"_L1, "a fox"_L1}, {"aspect_ratio"_L1, "16:9"_L1}, {"seed"_L1, QJsonValue()}}),
                 (QJsonObject{{"model"_L1, "flux-2-pro"_L1},
                              {"prompt"_L1, "a fox"_L1},
                              {"fluxParams"_L1, QJsonObject{{"aspect_ratio"_L1, "16:9"_L1}}}}));
        // Numbers stay numbers (CORE.md, "Oddities worth tests").
        const QJsonObject kling = bodyOf("kling-2.1", {{"prompt"_L1, "a fox"_L1}, {"duration"_L1, "10"_L1}});
        QCOMPARE(kling["klingParams"_L1]["duration"_L1], QJsonValue(10));
        const ParentRef second{.jobId = 3, .picture = 2, .taskId = {}};
        QCOMPARE(bodyOf("midjourney.upsample", {}, second, jobId, u"unified.midjourney.grid"_s),
                 (QJsonObject{{"action"_L1, "upsample"_L1}, {"parentJobId"_L1, jobId}, {"index"_L1, 2}}));
        QCOMPARE(bodyOf("midjourney.pan", {{"direction"_L1, "left"_L1}}, second, jobId, u"unified.midjourney.upscaled"_s),
                 (QJsonObject{{"action"_L1, "pan"_L1}, {"parentJobId"_L1, jobId}, {"direction"_L1, "left"_L1}}));
        // Suno: exactly one of index and trackId.
        ParentRef song{.jobId = 3, .picture = 2, .taskId = {}, .itemId = u"t-2"_s};
        QCOMPARE(bodyOf("suno.stems", {}, song, jobId, u"unified.suno"_s),
                 (QJsonObject{{"action"_L1, "stems"_L1}, {"parentJobId"_L1, jobId}, {"trackId"_L1, "t-2"_L1}}));
        song.itemId.clear();
        QCOMPARE(bodyOf("suno.stems", {}, song, jobId, u"unified.suno"_s),
                 (QJsonObject{{"action"_L1, "stems"_L1}, {"parentJobId"_L1, jobId}, {"index"_L1, 2}}));
    }

    void webhooksAreHttpsOnlyAndTellNoSecret()
    {
        Profile profile = Profile::unified();
        profile.webhookUrl = u"https://hook.example/in"_s;
        profile.webhookSecret = u"quiet"_s;
        const QJsonObject body = bodyOf("flux-2-pro", {{"prompt"_L1, "p"_L1}}, {}, {}, {}, profile);
        QCOMPARE(body["webhookUrl"_L1].toString(), u"https://hook.example/in"_s);
        QCOMPARE(body["webhookEvents"_L1].toArray().size(), 3);
        QVERIFY(!QJsonDocument(body).toJson().contains("quiet"));
        profile.webhookUrl = u"http://hook.example/in"_s;
        QVERIFY(!bodyOf("flux-2-pro", {{"prompt"_L1, "p"_L1}}, {}, {}, {}, profile).contains("webhookUrl"_L1));
    }

    void assetsAreRegisteredByAddressAndType()
    {
        const auto sent = [this](MediaKind kind) {
            return m_dialect.createAsset(Profile::unified(), u"https://cdn.example/a.png"_s, kind);
        };
        const WireRequest picture = sent(MediaKind::Image);
        QCOMPARE(picture.method, "POST"_ba);
        QCOMPARE(picture.url, QUrl(u"https://api.apiframe.ai/v2/assets/create"_s));
        QCOMPARE(picture.body, "{\"type\":\"image\",\"url\":\"https://cdn.example/a.png\"}"_ba);
        QVERIFY(sent(MediaKind::Video).body.contains("\"type\":\"video\""));
        QVERIFY(sent(MediaKind::Audio).body.contains("\"type\":\"audio\""));
        // Its capitals count.
        QCOMPARE(m_dialect.readAsset("{\"assetId\":\"asset-20260301-aBc\"}").value(), u"asset://asset-20260301-aBc"_s);
        QCOMPARE(m_dialect.readAsset("{\"assetId\":\"no good/one\"}").failure().kind, FailureKind::Unreadable);
        QCOMPARE(m_dialect.readAsset("{}").failure().kind, FailureKind::Unreadable);
        QCOMPARE(m_dialect.readAsset("<html>").failure().kind, FailureKind::Unreadable);
        QVERIFY(!makeDialect(ApiGeneration::Classic)->createAsset(Profile::classic(), u"https://x.example"_s, MediaKind::Image)
                     .url.isValid());
    }

    void submitAnswers()
    {
        const auto accepted = m_dialect.readSubmit("{\"jobId\":\"" + jobId.toLatin1() + "\",\"status\":\"QUEUED\"}");
        QVERIFY(accepted.ok());
        QCOMPARE(accepted.value().taskId, jobId);
        QVERIFY(!accepted.value().report);
        // A replay may come when the job has ended; its result is fetched.
        const auto replay = m_dialect.readSubmit("{\"jobId\":\"" + jobId.toLatin1() + "\",\"status\":\"COMPLETED\"}");
        QVERIFY(replay.ok() && !replay.value().report);
        QCOMPARE(m_dialect.readSubmit("{\"status\":\"QUEUED\"}").failure().kind, FailureKind::Unreadable);
        QCOMPARE(m_dialect.readSubmit("<html>").failure().kind, FailureKind::Unreadable);
        QCOMPARE(m_dialect.readSubmit("{\"error\":\"no\"}").failure().words, u"no"_s);
    }

    void states_data()
    {
        QTest::addColumn<QByteArray>("word");
        QTest::addColumn<RemoteState>("state");
        QTest::newRow("queued") << QByteArray("QUEUED") << RemoteState::Pending;
        QTest::newRow("processing") << QByteArray("PROCESSING") << RemoteState::Running;
        QTest::newRow("completed") << QByteArray("COMPLETED") << RemoteState::Finished;
        QTest::newRow("failed") << QByteArray("FAILED") << RemoteState::Failed;
        QTest::newRow("cancelled") << QByteArray("CANCELLED") << RemoteState::Cancelled;
        QTest::newRow("something new") << QByteArray("NAPPING") << RemoteState::Unknown;
    }
    void states()
    {
        QFETCH(QByteArray, word);
        QTEST(reportOf("\"status\":\"" + word + '"').state, "state");
    }

    void progressAndCost()
    {
        const TaskReport running = reportOf("\"status\":\"PROCESSING\",\"progress\":40");
        QCOMPARE(running.percent, 40);
        QVERIFY(!running.facts.contains("credit_cost"_L1)); // null
        const TaskReport done = reportOf("\"status\":\"COMPLETED\",\"creditCost\":204,\"progress\":100,\"result\":{\"videoUrl\":\"https://cdn2.apiframe.ai/videos/a-1.mp4\"}");
        QCOMPARE(done.facts["credit_cost"_L1].toInt(), 204);
        const TaskReport failed = reportOf("\"status\":\"FAILED\",\"creditCost\":0,\"error\":\"Provider refused\"");
        QCOMPARE(failed.message, u"Provider refused"_s);
        QCOMPARE(failed.facts["credit_cost"_L1].toInt(-1), 0);
        // However it is written.
        for (const auto &[written, cost] : {std::pair("12.5", 12.5), std::pair("\"12\"", 12.0), std::pair("16.0", 16.0)})
            QCOMPARE(reportOf("\"status\":\"COMPLETED\",\"creditCost\":" + QByteArray(written)).facts["credit_cost"_L1].toDouble(), cost);
        for (const QByteArray none : {"\"free\"", "-3", "{}", "true", "1e300"})
            QVERIFY(!reportOf("\"status\":\"COMPLETED\",\"creditCost\":" + none).facts.contains("credit_cost"_L1));
        QVERIFY(reportOf("\"status\":\"COMPLETED\",\"expired\":true").facts["expired"_L1].toBool());
    }

    void results_data()
    {
        QTest::addColumn<QByteArray>("result");
        QTest::addColumn<QStringList>("files"); // kind number path
        const auto row = [](const char *name, const char *result, const QStringList &files) {
            QTest::newRow(name) << QByteArray(result) << files;
        };
        row("images", R"({"images":["https:\/\/c\/1.png","https:\/\/c\/2.png"]})", {u"picture 1 /1.png"_s, u"picture 2 /2.png"_s});
        row("grid", R"({"images":["https:\/\/c\/1.png"],"gridUrl":"https:\/\/c\/g.png"})", {u"picture 1 /1.png"_s, u"grid 0 /g.png"_s});
        row("video", R"({"videoUrl":"https:\/\/c\/v.mp4"})", {u"video 1 /v.mp4"_s});
        row("four videos", R"({"videos":["https:\/\/c\/1.mp4","https:\/\/c\/2.mp4"]})", {u"video 1 /1.mp4"_s, u"video 2 /2.mp4"_s});
        row("tracks", R"({"tracks":[{"id":"a","audioUrl":"https:\/\/c\/a.mp3","imageUrl":"https:\/\/c\/a.jpg","title":"T","tags":null,"duration":61.2},
                                    {"id":"b","audioUrl":"https:\/\/c\/b.mp3","imageUrl":null,"title":null,"tags":null,"duration":null}]})",
            {u"audio 1 /a.mp3"_s, u"cover 1 /a.jpg"_s, u"audio 2 /b.mp3"_s});
        row("bare picture", R"("https:\/\/c\/a.webp")", {u"picture 1 /a.webp"_s});
        row("bare song", R"("https:\/\/c\/a.mp3")", {u"audio 1 /a.mp3"_s});
        row("bare list", R"(["https:\/\/c\/a.mp4","https:\/\/c\/b.mp4"])", {u"video 1 /a.mp4"_s, u"video 2 /b.mp4"_s});
        row("stems", R"({"vocals":"https:\/\/c\/v.mp3","instrumental":"https:\/\/c\/i.mp3"})", {u"audio 1 /v.mp3"_s, u"audio 2 /i.mp3"_s});
        row("last frame", R"({"videoUrl":"https:\/\/c\/v.mp4","lastFrameUrl":"https:\/\/c\/l.png"})", {u"video 1 /v.mp4"_s, u"picture 1 /l.png"_s});
        row("objects", R"({"images":[{"url":"https:\/\/c\/1.png"}]})", {u"picture 1 /1.png"_s});
        row("without a host", R"({"images":["\/files\/1.png","files\/2.png"]})", {u"picture 1 /files/1.png"_s, u"picture 2 files/2.png"_s});
        row("stems without a host", R"({"stems":{"vocals":"\/f\/v.mp3","note":"two halves"}})", {u"audio 1 /f/v.mp3"_s});
        row("null", "null", {});
        row("numbers", "{\"images\":[1,null,{}]}", {});
    }
    void results()
    {
        QFETCH(QByteArray, result);
        static const QStringList kinds{u"picture"_s, u"grid"_s, u"video"_s, u"audio"_s, u"cover"_s};
        const TaskReport report = reportOf("\"status\":\"COMPLETED\",\"result\":" + result);
        QStringList files;
        for (const ResultFile &file : report.files)
            files.append(u"%1 %2 %3"_s.arg(kinds.at(int(file.kind))).arg(file.number).arg(file.url.path()));
        QTEST(files, "files");
    }

    /// Names that nobody documents, and JSON in a text: what is a media file's address is found.
    void undocumentedResults()
    {
        const QByteArray picture = "\"https://cdn2.apiframe.ai/images/a-0.png\"";
        const QByteArray status = "\"status\":\"COMPLETED\",\"result\":";
        QByteArray text = "{\"images\":[" + picture + "]}";
        const QByteArray inText = '"' + text.replace('"', "\\\"") + '"';
        const QVector<QByteArray> results{"{\"output\":{\"images\":[" + picture + "]}}", "{\"data\":[{\"url\":" + picture + "}]}", inText,
                                          "{\"x\":{\"y\":[null,5,{\"z\":" + picture + "}]}}",
                                          "{\"x\":{\"y\":\"/files/a-0.png\",\"type\":\"image/png\",\"name\":\"cat.png\"}}"};
        for (const QByteArray &result : results) {
            const TaskReport report = reportOf(status + result);
            QVERIFY2(report.files.size() == 1 && report.files.first().url.fileName() == "a-0.png"_L1, result.constData());
            QCOMPARE(report.files.first().kind, AssetKind::Picture);
        }
        const TaskReport framed =
            reportOf(status + "{\"videoUrl\":\"https://cdn2.apiframe.ai/videos/a-0.mp4\",\"last_frame_image\":" + picture + '}');
        QCOMPARE(framed.files.size(), 2);
        QVERIFY(reportOf(status + "{\"page\":\"https://apiframe.ai/x.html\",\"seed\":\"7\"}").files.isEmpty());
    }

    void tracksKeepTheirIds()
    {
        const TaskReport report = reportOf(R"("status":"COMPLETED","result":{"tracks":[{"id":"tr_1","audioUrl":"https:\/\/c\/a.mp3","title":"Rain"}]})");
        QCOMPARE(report.files.first().itemId, u"tr_1"_s);
        QCOMPARE(report.files.first().title, u"Rain"_s);
    }

    void anotherJobIsNotTouched()
    {
        const auto read = m_dialect.readFetch(job("\"status\":\"COMPLETED\""), {u"other"_s});
        QVERIFY(read.ok());
        QVERIFY(read.value().isEmpty());
        const auto list = m_dialect.readFetch("{\"jobs\":[" + job("\"status\":\"FAILED\"") + "],\"hasMore\":false}", {jobId});
        QVERIFY(list.ok());
        QCOMPARE(list.value().size(), 1);
    }

    void account()
    {
        const auto me = m_dialect.readAccount(R"({"user":{"id":"1","email":"a@b.example","role":"OWNER"},
            "team":{"id":"2","name":"T","credits":1234,"plan":"Basic","customerId":null,"maxConcurrentJobs":10},"apiKey":null})");
        QVERIFY(me.ok());
        QCOMPARE(me.value().credits, Credits::whole(1234));
        QCOMPARE(me.value().email, u"a@b.example"_s);
        QCOMPARE(me.value().plan, u"Basic"_s);
        QVERIFY(!m_dialect.readAccount(R"({"user":{"id":"1"},"team":null,"apiKey":null})").ok());
    }

    void uploads()
    {
        const auto read = m_dialect.readUpload(R"({"id":"u","url":"https:\/\/cdn2.apiframe.ai\/u.png","kind":"image","contentType":"image\/png","byteSize":3,"expiresAt":"2026-07-16T11:00:00Z"})");
        QVERIFY(read.ok());
        QCOMPARE(read.value().host(), u"cdn2.apiframe.ai"_s);
        QVERIFY(!m_dialect.readUpload("{}").ok());
    }

    void errors()
    {
        const Failure invalid = m_dialect.readError(400, R"({"error":"Validation failed","details":{"klingParams.duration":["Expected number"],"prompt":["Too long"]}})");
        QCOMPARE(invalid.kind, FailureKind::Rejected);
        QCOMPARE(invalid.words, u"Validation failed\nklingParams.duration: Expected number\nprompt: Too long"_s);
        QCOMPARE(invalid.places, (QVector<PlaceWords>{{u"klingParams.duration"_s, u"Expected number"_s}, {u"prompt"_s, u"Too long"_s}}));
        // Two sentences about one place, one about the whole, and a shape of somebody else.
        const Failure more = m_dialect.readError(
            400, R"({"error":"No","details":{"":["Odd body"],"prompt":["Too long","Too dull"],"empty":[],"n":7}})");
        QCOMPARE(more.words, u"No\nOdd body\nn: 7\nprompt: Too long\nToo dull"_s);
        QCOMPARE(more.places, (QVector<PlaceWords>{{u"n"_s, u"7"_s}, {u"prompt"_s, u"Too long\nToo dull"_s}}));
        const Failure list = m_dialect.readError(
            400, R"({"error":"No","details":[{"path":["klingParams","multi_prompt",0],"message":"Too short"},{"message":"x"}]})");
        QCOMPARE(list.places, (QVector<PlaceWords>{{u"klingParams.multi_prompt.0"_s, u"Too short"_s}}));
        QVERIFY(list.words.contains("Too short"_L1));
        QVERIFY(m_dialect.readError(400, R"({"error":"No","details":"none"})").places.isEmpty());
        const Failure poor = m_dialect.readError(402, R"({"error":"Insufficient credits","creditsRequired":204,"creditsAvailable":12})");
        QCOMPARE(poor.kind, FailureKind::OutOfCredits);
        QCOMPARE(poor.creditsRequired, 204);
        QCOMPARE(poor.creditsAvailable, 12);
        const Failure odd = m_dialect.readError(402, R"({"error":"Insufficient credits","creditsRequired":"204","creditsAvailable":11.5})");
        QCOMPARE(odd.creditsRequired, 204);
        QCOMPARE(odd.creditsAvailable, 11); // what is there, not more
        QCOMPARE(m_dialect.readError(409, R"({"error":"Action is not available"})").kind, FailureKind::Conflict);
        QCOMPARE(m_dialect.readError(401, R"({"error":"Invalid API key"})").kind, FailureKind::Unauthorized);
        QCOMPARE(m_dialect.readError(404, R"({"error":"Job not found"})").kind, FailureKind::NotFound);
        QCOMPARE(m_dialect.readError(503, {}).kind, FailureKind::ServerFault);
    }
};

QTEST_APPLESS_MAIN(TestUnifiedDialect)
#include "tst_unifieddialect.moc"
