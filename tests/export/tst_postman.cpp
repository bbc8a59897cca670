// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/classicdialect.h"
#include "api/unifieddialect.h"
#include "export/examplebody.h"
#include "export/postmancollection.h"
#include "sandbox/sandboxserver.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QSet>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;
using namespace frameloom;

namespace {

constexpr int patience = 300'000; // milliseconds
const QString source = QStringLiteral(FRAMELOOM_SOURCE_DIR);

Catalog withLab()
{
    return Catalog::load({Catalog::builtIn(), {source + u"/tests/data/export"_s, false}}).only(ApiGeneration::Classic);
}

struct Finished
{
    int code = -1;
    QString output;
};

Finished runTool(const QString &program, const QStringList &arguments, const QString &folder = {})
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    if (!folder.isEmpty())
        process.setWorkingDirectory(folder);
    process.start(program, arguments);
    if (!process.waitForFinished(patience)) {
        process.kill();
        process.waitForFinished();
        return {-1, u"it did not end: "_s + QString::fromUtf8(process.readAll())};
    }
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            QString::fromUtf8(process.readAll())};
}

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(path));
}

/// Every request of the collection, folders opened.
void eachRequest(const QJsonArray &items, const std::function<void(const QJsonObject &)> &visit)
{
    for (const QJsonValue &value : items) {
        const QJsonObject item = value.toObject();
        if (item.contains("item"_L1))
            eachRequest(item["item"_L1].toArray(), visit);
        else
            visit(item);
    }
}

} // namespace

class TestPostman : public QObject
{
    Q_OBJECT

private:
    const Catalog m_catalog = withLab();
    const ClassicDialect m_dialect;
    QTemporaryDir m_folder;
    QString m_file;
    QJsonObject m_collection;
    const Catalog m_unified = Catalog::load({Catalog::builtIn()}).only(ApiGeneration::Unified);
    QString m_unifiedFile;
    QJsonObject m_unifiedCollection;

private Q_SLOTS:
    void initTestCase()
    {
        m_collection = postmanCollection(m_catalog, m_dialect, Profile::classic());
        m_file = m_folder.filePath(u"apiframe.postman_collection.json"_s);
        write(m_file, QJsonDocument(m_collection).toJson());
        m_unifiedCollection = postmanCollection(m_unified, UnifiedDialect(), Profile::unified());
        m_unifiedFile = m_folder.filePath(u"unified.postman_collection.json"_s);
        write(m_unifiedFile, QJsonDocument(m_unifiedCollection).toJson());
    }

    void everyOperationIsThere()
    {
        QSet<QString> addresses;
        eachRequest(m_collection["item"_L1].toArray(), [&](const QJsonObject &item) {
            const QJsonObject request = item["request"_L1].toObject();
            addresses.insert(request["url"_L1]["raw"_L1].toString());
            const QJsonObject key = request["header"_L1].toArray().first().toObject();
            QCOMPARE(key["key"_L1].toString(), u"Authorization"_s);
            QCOMPARE(key["value"_L1].toString(), u"{{api_key}}"_s);
        });
        for (const Operation &operation : m_catalog.operations()) {
            const bool pro = operation.request.host == RequestSpec::Host::Pro;
            const QString address = (pro ? u"{{pro_url}}"_s : u"{{base_url}}"_s) + operation.request.path;
            QVERIFY2(addresses.contains(address), qPrintable(address));
        }
        for (const QString &path : {u"/account"_s, u"/fetch"_s, u"/fetch-many"_s, u"/upload"_s, u"/upload-audio"_s})
            QVERIFY2(addresses.contains(u"{{base_url}}"_s + path), qPrintable(path));
    }

    void examplesAreLegal_data()
    {
        QTest::addColumn<QString>("id");
        for (const Operation &operation : m_catalog.operations())
            QTest::newRow(qPrintable(operation.id)) << operation.id;
    }
    void examplesAreLegal()
    {
        QFETCH(const QString, id);
        const Operation *operation = m_catalog.operation(id);
        const QJsonObject body = exampleBody(*operation, u"{{task}}"_s);
        QVERIFY2(isLegal(*operation, body), QJsonDocument(body).toJson().constData());
        for (const QJsonValue &name : operation->schema["required"_L1].toArray())
            QVERIFY2(body.contains(name.toString()), qPrintable(name.toString()));
        QVERIFY(!body.contains("webhook_secret"_L1));
    }

