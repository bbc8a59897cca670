// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The proxy is obeyed by requests of a client that works already. Loopback only.

#include "api/apiclient.h"
#include "studio/proxychoice.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace frameloom;

namespace {

constexpr int patience = 30'000;

/// Answers every request itself and remembers what it was asked for.
class FakeProxy : public QTcpServer
{
public:
    FakeProxy()
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
                    asked.append(buffer.left(buffer.indexOf("\r\n")));
                    buffer.remove(0, end + 4);
                    const QByteArray body = R"({"email":"a@b.c","credits":5})";
                    socket->write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
                                  + QByteArray::number(body.size()) + "\r\n\r\n" + body);
                });
            }
        });
    }
    QVector<QByteArray> asked;

private:
    QHash<QTcpSocket *, QByteArray> m_buffers;
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
    void cleanup() { useProxy(only(Settings::Proxy::Mode::None)); }

    void chooses()
    {
        using Mode = Settings::Proxy::Mode;
        using Type = Settings::Proxy::Type;
        const auto of = [](const Settings::Proxy &choice, const QString &host) {
            return proxiesFor(choice, queryFor(host)).first();
        };
        const Settings::Proxy manual{Mode::Manual, Type::Socks5, u" proxy.example "_s, 1080};
        QCOMPARE(of(manual, u"api.example.com"_s).type(), QNetworkProxy::Socks5Proxy);
        QCOMPARE(of(manual, u"api.example.com"_s).hostName(), u"proxy.example"_s);
        QCOMPARE(of(manual, u"api.example.com"_s).port(), 1080);
        QCOMPARE(of({Mode::Manual, Type::Http, u"p"_s, 1}, u"api.example.com"_s).type(), QNetworkProxy::HttpProxy);
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
        Profile profile = Profile::forUrl(QUrl(u"http://api.example.invalid"_s), ApiGeneration::Classic);
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
        QCOMPARE(first.asked, QVector<QByteArray>{"GET http://api.example.invalid/account HTTP/1.1"});
        // The connection to the first is open still; the next request does not use it.
        useProxy({Settings::Proxy::Mode::Manual, Settings::Proxy::Type::Http, u"127.0.0.1"_s, second.serverPort()});
        ask(ok);
        QVERIFY(ok);
        QCOMPARE(first.asked.size(), 1);
        QCOMPARE(second.asked.size(), 1);
        useProxy(only(Settings::Proxy::Mode::None));
        ask(ok);
        QVERIFY(!ok); // there is no such host
        QCOMPARE(first.asked.size() + second.asked.size(), 2);
    }
};

QTEST_GUILESS_MAIN(tst_ProxyChoice)
#include "tst_proxychoice.moc"
