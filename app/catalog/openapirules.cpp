// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/openapirules.h"

#include "catalog/checkableschema.h"
#include "catalog/jsonschema.h"

#include <QVector>

#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

using Names = QHash<QString, QString>;

std::optional<QJsonArray> renamedList(const QJsonArray &names, const Names &flat)
{
    QJsonArray list;
    for (const QJsonValue &name : names) {
        if (!flat.contains(name.toString()))
            return std::nullopt;
        list.append(flat.value(name.toString()));
    }
    return list;
}

/// The same condition with the parameters' names; nothing where it speaks of more than them.
std::optional<QJsonObject> renamed(const QJsonObject &condition, const Names &flat);

std::optional<QJsonValue> renamedPart(const QString &key, const QJsonValue &value, const Names &flat)
{
    if (key == "required"_L1) {
        const auto list = renamedList(value.toArray(), flat);
        return list ? std::optional<QJsonValue>(*list) : std::nullopt;
    }
    if (key == "if"_L1 || key == "then"_L1 || key == "else"_L1 || key == "not"_L1) {
        const auto part = renamed(value.toObject(), flat);
        return part ? std::optional<QJsonValue>(*part) : std::nullopt;
    }
    if (key == "anyOf"_L1 || key == "oneOf"_L1 || key == "allOf"_L1) {
        QJsonArray parts;
        const QJsonArray branches = value.toArray();
        for (const QJsonValue &branch : branches) {
            const auto part = renamed(branch.toObject(), flat);
            if (!part)
                return std::nullopt;
            parts.append(*part);
        }
        return parts;
    }
    QJsonObject object;
    const QJsonObject entries = value.toObject();
    const bool isDependency = key == "dependentRequired"_L1 || key == "dependencies"_L1;
    if (!isDependency && key != "properties"_L1)
        return std::nullopt;
    for (auto it = entries.begin(); it != entries.end(); ++it) {
        const auto needed = isDependency ? renamedList(it.value().toArray(), flat) : std::nullopt;
        if (!flat.contains(it.key()) || (isDependency && (!needed || !it.value().isArray())))
            return std::nullopt;
        object.insert(flat.value(it.key()), isDependency ? QJsonValue(*needed) : it.value());
    }
    return object;
}

std::optional<QJsonObject> renamed(const QJsonObject &condition, const Names &flat)
{
    QJsonObject copy;
    for (auto it = condition.begin(); it != condition.end(); ++it) {
        if (it.key() == "type"_L1 || it.key() == "title"_L1 || it.key() == "description"_L1)
            continue;
        const auto part = renamedPart(it.key(), it.value(), flat);
        if (!part)
            return std::nullopt;
        copy.insert(it.key() == "dependentRequired"_L1 ? u"dependencies"_s : it.key(), *part); // draft 7 calls it so
    }
    return copy;
}

} // namespace

QJsonArray rulesIn(const QJsonObject &schema, const QHash<QString, QString> &flat, bool isOptional)
{
    QVector<QJsonObject> found;
    for (const auto key : {"not"_L1, "anyOf"_L1, "oneOf"_L1, "dependentRequired"_L1, "dependencies"_L1}) {
        if (schema.contains(key))
            found.append({{key, schema.value(key)}});
    }
    if (schema.contains("if"_L1))
        found.append({{"if"_L1, schema.value("if"_L1)}, {"then"_L1, schema.value("then"_L1).toObject()},
                      {"else"_L1, schema.value("else"_L1).toObject()}});
    const QJsonArray all = schema.value("allOf"_L1).toArray();
    for (const QJsonValue &part : all)
        found.append(part.toObject());

    QJsonArray any; // the object is there when one of its properties is
    for (const QString &name : flat)
        any.append(QJsonObject{{"required"_L1, QJsonArray{name}}});
    QJsonArray rules;
    for (const QJsonObject &condition : std::as_const(found)) {
        const auto rule = renamed(condition, flat);
        if (!rule || !oddPatternIn(*rule).isEmpty() || !JsonSchema::compile(*rule))
            continue;
        rules.append(isOptional ? QJsonObject{{"if"_L1, QJsonObject{{"anyOf"_L1, any}}}, {"then"_L1, *rule}} : *rule);
    }
    return rules;
}

} // namespace frameloom
