// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "api/dialect.h"
#include "catalog/catalog.h"
#include "model/profile.h"

#include <QJsonObject>
#include <QString>

namespace frameloom {

/// Every operation of the catalogue, the uploads, and what reads tasks and the account, as a Postman collection (format
/// v2.1.0) with the variables base_url and api_key, and pro_url where the API has such a host. The key is never in it.
/// Requests keep the ids that answers bring in variables, one per result family, so that operations that continue a
/// result find one.
/// Compiles every schema of the catalogue: a few milliseconds each, not for the GUI thread.
QJsonObject postmanCollection(const Catalog &catalog, const Dialect &dialect, const Profile &profile);

/// The variable that holds the last task whose result is of this family: "task_midjourney_grid". `noun`: what the API
/// makes of a submission (WireProfile::noun).
QString postmanVariable(const QString &family, const QString &noun = QStringLiteral("task"));

} // namespace frameloom
