// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "unified/bodybreaker.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace frameloom::test {

namespace {

struct Spoilt
{
    Rule rule = Rule::WrongType;
    QJsonValue value; ///< undefined: taken away
    QString words;
};

QVector<Spoilt> spoiltValues(const QString &name, const QJsonObject &schema, const QJsonValue &good, BodyMaker &maker);

QString typeOf(const QJsonObject &schema)
{
    const QJsonValue types = schema.value("type"_L1);
    return types.isArray() ? types.toArray().first().toString() : types.toString();
}

QJsonArray choicesOf(const QJsonObject &schema)
{
    QJsonArray choices = schema.value("enum"_L1).toArray();
    const QJsonArray branches = schema.value("anyOf"_L1).toArray();
    for (const QJsonValue &branch : branches)
        choices.append(branch["enum"_L1].toArray().first());
    return choices;
}

QVector<Spoilt> spoiltChoices(const QJsonArray &choices)
{
    if (!choices.first().isDouble())
        return {{Rule::NoChoice, u"none of them"_s, u"is no choice"_s}, {Rule::WrongType, 5, u"is a number"_s}};
    double most = choices.first().toDouble();
    for (const QJsonValue &choice : choices)
        most = std::max(most, choice.toDouble());
    return {{Rule::NoChoice, most + 1, u"is no choice"_s}, {Rule::WrongType, u"none of them"_s, u"is a text"_s}};
}

QVector<Spoilt> spoiltStrings(const QJsonObject &schema, BodyMaker &maker)
{
    QVector<Spoilt> spoilt{{Rule::WrongType, 5, u"is a number"_s}};
    const int most = schema.value("maxLength"_L1).toInt();
    if (most > 1'000'000) // the mask
        spoilt.append({Rule::TooLong, QString(most + 1, u'A'), u"is too long"_s});
    else if (most > 0)
        spoilt.append({Rule::TooLong, maker.text(most + 1), u"is too long"_s});
    const QString format = schema.value("format"_L1).toString();
    if (format == "uri"_L1) {
        spoilt.append({Rule::WrongFormat, u"a fox.png"_s, u"is no address"_s});
        spoilt.append({Rule::WrongFormat, u"https://"_s, u"is half an address"_s});
    }
    if (format == "uuid"_L1)
        spoilt.append({Rule::WrongFormat, u"7d0c7a42-93be-4f16-8a2d"_s, u"is half a UUID"_s});
    if (schema.contains("pattern"_L1)) {
        spoilt.append({Rule::WrongFormat, u"16x9"_s, u"does not match"_s});
        spoilt.append({Rule::WrongFormat, u"16:9:"_s, u"does not match to its end"_s});
    }
    return spoilt;
}

QVector<Spoilt> spoiltNumbers(const QJsonObject &schema)
{
    const bool whole = typeOf(schema) == "integer"_L1;
    const double step = whole ? 1 : 0.001;
    QVector<Spoilt> spoilt{{Rule::WrongType, u"seven"_s, u"is a text"_s}};
    if (schema.contains("minimum"_L1))
        spoilt.append({Rule::TooSmall, schema.value("minimum"_L1).toDouble() - step, u"is too small"_s});
    if (schema.contains("exclusiveMinimum"_L1))
        spoilt.append({Rule::TooSmall, schema.value("exclusiveMinimum"_L1), u"is no more than the minimum"_s});
    if (schema.contains("maximum"_L1))
        spoilt.append({Rule::TooLarge, schema.value("maximum"_L1).toDouble() + step, u"is too large"_s});
    if (whole)
        spoilt.append({Rule::NotWhole, schema.value("minimum"_L1).toDouble(0) + 0.5, u"is not whole"_s});
    return spoilt;
}

QVector<Spoilt> spoiltLists(const QString &name, const QJsonObject &schema, const QJsonArray &good, BodyMaker &maker)
{
    const QJsonObject items = schema.value("items"_L1).toObject();
    QVector<Spoilt> spoilt{{Rule::WrongType, u"one"_s, u"is no list"_s}};
    QJsonArray list = good;
    if (schema.contains("maxItems"_L1)) {
        while (list.size() <= schema.value("maxItems"_L1).toInt())
            list.append(maker.value(name, items));
        spoilt.append({Rule::TooMany, list, u"are too many"_s});
    }
    if (schema.value("minItems"_L1).toInt() > 1) {
        list = good;
        while (list.size() >= schema.value("minItems"_L1).toInt())
            list.removeLast();
        spoilt.append({Rule::TooFew, list, u"are too few"_s});
    }
    list = good.isEmpty() ? QJsonArray{maker.value(name, items)} : good;
    const QVector<Spoilt> entries = spoiltValues(name, items, list.first(), maker);
    for (const Spoilt &entry : entries) {
        list[0] = entry.value;
        spoilt.append({Rule::BadEntry, list, u"the first "_s + entry.words});
    }
    return spoilt;
}

QVector<Spoilt> spoiltObjects(const QJsonObject &schema, const QJsonObject &good, BodyMaker &maker)
{
    QVector<Spoilt> spoilt;
    const QJsonArray required = schema.value("required"_L1).toArray();
    for (const QJsonValue &key : required) {
        QJsonObject object = good;
        object.remove(key.toString());
        spoilt.append({Rule::Missing, object, u"lacks "_s + key.toString()});
    }
    const QJsonObject properties = schema.value("properties"_L1).toObject();
    for (auto it = properties.begin(); it != properties.end(); ++it) {
        const QVector<Spoilt> values = spoiltValues(it.key(), it.value().toObject(), good.value(it.key()), maker);
        for (const Spoilt &value : values) {
            QJsonObject object = good;
            object.insert(it.key(), value.value);
            spoilt.append({value.rule, object, u"%1 %2"_s.arg(it.key(), value.words)});
        }
    }
    return spoilt;
}

QVector<Spoilt> spoiltValues(const QString &name, const QJsonObject &schema, const QJsonValue &good, BodyMaker &maker)
{
    if (const QJsonArray choices = choicesOf(schema); !choices.isEmpty())
        return spoiltChoices(choices);
    const QString type = typeOf(schema);
    if (type == "string"_L1)
        return spoiltStrings(schema, maker);
    if (type == "integer"_L1 || type == "number"_L1)
        return spoiltNumbers(schema);
    if (type == "boolean"_L1)
        return {{Rule::WrongType, u"perhaps"_s, u"is a text"_s}};
    if (type == "array"_L1)
        return spoiltLists(name, schema, good.toArray(), maker);
    return spoiltObjects(schema, good.toObject(), maker);
}

bool takesPart(const OriginalVariant &variant, const QString &key)
{
    return key != variant.discriminator && !key.startsWith("webhook"_L1); // no form shows them
}

void collectRules(const QJsonObject &schema, bool inside, QSet<Rule> &rules)
{
    const auto add = [&](Rule rule) { rules.insert(inside ? Rule::BadEntry : rule); };
    const QString type = typeOf(schema);
    if (!choicesOf(schema).isEmpty()) {
        add(Rule::NoChoice);
    } else {
        if (schema.contains("maxLength"_L1))
            add(Rule::TooLong);
        if (schema.contains("minimum"_L1) || schema.contains("exclusiveMinimum"_L1))
            add(Rule::TooSmall);
        if (schema.contains("maximum"_L1))
            add(Rule::TooLarge);
        if (schema.contains("maxItems"_L1))
            add(Rule::TooMany);
        if (schema.contains("pattern"_L1) || schema.contains("format"_L1))
            add(Rule::WrongFormat);
        if (type == "integer"_L1)
            add(Rule::NotWhole);
        if (type == "array"_L1)
            collectRules(schema.value("items"_L1).toObject(), true, rules);
    }
    add(Rule::WrongType);
}

} // namespace

