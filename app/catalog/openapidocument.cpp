// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/openapidocument.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

constexpr int MaxReferences = 24; ///< nested; one that leads back to itself ends there

QJsonValue at(const QJsonObject &document, const QString &reference)
{
    if (!reference.startsWith("#/"_L1))
        return {};
    QJsonValue value = document;
    const QStringList steps = reference.mid(2).split(u'/');
    for (QString step : steps)
        value = value.toObject().value(step.replace("~1"_L1, "/"_L1).replace("~0"_L1, "~"_L1));
    return value;
}

bool hasReference(const QJsonValue &value, int depth = 0)
{
    if (depth > MaxReferences)
        return false;
    if (value.isArray()) {
        const QJsonArray items = value.toArray();
        return std::any_of(items.begin(), items.end(), [depth](const QJsonValue &item) { return hasReference(item, depth + 1); });
    }
    const QJsonObject object = value.toObject();
    return object.contains("$ref"_L1)
        || std::any_of(object.begin(), object.end(), [depth](const QJsonValue &item) { return hasReference(item, depth + 1); });
}

/// A copy costs start-up time, and hardly any part has references.
QJsonValue resolved(const QJsonObject &document, const QJsonValue &value, int depth = 0)
{
    if (depth > MaxReferences)
        return QJsonObject();
    if (value.isArray()) {
        QJsonArray list;
        const QJsonArray items = value.toArray();
        for (const QJsonValue &item : items)
            list.append(resolved(document, item, depth + 1));
        return list;
    }
    if (!value.isObject())
        return value;
    const QJsonObject object = value.toObject();
    if (const QString reference = object.value("$ref"_L1).toString(); !reference.isEmpty())
        return resolved(document, at(document, reference), depth + 1);
    if (!hasReference(value))
        return value;
    QJsonObject copy;
    for (auto it = object.begin(); it != object.end(); ++it)
        copy.insert(it.key(), resolved(document, it.value(), depth + 1));
    return copy;
}

/// The one value that a property can have; empty where there are more.
QString onlyValue(const QJsonObject &property)
{
    if (property.value("const"_L1).isString())
        return property.value("const"_L1).toString();
    const QJsonArray choices = property.value("enum"_L1).toArray();
    return choices.size() == 1 ? choices.first().toString() : QString();
}

void addVariant(QVector<OpenApiVariant> &variants, const QString &path, const QJsonObject &schema)
{
    const QJsonObject properties = schema.value("properties"_L1).toObject();
    for (const auto discriminator : {"action"_L1, "model"_L1}) {
        const QString name = onlyValue(properties.value(discriminator).toObject());
        if (!name.isEmpty()) {
            variants.append({path, discriminator, name, schema});
            return;
        }
    }
}

} // namespace

QVector<OpenApiVariant> variantsIn(const QJsonObject &document)
{
    QVector<OpenApiVariant> variants;
    const QJsonObject paths = document.value("paths"_L1).toObject();
    for (auto path = paths.begin(); path != paths.end(); ++path) {
        const QJsonObject content = resolved(document, path.value().toObject().value("post"_L1).toObject().value(
                                                           "requestBody"_L1))
                                        .toObject()
                                        .value("content"_L1)
                                        .toObject();
        const QJsonObject schema =
            content.value("application/json"_L1).toObject().value("schema"_L1).toObject();
        const QJsonArray choices =
            schema.contains("oneOf"_L1) ? schema.value("oneOf"_L1).toArray() : schema.value("anyOf"_L1).toArray();
        if (choices.isEmpty())
            addVariant(variants, path.key(), schema);
        for (const QJsonValue &choice : choices)
            addVariant(variants, path.key(), choice.toObject());
    }
    return variants;
}

std::optional<OpenApiVariant> formIn(const QJsonObject &document, const QString &path, const QString &name)
{
    const QJsonObject call = document.value("paths"_L1).toObject().value(path).toObject().value("post"_L1).toObject();
    const QJsonObject content =
        resolved(document, call.value("requestBody"_L1)).toObject().value("content"_L1).toObject();
    const QJsonObject schema =
        content.value("multipart/form-data"_L1).toObject().value("schema"_L1).toObject();
    if (schema.value("properties"_L1).toObject().isEmpty())
        return std::nullopt;
    return OpenApiVariant{path, {}, name, schema};
}

QString openApiProblem(const QJsonObject &document)
{
    if (!document.value("openapi"_L1).isString() || !document.value("paths"_L1).isObject())
        return u"not an OpenAPI document"_s;
    if (variantsIn(document).isEmpty())
        return u"no request of this document names a model"_s;
    return {};
}

} // namespace frameloom
