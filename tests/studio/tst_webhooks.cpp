// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Webhook URL and secret of a profile: kept, used, and the secret in no file.

#include "account/memoryvault.h"
#include "studio/studio.h"
#include "support/fakenetwork.h"

#include <QDirIterator>
#include <QFile>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace frameloom;
using namespace frameloom::test;

namespace {

constexpr int patience = 30'000;
const QString testSecret = u"sesame-0123456789"_s;

class NoSandbox final : public SandboxLauncher
{
public:
    std::optional<Running> start(const QString &, QString *) override
    {
        return Running{QUrl(u"http://127.0.0.1:9"_s), u"sandbox"_s, {}};
    }
};

/// Outlives a program, as a keychain does.
class SharedVault final : public KeyVault
{
public:
    explicit SharedVault(MemoryVault &vault) : m_vault(vault) {}
    void read(const QString &id, QObject *context, std::function<void(const Found &)> done) override
    {
        m_vault.read(id, context, std::move(done));
    }
    void write(const QString &id, const QString &key, QObject *context, std::function<void(Place)> done) override
    {
        m_vault.write(id, key, context, std::move(done));
    }
    void remove(const QString &id, QObject *context, std::function<void()> done) override
    {
        m_vault.remove(id, context, std::move(done));
    }

private:
    MemoryVault &m_vault;
};

struct World
{
    World(const QString &folder, MemoryVault &vault)
        : workspace(folder, std::make_unique<SharedVault>(vault))
        , studio(workspace, sandbox, clock, {}, service.factory())
    {
        service.answer(u"/account"_s, FakeAnswer::json(R"({"credits":100})"));
        workspace.store().open();
    }
    FakeService service;
    SystemClock clock;
    NoSandbox sandbox;
    Workspace workspace;
    Studio studio;
};

} // namespace

