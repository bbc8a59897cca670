// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "account/keyvault.h"

#include <QHash>
#include <QQueue>

namespace frameloom {

/// Keys in the system's keychain. Any error but "no such entry" means that no keychain answers; then the key is kept
/// in memory for this run. A write is believed only after the key has been read back: some services accept one and
/// lose it. Requests run one after another.
class KeychainVault final : public KeyVault
{
    Q_OBJECT
public:
    /// `service` is the name under which a person finds the entry in their keychain.
    explicit KeychainVault(const QString &service = QStringLiteral("Frameloom"), QObject *parent = nullptr);

    void read(const QString &profileId, QObject *context, std::function<void(const Found &)> done) override;
    void write(const QString &profileId, const QString &key, QObject *context,
               std::function<void(Place)> done) override;
    void remove(const QString &profileId, QObject *context, std::function<void()> done) override;

private:
    void enqueue(std::function<void()> step);
    void next();
    void ask(const QString &profileId, std::function<void(const Found &)> done);
    void store(const QString &profileId, const QString &key, std::function<void(Place)> done);
    void erase(const QString &profileId, std::function<void()> done);

    const QString m_service;
    QHash<QString, QString> m_memory;
    QQueue<std::function<void()>> m_waiting;
    bool m_busy = false;
};

} // namespace frameloom
