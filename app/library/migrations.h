// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>
#include <QVector>

namespace frameloom {

/// One numbered step of the schema.
struct Migration
{
    int version = 0; ///< the schema version it leads to
    QString sql;
};

/// The steps compiled in (resources/schema/NNN_name.sql), by version.
QVector<Migration> bundledMigrations();

/// Statements of a step. They end with a semicolon at the end of a line; a trigger with a line "END;".
QStringList sqlStatements(const QString &sql);

} // namespace frameloom
