// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "credits/pricing.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

/// One source's answer.
struct Quote
{
    Price::Kind kind = Price::Kind::Unknown;
    Credits low;
    Credits high;
    Price::Reason reason = Price::Reason::NoFigure;

    static Quote exact(Credits amount) { return {Price::Kind::Exact, amount, amount, Price::Reason::None}; }
    /// Something decides the price that is not known yet; `known` is what it costs at least.
    static Quote open(Credits known) { return {Price::Kind::Unknown, known, known, Price::Reason::DependsOnUnset}; }
};

std::optional<double> numberOf(const QJsonValue &value)
{
    if (value.isDouble())
        return value.toDouble();
    if (!value.isString())
        return std::nullopt;
    bool ok = false;
    const double number = value.toString().trimmed().toDouble(&ok);
    if (!ok || !std::isfinite(number))
        return std::nullopt;
    return number;
}

/// `amount` for each unit. Nothing for a count that makes no sense.
std::optional<Credits> times(Credits amount, std::optional<double> units)
{
    if (!units || *units < 0)
        return std::nullopt;
    const double milli = std::ceil(static_cast<double>(amount.milli()) * *units);
    if (milli > static_cast<double>(std::numeric_limits<qint64>::max() / 2))
        return std::nullopt;
    return Credits::fromMilli(static_cast<qint64>(milli));
}

Quote perUnit(Credits amount, const QJsonValue &value, const QJsonValue &fallback)
{
    const bool unset = value.isUndefined() || value.isNull();
    const QJsonValue &used = unset ? fallback : value;
    if (used.isUndefined() || used.isNull())
        return Quote::open(amount);
    const auto total = times(amount, numberOf(used));
    return total ? Quote::exact(*total) : Quote{};
}

bool isSame(const QJsonValue &wanted, const QJsonValue &given)
{
    if (wanted == given)
        return true;
    if (wanted.isBool() && given.isString())
        return given.toString() == (wanted.toBool() ? "true"_L1 : "false"_L1);
    if (!wanted.isDouble() && !given.isDouble())
        return false;
    const auto a = numberOf(wanted);
    const auto b = numberOf(given);
    return a && b && *a == *b;
}

/// The row for these values. While a key without a default is unset, any row that fits the others may come to apply.
Quote fromTable(const PriceRule &rule, const QJsonObject &params)
{
    QVector<QJsonValue> given;
    given.reserve(rule.keys.size());
    bool allSet = true;
    for (const QString &key : rule.keys) {
        QJsonValue value = params[key];
        if (value.isUndefined() || value.isNull())
            value = rule.defaults.value(key, QJsonValue(QJsonValue::Undefined));
        if (value.isUndefined())
            allSet = false;
        given.append(value);
    }
    const auto matches = [&](const PriceRule::Row &row, bool openFits) {
        for (qsizetype i = 0; i < given.size(); ++i) {
            const bool fits = given[i].isUndefined() ? openFits || row.when[i].isNull() : isSame(row.when[i], given[i]);
            if (!fits)
                return false;
        }
        return true;
    };
    for (const PriceRule::Row &row : rule.rows) {
        if (matches(row, false))
            return Quote::exact(row.amount);
    }
    if (allSet)
        return {};
    Quote quote;
    bool any = false;
    for (const PriceRule::Row &row : rule.rows) {
        if (!matches(row, true) || std::any_of(row.when.cbegin(), row.when.cend(), [](const QJsonValue &when) {
                return when.isNull(); // stands for "not sent", which was looked for above
            }))
            continue;
        quote.low = any ? std::min(quote.low, row.amount) : row.amount;
        quote.high = any ? std::max(quote.high, row.amount) : row.amount;
        any = true;
    }
    if (!any)
        return {};
    if (quote.low == quote.high)
        return Quote::exact(quote.low);
    quote.kind = Price::Kind::Range;
    quote.reason = Price::Reason::DependsOnUnset;
    return quote;
}

