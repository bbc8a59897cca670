// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/openapifields.h"

#include "catalog/checkableschema.h"
#include "catalog/rowschema.h"

#include <QJsonArray>
#include <QSet>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

QJsonArray choicesOf(const QJsonObject &schema)
{
    if (schema.contains("const"_L1))
        return {schema.value("const"_L1)};
    return schema.value("enum"_L1).toArray();
}

/// The type of these values where all have the same; empty: they differ.
QString typeOf(const QJsonArray &values)
{
    QSet<QString> types;
    for (const QJsonValue &value : values)
        types.insert(value.isString() ? u"string"_s : value.isDouble() ? u"number"_s : value.isBool() ? u"boolean"_s : QString());
    return types.size() == 1 ? *types.cbegin() : QString();
}

/// "5 or 10" is written as a list of schemas with one value each.
QJsonObject withoutChoiceLists(const QJsonObject &schema)
{
    for (const auto key : {"anyOf"_L1, "oneOf"_L1}) {
        const QJsonArray branches = schema.value(key).toArray();
        QJsonArray choices;
        QSet<QString> types;
        for (const QJsonValue &branch : branches) {
            const QJsonArray values = choicesOf(branch.toObject());
            if (values.isEmpty())
                return schema;
            for (const QJsonValue &value : values)
                choices.append(value);
            types.insert(branch.toObject().value("type"_L1).toString());
        }
        if (choices.isEmpty() || types.size() != 1)
            continue;
        QJsonObject plain = schema;
        plain.remove(key);
        const QString type = types.cbegin()->isEmpty() ? typeOf(choices) : *types.cbegin();
        if (type.isEmpty())
            return schema;
        plain.insert("type"_L1, type);
        plain.insert("enum"_L1, choices);
        return plain;
    }
    return schema;
}

QJsonObject withoutNull(const QJsonObject &schema)
{
    QJsonObject plain = schema;
    plain.remove("nullable"_L1);
    if (const QJsonArray types = schema.value("type"_L1).toArray(); !types.isEmpty()) {
        QJsonArray left;
        for (const QJsonValue &type : types) {
            if (type != "null"_L1)
                left.append(type);
        }
        plain.insert("type"_L1, left.size() == 1 ? left.first() : QJsonValue(left));
    }
    if (QJsonArray choices = schema.value("enum"_L1).toArray(); choices.contains(QJsonValue::Null)) {
        for (qsizetype i = choices.size() - 1; i >= 0; --i) {
            if (choices.at(i).isNull())
                choices.removeAt(i);
        }
        plain.insert("enum"_L1, choices);
    }
    return plain;
}

QString mediaKind(const QString &name, const QJsonObject &overlay)
{
    const QString known = overlay.value("media"_L1).toObject().value(name).toString();
    if (!known.isEmpty())
        return known;
    if (name.contains("video"_L1, Qt::CaseInsensitive) || name.contains("clip"_L1, Qt::CaseInsensitive))
        return u"video"_s;
    if (name.contains("audio"_L1, Qt::CaseInsensitive) || name.contains("song"_L1, Qt::CaseInsensitive))
        return u"audio"_s;
    return u"image"_s;
}

bool isAddress(const QJsonObject &schema)
{
    const QString format = schema.value("format"_L1).toString();
    return schema.value("type"_L1) == "string"_L1 && (format == "uri"_L1 || format == "url"_L1);
}

/// Empty: the catalogue's own rule by type is right.
QString editorFor(const QString &name, const QJsonObject &schema)
{
    const QString type = schema.value("type"_L1).toString();
    if (schema.contains("enum"_L1))
        return {};
    if (type == "string"_L1) {
        if (isAddress(schema))
            return u"media"_s;
        if (name == "aspect_ratio"_L1)
            return u"aspectRatio"_s;
        return {};
    }
    if (type == "integer"_L1)
        return name == "seed"_L1 ? u"seed"_s : QString();
    if (type == "number"_L1 || type == "boolean"_L1)
        return {};
    if (type == "array"_L1) {
        const QJsonObject items = schema.value("items"_L1).toObject();
        if (isAddress(items))
            return u"mediaList"_s;
        if (items.contains("enum"_L1))
            return u"choices"_s;
        if (isListOfRows(schema))
            return u"rows"_s;
    }
    return u"json"_s;
}

