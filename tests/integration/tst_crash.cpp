// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/jobrig.h"
#include "support/scriptedserver.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTest>

#include <atomic>
#include <csignal>

using namespace Qt::StringLiterals;
using namespace frameloom;
using namespace frameloom::test;

/// kill -9 at named points of a submission: nothing is lost, nothing is paid twice.
class TestCrash : public QObject
{
    Q_OBJECT

    std::atomic<qint64> m_pid{0};

    void signalChild(int signal)
    {
        if (const qint64 pid = m_pid; pid > 0)
            ::kill(static_cast<pid_t>(pid), signal);
    }

    /// Runs until it is killed.
    bool run(JobRig &rig, const ScriptedServer &server, const QString &point, const std::function<void()> &meanwhile = {})
    {
        rig.stop();
        QProcess child;
        child.setProcessChannelMode(QProcess::ForwardedChannels);
        m_pid = 0;
        child.start(QStringLiteral(CRASH_CHILD), {rig.folder.path(), server.url().toString(), point});
        if (!child.waitForStarted())
            return false;
        m_pid = child.processId();
        if (meanwhile)
            meanwhile();
        const bool ended = child.waitForFinished(2 * PatienceMs);
        m_pid = 0;
        if (!ended)
            child.kill();
        return ended && child.exitStatus() == QProcess::CrashExit;
    }

