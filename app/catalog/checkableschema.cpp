// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/checkableschema.h"

#include "catalog/jsonschema.h"

#include <QJsonArray>
#include <QSet>
#include <QString>


using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

constexpr int MaxPlainDepth = 8; ///< deeper is left to the validator's own limits

/// The validator compiles a pattern when it first meets a text, and then refuses every text.
bool isPattern(const QString &pattern)
{
    if (pattern == R"(^\d+:\d+$)"_L1) // the only one there is (api/v2/schema-census.md), dozens of times, at every start
        return true;
    return JsonSchema::isPattern(pattern);
}

/// A pointer below `here`; empty: there is none.
QString oddPattern(const QJsonValue &value, const QString &here)
{
    QString found;
    if (value.isArray()) {
        const QJsonArray list = value.toArray();
        for (qsizetype i = 0; i < list.size() && found.isEmpty(); ++i)
            found = oddPattern(list.at(i), here + u'/' + QString::number(i));
        return found;
    }
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end() && found.isEmpty(); ++it) {
        const QString there = here + u'/' + it.key();
        if (it.key() == "pattern"_L1 && it.value().isString())
            found = isPattern(it.value().toString()) ? QString() : there;
        else
            found = oddPattern(it.value(), there);
    }
    return found;
}

/// Of words that nearly every schema is made of, each with a value that fits it. Nothing has to be compiled to know.
bool isOfPlainWords(const QJsonObject &schema, int depth = 0)
{
    static const QSet<QString> types{u"string"_s, u"integer"_s, u"number"_s, u"boolean"_s, u"array"_s, u"object"_s};
    static const QSet<QString> numbers{u"minimum"_s, u"maximum"_s, u"exclusiveMinimum"_s, u"exclusiveMaximum"_s};
    static const QSet<QString> counts{u"minLength"_s, u"maxLength"_s, u"minItems"_s, u"maxItems"_s};
    static const QSet<QString> notes{u"format"_s, u"description"_s, u"title"_s};
    if (depth > MaxPlainDepth)
        return false;
    for (auto it = schema.begin(); it != schema.end(); ++it) {
        const QJsonValue &value = it.value();
        const QString &key = it.key();
        bool fits = false;
        if (key == "type"_L1)
            fits = types.contains(value.toString());
        else if (numbers.contains(key))
            fits = value.isDouble();
        else if (counts.contains(key))
            fits = value.toInteger(-1) >= 0;
        else if (notes.contains(key))
            fits = value.isString();
        else if (key == "enum"_L1)
            fits = !value.toArray().isEmpty();
        else if (key == "default"_L1)
            fits = true;
        else if (key == "additionalProperties"_L1)
            fits = value.isBool();
        else if (key == "pattern"_L1)
            fits = value.isString() && isPattern(value.toString());
        else if (key == "items"_L1)
            fits = value.isObject() && isOfPlainWords(value.toObject(), depth + 1);
        if (!fits)
            return false;
    }
    return true;
}

bool isReadable(const QJsonObject &schema)
{
    return oddPatternIn(schema).isEmpty() && JsonSchema::compile(schema);
}

} // namespace

QString oddPatternIn(const QJsonObject &schema)
{
    return oddPattern(schema, {});
}

QJsonObject checkableSchema(const QJsonObject &schema)
{
    if (isOfPlainWords(schema) || isReadable(schema))
        return schema;
    QJsonObject kept;
    for (auto it = schema.begin(); it != schema.end(); ++it) {
        if (isReadable({{it.key(), it.value()}}))
            kept.insert(it.key(), it.value());
    }
    return isReadable(kept) ? kept : QJsonObject();
}

} // namespace frameloom
