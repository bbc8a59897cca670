// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/snippetrunner.h"

#include "api/classicdialect.h"
#include "export/examplebody.h"
#include "sandbox/sandboxrequests.h"
#include "sandbox/sandboxserver.h"
#include "support/patience.h"
#include "support/scriptedserver.h"

#include <QBuffer>
#include <QDateTime>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTcpSocket>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace frameloom;
using namespace frameloom::test;

namespace {

QJsonObject jsonOf(const QByteArray &bytes)
{
    return QJsonDocument::fromJson(bytes).object();
}

QByteArray picture()
{
    QImage image(32, 24, QImage::Format_RGB32);
    image.fill(Qt::darkCyan);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

QByteArray song()
{
    return QByteArray("ID3 not really\r\n--song") + '\0' + '!';
}

/// The content of a part of a form, with what stands around it.
QByteArray part(const QByteArray &content)
{
    return "\r\n\r\n" + content + "\r\n--";
}

/// Stands between programs and the sandbox: passes everything on, and remembers it.
class Witness
{
public:
    explicit Witness(const QUrl &sandbox)
    {
        m_server.handleRest([this, sandbox](const ScriptedRequest &request) {
            ScriptedAnswer answer = passOn(sandbox, request);
            if (!request.path.startsWith("/fetch") && !request.path.startsWith("/upload"))
                m_open[request.path].append(request);
            if (request.path.startsWith("/upload"))
                m_uploads.insert(uploadedAddress(answer.body), request.body);
            return answer;
        });
    }
    QUrl url() const { return m_server.url(); }
    /// The next submission to that path that nobody has asked for, in the order in which they came.
    ScriptedRequest next(const QByteArray &path)
    {
        QList<ScriptedRequest> &open = m_open[path];
        return open.isEmpty() ? ScriptedRequest() : open.takeFirst();
    }
    bool isDone() const
    {
        return std::all_of(m_open.cbegin(), m_open.cend(), [](const auto &open) { return open.isEmpty(); });
    }
    /// What is wrong with a value that was sent; empty: it is what the request says.
    QString difference(const SnippetRequest &request, const QJsonValue &wanted, const QJsonValue &sent,
                       const SnippetRunner &runner) const
    {
        if (wanted.isArray()) {
            const QJsonArray list = wanted.toArray();
            if (list.size() != sent.toArray().size())
                return u"another number of entries"_s;
            for (qsizetype i = 0; i < list.size(); ++i) {
                if (const QString trouble = difference(request, list.at(i), sent.toArray().at(i), runner); !trouble.isEmpty())
                    return trouble;
            }
            return {};
        }
        const SnippetInput *input = request.inputAt(wanted);
        if (!input)
            return sent == wanted ? QString() : u"another value"_s;
        const QByteArray content = runner.file(input->file);
        switch (input->kind) {
        case SnippetInput::Kind::Upload: // the address that was answered to this file
            return m_uploads.value(sent.toString()).contains(part(content)) ? QString() : u"not what was uploaded"_s;
        case SnippetInput::Kind::Base64:
            return sent.toString() == QString::fromLatin1(content.toBase64()) ? QString() : u"another file"_s;
        case SnippetInput::Kind::DataUrl:
            return sent.toString() == u"data:image/png;base64,"_s + QString::fromLatin1(content.toBase64()) ? QString() : u"another file"_s;
        case SnippetInput::Kind::Part:
        case SnippetInput::Kind::Secret:
            break;
        }
        return u"not in a body"_s;
    }

private:
    static QString uploadedAddress(const QByteArray &answer)
    {
        const QJsonObject object = jsonOf(answer);
        return object["imageURL"_L1].toString(object["audioURL"_L1].toString());
    }
    static ScriptedAnswer passOn(const QUrl &sandbox, const ScriptedRequest &request)
    {
        QTcpSocket socket;
        socket.connectToHost(sandbox.host(), quint16(sandbox.port()));
        QByteArray head = request.method + ' ' + request.path + " HTTP/1.1\r\nHost: " + sandbox.host().toLatin1()
            + "\r\nConnection: close\r\nContent-Length: " + QByteArray::number(request.body.size()) + "\r\n";
        for (const char *name : {"authorization", "content-type"})
            head += QByteArray(name) + ": " + request.headers.value(name) + "\r\n";
        socket.write(head + "\r\n" + request.body);
        QByteArray all;
        while (socket.waitForReadyRead(30'000))
            all += socket.readAll();
        const qsizetype end = all.indexOf("\r\n\r\n");
        return end < 0 ? ScriptedAnswer::of(ScriptedAnswer::Way::CloseAfterReading)
                       : ScriptedAnswer::json(all.mid(end + 4), all.mid(9, 3).toInt());
    }

    QHash<QByteArray, QList<ScriptedRequest>> m_open; ///< only looked at when no program runs
    QHash<QString, QByteArray> m_uploads;             ///< the form, by the address it got
    ScriptedServer m_server; // last: it ends first
};

} // namespace

/// Every snippet is written, run by the tool of its language, and judged by what a server got and what it printed.
class TestSnippets : public QObject
{
    Q_OBJECT

private:
    const Catalog m_catalog = labCatalog();
    const ClassicDialect m_dialect;
    SnippetRunner m_runner;

    static QVector<QPair<SnippetLanguage, const char *>> languages()
    {
        return {{SnippetLanguage::Curl, "curl"},
                {SnippetLanguage::Node, "node"},
                {SnippetLanguage::Python, "python"},
                {SnippetLanguage::Go, "go"}};
    }
    static void languageRows()
    {
        QTest::addColumn<SnippetLanguage>("language");
        for (const auto &[language, name] : languages())
            QTest::newRow(name) << language;
    }
    SnippetRequest request(const QUrl &server, const Draft &draft, const SnippetParent &parent = {}) const
    {
        const Operation *operation = m_catalog.operation(draft.operationId);
        if (!operation)
            qFatal("no operation %s", qPrintable(draft.operationId));
        return snippetRequest(m_catalog, m_dialect, Profile::forUrl(server, ApiGeneration::Classic), *operation, draft,
                              parent);
    }
    static QJsonObject file(const QString &path) { return {{u"file"_s, path}}; }

private Q_SLOTS:
    void initTestCase()
    {
        m_runner.addFile(u"heron.png"_s, picture());
        m_runner.addFile(u"heron-2.png"_s, picture() + "2");
        m_runner.addFile(u"a 'b\" $(c); d,é.mp3"_s, song());
        m_runner.setEnvironment(u"APIFRAME_WEBHOOK_SECRET"_s, u"hush"_s);
        for (const auto &[language, name] : languages())
            QVERIFY2(SnippetRunner::missing(language).isEmpty(), qPrintable(SnippetRunner::missing(language)));
    }

    void sandbox_data() { languageRows(); }
    void sandbox()
    {
        QFETCH(const SnippetLanguage, language);
        QTemporaryDir folder;
        SandboxServer::Options options;
        options.folder = folder.filePath(u"sandbox"_s);
        options.speed = 0;
        options.catalog = std::make_shared<const Catalog>(m_catalog);
        SandboxServer server(options);
        QString why;
        QVERIFY2(server.start(&why), qPrintable(why));

        const Draft imagine{u"midjourney.imagine"_s,
                            {{u"prompt"_s, u"a heron's \"lake\""_s}, {u"aspect_ratio"_s, u"3:2"_s}},
                            {}};
        SnippetRun run = m_runner.run(language, request(server.url(), imagine));
        QVERIFY2(run.exitCode == 0, run.err.constData());
        const QJsonObject grid = jsonOf(run.out);
        QCOMPARE(grid["image_urls"_L1].toArray().size(), 4);

        Draft upscale{u"midjourney.upscale-1x"_s, {}, {}};
        upscale.parent.picture = 2;
        run = m_runner.run(language,
                           request(server.url(), upscale, {grid["task_id"_L1].toString(), u"midjourney.grid"_s}));
        QVERIFY2(run.exitCode == 0, run.err.constData());
        QVERIFY2(!jsonOf(run.out)["image_url"_L1].toString().isEmpty(), run.out.constData());

        const Draft blend{
            u"lab.blend"_s,
            {{u"image_urls"_s, QJsonArray{file(u"/pictures/heron.png"_s), u"https://example.com/x.png"_s}}},
            {}};
        run = m_runner.run(language, request(server.url(), blend));
        QVERIFY2(run.exitCode == 0, run.err.constData());
        QVERIFY2(!jsonOf(run.out)["image_url"_L1].toString().isEmpty(), run.out.constData());

        const Draft encode{u"lab.encode"_s, {{u"image_prompt"_s, file(u"/pictures/heron.png"_s)}}, {}};
        run = m_runner.run(language, request(server.url(), encode));
        QVERIFY2(run.exitCode == 0, run.err.constData());
        QVERIFY2(!jsonOf(run.out)["image_url"_L1].toString().isEmpty(), run.out.constData());

        const Draft held{u"lab.held"_s, {{u"prompt"_s, u"a heron"_s}, {u"steps"_s, 4}, {u"ratio"_s, u"1:1"_s}}, {}};
        run = m_runner.run(language, request(server.url(), held));
        QVERIFY2(run.exitCode == 0, run.err.constData());
        QVERIFY2(!jsonOf(run.out)["image_url"_L1].toString().isEmpty(), run.out.constData());
    }

    /// Every operation that has a form, in each language, from a folder with its files: what reaches the service is what
    /// the form holds, and the service takes it.
    void everyOperation_data() { languageRows(); }
    void everyOperation()
    {
        QFETCH(const SnippetLanguage, language);
        SandboxFixture sandbox(0, 100'000);
        SandboxRequests parents(sandbox);
        Witness witness(sandbox.server->url());
        const Catalog catalog = sandbox.options.catalog->only(ApiGeneration::Classic);
        QVector<const Operation *> operations;
        QVector<SnippetRequest> requests;
        SnippetRunner runner; // with files of its own
        runner.addFile(u"picture.png"_s, pngOf({64, 64}));
        runner.addFile(u"song.wav"_s, wavOf(2));
        for (const Operation &operation : catalog.operations()) {
            if (!operation.hasForm)
                continue;
            SnippetParent parent;
            Draft draft{operation.id, {}, {}};
            if (operation.parent.isValid()) {
                const SandboxRequests::Made made = parents.parentFor(operation);
                parent = {made.task, made.family};
                draft.parent = {0, 1, made.task, made.song()};
                const QByteArray above = sandbox.get(made.answer["image_url"_L1].toString()).body;
                const QSize size = QImage::fromData(above).size(); // a mask has the size of what it covers
                runner.addFile(operation.id + u".png"_s, pngOf(size.isEmpty() ? QSize(64, 64) : size));
            }
            draft.params = exampleBody(operation, parent.taskId);
            draft.params.remove(operation.parent.parameter);
            draft.params.remove(operation.parent.itemParameter);
            draft.params.remove(operation.parent.pictureParameter);
            for (const Field &field : operation.fields) {
                if (!field.isMedia() || !draft.params.contains(field.name)
                    || (field.media.send == MediaSpec::Send::Url && !catalog.upload(field.media)))
                    continue;
                const QJsonValue one = field.editor == FieldEditor::Mask ? file(u"/x/"_s + operation.id + u".png"_s)
                    : field.media.kind == MediaKind::Audio               ? file(u"/x/song.wav"_s)
                                                                         : file(u"/x/picture.png"_s);
                QJsonArray list = draft.params.value(field.name).toArray();
                for (QJsonValueRef entry : list)
                    entry = one;
                draft.params.insert(field.name, list.isEmpty() ? QJsonValue(one) : QJsonValue(list));
            }
            if (operation.request.multipart) {
                for (const Field &field : operation.fields) {
                    if (field.isMedia() && field.media.send == MediaSpec::Send::Part)
                        draft.params.insert(field.name, file(u"/x/song.wav"_s));
                }
            }
            operations.append(&operation);
            requests.append(snippetRequest(catalog, m_dialect, Profile::forUrl(witness.url(), ApiGeneration::Classic),
                                           operation, draft, parent));
        }
        QVERIFY(operations.size() > 40);

        const QVector<SnippetRun> runs = runner.runAll(language, requests);
        for (qsizetype i = 0; i < operations.size(); ++i) {
            const SnippetRequest &request = requests.at(i);
            const QByteArray id = operations.at(i)->id.toUtf8();
            QVERIFY2(runs.at(i).exitCode == 0, QByteArray(id + ": " + runs.at(i).err + runs.at(i).out).constData());
            QVERIFY2(!jsonOf(runs.at(i).out).isEmpty(), QByteArray(id + ": " + runs.at(i).out).constData());
            const ScriptedRequest sent = witness.next(request.url.path().toUtf8());
            QVERIFY2(!sent.path.isEmpty(), QByteArray(id + " was not sent").constData());
            QCOMPARE(sent.headers.value("authorization"), "sandbox");
            if (request.multipart) {
                QVERIFY2(sent.body.contains(part(wavOf(2))), id.constData());
                continue;
            }
            const QJsonObject body = jsonOf(sent.body);
            QCOMPARE(body.keys(), request.body.keys());
            for (auto it = request.body.begin(); it != request.body.end(); ++it) {
                const QString trouble = witness.difference(request, it.value(), body.value(it.key()), runner);
                QVERIFY2(trouble.isEmpty(), QByteArray(id + ' ' + it.key().toUtf8() + ": " + trouble.toUtf8()).constData());
            }
        }
        QVERIFY(witness.isDone()); // nothing was sent twice
    }

    void nasty_data() { languageRows(); }
    void nasty()
    {
        QFETCH(const SnippetLanguage, language);
        // All at once in values, in a list and in names: a language is started once, not once per text.
        QJsonObject params;
        QJsonArray list;
        for (const QString &text : nastyTexts()) {
            params.insert(u"key "_s + text, text);
            list.append(text);
        }
        params.insert(u"list"_s, list);
        params.insert(u"numbers"_s, QJsonArray{0, -1, 1.5, 1e21, 9007199254740991.0, true, false, QJsonValue::Null});
        params.insert(u"object"_s, QJsonObject{{u"empty"_s, QJsonObject()}, {u"none"_s, QJsonArray()}});
        params.insert(u"prompt"_s, nastyTexts().join(u'\n'));

        ScriptedServer server;
        server.on("/imagine", ScriptedAnswer::json(R"({"task_id":"t-1"})"));
        server.on("/fetch",
                  ScriptedAnswer::json(R"({"task_id":"t-1","status":"finished","image_urls":["https:\/\/x/1.png"]})"));
        const SnippetRequest plain = request(server.url(), {u"midjourney.imagine"_s, params, {}});
        SnippetRun run = m_runner.run(language, plain);
        QVERIFY2(run.exitCode == 0, run.err.constData());
        QCOMPARE(server.count("/imagine"), 1);
        const ScriptedRequest sent = server.requests("/imagine").first();
        QCOMPARE(jsonOf(sent.body), params);
        QCOMPARE(sent.headers.value("authorization"), "sandbox");
        QCOMPARE(sent.headers.value("content-type"), "application/json");
        QCOMPARE(jsonOf(server.requests("/fetch").first().body), QJsonObject({{u"task_id"_s, u"t-1"_s}}));
        if (language == SnippetLanguage::Curl) {
            run = m_runner.run(language, plain, u"bash"_s);
            QVERIFY2(run.exitCode == 0, run.err.constData());
            QCOMPARE(jsonOf(server.requests("/imagine").last().body), params);
        }

        // The same beside a file: the body is then put together by the program.
        params.remove(u"numbers"_s);
        params.insert(u"image_prompt"_s, file(u"/pictures/heron.png"_s));
        server.on("/lab-encode", ScriptedAnswer::json(R"({"task_id":"t-1"})"));
        run = m_runner.run(language, request(server.url(), {u"lab.encode"_s, params, {}}));
        QVERIFY2(run.exitCode == 0, run.err.constData());
        params.insert(u"image_prompt"_s, QString::fromLatin1(picture().toBase64()));
        QCOMPARE(jsonOf(server.requests("/lab-encode").first().body), params);
    }

    void uploads_data() { languageRows(); }
    void uploads()
    {
        QFETCH(const SnippetLanguage, language);
        ScriptedServer server;
        int uploaded = 0;
        server.handle("/upload", [&uploaded](const ScriptedRequest &) {
            return ScriptedAnswer::json("{\"imageURL\": \"https:\\/\\/files.example\\/" + QByteArray::number(++uploaded)
                                        + ".png\"}");
        });
        server.on("/lab-blend", ScriptedAnswer::json(R"({"task_id":"t-2"})"));
        server.on("/fetch", ScriptedAnswer::json(R"({"task_id":"t-2","image_url":"https:\/\/x/1.png"})")); // no status
        const QJsonObject params{{u"image_urls"_s, QJsonArray{file(u"/a/heron.png"_s), file(u"/b/heron.png"_s),
                                                              u"https://example.com/3.png"_s}},
                                 {u"webhook_url"_s, u"https://me.example/hook"_s},
                                 {u"webhook_secret"_s, u"never to be seen"_s}};
        const SnippetRequest made = request(server.url(), {u"lab.blend"_s, params, {}});
        QVERIFY(!snippet(language, made).contains("never to be seen"_L1));
        const SnippetRun run = m_runner.run(language, made);
        QVERIFY2(run.exitCode == 0, run.err.constData());
        QCOMPARE(server.count("/upload"), 2);
        const ScriptedRequest first = server.requests("/upload").first();
        QVERIFY(first.headers.value("content-type").startsWith("multipart/form-data"));
        QCOMPARE(first.headers.value("authorization"), "sandbox");
        QVERIFY(first.body.contains("name=\"image\""));
        QVERIFY(first.body.contains("image/png"));
        QVERIFY(first.body.contains(part(picture())));
        QVERIFY(server.requests("/upload").last().body.contains(part(picture() + "2")));
        const QJsonObject sent = jsonOf(server.requests("/lab-blend").first().body);
        QCOMPARE(sent["image_urls"_L1].toArray(),
                 QJsonArray({u"https://files.example/1.png"_s, u"https://files.example/2.png"_s,
                             u"https://example.com/3.png"_s}));
        QCOMPARE(sent["webhook_secret"_L1].toString(), u"hush"_s);
    }

    void parts_data() { languageRows(); }
    void parts()
    {
        QFETCH(const SnippetLanguage, language);
        ScriptedServer server;
        server.on("/lab-part",
                  ScriptedAnswer::json(R"({"task_id":"t-3","status":"finished","audio_url":"https:\/\/x/1.mp3"})"));
        const QString title = nastyTexts().at(1) + nastyTexts().at(2) + nastyTexts().at(3);
        const QJsonObject params{{u"audio"_s, file(u"/songs/a 'b\" $(c); d,é.mp3"_s)},
                                 {u"title"_s, title},
                                 {u"loud"_s, true}};
        const SnippetRun run = m_runner.run(language, request(server.url(), {u"lab.part"_s, params, {}}));
        QVERIFY2(run.exitCode == 0, run.err.constData());
        QCOMPARE(server.count("/fetch"), 0); // the answer had it all
        QCOMPARE(server.count("/lab-part"), 1);
        const ScriptedRequest sent = server.requests("/lab-part").first();
        QVERIFY(sent.headers.value("content-type").startsWith("multipart/form-data"));
        QVERIFY(sent.body.contains("name=\"audio\""));
        QVERIFY(sent.body.contains(part(song())));
        QVERIFY(sent.body.contains(part(title.toUtf8())));
        QVERIFY(sent.body.contains(part("true")));
    }

    void waiting_data() { languageRows(); }
    void waiting()
    {
        QFETCH(const SnippetLanguage, language);
        ScriptedServer server;
        server.on("/imagine", ScriptedAnswer::json(R"({"task_id":"t-4"})"));
        server.on("/fetch", ScriptedAnswer::json(R"({"task_id":"t-4","percentage":"10"})"));
        server.on("/fetch", ScriptedAnswer::json(R"({"task_id": "t-4", "status": "failed", "message": "no herons"})"));
        const Draft draft{u"midjourney.imagine"_s, {{u"prompt"_s, u"a heron"_s}}, {}};
        SnippetRun run = m_runner.run(language, request(server.url(), draft));
        QCOMPARE(server.count("/fetch"), 2);
        QCOMPARE(run.exitCode, 1);
        QCOMPARE(jsonOf(run.out)["message"_L1].toString(), u"no herons"_s);

        ScriptedServer refusing;
        refusing.on("/imagine", ScriptedAnswer::json(R"({"errors":[{"msg":"banned word"}]})", 400));
        run = m_runner.run(language, request(refusing.url(), draft));
        QVERIFY(run.exitCode != 0);
        QVERIFY2(run.err.contains("banned word"), run.err.constData());
        QCOMPARE(refusing.count("/fetch"), 0);
    }

    void withoutKey_data() { languageRows(); }
    void withoutKey()
    {
        QFETCH(const SnippetLanguage, language);
        ScriptedServer server;
        server.on("/imagine", ScriptedAnswer::json(R"({"task_id":"t-5"})"));
        SnippetRunner runner;
        runner.setEnvironment(u"APIFRAME_API_KEY"_s, QString());
        const SnippetRun run =
            runner.run(language, request(server.url(), {u"midjourney.imagine"_s, {{u"prompt"_s, u"x"_s}}, {}}));
        QVERIFY(run.exitCode != 0);
        QVERIFY2(run.err.contains("APIFRAME_API_KEY"), run.err.constData());
        QCOMPARE(server.count("/imagine"), 0);
    }
};

QTEST_GUILESS_MAIN(TestSnippets)
#include "tst_snippets.moc"