const QSet<QString> &allCapitals()
{
    static const QSet<QString> words{u"png"_s, u"jpg"_s, u"jpeg"_s, u"webp"_s, u"gif"_s, u"mp3"_s, u"mp4"_s, u"wav"_s,
                                     u"sd"_s, u"hd"_s, u"ai"_s, u"gpt"_s, u"r2v"_s, u"id"_s, u"url"_s, u"fps"_s, u"cfg"_s, u"llm"_s};
    return words;
}

QString capitalised(const QString &word)
{
    if (allCapitals().contains(word))
        return word.toUpper();
    return word.isEmpty() ? word : word.at(0).toUpper() + word.mid(1);
}

} // namespace

OpenApiField readOpenApiField(const QString &name, const QJsonObject &property, const QJsonObject &overlay)
{
    OpenApiField field;
    field.schema = withoutNull(withoutChoiceLists(property));
    if (QJsonObject items = field.schema.value("items"_L1).toObject(); !items.isEmpty()) {
        items = withoutNull(withoutChoiceLists(items));
        if (QJsonObject properties = items.value("properties"_L1).toObject(); !properties.isEmpty()) {
            for (auto it = properties.begin(); it != properties.end(); ++it)
                *it = withoutNull(withoutChoiceLists(it.value().toObject()));
            items.insert("properties"_L1, properties);
        }
        field.schema.insert("items"_L1, items);
    }
    if (field.schema.contains("const"_L1))
        field.schema.insert("enum"_L1, choicesOf(field.schema));
    field.schema = checkableSchema(field.schema);
    field.hint.insert("label"_L1, labelFromName(name));
    const QString editor = editorFor(name, field.schema);
    if (!editor.isEmpty())
        field.hint.insert("editor"_L1, editor);
    if (editor == "media"_L1 || editor == "mediaList"_L1) {
        const QString kind = mediaKind(name, overlay);
        field.hint.insert("media"_L1, QJsonObject{{"kind"_L1, kind},
                                                  {"send"_L1, "url"_L1},
                                                  {"upload"_L1, QString(u"unified-"_s + kind)}});
    }
    if (const QString words = property.value("description"_L1).toString().simplified(); !words.isEmpty())
        field.hint.insert("help"_L1, words);
    return field;
}

QString labelFromName(const QString &name)
{
    QString words;
    for (const QChar c : name) {
        if (c == u'_' || c == u'-')
            words += u' ';
        else if (c.isUpper() && !words.isEmpty() && words.back().isLower())
            words += QString(u' ') + c.toLower();
        else
            words += c;
    }
    QStringList parts = words.split(u' ', Qt::SkipEmptyParts);
    for (QString &part : parts) {
        if (allCapitals().contains(part.toLower()))
            part = part.toUpper();
    }
    QString label = parts.join(u' ');
    if (!label.isEmpty())
        label[0] = label[0].toUpper();
    return label;
}

QString labelFromChoice(const QString &choice)
{
    const bool isWords = !choice.isEmpty() && std::all_of(choice.begin(), choice.end(), [](QChar c) {
        return (c >= u'a' && c <= u'z') || c == u'_';
    });
    return isWords ? labelFromName(choice) : choice;
}

QString titleFromModel(const QString &model)
{
    QStringList parts = model.split(u'-', Qt::SkipEmptyParts);
    std::transform(parts.begin(), parts.end(), parts.begin(), capitalised);
    return parts.join(u' ');
}

} // namespace frameloom
