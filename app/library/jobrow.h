// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/job.h"

#include <QSqlQuery>
#include <QVariantList>

namespace frameloom {

/// The columns of table `jobs` in the order of jobFromRow and jobValues, comma separated: "j.id" first.
const QString &jobColumns();
/// "INSERT INTO jobs(...) VALUES (...)" and "UPDATE jobs SET ... WHERE id = ?" for jobValues(), then the id.
const QString &jobInsertSql();
const QString &jobUpdateSql();

/// Every column but the id.
QVariantList jobValues(const Job &job);
/// Without body and answer, which are in tables of their own.
Job jobFromRow(const QSqlQuery &row);

} // namespace frameloom
