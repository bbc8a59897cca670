// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/rowschema.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

bool isPlain(const QJsonObject &schema)
{
    const QString type = schema.value("type"_L1).toString();
    const QString format = schema.value("format"_L1).toString();
    // A file in a row would have to be uploaded: only fields of the form itself are.
    const bool isAddress = format == "uri"_L1 || format == "url"_L1;
    return !isAddress
        && (type == "string"_L1 || type == "integer"_L1 || type == "number"_L1 || type == "boolean"_L1);
}

} // namespace

bool isListOfRows(const QJsonObject &schema)
{
    const QJsonObject items = schema.value("items"_L1).toObject();
    const QJsonObject properties = items.value("properties"_L1).toObject();
    return schema.value("type"_L1) == "array"_L1 && items.value("type"_L1) == "object"_L1
        && items.value("additionalProperties"_L1) == false && !properties.isEmpty()
        && std::all_of(properties.begin(), properties.end(),
                       [](const QJsonValue &property) { return isPlain(property.toObject()); });
}

} // namespace frameloom
