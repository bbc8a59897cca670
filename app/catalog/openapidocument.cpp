// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/openapidocument.h"

#include <QJsonArray>
#include <QStringList>

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

/// The values that a property can have, where they are listed.
QStringList namesIn(const QJsonObject &property)
{
    if (property.value("const"_L1).isString())
        return {property.value("const"_L1).toString()};
    QStringList names;
    const QJsonArray choices = property.value("enum"_L1).toArray();
    for (const QJsonValue &choice : choices) {
        if (!choice.toString().isEmpty())
            names.append(choice.toString());
    }
    return names;
}

/// The properties of both bodies; where both have one, `more` knows better.
QJsonObject both(QJsonObject base, const QJsonObject &more)
{
    QJsonArray required = base.value("required"_L1).toArray();
    const QJsonArray moreRequired = more.value("required"_L1).toArray();
    for (const QJsonValue &name : moreRequired) {
        if (!required.contains(name))
            required.append(name);
    }
    QJsonObject properties = base.value("properties"_L1).toObject();
    const QJsonObject moreProperties = more.value("properties"_L1).toObject();
    for (auto it = moreProperties.begin(); it != moreProperties.end(); ++it)
        properties.insert(it.key(), it.value());
    for (auto it = more.begin(); it != more.end(); ++it)
        base.insert(it.key(), it.value());
    base.insert("properties"_L1, properties);
    base.insert("required"_L1, required);
    return base;
}

/// A body that is put together of parts ("allOf") as one object.
QJsonObject flattened(const QJsonObject &schema, int depth = 0)
{
    if (!schema.contains("allOf"_L1))
        return schema;
    QJsonObject whole = schema;
    const QJsonArray parts = whole.take("allOf"_L1).toArray();
    for (const QJsonValue &part : parts) {
        const QJsonObject own = part.toObject();
        const bool isBody = own.contains("properties"_L1) || own.contains("allOf"_L1) || own.contains("oneOf"_L1);
        if (isBody && !own.contains("if"_L1) && depth < MaxReferences) // the others are conditions
            whole = both(whole, flattened(own, depth + 1));
    }
    return whole;
}

struct Reading
{
    QVector<OpenApiVariant> variants;
    QStringList unread;
};

/// The variants of a body: it names one or several models itself, or it is a list of bodies that do; those have what
/// stands beside the list, too. False: there is none.
bool addVariants(Reading &reading, const QString &path, const QString &place, const QJsonObject &body, int depth = 0)
{
    const QJsonObject schema = flattened(body);
    const QJsonObject properties = schema.value("properties"_L1).toObject();
    for (const auto key : {"oneOf"_L1, "anyOf"_L1}) {
        const QJsonArray choices = schema.value(key).toArray();
        if (choices.isEmpty() || depth > MaxReferences)
            continue;
        Reading found;
        for (qsizetype i = 0; i < choices.size(); ++i) {
            const QString here = u"%1/%2/%3"_s.arg(place, key).arg(i);
            if (!addVariants(found, path, here, choices.at(i).toObject(), depth + 1))
                found.unread.append(here);
        }
        if (found.variants.isEmpty() && (properties.contains("model"_L1) || properties.contains("action"_L1)))
            continue; // no list of requests, but "one of these has to be there"
        if (!properties.isEmpty()) {
            for (OpenApiVariant &variant : found.variants)
                variant.schema = both(schema, variant.schema);
        }
        reading.variants += found.variants;
        reading.unread += found.unread;
        return true;
    }
    // One value names the kind of a request; where none has but one, several models share a body.
    for (const bool several : {false, true}) {
        for (const auto discriminator : {"action"_L1, "model"_L1}) {
            const QStringList names = namesIn(properties.value(discriminator).toObject());
            if (names.isEmpty() || (names.size() > 1) != several)
                continue;
            for (const QString &name : names)
                reading.variants.append({path, discriminator, name, schema});
            return true;
        }
    }
    return false;
}

Reading readingOf(const QJsonObject &document)
{
    Reading reading;
    const QJsonObject paths = document.value("paths"_L1).toObject();
    for (auto path = paths.begin(); path != paths.end(); ++path) {
        const QJsonObject content = resolved(document, path.value().toObject().value("post"_L1).toObject().value(
                                                           "requestBody"_L1))
                                        .toObject()
                                        .value("content"_L1)
                                        .toObject();
        const QJsonObject schema =
            content.value("application/json"_L1).toObject().value("schema"_L1).toObject();
        addVariants(reading, path.key(), path.key(), schema);
    }
    return reading;
}

} // namespace

QVector<OpenApiVariant> variantsIn(const QJsonObject &document)
{
    return readingOf(document).variants;
}

QStringList unreadIn(const QJsonObject &document)
{
    return readingOf(document).unread;
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
