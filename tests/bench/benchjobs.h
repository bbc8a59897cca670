// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/asset.h"
#include "model/job.h"

#include <QRandomGenerator>
#include <QVector>

namespace frameloom::bench {

constexpr qint64 firstDay = 1'700'000'000'000; ///< UTC ms of job 0; each later one is a minute younger
constexpr qint64 minute = 60'000;
constexpr int coverCount = 40;                 ///< different pictures; jobs share them

/// The account they all belong to: the one that `frameloom --sandbox` opens, so that its window lists them.
QString benchProfile();
/// A finished job as a year of work leaves it: 14 to 24 words of 2,000, the first ones far more often, as in language.
/// "fox" is in every second job, "cinematic" in every third, "zebra" in every 5,000th; every 1,000th has failed.
Job someJob(QRandomGenerator &random, int number);
/// Its four pictures.
QVector<Asset> assetsOf(const Job &job, int number);
/// Relative to the library folder.
QString coverPath(int number);
/// Writes the shared pictures into the library folder.
bool writeCovers(const QString &libraryFolder);

/// Fills `<folder>/frameloom.sqlite` with that many jobs, in one transaction. With `pictures` each has its four assets.
bool fillStore(const QString &folder, int jobs, bool pictures);

} // namespace frameloom::bench