    void everyUnifiedOperationIsThere()
    {
        QSet<QString> calls; // path and what tells the operations of one path apart
        int trainings = 0;
        int bodies = 0;
        QSet<QString> set;
        eachRequest(m_unifiedCollection["item"_L1].toArray(), [&](const QJsonObject &item) {
            const QJsonObject request = item["request"_L1].toObject();
            const QJsonObject key = request["header"_L1].toArray().first().toObject();
            QCOMPARE(key["key"_L1].toString(), u"X-API-Key"_s);
            QCOMPARE(key["value"_L1].toString(), u"{{api_key}}"_s);
            const QString raw = request["url"_L1]["raw"_L1].toString();
            QVERIFY2(raw.startsWith("{{base_url}}/v2/"_L1), qPrintable(raw));
            const QByteArray text = request["body"_L1]["raw"_L1].toString().toUtf8();
            const QJsonObject body = QJsonDocument::fromJson(text).object();
            QVERIFY(!body.contains("webhookUrl"_L1));
            QVERIFY(!body.contains("trackId"_L1) || !body.contains("index"_L1));
            bodies += body.isEmpty() ? 0 : 1;
            calls.insert(raw + u' ' + body["model"_L1].toString() + body["action"_L1].toString());
            for (const QJsonValue &line : item["event"_L1][0]["script"_L1]["exec"_L1].toArray())
                set.insert(line.toString());
            if (request["method"_L1].toString() == "POST"_L1 && raw.endsWith("/v2/loras"_L1)) {
                ++trainings;
                int files = 0;
                for (const QJsonValue &part : request["body"_L1]["formdata"_L1].toArray())
                    files += part["key"_L1].toString() == "images"_L1 && part["type"_L1].toString() == "file"_L1 ? 1 : 0;
                QCOMPARE(files, 15);
                QVERIFY(set.contains(u"    pm.collectionVariables.set(\"training_id\", id);"_s));
            }
            if (const QString parent = body["parentJobId"_L1].toString(); !parent.isEmpty()) {
                QVERIFY2(parent.startsWith("{{job_"_L1), qPrintable(parent));
                const QString name = parent.mid(2, parent.size() - 4);
                const QString line = u"    pm.collectionVariables.set(\"%1\", jobId);"_s.arg(name);
                QVERIFY2(set.contains(line), qPrintable(line)); // brought by a request above
            }
        });
        int operations = 0;
        for (const Operation &operation : m_unified.operations()) {
            if (operation.request.multipart)
                continue;
            ++operations;
            const QJsonObject &constants = operation.request.constants;
            const QString call = u"{{base_url}}"_s + operation.request.path + u' ' + constants["model"_L1].toString()
                                 + constants["action"_L1].toString();
            QVERIFY2(calls.contains(call), qPrintable(call));
        }
        QCOMPARE(operations, 115); // schema-census.md, "Size"
        QCOMPARE(bodies, operations);
        // The training: as many files as it takes, and an id of its own that its own calls ask for.
        QCOMPARE(trainings, 1);
        for (const QString &path : {u"/v2/me"_s, u"/v2/models"_s, u"/v2/jobs/{{job_id}}"_s, u"/v2/jobs?limit=20"_s,
                                    u"/v2/uploads"_s, u"/v2/loras/{{training_id}}"_s, u"/v2/loras?limit=24"_s})
            QVERIFY2(calls.contains(u"{{base_url}}"_s + path + u' '), qPrintable(path));
        // A folder for each maker that has something for this API.
        QStringList folders;
        for (const QJsonValue &folder : m_unifiedCollection["item"_L1].toArray())
            folders.append(folder["name"_L1].toString());
        for (const Generator &generator : m_unified.generators())
            QCOMPARE(folders.contains(generator.title), !m_unified.operationsOf(generator.id).isEmpty());
        QStringList variables;
        for (const QJsonValue &variable : m_unifiedCollection["variable"_L1].toArray())
            variables.append(variable["key"_L1].toString() + u'=' + variable["value"_L1].toString());
        QVERIFY(variables.contains("base_url=https://api.apiframe.ai"_L1) && variables.contains("api_key="_L1));
    }

