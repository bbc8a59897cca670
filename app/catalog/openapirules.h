// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>

namespace frameloom {

/// What an object's schema says of its properties together ("if", "not", "anyOf", "dependentRequired"…), as rules for
/// the parameters of an operation, which are flat: `flat` is property → parameter. `isOptional`: the object need not be
/// there, and then nothing is asked of it. A condition that speaks of anything else is left to the service. The document
/// of 2026-07-16 has none (api/v2/schema-census.md, "JSON Schema keywords"); a later one may. Pure.
QJsonArray rulesIn(const QJsonObject &schema, const QHash<QString, QString> &flat, bool isOptional);

} // namespace frameloom
