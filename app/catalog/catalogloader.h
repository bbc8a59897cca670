// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "catalog/catalog.h"
#include "catalog/catalogreader.h"

#include <QHash>
#include <QJsonObject>
#include <QSet>

#include <memory>
#include <optional>

namespace frameloom {

class JsonSchema;

/// Puts the files of one Catalog::load() together. Used once, then thrown away.
class CatalogLoader
{
public:
    explicit CatalogLoader(QVector<CatalogProblem> *problems) : m_problems(problems) {}

    /// Reads one file; a file with anything wrong is reported and left out whole.
    void addFile(const QString &path, bool trusted);
    /// Makes operations of the newest OpenAPI document in these folders (unified/openapi.json), with every overlay there
    /// is beside one (unified/overlay.json). A document that is none is reported and left out.
    void addOpenApi(const QStringList &folders);
    /// The answer of GET /v2/models as it was kept (api/v2/CORE.md): what the service itself says of prices.
    void addModelPrices(const QString &path);
    Catalog finish();

private:
    struct Loaded
    {
        CatalogFile::Entry entry;
        QString file;
    };

    std::optional<QJsonObject> readObject(const QString &path);
    void report(const QString &file, const QString &place, const QString &message);
    bool check(const QString &path, const QJsonObject &root, const CatalogFile &file);
    void merge(const QString &path, CatalogFile file);
    QVector<FollowUp> followUpsOf(const Loaded &operation);
    const JsonSchema *catalogSchema();

    QVector<CatalogProblem> *m_problems;
    std::shared_ptr<const JsonSchema> m_schema; ///< of catalogue files; compiled for the first untrusted one
    QVector<Generator> m_generators;
    QVector<Loaded> m_operations;
    QHash<QString, qsizetype> m_operationIndex;
    QHash<QString, QVector<PriceRule>> m_prices;
    QHash<QString, QVector<FollowUp>> m_followUpSets;
    QHash<QString, UploadSpec> m_uploads;
};

} // namespace frameloom
