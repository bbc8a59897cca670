// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "studio/proxychoice.h"

#include <QHostAddress>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

class ChosenProxy final : public QNetworkProxyFactory
{
public:
    ChosenProxy(const Settings::Proxy &choice, const QString &password) : m_choice(choice), m_password(password) {}
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        return proxiesFor(m_choice, m_password, query);
    }

private:
    const Settings::Proxy m_choice;
    const QString m_password;
};

bool isThisComputer(const QString &host)
{
    const QHostAddress address(host);
    return host == "localhost"_L1 || (!address.isNull() && address.isLoopback());
}

} // namespace

QList<QNetworkProxy> proxiesFor(const Settings::Proxy &choice, const QString &password,
                                const QNetworkProxyQuery &query)
{
    using Mode = Settings::Proxy::Mode;
    const bool direct = choice.mode == Mode::None || (choice.mode == Mode::Manual && choice.host.trimmed().isEmpty());
    if (direct || isThisComputer(query.peerHostName()))
        return {QNetworkProxy(QNetworkProxy::NoProxy)};
    if (choice.mode == Mode::System)
        return QNetworkProxyFactory::systemProxyForQuery(query);
    QNetworkProxy proxy(choice.type == Settings::Proxy::Type::Socks5 ? QNetworkProxy::Socks5Proxy
                                                                     : QNetworkProxy::HttpProxy,
                        choice.host.trimmed(), static_cast<quint16>(choice.port));
    if (!choice.user.isEmpty()) {
        proxy.setUser(choice.user);
        proxy.setPassword(password);
    }
    return {proxy};
}

void useProxy(const Settings::Proxy &choice, const QString &password)
{
    QNetworkProxyFactory::setApplicationProxyFactory(new ChosenProxy(choice, password)); // Qt deletes it
}

} // namespace frameloom