const char *ruleName(Rule rule)
{
    static const char *const names[RuleCount] = {"missing",   "empty",     "too long",     "too small",  "too large",
                                                 "not whole", "no choice", "too many",     "too few",    "bad entry", "wrong format",
                                                 "wrong type", "unknown key", "prose"};
    return names[int(rule)];
}

QString flatName(const OriginalVariant &variant, const QString &block, const QString &key)
{
    const bool twice = !block.isEmpty() && variant.schema["properties"_L1].toObject().contains(key);
    return twice ? block + u'.' + key : key;
}

QJsonObject goodBodyWith(const OriginalVariant &variant, BodyMaker &maker, const QStringList &keys,
                         const QStringList &without)
{
    const QString block = paramsKey(variant);
    for (int tries = 0; tries < 400; ++tries) {
        const QJsonObject body = withoutEmpty(variant, maker.body(variant, tries < 4));
        const QJsonObject params = body.value(block).toObject();
        const auto has = [&](const QString &key) { return body.contains(key) || params.contains(key); };
        if (schemaViolation(variant.schema, body).isEmpty() && proseViolation(variant, body).isEmpty()
            && std::all_of(keys.cbegin(), keys.cend(), has) && std::none_of(without.cbegin(), without.cend(), has))
            return body;
    }
    return {};
}

