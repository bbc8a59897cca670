// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Sessions come and go, keys find their place, profiles stay apart. Real store, scripted network.

#include "account/memoryvault.h"
#include "library/jobrepository.h"
#include "studio/studio.h"
#include "support/fakenetwork.h"
#include "support/settle.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace frameloom;
using test::FakeAnswer;

namespace {

/// JSON with ' for ", which moc reads better than raw strings.
QByteArray json(QByteArray text)
{
    return text.replace('\'', '"');
}

class NoSandbox final : public SandboxLauncher
{
public:
    std::optional<Running> start(const QString &, QString *why) override
    {
        *why = u"no port"_s;
        return {};
    }
};

FakeAnswer account(int credits)
{
    return FakeAnswer::json("{\"email\":\"a@b.c\",\"plan\":\"x\",\"credits\":" + QByteArray::number(credits) + '}');
}

struct Rig
{
    explicit Rig(const QString &environmentKey = {})
        : workspace(folder.path(), std::make_unique<MemoryVault>())
        , studio(workspace, sandbox, clock, environmentKey, service.factory())
    {
        service.answer(u"/account"_s, account(700));
        workspace.store().open();
    }
    QByteArray lastKey() const
    {
        const auto asked = service.requests(u"/account"_s);
        return asked.isEmpty() ? QByteArray() : asked.last().request.rawHeader("Authorization");
    }
    QTemporaryDir folder;
    test::FakeService service;
    SystemClock clock;
    NoSandbox sandbox;
    Workspace workspace;
    Studio studio;
};

} // namespace

