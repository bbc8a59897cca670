// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "catalog/operation.h"

#include <QJsonValue>

#include <optional>

namespace frameloom {

/// Between what a person sees in an input and what the parameter is on the wire. Pure; the locale plays no part.

/// A JSON value as the text of a choice: "4", "fast"; empty for undefined and null.
QString textOf(const QJsonValue &value);
/// A choice in the parameter's own type (Midjourney's index is text, other services take a number).
QJsonValue choiceValue(const Field &field, const QString &choice);
/// A number in the parameter's own type: integer, number, or text.
QJsonValue numberValue(const Field &field, double number);
/// A JSON number or numeric text.
std::optional<double> numberOf(const QJsonValue &value);
/// What the service takes when the parameter is not sent, if its schema tells.
QString serviceDefault(const Field &field);
/// How long JSON Schema says a text is: in characters, not in UTF-16 units.
qsizetype characterCount(const QString &text);
/// The words for a choice, translated.
QString choiceLabel(const Field &field, const QString &choice);

} // namespace frameloom
