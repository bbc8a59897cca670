// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "account/keyvault.h"

#include <QHash>

namespace frameloom {

/// Keys for this run only: where no keychain is wanted (the sandbox, tests), and what KeychainVault falls back to.
class MemoryVault final : public KeyVault
{
    Q_OBJECT
public:
    using KeyVault::KeyVault;
    void read(const QString &profileId, QObject *context, std::function<void(const Found &)> done) override;
    void write(const QString &profileId, const QString &key, QObject *context,
               std::function<void(Place)> done) override;
    void remove(const QString &profileId, QObject *context, std::function<void()> done) override;

private:
    QHash<QString, QString> m_keys;
};

} // namespace frameloom
