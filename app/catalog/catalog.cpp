// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/catalog.h"

#include "catalog/catalogloader.h"

#include <QDir>
#include <QFile>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace frameloom {

Catalog Catalog::load(const QVector<Folder> &folders, QVector<CatalogProblem> *problems)
{
    CatalogLoader loader(problems);
    for (const Folder &folder : folders) {
        const QDir dir(folder.path);
        // By code point, not by locale: the order decides who overrides whom.
        QStringList names = dir.entryList({u"*.json"_s}, QDir::Files | QDir::Readable);
        std::sort(names.begin(), names.end());
        for (const QString &name : std::as_const(names))
            loader.addFile(dir.filePath(name), folder.trusted);
        if (&folder == &folders.constFirst()) { // so that a user's file can replace what comes of a document
            QStringList all;
            for (const Folder &any : folders)
                all.append(any.path);
            loader.addOpenApi(all);
            if (const QString prices = folder.path + "/unified/prices.json"_L1; QFile::exists(prices))
                loader.addFile(prices, folder.trusted);
            for (const QString &any : std::as_const(all)) {
                if (const QString models = any + "/unified/models.json"_L1; QFile::exists(models))
                    loader.addModelPrices(models);
            }
        }
    }
    return loader.finish();
}

Catalog::Folder Catalog::builtIn()
{
    return {u":/catalog"_s, true};
}

Catalog Catalog::only(ApiGeneration api) const
{
    Catalog part;
    QSet<QString> used;
    for (const Operation &operation : m_operations) {
        if (operation.api != api)
            continue;
        part.m_operationIndex.insert(operation.id, int(part.m_operations.size()));
        part.m_operations.append(operation);
        used.insert(operation.generator);
    }
    for (const Generator &generator : m_generators) {
        const bool speaks = !generator.notice.isEmpty() && api == ApiGeneration::Classic;
        if (used.contains(generator.id) || speaks)
            part.m_generators.append(generator);
    }
    part.m_prices = m_prices;
    for (const UploadSpec &upload : m_uploads) {
        if (upload.path.startsWith("/v2/"_L1) == (api == ApiGeneration::Unified)) // every call of that API begins so
            part.m_uploads.insert(upload.name, upload);
    }
    return part;
}

const Generator *Catalog::generator(const QString &id) const
{
    const auto found =
        std::find_if(m_generators.cbegin(), m_generators.cend(), [&](const Generator &g) { return g.id == id; });
    return found == m_generators.cend() ? nullptr : &*found;
}

QVector<const Operation *> Catalog::operationsOf(const QString &generatorId) const
{
    QVector<const Operation *> list;
    for (const Operation &operation : m_operations) {
        if (operation.generator == generatorId)
            list.append(&operation);
    }
    return list;
}

const Operation *Catalog::operation(const QString &id) const
{
    const auto index = m_operationIndex.constFind(id);
    return index == m_operationIndex.cend() ? nullptr : &m_operations[*index];
}

const Operation *Catalog::operationByPath(const QString &path) const
{
    const auto found = std::find_if(m_operations.cbegin(), m_operations.cend(),
                                    [&](const Operation &o) { return o.request.path == path; });
    return found == m_operations.cend() ? nullptr : &*found;
}

Catalog::ParentFit Catalog::parentFit(const Operation &operation, const QString &family) const
{
    if (!operation.parent.isValid())
        return ParentFit::Unfit;
    if (operation.parent.families.contains(family))
        return ParentFit::Direct;
    const Operation *via = this->operation(operation.parent.via);
    if (via && via->parent.families.contains(family) && operation.parent.families.contains(via->result.family))
        return ParentFit::Via;
    return ParentFit::Unfit;
}

const UploadSpec *Catalog::upload(const MediaSpec &media) const
{
    const auto found = m_uploads.constFind(media.upload);
    return found == m_uploads.cend() ? nullptr : &*found;
}

QVector<UploadSpec> Catalog::uploads() const
{
    QVector<UploadSpec> calls(m_uploads.cbegin(), m_uploads.cend());
    std::sort(calls.begin(), calls.end(), [](const UploadSpec &a, const UploadSpec &b) { return a.name < b.name; });
    return calls;
}

qint64 Catalog::maxBytes(const MediaSpec &media) const
{
    const UploadSpec *call = upload(media);
    const qint64 most = call ? call->maxBytes : 0;
    return media.maxBytes > 0 && most > 0 ? std::min(media.maxBytes, most) : std::max(media.maxBytes, most);
}

QVector<PriceRule> Catalog::pricesOf(const QString &operationId) const
{
    return m_prices.value(operationId).rules();
}

bool Catalog::hasSameWork(const Catalog &other) const
{
    return m_generators == other.m_generators && m_uploads == other.m_uploads
        && std::equal(m_operations.cbegin(), m_operations.cend(), other.m_operations.cbegin(), other.m_operations.cend(),
                      [](const Operation &a, const Operation &b) { return a.isSameWork(b); });
}

bool Catalog::takePrices(const Catalog &newer) const
{
    bool changed = false;
    for (const Operation &operation : m_operations) {
        if (const Operation *other = newer.operation(operation.id))
            changed |= operation.prices.replace(other->prices.rules());
    }
    return changed;
}

} // namespace frameloom
