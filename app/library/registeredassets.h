// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/database.h"
#include "model/registeredasset.h"

#include <QVector>

namespace frameloom {

/// Table `registered_assets`. Store thread only.
class RegisteredAssets
{
public:
    explicit RegisteredAssets(Database &database) : m_database(database) {}

    QVector<RegisteredAsset> all(const QString &profileId); ///< newest first
    /// Also takes the place of one with the same id.
    bool put(const QString &profileId, const RegisteredAsset &asset);
    /// What the provider said; one that is off the list by now stays off it.
    bool note(const QString &profileId, const RegisteredAsset &asset);
    bool remove(const QString &profileId, const QString &id); ///< off the list; the provider keeps it

private:
    Database &m_database;
};

} // namespace frameloom
