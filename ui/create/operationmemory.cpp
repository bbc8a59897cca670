// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "create/operationmemory.h"

#include "create/variants.h"
#include "studio/settings.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

constexpr auto VariantKey = "createVariant."_L1;

QString variantPlace(const QString &generatorId, const QString &variant)
{
    return generatorId + u'/' + variant;
}

} // namespace

OperationMemory::OperationMemory(std::shared_ptr<const Catalog> catalog, Settings &settings)
    : m_catalog(std::move(catalog))
    , m_settings(settings)
{
}

void OperationMemory::note(const Operation &operation)
{
    m_lastOf.insert(operation.generator, operation.id);
    m_lastOf.insert(variantPlace(operation.generator, operation.variant), operation.id);
    if (!operation.variant.isEmpty())
        m_settings.setLayout(VariantKey + operation.generator, operation.variant.toUtf8());
}

const Operation *OperationMemory::start() const
{
    const Operation *last = m_catalog->operation(m_settings.lastOperation());
    if (last && last->hasForm)
        return last;
    for (const Generator &generator : m_catalog->generators()) {
        if (const Operation *first = ofGenerator(generator.id))
            return first;
    }
    return nullptr;
}

const Operation *OperationMemory::ofGenerator(const QString &id) const
{
    if (const Operation *last = m_catalog->operation(m_lastOf.value(id)); last && last->hasForm)
        return last;
    QVector<const Operation *> operations = m_catalog->operationsOf(id);
    operations.removeIf([](const Operation *operation) { return !operation->hasForm; });
    if (operations.isEmpty())
        return nullptr;
    const QString variant = QString::fromUtf8(m_settings.layout(VariantKey + id));
    const auto wanted = std::find_if(operations.cbegin(), operations.cend(),
                                     [&](const Operation *operation) { return operation->variant == variant; });
    return wanted != operations.cend() && !variant.isEmpty() ? *wanted : operations.constFirst();
}

const Operation *OperationMemory::ofVariant(const Operation &current, const QString &variant) const
{
    const Operation *last = m_catalog->operation(m_lastOf.value(variantPlace(current.generator, variant)));
    return last ? last : variantCounterpart(*m_catalog, current, variant);
}

} // namespace frameloom
