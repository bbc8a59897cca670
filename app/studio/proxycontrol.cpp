// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "studio/proxycontrol.h"

#include "studio/proxychoice.h"

namespace frameloom {

ProxyControl::ProxyControl(Settings &settings, KeyVault &keys, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_keys(keys)
    , m_proxy(settings.proxy())
{
    useProxy(m_proxy, m_password);
    connect(&settings, &Settings::changed, this, &ProxyControl::obey);
    readPassword();
}

void ProxyControl::obey()
{
    if (m_proxy == m_settings.proxy())
        return;
    m_proxy = m_settings.proxy();
    useProxy(m_proxy, m_password);
    Q_EMIT changed();
    readPassword();
}

void ProxyControl::readPassword()
{
    // A keychain may ask to be unlocked: not without need.
    if (m_asked || m_proxy.mode != Settings::Proxy::Mode::Manual || m_proxy.user.isEmpty())
        return;
    m_asked = true;
    m_keys.read(proxyEntry(), this, [this](const KeyVault::Found &found) {
        if (m_entered || found.key.isEmpty())
            return;
        m_password = found.key;
        m_place = found.place;
        useProxy(m_proxy, m_password);
        Q_EMIT changed();
        Q_EMIT passwordPlaced();
    });
}

void ProxyControl::setPassword(const QString &password)
{
    if (password == m_password)
        return;
    m_entered = true;
    m_password = password;
    m_place = KeyVault::Place::None;
    useProxy(m_proxy, m_password);
    if (password.isEmpty()) {
        m_keys.remove(proxyEntry(), this, [] {});
    } else {
        m_keys.write(proxyEntry(), password, this, [this](KeyVault::Place place) {
            m_place = m_password.isEmpty() ? KeyVault::Place::None : place;
            Q_EMIT passwordPlaced();
        });
    }
    Q_EMIT changed();
    Q_EMIT passwordPlaced();
}

} // namespace frameloom
