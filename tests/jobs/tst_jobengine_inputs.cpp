// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/mediavalue.h"
#include "jobs/inputsrig.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace frameloom;
using namespace frameloom::test;

/// Where a file of the draft comes from, and what is said when it cannot be had.
class TestJobEngineInputs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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
};

QTEST_GUILESS_MAIN(TestJobEngineInputs)
#include "tst_jobengine_inputs.moc"
