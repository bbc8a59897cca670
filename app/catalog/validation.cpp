// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/validation.h"

#include "catalog/jsonschema.h"
#include "catalog/mediavalue.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <optional>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

using Kind = FieldProblem::Kind;

/// Stands for the task id that is filled in at submission.
constexpr auto ParentPlaceholder = "00000000-0000-0000-0000-000000000000"_L1;

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

bool isBlank(const QJsonValue &value)
{
    return value.isNull() || value.isUndefined() || (value.isString() && value.toString().trimmed().isEmpty());
}

/// A file of this machine as the wire will have it, for the schema's eyes.
QJsonValue asSent(const MediaSpec &media, const QJsonValue &value)
{
    if (!MediaValue::fromJson(value).isLocal())
        return value;
    switch (media.send) {
    case MediaSpec::Send::Url:
        return u"https://upload.invalid/file"_s;
    case MediaSpec::Send::Base64:
        return u"AAAA"_s;
    case MediaSpec::Send::DataUrl:
        return u"data:image/png;base64,AAAA"_s;
    case MediaSpec::Send::Part:
        return u"file"_s;
    }
    return value;
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

/// What the property's own schema has against a value, in our terms. Nothing found does not mean that it is right:
/// that is valijson's word.
std::optional<FieldProblem> problemOf(const QString &name, const QJsonObject &schema, const QJsonValue &value)
{
    if (!typeFits(schema, value))
        return FieldProblem{name, Kind::WrongType, 0, {}};
    if (schema.contains("enum"_L1) && !schema["enum"_L1].toArray().contains(value))
        return FieldProblem{name, Kind::NotAllowed, 0, {}};
    if (value.isDouble())
        return numberProblem(name, schema, value.toDouble());
    if (value.isArray())
        return sizeProblem(name, schema, value.toArray().size(), "minItems"_L1, "maxItems"_L1);
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

/// Names that an anyOf/oneOf of nothing but `required` lists asks for ("a task id or an address").
QStringList alternativesOf(const QJsonObject &schema)
{
    QStringList names;
    for (const auto key : {"anyOf"_L1, "oneOf"_L1}) {
        const QJsonArray branches = schema[key].toArray();
        for (const QJsonValue &branch : branches) {
            const QJsonArray required = branch["required"_L1].toArray();
            for (const QJsonValue &name : required)
                names.append(name.toString());
        }
    }
    return names;
}

QString firstStep(const QString &pointer)
{
    QString step = pointer.mid(1, pointer.indexOf(u'/', 1) - 1);
    return step.replace("~1"_L1, "/"_L1).replace("~0"_L1, "~"_L1);
}

class DraftChecker
{
public:
    DraftChecker(const Operation &operation, const Draft &draft, const QString &family)
        : m_operation(operation)
        , m_draft(draft)
        , m_family(family)
        , m_properties(operation.schema["properties"_L1].toObject())
    {
    }

    QVector<FieldProblem> check()
    {
        checkParent();
        QJsonObject body = requestBody(m_operation, withPlaceholder(), m_family);
        checkRequired(body);
        // Too long a text is refused here: the validator's patterns recurse once per character.
        for (const QString &name : body.keys()) {
            const auto problem = problemOf(name, m_properties[name].toObject(), body.value(name));
            if (problem && problem->kind == Kind::TooLong) {
                add(*problem);
                body.remove(name);
            }
        }
        checkSchema(body);
        checkFamilyChoices(body);
        return m_problems;
    }

private:
    bool has(const QString &name) const
    {
        return std::any_of(m_problems.cbegin(), m_problems.cend(),
                           [&](const FieldProblem &problem) { return problem.field == name; });
    }
    void add(const FieldProblem &problem)
    {
        if (!has(problem.field))
            m_problems.append(problem);
    }

    Draft withPlaceholder() const
    {
        Draft draft = m_draft;
        if (!draft.parent.isNull()) {
            draft.parent.taskId = ParentPlaceholder;
            if (draft.parent.itemId.isEmpty())
                draft.parent.itemId = ParentPlaceholder;
        }
        for (const Field &field : m_operation.fields) {
            if (!field.isMedia() || !draft.params.contains(field.name))
                continue;
            const QJsonValue value = draft.params.value(field.name);
            if (!value.isArray()) {
                draft.params.insert(field.name, asSent(field.media, value));
                continue;
            }
            QJsonArray list = value.toArray();
            for (qsizetype i = 0; i < list.size(); ++i)
                list[i] = asSent(field.media, list.at(i));
            draft.params.insert(field.name, list);
        }
        return draft;
    }

    void checkParent()
    {
        const ParentRule &rule = m_operation.parent;
        if (!rule.isValid())
            return;
        if (m_draft.parent.isNull()) {
            if (rule.required)
                add({rule.parameter, Kind::ParentMissing, 0, {}});
        } else if (!m_family.isEmpty() && !rule.families.contains(m_family) && rule.via.isEmpty()) {
            add({rule.parameter, Kind::ParentUnfit, 0, {}});
        }
    }

    void checkRequired(const QJsonObject &body)
    {
        const QJsonArray required = m_operation.schema["required"_L1].toArray();
        for (const QJsonValue &value : required) {
            const QString name = value.toString();
            if (name != m_operation.parent.parameter && isBlank(body[name]))
                add({name, Kind::Missing, 0, {}});
        }
    }

    void checkSchema(const QJsonObject &body)
    {
        const auto schema =
            m_operation.validator ? m_operation.validator->get() : JsonSchema::compile(m_operation.schema);
        if (!schema) {
            add({{}, Kind::Other, 0, u"The parameters of %1 are not a JSON Schema."_s.arg(m_operation.id)});
            return;
        }
        const QVector<SchemaViolation> violations = schema->validate(body);
        if (violations.isEmpty())
            return;
        for (auto it = body.begin(); it != body.end(); ++it) {
            if (!m_properties.contains(it.key()) && m_operation.schema["additionalProperties"_L1] == QJsonValue(false))
                add({it.key(), Kind::Other, 0, u"The service does not know this parameter."_s});
            else if (const auto problem = problemOf(it.key(), m_properties[it.key()].toObject(), it.value()))
                add(*problem);
        }
        checkAlternatives(body);
        for (const SchemaViolation &violation : violations) {
            const QString name = firstStep(violation.pointer);
            if (!name.isEmpty())
                add({name, Kind::Other, 0, violation.message});
        }
        if (m_problems.isEmpty()) // refused as a whole, for a reason we have no words for
            add({{}, Kind::Other, 0, violations.constFirst().message});
    }

    void checkAlternatives(const QJsonObject &body)
    {
        const QStringList names = alternativesOf(m_operation.schema);
        const auto given = [&](const QString &name) { return !isBlank(body[name]); };
        if (names.isEmpty() || std::any_of(names.cbegin(), names.cend(), given))
            return;
        const QString &parent = m_operation.parent.parameter;
        if (names.contains(parent))
            add({parent, Kind::ParentMissing, 0, {}});
        else
            add({names.constFirst(), Kind::Missing, 0, {}});
    }

    void checkFamilyChoices(const QJsonObject &body)
    {
        if (m_family.isEmpty())
            return;
        for (const Field &field : m_operation.fields) {
            const auto fitting = field.choicesByFamily.constFind(m_family);
            if (fitting != field.choicesByFamily.cend() && body[field.name].isString()
                && !fitting->contains(body[field.name].toString()))
                add({field.name, Kind::NotAllowed, 0, {}});
        }
    }

    const Operation &m_operation;
    const Draft &m_draft;
    const QString &m_family;
    const QJsonObject m_properties;
    QVector<FieldProblem> m_problems;
};

} // namespace

QVector<FieldProblem> validateDraft(const Operation &operation, const Draft &draft, const QString &parentFamily)
{
    return DraftChecker(operation, draft, parentFamily).check();
}

QJsonObject requestBody(const Operation &operation, const Draft &draft, const QString &parentFamily)
{
    QJsonObject body = operation.applicable(draft.params);
    const ParentRule &rule = operation.parent;
    if (!rule.isValid() || draft.parent.isNull())
        return body;
    body.insert(rule.parameter, rule.takes == ParentRule::Takes::Item ? draft.parent.itemId : draft.parent.taskId);
    if (!rule.itemParameter.isEmpty() && !draft.parent.itemId.isEmpty() && rule.takesItem(parentFamily))
        body.insert(rule.itemParameter, draft.parent.itemId);
    if (draft.parent.picture > 0 && rule.takesPicture(parentFamily) && !body.contains(rule.pictureParameter)) {
        const QString type = operation.schema["properties"_L1][rule.pictureParameter]["type"_L1].toString();
        if (type == "string"_L1)
            body.insert(rule.pictureParameter, QString::number(draft.parent.picture));
        else
            body.insert(rule.pictureParameter, draft.parent.picture);
    }
    return body;
}

} // namespace frameloom
