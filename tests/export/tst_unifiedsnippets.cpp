// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/unifieddialect.h"
#include "export/snippetrunner.h"
#include "sandbox/sandboxserver.h"
#include "support/scriptedserver.h"

#include <QBuffer>
#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace frameloom;
using namespace frameloom::test;

namespace {

const QByteArray unifiedKey = "afk_0123456789";

QJsonObject objectIn(const QByteArray &bytes)
{
    return QJsonDocument::fromJson(bytes).object();
}

QByteArray paintedPng(Qt::GlobalColor color)
{
    QImage image(32, 24, QImage::Format_RGB32);
    image.fill(color);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

QByteArray shippedFile(const QString &name)
{
    QFile file(QStringLiteral(FRAMELOOM_SOURCE_DIR "/tests/data/media/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// What a job's address answers with.
QByteArray jobAnswer(const QString &status, const QJsonValue &result, const QJsonObject &more = {})
{
    QJsonObject job = more;
    job.insert(u"id"_s, u"j-1"_s);
    job.insert(u"status"_s, status);
    job.insert(u"result"_s, result);
    job.insert(u"webhookStatus"_s, QJsonValue());
    return QJsonDocument(job).toJson();
}

const QByteArray queuedAnswer = "{\"jobId\":\"j-1\",\"status\":\"QUEUED\"}";

} // namespace

/// Snippets for the Unified API: each is run by the tool of its language, and judged by what a server got, what was
/// printed and what was saved.
class TestUnifiedSnippets : public QObject
{
    Q_OBJECT

private:
    const Catalog m_catalog = unifiedCatalog();
    const UnifiedDialect m_dialect;
    SnippetRunner m_runner;

    static void languageRows()
    {
        QTest::addColumn<SnippetLanguage>("language");
        QTest::newRow("curl") << SnippetLanguage::Curl;
        QTest::newRow("node") << SnippetLanguage::Node;
        QTest::newRow("python") << SnippetLanguage::Python;
        QTest::newRow("go") << SnippetLanguage::Go;
    }
    SnippetRequest request(const QUrl &server, const Draft &draft, const SnippetParent &parent = {}) const
    {
        const Operation *operation = m_catalog.operation(draft.operationId);
        if (!operation)
            qFatal("no operation %s", qPrintable(draft.operationId));
        return snippetRequest(m_catalog, m_dialect, Profile::forUrl(server, ApiGeneration::Unified), *operation, draft,
                              parent);
    }
    static QJsonObject file(const QString &path) { return {{u"file"_s, path}}; }
    static Draft flux(const QString &prompt)
    {
        return {u"unified.flux-1.1-pro"_s, {{u"prompt"_s, prompt}, {u"aspect_ratio"_s, u"16:9"_s}}, {}};
    }
    static bool isPng(const QByteArray &bytes) { return QImage::fromData(bytes).width() > 0; }

private Q_SLOTS:
    void initTestCase()
    {
        m_runner.addFile(u"heron.png"_s, paintedPng(Qt::darkCyan));
        m_runner.addFile(u"mask.png"_s, paintedPng(Qt::white));
        m_runner.addFile(u"walk.mp4"_s, shippedFile(u"colours.mp4"_s));
        for (const SnippetLanguage language : snippetLanguages())
            QVERIFY2(SnippetRunner::missing(language).isEmpty(), qPrintable(SnippetRunner::missing(language)));
    }

    void init()
    {
        m_runner.setEnvironment(u"APIFRAME_API_KEY"_s, QString::fromLatin1(unifiedKey));
        m_runner.setEnvironment(u"IDEMPOTENCY_KEY"_s, QString());
    }

    void sandbox_data() { languageRows(); }
    void sandbox()
    {
        QFETCH(const SnippetLanguage, language);
        QTemporaryDir folder;
        SandboxServer::Options options;
        options.folder = folder.filePath(u"sandbox"_s);
        options.speed = 0;
        options.startBalance = Credits::whole(100'000);
        options.catalog = std::make_shared<const Catalog>(m_catalog);
        SandboxServer server(options);
        QString why;
        QVERIFY2(server.start(&why), qPrintable(why));
        m_runner.setEnvironment(u"APIFRAME_API_KEY"_s, SandboxServer::unifiedKey());

        // A grid, and one of its pictures.
        const Draft imagine{u"unified.midjourney"_s,
                            {{u"prompt"_s, u"a heron's \"lake\""_s}, {u"aspect_ratio"_s, u"3:2"_s}},
                            {}};
        SnippetRun run = m_runner.run(language, request(server.url(), imagine));
        QVERIFY2(run.exitCode == 0, run.err.constData());
        const QJsonObject grid = objectIn(run.out);
        QCOMPARE(grid["status"_L1].toString(), u"COMPLETED"_s);
        const QString id = grid["id"_L1].toString();
        QCOMPARE(run.made.size(), 5); // and the grid
        for (int i = 1; i <= 5; ++i)
            QVERIFY2(isPng(run.made.value(u"%1-%2.png"_s.arg(id).arg(i))), qPrintable(run.made.keys().join(u' ')));

        Draft upsample{u"unified.midjourney.upsample"_s, {}, {}};
        upsample.parent.picture = 2;
        run = m_runner.run(language, request(server.url(), upsample, {id, u"unified.midjourney.grid"_s}));
        QVERIFY2(run.exitCode == 0, run.err.constData());
        QCOMPARE(run.made.size(), 1);

        // A video of a picture that is uploaded first; its place is inside of a block.
        const Draft video{u"unified.kling-2.5-turbo-pro"_s,
                          {{u"prompt"_s, u"it takes off"_s},
                           {u"duration"_s, 5},
                           {u"start_image"_s, file(u"/pictures/heron.png"_s)}},
                          {}};
        run = m_runner.run(language, request(server.url(), video));
        QVERIFY2(run.exitCode == 0, run.err.constData());
        QCOMPARE(run.made.size(), 1);
        QVERIFY2(run.made.cbegin()->mid(4, 4) == "ftyp", qPrintable(run.made.cbegin().key()));
        QVERIFY(run.made.cbegin().key().endsWith(".mp4"_L1));

        const Draft song{u"unified.suno"_s, {{u"prompt"_s, u"a slow song"_s}, {u"instrumental"_s, true}}, {}};
        run = m_runner.run(language, request(server.url(), song));
        QVERIFY2(run.exitCode == 0, run.err.constData());
        QCOMPARE(objectIn(run.out)["result"_L1]["tracks"_L1].toArray().size(), 2);
        QCOMPARE(run.made.size(), 4); // two songs and their covers

        // The prompt is in the block too, and two files go up.
        const Draft fill{u"unified.flux-fill-pro"_s,
                         {{u"prompt"_s, u"northern lights"_s},
                          {u"mode"_s, u"inpaint"_s},
                          {u"image"_s, file(u"/pictures/heron.png"_s)},
                          {u"mask"_s, file(u"/pictures/mask.png"_s)}},
                         {}};
        run = m_runner.run(language, request(server.url(), fill));
        QVERIFY2(run.exitCode == 0, run.err.constData());
        QCOMPARE(run.made.size(), 1);

        const Draft edit{u"unified.wan-2.7-videoedit"_s,
                         {{u"prompt"_s, u"warm sunset"_s}, {u"video"_s, file(u"/clips/walk.mp4"_s)}},
                         {}};
        run = m_runner.run(language, request(server.url(), edit));
        QVERIFY2(run.exitCode == 0, run.err.constData());
        QCOMPARE(run.made.size(), 1);

        // What it refuses.
        const Draft wrong{u"unified.kling-2.5-turbo-pro"_s,
                          {{u"prompt"_s, u"x"_s}, {u"aspect_ratio"_s, u"169"_s}},
                          {}};
        run = m_runner.run(language, request(server.url(), wrong));
        QVERIFY(run.exitCode != 0);
        QVERIFY2(run.err.contains("aspect_ratio"), run.err.constData());
        run = m_runner.run(language, request(server.url(), flux(u"sandbox:fail"_s)));
        QVERIFY(run.exitCode != 0);
        QCOMPARE(objectIn(run.out)["status"_L1].toString(), u"FAILED"_s);
        QVERIFY2(run.err.contains("invalid param"), run.err.constData());
        QVERIFY(run.made.isEmpty());
    }

    /// Header by header, what leaves the program is what leaves the form.
    void wire_data() { languageRows(); }
    void wire()
    {
        QFETCH(const SnippetLanguage, language);
        ScriptedServer server;
        ScriptedServer files;
        int uploaded = 0;
        server.handle("/v2/uploads", [&uploaded](const ScriptedRequest &) {
            return ScriptedAnswer::json("{\"id\":\"u\",\"url\":\"https:\\/\\/files.example\\/" + QByteArray::number(++uploaded)
                                            + ".png?a=1\\u0026b=2\",\"kind\":\"image\"}",
                                        201);
        });
        server.on("/v2/images/generate", ScriptedAnswer::json(queuedAnswer, 202));
        server.on("/v2/jobs/j-1", ScriptedAnswer::json(jobAnswer(u"PROCESSING"_s, {})));
        const QJsonObject result{{u"images"_s, QJsonArray{files.url(u"/a.png"_s).toString()}},
                                 {u"gridUrl"_s, QString(files.url(u"/b.webp"_s).toString() + u"?x=1"_s)},
                                 {u"note"_s, QJsonValue()}};
        const QJsonObject input{{u"image_prompt"_s, u"https://elsewhere.example/1.png"_s},
                                {u"note"_s, u"\"result\": [{\"x\""_s}};
        server.on("/v2/jobs/j-1", ScriptedAnswer::json(jobAnswer(u"COMPLETED"_s, result, {{u"input"_s, input}})));
        files.on("/a.png", ScriptedAnswer::json("first"));
        files.on("/b.webp", ScriptedAnswer::json("second"));
        QJsonObject params{{u"prompt"_s, nastyTexts().join(u'\n')},
                           {u"seed"_s, 7},
                           {u"raw"_s, false},
                           {u"image_prompt"_s, file(u"/pictures/heron.png"_s)},
                           {u"aspect_ratio"_s, u"16:9"_s}};
        Profile profile = Profile::forUrl(server.url(), ApiGeneration::Unified);
        profile.webhookUrl = u"https://me.example/hook"_s;
        const Operation &operation = *m_catalog.operation(u"unified.flux-1.1-pro"_s);
        const SnippetRequest made =
            snippetRequest(m_catalog, m_dialect, profile, operation, {operation.id, params, {}});
        const SnippetRun run = m_runner.run(language, made);
        QVERIFY2(run.exitCode == 0, run.err.constData());

        QCOMPARE(server.count("/v2/uploads"), 1);
        const ScriptedRequest upload = server.requests("/v2/uploads").first();
        QCOMPARE(upload.headers.value("x-api-key"), unifiedKey);
        QVERIFY(!upload.headers.contains("idempotency-key"));
        QVERIFY(upload.body.contains("name=\"file\""));
        QVERIFY(upload.body.contains(QByteArray("\r\n\r\n" + paintedPng(Qt::darkCyan) + "\r\n--")));

        QCOMPARE(server.count("/v2/images/generate"), 1);
        const ScriptedRequest sent = server.requests("/v2/images/generate").first();
        params.insert(u"image_prompt"_s, u"https://files.example/1.png?a=1&b=2"_s);
        QCOMPARE(objectIn(sent.body),
                 objectIn(m_dialect.submitBody(operation, {operation.id, params, {}}, {}, {}, profile)));
        QCOMPARE(sent.headers.value("x-api-key"), unifiedKey);
        QCOMPARE(sent.headers.value("content-type"), "application/json");
        const QByteArray key = sent.headers.value("idempotency-key");
        QVERIFY2(key.size() >= 16 && key.size() <= 255, key.constData());
        QVERIFY(run.err.contains(QByteArray("IDEMPOTENCY_KEY=" + key)));

        QCOMPARE(server.count("/v2/jobs/j-1"), 2);
        const ScriptedRequest asked = server.requests("/v2/jobs/j-1").first();
        QCOMPARE(asked.method, "GET");
        QVERIFY(asked.body.isEmpty());
        QCOMPARE(asked.headers.value("x-api-key"), unifiedKey);
        QVERIFY(!asked.headers.contains("authorization"));

        // The key is for the API alone.
        QVERIFY(!files.requests("/a.png").first().headers.contains("x-api-key"));
        QCOMPARE(run.made.size(), 2);
        const QByteArray first = run.made.value(u"j-1-1.png"_s);
        QCOMPARE(first.isEmpty() ? run.made.value(u"j-1-2.png"_s) : first, "first"); // Go sorts by name
        QCOMPARE(run.made.value(u"j-1-2.webp"_s) + run.made.value(u"j-1-1.webp"_s), "second");
        QCOMPARE(objectIn(run.out)["input"_L1]["note"_L1].toString(), u"\"result\": [{\"x\""_s);
    }

    /// Every shape of a result (api/v2/CORE.md, "Results"), and a job that was there before: the same key again.
    void shapes_data() { languageRows(); }
    void shapes()
    {
        QFETCH(const SnippetLanguage, language);
        ScriptedServer server;
        const auto address = [&server](const char *path) { return server.url(QString::fromLatin1(path)).toString(); };
        const auto track = [](const QJsonValue &audio, const QJsonValue &cover) {
            return QJsonObject{{u"id"_s, u"t"_s},
                               {u"audioUrl"_s, audio},
                               {u"imageUrl"_s, cover},
                               {u"title"_s, u"https is no address"_s}};
        };
        const QJsonArray videos{address("/1.mp4"), address("/2.mp4"), address("/3.mp4"), address("/4.mp4")};
        const QJsonArray tracks{track(address("/1.mp3"), {}), track(address("/2.mp3"), address("/2.jpg"))};
        const QVector<QPair<QJsonValue, int>> shapes = {{address("/one.png"), 1},
                                                        {QJsonObject{{u"videoUrl"_s, address("/clip.mp4")}}, 1},
                                                        {QJsonObject{{u"videos"_s, videos}}, 4},
                                                        {QJsonObject{{u"tracks"_s, tracks}}, 3},
                                                        {QJsonArray{address("/stem-1"), address("/stem-2")}, 2},
                                                        {{}, 0}};
        server.on("/v2/images/generate", ScriptedAnswer::json("{\"jobId\":\"j-1\",\"status\":\"COMPLETED\"}", 202));
        server.handleRest([](const ScriptedRequest &) { return ScriptedAnswer::json("content"); });
        m_runner.setEnvironment(u"IDEMPOTENCY_KEY"_s, u"the-one-from-before"_s);
        QList<QByteArray> answers;
        for (const auto &[result, count] : shapes)
            answers.append(jobAnswer(u"COMPLETED"_s, result));
        int next = 0;
        server.handle("/v2/jobs/j-1", [&](const ScriptedRequest &) { return ScriptedAnswer::json(answers.value(next)); });
        for (next = 0; next < answers.size(); ++next) {
            const SnippetRun run = m_runner.run(language, request(server.url(), flux(u"a heron"_s)));
            QVERIFY2(run.exitCode == 0, run.err.constData());
            QVERIFY2(run.made.size() == shapes.at(next).second, answers.at(next).constData());
            for (const QByteArray &content : run.made)
                QCOMPARE(content, "content");
            QCOMPARE(objectIn(run.out), objectIn(answers.at(next)));
        }
        QCOMPARE(server.requests("/v2/images/generate").last().headers.value("idempotency-key"), "the-one-from-before");
    }

    /// A training is one form of many files; its id, its address and its statuses are its own (api/v2/CORE.md, "LoRA
    /// training").
    void training_data() { languageRows(); }
    void training()
    {
        QFETCH(const SnippetLanguage, language);
        QJsonArray pictures;
        QVector<QByteArray> contents;
        for (int i = 0; i < 15; ++i) {
            contents.append("picture " + QByteArray::number(i) + " \xff\x00\r\n end");
            m_runner.addFile(u"face %1.png"_s.arg(i), contents.last());
            pictures.append(file(u"/people/face %1.png"_s.arg(i)));
        }
        const QString name = u"Anna \"Ä\" $HOME `x` 'y'"_s;
        const QJsonObject params{{u"name"_s, name},         {u"subjectKind"_s, u"person"_s}, {u"gender"_s, u"female"_s},
                                 {u"ethnicity"_s, u"white"_s}, {u"steps"_s, 1200},              {u"images"_s, pictures}};
        const Operation &operation = *m_catalog.operation(u"unified.lora-training"_s);
        const auto made = [&](const QUrl &url) {
            Profile profile = Profile::forUrl(url, ApiGeneration::Unified);
            profile.webhookUrl = u"https://me.example/hook"_s;
            return snippetRequest(m_catalog, m_dialect, profile, operation, {operation.id, params, {}});
        };
        ScriptedServer server;
        server.on("/v2/loras", ScriptedAnswer::json(R"({"id":"lora-7","status":"PENDING","imageCount":15})", 202));
        server.on("/v2/loras/lora-7", ScriptedAnswer::json(R"({"id":"lora-7","userId":"u","status":"READY","error":null,)"
                                                           R"("triggerWord":"QXZVB"})"));
        SnippetRun run = m_runner.run(language, made(server.url()));
        QVERIFY2(run.exitCode == 0, run.err.constData());
        QCOMPARE(objectIn(run.out)["triggerWord"_L1].toString(), u"QXZVB"_s);
        QVERIFY(run.made.isEmpty());

        QCOMPARE(server.count("/v2/loras"), 1);
        const ScriptedRequest sent = server.requests("/v2/loras").first();
        QCOMPARE(sent.method, "POST");
        QCOMPARE(sent.headers.value("x-api-key"), unifiedKey);
        QVERIFY(!sent.headers.contains("idempotency-key")); // the service takes none here
        QVERIFY2(sent.headers.value("content-type").startsWith("multipart/form-data"), sent.headers.value("content-type").constData());
        QCOMPARE(sent.body.count("name=\"images\""), 15);
        for (int i = 0; i < 15; ++i) {
            QVERIFY(sent.body.contains(QByteArray("\r\n\r\n" + contents.at(i) + "\r\n--")));
            QVERIFY(sent.body.contains(QByteArray("filename=\"face " + QByteArray::number(i) + ".png\"")));
        }
        const QVector<QPair<QByteArray, QByteArray>> texts = {{"name", name.toUtf8()},
                                                              {"subjectKind", "person"},
                                                              {"gender", "female"},
                                                              {"ethnicity", "white"},
                                                              {"steps", "1200"},
                                                              {"webhookUrl", "https://me.example/hook"},
                                                              {"webhookEvents", "completed,failed"}};
        for (const auto &[part, text] : texts) {
            const qsizetype at = sent.body.indexOf(QByteArray("name=\"" + part + '"'));
            QVERIFY2(at > 0, part.constData());
            const qsizetype begin = sent.body.indexOf("\r\n\r\n", at) + 4;
            QCOMPARE(sent.body.mid(begin, sent.body.indexOf("\r\n--", begin) - begin), text);
        }
        QCOMPARE(server.count("/v2/loras/lora-7"), 1);
        QCOMPARE(server.requests("/v2/loras/lora-7").first().method, "GET");
        QCOMPARE(server.requests("/v2/loras/lora-7").first().headers.value("x-api-key"), unifiedKey);

        for (const QString &status : {u"FAILED"_s, u"ARCHIVED"_s}) {
            ScriptedServer losing;
            losing.on("/v2/loras", ScriptedAnswer::json(R"({"id":"lora-7","status":"PENDING","imageCount":15})", 202));
            losing.on("/v2/loras/lora-7",
                      ScriptedAnswer::json("{\"id\":\"lora-7\",\"status\":\"" + status.toLatin1() + "\",\"error\":\"no face\"}"));
            run = m_runner.run(language, made(losing.url()));
            QVERIFY(run.exitCode != 0);
            QVERIFY2(run.err.contains("no face"), run.err.constData());
            QCOMPARE(objectIn(run.out)["status"_L1].toString(), status);
        }
    }

    void refusals_data() { languageRows(); }
    void refusals()
    {
        QFETCH(const SnippetLanguage, language);
        ScriptedServer refusing;
        refusing.on("/v2/images/generate",
                    ScriptedAnswer::json("{\"error\":\"Validation failed\",\"details\":{\"fluxParams.seed\":[\"Expected number\"]}}",
                                         400));
        SnippetRun run = m_runner.run(language, request(refusing.url(), flux(u"a heron"_s)));
        QVERIFY(run.exitCode != 0);
        QVERIFY2(run.err.contains("Validation failed") && run.err.contains("fluxParams.seed")
                     && run.err.contains("Expected number"),
                 run.err.constData());

        ScriptedServer strange;
        strange.on("/v2/images/generate", ScriptedAnswer::json("{\"hello\":\"there\"}", 202));
        run = m_runner.run(language, request(strange.url(), flux(u"a heron"_s)));
        QVERIFY(run.exitCode != 0);
        QVERIFY2(run.err.contains("job id") && run.err.contains("there"), run.err.constData());

        for (const QString &status : {u"FAILED"_s, u"CANCELLED"_s}) {
            ScriptedServer server;
            server.on("/v2/images/generate", ScriptedAnswer::json(queuedAnswer, 202));
            server.on("/v2/jobs/j-1", ScriptedAnswer::json(jobAnswer(status, {}, {{u"error"_s, u"no herons"_s}})));
            run = m_runner.run(language, request(server.url(), flux(u"a heron"_s)));
            QVERIFY(run.exitCode != 0);
            QCOMPARE(objectIn(run.out)["status"_L1].toString(), status);
            QVERIFY2(run.err.contains("no herons"), run.err.constData());
        }

        // The key follows nobody to another place.
        ScriptedServer other;
        other.on("/v2/images/generate", ScriptedAnswer::json(queuedAnswer, 202));
        ScriptedServer moved;
        moved.on("/v2/images/generate", ScriptedAnswer::redirect(other.url(u"/v2/images/generate"_s), 307));
        run = m_runner.run(language, request(moved.url(), flux(u"a heron"_s)));
        QVERIFY(run.exitCode != 0);
        QCOMPARE(other.connections(), 0);

        m_runner.setEnvironment(u"APIFRAME_API_KEY"_s, QString());
        ScriptedServer untouched;
        run = m_runner.run(language, request(untouched.url(), flux(u"a heron"_s)));
        QVERIFY(run.exitCode != 0);
        QVERIFY2(run.err.contains("APIFRAME_API_KEY"), run.err.constData());
        QCOMPARE(untouched.connections(), 0);
    }
};

QTEST_GUILESS_MAIN(TestUnifiedSnippets)
#include "tst_unifiedsnippets.moc"
