// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/jsonschema.h"
#include "catalog/valuecheck.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

using Kind = FieldProblem::Kind;
using Problems = QVector<FieldProblem>;

bool accepts(const QJsonValue &schema, const QJsonObject &body)
{
    if (schema.isBool())
        return schema.toBool();
    const auto compiled = JsonSchema::compile(schema.toObject());
    return compiled && compiled->validate(body).isEmpty();
}

Problems collect(const QJsonObject &schema, const QJsonObject &body);

/// The branch that lacks least speaks for all; the first one where several are as close.
Problems nearestBranch(const QJsonArray &branches, const QJsonObject &body)
{
    Problems nearest;
    for (const QJsonValue &branch : branches) {
        const Problems problems = collect(branch.toObject(), body);
        if (!problems.isEmpty() && (nearest.isEmpty() || problems.size() < nearest.size()))
            nearest = problems;
    }
    return nearest;
}

QStringList givenOf(const QJsonValue &required, const QJsonObject &body)
{
    QStringList names;
    const QJsonArray list = required.toArray();
    for (const QJsonValue &name : list) {
        if (body.contains(name.toString()))
            names.append(name.toString());
    }
    return names;
}

/// Parameters that are set and must not be set together.
Problems conflict(const QStringList &names)
{
    if (names.isEmpty())
        return {};
    return {{names.constLast(), Kind::Conflict, 0, names.size() > 1 ? names.constFirst() : QString()}};
}

Problems forbidden(const QJsonObject &schema, const QJsonObject &body)
{
    for (const auto key : {"anyOf"_L1, "oneOf"_L1}) {
        const QJsonArray branches = schema[key].toArray();
        for (const QJsonValue &branch : branches) {
            if (accepts(branch, body))
                return forbidden(branch.toObject(), body);
        }
    }
    Problems problems = conflict(givenOf(schema["required"_L1], body));
    const QJsonObject properties = schema["properties"_L1].toObject();
    for (auto it = properties.begin(); it != properties.end(); ++it) {
        if (body.contains(it.key()))
            problems = {{it.key(), Kind::NotAllowed, 0, {}}};
    }
    return problems;
}

Problems alternatives(const QJsonObject &schema, const QJsonObject &body)
{
    Problems problems;
    const QJsonArray any = schema["anyOf"_L1].toArray();
    if (!any.isEmpty() && std::none_of(any.begin(), any.end(), [&](const QJsonValue &b) { return accepts(b, body); }))
        problems += nearestBranch(any, body);
    const QJsonArray one = schema["oneOf"_L1].toArray();
    QStringList names;
    qsizetype fitting = 0;
    for (const QJsonValue &branch : one) {
        if (accepts(branch, body)) {
            ++fitting;
            names += givenOf(branch["required"_L1], body);
        }
    }
    names.removeDuplicates();
    if (!one.isEmpty() && fitting == 0)
        problems += nearestBranch(one, body);
    else if (fitting > 1)
        problems += conflict(names);
    return problems;
}

/// Everything but the root's own `required` and `properties`.
Problems combined(const QJsonObject &schema, const QJsonObject &body)
{
    Problems problems;
    const QJsonArray all = schema["allOf"_L1].toArray();
    for (const QJsonValue &part : all)
        problems += collect(part.toObject(), body);
    if (schema.contains("if"_L1))
        problems += collect(schema[accepts(schema["if"_L1], body) ? "then"_L1 : "else"_L1].toObject(), body);
    for (const auto key : {"dependencies"_L1, "dependentRequired"_L1}) {
        const QJsonObject dependencies = schema[key].toObject();
        for (auto it = dependencies.begin(); it != dependencies.end(); ++it) {
            const QJsonArray needed = body.contains(it.key()) ? it.value().toArray() : QJsonArray();
            for (const QJsonValue &name : needed) {
                if (!body.contains(name.toString()))
                    problems.append({name.toString(), Kind::Missing, 0, {}});
            }
        }
    }
    problems += alternatives(schema, body);
    if (schema.contains("not"_L1) && accepts(schema["not"_L1], body))
        problems += forbidden(schema["not"_L1].toObject(), body);
    return problems;
}

Problems collect(const QJsonObject &schema, const QJsonObject &body)
{
    Problems problems;
    const QJsonArray required = schema["required"_L1].toArray();
    for (const QJsonValue &name : required) {
        if (!body.contains(name.toString()))
            problems.append({name.toString(), Kind::Missing, 0, {}});
    }
    const QJsonObject properties = schema["properties"_L1].toObject();
    for (auto it = properties.begin(); it != properties.end(); ++it) {
        if (!body.contains(it.key()))
            continue;
        if (it.value() == QJsonValue(false)) // never beside what the condition asks for
            problems.append({it.key(), Kind::Conflict, 0, {}});
        else if (const auto problem = valueProblem(it.key(), it.value().toObject(), body.value(it.key())))
            problems.append(*problem);
    }
    return problems + combined(schema, body);
}

} // namespace

QVector<FieldProblem> conditionProblems(const QJsonObject &schema, const QJsonObject &body)
{
    return combined(schema, body);
}

} // namespace frameloom