class tst_Accounts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void asksForAKeyThatIsNotThere()
    {
        Rig rig;
        QSignalSpy wanted(&rig.studio, &Studio::keyWanted);
        QVERIFY(!rig.studio.openLast()); // first start
        QVERIFY(rig.studio.open(Profile::classic()));
        QTRY_COMPARE(wanted.count(), 1);
        QVERIFY(!rig.studio.session()->hasKey());
        QCOMPARE(rig.service.count(u"/account"_s), 0); // nothing is asked without a key
    }

    void checksBeforeItKeeps()
    {
        Rig rig;
        std::optional<Result<AccountInfo>> answer;
        rig.studio.checkKey(Profile::classic(), u"key-1"_s, this, [&](const Result<AccountInfo> &r) { answer = r; });
        QTRY_VERIFY(answer);
        QVERIFY(*answer);
        QVERIFY(!rig.studio.session()); // a question, no more
        QVERIFY(rig.studio.profiles().profiles().isEmpty());

        QSignalSpy placed(&rig.studio, &Studio::keyPlaced);
        rig.studio.keepKey(Profile::classic(), u"key-1"_s);
        QTRY_COMPARE(placed.count(), 1);
        QCOMPARE(rig.studio.keyPlace(), KeyVault::Place::Memory);
        QTRY_VERIFY(rig.studio.session()->balance().known);
        QCOMPARE(rig.lastKey(), "key-1"_ba);
        QFile profiles(rig.folder.filePath(u"profiles.json"_s));
        QVERIFY(profiles.open(QIODevice::ReadOnly));
        QVERIFY(!profiles.readAll().contains("key-1"));

        // The next start finds profile and key.
        QCOMPARE(rig.workspace.settings().lastProfile(), Profile::classic().id);
        QVERIFY(rig.studio.openLast());
        QTRY_VERIFY(rig.studio.session()->hasKey());
    }

    void theEnvironmentWins()
    {
        Rig rig(u"from-env"_s);
        QVERIFY(rig.studio.open(Profile::classic()));
        QVERIFY(rig.studio.isKeyFromEnvironment());
        QTRY_VERIFY(rig.studio.session()->balance().known);
        QCOMPARE(rig.lastKey(), "from-env"_ba);
        std::optional<KeyVault::Found> found;
        rig.workspace.keys().read(Profile::classic().id, this, [&](const KeyVault::Found &f) { found = f; });
        QTRY_VERIFY(found);
        QVERIFY(found->key.isEmpty()); // never stored
    }

    void aKeyIsForgotten()
    {
        Rig rig;
        rig.studio.keepKey(Profile::classic(), u"key-1"_s);
        QTRY_VERIFY(rig.studio.session()->balance().known);
        rig.studio.forgetKey();
        QTRY_VERIFY(!rig.studio.session()->hasKey());
        QTRY_VERIFY(!rig.studio.session()->balance().known); // it was that key's
        const int asked = rig.service.count(u"/account"_s);
        rig.studio.session()->refreshBalance();
        test::settle([&rig] { rig.service.visit(); });
        QCOMPARE(rig.service.count(u"/account"_s), asked);
        QVERIFY(rig.studio.openLast());
        QSignalSpy wanted(&rig.studio, &Studio::keyWanted);
        QTRY_COMPARE(wanted.count(), 1);
    }

    void anOldKeysBalanceIsDropped()
    {
        Rig rig;
        rig.service.clear(u"/account"_s);
        rig.service.answer(u"/account"_s, FakeAnswer::held());
        rig.studio.keepKey(Profile::classic(), u"key-1"_s);
        QTRY_COMPARE(rig.service.heldCount(), 1);
        rig.service.clear(u"/account"_s);
        rig.service.answer(u"/account"_s, account(5));
        rig.studio.keepKey(Profile::classic(), u"key-2"_s);
        QTRY_VERIFY(rig.studio.session()->balance().known);
        QCOMPARE(rig.studio.session()->balance().account.credits, Credits::whole(5));
        QCOMPARE(rig.lastKey(), "key-2"_ba);
    }

    void removesAProfile()
    {
        Rig rig;
        const Profile other = Profile::named(u"Other"_s);
        rig.studio.keepKey(other, u"key-o"_s);
        rig.studio.keepKey(Profile::classic(), u"key-1"_s);
        QSignalSpy closing(&rig.studio, &Studio::sessionClosing);
        rig.studio.removeProfile(other.id); // not the one at work
        QCOMPARE(closing.count(), 0);
        QCOMPARE(rig.studio.profiles().profiles().size(), 1);
        rig.studio.removeProfile(Profile::classic().id);
        QCOMPARE(closing.count(), 1);
        QVERIFY(!rig.studio.session());
        QVERIFY(!rig.studio.openLast());
        int empty = 0;
        for (const Profile &profile : {other, Profile::classic()})
            rig.workspace.keys().read(profile.id, this, [&](const KeyVault::Found &f) { empty += f.key.isEmpty(); });
        QTRY_COMPARE(empty, 2);
    }

    /// A full disk, or one that nobody may write to: work goes on, and somebody is told.
    void tellsThatAccountsCouldNotBeSaved()
    {
        Rig rig;
        QVERIFY(QDir(rig.folder.path()).mkpath(u"profiles.json"_s)); // a folder in the way stops everybody, root too
        QVERIFY(rig.studio.profiles().isSaved());                    // nothing was changed yet
        QSignalSpy saved(&rig.studio, &Studio::profilesSaved);
        const Profile other = Profile::forUrl(QUrl(u"https://second.example"_s), ApiGeneration::Classic);
        QVERIFY(rig.studio.open(other));
        QVERIFY(rig.studio.session());
        QCOMPARE(saved.size(), 1);
        QCOMPARE(saved.last().first().toBool(), false);
        rig.studio.keepKey(Profile::classic(), u"first"_s);
        QCOMPARE(saved.size(), 2);
        QCOMPARE(saved.last().first().toBool(), false);
        rig.studio.setWebhook(u"https://hook.example/in"_s, {});
        QCOMPARE(saved.size(), 3);
        QVERIFY(!rig.studio.profiles().isSaved());
        rig.studio.removeProfile(other.id);
        QCOMPARE(saved.size(), 4);
        QCOMPARE(saved.last().first().toBool(), false);
        QCOMPARE(rig.studio.profiles().profiles().size(), 1);
        // With the next change everything is written.
        QVERIFY(QDir(rig.folder.path()).rmdir(u"profiles.json"_s));
        rig.studio.setWebhook(u"https://hook.example/other"_s, {});
        QCOMPARE(saved.last().first().toBool(), true);
        const ProfileStore again(rig.folder.path());
        QCOMPARE(again.profiles().size(), 1);
        QCOMPARE(again.profiles().first().webhookUrl, u"https://hook.example/other"_s);
    }

    void refusesWhatItCannotSpeak()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(u"profiles.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(json("[{'id':'unsafe','name':'Unsafe','url':'http://example.org'}]"));
        file.close();
        Workspace workspace(folder.path(), std::make_unique<MemoryVault>());
        NoSandbox sandbox;
        SystemClock clock;
        Studio studio(workspace, sandbox, clock);
        QVector<Studio::Refusal> told;
        connect(&studio, &Studio::refused, this, [&](const Profile &, Studio::Refusal why) { told << why; });
        workspace.settings().setLastProfile(u"unsafe"_s);
        QVERIFY(!studio.openLast());
        QVERIFY(!studio.open(*studio.profiles().find(u"Unsafe"_s)));
        QCOMPARE(told, QVector({Studio::Refusal::Address, Studio::Refusal::Address}));
        QVERIFY(!studio.session());
        std::optional<Result<AccountInfo>> answer;
        studio.checkKey(*studio.profiles().find(u"Unsafe"_s), u"key"_s, this, [&](const auto &r) { answer = r; });
        QTRY_VERIFY(answer);
        QVERIFY(!*answer);
    }

    void tellsWhenTheSandboxFails()
    {
        Rig rig;
        QSignalSpy failed(&rig.studio, &Studio::sandboxFailed);
        rig.studio.openSandbox();
        QCOMPARE(failed.count(), 1);
        QCOMPARE(failed.first().first().toString(), u"no port"_s);
        QVERIFY(!rig.studio.session());
    }

    void profilesStayApart()
    {
        Rig rig;
        for (const QString &profile : {Profile::classic().id, u"other"_s}) {
            Job job;
            job.profileId = profile;
            job.operationId = u"midjourney.imagine"_s;
            job.generatorId = u"midjourney"_s;
            job.title = job.prompt = u"fox of "_s + profile;
            job.state = JobState::Unconfirmed;
            job.price = Price::exact(Credits::whole(4));
            job.createdAt = rig.clock.wallMs();
            rig.workspace.client().ask(this, [job](Database &db) mutable { return JobRepository(db).insert(job); }, [](bool) {});
        }
        rig.studio.keepKey(Profile::classic(), u"key-1"_s);
        QTRY_COMPARE(rig.studio.session()->openJobs().size(), 1);
        QCOMPARE(rig.studio.session()->openJobs().begin()->profileId, Profile::classic().id);
        QTRY_VERIFY(rig.studio.session()->balance().known);
        const MeterReading reading = rig.studio.session()->meter(Price::exact(Credits::whole(4)));
        QCOMPARE(reading.unconfirmedJobs, 1); // the other account's job takes nothing from this one
        QCOMPARE(reading.balance, Credits::whole(700));
    }
};

QTEST_GUILESS_MAIN(tst_Accounts)
#include "tst_accounts.moc"
