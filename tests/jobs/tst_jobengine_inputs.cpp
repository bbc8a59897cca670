// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/jobrig.h"

#include "catalog/mediavalue.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace frameloom;
using namespace frameloom::test;

namespace {

const auto Uploaded = "{\"imageURL\":\"https://cdn.example.invalid/up/%1.png\"}"_L1;

QJsonObject bodyOf(const FakeRequest &request)
{
    return QJsonDocument::fromJson(request.body).object();
}

} // namespace

/// From a draft with files of this machine to the request that leaves, and what happens when that is not possible.
class TestJobEngineInputs : public QObject
{
    Q_OBJECT

    static void acceptUploads(JobRig &rig)
    {
        rig.api.service.handle(u"/upload"_s, [n = 0](const FakeRequest &) mutable {
            return FakeAnswer::json(QString(Uploaded).arg(++n).toLatin1());
        });
    }

    static void begin(JobRig &rig)
    {
        rig.useProbes();
        rig.api.accept(u"/probe-url"_s);
        rig.api.accept(u"/probe-embed"_s);
        rig.api.accept(u"/probe-part"_s);
        rig.start();
    }

    static QByteArray onlyBody(JobRig &rig, const QString &path)
    {
        const auto requests = rig.api.service.requests(path);
        return requests.size() == 1 ? requests.first().body : QByteArray();
    }

private Q_SLOTS:
    void aFileIsUploadedFirst()
    {
        JobRig rig;
        acceptUploads(rig);
        begin(rig);
        const QByteArray picture = FakeApi::picture(1);
        const QString path = rig.write(u"private holiday.dat"_s, picture);
        const QJsonObject params{{u"prompt"_s, u"a fox"_s}, {u"image"_s, JobRig::localFile(path)}};
        const qint64 id = rig.submitProbe(u"probe.url"_s, params);
        QTRY_COMPARE(rig.job(id).state, JobState::Accepted);

        const auto uploads = rig.api.service.requests(u"/upload"_s);
        QCOMPARE(uploads.size(), 1);
        QVERIFY(uploads.first().request.header(QNetworkRequest::ContentTypeHeader).toString().startsWith("multipart/form-data"_L1));
        QVERIFY(uploads.first().body.contains("name=\"image\"; filename=\"image.png\""));
        QVERIFY(uploads.first().body.contains(picture));
        QVERIFY(!uploads.first().body.contains("holiday"));
        QCOMPARE(uploads.first().request.rawHeader("Authorization"), QByteArray("key"));

        const QByteArray sent = onlyBody(rig, u"/probe-url"_s);
        QCOMPARE(sent, QByteArray("{\"image\":\"https://cdn.example.invalid/up/1.png\",\"prompt\":\"a fox\"}"));
        QCOMPARE(rig.job(id).body, sent);
        QCOMPARE(rig.job(id).params, params); // for Remix: the file, not its address
        QCOMPARE(rig.job(id).percent, -1);
    }

