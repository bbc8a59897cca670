// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/durations.h"

#include "model/usualtime.h"

using namespace Qt::StringLiterals;

namespace frameloom {

qint64 timeTaken(const Operation &operation, qint64 submittedAt, qint64 acceptedAt, qint64 finishedAt)
{
    // A held answer is accepted and finished in one: only the wait for it says anything.
    const qint64 from = operation.request.held ? submittedAt : acceptedAt;
    return from > 0 && finishedAt > from ? finishedAt - from : 0;
}

QHash<QString, QVector<qint64>> recentDurations(Database &database, const QString &profileId, const Catalog &catalog)
{
    constexpr int newest = 3'000;
    QHash<QString, QVector<qint64>> durations;
    QSqlQuery &rows = database.run(u"SELECT operation_id, submitted_at, accepted_at, finished_at FROM jobs "
                                   "WHERE deleted_at = 0 AND profile_id = ? AND state = 'done' "
                                   "ORDER BY id DESC LIMIT ?"_s,
                                   {profileId, newest});
    while (rows.next()) {
        const Operation *operation = catalog.operation(rows.value(0).toString());
        const qint64 taken = operation ? timeTaken(*operation, rows.value(1).toLongLong(), rows.value(2).toLongLong(),
                                                   rows.value(3).toLongLong())
                                       : 0;
        if (taken <= 0)
            continue;
        QVector<qint64> &known = durations[operation->id];
        if (known.size() < UsualTime::samplesKept)
            known.append(taken);
    }
    rows.finish();
    return durations;
}

} // namespace frameloom