class tst_Webhooks : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void surviveARestart_data()
    {
        QTest::addColumn<bool>("sandbox");
        QTest::newRow("account") << false;
        QTest::newRow("sandbox") << true;
    }
    void surviveARestart()
    {
        QFETCH(const bool, sandbox);
        QTemporaryDir folder;
        MemoryVault vault;
        {
            World world(folder.path(), vault);
            if (sandbox)
                world.studio.openSandbox();
            else
                world.studio.keepKey(Profile::classic(), u"key"_s);
            QVERIFY(world.studio.session()->profile().webhookUrl.isEmpty());
            world.studio.setWebhook(u"https://example.org/hook"_s, testSecret);
            QCOMPARE(world.studio.session()->profile().webhookSecret, testSecret);
            QTRY_COMPARE(vaultEntry(vault, world.studio.session()->profile().id), testSecret);
        }
        World world(folder.path(), vault);
        QSignalSpy changed(&world.studio, &Studio::webhookChanged);
        QVERIFY(world.studio.openLast());
        QCOMPARE(world.studio.session()->profile().webhookUrl, u"https://example.org/hook"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!changed.isEmpty(), patience);
        QCOMPARE(world.studio.session()->profile().webhookSecret, testSecret);

        // Another key for the standard profile keeps its webhook.
        if (!sandbox) {
            world.studio.keepKey(Profile::classic(), u"other"_s);
            QCOMPARE(world.studio.profiles().find(Profile::classic().id)->webhookUrl, u"https://example.org/hook"_s);
        }
        QDirIterator files(folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        int read = 0;
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!file.readAll().contains(testSecret.toUtf8()), qPrintable(file.fileName()));
            ++read;
        }
        QVERIFY(read > 1);
        // Taken away, it is away everywhere.
        const QString id = world.studio.session()->profile().id;
        world.studio.setWebhook({}, {});
        QTRY_COMPARE(vaultEntry(vault, id), QString());
        QVERIFY(world.studio.profiles().find(id)->webhookUrl.isEmpty());
    }

    void profilesHaveTheirOwn()
    {
        QTemporaryDir folder;
        MemoryVault vault;
        World world(folder.path(), vault);
        world.studio.keepKey(Profile::classic(), u"key"_s);
        world.studio.setWebhook(u"https://a.example/hook"_s, u"a"_s);
        const Profile other = Profile::named(u"Other"_s);
        world.studio.keepKey(other, u"key"_s);
        QVERIFY(world.studio.session()->profile().webhookUrl.isEmpty());
        QVERIFY(world.studio.session()->profile().webhookSecret.isEmpty());
        world.studio.setWebhook(u"https://b.example/hook"_s, u"b"_s);
        world.studio.open(*world.studio.profiles().find(Profile::classic().id));
        QTRY_COMPARE_WITH_TIMEOUT(world.studio.session()->profile().webhookSecret, u"a"_s, patience);
        QCOMPARE(world.studio.session()->profile().webhookUrl, u"https://a.example/hook"_s);
        world.studio.removeProfile(other.id);
        QTRY_COMPARE(vaultEntry(vault, other.id), QString());
    }

    void theReceiverObeysItsSettings()
    {
        QTemporaryDir folder;
        MemoryVault vault;
        World world(folder.path(), vault);
        world.studio.keepKey(Profile::classic(), u"key"_s);
        Session &session = *world.studio.session();
        QVERIFY(session.receiverUrl().isEmpty()); // off unless wanted
        world.studio.setWebhook({}, testSecret);
        world.workspace.settings().setReceiver({.on = true});
        QTRY_VERIFY_WITH_TIMEOUT(session.receiverUrl().startsWith("http://127.0.0.1:"_L1), patience);
        QVERIFY(!session.hasReceiverFailed());
        const QUrl url(session.receiverUrl());
        QCOMPARE(url.path(), u"/webhook"_s);
        QCOMPARE(post(url, testSecret), 200);
        QCOMPARE(post(url, u"x"_s), 401);
        world.studio.setWebhook({}, u"another"_s);
        QTRY_COMPARE_WITH_TIMEOUT(post(url, u"another"_s), 200, patience);
        QCOMPARE(post(url, testSecret), 401);

        QSignalSpy changed(&session, &Session::receiverChanged);
        world.workspace.settings().setReceiver({.on = true, .address = u"192.0.2.1"_s}); // nobody's
        QTRY_VERIFY_WITH_TIMEOUT(session.hasReceiverFailed(), patience);
        QVERIFY(session.receiverUrl().isEmpty());
        world.workspace.settings().setReceiver({.on = true, .port = url.port()});
        QTRY_COMPARE_WITH_TIMEOUT(session.receiverUrl(), url.toString(), patience);
        // The next session takes the port over.
        world.studio.keepKey(Profile::named(u"Other"_s), u"key"_s);
        QTRY_COMPARE_WITH_TIMEOUT(world.studio.session()->receiverUrl(), url.toString(), patience);
        world.workspace.settings().setReceiver({});
        QTRY_VERIFY_WITH_TIMEOUT(world.studio.session()->receiverUrl().isEmpty(), patience);
        QCOMPARE(post(url, testSecret), 0);
    }

    void aUnifiedSessionKnowsTheServiceByItsKey()
    {
        // HMAC-SHA256 of "{}" with the SHA-256 of the key as secret: its bytes, then its hex text (made with OpenSSL, see
        // tests/webhook/tst_webhooksignature.cpp).
        const QString firstKey = u"afk_0123456789abcdef0123456789abcdef01234567"_s;
        const QByteArray first = "sha256=3ff3cc2ef6c6044b9f349385faae753d2c36c7381988fd7942d8501243d96ce5";
        const QByteArray firstText = "sha256=721778664f96c51af1dc1794487a1b8fab2561b47f1679fb1b710d7873640751";
        const QByteArray other = "sha256=7909646e01e912690b01883f593225830df9cda1dd4610a1e68e61cfdfbd327a";
        const QByteArray otherText = "sha256=3fdaa88dae5b6abb4ae3585ae6d2eb455e38d600777be16cdfa696277a8d0435";
        QTemporaryDir folder;
        MemoryVault vault;
        {
            World world(folder.path(), vault);
            world.studio.keepKey(Profile::unified(), firstKey);
            Session &session = *world.studio.session();
            world.workspace.settings().setReceiver({.on = true});
            QTRY_VERIFY_WITH_TIMEOUT(session.receiverUrl().startsWith("http://127.0.0.1:"_L1), patience);
            const QUrl url(session.receiverUrl());
            QTRY_COMPARE_WITH_TIMEOUT(postSigned(url, first), 200, patience);
            QCOMPARE(postSigned(url, firstText), 200);
            QCOMPARE(postSigned(url, other), 401);
            QCOMPARE(postSigned(url, {}), 401);
            QCOMPARE(post(url, testSecret), 401);
            // Another key: the receiver knows it by that one.
            world.studio.keepKey(Profile::unified(), u"afk_another"_s);
            QCOMPARE(world.studio.session(), &session);
            QTRY_COMPARE_WITH_TIMEOUT(postSigned(url, other), 200, patience);
            QCOMPARE(postSigned(url, otherText), 200);
            QCOMPARE(postSigned(url, first), 401);
            QCOMPARE(postSigned(url, firstText), 401);
            // Without one nothing is authentic.
            world.studio.forgetKey();
            QTRY_COMPARE_WITH_TIMEOUT(postSigned(url, other), 401, patience);
            world.studio.keepKey(Profile::unified(), firstKey);
            QTRY_COMPARE_WITH_TIMEOUT(postSigned(url, first), 200, patience);
        }
        // After a restart it has the key from the vault, and a key is in no file.
        World world(folder.path(), vault);
        QVERIFY(world.studio.openLast());
        QTRY_VERIFY_WITH_TIMEOUT(!world.studio.session()->receiverUrl().isEmpty(), patience);
        QTRY_COMPARE_WITH_TIMEOUT(postSigned(QUrl(world.studio.session()->receiverUrl()), first), 200, patience);
        QDirIterator files(folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray content = file.readAll();
            QVERIFY2(!content.contains(firstKey.toUtf8()) && !content.contains("686276a6afc8de9bd7a5da81e7ba3531"),
                     qPrintable(file.fileName()));
        }
    }

private:
    static int postSigned(const QUrl &url, const QByteArray &signature)
    {
        QNetworkAccessManager network;
        QNetworkRequest request(url);
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
        if (!signature.isNull())
            request.setRawHeader("X-Webhook-Signature", signature);
        std::unique_ptr<QNetworkReply> reply(network.post(request, "{}"));
        [&reply] { QTRY_VERIFY_WITH_TIMEOUT(reply->isFinished(), patience); }();
        return reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    }
    static QString vaultEntry(MemoryVault &vault, const QString &profileId)
    {
        QString key = u"not answered"_s;
        QObject context;
        vault.read(webhookEntry(profileId), &context, [&key](const KeyVault::Found &found) { key = found.key; });
        [&key] { QTRY_VERIFY(key != "not answered"_L1); }();
        return key;
    }
    static int post(const QUrl &url, const QString &secret)
    {
        QNetworkAccessManager network;
        QNetworkRequest request(url);
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
        request.setRawHeader("x-webhook-secret", secret.toUtf8());
        std::unique_ptr<QNetworkReply> reply(network.post(request, "{}"));
        [&reply] { QTRY_VERIFY_WITH_TIMEOUT(reply->isFinished(), patience); }();
        return reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    }
};

QTEST_GUILESS_MAIN(tst_Webhooks)
#include "tst_webhooks.moc"
