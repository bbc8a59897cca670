// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The stage with everything behind it but the network: session, job engine and store are real.

#include "library/assetrepository.h"
#include "library/jobrepository.h"
#include "media/audiodeck.h"
#include "media/sound.h"
#include "stage/resultgrid.h"
#include "stage/stagepane.h"
#include "stage/stageview.h"
#include "style/banner.h"
#include "studio/session.h"
#include "support/fakenetwork.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace frameloom;

namespace {

class NoKeys final : public KeyVault
{
public:
    void read(const QString &, QObject *, std::function<void(const Found &)> done) override { done({}); }
    void write(const QString &, const QString &, QObject *, std::function<void(Place)> done) override
    {
        done(Place::Memory);
    }
    void remove(const QString &, QObject *, std::function<void()> done) override { done(); }
};

} // namespace

class StageSessionTest : public QObject
{
    Q_OBJECT

private:
    qint64 insert(Workspace &workspace, Job job)
    {
        qint64 id = 0;
        workspace.client().ask(
            this, [job](Database &database) mutable { return JobRepository(database).insert(job) ? job.id : 0; },
            [&id](qint64 stored) { id = stored; });
        [&] { QTRY_VERIFY(id != 0); }();
        return id;
    }

private Q_SLOTS:
    void dismissesAndAsksTheBalance()
    {
        QTemporaryDir folder;
        test::FakeService network;
        network.answer(u"/account"_s, test::FakeAnswer::json(R"({"email":"a@b.c","credits":700,"plan":"x"})"));
        Workspace workspace(folder.path(), std::make_unique<NoKeys>());
        workspace.store().open();
        const Profile profile = Profile::classic();
        Job job;
        job.profileId = profile.id;
        job.operationId = u"midjourney.imagine"_s;
        job.generatorId = u"midjourney"_s;
        job.title = job.prompt = u"a heron"_s;
        job.state = JobState::Unconfirmed;
        job.price = Price::exact(Credits::whole(4));
        job.body = "{}";
        job.resultFamily = u"midjourney.grid"_s;
        job.createdAt = job.submittedAt = 1'700'000'000'000;
        const qint64 id = insert(workspace, job);

        const SystemClock clock;
        Session session(workspace, profile, clock, network.factory());
        session.start(u"key"_s);
        Sound sound(nullptr);
        AudioDeck deck(sound);
        StagePane pane(session, deck);
        pane.resize(760, 700);
        pane.show();
        QCOMPARE(pane.jobId(), 0);
        pane.showJob(id);
        QTRY_COMPARE(pane.jobId(), id);
        const auto button = [&pane](StatusChoice choice) {
            return pane.findChild<QPushButton *>(u"choice%1"_s.arg(int(choice)));
        };
        QVERIFY(button(StatusChoice::CheckBalance));
        QTRY_VERIFY(session.balance().known);
        const int asked = network.count(u"/account"_s);
        button(StatusChoice::CheckBalance)->click();
        QTRY_VERIFY(network.count(u"/account"_s) > asked);
        QTRY_VERIFY(!pane.findChild<Banner *>(u"stageNotice"_s)->text().isEmpty()); // shown for four seconds only
        button(StatusChoice::Dismiss)->click();
        QTRY_COMPARE(pane.view().content().job.state, JobState::Dropped);
        QCOMPARE(network.count(u"/imagine"_s), 0); // nothing was sent by any of this
        pane.showJob(id + 1000); // no such job
        QTRY_COMPARE(pane.jobId(), 0);
        QVERIFY(pane.view().content().isNull());
    }

    void pricesFollowTheBalance()
    {
        QTemporaryDir folder;
        test::FakeService network;
        network.answer(u"/account"_s, test::FakeAnswer::json(R"({"email":"a@b.c","credits":3,"plan":"x"})"));
        Workspace workspace(folder.path(), std::make_unique<NoKeys>());
        workspace.store().open();
        Job job;
        job.profileId = Profile::classic().id;
        job.operationId = u"midjourney.imagine"_s;
        job.generatorId = u"midjourney"_s;
        job.title = job.prompt = u"a heron"_s;
        job.state = JobState::Done;
        job.taskId = u"task"_s;
        job.resultFamily = u"midjourney.grid"_s;
        job.createdAt = 1'700'000'000'000;
        job.id = insert(workspace, job);
        Asset asset;
        asset.jobId = job.id;
        asset.number = 1;
        asset.state = AssetState::Missing;
        bool stored = false;
        workspace.client().ask(
            this, [asset](Database &database) mutable { return AssetRepository(database).insert(asset); },
            [&stored](bool worked) { stored = worked; });
        QTRY_VERIFY(stored);

        const SystemClock clock;
        Session session(workspace, Profile::classic(), clock, network.factory());
        Sound sound(nullptr);
        AudioDeck deck(sound);
        StagePane pane(session, deck);
        pane.show();
        pane.showJob(job.id);
        QTRY_COMPARE(pane.view().grid().count(), 1);
        const auto enabled = [&pane](const QString &label) {
            for (const StageAction &action : pane.view().grid().tile(0)->row().actions()) {
                if (action.label == label)
                    return action.enabled;
            }
            return false;
        };
        QVERIFY(enabled(u"Vary"_s)); // the balance is not known: never blocked by that
        session.start(u"key"_s);
        QTRY_VERIFY(!enabled(u"Vary"_s)); // 4 credits of 3
        QVERIFY(enabled(u"Upscale"_s));
    }
};

QTEST_MAIN(StageSessionTest)
#include "tst_stagesession.moc"
