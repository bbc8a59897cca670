// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/validation.h"

#include "catalog/jsonschema.h"
#include "catalog/mediavalue.h"
#include "catalog/valuecheck.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

using Kind = FieldProblem::Kind;

/// Stands for the task id that is filled in at submission.
constexpr auto ParentPlaceholder = "00000000-0000-0000-0000-000000000000"_L1;

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
        for (const QString &name : body.keys()) {
            const QJsonObject schema = m_properties[name].toObject();
            if (const auto problem = formatProblem(name, schema, body.value(name)))
                add(*problem); // the validator knows no formats
            // Too long a text is refused here: the validator's patterns recurse once per character.
            const auto problem = valueProblem(name, schema, body.value(name));
            if (problem && problem->kind == Kind::TooLong && body.value(name).isString()) {
                add(*problem);
                body.insert(name, body.value(name).toString().left(100)); // for the others it is there
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
    void add(FieldProblem problem)
    {
        // Which entry of the parent it is belongs to the parent, where no field of its own asks for it.
        const ParentRule &rule = m_operation.parent;
        const bool isPart = rule.isValid() && !problem.field.isEmpty()
            && (problem.field == rule.pictureParameter || problem.field == rule.itemParameter);
        if (isPart && !m_operation.field(problem.field))
            problem.field = rule.parameter;
        if (!has(problem.field))
            m_problems.append(problem);
    }

    bool lacksParent() const
    {
        const ParentRef &parent = m_draft.parent;
        const bool byItem = m_operation.parent.takes == ParentRule::Takes::Item;
        return parent.jobId == 0 && parent.taskId.isEmpty() && (!byItem || parent.itemId.isEmpty());
    }

    Draft withPlaceholder() const
    {
        Draft draft = m_draft;
        if (draft.parent.jobId != 0) { // what is filled in from the job
            draft.parent.taskId = ParentPlaceholder;
            if (draft.parent.itemId.isEmpty())
                draft.parent.itemId = ParentPlaceholder;
        } else if (m_operation.parent.takes == ParentRule::Takes::Item && draft.parent.itemId.isEmpty()) {
            draft.parent.itemId = draft.parent.taskId; // an id made elsewhere is pasted where task ids are
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
        if (lacksParent()) {
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
        if (violations.isEmpty()) {
            if (std::any_of(body.begin(), body.end(), isBlank))
                checkConditions(body);
            return;
        }
        for (auto it = body.begin(); it != body.end(); ++it) {
            if (!m_properties.contains(it.key()) && m_operation.schema["additionalProperties"_L1] == QJsonValue(false))
                add({it.key(), Kind::Other, 0, u"The service does not know this parameter."_s});
            else if (const auto problem = valueProblem(it.key(), m_properties[it.key()].toObject(), it.value()))
                add(*problem);
        }
        checkConditions(body);
        for (const SchemaViolation &violation : violations) {
            const QString name = firstStep(violation.pointer);
            if (!name.isEmpty())
                add({name, Kind::Other, 0, violation.message});
        }
        if (m_problems.isEmpty()) // refused as a whole, for a reason we have no words for
            add({{}, Kind::Other, 0, violations.constFirst().message});
    }

    /// What the parameters ask of each other. A field of nothing but spaces counts as unset here, as it does for
    /// people.
    void checkConditions(const QJsonObject &body)
    {
        QJsonObject filled = body;
        for (const QString &name : body.keys()) {
            if (isBlank(body.value(name)))
                filled.remove(name);
        }
        const QVector<FieldProblem> problems = conditionProblems(m_operation.schema, filled);
        for (FieldProblem problem : problems) {
            if (problem.kind == Kind::Missing && problem.field == m_operation.parent.parameter)
                problem.kind = Kind::ParentMissing;
            if (const Field *other = m_operation.field(problem.detail); other && problem.kind == Kind::Conflict)
                problem.detail = other->label;
            add(problem);
        }
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
    const bool byItem = !rule.itemParameter.isEmpty() && !draft.parent.itemId.isEmpty() && rule.takesItem(parentFamily);
    if (byItem) { // says which entry it is, so its number is not needed
        body.insert(rule.itemParameter, draft.parent.itemId);
        body.remove(rule.pictureParameter);
    }
    if (!byItem && draft.parent.picture > 0 && rule.takesPicture(parentFamily) && !body.contains(rule.pictureParameter)) {
        const QString type = operation.schema["properties"_L1][rule.pictureParameter]["type"_L1].toString();
        if (type == "string"_L1)
            body.insert(rule.pictureParameter, QString::number(draft.parent.picture));
        else
            body.insert(rule.pictureParameter, draft.parent.picture);
    }
    return body;
}

Draft draftOfBody(const Operation &operation, const QJsonObject &body)
{
    Draft draft{operation.id, operation.flattened(body), {}};
    const ParentRule &rule = operation.parent;
    if (!rule.isValid())
        return draft;
    const QString parent = draft.params.take(rule.parameter).toString();
    (rule.takes == ParentRule::Takes::Item ? draft.parent.itemId : draft.parent.taskId) = parent;
    if (!rule.itemParameter.isEmpty() && !operation.field(rule.itemParameter))
        draft.parent.itemId = draft.params.take(rule.itemParameter).toString();
    if (!rule.pictureParameter.isEmpty() && !operation.field(rule.pictureParameter))
        draft.parent.picture = draft.params.take(rule.pictureParameter).toVariant().toInt();
    return draft;
}

} // namespace frameloom
