// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "unified/originalschema.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace frameloom::test {

namespace {

bool isOfType(const QJsonValue &value, const QString &type)
{
    if (type == "integer"_L1)
        return value.isDouble() && std::floor(value.toDouble()) == value.toDouble();
    if (type == "number"_L1)
        return value.isDouble();
    if (type == "string"_L1)
        return value.isString();
    if (type == "boolean"_L1)
        return value.isBool();
    if (type == "array"_L1)
        return value.isArray();
    if (type == "object"_L1)
        return value.isObject();
    return type == "null"_L1 && value.isNull();
}

bool hasFormat(const QString &text, const QString &format)
{
    static const QRegularExpression uri(u"^[a-z][a-z0-9+.-]*:(//)?[^\\s/][^\\s]*$"_s);
    static const QRegularExpression uuid(u"^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"_s);
    if (format == "uri"_L1)
        return uri.match(text).hasMatch();
    if (format == "uuid"_L1)
        return uuid.match(text).hasMatch();
    if (format == "binary"_L1) // a file
        return true;
    return false;
}

QString stringViolation(const QJsonObject &schema, const QString &text, const QString &at)
{
    const qsizetype length = text.toUcs4().size();
    if (length < schema.value("minLength"_L1).toInt(0))
        return at + u": shorter than minLength"_s;
    if (schema.contains("maxLength"_L1) && length > schema.value("maxLength"_L1).toInt())
        return at + u": longer than maxLength"_s;
    if (schema.contains("pattern"_L1)
        && !QRegularExpression(schema.value("pattern"_L1).toString()).match(text).hasMatch())
        return at + u": does not match the pattern"_s;
    if (schema.contains("format"_L1) && !hasFormat(text, schema.value("format"_L1).toString()))
        return at + u": is no "_s + schema.value("format"_L1).toString();
    return {};
}

QString numberViolation(const QJsonObject &schema, double number, const QString &at)
{
    if (schema.contains("minimum"_L1) && number < schema.value("minimum"_L1).toDouble())
        return at + u": below the minimum"_s;
    if (schema.contains("maximum"_L1) && number > schema.value("maximum"_L1).toDouble())
        return at + u": above the maximum"_s;
    if (schema.contains("exclusiveMinimum"_L1) && number <= schema.value("exclusiveMinimum"_L1).toDouble())
        return at + u": not above the minimum"_s;
    return {};
}

QString arrayViolation(const QJsonObject &schema, const QJsonArray &list, const QString &at)
{
    if (list.size() < schema.value("minItems"_L1).toInt(0))
        return at + u": too few items"_s;
    if (schema.contains("maxItems"_L1) && list.size() > schema.value("maxItems"_L1).toInt())
        return at + u": too many items"_s;
    for (qsizetype i = 0; i < list.size(); ++i) {
        const QString wrong =
            schemaViolation(schema.value("items"_L1).toObject(), list.at(i), at + u'/' + QString::number(i));
        if (!wrong.isEmpty())
            return wrong;
    }
    return {};
}

QString objectViolation(const QJsonObject &schema, const QJsonObject &object, const QString &at)
{
    const QJsonObject properties = schema.value("properties"_L1).toObject();
    const QJsonArray required = schema.value("required"_L1).toArray();
    for (const QJsonValue &name : required) {
        if (!object.contains(name.toString()))
            return at + u'/' + name.toString() + u": is missing"_s;
    }
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QString place = at + u'/' + it.key();
        if (!properties.contains(it.key())) {
            if (schema.value("additionalProperties"_L1) == QJsonValue(false))
                return place + u": is not known"_s;
            continue;
        }
        const QString wrong = schemaViolation(properties.value(it.key()).toObject(), it.value(), place);
        if (!wrong.isEmpty())
            return wrong;
    }
    return {};
}

bool given(const QJsonObject &block, QLatin1StringView name)
{
    const QJsonValue value = block.value(name);
    return !value.isUndefined() && !value.isNull() && !(value.isArray() && value.toArray().isEmpty());
}

} // namespace

