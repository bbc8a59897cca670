// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/inputsrig.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace frameloom;
using namespace frameloom::test;

/// Files that travel inside the request, and what of the request is kept.
class TestJobEngineBodies : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void smallBytesStayInTheRow()
    {
        JobRig rig;
        begin(rig);
        const QByteArray mask = FakeApi::picture(3);
        const qint64 id = rig.submitProbe(u"probe.embed"_s, {{u"mask"_s, JobRig::localFile(rig.write(u"m.png"_s, mask))}});
        QTRY_COMPARE(rig.job(id).state, JobState::Accepted);
        QCOMPARE(onlyBody(rig, u"/probe-embed"_s), "{\"mask\":\"data:image/png;base64," + mask.toBase64() + "\"}");
        QCOMPARE(rig.job(id).body, onlyBody(rig, u"/probe-embed"_s));
        QVERIFY(QDir(rig.outbox()).isEmpty());
    }

    void largeBytesGoFromTheOutbox()
    {
        JobRig rig;
        begin(rig);
        rig.api.service.clear(u"/probe-embed"_s);
        rig.api.service.answer(u"/probe-embed"_s, FakeAnswer::json("{}", 429));
        QJsonArray images;
        for (int n = 0; n < 10; ++n)
            images.append(JobRig::localFile(rig.write(QString::number(n), QByteArray(100'000, static_cast<char>('a' + n)))));
        const qint64 id = rig.submitProbe(u"probe.embed"_s, {{u"images"_s, images}, {u"gender"_s, u"male"_s}});
        QTRY_COMPARE(rig.job(id).reason, QueueReason::RateLimited);
        QCOMPARE(QDir(rig.outbox()).entryList(QDir::Files).size(), 1); // ready for the next try
        rig.api.service.clear(u"/probe-embed"_s);
        rig.api.accept(u"/probe-embed"_s);
        rig.pass(61'000);
        QTRY_COMPARE(rig.job(id).state, JobState::Accepted);
        QVERIFY(QDir(rig.outbox()).isEmpty());
        const auto sent = rig.api.service.requests(u"/probe-embed"_s);
        QCOMPARE(sent.size(), 2);
        QCOMPARE(sent.at(0).body, sent.at(1).body);
        QVERIFY(sent.at(1).sequentialBody); // leaves once, like every paid request
        const QJsonObject body = bodyOf(sent.at(1));
        QCOMPARE(body.value("images"_L1).toArray().size(), 10);
        QCOMPARE(QByteArray::fromBase64(body.value("images"_L1)[9].toString().toLatin1()), QByteArray(100'000, 'j'));
        QCOMPARE(body.value("gender"_L1).toString(), u"male"_s);
        const Job row = rig.job(id);
        QVERIFY(row.body.size() < 2'000);
        QVERIFY(row.body.contains("100000 bytes"));
    }

    void theOutboxIsCleanedAtTheStart()
    {
        JobRig rig;
        const QString orphan = rig.write(u"outbox/17.body"_s, "x");
        const QString other = rig.write(u"outbox/notes.txt"_s, "x");
        begin(rig);
        QTRY_VERIFY(!QFile::exists(orphan));
        QVERIFY(QFile::exists(other)); // not ours
    }

    void aRequestThatIsItselfAForm()
    {
        JobRig rig;
        begin(rig);
        rig.api.service.clear(u"/probe-part"_s);
        rig.api.service.answer(u"/probe-part"_s, FakeAnswer::json("{\"task_id\":\"t1\",\"audio_url\":\"http://127.0.0.1:9/files/s.mp3\"}"));
        const QByteArray song = QByteArray("ID3\4\0\0\0\0\0\0\xff\xfb\x90\x64", 14) + QByteArray(400, 'm');
        FakeAnswer file;
        file.body = song;
        rig.api.service.answer(u"/files/s.mp3"_s, file);
        const qint64 id = rig.submitProbe(u"probe.part"_s, {{u"audio"_s, JobRig::localFile(rig.write(u"s.mp3"_s, song))}, {u"count"_s, 2}});
        QTRY_COMPARE(rig.job(id).state, JobState::Done); // without a status: finished
        const auto sent = rig.api.service.requests(u"/probe-part"_s);
        QCOMPARE(sent.size(), 1);
        QVERIFY(sent.first().sequentialBody);
        QVERIFY(sent.first().request.header(QNetworkRequest::ContentTypeHeader).toString().startsWith("multipart/form-data; boundary="_L1));
        QVERIFY(sent.first().body.contains("name=\"audio\"; filename=\"audio.mp3\""));
        QVERIFY(sent.first().body.contains(song));
        QCOMPARE(rig.job(id).taskId, u"t1"_s);
        QCOMPARE(rig.assets(id).value(0).kind, AssetKind::Audio);
        QVERIFY(QDir(rig.outbox()).isEmpty());
        // The form itself needs its file.
        const qint64 address = rig.submitProbe(u"probe.part"_s, {{u"audio"_s, u"https://example.invalid/s.mp3"_s}});
        QTRY_COMPARE(rig.job(address).failure.kind, FailureKind::InputMissing);
    }

    void theWebhookSecretIsSentAndNotKept_data()
    {
        QTest::addColumn<QString>("operation");
        QTest::newRow("small") << u"probe.embed"_s;
        QTest::newRow("large") << u"probe.embed large"_s;
        QTest::newRow("form") << u"probe.part"_s;
    }

    void theWebhookSecretIsSentAndNotKept()
    {
        QFETCH(QString, operation);
        const QByteArray secret = "s3cr\"et-\xc3\xa4-very-unlikely";
        JobRig rig;
        rig.profile.webhookUrl = u"https://hooks.example.invalid/x"_s;
        rig.profile.webhookSecret = QString::fromUtf8(secret);
        begin(rig);
        QJsonObject params{{u"gender"_s, u"male"_s}};
        if (operation.endsWith("large"_L1))
            params.insert(u"images"_s, QJsonArray{JobRig::localFile(rig.write(u"big"_s, QByteArray(900'000, 'x')))});
        if (operation == "probe.part"_L1)
            params = {{u"audio"_s, JobRig::localFile(rig.write(u"s.mp3"_s, "ID3"))}};
        const bool form = operation == "probe.part"_L1;
        rig.api.service.clear(form ? u"/probe-part"_s : u"/probe-embed"_s);
        QByteArray outbox;
        rig.api.service.handle(form ? u"/probe-part"_s : u"/probe-embed"_s, [&](const FakeRequest &) {
            const QDir folder(rig.outbox());
            for (const QString &name : folder.entryList(QDir::Files)) {
                QFile file(folder.filePath(name));
                if (file.open(QIODevice::ReadOnly))
                    outbox += file.readAll();
            }
            // It repeats what it was told, as some servers do.
            return FakeAnswer::json("{\"task_id\":\"t1\",\"status\":\"finished\",\"webhook_secret\":\"s3cr\\\"et-\xc3\xa4-very-unlikely\"}");
        });
        const qint64 id = rig.submitProbe(operation.section(u' ', 0, 0), params);
        // An end without a result is looked at again.
        rig.api.tasks.insert(u"t1"_s, {{u"task_id"_s, u"t1"_s}, {u"status"_s, u"finished"_s}});
        QTRY_VERIFY((rig.pass(61'000), !isOpen(rig.job(id).state)));
        const FakeRequest sent = rig.api.service.requests(form ? u"/probe-part"_s : u"/probe-embed"_s).value(0);
        if (form) {
            QVERIFY(sent.body.contains(QByteArray("name=\"webhook_secret\"\r\n\r\n" + secret + "\r\n")));
            QCOMPARE(sent.request.header(QNetworkRequest::ContentLengthHeader).toLongLong(), sent.body.size());
        } else {
            QCOMPARE(bodyOf(sent).value("webhook_secret"_L1).toString().toUtf8(), secret);
            QCOMPARE(bodyOf(sent).value("webhook_url"_L1).toString(), u"https://hooks.example.invalid/x"_s);
        }
        QCOMPARE(!outbox.isEmpty(), form || operation.endsWith("large"_L1));
        QVERIFY(!outbox.contains("very-unlikely"));
        QVERIFY(rig.job(id).body.contains("webhook_url"));
        // Not in any row, index or log of the database.
        rig.stop();
        for (const QString &name : QDir(rig.folder.path()).entryList({u"frameloom.db*"_s}, QDir::Files)) {
            QFile file(rig.folder.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!file.readAll().contains("very-unlikely"), qPrintable(name));
        }
    }
};

QTEST_GUILESS_MAIN(TestJobEngineBodies)
#include "tst_jobengine_bodies.moc"