    /// By the service's own document, not by our catalogue.
    void unifiedBodiesAreLegal()
    {
        const QString document = source + u"/resources/catalog/unified/openapi.json"_s;
        const QString script = source + u"/tests/export/check_bodies.py"_s;
        const Finished good = runTool(u"/usr/bin/python3"_s, {script, document, m_unifiedFile});
        QVERIFY2(good.code == 0, qPrintable(good.output));
        QCOMPARE(good.output.trimmed(), u"115 bodies"_s);

        QByteArray text = QJsonDocument(m_unifiedCollection).toJson();
        QVERIFY(text.contains("klingParams"));
        const QString broken = m_folder.filePath(u"broken-bodies.json"_s);
        write(broken, text.replace("\\\"prompt\\\"", "\\\"promt\\\""));
        const Finished bad = runTool(u"/usr/bin/python3"_s, {script, document, broken});
        QVERIFY2(bad.code == 1 && bad.output.contains("promt"_L1), qPrintable(bad.output));
    }

    void filesAreParts()
    {
        int parts = 0;
        eachRequest(m_collection["item"_L1].toArray(), [&](const QJsonObject &item) {
            const QJsonObject body = item["request"_L1]["body"_L1].toObject();
            for (const QJsonValue &part : body["formdata"_L1].toArray())
                parts += part["type"_L1].toString() == "file"_L1 && !part["src"_L1].toString().isEmpty() ? 1 : 0;
        });
        QVERIFY(parts >= 3); // two uploads and lab.part
    }

    void fitsPostmansSchema()
    {
        const QString schema = source + u"/tests/data/postman/collection-v2.1.0.schema.json"_s;
        const QString script = source + u"/tests/export/check_collection.py"_s;
        for (const QString &file : {m_file, m_unifiedFile}) {
            const Finished good = runTool(u"/usr/bin/python3"_s, {script, schema, file});
            QVERIFY2(good.code == 0, qPrintable(good.output));
        }

        // The check itself tells wrong from right.
        QJsonObject broken = m_collection;
        QJsonArray folders = broken["item"_L1].toArray();
        folders.append(QJsonObject{{u"name"_s, u"no request"_s}});
        broken.insert(u"item"_s, folders);
        const QString brokenFile = m_folder.filePath(u"broken.json"_s);
        write(brokenFile, QJsonDocument(broken).toJson());
        const Finished bad = runTool(u"/usr/bin/python3"_s, {script, schema, brokenFile});
        QVERIFY2(bad.code == 1 && bad.output.contains("item"_L1), qPrintable(bad.output));
    }

