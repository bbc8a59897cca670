// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "catalog/catalog.h"
#include "library/database.h"

#include <QHash>
#include <QString>
#include <QVector>

namespace frameloom {

/// How long a finished job took to its saved result, milliseconds: from acceptance, or from sending where the answer
/// itself is the result (RequestSpec::held). 0: that is not known. Any thread.
qint64 timeTaken(const Operation &operation, qint64 submittedAt, qint64 acceptedAt, qint64 finishedAt);

/// timeTaken() by this profile's jobs, by operation: the newest first, at most UsualTime::samplesKept of each. Looks at
/// the newest few thousand jobs only, so it costs milliseconds in a library of any size. Store thread.
QHash<QString, QVector<qint64>> recentDurations(Database &database, const QString &profileId, const Catalog &catalog);

} // namespace frameloom
