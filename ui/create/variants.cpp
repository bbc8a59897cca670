// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "create/variants.h"

#include <QCoreApplication>

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
    const auto priced = int(
        std::count_if(operations.cbegin(), operations.cend(), [](const Operation *o) { return !o->prices.rules().isEmpty(); }));
    const QString what = Variants::tr("%Ln kinds of work", nullptr, int(operations.size()));
    QString prices;
    if (priced == operations.size())
        prices = Variants::tr("all with a published price");
    else if (priced == 0)
        prices = Variants::tr("no published prices");
    else
        prices = Variants::tr("%Ln with a published price", nullptr, priced);
    const bool elsewhere = !operations.isEmpty()
                           && std::all_of(operations.cbegin(), operations.cend(),
                                          [](const Operation *o) { return o->request.host == RequestSpec::Host::Pro; });
    if (elsewhere)
        return Variants::tr("%1: %2 on a server of its own, %3.", "service, number of operations, prices")
            .arg(variantName(variant), what, prices);
    return Variants::tr("%1: %2, %3.", "service, number of operations, prices").arg(variantName(variant), what, prices);
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