    void nothingIsSubmittedWhileItUploads()
    {
        JobRig rig;
        rig.api.service.answer(u"/upload"_s, FakeAnswer::held());
        begin(rig);
        const QString path = rig.write(u"a.png"_s, FakeApi::picture(1));
        const qint64 id = rig.submitProbe(u"probe.url"_s, {{u"prompt"_s, u"x"_s}, {u"image"_s, JobRig::localFile(path)}});
        QTRY_COMPARE(rig.job(id).state, JobState::Uploading);
        QTRY_COMPARE(rig.api.service.heldCount(), 1);
        rig.pass(60'000);
        QCOMPARE(rig.job(id).submittedAt, 0);
        QCOMPARE(rig.api.submissions, 0);
        rig.api.service.finishHeld(u"/upload"_s, FakeAnswer::json("{\"image_url\":\"https://cdn.example.invalid/1\"}"));
        QTRY_COMPARE(rig.job(id).state, JobState::Accepted);
        QCOMPARE(bodyOf(rig.api.service.requests(u"/probe-url"_s).first()).value("image"_L1).toString(), u"https://cdn.example.invalid/1"_s);
    }

    void theSameBytesAreUploadedOnce()
    {
        JobRig rig;
        acceptUploads(rig);
        begin(rig);
        const QByteArray picture = FakeApi::picture(1);
        const QString one = rig.write(u"one.png"_s, picture);
        const QString copy = rig.write(u"copy.png"_s, picture);
        QVector<qint64> ids;
        for (const QString &path : {one, copy, one})
            ids += rig.submitProbe(u"probe.url"_s, {{u"prompt"_s, u"x"_s}, {u"image"_s, JobRig::localFile(path)}});
        for (const qint64 id : ids)
            QTRY_COMPARE(rig.job(id).state, JobState::Accepted);
        QCOMPARE(rig.api.service.count(u"/upload"_s), 1);
        rig.restart(); // the address outlives the program
        const qint64 later = rig.submitProbe(u"probe.url"_s, {{u"prompt"_s, u"x"_s}, {u"image"_s, JobRig::localFile(one)}});
        QTRY_COMPARE(rig.job(later).state, JobState::Accepted);
        QCOMPARE(rig.api.service.count(u"/upload"_s), 1);
        rig.clock.advance(25LL * 60 * 60 * 1000); // but not for ever
        const qint64 old = rig.submitProbe(u"probe.url"_s, {{u"prompt"_s, u"x"_s}, {u"image"_s, JobRig::localFile(one)}});
        QTRY_COMPARE(rig.job(old).state, JobState::Accepted);
        QCOMPARE(rig.api.service.count(u"/upload"_s), 2);
    }

    void listsKeepTheirOrder()
    {
        JobRig rig;
        rig.api.service.handle(u"/upload"_s, [](const FakeRequest &request) {
            for (int n = 1; n <= 3; ++n) {
                if (request.body.contains(FakeApi::picture(n)))
                    return FakeAnswer::json(QString(Uploaded).arg(n).toLatin1());
            }
            return FakeAnswer::json("{}", 400);
        });
        begin(rig);
        QJsonArray images;
        for (int n = 1; n <= 3; ++n)
            images.append(JobRig::localFile(rig.write(QString::number(n), FakeApi::picture(n))));
        images.insert(1, u"https://elsewhere.example.invalid/x.png"_s); // goes as it is
        const qint64 id = rig.submitProbe(u"probe.url"_s, {{u"prompt"_s, u"x"_s}, {u"images"_s, images}});
        QTRY_COMPARE(rig.job(id).state, JobState::Accepted);
        QCOMPARE(onlyBody(rig, u"/probe-url"_s),
                 QByteArray("{\"images\":[\"https://cdn.example.invalid/up/1.png\",\"https://elsewhere.example.invalid/x.png\","
                            "\"https://cdn.example.invalid/up/2.png\",\"https://cdn.example.invalid/up/3.png\"],\"prompt\":\"x\"}"));
        QCOMPARE(rig.api.service.count(u"/upload"_s), 3);
    }

    void aFailedUploadSubmitsNothing_data()
    {
        QTest::addColumn<FakeAnswer>("answer");
        QTest::addColumn<JobState>("state");
        QTest::addColumn<QueueReason>("reason");
        QTest::addColumn<FailureKind>("kind");
        QTest::addColumn<int>("uploads");
        using enum FailureKind;
        const auto failing = [](QNetworkReply::NetworkError error, bool sent) { return FakeAnswer::failing(error, sent); };
        QTest::newRow("400") << FakeAnswer::json(R"({"errors":[{"msg":"not a picture"}]})", 400) << JobState::Failed << QueueReason::None << UploadFailed << 1;
        QTest::newRow("no address") << FakeAnswer::json("{}") << JobState::Failed << QueueReason::None << UploadFailed << 3;
        QTest::newRow("not an address") << FakeAnswer::json("{\"imageURL\":\"file:///etc/passwd\"}") << JobState::Failed << QueueReason::None << UploadFailed << 3;
        QTest::newRow("500") << FakeAnswer::json("{}", 500) << JobState::Failed << QueueReason::None << UploadFailed << 3;
        QTest::newRow("lost") << failing(QNetworkReply::RemoteHostClosedError, true) << JobState::Failed << QueueReason::None << UploadFailed << 3;
        QTest::newRow("offline") << failing(QNetworkReply::ConnectionRefusedError, false) << JobState::Queued << QueueReason::Offline << Offline << 1;
        QTest::newRow("401") << FakeAnswer::json("{}", 401) << JobState::Queued << QueueReason::KeyRejected << Unauthorized << 1;
        QTest::newRow("402") << FakeAnswer::json("{}", 402) << JobState::Queued << QueueReason::OutOfCredits << OutOfCredits << 1;
        QTest::newRow("429") << FakeAnswer::json("{}", 429) << JobState::Queued << QueueReason::RateLimited << RateLimited << 1;
    }

    void aFailedUploadSubmitsNothing()
    {
        QFETCH(FakeAnswer, answer);
        QFETCH(JobState, state);
        QFETCH(QueueReason, reason);
        QFETCH(FailureKind, kind);
        QFETCH(int, uploads);
        JobRig rig;
        rig.api.service.answer(u"/upload"_s, answer);
        begin(rig);
        const QString path = rig.write(u"a.png"_s, FakeApi::picture(1));
        const qint64 id = rig.submitProbe(u"probe.url"_s, {{u"prompt"_s, u"x"_s}, {u"image"_s, JobRig::localFile(path)}});
        QTRY_COMPARE_WITH_TIMEOUT(rig.job(id).failure.kind, kind, 30'000);
        QCOMPARE(rig.job(id).state, state);
        QCOMPARE(rig.job(id).reason, reason);
        QVERIFY(!rig.job(id).failure.bytesLeft || state == JobState::Queued); // no word of a charge
        QCOMPARE(rig.job(id).submittedAt, 0);
        QCOMPARE(rig.api.submissions, 0);
        QCOMPARE(rig.api.service.count(u"/upload"_s), uploads);
        if (state != JobState::Queued)
            return;
        acceptUploads(rig); // better times
        rig.engine->retry(id);
        QTRY_COMPARE(rig.job(id).state, JobState::Accepted);
        QCOMPARE(rig.api.submissions, 1);
    }

    void whatIsWrongWithTheFileIsSaid_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<FailureKind>("kind");
        QTest::newRow("gone") << u"image"_s << QByteArray() << FailureKind::InputMissing;
        QTest::newRow("too large") << u"image"_s << QByteArray(200'001, 'x') << FailureKind::InputTooLarge;
        QTest::newRow("no call takes it") << u"clip"_s << QByteArray("x") << FailureKind::InputUnreachable;
    }

    void whatIsWrongWithTheFileIsSaid()
    {
        QFETCH(QString, field);
        QFETCH(QByteArray, bytes);
        QFETCH(FailureKind, kind);
        JobRig rig;
        acceptUploads(rig);
        begin(rig);
        const QString path = rig.write(u"folder/my file"_s, bytes);
        if (bytes.isEmpty())
            QVERIFY(QFile::remove(path));
        QSignalSpy ended(rig.engine.get(), &JobEngine::jobEnded);
        const qint64 id = rig.submitProbe(u"probe.url"_s, {{u"prompt"_s, u"x"_s}, {field, JobRig::localFile(path)}});
        QTRY_COMPARE(rig.job(id).state, JobState::Failed);
        QCOMPARE(rig.job(id).failure.kind, kind);
        QCOMPARE(rig.job(id).failure.words, u"my file"_s);
        QCOMPARE(ended.size(), 1);
        QVERIFY(rig.api.service.requests().isEmpty());
    }

    void aLibraryResultKeepsItsAddressWhileThatAnswers_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<int>("status");
        QTest::addColumn<JobState>("state");
        QTest::addColumn<QString>("address");
        QTest::addColumn<int>("uploads");
        const QString own = u"http://127.0.0.1:9/files/own.png?sig=1"_s;
        QTest::newRow("answers with a part") << u"image"_s << 206 << JobState::Accepted << own << 0;
        QTest::newRow("answers with all") << u"image"_s << 200 << JobState::Accepted << own << 0;
        QTest::newRow("expired") << u"image"_s << 403 << JobState::Accepted << u"https://cdn.example.invalid/up/1.png"_s << 1;
        QTest::newRow("gone") << u"image"_s << 404 << JobState::Accepted << u"https://cdn.example.invalid/up/1.png"_s << 1;
        QTest::newRow("a clip that answers") << u"clip"_s << 206 << JobState::Accepted << own << 0;
        QTest::newRow("a clip that is gone") << u"clip"_s << 410 << JobState::Failed << QString() << 0;
    }

    void aLibraryResultKeepsItsAddressWhileThatAnswers()
    {
        QFETCH(QString, field);
        QFETCH(int, status);
        QFETCH(JobState, state);
        QFETCH(QString, address);
        QFETCH(int, uploads);
        JobRig rig;
        acceptUploads(rig);
        rig.api.service.answer(u"/files/own.png"_s, FakeAnswer::json("x", status));
        begin(rig);
        rig.write(u"library/2026-11/heron.png"_s, FakeApi::picture(1));
        const QJsonValue value = MediaValue{12, u"2026-11/heron.png"_s, u"http://127.0.0.1:9/files/own.png?sig=1"_s}.toJson();
        const qint64 id = rig.submitProbe(u"probe.url"_s, {{u"prompt"_s, u"x"_s}, {field, value}});
        QTRY_COMPARE(rig.job(id).state, state);
        QCOMPARE(rig.api.service.count(u"/upload"_s), uploads);
        const auto asked = rig.api.service.requests(u"/files/own.png"_s);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.first().request.rawHeader("Range"), QByteArray("bytes=0-0"));
        QVERIFY(!asked.first().request.hasRawHeader("Authorization")); // the key goes to the API and nowhere else
        if (state == JobState::Failed) {
            QCOMPARE(rig.job(id).failure.kind, FailureKind::InputUnreachable);
            QCOMPARE(rig.api.submissions, 0);
            return;
        }
        QCOMPARE(bodyOf(rig.api.service.requests(u"/probe-url"_s).first()).value(field).toString(), address);
    }

