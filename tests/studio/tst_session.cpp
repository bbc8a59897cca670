// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "account/memoryvault.h"
#include "jobs/chainplanner.h"
#include "library/jobrepository.h"
#include "studio/session.h"
#include "support/fakenetwork.h"


#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace frameloom;
using namespace frameloom::test;

/// The session's front for the window: the queue, the moment to take things back, webhooks.
class TestSession : public QObject
{
    Q_OBJECT

    struct World
    {
        World()
        {
            service.answer(u"/account"_s, FakeAnswer::json("{\"credits\":100}"));
            service.answer(u"/imagine"_s, FakeAnswer::json("{\"task_id\":\"t1\"}"));
            workspace = std::make_unique<Workspace>(folder.path(), std::make_unique<MemoryVault>());
            workspace->store().open();
            Profile profile = Profile::forUrl(QUrl(u"http://127.0.0.1:9"_s), ApiGeneration::Classic);
            session = std::make_unique<Session>(*workspace, profile, clock, service.factory());
            session->start(u"key"_s);
        }
        ~World()
        {
            session.reset();
            workspace.reset();
        }
        qint64 submit(int holdMs = 0)
        {
            const ChainPlan plan = planChain(*workspace->catalog(), {u"midjourney.imagine"_s, {{u"prompt"_s, u"a fox"_s}}, {}}, {}, {});
            QSignalSpy submitted(session.get(), &Session::submitted);
            session->submit(plan, u"a fox"_s, holdMs);
            [&] { QTRY_COMPARE_WITH_TIMEOUT(submitted.size(), 1, 30'000); }();
            return submitted.value(0).value(1).value<QVector<qint64>>().value(0);
        }
        JobState state(qint64 id) const { return session->openJobs().value(id, ended).state; }
        QueueReason reason(qint64 id) const { return session->openJobs().value(id).reason; }

        QTemporaryDir folder;
        SystemClock clock;
        FakeService service;
        Job ended = [] {
            Job job;
            job.state = JobState::Dropped;
            return job;
        }();
        std::unique_ptr<Workspace> workspace;
        std::unique_ptr<Session> session;
    };

private Q_SLOTS:
    void takenBack()
    {
        World world;
        const qint64 held = world.submit(3'600'000);
        QTRY_COMPARE_WITH_TIMEOUT(world.reason(held), QueueReason::Undo, 30'000);
        const qint64 sent = world.submit();
        QTRY_COMPARE_WITH_TIMEOUT(world.state(sent), JobState::Accepted, 30'000);
        world.session->cancelQueued({held});
        QTRY_COMPARE_WITH_TIMEOUT(world.state(held), JobState::Dropped, 30'000);
        QCOMPARE(world.service.count(u"/imagine"_s), 1);
    }

    void sentAfterAMoment()
    {
        World world;
        const qint64 id = world.submit(50);
        QTRY_COMPARE_WITH_TIMEOUT(world.state(id), JobState::Accepted, 30'000);
    }

    void pausedOrderedAndLimited()
    {
        World world;
        world.session->setQueuePaused(true);
        QVERIFY(world.workspace->settings().queuePaused());
        const qint64 first = world.submit();
        const qint64 second = world.submit();
        QTRY_COMPARE_WITH_TIMEOUT(world.reason(second), QueueReason::Paused, 30'000);
        world.session->moveInQueue(second, first);
        QTRY_VERIFY_WITH_TIMEOUT(world.session->openJobs().value(second).queueRank
                                     < world.session->openJobs().value(first).queueRank, 30'000);
        world.session->setJobLimit(1);
        world.session->setQueuePaused(false);
        QTRY_COMPARE_WITH_TIMEOUT(world.state(second), JobState::Accepted, 30'000);
        QTRY_COMPARE_WITH_TIMEOUT(world.reason(first), QueueReason::Limit, 30'000);
        world.session->setJobLimit(5);
        QTRY_COMPARE_WITH_TIMEOUT(world.state(first), JobState::Accepted, 30'000);
    }

    void webhooks()
    {
        World world;
        world.session->setWebhook(u"https://hooks.example.invalid"_s, u"hush"_s);
        const qint64 id = world.submit();
        QTRY_COMPARE_WITH_TIMEOUT(world.state(id), JobState::Accepted, 30'000);
        const QJsonObject sent = QJsonDocument::fromJson(world.service.requests(u"/imagine"_s).first().body).object();
        QCOMPARE(sent.value("webhook_url"_L1).toString(), u"https://hooks.example.invalid"_s);
        QCOMPARE(sent.value("webhook_secret"_L1).toString(), u"hush"_s);
        QVERIFY(!world.session->openJobs().value(id).body.contains("hush"));
    }
};

QTEST_GUILESS_MAIN(TestSession)
#include "tst_session.moc"
