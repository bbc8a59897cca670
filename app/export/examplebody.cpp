// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/examplebody.h"

#include "catalog/jsonschema.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

/// One white pixel.
constexpr auto tinyPicture =
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mP8/x8AAwMCAO+ip1sAAAAASUVORK5CYII="_L1;
constexpr auto examplePrompt = "A heron in shallow water at dawn"_L1;

QJsonValue mediaExample(const MediaSpec &media)
{
    switch (media.send) {
    case MediaSpec::Send::Base64:
        return QString(tinyPicture);
    case MediaSpec::Send::DataUrl:
        return QString("data:image/png;base64,"_L1 + tinyPicture);
    case MediaSpec::Send::Url:
    case MediaSpec::Send::Part:
        break;
    }
    return QString("https://example.com/"_L1 + exampleFile(media.kind));
}

QString exampleText(const QJsonObject &schema, const Field *field)
{
    const bool isProse = field && (field->editor == FieldEditor::Prompt || field->editor == FieldEditor::Lyrics);
    const bool isAddress = schema["format"_L1].toString() == "uri"_L1 || (field && field->editor == FieldEditor::Url);
    QStringList ideas;
    if (isProse)
        ideas += QString(examplePrompt);
    if (isAddress)
        ideas += u"https://example.com/picture.png"_s;
    if (field)
        ideas += field->choices;
    ideas += {u"heron"_s, u"1:1"_s, u"1"_s, u"00000000-0000-0000-0000-000000000000"_s, u"#336699"_s, u"2026-01-31"_s};
    const QRegularExpression pattern(schema["pattern"_L1].toString());
    const auto fits = [&](const QString &text) { return !pattern.isValid() || pattern.match(text).hasMatch(); };
    const auto found = std::find_if(ideas.cbegin(), ideas.cend(), fits);
    QString text = found == ideas.cend() ? ideas.constFirst() : *found;
    const auto least = static_cast<qsizetype>(schema["minLength"_L1].toInt());
    while (text.size() < least && text.size() < 10'000)
        text += u' ' + text;
    const int most = schema["maxLength"_L1].toInt(-1);
    return most >= 0 ? text.left(most) : text;
}

double exampleNumber(const QJsonObject &schema)
{
    double number = schema["minimum"_L1].toDouble(schema["exclusiveMinimum"_L1].toDouble(0) + 1);
    if (schema["maximum"_L1].isDouble())
        number = std::min(number, schema["maximum"_L1].toDouble());
    if (schema["exclusiveMaximum"_L1].isDouble() && number >= schema["exclusiveMaximum"_L1].toDouble())
        number = schema["exclusiveMaximum"_L1].toDouble() - 0.1;
    return number;
}

QJsonValue schemaExample(const QJsonObject &schema, const Field *field)
{
    if (schema.contains("const"_L1))
        return schema["const"_L1];
    if (const QJsonArray choices = schema["enum"_L1].toArray(); !choices.isEmpty())
        return choices.first();
    if (schema.contains("default"_L1))
        return schema["default"_L1];
    QString type = schema["type"_L1].toString();
    if (schema["type"_L1].isArray())
        type = schema["type"_L1].toArray().first().toString();
    if (type == "integer"_L1 || type == "number"_L1)
        return exampleNumber(schema);
    if (type == "boolean"_L1)
        return false;
    if (type == "object"_L1)
        return QJsonObject();
    if (type == "array"_L1) {
        const QJsonObject items = schema["items"_L1].toObject();
        const QJsonValue entry = field && field->isMedia() ? mediaExample(field->media) : schemaExample(items, nullptr);
        QJsonArray list;
        for (int i = 0; i < std::max(1, schema["minItems"_L1].toInt()); ++i)
            list.append(entry);
        return list;
    }
    if (field && field->isMedia())
        return mediaExample(field->media);
    return exampleText(schema, field);
}

class BodySearch
{
public:
    BodySearch(const Operation &operation, QString parent)
        : m_operation(operation)
        , m_properties(operation.schema["properties"_L1].toObject())
        , m_parent(std::move(parent))
    {
    }

    QJsonObject find()
    {
        const QJsonObject plain = base();
        if (isLegal(m_operation, plain))
            return plain;
        // What conditions ask for: one or two parameters more, or one less.
        const QStringList more = optional(plain);
        for (const QString &name : more) {
            if (const auto body = with(plain, {name}); isLegal(m_operation, body))
                return body;
        }
        const QStringList given = plain.keys();
        for (const QString &name : given) {
            QJsonObject body = plain;
            body.remove(name);
            if (isLegal(m_operation, body))
                return body;
        }
        for (qsizetype i = 0; i < more.size(); ++i) {
            for (qsizetype j = i + 1; j < more.size(); ++j) {
                if (const auto body = with(plain, {more.at(i), more.at(j)}); isLegal(m_operation, body))
                    return body;
            }
        }
        return plain;
    }

private:
    QJsonObject base() const
    {
        QJsonObject body;
        const QJsonArray required = m_operation.schema["required"_L1].toArray();
        for (const QJsonValue &name : required)
            body.insert(name.toString(), example(name.toString()));
        for (const Field &field : m_operation.fields) {
            if (!field.initial.isUndefined() && !field.initial.isNull() && m_properties.contains(field.name))
                body.insert(field.name, field.initial);
        }
        const ParentRule &rule = m_operation.parent;
        if (rule.isValid() && rule.required)
            body.insert(rule.parameter, m_parent);
        // Some take it from one kind of parent only, so the schema does not ask for it.
        if (rule.isValid() && rule.takesPicture(rule.families.value(0)) && !body.contains(rule.pictureParameter))
            body.insert(rule.pictureParameter, example(rule.pictureParameter));
        return m_operation.applicable(body);
    }

    QJsonValue example(const QString &name) const
    {
        const Field *field = m_operation.field(name);
        if (field && !field->initial.isUndefined() && !field->initial.isNull())
            return field->initial;
        if (name == m_operation.parent.parameter)
            return m_parent;
        return schemaExample(m_properties.value(name).toObject(), field);
    }

    QStringList optional(const QJsonObject &body) const
    {
        static const QSet<QString> never = {u"webhook_url"_s, u"webhook_secret"_s, u"webhookUrl"_s};
        QStringList names;
        for (const Field &field : m_operation.fields) { // first what people see first
            if (m_properties.contains(field.name) && !body.contains(field.name))
                names.append(field.name);
        }
        for (auto it = m_properties.begin(); it != m_properties.end(); ++it) {
            if (!body.contains(it.key()) && !names.contains(it.key()) && !never.contains(it.key()))
                names.append(it.key());
        }
        return names;
    }

    QJsonObject with(QJsonObject body, const QStringList &names) const
    {
        for (const QString &name : names)
            body.insert(name, example(name));
        return body;
    }

    const Operation &m_operation;
    const QJsonObject m_properties;
    const QString m_parent;
};

} // namespace

QJsonObject exampleBody(const Operation &operation, const QString &parent)
{
    return BodySearch(operation, parent).find();
}

bool isLegal(const Operation &operation, const QJsonObject &body)
{
    const auto schema = operation.validator ? operation.validator->get() : JsonSchema::compile(operation.schema);
    return !schema || schema->validate(body).isEmpty();
}

QString exampleFile(MediaKind kind)
{
    switch (kind) {
    case MediaKind::Image:
        return u"picture.png"_s;
    case MediaKind::Audio:
        return u"song.mp3"_s;
    case MediaKind::Video:
        break;
    }
    return u"clip.mp4"_s;
}

} // namespace frameloom
