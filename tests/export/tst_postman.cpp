// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/classicdialect.h"
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

private Q_SLOTS:
    void initTestCase()
    {
        m_collection = postmanCollection(m_catalog, m_dialect, Profile::classic());
        m_file = m_folder.filePath(u"apiframe.postman_collection.json"_s);
        write(m_file, QJsonDocument(m_collection).toJson());
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
        const Finished good = runTool(u"/usr/bin/python3"_s, {script, schema, m_file});
        QVERIFY2(good.code == 0, qPrintable(good.output));

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

    void newmanRunsIt()
    {
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
        options.folder = m_folder.filePath(u"sandbox"_s);
        options.speed = 0;
        options.startBalance = Credits::whole(100'000);
        options.catalog = std::make_shared<const Catalog>(m_catalog);
        SandboxServer server(options);
        QString why;
        QVERIFY2(server.start(&why), qPrintable(why));
        QFile::copy(source + u"/packaging/icons/frameloom-64.png"_s, m_folder.filePath(u"picture.png"_s));
        write(m_folder.filePath(u"song.mp3"_s), "ID3");
        const QString report = m_folder.filePath(u"report.json"_s);
        const QString url = server.url().toString();
        const Finished run = runTool(u"node"_s,
                                     {place + u"/node_modules/newman/bin/newman.js"_s, u"run"_s, m_file, u"--env-var"_s,
                                      u"base_url="_s + url, u"--env-var"_s, u"pro_url="_s + url, u"--env-var"_s,
                                      u"api_key=sandbox"_s, u"--working-dir"_s, m_folder.path(), u"--reporters"_s,
                                      u"json"_s, u"--reporter-json-export"_s, report},
                                     m_folder.path());
        QFile file(report);
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(run.output));
        const QJsonObject all = QJsonDocument::fromJson(file.readAll())["run"_L1].toObject();
        const QJsonArray executions = all["executions"_L1].toArray();
        int requests = 0;
        eachRequest(m_collection["item"_L1].toArray(), [&](const QJsonObject &) { ++requests; });
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
    /// What no ready-made body can do: an example's mask fits no picture that is made on the way.
    static bool refusalIsExpected(const QByteArray &answer) { return answer.contains("pixels, as the picture is"); }
};

QTEST_GUILESS_MAIN(TestPostman)
#include "tst_postman.moc"
