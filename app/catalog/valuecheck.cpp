// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/valuecheck.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

using Kind = FieldProblem::Kind;

bool hasType(const QJsonValue &value, const QString &type)
{
    if (type == "string"_L1)
        return value.isString();
    if (type == "number"_L1)
        return value.isDouble();
    if (type == "integer"_L1)
        return value.isDouble() && std::floor(value.toDouble()) == value.toDouble();
    if (type == "boolean"_L1)
        return value.isBool();
    if (type == "array"_L1)
        return value.isArray();
    if (type == "object"_L1)
        return value.isObject();
    if (type == "null"_L1)
        return value.isNull();
    return true;
}

bool typeFits(const QJsonObject &schema, const QJsonValue &value)
{
    const QJsonValue type = schema["type"_L1];
    if (type.isString())
        return hasType(value, type.toString());
    const QJsonArray types = type.toArray();
    return types.isEmpty() || std::any_of(types.begin(), types.end(), [&](const QJsonValue &t) {
               return hasType(value, t.toString());
           });
}

/// Draft 7 counts characters, QString counts UTF-16 units.
qsizetype lengthOf(const QString &text)
{
    qsizetype length = 0;
    for (const QChar c : text)
        length += c.isLowSurrogate() ? 0 : 1;
    return length;
}

std::optional<FieldProblem> numberProblem(const QString &name, const QJsonObject &schema, double value)
{
    const auto bound = [&](QLatin1StringView key) { return schema[key]; };
    if (bound("minimum"_L1).isDouble() && value < bound("minimum"_L1).toDouble())
        return FieldProblem{name, Kind::TooSmall, bound("minimum"_L1).toDouble(), {}};
    if (bound("exclusiveMinimum"_L1).isDouble() && value <= bound("exclusiveMinimum"_L1).toDouble())
        return FieldProblem{name, Kind::TooSmall, bound("exclusiveMinimum"_L1).toDouble(), {}};
    if (bound("maximum"_L1).isDouble() && value > bound("maximum"_L1).toDouble())
        return FieldProblem{name, Kind::TooLarge, bound("maximum"_L1).toDouble(), {}};
    if (bound("exclusiveMaximum"_L1).isDouble() && value >= bound("exclusiveMaximum"_L1).toDouble())
        return FieldProblem{name, Kind::TooLarge, bound("exclusiveMaximum"_L1).toDouble(), {}};
    return std::nullopt;
}

std::optional<FieldProblem> sizeProblem(const QString &name, const QJsonObject &schema, qsizetype size,
                                        QLatin1StringView least, QLatin1StringView most)
{
    const auto length = static_cast<double>(size);
    if (schema[least].isDouble() && length < schema[least].toDouble())
        return FieldProblem{name, Kind::TooShort, schema[least].toDouble(), {}};
    if (schema[most].isDouble() && length > schema[most].toDouble())
        return FieldProblem{name, Kind::TooLong, schema[most].toDouble(), {}};
    return std::nullopt;
}

/// The first entry of a list that its `items` refuse.
std::optional<FieldProblem> entryProblem(const QString &name, const QJsonValue &items, const QJsonArray &list)
{
    if (!items.isObject())
        return std::nullopt;
    for (const QJsonValue &entry : list) {
        if (const auto problem = valueProblem(name, items.toObject(), entry))
            return FieldProblem{name, problem->kind == Kind::WrongType ? Kind::WrongType : Kind::WrongFormat, 0, {}};
    }
    return std::nullopt;
}

/// A row of a list: what its own parameters lack or hold.
std::optional<FieldProblem> objectProblem(const QString &name, const QJsonObject &schema, const QJsonObject &object)
{
    const QJsonObject properties = schema["properties"_L1].toObject();
    const QJsonArray required = schema["required"_L1].toArray();
    for (const QJsonValue &key : required) {
        if (!object.contains(key.toString()))
            return FieldProblem{name, Kind::WrongFormat, 0, {}};
    }
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!properties.contains(it.key()) && schema["additionalProperties"_L1] == QJsonValue(false))
            return FieldProblem{name, Kind::WrongFormat, 0, {}};
        if (properties.contains(it.key()) && valueProblem(name, properties[it.key()].toObject(), it.value()))
            return FieldProblem{name, Kind::WrongFormat, 0, {}};
    }
    return std::nullopt;
}

bool hasFormat(const QString &format, const QString &text)
{
    static const QRegularExpression uri(u"^[A-Za-z][A-Za-z0-9+.-]*:(//)?[^\\s/]\\S*$"_s);
    static const QRegularExpression uuid(u"^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$"_s);
    if (format == "uri"_L1)
        return uri.match(text).hasMatch();
    if (format == "uuid"_L1)
        return uuid.match(text).hasMatch();
    return true; // one that is not known here
}

} // namespace

std::optional<FieldProblem> formatProblem(const QString &name, const QJsonObject &schema, const QJsonValue &value)
{
    if (value.isArray()) {
        const QJsonObject items = schema["items"_L1].toObject();
        const QJsonArray list = items.contains("format"_L1) ? value.toArray() : QJsonArray();
        for (const QJsonValue &entry : list) {
            if (const auto problem = formatProblem(name, items, entry))
                return problem;
        }
        return std::nullopt;
    }
    if (!value.isString() || isBlank(value) || hasFormat(schema["format"_L1].toString(), value.toString()))
        return std::nullopt;
    return FieldProblem{name, Kind::WrongFormat, 0, {}};
}

bool isBlank(const QJsonValue &value)
{
    return value.isNull() || value.isUndefined() || (value.isString() && value.toString().trimmed().isEmpty());
}

std::optional<FieldProblem> valueProblem(const QString &name, const QJsonObject &schema, const QJsonValue &value)
{
    if (!typeFits(schema, value))
        return FieldProblem{name, Kind::WrongType, 0, {}};
    if (schema.contains("enum"_L1) && !schema["enum"_L1].toArray().contains(value))
        return FieldProblem{name, Kind::NotAllowed, 0, {}};
    if (schema.contains("const"_L1) && schema["const"_L1] != value)
        return FieldProblem{name, Kind::NotAllowed, 0, {}};
    if (value.isDouble())
        return numberProblem(name, schema, value.toDouble());
    if (value.isArray()) {
        const QJsonArray list = value.toArray();
        const auto problem = sizeProblem(name, schema, list.size(), "minItems"_L1, "maxItems"_L1);
        return problem ? problem : entryProblem(name, schema["items"_L1], list);
    }
    if (value.isObject())
        return objectProblem(name, schema, value.toObject());
    if (!value.isString())
        return std::nullopt;
    if (auto problem = sizeProblem(name, schema, lengthOf(value.toString()), "minLength"_L1, "maxLength"_L1))
        return problem;
    const QString pattern = schema["pattern"_L1].toString();
    if (!pattern.isEmpty()) {
        const QRegularExpression expression(pattern);
        if (!expression.isValid() || !expression.match(value.toString()).hasMatch())
            return FieldProblem{name, Kind::WrongFormat, 0, pattern};
    }
    return std::nullopt;
}

} // namespace frameloom
