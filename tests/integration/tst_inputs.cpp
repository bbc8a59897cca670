// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/mediavalue.h"
#include "jobs/jobrig.h"
#include "support/scriptedserver.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTest>

#include <atomic>

using namespace Qt::StringLiterals;
using namespace frameloom;
using namespace frameloom::test;

/// Media inputs over real HTTP, from the draft to the server; and what a body of 150 MB costs.
class TestInputs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void uploadThenSubmit()
    {
        ScriptedServer server;
        server.on("/upload", ScriptedAnswer::json("{\"imageURL\":\"" + server.url(u"/up.png"_s).toEncoded() + "\"}"));
        server.on("/probe-url", ScriptedAnswer::json("{\"task_id\":\"t1\",\"status\":\"finished\",\"image_url\":\""
                                                     + server.url(u"/result.png"_s).toEncoded() + "\"}"));
        server.on("/result.png", ScriptedAnswer::file(FakeApi::picture(2), "\"r\""));
        JobRig rig({}, server.url());
        rig.useProbes();
        rig.start();
        const QByteArray picture = FakeApi::picture(1);
        const qint64 id = rig.submitProbe(u"probe.url"_s, {{u"prompt"_s, u"x"_s}, {u"image"_s, JobRig::localFile(rig.write(u"a.png"_s, picture))}});
        QTRY_COMPARE_WITH_TIMEOUT(rig.job(id).state, JobState::Done, 30'000);
        QCOMPARE(server.count("/upload"), 1);
        QVERIFY(server.requests("/upload").first().body.contains(picture));
        QCOMPARE(server.heads("/probe-url"), 1);
        QCOMPARE(QJsonDocument::fromJson(server.requests("/probe-url").first().body)[u"image"_s].toString(),
                 server.url(u"/up.png"_s).toString());
        // The result is the next one's input, while its address answers; then its copy is.
        const Asset result = rig.assets(id).first();
        const QJsonValue value = MediaValue{result.id, result.path, result.url.toString()}.toJson();
        const qint64 next = rig.submitProbe(u"probe.url"_s, {{u"prompt"_s, u"y"_s}, {u"image"_s, value}});
        QTRY_COMPARE_WITH_TIMEOUT(rig.job(next).state, JobState::Done, 30'000);
        QCOMPARE(QJsonDocument::fromJson(server.requests("/probe-url").last().body)[u"image"_s].toString(), result.url.toString());
        QCOMPARE(server.count("/upload"), 1);
        server.handle("/result.png", [](const ScriptedRequest &) { return ScriptedAnswer::json("{}", 404); });
        const qint64 last = rig.submitProbe(u"probe.url"_s, {{u"prompt"_s, u"z"_s}, {u"image"_s, value}});
        QTRY_VERIFY_WITH_TIMEOUT(server.count("/upload") == 2, 30'000);
        QTRY_VERIFY_WITH_TIMEOUT(rig.job(last).state == JobState::Downloading, 30'000);
        QVERIFY(server.requests("/upload").last().body.contains(FakeApi::picture(2)));
    }

    void aLostUploadIsTriedAgain()
    {
        ScriptedServer server;
        std::atomic<int> asked{0};
        // Qt repeats what it can by itself, so more than two connections have to break.
        server.handle("/upload", [&asked](const ScriptedRequest &) {
            return ++asked <= 2 ? ScriptedAnswer::json("{}", 503) : ScriptedAnswer::json("{\"audioURL\":\"https://cdn.example.invalid/1\"}");
        });
        server.on("/probe-url", ScriptedAnswer::json(R"({"task_id":"t1"})"));
        JobRig rig({}, server.url());
        rig.useProbes();
        rig.start();
        const qint64 id = rig.submitProbe(u"probe.url"_s, {{u"prompt"_s, u"x"_s}, {u"image"_s, JobRig::localFile(rig.write(u"a"_s, "x"))}});
        QTRY_COMPARE_WITH_TIMEOUT(rig.job(id).state, JobState::Accepted, 30'000);
        QCOMPARE(asked, 3);
        QCOMPARE(server.heads("/probe-url"), 1);
    }

    void aLargeBodyShowsItsProgress()
    {
        ScriptedServer server;
        server.on("/probe-embed", ScriptedAnswer::of(ScriptedAnswer::Way::Stall));
        JobRig rig({}, server.url());
        rig.useProbes();
        rig.start();
        const qint64 id = rig.submitProbe(u"probe.embed"_s, {{u"images"_s, QJsonArray{JobRig::localFile(rig.write(u"a"_s, QByteArray(5'000'000, 'x')))}}});
        QTRY_COMPARE_WITH_TIMEOUT(server.stalled(), 1, 30'000);
        QTRY_COMPARE_WITH_TIMEOUT(rig.job(id).percent, 100, 30'000);
        QCOMPARE(rig.job(id).state, JobState::Submitting);
        server.releaseStalled(ScriptedAnswer::json(R"({"task_id":"t1"})"));
        QTRY_COMPARE_WITH_TIMEOUT(rig.job(id).state, JobState::Accepted, 30'000);
        QCOMPARE(rig.job(id).percent, -1);
        QVERIFY(QDir(rig.outbox()).isEmpty());
    }

    void aLargeBodyThatIsCutOffLeavesOnce()
    {
        ScriptedServer server;
        server.on("/probe-embed", ScriptedAnswer::of(ScriptedAnswer::Way::CloseAfterReading));
        JobRig rig({}, server.url());
        rig.useProbes();
        rig.start();
        const qint64 id = rig.submitProbe(u"probe.embed"_s, {{u"images"_s, QJsonArray{JobRig::localFile(rig.write(u"a"_s, QByteArray(5'000'000, 'x')))}}});
        QTRY_COMPARE_WITH_TIMEOUT(rig.job(id).state, JobState::Unconfirmed, 30'000);
        rig.pass(3'600'000);
        rig.settle();
        QCOMPARE(server.heads("/probe-embed"), 1);
        QVERIFY(QDir(rig.outbox()).isEmpty());
    }

    /// AI Photos: thirty pictures of five megabytes in one request (api/v1/GENERATORS.md).
    void thirtyPicturesTakeNoMemory()
    {
        ScriptedServer server;
        server.on("/probe-embed", ScriptedAnswer::json(R"({"task_id":"t1"})"));
        QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkpath(u"pictures"_s));
        QVector<QByteArray> hashes;
        for (int n = 0; n < 30; ++n) {
            QByteArray bytes(5'000'000, static_cast<char>('A' + n));
            for (qsizetype i = 0; i < bytes.size(); i += 997)
                bytes[i] = static_cast<char>(i);
            hashes += QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
            QFile file(folder.filePath(u"pictures/%1.jpg"_s.arg(n, 2, 10, QLatin1Char('0'))));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        }
        QProcess child;
        child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        child.start(QStringLiteral(BODY_CHILD), {folder.path(), server.url().toString()});
        QVERIFY(child.waitForFinished(240'000));
        QCOMPARE(child.exitStatus(), QProcess::NormalExit);
        const QList<QByteArray> told = child.readAllStandardOutput().simplified().split(' ');
        QCOMPARE(told.value(0), QByteArray("accepted"));
        const qint64 grownKb = told.value(1).toLongLong();
        qInfo("a body of 200 MB took %lld KiB at its peak", static_cast<long long>(grownKb));
        QVERIFY(grownKb > 0);
        QVERIFY2(grownKb < 64 * 1024, told.value(1).constData());

        QCOMPARE(server.heads("/probe-embed"), 1);
        const QByteArray body = server.requests("/probe-embed").first().body;
        QVERIFY(body.size() > 200'000'000);
        QByteArrayView rest(body);
        for (const QByteArray &hash : std::as_const(hashes)) {
            const qsizetype begin = rest.startsWith("{\"images\":[\"") ? 12 : 3; // or: end of the last, comma, quote
            const qsizetype end = rest.indexOf('"', begin);
            const QByteArray picture = QByteArray::fromBase64(rest.sliced(begin, end - begin).toByteArray());
            QCOMPARE(QCryptographicHash::hash(picture, QCryptographicHash::Sha256), hash);
            rest = rest.sliced(end);
        }
        QCOMPARE(rest.toByteArray(), QByteArray("\"]}"));
        QVERIFY(QDir(folder.filePath(u"outbox"_s)).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestInputs)
#include "tst_inputs.moc"
