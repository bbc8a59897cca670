// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/assetrepository.h"

#include "library/storednames.h"

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

QVariantList valuesOf(const Asset &asset)
{
    return {asset.jobId,
            asset.number,
            assetKindName(asset.kind),
            assetStateName(asset.state),
            storedText(QString::fromUtf8(asset.url.toEncoded())),
            storedText(asset.path),
            asset.bytes,
            storedText(asset.mime),
            qMax(0, asset.size.width()),
            qMax(0, asset.size.height()),
            asset.decodable,
            failureToText(asset.failure),
            storedText(asset.itemId),
            storedText(asset.title),
            storedText(asset.words),
            asset.durationMs,
            storedText(QString::fromLatin1(asset.validator))};
}

QVector<Asset> read(QSqlQuery &rows)
{
    QVector<Asset> assets;
    while (rows.isActive() && rows.next()) {
        Asset asset;
        asset.id = rows.value(0).toLongLong();
        asset.jobId = rows.value(1).toLongLong();
        asset.number = rows.value(2).toInt();
        asset.kind = assetKindFromName(rows.value(3).toString());
        asset.state = assetStateFromName(rows.value(4).toString());
        asset.url = QUrl::fromEncoded(rows.value(5).toString().toUtf8());
        asset.path = rows.value(6).toString();
        asset.bytes = rows.value(7).toLongLong();
        asset.mime = rows.value(8).toString();
        const QSize size(rows.value(9).toInt(), rows.value(10).toInt());
        asset.size = size.isEmpty() ? QSize() : size;
        asset.decodable = rows.value(11).toBool();
        asset.failure = failureFromText(rows.value(12).toString());
        asset.itemId = rows.value(13).toString();
        asset.title = rows.value(14).toString();
        asset.words = rows.value(15).toString();
        asset.durationMs = rows.value(16).toLongLong();
        asset.validator = rows.value(17).toString().toLatin1();
        assets.append(asset);
    }
    rows.finish();
    return assets;
}

const QString &selectSql()
{
    static const QString sql = u"SELECT id, job_id, number, kind, state, url, path, bytes, mime, width, height, "
                               "decodable, failure, item_id, title, words, duration_ms, validator FROM assets WHERE "_s;
    return sql;
}

} // namespace

bool AssetRepository::insert(Asset &asset)
{
    QSqlQuery &row = m_database.run(u"INSERT INTO assets(job_id, number, kind, state, url, path, bytes, mime, width, height, "
                                    "decodable, failure, item_id, title, words, duration_ms, validator) VALUES (?, ?, ?, "
                                    "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                                    valuesOf(asset));
    if (!row.isActive())
        return false;
    asset.id = row.lastInsertId().toLongLong();
    return true;
}

bool AssetRepository::isShown(const QString &path)
{
    QSqlQuery &row = m_database.run(u"SELECT 1 FROM assets a JOIN jobs j ON j.id = a.job_id "
                                    "WHERE a.path = ? AND a.path <> '' AND j.deleted_at = 0 LIMIT 1"_s,
                                    {path});
    const bool found = row.next();
    row.finish();
    return found;
}

bool AssetRepository::update(const Asset &asset)
{
    QSqlQuery &row = m_database.run(u"UPDATE assets SET job_id = ?, number = ?, kind = ?, state = ?, url = ?, path = ?, "
                                    "bytes = ?, mime = ?, width = ?, height = ?, decodable = ?, failure = ?, "
                                    "item_id = ?, title = ?, words = ?, duration_ms = ?, validator = ? WHERE id = ?"_s,
                                    valuesOf(asset) + QVariantList{asset.id});
    return row.isActive() && row.numRowsAffected() == 1;
}

std::optional<Asset> AssetRepository::find(qint64 id)
{
    const QVector<Asset> assets = read(m_database.run(selectSql() + u"id = ?"_s, {id}));
    return assets.isEmpty() ? std::nullopt : std::optional(assets.first());
}

std::optional<Asset> AssetRepository::byPath(const QString &path)
{
    if (path.isEmpty())
        return std::nullopt;
    const QVector<Asset> assets =
        read(m_database.run(selectSql() + u"path = ? AND path <> '' ORDER BY id DESC LIMIT 1"_s, {path}));
    return assets.isEmpty() ? std::nullopt : std::optional(assets.first());
}

QVector<Asset> AssetRepository::ofJob(qint64 jobId)
{
    return read(m_database.run(selectSql() + u"job_id = ? ORDER BY number, id"_s, {jobId}));
}

QVector<Asset> AssetRepository::ofJobs(const QVector<qint64> &jobIds)
{
    QVector<Asset> assets;
    for (const qint64 id : jobIds)
        assets += ofJob(id);
    return assets;
}

} // namespace frameloom
