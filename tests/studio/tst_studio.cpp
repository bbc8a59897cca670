// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/chainplanner.h"
#include "library/jobrepository.h"
#include "studio/studio.h"
#include "support/fakenetwork.h"
#include "support/signalcount.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace frameloom;
using namespace frameloom::test;

namespace {

class NoSandbox final : public SandboxLauncher
{
public:
    std::optional<Running> start(const QString &, QString *) override { return {}; }
};

/// Answers when the test says so, as a keychain that asks for its password does.
class SlowVault final : public KeyVault
{
public:
    using KeyVault::KeyVault;
    void read(const QString &, QObject *context, std::function<void(const Found &)> done) override
    {
        reads.append({context, std::move(done)});
    }
    void write(const QString &, const QString &, QObject *, std::function<void(Place)>) override {}
    void remove(const QString &, QObject *, std::function<void()>) override {}
    void answerAll(const QString &key)
    {
        const auto waiting = std::exchange(reads, {});
        for (const auto &[context, done] : waiting) {
            if (context)
                done({key, key.isEmpty() ? Place::None : Place::Keychain, true});
        }
    }
    QVector<std::pair<QPointer<QObject>, std::function<void(const Found &)>>> reads;
};

} // namespace

class TestStudio : public QObject
{
    Q_OBJECT

    struct World
    {
        explicit World(const QString &environmentKey = {})
        {
            service.answer(u"/account"_s, FakeAnswer::json(R"({"credits":100})"));
            auto keys = std::make_unique<SlowVault>();
            vault = keys.get();
            workspace = std::make_unique<Workspace>(folder.path(), std::move(keys));
            workspace->store().open();
            studio = std::make_unique<Studio>(*workspace, sandbox, clock, environmentKey, service.factory());
        }
        ~World()
        {
            studio.reset();
            workspace.reset();
        }
        QVector<qint64> submitImagine()
        {
            const ChainPlan plan = planChain(*workspace->catalog(), {u"midjourney.imagine"_s, {{u"prompt"_s, u"a fox"_s}}, {}}, {}, {});
            QSignalSpy submitted(studio->session(), &Session::submitted);
            studio->session()->submit(plan, u"a fox"_s);
            [&] { QTRY_COMPARE(submitted.size(), 1); }();
            return submitted.first().at(1).value<QVector<qint64>>();
        }
        Job job(qint64 id)
        {
            std::optional<Job> found;
            bool done = false;
            workspace->client().ask(workspace.get(), [id](Database &database) { return JobRepository(database).find(id); },
                                    [&](const std::optional<Job> &row) {
                                        found = row;
                                        done = true;
                                    });
            [&] { QTRY_VERIFY(done); }();
            return found.value_or(Job());
        }
        QSet<QByteArray> keysSentTo(const QString &host) const
        {
            QSet<QByteArray> keys;
            for (const FakeRequest &request : service.requests()) {
                if (request.url.host() == host)
                    keys.insert(request.request.rawHeader("Authorization"));
            }
            return keys;
        }

        QTemporaryDir folder;
        SystemClock clock;
        FakeService service;
        NoSandbox sandbox;
        SlowVault *vault = nullptr;
        std::unique_ptr<Workspace> workspace;
        std::unique_ptr<Studio> studio;
    };

private Q_SLOTS:
    void aReloadedCatalogReachesTheSandboxWhileNothingIsOnTheWay()
    {
        struct Launcher final : SandboxLauncher
        {
            std::optional<Running> start(const QString &, QString *) override
            {
                ++starts;
                wasClosed = !studio->session();
                return Running{QUrl(u"http://127.0.0.1:9"_s), u"sandbox"_s, u"afk_sandbox"_s};
            }
            Studio *studio = nullptr;
            int starts = 0;
            bool wasClosed = false;
        };
        World world;
        Launcher launcher;
        Studio studio(*world.workspace, launcher, world.clock, {}, world.service.factory());
        launcher.studio = &studio;
        studio.openSandbox(ApiGeneration::Unified);
        QVERIFY(studio.session()->canRefreshModels()); // its service has a document to give
        const auto before = world.workspace->catalog();
        studio.reloadCatalog();
        QCOMPARE(launcher.starts, 2);
        QVERIFY(launcher.wasClosed);
        QVERIFY(world.workspace->catalog() != before);
        QVERIFY(studio.session() && studio.session()->profile().generation == ApiGeneration::Unified);
    }

    void theDocumentThatShipsIsNoNews()
    {
        QTemporaryDir folder;
        const ModelFiles files(folder.path());
        QFile shipped(u":/catalog/unified/openapi.json"_s);
        QVERIFY(shipped.open(QIODevice::ReadOnly));
        const QByteArray document = shipped.readAll();
        QCOMPARE(files.keepDocument(document), ModelFiles::Outcome::Same);
        QVERIFY(!files.hasDocument()); // a copy would hide the next program's
        QByteArray later = document;
        later.replace("\"openapi\"", " \"openapi\"");
        QVERIFY(later != document);
        QCOMPARE(files.keepDocument(later), ModelFiles::Outcome::Changed);
        QVERIFY(files.hasDocument());
        QCOMPARE(files.keepDocument(document), ModelFiles::Outcome::Changed); // back to it, asked for
    }