QVector<BrokenBody> brokenBodies(const OriginalVariant &variant, BodyMaker &maker, const QJsonObject &fixed)
{
    QVector<BrokenBody> broken;
    const QString block = paramsKey(variant);
    const QJsonObject top = variant.schema.value("properties"_L1).toObject();
    const auto breakKeys = [&](const QJsonObject &schema, const QString &inBlock) {
        const QJsonArray required = schema.value("required"_L1).toArray();
        const QJsonObject properties = schema.value("properties"_L1).toObject();
        for (auto it = properties.begin(); it != properties.end(); ++it) {
            const QString &key = it.key();
            if (!takesPart(variant, key) || (inBlock.isEmpty() && key == block))
                continue;
            const bool isRequired = required.contains(key);
            const QJsonObject good = fixed.isEmpty() ? goodBodyWith(variant, maker, {key}) : fixed;
            if (good.isEmpty())
                continue; // everyRuleWasBroken() tells
            const QString flat = flatName(variant, inBlock, key);
            const auto add = [&](const Spoilt &spoilt) {
                QJsonObject params = inBlock.isEmpty() ? good : good.value(inBlock).toObject();
                if (spoilt.value.isUndefined())
                    params.remove(key);
                else
                    params.insert(key, spoilt.value);
                QJsonObject body = params;
                if (!inBlock.isEmpty()) {
                    body = good;
                    body.insert(inBlock, params);
                }
                if (proseViolation(variant, body).isEmpty()) // one rule and no other
                    broken.append({spoilt.rule, flat + u' ' + spoilt.words, {flat}, good, body});
            };
            const QJsonObject property = it.value().toObject();
            if (isRequired) {
                add({Rule::Missing, QJsonValue::Undefined, u"is missing"_s});
                if (property.value("minLength"_L1).toInt() > 0)
                    add({Rule::Empty, QString(), u"is empty"_s});
            }
            const QJsonObject given = inBlock.isEmpty() ? good : good.value(inBlock).toObject();
            const QVector<Spoilt> values = spoiltValues(key, property, given.value(key), maker);
            for (const Spoilt &spoilt : values)
                add(spoilt);
        }
    };
    breakKeys(variant.schema, {});
    if (!block.isEmpty())
        breakKeys(top.value(block).toObject(), block);

    if (variant.schema.value("additionalProperties"_L1) != QJsonValue(false))
        return broken;
    QJsonObject foreign = goodBodyWith(variant, maker, {});
    const QJsonObject good = foreign;
    foreign.insert(u"foreign"_s, 1);
    broken.append({Rule::UnknownKey, u"foreign is not known"_s, {u"foreign"_s}, good, foreign});
    return broken;
}

QSet<Rule> rulesOf(const OriginalVariant &variant)
{
    QSet<Rule> rules{Rule::UnknownKey};
    const QJsonObject top = variant.schema.value("properties"_L1).toObject();
    const QString block = paramsKey(variant);
    const auto collect = [&](const QJsonObject &schema) {
        const QJsonArray required = schema.value("required"_L1).toArray();
        const QJsonObject properties = schema.value("properties"_L1).toObject();
        for (auto it = properties.begin(); it != properties.end(); ++it) {
            if (!takesPart(variant, it.key()) || it.key() == block)
                continue;
            if (required.contains(it.key())) {
                rules.insert(Rule::Missing);
                if (it.value()["minLength"_L1].toInt() > 0)
                    rules.insert(Rule::Empty);
            }
            collectRules(it.value().toObject(), false, rules);
        }
    };
    collect(variant.schema);
    collect(top.value(block).toObject());
    return rules;
}

} // namespace frameloom::test
