// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/database.h"

#include <QString>
#include <QStringList>

namespace frameloom {

/// What earlier jobs teach a form. Store thread; each looks at a bounded number of jobs.

struct KnownSeed
{
    QString seed;  ///< as the service told it; empty: none is known
    QString title; ///< of the job that it made
};
/// Of the newest result of the generator that told one.
KnownSeed lastSeed(Database &database, const QString &generatorId);
/// What was written, separated by commas, into that parameter: the most used first.
QStringList earlierTags(Database &database, const QString &generatorId, const QString &parameter);

} // namespace frameloom
