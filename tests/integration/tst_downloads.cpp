// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/jobrig.h"
#include "support/scriptedserver.h"

#include <QBuffer>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QImage>
#include <QImageReader>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include <atomic>

using namespace Qt::StringLiterals;
using namespace frameloom;
using namespace frameloom::test;

/// Result files over real HTTP from a server that misbehaves: kept whole, or named for what they are.
class TestDownloads : public QObject
{
    Q_OBJECT

    static QByteArray png(const QSize &size, bool noise = false)
    {
        QImage image(size, noise ? QImage::Format_RGB32 : QImage::Format_Mono);
        image.fill(0);
        if (noise) {
            QRandomGenerator random(quint32(size.width())); // the same in every run
            for (int y = 0; y < size.height(); ++y)
                random.fillRange(reinterpret_cast<quint32 *>(image.scanLine(y)), size.width());
        }
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, "PNG");
        return bytes;
    }

    /// The answer to the submission holds the result, so nothing waits for a poll.
    static void answerWith(ScriptedServer &server, const QUrl &file)
    {
        server.on("/imagine", ScriptedAnswer::json("{\"task_id\":\"t1\",\"status\":\"finished\",\"image_url\":\""
                                                   + file.toEncoded() + "\"}"));
    }

    static Asset onlyAsset(JobRig &rig, qint64 id) { return rig.assets(id).value(0); }

    static QByteArray saved(JobRig &rig, qint64 id)
    {
        QFile file(rig.library() + u'/' + onlyAsset(rig, id).path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    static bool halfIsHere(const JobRig &rig, const QByteArray &bytes)
    {
        QDirIterator parts(rig.library(), {u"*.part"_s}, QDir::Files, QDirIterator::Subdirectories);
        return parts.hasNext() && QFileInfo(parts.next()).size() == bytes.size() / 2;
    }

private Q_SLOTS:
    void resumesAfterACut()
    {
        ScriptedServer server;
        answerWith(server, server.url(u"/f.png"_s));
        const QByteArray bytes = png({600, 600}, true);
        ScriptedAnswer cut = ScriptedAnswer::file(bytes, "\"one\"");
        cut.way = ScriptedAnswer::Way::CloseMidAnswer;
        server.on("/f.png", cut);
        server.on("/f.png", ScriptedAnswer::file(bytes, "\"one\""));
        JobRig rig({}, server.url());
        rig.start();
        const qint64 id = rig.submitImagine();
        QTRY_COMPARE(rig.job(id).state, JobState::Downloading);
        QTRY_VERIFY((rig.pass(5'000), rig.job(id).state == JobState::Done));
        QCOMPARE(saved(rig, id), bytes);
        const auto requests = server.requests("/f.png");
        // Qt may repeat a GET by itself before we see the cut; ours is the last.
        QCOMPARE(requests.last().headers.value("range"), "bytes=" + QByteArray::number(bytes.size() / 2) + '-');
        QCOMPARE(requests.last().headers.value("if-range"), "\"one\"");
        QVERIFY(!requests.at(0).headers.contains("authorization")); // the key goes nowhere else
    }

    /// The machine sleeps in the middle of a file; the connection does not survive it, and nobody says so.
    void sleepInMidStream_data()
    {
        QTest::addColumn<qint64>("monotonicMs"); // of the time asleep: stands still, or runs on where the system counts it
        QTest::newRow("time stood still") << qint64(0);
        QTest::newRow("time ran on") << qint64(8) * 3600 * 1000;
    }

    void sleepInMidStream()
    {
        QFETCH(const qint64, monotonicMs);
        ScriptedServer server;
        answerWith(server, server.url(u"/f.png"_s));
        const QByteArray bytes = png({600, 600}, true);
        ScriptedAnswer dead = ScriptedAnswer::file(bytes, "\"one\"");
        dead.way = ScriptedAnswer::Way::StallMidAnswer;
        server.on("/f.png", dead);
        server.on("/f.png", ScriptedAnswer::file(bytes, "\"one\""));
        JobRig rig({}, server.url());
        rig.start();
        const qint64 id = rig.submitImagine();
        QTRY_VERIFY(onlyAsset(rig, id).validator == "\"one\"" && halfIsHere(rig, bytes));
        rig.pass(1'000);
        rig.settle();
        QCOMPARE(server.heads("/f.png"), 1); // a slow line is left alone
        rig.clock.advance(monotonicMs);
        rig.clock.jumpWall(8LL * 3600 * 1000 - monotonicMs);
        rig.pass(0); // the first look at the clock: no time-out of the network has passed
        QTRY_COMPARE(server.heads("/f.png"), 2);
        QTRY_COMPARE(rig.job(id).state, JobState::Done);
        QCOMPARE(saved(rig, id), bytes);
        const ScriptedRequest again = server.requests("/f.png").last();
        QCOMPARE(again.headers.value("range"), "bytes=" + QByteArray::number(bytes.size() / 2) + '-');
        QCOMPARE(again.headers.value("if-range"), "\"one\"");
        QVERIFY(again.connection != server.requests("/f.png").first().connection);
    }

    /// Nothing tells whether the file is still the same: what is here is not given up for a sleep.
    void sleepInAFileThatCannotBeContinued()
    {
        ScriptedServer server;
        answerWith(server, server.url(u"/f.png"_s));
        const QByteArray bytes = png({600, 600}, true);
        ScriptedAnswer slow;
        slow.body = bytes;
        slow.headers = {{"Content-Type", "image/png"}};
        slow.way = ScriptedAnswer::Way::StallMidAnswer;
        server.on("/f.png", slow);
        JobRig rig({}, server.url());
        rig.start();
        const qint64 id = rig.submitImagine();
        QTRY_VERIFY(halfIsHere(rig, bytes));
        rig.clock.jumpWall(8LL * 3600 * 1000);
        rig.pass(0);
        rig.settle();
        QCOMPARE(server.heads("/f.png"), 1);
        QCOMPARE(rig.job(id).state, JobState::Downloading);
        QVERIFY(halfIsHere(rig, bytes));
    }

    /// The program ends in the middle of a file and is started again.
    void goesOnAfterARestart_data()
    {
        QTest::addColumn<QByteArray>("later"); // the file's ETag by then
        QTest::addColumn<bool>("continues");
        QTest::newRow("the same file") << QByteArray("\"one\"") << true;
        QTest::newRow("another one") << QByteArray("\"two\"") << false;
    }

    void goesOnAfterARestart()
    {
        QFETCH(const QByteArray, later);
        QFETCH(const bool, continues);
        ScriptedServer server;
        answerWith(server, server.url(u"/f.png"_s));
        server.on("/fetch", ScriptedAnswer::json("{\"task_id\":\"t1\",\"status\":\"finished\",\"image_url\":\""
                                                 + server.url(u"/f.png"_s).toEncoded() + "\"}"));
        const QByteArray bytes = png({600, 600}, true);
        const QByteArray then = continues ? bytes : png({500, 500}, true);
        std::atomic<bool> again{false};
        server.handle("/f.png", [&](const ScriptedRequest &) {
            ScriptedAnswer answer = ScriptedAnswer::file(again ? then : bytes, again ? later : QByteArray("\"one\""));
            if (!again)
                answer.way = ScriptedAnswer::Way::CloseMidAnswer;
            return answer;
        });
        JobRig rig({}, server.url());
        rig.start();
        const qint64 id = rig.submitImagine();
        QTRY_VERIFY(onlyAsset(rig, id).validator == "\"one\"" && halfIsHere(rig, bytes));
        again = true;
        const int before = int(server.requests("/f.png").size());
        rig.restart();
        QTRY_VERIFY((rig.pass(5'000), rig.job(id).state == JobState::Done));
        QCOMPARE(saved(rig, id), then);
        const ScriptedRequest first = server.requests("/f.png").value(before);
        QCOMPARE(first.headers.value("range"), "bytes=" + QByteArray::number(bytes.size() / 2) + '-');
        QCOMPARE(first.headers.value("if-range"), "\"one\"");
        QVERIFY(onlyAsset(rig, id).validator.isEmpty()); // nothing is left to continue
    }

    void aBadLineThatGetsFurtherEachTimeIsNotGivenUp()
    {
        ScriptedServer server;
        answerWith(server, server.url(u"/f.png"_s));
        const QByteArray bytes = png({600, 600}, true);
        // Each connection brings a tenth and breaks.
        std::atomic<int> asked{0};
        server.handle("/f.png", [&](const ScriptedRequest &request) {
            const QByteArray range = request.headers.value("range"); // "bytes=123-"
            const qint64 from = range.isEmpty() ? 0 : range.mid(6, range.size() - 7).toLongLong();
            ++asked;
            ScriptedAnswer part = ScriptedAnswer::file(bytes.mid(from, bytes.size() / 10), "\"one\"");
            part.ranges = false;
            part.declaredLength = bytes.size() - from;
            part.keepAlive = false;
            if (from > 0) {
                part.status = 206;
                part.headers.append({"Content-Range", "bytes " + QByteArray::number(from) + '-'
                                                          + QByteArray::number(bytes.size() - 1) + '/'
                                                          + QByteArray::number(bytes.size())});
            }
            return part;
        });
        JobRig rig({}, server.url());
        rig.start();
        const qint64 id = rig.submitImagine();
        QTRY_VERIFY((rig.pass(5'000), rig.job(id).state == JobState::Done));
        QVERIFY(asked >= 10);
        QCOMPARE(onlyAsset(rig, id).state, AssetState::Saved);
        QCOMPARE(saved(rig, id), bytes);
    }

    void anotherFileByThenIsTakenWhole()
    {
        ScriptedServer server;
        answerWith(server, server.url(u"/f.png"_s));
        ScriptedAnswer cut = ScriptedAnswer::file(png({600, 600}, true), "\"one\"");
        cut.way = ScriptedAnswer::Way::CloseMidAnswer;
        const QByteArray other = png({500, 500}, true);
        server.on("/f.png", cut);
        server.on("/f.png", ScriptedAnswer::file(other, "\"two\""));
        JobRig rig({}, server.url());
        rig.start();
        const qint64 id = rig.submitImagine();
        QTRY_VERIFY((rig.pass(5'000), rig.job(id).state == JobState::Done));
        QCOMPARE(saved(rig, id), other);
    }

    void aWrongLengthIsTriedAgain()
    {
        ScriptedServer server;
        answerWith(server, server.url(u"/f.png"_s));
        const QByteArray bytes = png({64, 64}, true);
        ScriptedAnswer lying = ScriptedAnswer::file(bytes, "\"one\"");
        lying.ranges = false;
        lying.declaredLength = bytes.size() + 100;
        lying.keepAlive = false;
        server.on("/f.png", lying);
        server.on("/f.png", ScriptedAnswer::file(bytes, "\"one\""));
        JobRig rig({}, server.url());
        rig.start();
        const qint64 id = rig.submitImagine();
        QTRY_VERIFY((rig.pass(5'000), rig.job(id).state == JobState::Done));
        QCOMPARE(saved(rig, id), bytes);
    }

    void anErrorPageInsteadOfAPicture()
    {
        ScriptedServer server;
        answerWith(server, server.url(u"/f.png"_s));
        server.on("/f.png", ScriptedAnswer::json("<html>one moment</html>"));
        server.on("/f.png", ScriptedAnswer::file(png({64, 64}), "\"one\""));
        JobRig rig({}, server.url());
        rig.start();
        const qint64 good = rig.submitImagine();
        QTRY_VERIFY((rig.pass(5'000), rig.job(good).state == JobState::Done));
        QCOMPARE(onlyAsset(rig, good).state, AssetState::Saved);

        answerWith(server, server.url(u"/always.png"_s));
        ScriptedServer pages;
        pages.on("/always.png", ScriptedAnswer::json("<html>sorry</html>"));
        ScriptedServer api;
        answerWith(api, pages.url(u"/always.png"_s));
        JobRig other({}, api.url());
        other.start();
        const qint64 bad = other.submitImagine();
        QTRY_VERIFY((other.pass(30'000), other.job(bad).state == JobState::Done));
        QCOMPARE(onlyAsset(other, bad).state, AssetState::Refused);
        QCOMPARE(onlyAsset(other, bad).failure.kind, FailureKind::BadMedia);
        QCOMPARE(pages.count("/always.png"), 3);
        QVERIFY(QDir(other.library()).entryList(QDir::Files).isEmpty());
    }

    /// Its end is missing, and the server has no other: asked for three times, then kept, and said.
    void aCutFileIsKeptAfterThreeTries()
    {
        ScriptedServer server;
        answerWith(server, server.url(u"/f.png"_s));
        const QByteArray whole = png({600, 600}, true);
        const QByteArray cut = whole.left(whole.size() / 2);
        server.on("/f.png", ScriptedAnswer::file(cut, "\"one\""));
        JobRig rig({}, server.url());
        rig.start();
        const qint64 id = rig.submitImagine();
        QTRY_VERIFY((rig.pass(30'000), rig.job(id).state == JobState::Done));
        QCOMPARE(server.count("/f.png"), 3);
        QCOMPARE(onlyAsset(rig, id).state, AssetState::Saved);
        QCOMPARE(onlyAsset(rig, id).failure.kind, FailureKind::BadMedia);
        QCOMPARE(saved(rig, id), cut);
        for (const ScriptedRequest &request : server.requests("/f.png"))
            QVERIFY(!request.headers.contains("range")); // each time from the start
    }

    /// Where results are copied from host to host the first answers may be 404: what was paid for is not given up so soon,
    /// nor asked for without a pause.
    void notThereYetIsNotGone()
    {
        ScriptedServer server;
        answerWith(server, server.url(u"/f.png"_s));
        const QByteArray bytes = png({64, 64}, true);
        server.on("/f.png", ScriptedAnswer::json("{}", 404));
        server.on("/f.png", ScriptedAnswer::json("{}", 404));
        server.on("/f.png", ScriptedAnswer::file(bytes, "\"one\""));
        JobRig rig({}, server.url());
        rig.start();
        const qint64 id = rig.submitImagine();
        QTRY_COMPARE(server.count("/f.png"), 1);
        rig.settle();
        QCOMPARE(server.count("/f.png"), 1);
        QTRY_VERIFY((rig.pass(30'000), rig.job(id).state == JobState::Done));
        QCOMPARE(onlyAsset(rig, id).state, AssetState::Saved);
        QCOMPARE(saved(rig, id), bytes);
        QCOMPARE(server.count("/f.png"), 3);
    }

    void goneIsExpired()
    {
        ScriptedServer server;
        answerWith(server, server.url(u"/f.png"_s));
        server.on("/f.png", ScriptedAnswer::json("{}", 410));
        JobRig rig({}, server.url());
        rig.start();
        const qint64 id = rig.submitImagine();
        QTRY_VERIFY((rig.pass(30'000), rig.job(id).state == JobState::Done));
        QCOMPARE(onlyAsset(rig, id).state, AssetState::Expired);
    }

    void aPrivateHostIsRefused_data()
    {
        QTest::addColumn<bool>("redirect");
        QTest::newRow("as the result's address") << false;
        QTest::newRow("by redirect to another scheme") << true;
    }

    void aPrivateHostIsRefused()
    {
        QFETCH(bool, redirect);
        ScriptedServer server;
        if (redirect) {
            answerWith(server, server.url(u"/f.png"_s));
            server.on("/f.png", ScriptedAnswer::redirect(QUrl(u"file:///etc/passwd"_s)));
        } else {
            answerWith(server, QUrl(u"ftp://127.0.0.1/f.png"_s));
        }
        JobRig rig({}, server.url());
        rig.start();
        const qint64 id = rig.submitImagine();
        QTRY_COMPARE(rig.job(id).state, JobState::Done);
        QCOMPARE(onlyAsset(rig, id).state, AssetState::Refused);
        QVERIFY(rig.job(id).coverPath.isEmpty());
    }

    void tooManyPixelsAreKeptAndLabelled()
    {
        ScriptedServer server;
        answerWith(server, server.url(u"/big.png"_s));
        QImage image(8192, 8192, QImage::Format_RGB32);
        image.fill(Qt::darkGreen);
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, "PNG");
        server.on("/big.png", ScriptedAnswer::file(bytes, "\"one\""));
        JobRig rig({}, server.url());
        rig.start();
        const qint64 id = rig.submitImagine();
        QTRY_COMPARE(rig.job(id).state, JobState::Done);
        const Asset asset = onlyAsset(rig, id);
        QCOMPARE(asset.state, AssetState::Saved);
        QCOMPARE(asset.size, QSize(8192, 8192));
        QCOMPARE(saved(rig, id), bytes);
        QImageReader reader(rig.library() + u'/' + asset.path);
        QCOMPARE(asset.decodable, !reader.read().isNull()); // what is said is what this machine can do
    }

    void anUnwritableLibraryPausesAndGoesOn()
    {
        ScriptedServer server;
        answerWith(server, server.url(u"/f.png"_s));
        const QByteArray bytes = png({64, 64}, true);
        server.on("/f.png", ScriptedAnswer::file(bytes, "\"one\""));
        JobRig rig({}, server.url());
        QFile blocker(rig.library());
        QVERIFY(blocker.open(QIODevice::WriteOnly)); // a file where the folder should be
        blocker.close();
        rig.start();
        QSignalSpy trouble(rig.engine.get(), &JobEngine::diskTrouble);
        const qint64 id = rig.submitImagine();
        QTRY_COMPARE(trouble.size(), 1);
        for (int i = 0; i < 20; ++i)
            rig.pass(60'000);
        QCOMPARE(rig.job(id).state, JobState::Downloading); // never Done while it is not on the disk
        QCOMPARE(trouble.size(), 1);
        QVERIFY(blocker.remove());
        rig.pass(60'000);
        QTRY_COMPARE(rig.job(id).state, JobState::Done);
        QCOMPARE(trouble.size(), 2);
        QCOMPARE(trouble.last().first().value<Failure>().kind, FailureKind::None);
        QCOMPARE(saved(rig, id), bytes);
    }

    void aServerThatClosesGetsOnePost()
    {
        ScriptedServer server;
        server.on("/imagine", ScriptedAnswer::of(ScriptedAnswer::Way::CloseAfterReading));
        JobRig rig({}, server.url());
        rig.start();
        const qint64 id = rig.submitImagine();
        QTRY_COMPARE(rig.job(id).state, JobState::Unconfirmed);
        rig.pass(3'600'000);
        rig.settle();
        QCOMPARE(server.heads("/imagine"), 1);
    }
};

QTEST_GUILESS_MAIN(TestDownloads)
#include "tst_downloads.moc"
