// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/database.h"
#include "library/migrations.h"

#include <QMetaType>
#include <QString>

#include <memory>

namespace frameloom {

/// How opening the database ended. Anything but Ok leaves the store closed and the file as it was.
struct StoreOpened
{
    enum class Kind { Ok, TooNew, Unwritable, Corrupt, DiskFull };
    Kind kind = Kind::Ok;
    int foundVersion = 0;  ///< schema version in the file; 0: a new file
    int knownVersion = 0;
    QString detail;        ///< SQLite's words
    QString backup;        ///< copy of the old file when a migration ran
};

/// Opens or creates `file`, keeps a copy of an older one beside it ("name.v3.bak") and brings it up to date.
/// Null unless result.kind is Ok. The connection belongs to the calling thread.
std::unique_ptr<Database> openDatabase(const QString &file, const QVector<Migration> &steps, StoreOpened &result);

} // namespace frameloom

Q_DECLARE_METATYPE(frameloom::StoreOpened)
