// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "catalog/catalog.h"
#include "library/database.h"

#include <QHash>
#include <QString>

namespace frameloom {

/// What jobs really cost, where the service tells (api/v2/CORE.md, creditCost): the next form with the same settings can
/// say so.

/// What of a form may decide the price, as text: the operation and its choices, numbers and switches, how many files
/// there are; no words, no seed. Pure.
QString chargeKey(const Operation &operation, const QJsonObject &params);

/// The last charge by chargeKey(), of a profile's newest few thousand jobs. Store thread.
QHash<QString, Credits> recentCharges(Database &database, const QString &profileId,
                                      const Catalog &catalog);

} // namespace frameloom