Quote once(const PriceRule &rule, const QJsonObject &params, const QJsonObject &parentValues)
{
    switch (rule.kind) {
    case PriceRule::Kind::Flat:
        return Quote::exact(rule.amount);
    case PriceRule::Kind::PerItem: {
        const QJsonValue list = params[rule.field];
        if (list.isUndefined() || list.isNull())
            return Quote::open(rule.amount);
        return list.isArray() ? Quote::exact(rule.amount * list.toArray().size()) : Quote{};
    }
    case PriceRule::Kind::PerUnit:
        return perUnit(rule.amount, params[rule.field], rule.fallback);
    case PriceRule::Kind::PerParentValue:
        return perUnit(rule.amount, parentValues[rule.field], rule.fallback);
    case PriceRule::Kind::Table:
        return fromTable(rule, params);
    case PriceRule::Kind::Bounds: {
        Quote quote = Quote::exact(rule.amount);
        quote.high = rule.most;
        if (quote.low != quote.high) {
            quote.kind = Price::Kind::Range;
            quote.reason = Price::Reason::ByTheService;
        }
        return quote;
    }
    }
    return {};
}

Quote quoteOf(const PriceRule &rule, const QJsonObject &params, const QJsonObject &parentValues)
{
    Quote quote = once(rule, params, parentValues);
    if (rule.times.isEmpty())
        return quote;
    QJsonValue units = params[rule.times];
    if (units.isUndefined() || units.isNull())
        units = rule.timesDefault;
    if (units.isUndefined() || units.isNull())
        return Quote::open(quote.low);
    const auto low = times(quote.low, numberOf(units));
    const auto high = times(quote.high, numberOf(units));
    if (!low || !high)
        return {};
    quote.low = *low;
    quote.high = *high;
    return quote;
}

} // namespace

Price priceOf(const QVector<PriceRule> &rules, const QJsonObject &params, const QJsonObject &parentValues,
              const QString &note)
{
    if (rules.isEmpty())
        return Price::unknown(note);

    Price price;
    price.reason = Price::Reason::NoFigure;
    bool exactAgree = true;
    for (const PriceRule &rule : rules) {
        if (rule.kind == PriceRule::Kind::Bounds)
            continue;
        const Quote quote = quoteOf(rule, params, parentValues);
        if (quote.kind == Price::Kind::Unknown) {
            // A source that does not cover these values has no say; one that waits for a value tells the least.
            if (!price.isKnown() && quote.reason == Price::Reason::DependsOnUnset) {
                price.low = std::max(price.low, quote.low);
                price.high = price.low;
                price.reason = quote.reason;
            }
            continue;
        }
        if (!price.isKnown()) {
            price.kind = quote.kind;
            price.low = quote.low;
            price.high = quote.high;
            price.reason = quote.reason;
            price.confidence = rule.confidence;
        } else if (price.low == quote.low && price.high == quote.high) {
            price.confidence =
                exactAgree ? std::max(price.confidence, rule.confidence) : std::min(price.confidence, rule.confidence);
        } else {
            exactAgree = false;
            price.kind = Price::Kind::Range;
            price.low = std::min(price.low, quote.low);
            price.high = std::max(price.high, quote.high);
            price.reason = Price::Reason::SourcesDisagree;
            price.confidence = std::min(price.confidence, rule.confidence);
        }
        if (!rule.source.isEmpty() && !price.sources.contains(rule.source))
            price.sources.append(rule.source);
        if (price.note.isEmpty())
            price.note = rule.note;
    }
    for (const PriceRule &rule : rules) { // what is documented may be old; what the service says is not
        if (rule.kind != PriceRule::Kind::Bounds)
            continue;
        const Quote quote = quoteOf(rule, params, parentValues);
        const bool fits = price.isKnown() && price.low >= quote.low && price.high <= quote.high;
        if (quote.kind == Price::Kind::Unknown) {
            if (!price.isKnown() && quote.reason == Price::Reason::DependsOnUnset) {
                price.low = price.high = std::max(price.low, quote.low);
                price.reason = quote.reason;
            }
        } else if (!fits) {
            price = {quote.kind, quote.low, quote.high, Confidence::High, {rule.source}, {}, quote.reason};
        } else if (!price.sources.contains(rule.source)) {
            price.sources.append(rule.source);
        }
    }
    if (!price.isKnown() && !note.isEmpty())
        price.note = note;
    else if (price.kind == Price::Kind::Exact)
        price.note.clear();
    return price;
}

Price priceOf(const Operation &operation, const QJsonObject &params, const QJsonObject &parentValues)
{
    return priceOf(operation.prices.rules(), params, parentValues, operation.priceNote);
}

} // namespace frameloom
