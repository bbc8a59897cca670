// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "catalog/validation.h"

#include <QJsonObject>

#include <optional>

namespace frameloom {

/// Not set, or nothing but spaces.
bool isBlank(const QJsonValue &value);

/// What a parameter's own schema has against a value, in our terms. Nothing found does not mean that it is right: that
/// is the validator's word (JsonSchema).
std::optional<FieldProblem> valueProblem(const QString &name, const QJsonObject &schema, const QJsonValue &value);

/// The same for its `format`, also inside of a list: an address ("uri") or an id ("uuid"). Nothing set is right.
std::optional<FieldProblem> formatProblem(const QString &name, const QJsonObject &schema, const QJsonValue &value);

/// What a request lacks, or holds beside something that forbids it, by the keywords that look at several parameters:
/// allOf, anyOf, oneOf, not, if/then/else. Every problem names a field; a conflict names the other one in `detail`.
/// `body` without blank values. References ($ref) inside such keywords are not followed.
QVector<FieldProblem> conditionProblems(const QJsonObject &schema, const QJsonObject &body);

} // namespace frameloom
