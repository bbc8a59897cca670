// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/durations.h"

#include "model/usualtime.h"

using namespace Qt::StringLiterals;

namespace frameloom {

QHash<QString, QVector<qint64>> recentDurations(Database &database, const QString &profileId)
{
    constexpr int newest = 3'000;
    QHash<QString, QVector<qint64>> durations;
    QSqlQuery &rows = database.run(u"SELECT operation_id, finished_at - accepted_at FROM "
                                   "(SELECT operation_id, accepted_at, finished_at FROM jobs "
                                   "WHERE deleted_at = 0 AND profile_id = ? AND state = 'done' "
                                   "ORDER BY id DESC LIMIT ?) WHERE accepted_at > 0 AND finished_at > accepted_at"_s,
                                   {profileId, newest});
    while (rows.next()) {
        QVector<qint64> &known = durations[rows.value(0).toString()];
        if (known.size() < UsualTime::samplesKept)
            known.append(rows.value(1).toLongLong());
    }
    rows.finish();
    return durations;
}

} // namespace frameloom