    void aResultOfAnEarlierLibraryIsFound()
    {
        JobRig rig;
        acceptUploads(rig);
        rig.settings.libraryFolders = {rig.folder.filePath(u"old"_s)};
        begin(rig);
        rig.write(u"old/2026-10/heron.png"_s, FakeApi::picture(1));
        const qint64 id = rig.submitProbe(u"probe.url"_s, {{u"prompt"_s, u"x"_s}, {u"image"_s, MediaValue{1, u"2026-10/heron.png"_s, {}}.toJson()}});
        QTRY_COMPARE(rig.job(id).state, JobState::Accepted);
    }

    void stoppedWhileUploading()
    {
        JobRig rig;
        rig.api.service.answer(u"/upload"_s, FakeAnswer::held());
        begin(rig);
        const QString path = rig.write(u"a.png"_s, FakeApi::picture(1));
        const QJsonObject params{{u"prompt"_s, u"x"_s}, {u"image"_s, JobRig::localFile(path)}};
        const qint64 stopped = rig.submitProbe(u"probe.url"_s, params);
        const qint64 removed = rig.submitProbe(u"probe.url"_s, params);
        const qint64 goesOn = rig.submitProbe(u"probe.url"_s, params);
        QTRY_COMPARE(rig.api.service.heldCount(), 1); // one for all three
        rig.engine->stopFollowing(stopped);
        rig.engine->remove({removed});
        QTRY_COMPARE(rig.job(stopped).state, JobState::Dropped);
        QTRY_COMPARE(rig.job(removed).state, JobState::Dropped);
        rig.api.service.finishHeld(u"/upload"_s, FakeAnswer::json(QString(Uploaded).arg(1).toLatin1()));
        QTRY_COMPARE(rig.job(goesOn).state, JobState::Accepted);
        rig.pass(60'000);
        QCOMPARE(rig.api.submissions, 1);
        rig.engine->followAgain(stopped); // never sent, so it may be
        QTRY_COMPARE(rig.job(stopped).state, JobState::Accepted);
        QCOMPARE(rig.api.submissions, 2);
        QCOMPARE(rig.api.service.count(u"/upload"_s), 1);
    }

    void theEndOfTheProgramPutsItBack()
    {
        JobRig rig;
        rig.api.service.answer(u"/upload"_s, FakeAnswer::held());
        begin(rig);
        const QString path = rig.write(u"a.png"_s, FakeApi::picture(1));
        const qint64 id = rig.submitProbe(u"probe.url"_s, {{u"prompt"_s, u"x"_s}, {u"image"_s, JobRig::localFile(path)}});
        QTRY_COMPARE(rig.api.service.heldCount(), 1);
        rig.api.service.clear(u"/upload"_s);
        acceptUploads(rig);
        rig.restart();
        QTRY_COMPARE(rig.job(id).state, JobState::Accepted);
        QCOMPARE(rig.api.submissions, 1);
    }

    void aKilledUploadIsQueuedAgain()
    {
        JobRig rig;
        rig.useProbes();
        acceptUploads(rig);
        Job job;
        job.operationId = u"probe.url"_s;
        job.generatorId = u"probe"_s;
        job.params = {{u"prompt"_s, u"x"_s}, {u"image"_s, JobRig::localFile(rig.write(u"a.png"_s, FakeApi::picture(1)))}};
        job.state = JobState::Uploading;
        job.percent = 40;
        const qint64 ours = rig.put(job);
        job.profileId = u"another"_s;
        const qint64 others = rig.put(job);
        begin(rig);
        QTRY_COMPARE(rig.job(ours).state, JobState::Accepted);
        QTRY_COMPARE(rig.job(others).state, JobState::Queued); // nobody uploads it now
        QCOMPARE(rig.job(others).percent, -1);
        QCOMPARE(rig.api.submissions, 1);
    }

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
        QTRY_VERIFY(!isOpen(rig.job(id).state));
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

QTEST_GUILESS_MAIN(TestJobEngineInputs)
#include "tst_jobengine_inputs.moc"
