// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/sandboxprice.h"

#include <QJsonArray>

#include <cmath>
#include <optional>

namespace frameloom {

namespace {

constexpr Credits s_unknown = Credits::whole(6);

QString asText(const QJsonValue &value)
{
    return value.toVariant().toString();
}

std::optional<Credits> perUnit(const PriceRule &rule, QJsonValue value)
{
    if (value.isUndefined() || value.isNull())
        value = rule.fallback;
    bool ok = false;
    const double units = asText(value).toDouble(&ok);
    if (!ok || units < 0 || units > 1e6)
        return std::nullopt;
    return Credits::fromMilli(qint64(std::ceil(double(rule.amount.milli()) * units)));
}

std::optional<Credits> evaluate(const PriceRule &rule, const QJsonObject &params, int parentPictures)
{
    switch (rule.kind) {
    case PriceRule::Kind::Flat:
    case PriceRule::Kind::Bounds: return rule.amount;
    case PriceRule::Kind::PerItem: return rule.amount * params[rule.field].toArray().size();
    case PriceRule::Kind::PerUnit: return perUnit(rule, params[rule.field]);
    case PriceRule::Kind::PerParentValue: return rule.amount * parentPictures;
    case PriceRule::Kind::Table:
        for (const PriceRule::Row &row : rule.rows) {
            bool fits = true;
            for (qsizetype i = 0; i < rule.keys.size() && fits; ++i) {
                QJsonValue value = params[rule.keys.at(i)];
                if (value.isUndefined() || value.isNull())
                    value = rule.defaults.value(rule.keys.at(i));
                fits = asText(value) == asText(row.when.value(i));
            }
            if (fits)
                return row.amount;
        }
        return std::nullopt;
    }
    return std::nullopt;
}

} // namespace

Credits sandboxCharge(const Operation &operation, const QJsonObject &params, int parentPictures)
{
    const QVector<PriceRule> rules = operation.prices.rules();
    for (auto rule = rules.crbegin(); rule != rules.crend(); ++rule) {
        const auto amount = evaluate(*rule, params, parentPictures);
        if (!amount)
            continue;
        QJsonValue units = params[rule->times];
        if (units.isUndefined() || units.isNull())
            units = rule->timesDefault;
        const double factor = rule->times.isEmpty() ? 1 : std::max(1.0, units.toVariant().toDouble());
        return Credits::fromMilli(qint64(std::ceil(double(amount->milli()) * factor)));
    }
    return s_unknown;
}

} // namespace frameloom
