// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/profile.h"

#include <QObject>
#include <QString>

#include <functional>

namespace frameloom {

/// Where API keys live. Asynchronous, GUI thread; a callback is dropped when its context dies. A key never goes
/// anywhere but into a keychain or memory.
class KeyVault : public QObject
{
    Q_OBJECT
public:
    enum class Place {
        None,     ///< there is no key
        Keychain, ///< the system's, and read back after writing
        Memory    ///< no keychain answered: for this run only
    };
    struct Found
    {
        QString key;
        Place place = Place::None;
        bool keychainAnswers = true; ///< false: say that keys cannot be kept
    };

    using QObject::QObject;
    virtual void read(const QString &profileId, QObject *context, std::function<void(const Found &)> done) = 0;
    /// Done with where it ended up.
    virtual void write(const QString &profileId, const QString &key, QObject *context,
                       std::function<void(Place)> done) = 0;
    virtual void remove(const QString &profileId, QObject *context, std::function<void()> done) = 0;
};

/// The entry beside a profile's API key that holds the secret of its webhook. No profile id has a dot.
inline QString webhookEntry(const QString &profileId)
{
    return profileId + QStringLiteral(".webhook");
}

/// The entry that holds the password of the proxy (Settings::Proxy::user).
inline QString proxyEntry()
{
    return QStringLiteral("network.proxy");
}

} // namespace frameloom