QString schemaViolation(const QJsonObject &schema, const QJsonValue &value, const QString &at)
{
    static const QSet<QString> known{u"type"_s,      u"enum"_s,     u"anyOf"_s,       u"properties"_s,
                                     u"required"_s,  u"items"_s,    u"minItems"_s,    u"additionalProperties"_s,
                                     u"maxItems"_s,  u"minimum"_s,  u"maximum"_s,     u"exclusiveMinimum"_s,
                                     u"minLength"_s, u"pattern"_s,  u"maxLength"_s,   u"format"_s,
                                     u"default"_s,   u"description"_s};
    const QStringList keywords = schema.keys();
    for (const QString &keyword : keywords) {
        if (!known.contains(keyword))
            return at + u": this test does not know the keyword "_s + keyword;
    }
    if (schema.contains("anyOf"_L1)) {
        const QJsonArray branches = schema.value("anyOf"_L1).toArray();
        const bool fits = std::any_of(branches.begin(), branches.end(), [&](const QJsonValue &branch) {
            return schemaViolation(branch.toObject(), value, at).isEmpty();
        });
        if (!fits)
            return at + u": is none of the choices"_s;
    }
    if (schema.contains("enum"_L1) && !schema.value("enum"_L1).toArray().contains(value))
        return at + u": is none of the enum"_s;
    const QJsonValue type = schema.value("type"_L1);
    const QJsonArray types = type.isArray() ? type.toArray() : type.isString() ? QJsonArray{type} : QJsonArray();
    if (!types.isEmpty() && std::none_of(types.begin(), types.end(), [&](const QJsonValue &one) {
            return isOfType(value, one.toString());
        }))
        return at + u": has another type"_s;
    if (value.isString())
        return stringViolation(schema, value.toString(), at);
    if (value.isDouble())
        return numberViolation(schema, value.toDouble(), at);
    if (value.isArray())
        return arrayViolation(schema, value.toArray(), at);
    return value.isObject() ? objectViolation(schema, value.toObject(), at) : QString();
}

QString OriginalVariant::operationId() const
{
    return isAction() ? u"unified.%1.%2"_s.arg(path.section(u'/', -2, -2), name) : u"unified."_s + name;
}

QString paramsKey(const OriginalVariant &variant)
{
    const QStringList names = variant.schema.value("properties"_L1).toObject().keys();
    const auto found =
        std::find_if(names.cbegin(), names.cend(), [](const QString &name) { return name.endsWith("Params"_L1); });
    return found == names.cend() ? QString() : *found;
}

