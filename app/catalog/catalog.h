// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "catalog/operation.h"

#include <QHash>
#include <QStringList>
#include <QVector>

namespace frameloom {

/// One thing wrong with one catalogue file. The file is skipped, the program goes on.
struct CatalogProblem
{
    QString file;    ///< path
    QString place;   ///< JSON pointer inside the file ("/operations/2/prices"), or line:column for bad JSON
    QString message; ///< English, technical: for the person who wrote the file
};

/// Everything that can be generated. Immutable after loading but for the prices; share it as
/// `std::shared_ptr<const Catalog>`, any thread.
class Catalog
{
public:
    /// Reads every *.json of each folder, in order of the folders and then of the file names. An entry with a known
    /// id replaces the earlier one. Files are checked against the catalogue's own schema first; `trusted` folders
    /// (our own, checked at test time) skip that, because start-up time is short.
    struct Folder
    {
        QString path;
        bool trusted = false;
    };
    /// After the first folder come the operations of the Unified API, made of the newest OpenAPI document there is in any
    /// folder (unified/openapi.json, openapicatalog.h).
    static Catalog load(const QVector<Folder> &folders, QVector<CatalogProblem> *problems = nullptr);

    /// What an account of that API can work with. Cheap: the data is shared.
    Catalog only(ApiGeneration api) const;

    /// The folder compiled into the program.
    static Folder builtIn();

    const QVector<Generator> &generators() const { return m_generators; } ///< by group, then order
    const Generator *generator(const QString &id) const;
    /// Of one generator, in the order of its form header.
    QVector<const Operation *> operationsOf(const QString &generatorId) const;
    const Operation *operation(const QString &id) const;
    const QVector<Operation> &operations() const { return m_operations; }
    /// The operation whose request goes to this path ("/pan"), for the sandbox.
    const Operation *operationByPath(const QString &path) const;
    /// How a result of this family can become the parent of an operation.
    enum class ParentFit {
        Direct, ///< as it is
        Via,    ///< one of its pictures, after ParentRule::via ("Pan left" on a grid: upscale first)
        Unfit
    };
    ParentFit parentFit(const Operation &operation, const QString &family) const;
    /// The call that turns a file for this field into an address; null: there is none.
    const UploadSpec *upload(const MediaSpec &media) const;
    /// Every upload call, by name.
    QVector<UploadSpec> uploads() const;
    /// The largest file that the field takes, in bytes; 0: no limit is known.
    qint64 maxBytes(const MediaSpec &media) const;
    /// Prices of operations that have no form yet are kept too; the price list shows them.
    QVector<PriceRule> pricesOf(const QString &operationId) const;
    /// Whether everything in that one is as it is here, but for the prices.
    bool hasSameWork(const Catalog &other) const;
    /// From now on its operations, and all copies of them, cost what they cost in that one. False: they do already.
    bool takePrices(const Catalog &newer) const;

private:
    QVector<Generator> m_generators;
    QVector<Operation> m_operations;
    QHash<QString, int> m_operationIndex;
    QHash<QString, PriceList> m_prices;
    QHash<QString, UploadSpec> m_uploads;

    friend class CatalogLoader;
};

} // namespace frameloom
