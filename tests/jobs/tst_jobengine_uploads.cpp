// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/inputsrig.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace frameloom;
using namespace frameloom::test;

/// Files go up before the request that names them, once each, and their failures send nothing.
class TestJobEngineUploads : public QObject
{
    Q_OBJECT

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
                    return FakeAnswer::json(uploaded(n));
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
        rig.api.service.finishHeld(u"/upload"_s, FakeAnswer::json(uploaded(1)));
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
};

QTEST_GUILESS_MAIN(TestJobEngineUploads)
#include "tst_jobengine_uploads.moc"