    void newmanRunsIt_data()
    {
        QTest::addColumn<bool>("unified");
        QTest::newRow("classic") << false;
        QTest::newRow("unified") << true;
    }
    void newmanRunsIt()
    {
        QFETCH(const bool, unified);
        const Catalog &catalog = unified ? m_unified : m_catalog;
        const QJsonObject &collection = unified ? m_unifiedCollection : m_collection;
        for (const QString &tool : {u"node"_s, u"npm"_s})
            QVERIFY2(!QStandardPaths::findExecutable(tool).isEmpty(), qPrintable(tool + u" is not installed"_s));
        const QString place = m_folder.filePath(u"npm"_s);
        const Finished install = runTool(u"npm"_s, {u"install"_s, u"--prefix"_s, place, u"--no-audit"_s, u"--no-fund"_s,
                                                    u"--ignore-scripts"_s, u"--fetch-retries=1"_s, u"newman@6"_s});
        if (install.code != 0) {
            // No registry: what Postman's schema says has been checked all the same.
            qWarning("NOT RUN: npm could not install newman here:\n%s", qPrintable(install.output.right(2000)));
            return;
        }

        SandboxServer::Options options;
        options.folder = m_folder.filePath(unified ? u"sandbox-unified"_s : u"sandbox"_s);
        options.speed = 0;
        options.startBalance = Credits::whole(100'000);
        options.catalog = std::make_shared<const Catalog>(catalog);
        SandboxServer server(options);
        QString why;
        QVERIFY2(server.start(&why), qPrintable(why));
        QFile::copy(source + u"/packaging/icons/frameloom-64.png"_s, m_folder.filePath(u"picture.png"_s));
        write(m_folder.filePath(u"song.mp3"_s), "ID3");
        const QString report = m_folder.filePath(u"report.json"_s);
        const QString url = server.url().toString();
        const Finished run = runTool(u"node"_s,
                                     {place + u"/node_modules/newman/bin/newman.js"_s, u"run"_s,
                                      unified ? m_unifiedFile : m_file, u"--env-var"_s, u"base_url="_s + url, u"--env-var"_s, u"pro_url="_s + url, u"--env-var"_s,
                                      u"api_key="_s + (unified ? SandboxServer::unifiedKey() : SandboxServer::apiKey()), u"--working-dir"_s, m_folder.path(), u"--reporters"_s,
                                      u"json"_s, u"--reporter-json-export"_s, report},
                                     m_folder.path());
        QFile file(report);
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(run.output));
        const QJsonObject all = QJsonDocument::fromJson(file.readAll())["run"_L1].toObject();
        const QJsonArray executions = all["executions"_L1].toArray();
        int requests = 0;
        eachRequest(collection["item"_L1].toArray(), [&](const QJsonObject &) { ++requests; });
        QCOMPARE(executions.size(), requests);
        QSet<QString> made; // families of results that there are by then
        for (const QJsonValue &value : executions) {
            const QString name = value["item"_L1]["name"_L1].toString();
            const int status = value["response"_L1]["code"_L1].toInt();
            const QJsonArray bytes = value["response"_L1]["stream"_L1]["data"_L1].toArray();
            QByteArray answer;
            for (const QJsonValue &byte : bytes)
                answer += static_cast<char>(byte.toInt());
            QVERIFY2(status != 0 && status != 401, qPrintable(name));
            if (unified) { // every parent is made above it
                const bool fine = status / 100 == 2 || refusalIsExpected(answer);
                QVERIFY2(fine, qPrintable(u"%1: %2 %3"_s.arg(name).arg(status).arg(QString::fromUtf8(answer))));
                continue;
            }
            const QJsonArray steps = value["request"_L1]["url"_L1]["path"_L1].toArray();
            QString path;
            for (const QJsonValue &step : steps)
                path += u'/' + step.toString();
            const Operation *operation = m_catalog.operationByPath(path);
            const bool orphan =
                name.startsWith("Fetch for"_L1)
                || (operation && operation->parent.isValid() && !made.contains(operation->parent.families.value(0)));
            if (status == 200 && operation)
                made.insert(operation->result.family);
            if (status != 200 && (refusalIsExpected(answer) || orphan))
                qInfo("%s: %s", qPrintable(name), answer.constData());
            else
                QVERIFY2(status == 200,
                         qPrintable(u"%1: %2 %3"_s.arg(name).arg(status).arg(QString::fromUtf8(answer))));
        }
        QVERIFY2(all["failures"_L1].toArray().isEmpty() || run.code == 0, qPrintable(run.output));
    }

private:
    /// What no ready-made body can do: an example's mask fits no picture that is made on the way, nobody has trained the
    /// subject that an example names, and one picture is not the fifteen that a training takes.
    static bool refusalIsExpected(const QByteArray &answer)
    {
        return answer.contains("pixels, as the picture is") || answer.contains("LoRA not found")
               || answer.contains("15 and 30 images are required");
    }
};

QTEST_GUILESS_MAIN(TestPostman)
#include "tst_postman.moc"
