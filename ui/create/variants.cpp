// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "create/variants.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

struct Variants
{
    Q_DECLARE_TR_FUNCTIONS(Variants)
};

QVector<const Operation *> offered(const Catalog &catalog, const QString &generatorId, const QString &variant)
{
    QVector<const Operation *> operations = catalog.operationsOf(generatorId);
    operations.removeIf([&](const Operation *o) { return !o->hasForm || o->variant != variant; });
    return operations;
}

} // namespace

QStringList variantsOf(const Catalog &catalog, const QString &generatorId)
{
    QStringList variants;
    const QVector<const Operation *> operations = catalog.operationsOf(generatorId);
    for (const Operation *operation : operations) {
        if (operation->hasForm && !operation->variant.isEmpty() && !variants.contains(operation->variant))
            variants.append(operation->variant);
    }
    return variants;
}

QString variantName(const QString &variant)
{
    if (variant == "original"_L1)
        return Variants::tr("Original", "service of a generator");
    if (variant == "pro"_L1)
        return Variants::tr("Pro", "service of a generator");
    return variant;
}

QString variantOffer(const Catalog &catalog, const QString &generatorId, const QString &variant)
{
    const QVector<const Operation *> operations = offered(catalog, generatorId, variant);
    const auto unpriced = int(
        std::count_if(operations.cbegin(), operations.cend(), [](const Operation *o) { return o->prices.rules().isEmpty(); }));
    const auto count = int(operations.size());
    //: number of things that a service of a generator can do: imagine, blend, describe …
    const QString tools = Variants::tr("%Ln tools", nullptr, count);
    if (unpriced == 0)
        return Variants::tr("%1, each with its price", "16 tools").arg(tools);
    if (unpriced == count)
        return Variants::tr("%1, prices not published", "16 tools").arg(tools);
    //: %1 "16 tools", %2 the number of those without one
    return Variants::tr("%1, %2 without a known price").arg(tools, QLocale().toString(unpriced));
}

const Operation *variantCounterpart(const Catalog &catalog, const Operation &operation, const QString &variant)
{
    const QVector<const Operation *> operations = offered(catalog, operation.generator, variant);
    const QString name = operation.id.section(u'.', 1);
    for (const Operation *other : operations) {
        if (other->id.section(u'.', 1) == name)
            return other;
    }
    return operations.isEmpty() ? nullptr : operations.constFirst();
}

} // namespace frameloom
