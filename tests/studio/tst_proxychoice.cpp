// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The proxy is obeyed by requests of a client that works already. Loopback only.

#include "account/memoryvault.h"
#include "api/apiclient.h"
#include "api/filetransfer.h"
#include "studio/proxychoice.h"
#include "studio/studio.h"

#include <QDirIterator>
#include <QFile>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace Qt::StringLiterals;
using namespace frameloom;

namespace {

constexpr int patience = 30'000;

/// Answers every request itself and remembers what it was asked for. With a `user` ("name:password") it demands Basic
/// authentication.
class FakeProxy : public QTcpServer
{
public:
    explicit FakeProxy(const QByteArray &user = {})
        : m_wanted(user.isEmpty() ? user : "proxy-authorization: basic " + user.toBase64().toLower())
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *socket = nextPendingConnection()) {
                connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
                    QByteArray &buffer = m_buffers[socket];
                    buffer += socket->readAll();
                    const qsizetype end = buffer.indexOf("\r\n\r\n");
                    if (end < 0)
                        return;
                    const QByteArray head = buffer.left(end).toLower();
                    if (!m_wanted.isEmpty() && !head.contains(m_wanted)) {
                        ++refusals;
                        buffer.remove(0, end + 4);
                        socket->write("HTTP/1.1 407 Proxy Authentication Required\r\n"
                                      "Proxy-Authenticate: Basic realm=\"studio\"\r\nContent-Length: 0\r\n\r\n");
                        return;
                    }
                    asked.append(buffer.left(buffer.indexOf("\r\n")));
                    buffer.remove(0, end + 4);
                    if (head.startsWith("connect")) { // a way to nowhere
                        socket->write("HTTP/1.1 200 OK\r\n\r\n");
                        socket->disconnectFromHost();
                        return;
                    }
                    const QByteArray body = R"({"email":"a@b.c","credits":5})";
                    socket->write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
                                  + QByteArray::number(body.size()) + "\r\n\r\n" + body);
                });
            }
        });
    }
    QVector<QByteArray> asked;
    int refusals = 0;

private:
    const QByteArray m_wanted;
    QHash<QTcpSocket *, QByteArray> m_buffers;
};

class NoSandbox final : public SandboxLauncher
{
public:
    std::optional<Running> start(const QString &, QString *) override { return {}; }
};

Settings::Proxy only(Settings::Proxy::Mode mode)
{
    Settings::Proxy proxy;
    proxy.mode = mode;
    return proxy;
}

QNetworkProxyQuery queryFor(const QString &host)
{
    return QNetworkProxyQuery(QUrl(u"https://"_s + host));
}

} // namespace

