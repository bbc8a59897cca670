// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/sandboxserver.h"

#include <QFile>
#include <QProcess>
#include <QProcessEnvironment>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace frameloom;

namespace {

constexpr int clientPatience = 180'000; // milliseconds

} // namespace

/// The calls of the vendor's Node client, made by Node itself against the sandbox (officialclient.mjs).
class TestOfficialClient : public QObject
{
    Q_OBJECT

private:
    std::shared_ptr<const Catalog> m_catalog;

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(!QStandardPaths::findExecutable(u"node"_s).isEmpty(), "node is not installed");
        m_catalog = std::make_shared<const Catalog>(Catalog::load({Catalog::builtIn()}));
    }

    void call_data()
    {
        QTest::addColumn<QString>("file");
        const QString picture = QStringLiteral(FRAMELOOM_SOURCE_DIR "/packaging/icons/frameloom-64.png");
        for (const char *step : {"quickstart", "images", "videos", "sampleOfTheReadme", "music", "jobs", "models", "me",
                                 "assets", "idempotency", "errors", "failure"})
            QTest::newRow(step) << QString();
        QTest::newRow("uploads") << picture;
    }
    void call()
    {
        QFETCH(const QString, file);
        QTemporaryDir folder;
        SandboxServer::Options options;
        options.folder = folder.filePath(u"sandbox"_s);
        options.speed = 0;
        options.startBalance = Credits::whole(100'000);
        options.catalog = m_catalog;
        SandboxServer server(options);
        QString why;
        QVERIFY2(server.start(&why), qPrintable(why));

        QProcess node;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"APIFRAME_URL"_s, server.url().toString());
        environment.insert(u"APIFRAME_API_KEY"_s, SandboxServer::unifiedKey());
        node.setProcessEnvironment(environment);
        const QString step = QString::fromLatin1(QTest::currentDataTag());
        QStringList arguments{QStringLiteral(FRAMELOOM_SOURCE_DIR "/tests/sandbox/officialclient.mjs"), step};
        if (!file.isEmpty())
            arguments.append(file);
        node.start(u"node"_s, arguments);
        const bool ended = node.waitForFinished(clientPatience);
        const QByteArray output = node.readAllStandardOutput(); // Node.js 18 also warns that it reads files by an experiment
        const QByteArray complaints = node.readAllStandardError();
        if (!ended) {
            node.kill();
            node.waitForFinished();
        }
        QVERIFY2(ended && node.exitStatus() == QProcess::NormalExit && node.exitCode() == 0, QByteArray(output + complaints).constData());
        QCOMPARE(output.trimmed(), "ok " + step.toLatin1());
    }
};

QTEST_GUILESS_MAIN(TestOfficialClient)
#include "tst_officialclient.moc"
