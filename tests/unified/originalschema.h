// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>
#include <QString>
#include <QVector>

namespace frameloom::test {

/// One entry of a request's oneOf, as the service's document has it.
struct OriginalVariant
{
    QString path;          ///< "/v2/images/generate"
    QString discriminator; ///< "model" or "action"
    QString name;          ///< "flux-2-pro", "pan"
    QJsonObject schema;    ///< of the whole body

    /// The operation that Frameloom makes of it.
    QString operationId() const;
    bool isAction() const { return discriminator == QLatin1StringView("action"); }
};

/// Reads openapi.json by itself: nothing here comes from the catalogue, and no validator but this file's.
class OriginalSchemas
{
public:
    OriginalSchemas();
    /// A later document than the one that ships.
    explicit OriginalSchemas(const QJsonObject &document);

    const QVector<OriginalVariant> &variants() const { return m_variants; }
    /// The request that trains somebody: a form with files, no JSON. Not among variants().
    const OriginalVariant &training() const { return m_training; }
    /// The one that this body belongs to; null: none.
    const OriginalVariant *variantOf(const QString &path, const QJsonObject &body) const;
    /// What the document forbids in a body that went to that path, or nothing.
    QString violation(const QString &path, const QJsonObject &body) const;

private:
    QVector<OriginalVariant> m_variants;
    OriginalVariant m_training;
};

/// The first rule that the value breaks, with its place; empty: none. A keyword that is not known breaks a rule too.
QString schemaViolation(const QJsonObject &schema, const QJsonValue &value, const QString &at = {});

/// Rule 9 of these: how many pictures to work from a Flux model takes.
int mostFluxReferences(const QString &model);
/// What only prose knows (api/v2/schema-census.md, "Rules that only prose knows"): the field that breaks a rule, of a
/// whole body; empty: none.
QString proseViolation(const OriginalVariant &variant, const QJsonObject &body);

/// The object of the body with most parameters ("klingParams"); empty where there is none.
QString paramsKey(const OriginalVariant &variant);

} // namespace frameloom::test