class tst_ProxyChoice : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        for (const char *name : {"http_proxy", "https_proxy", "no_proxy", "all_proxy"}) // of who runs the tests
            qunsetenv(name);
    }
    void cleanup() { useProxy(only(Settings::Proxy::Mode::None)); }

    void chooses()
    {
        using Mode = Settings::Proxy::Mode;
        using Type = Settings::Proxy::Type;
        const auto of = [](const Settings::Proxy &choice, const QString &host) {
            return proxiesFor(choice, u"secret"_s, queryFor(host)).first();
        };
        const Settings::Proxy manual{Mode::Manual, Type::Socks5, u" proxy.example "_s, 1080};
        QCOMPARE(of(manual, u"api.example.com"_s).type(), QNetworkProxy::Socks5Proxy);
        QCOMPARE(of(manual, u"api.example.com"_s).hostName(), u"proxy.example"_s);
        QCOMPARE(of(manual, u"api.example.com"_s).port(), 1080);
        QCOMPARE(of({Mode::Manual, Type::Http, u"p"_s, 1}, u"api.example.com"_s).type(), QNetworkProxy::HttpProxy);
        QVERIFY(of(manual, u"api.example.com"_s).password().isEmpty()); // nobody to tell it to
        Settings::Proxy withUser = manual;
        withUser.user = u"anna"_s;
        QCOMPARE(of(withUser, u"api.example.com"_s).user(), u"anna"_s);
        QCOMPARE(of(withUser, u"api.example.com"_s).password(), u"secret"_s);
        for (const QString &here : {u"127.0.0.1"_s, u"localhost"_s, u"[::1]"_s})
            QCOMPARE(of(manual, here).type(), QNetworkProxy::NoProxy);
        QCOMPARE(of({Mode::Manual, Type::Http, u"  "_s, 1}, u"api.example.com"_s).type(), QNetworkProxy::NoProxy);
        QCOMPARE(of({Mode::None, Type::Http, u"p"_s, 1}, u"api.example.com"_s).type(), QNetworkProxy::NoProxy);
        qputenv("http_proxy", "http://system.example:3128");
        qputenv("https_proxy", "http://system.example:3128");
        QCOMPARE(of(only(Mode::System), u"api.example.com"_s).hostName(), u"system.example"_s);
        QCOMPARE(of(only(Mode::System), u"127.0.0.1"_s).type(), QNetworkProxy::NoProxy);
        qunsetenv("http_proxy");
        qunsetenv("https_proxy");
    }

    void isObeyedAtOnce()
    {
        FakeProxy first;
        FakeProxy second;
        // Of many: without a proxy this machine itself says no. A name would be asked for in the network.
        Profile profile = Profile::forUrl(QUrl(u"http://224.0.0.1"_s), ApiGeneration::Classic);
        profile.allowPlainHttp = true;
        ApiClient client(profile, makeDialect(profile.generation));
        client.setKey(u"k"_s);
        const auto ask = [&client](bool &ok) {
            AccountCall *call = client.account();
            bool done = false;
            QObject::connect(call, &AccountCall::finished, call, [&](const Result<AccountInfo> &result) {
                ok = result.ok();
                done = true;
            });
            QTRY_VERIFY_WITH_TIMEOUT(done, patience);
        };
        bool ok = false;
        useProxy({Settings::Proxy::Mode::Manual, Settings::Proxy::Type::Http, u"127.0.0.1"_s, first.serverPort()});
        ask(ok);
        QVERIFY(ok);
        QCOMPARE(first.asked, QVector<QByteArray>{"GET http://224.0.0.1/account HTTP/1.1"});
        // The connection to the first is open still; the next request does not use it.
        useProxy({Settings::Proxy::Mode::Manual, Settings::Proxy::Type::Http, u"127.0.0.1"_s, second.serverPort()});
        ask(ok);
        QVERIFY(ok);
        QCOMPARE(first.asked.size(), 1);
        QCOMPARE(second.asked.size(), 1);
        useProxy(only(Settings::Proxy::Mode::None));
        ask(ok);
        QVERIFY(!ok); // nobody can be connected to at such an address
        QCOMPARE(first.asked.size() + second.asked.size(), 2);
    }

    /// A proxy that demands Basic authentication: refused, corrected, kept where passwords belong.
    void tellsUserAndPassword()
    {
        FakeProxy proxy("anna:right: one");
        QTemporaryDir folder;
        NoSandbox sandbox;
        const SystemClock clock;
        Profile profile = Profile::forUrl(QUrl(u"http://api.example.invalid"_s), ApiGeneration::Classic);
        profile.allowPlainHttp = true;
        {
            Workspace workspace(folder.path(), std::make_unique<MemoryVault>());
            workspace.store().open();
            Studio studio(workspace, sandbox, clock, u"k"_s);
            QSignalSpy placed(&studio.proxy(), &ProxyControl::passwordPlaced);
            workspace.settings().setProxy({Settings::Proxy::Mode::Manual, Settings::Proxy::Type::Http, u"127.0.0.1"_s,
                                           proxy.serverPort(), u"anna"_s});
            studio.proxy().setPassword(u"wrong"_s);
            QVERIFY(studio.open(profile));
            Session *session = studio.session();
            QTRY_VERIFY_WITH_TIMEOUT(isProxyRefusal(session->balance().failure), patience);
            QVERIFY(!session->balance().known);
            QVERIFY(proxy.refusals > 0);
            QCOMPARE(proxy.asked.size(), 0);
            // Corrected, it goes on by itself.
            studio.proxy().setPassword(u"right: one"_s);
            QTRY_VERIFY_WITH_TIMEOUT(session->balance().known, patience);
            QVERIFY(!session->balance().failure);
            QTRY_COMPARE_WITH_TIMEOUT(studio.proxy().place(), KeyVault::Place::Memory, patience);
            QVERIFY(!placed.isEmpty());
        }
        QDirIterator files(folder.path(), QDir::Files, QDirIterator::Subdirectories);
        bool settings = false;
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray content = file.readAll();
            QVERIFY2(!content.contains("right"), qPrintable(file.fileName()));
            settings |= content.contains("proxyUser=anna");
        }
        QVERIFY(settings);
    }

    /// As the real server is reached: through a tunnel.
    void tellsThemForATunnel()
    {
        FakeProxy proxy("anna:right");
        Settings::Proxy choice{Settings::Proxy::Mode::Manual, Settings::Proxy::Type::Http, u"127.0.0.1"_s,
                               proxy.serverPort(), u"anna"_s};
        ApiClient client(Profile::forUrl(QUrl(u"https://api.example.invalid"_s), ApiGeneration::Classic),
                         makeDialect(ApiGeneration::Classic));
        client.setKey(u"k"_s);
        const auto ask = [&client] {
            std::optional<Failure> end;
            AccountCall *call = client.account();
            connect(call, &AccountCall::finished, call,
                    [&end](const Result<AccountInfo> &result) { end = result.ok() ? Failure() : result.failure(); });
            [&end] { QTRY_VERIFY_WITH_TIMEOUT(end, patience); }();
            return end.value_or(Failure());
        };
        useProxy(choice, u"wrong"_s);
        QVERIFY(isProxyRefusal(ask()));
        QVERIFY(proxy.asked.isEmpty());
        useProxy(choice, u"right"_s);
        const Failure after = ask();
        QVERIFY(after && !isProxyRefusal(after)); // it leads nowhere, but it was opened
        QCOMPARE(proxy.asked.value(0), "CONNECT api.example.invalid:443 HTTP/1.1");
    }

    void asksTheVaultAtTheNextStart()
    {
        QTemporaryDir folder;
        MemoryVault vault;
        bool kept = false;
        vault.write(proxyEntry(), u"right"_s, this, [&kept](KeyVault::Place) { kept = true; });
        QTRY_VERIFY_WITH_TIMEOUT(kept, patience);
        Settings settings(folder.path());
        ProxyControl control(settings, vault);
        QSignalSpy changed(&control, &ProxyControl::changed);
        QCOMPARE(control.password(), QString()); // nobody needs it yet
        settings.setProxy({Settings::Proxy::Mode::Manual, Settings::Proxy::Type::Http, u"127.0.0.1"_s, 9, u"anna"_s});
        QTRY_COMPARE_WITH_TIMEOUT(control.password(), u"right"_s, patience);
        QCOMPARE(changed.size(), 2); // the way, then the password
        const QNetworkProxyQuery query(QUrl(u"https://api.example.com"_s));
        QCOMPARE(QNetworkProxyFactory::proxyForQuery(query).first().password(), u"right"_s);
        control.setPassword({});
        QVERIFY(QNetworkProxyFactory::proxyForQuery(query).first().password().isEmpty());
    }

    /// Files come through the same proxy.
    void aRefusedDownloadIsNoBadFile()
    {
        FakeProxy proxy("anna:right");
        useProxy({Settings::Proxy::Mode::Manual, Settings::Proxy::Type::Http, u"127.0.0.1"_s, proxy.serverPort(),
                  u"anna"_s},
                 u"wrong"_s);
        Profile profile = Profile::forUrl(QUrl(u"http://api.example.invalid"_s), ApiGeneration::Classic);
        profile.allowPlainHttp = true;
        ApiClient client(profile, makeDialect(profile.generation));
        FileTransfer *transfer = client.download(QUrl(u"http://files.example.invalid/a.png"_s), 0, {}, 1'000'000);
        std::optional<Failure> end;
        connect(transfer, &FileTransfer::finished, this, [&end](const Failure &failure) { end = failure; });
        QTRY_VERIFY_WITH_TIMEOUT(end, patience);
        QVERIFY(isProxyRefusal(*end));
    }
};

QTEST_GUILESS_MAIN(tst_ProxyChoice)
#include "tst_proxychoice.moc"
