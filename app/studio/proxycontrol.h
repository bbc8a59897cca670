// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "account/keyvault.h"
#include "studio/settings.h"

#include <QObject>
#include <QString>

namespace frameloom {

/// Keeps the program on the proxy of the settings, with the password that the key vault has for it. The password is
/// never in a file: in the system's keychain, or in memory where there is none. GUI thread.
class ProxyControl : public QObject
{
    Q_OBJECT
public:
    /// Obeys the settings at once; the password is asked of the vault where there is a user for it.
    ProxyControl(Settings &settings, KeyVault &keys, QObject *parent = nullptr);

    const QString &password() const { return m_password; }
    /// Where the password lives; None: there is none, or it is not known yet.
    KeyVault::Place place() const { return m_place; }
    /// Empty forgets it.
    void setPassword(const QString &password);

Q_SIGNALS:
    void changed();       ///< requests go another way, or with another password
    void passwordPlaced(); ///< password() or place() differ

private:
    void obey();
    void readPassword();

    Settings &m_settings;
    KeyVault &m_keys;
    Settings::Proxy m_proxy;
    QString m_password;
    KeyVault::Place m_place = KeyVault::Place::None;
    bool m_asked = false;   ///< the vault, once
    bool m_entered = false; ///< by hand: newer than what the vault says
};

} // namespace frameloom
