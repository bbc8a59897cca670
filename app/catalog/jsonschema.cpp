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

#include <exception>

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

} // namespace

struct JsonSchema::Private
{
    valijson::Schema schema;
    // The validator keeps compiled patterns, so it is kept, and so it needs the lock.
    std::mutex mutex;
    valijson::Validator validator;
};

JsonSchema::JsonSchema() : d(std::make_unique<Private>()) {}
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
        const QJsonValue root(schema);
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
        if (d->validator.validate(d->schema, valijson::adapters::QtJsonAdapter(value), &results))
            return violations;
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
