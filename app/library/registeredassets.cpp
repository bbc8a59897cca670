// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/registeredassets.h"

#include "library/storednames.h"

using namespace Qt::StringLiterals;

namespace frameloom {

QVector<RegisteredAsset> RegisteredAssets::all(const QString &profileId)
{
    QSqlQuery &row = m_database.run(
        u"SELECT asset_id, kind, name, status, error, registered_at, checked_at, expires_at FROM registered_assets "
        "WHERE profile_id = ? ORDER BY registered_at DESC, asset_id"_s,
        {storedText(profileId)});
    QVector<RegisteredAsset> assets;
    while (row.isActive() && row.next()) {
        RegisteredAsset asset;
        asset.id = row.value(0).toString();
        asset.kind = mediaKindFromName(row.value(1).toString());
        asset.name = row.value(2).toString();
        asset.status = row.value(3).toString();
        asset.error = row.value(4).toString();
        asset.registeredAt = row.value(5).toLongLong();
        asset.checkedAt = row.value(6).toLongLong();
        asset.expiresAt = row.value(7).toLongLong();
        assets.append(asset);
    }
    row.finish();
    return assets;
}

bool RegisteredAssets::put(const QString &profileId, const RegisteredAsset &asset)
{
    return m_database.exec(
        u"INSERT OR REPLACE INTO registered_assets(profile_id, asset_id, kind, name, status, error, registered_at, "
        "checked_at, expires_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
        {storedText(profileId), storedText(asset.id), mediaKindName(asset.kind), storedText(asset.name),
         storedText(asset.status), storedText(asset.error), asset.registeredAt, asset.checkedAt, asset.expiresAt});
}

bool RegisteredAssets::note(const QString &profileId, const RegisteredAsset &asset)
{
    return m_database.exec(u"UPDATE registered_assets SET status = ?, error = ?, checked_at = ?, expires_at = ? "
                           "WHERE profile_id = ? AND asset_id = ?"_s,
                           {storedText(asset.status), storedText(asset.error), asset.checkedAt, asset.expiresAt,
                            storedText(profileId), storedText(asset.id)});
}

bool RegisteredAssets::remove(const QString &profileId, const QString &id)
{
    return m_database.exec(u"DELETE FROM registered_assets WHERE profile_id = ? AND asset_id = ?"_s,
                           {storedText(profileId), storedText(id)});
}

} // namespace frameloom
