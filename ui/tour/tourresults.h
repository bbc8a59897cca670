// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QVector>

namespace frameloom {

class Database;

/// Files of the tour's jobs, copied and looked at.
struct TourResults
{
    int good = 0;
    int bad = 0; ///< not saved, not copied, or broken

    /// Copies the files of these jobs into the folder `to`, decodes the pictures and checks that songs and clips are
    /// whole. The store's thread: by then nobody else needs it.
    static TourResults collect(Database &database, const QVector<qint64> &jobs, const QString &library,
                               const QString &to);
};

} // namespace frameloom
