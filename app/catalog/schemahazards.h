// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>
#include <QString>

namespace frameloom {

/// What valijson 1.0 would not survive in a schema, and nothing else: references that lead back to themselves and very
/// deep nesting end in a stack overflow, `multipleOf` of zero in a division by it. A user's file must not end the
/// program. Empty when there is none; otherwise place and reason. Honest recursion is refused too: no form needs it.
QString schemaHazard(const QJsonObject &schema);

} // namespace frameloom
