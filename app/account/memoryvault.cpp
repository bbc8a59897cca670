// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "account/memoryvault.h"

#include <QMetaObject>

namespace frameloom {

// Answers come from the event loop, as those of a keychain do.

void MemoryVault::read(const QString &profileId, QObject *context, std::function<void(const Found &)> done)
{
    Found found;
    found.key = m_keys.value(profileId);
    found.place = found.key.isEmpty() ? Place::None : Place::Memory;
    found.keychainAnswers = false;
    QMetaObject::invokeMethod(context, [done = std::move(done), found] { done(found); }, Qt::QueuedConnection);
}

void MemoryVault::write(const QString &profileId, const QString &key, QObject *context,
                        std::function<void(Place)> done)
{
    m_keys.insert(profileId, key);
    QMetaObject::invokeMethod(context, [done = std::move(done)] { done(Place::Memory); }, Qt::QueuedConnection);
}

void MemoryVault::remove(const QString &profileId, QObject *context, std::function<void()> done)
{
    m_keys.remove(profileId);
    QMetaObject::invokeMethod(context, std::move(done), Qt::QueuedConnection);
}

} // namespace frameloom