namespace {

QJsonObject shippedOriginal()
{
    QFile file(QStringLiteral(FRAMELOOM_SOURCE_DIR "/resources/catalog/unified/openapi.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no openapi.json");
    return QJsonDocument::fromJson(file.readAll()).object();
}

} // namespace

OriginalSchemas::OriginalSchemas() : OriginalSchemas(shippedOriginal())
{
}

OriginalSchemas::OriginalSchemas(const QJsonObject &document)
{
    const QJsonObject schemas = document["components"_L1]["schemas"_L1].toObject();
    const QJsonObject paths = document["paths"_L1].toObject();
    m_training = {u"/v2/loras"_s, {}, u"lora-training"_s,
                  paths["/v2/loras"_L1]["post"_L1]["requestBody"_L1]["content"_L1]["multipart/form-data"_L1]["schema"_L1]
                      .toObject()};
    for (auto path = paths.begin(); path != paths.end(); ++path) {
        const QString reference = path.value()["post"_L1]["requestBody"_L1]["content"_L1]["application/json"_L1]
                                      ["schema"_L1]["$ref"_L1]
                                          .toString()
                                          .section(u'/', -1);
        const QJsonArray choices = schemas.value(reference)["oneOf"_L1].toArray();
        for (const QJsonValue &choice : choices) {
            const QString discriminator =
                choice["properties"_L1].toObject().contains("action"_L1) ? u"action"_s : u"model"_s;
            const QJsonArray values = choice["properties"_L1][discriminator]["enum"_L1].toArray();
            if (values.size() != 1)
                continue; // no request can mean it
            m_variants.append({path.key(), discriminator, values.first().toString(), choice.toObject()});
        }
    }
}

const OriginalVariant *OriginalSchemas::variantOf(const QString &path, const QJsonObject &body) const
{
    const auto found = std::find_if(m_variants.cbegin(), m_variants.cend(), [&](const OriginalVariant &variant) {
        return variant.path == path && body.value(variant.discriminator).toString() == variant.name;
    });
    return found == m_variants.cend() ? nullptr : &*found;
}

QString OriginalSchemas::violation(const QString &path, const QJsonObject &body) const
{
    const OriginalVariant *variant = variantOf(path, body);
    return variant ? schemaViolation(variant->schema, body) : u"names no variant"_s;
}

int mostFluxReferences(const QString &model)
{
    return model == "flux-2-dev"_L1 ? 5 : model == "flux-2-pro"_L1 || model == "flux-2-max"_L1 ? 8 : 10;
}

QString proseViolation(const OriginalVariant &variant, const QJsonObject &body)
{
    const QString key = paramsKey(variant);
    const QJsonObject block = body.value(key).toObject();
    const QString &name = variant.name;
    const auto has = [&block](QLatin1StringView field) { return given(block, field); };
    // 1
    if (name == "flux-fill-pro"_L1) {
        if (block.value("mode"_L1) == "inpaint"_L1 && !has("mask"_L1))
            return u"mask"_s;
        if (block.value("mode"_L1) == "outpaint"_L1 && !has("outpaint"_L1))
            return u"outpaint"_s;
    }
    // 2
    if (variant.path.endsWith("suno/action"_L1) && body.contains("index"_L1) == body.contains("trackId"_L1))
        return u"parentJobId"_s;
    // 3
    if (name == "suno"_L1) {
        const bool custom = block.value("custom_mode"_L1).toBool();
        if (!custom && body.value("prompt"_L1).toString().toUcs4().size() > 500)
            return u"prompt"_s;
        if (!custom && has("auto_lyrics"_L1))
            return u"auto_lyrics"_s;
    }
    // 4
    if (name == "mureka"_L1 && block.value("instrumental"_L1).toBool()) {
        if (has("lyrics"_L1))
            return u"lyrics"_s;
        if (block.value("model_version"_L1) == "mureka-o2"_L1)
            return u"instrumental"_s;
    }
    // 5
    if (variant.path == "/v2/loras"_L1 && body.value("subjectKind"_L1).toString(u"person"_s) == "person"_L1) {
        for (const auto needed : {"gender"_L1, "ethnicity"_L1}) {
            if (!body.contains(needed))
                return needed;
        }
    }
    // 6
    if (name == "wan-2.7"_L1) {
        const bool starts = has("image"_L1) || has("first_clip"_L1);
        if (has("image"_L1) && has("first_clip"_L1))
            return u"first_clip"_s;
        if (has("last_frame"_L1) && !starts)
            return u"image"_s;
        if (has("aspect_ratio"_L1) && starts)
            return u"aspect_ratio"_s;
    }
    // 7
    if (name == "wan-2.7-r2v"_L1 && !has("reference_images"_L1) && !has("reference_videos"_L1))
        return u"reference_images"_s;
    // 8
    if (name.startsWith("hailuo"_L1) && block.value("resolution"_L1) == "1080p"_L1
        && block.value("duration"_L1) == QJsonValue(10))
        return u"duration"_s;
    // 9
    if (key == "fluxParams"_L1) {
        if (has("aspect_ratio"_L1) && (has("width"_L1) || has("height"_L1)))
            return has("width"_L1) ? u"width"_s : u"height"_s;
        if (name == "flux-1.1-pro"_L1) {
            for (const auto side : {"width"_L1, "height"_L1}) {
                if (block.value(side).toInt() > 1440)
                    return side;
            }
        }
        const qsizetype pictures = block.value("input_images"_L1).toArray().size();
        if (pictures > mostFluxReferences(name) && pictures <= 10) // of more the schema speaks
            return u"input_images"_s;
    }
    // 10
    if (key == "ideogramParams"_L1 && has("mask"_L1) && !has("image"_L1))
        return u"image"_s;
    // 11
    if (name == "seedance-2.5"_L1) {
        const bool frames = has("start_image"_L1) || has("end_image"_L1);
        for (const auto list : {"reference_image_urls"_L1, "reference_video_urls"_L1, "reference_audio_urls"_L1}) {
            if (frames && has(list))
                return list;
        }
    }
    return {};
}

} // namespace frameloom::test
