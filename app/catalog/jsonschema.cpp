// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/jsonschema.h"

#include "catalog/schemahazards.h"

// Without this, valijson ends the program where a schema or a value surprises it.
#define VALIJSON_USE_EXCEPTIONS 1
#include <string>

// The only file that includes valijson: it takes ten seconds to compile.
#include <valijson/adapters/qtjson_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

#include <QJsonArray>

#include <cmath>
#include <exception>
#include <regex>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

/// valijson's path ("<root>", "[fields]", "[0]") as a JSON pointer.
QString pointerOf(const std::vector<std::string> &context)
{
    QString pointer;
    for (size_t i = 1; i < context.size(); ++i) {
        QString step = QString::fromStdString(context[i]);
        if (step.size() >= 2 && step.startsWith(u'[') && step.endsWith(u']'))
            step = step.mid(1, step.size() - 2);
        step.replace(u'~', "~0"_L1).replace(u'/', "~1"_L1);
        pointer += u'/' + step;
    }
    return pointer;
}

/// valijson's integers end at 2147483647, JSON's do not: it is given numbers instead, and wholeness is judged here.
QJsonValue withNumbers(const QJsonValue &schema)
{
    if (schema.isArray()) {
        QJsonArray list;
        const QJsonArray entries = schema.toArray();
        for (const QJsonValue &entry : entries)
            list.append(withNumbers(entry));
        return list;
    }
    if (!schema.isObject())
        return schema;
    QJsonObject copy = schema.toObject();
    for (auto it = copy.begin(); it != copy.end(); ++it) {
        if (it.key() == "type"_L1 && it.value() == "integer"_L1)
            it.value() = u"number"_s;
        else if (it.value().isObject() || it.value().isArray())
            it.value() = withNumbers(it.value());
    }
    return copy;
}

void findFractions(const QJsonObject &schema, const QJsonValue &value, const QString &pointer,
                   QVector<SchemaViolation> &violations)
{
    if (schema.value("type"_L1) == "integer"_L1 && value.isDouble() && value.toDouble() != std::floor(value.toDouble()))
        violations.append({pointer, u"A whole number is needed."_s});
    const QJsonObject properties = schema.value("properties"_L1).toObject();
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (properties.value(it.key()).isObject())
            findFractions(properties.value(it.key()).toObject(), it.value(), pointer + u'/' + it.key(), violations);
    }
    const QJsonObject items = schema.value("items"_L1).toObject();
    const QJsonArray list = value.toArray();
    for (qsizetype i = 0; i < list.size() && !items.isEmpty(); ++i)
        findFractions(items, list.at(i), pointer + u'/' + QString::number(i), violations);
}

} // namespace

struct JsonSchema::Private
{
    QJsonObject original;
    valijson::Schema schema;
    // The validator keeps compiled patterns, so it is kept, and so it needs the lock.
    std::mutex mutex;
    valijson::Validator validator;
};

JsonSchema::JsonSchema() : d(std::make_unique<Private>()) {}
bool JsonSchema::isPattern(const QString &pattern)
{
    try {
        const std::regex compiled(pattern.toStdString());
        return true;
    } catch (const std::regex_error &) {
        return false;
    }
}

JsonSchema::~JsonSchema() = default;

std::shared_ptr<const JsonSchema> JsonSchema::compile(const QJsonObject &schema, QString *error)
{
    if (const QString hazard = schemaHazard(schema); !hazard.isEmpty()) {
        if (error)
            *error = hazard;
        return nullptr;
    }
    try {
        std::shared_ptr<JsonSchema> compiled(new JsonSchema);
        valijson::SchemaParser parser(valijson::SchemaParser::kDraft7);
        compiled->d->original = schema;
        const QJsonValue root = withNumbers(schema);
        parser.populateSchema(valijson::adapters::QtJsonAdapter(root), compiled->d->schema);
        return compiled;
    } catch (const std::exception &e) {
        if (error)
            *error = QString::fromUtf8(e.what());
        return nullptr;
    }
}

QVector<SchemaViolation> JsonSchema::validate(const QJsonValue &value) const
{
    QVector<SchemaViolation> violations;
    valijson::ValidationResults results;
    try {
        const std::lock_guard lock(d->mutex);
        if (d->validator.validate(d->schema, valijson::adapters::QtJsonAdapter(value), &results)) {
            findFractions(d->original, value, {}, violations);
            return violations;
        }
    } catch (const std::exception &e) {
        // A pattern that std::regex cannot read shows up only here.
        violations.append({{}, QString::fromUtf8(e.what())});
        return violations;
    }
    for (const auto &error : results)
        violations.append({pointerOf(error.context), QString::fromStdString(error.description)});
    if (violations.isEmpty()) // refused without a word: still refused
        violations.append({{}, u"The value does not match the schema."_s});
    return violations;
}

LazySchema::LazySchema(QJsonObject schema) : m_schema(std::move(schema)) {}

std::shared_ptr<const JsonSchema> LazySchema::get() const
{
    std::call_once(m_once, [this] { m_compiled = JsonSchema::compile(m_schema); });
    return m_compiled;
}

} // namespace frameloom