    void switchingProfilesLeavesNothingInTheAir()
    {
        World world;
        world.service.answer(u"/imagine"_s, FakeAnswer::held());
        world.studio->keepKey(Profile::classic(), u"one"_s);
        const qint64 id = world.submitImagine().value(0);
        QTRY_COMPARE(world.service.heldCount(), 1);
        QCOMPARE(world.job(id).state, JobState::Submitting);
        const SignalCount changed(&world.workspace->store(), &Store::jobsChanged);
        world.studio->open(Profile::named(u"other"_s));
        QTRY_COMPARE(world.job(id).state, JobState::Unconfirmed);
        QTRY_VERIFY(changed.count() > 0); // and the window hears of it
        QCOMPARE(world.service.count(u"/imagine"_s), 1);
    }

    void aKeyEnteredWhileTheKeychainIsAskedWins_data()
    {
        QTest::addColumn<QString>("found");
        QTest::newRow("nothing found") << QString();
        QTest::newRow("an old one found") << u"old"_s;
    }
    void aKeyEnteredWhileTheKeychainIsAskedWins()
    {
        QFETCH(QString, found);
        World world;
        QSignalSpy wanted(world.studio.get(), &Studio::keyWanted);
        world.studio->open(Profile::classic());
        world.studio->keepKey(Profile::classic(), u"entered"_s);
        world.vault->answerAll(found);
        QTRY_VERIFY(world.studio->session()->balance().known);
        world.service.answer(u"/imagine"_s, FakeAnswer::json(R"({"task_id":"t1"})"));
        const qint64 id = world.submitImagine().value(0);
        QTRY_COMPARE(world.job(id).state, JobState::Accepted);
        QCOMPARE(world.service.requests(u"/imagine"_s).first().request.rawHeader("Authorization"), QByteArray("entered"));
        QVERIFY(world.studio->session()->hasKey());
        QCOMPARE(wanted.size(), 0);
    }

    void theKeyFromTheEnvironmentGoesToOneServerOnly()
    {
        World world(u"from-environment"_s);
        QVERIFY(world.studio->isKeyFromEnvironment());
        world.studio->open(Profile::classic());
        QTRY_COMPARE(world.keysSentTo(u"api.apiframe.pro"_s), QSet<QByteArray>{"from-environment"});
        QSignalSpy wanted(world.studio.get(), &Studio::keyWanted);
        world.studio->open(Profile::forUrl(QUrl(u"https://other.example.com"_s), ApiGeneration::Classic));
        QVERIFY(!world.studio->isKeyFromEnvironment());
        world.vault->answerAll({});
        QTRY_COMPARE(wanted.size(), 1);
        QVERIFY(!world.keysSentTo(u"other.example.com"_s).contains("from-environment"));
        world.studio->open(Profile::classic());
        QVERIFY(world.studio->isKeyFromEnvironment());
    }

    void anotherKeyForgetsTheOldBalance()
    {
        World world;
        world.studio->keepKey(Profile::classic(), u"one"_s);
        QTRY_VERIFY(world.studio->session()->balance().known);
        world.service.clear(u"/account"_s);
        world.service.answer(u"/account"_s, FakeAnswer::held());
        world.studio->session()->setKey(u"two"_s);
        QTRY_VERIFY(!world.studio->session()->balance().known);
    }

    void aDeletedJobHoldsNoCreditsOnceItHasEnded()
    {
        World world;
        world.workspace->settings().setJobsInFlight(1);
        world.service.answer(u"/imagine"_s, FakeAnswer::json(R"({"task_id":"t1"})"));
        world.studio->keepKey(Profile::classic(), u"one"_s);
        Session &session = *world.studio->session();
        const qint64 running = world.submitImagine().value(0);
        QTRY_COMPARE(world.job(running).state, JobState::Accepted);
        const qint64 queued = world.submitImagine().value(0);
        QTRY_COMPARE(session.openJobs().size(), 2);
        session.remove({queued});
        QTRY_COMPARE(session.openJobs().size(), 1); // never sent
        session.remove({running});
        QTRY_VERIFY(world.job(running).deletedAt != 0);
        QCOMPARE(session.openJobs().size(), 1); // its credits are still due
        session.stopFollowing(running);
        QTRY_COMPARE(session.openJobs().size(), 0);
        QCOMPARE(session.meter(Price::exact({})).runningJobs, 0);
        QCOMPARE(session.meter(Price::exact({})).waitingJobs, 0);
    }
};

QTEST_GUILESS_MAIN(TestStudio)
#include "tst_studio.moc"
