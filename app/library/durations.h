// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/database.h"

#include <QHash>
#include <QString>
#include <QVector>

namespace frameloom {

/// How long this profile's finished jobs took from acceptance to the saved result, milliseconds, by operation: the
/// newest first, at most UsualTime::samplesKept of each. Looks at the newest few thousand jobs only, so it costs
/// milliseconds in a library of any size. Store thread.
QHash<QString, QVector<qint64>> recentDurations(Database &database, const QString &profileId);

} // namespace frameloom