    /// The program again, twice, with a lot of time passing: whatever it might repeat, it would repeat now.
    static void live(JobRig &rig)
    {
        for (int i = 0; i < 2; ++i) {
            rig.restart();
            for (int n = 0; n < 5; ++n) {
                rig.settle();
                rig.pass(600'000);
            }
            rig.settle();
        }
    }

private Q_SLOTS:
    void beforeTheIntentIsCommitted()
    {
        ScriptedServer server;
        server.on("/imagine", ScriptedAnswer::json(R"({"task_id":"t1"})"));
        JobRig rig({}, server.url());
        QVERIFY(run(rig, server, u"before-commit"_s));
        live(rig);
        QCOMPARE(rig.jobs().size(), 0);
        QCOMPARE(server.heads("/imagine"), 0);
    }

    void afterIt()
    {
        ScriptedServer server;
        server.on("/imagine", ScriptedAnswer::json(R"({"task_id":"t1"})"));
        JobRig rig({}, server.url());
        QVERIFY(run(rig, server, u"after-commit"_s));
        live(rig);
        QCOMPARE(rig.jobs().size(), 1);
        QCOMPARE(rig.jobs().first().state, JobState::Unconfirmed);
        QCOMPARE(rig.jobs().first().failure.kind, FailureKind::Interrupted);
        QCOMPARE(server.heads("/imagine"), 0);
        // Only the user may send it now.
        rig.engine->sendAgain(rig.jobs().first().id);
        QTRY_COMPARE(rig.jobs().first().state, JobState::Accepted);
        QCOMPARE(server.heads("/imagine"), 1);
    }

    void bytesOut()
    {
        ScriptedServer server;
        server.handle("/imagine", [this](const ScriptedRequest &) {
            while (m_pid == 0)
                QThread::yieldCurrentThread();
            signalChild(SIGKILL);
            return ScriptedAnswer::of(ScriptedAnswer::Way::CloseAfterReading);
        });
        JobRig rig({}, server.url());
        QVERIFY(run(rig, server, u"bytes-out"_s));
        live(rig);
        QCOMPARE(rig.jobs().size(), 1);
        QCOMPARE(rig.jobs().first().state, JobState::Unconfirmed);
        QCOMPARE(server.heads("/imagine"), 1);
    }

    void answerUnread()
    {
        ScriptedServer server;
        server.handle("/imagine", [this](const ScriptedRequest &) {
            while (m_pid == 0)
                QThread::yieldCurrentThread();
            signalChild(SIGSTOP);
            return ScriptedAnswer::json(R"({"task_id":"t1"})"); // lies in the stopped child's socket
        });
        JobRig rig({}, server.url());
        QVERIFY(run(rig, server, u"answer-unread"_s, [&] {
            QTRY_COMPARE(server.answered("/imagine"), 1);
            signalChild(SIGKILL);
        }));
        live(rig);
        const Job job = rig.jobs().value(0);
        QCOMPARE(job.state, JobState::Unconfirmed);
        QVERIFY(!rig.job(job.id).body.isEmpty()); // what was sent is known to the byte
        QCOMPARE(server.heads("/imagine"), 1);

        // The user finds the task and pastes its id: the paid picture is not lost.
        server.on("/f.png", ScriptedAnswer::file(FakeApi::picture(1), "\"one\""));
        server.on("/fetch", ScriptedAnswer::json("{\"task_id\":\"t1\",\"status\":\"finished\",\"image_url\":\""
                                                 + server.url(u"/f.png"_s).toEncoded() + "\"}"));
        rig.engine->adopt(job.id, u"t1"_s);
        QTRY_VERIFY((rig.pass(16'000), rig.job(job.id).state == JobState::Done));
        QCOMPARE(rig.job(job.id).assetCount, 1);
        QCOMPARE(server.heads("/imagine"), 1);
    }

    void whileUploading()
    {
        ScriptedServer server;
        server.on("/probe-url", ScriptedAnswer::json(R"({"task_id":"t1"})"));
        server.handle("/upload", [this](const ScriptedRequest &) {
            while (m_pid == 0)
                QThread::yieldCurrentThread();
            signalChild(SIGKILL);
            return ScriptedAnswer::of(ScriptedAnswer::Way::CloseAfterReading);
        });
        JobRig rig({}, server.url());
        rig.useProbes();
        rig.write(u"a.png"_s, FakeApi::picture(1));
        QVERIFY(run(rig, server, u"upload"_s));
        QCOMPARE(server.heads("/probe-url"), 0);
        server.handle("/upload", [](const ScriptedRequest &) {
            return ScriptedAnswer::json("{\"imageURL\":\"https://cdn.example.invalid/1.png\"}");
        });
        // Nothing was paid for, so it goes on by itself; and once only.
        rig.restart();
        QTRY_COMPARE_WITH_TIMEOUT(rig.jobs().value(0).state, JobState::Accepted, 30'000);
        live(rig);
        QCOMPARE(rig.jobs().size(), 1);
        QCOMPARE(server.heads("/probe-url"), 1);
        QVERIFY(server.requests("/probe-url").first().body.contains("https://cdn.example.invalid/1.png"));
    }

    void whileALargeBodyLeaves()
    {
        ScriptedServer server;
        server.handle("/probe-embed", [this](const ScriptedRequest &) {
            while (m_pid == 0)
                QThread::yieldCurrentThread();
            signalChild(SIGKILL);
            return ScriptedAnswer::of(ScriptedAnswer::Way::CloseAfterReading);
        });
        JobRig rig({}, server.url());
        rig.useProbes();
        rig.write(u"big.png"_s, QByteArray(2'000'000, 'x'));
        QVERIFY(run(rig, server, u"embed"_s));
        QCOMPARE(QDir(rig.outbox()).entryList(QDir::Files).size(), 1);
        live(rig);
        QCOMPARE(rig.jobs().size(), 1);
        QCOMPARE(rig.jobs().first().state, JobState::Unconfirmed);
        QCOMPARE(rig.jobs().first().failure.kind, FailureKind::Interrupted);
        QCOMPARE(server.heads("/probe-embed"), 1);
        QTRY_VERIFY(QDir(rig.outbox()).isEmpty()); // nothing is left behind
        // By the user's word the same is made again.
        server.handle("/probe-embed", [](const ScriptedRequest &) { return ScriptedAnswer::json(R"({"task_id":"t1"})"); });
        rig.engine->sendAgain(rig.jobs().first().id);
        QTRY_COMPARE_WITH_TIMEOUT(rig.jobs().value(0).state, JobState::Accepted, 30'000);
        const auto bodies = server.requests("/probe-embed");
        QCOMPARE(bodies.size(), 2);
        QCOMPARE(bodies.at(0).body, bodies.at(1).body);
    }

    void midDownload()
    {
        ScriptedServer server;
        server.on("/imagine", ScriptedAnswer::json("{\"task_id\":\"t1\",\"status\":\"finished\",\"image_url\":\""
                                                   + server.url(u"/f.png"_s).toEncoded() + "\"}"));
        const QByteArray bytes = FakeApi::picture(1);
        std::atomic<int> asked{0};
        server.handle("/f.png", [&](const ScriptedRequest &) {
            ScriptedAnswer answer = ScriptedAnswer::file(bytes, "\"one\"");
            const int n = ++asked;
            if (n == 1)
                answer.way = ScriptedAnswer::Way::CloseMidAnswer; // half of it gets to the disk
            else if (n == 2) {
                while (m_pid == 0)
                    QThread::yieldCurrentThread();
                signalChild(SIGKILL);
            }
            return answer;
        });
        JobRig rig({}, server.url());
        QVERIFY(run(rig, server, u"mid-download"_s));
        QVERIFY(asked >= 2);
        rig.restart();
        QTRY_VERIFY((rig.pass(5'000), rig.jobs().value(0).state == JobState::Done));
        live(rig);
        const Job job = rig.jobs().first();
        QCOMPARE(job.assetCount, 1);
        QFile file(rig.library() + u'/' + job.coverPath);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), bytes);
        const QDir month(rig.library() + u'/' + job.coverPath.section(u'/', 0, 0));
        QCOMPARE(month.entryList(QDir::Files).size(), 1); // no leftovers
        QCOMPARE(server.heads("/imagine"), 1);
    }
};

QTEST_GUILESS_MAIN(TestCrash)
#include "tst_crash.moc"
