// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/database.h"
#include "model/asset.h"

#include <QVector>

#include <optional>

namespace frameloom {

/// Table `assets`. Store thread only.
class AssetRepository
{
public:
    explicit AssetRepository(Database &database) : m_database(database) {}

    bool insert(Asset &asset);        ///< sets asset.id; fails when there is no such job
    bool update(const Asset &asset);  ///< false also when there is no such row
    std::optional<Asset> find(qint64 id);
    std::optional<Asset> byPath(const QString &path); ///< relative to the library; the newest of them
    bool isShown(const QString &path);                ///< a job that is not in the bin has that file
    QVector<Asset> ofJob(qint64 jobId); ///< by number
    QVector<Asset> ofJobs(const QVector<qint64> &jobIds); ///< by job, then number

private:
    Database &m_database;
};

} // namespace frameloom
