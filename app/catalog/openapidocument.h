// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <QVector>

#include <optional>

namespace frameloom {

/// One kind of paid request that an OpenAPI document describes: a model, or an action on a finished job
/// (api/v2/schema-census.md, "Size").
struct OpenApiVariant
{
    QString path;          ///< "/v2/images/generate"
    /// The property whose one value picks this variant: "model" or "action"; empty: the path has no other.
    QString discriminator;
    QString name;          ///< that value: "kling-3.0", "upsample"
    QJsonObject schema;    ///< of the whole body, references resolved
};

/// Every variant of every JSON POST of the document: also where a body is put together of parts, or several models share
/// one. Reads what it can and skips what it cannot: a later document may hold anything. Pure.
QVector<OpenApiVariant> variantsIn(const QJsonObject &document);

/// What variantsIn() skipped: kinds of request that name neither a model nor an action, each as its place below the path
/// ("/v2/images/generate/oneOf/51"). Pure.
QStringList unreadIn(const QJsonObject &document);

/// The POST of that path that takes a form with files (multipart/form-data), as a variant without discriminator; nothing
/// where the document has none.
std::optional<OpenApiVariant> formIn(const QJsonObject &document, const QString &path, const QString &name);

/// Whether this is such a document at all; otherwise why not, in English, for the person who chose the file.
QString openApiProblem(const QJsonObject &document);

} // namespace frameloom
