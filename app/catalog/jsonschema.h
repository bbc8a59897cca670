// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>
#include <QJsonValue>
#include <QString>
#include <QVector>

#include <memory>
#include <mutex>

namespace frameloom {

/// One violation, in valijson's terms.
struct SchemaViolation
{
    QString pointer; ///< JSON pointer to the offending value; empty: the value itself
    QString message; ///< English, technical
};

/// A compiled JSON Schema (draft 7, valijson). Compiling costs; keep the object. validate() is const and thread-safe.
class JsonSchema
{
public:
    /// Null with a reason when the schema itself cannot be read.
    static std::shared_ptr<const JsonSchema> compile(const QJsonObject &schema, QString *error = nullptr);
    /// Whether validate() can read it; with one that it cannot, every text is refused.
    static bool isPattern(const QString &pattern);
    ~JsonSchema();

    QVector<SchemaViolation> validate(const QJsonValue &value) const;

private:
    JsonSchema();
    struct Private;
    std::unique_ptr<Private> d;
};

/// A schema that is compiled when it is first needed (start-up compiles none). Thread-safe.
class LazySchema
{
public:
    explicit LazySchema(QJsonObject schema);
    /// Null when the schema cannot be read.
    std::shared_ptr<const JsonSchema> get() const;

private:
    QJsonObject m_schema;
    mutable std::once_flag m_once;
    mutable std::shared_ptr<const JsonSchema> m_compiled;
};

} // namespace frameloom
