// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/jobtwins.h"

#include "words/words.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

constexpr qsizetype farthestTwin = 200;

struct TwinText
{
    Q_DECLARE_TR_FUNCTIONS(JobTwin)
};

qint64 minuteOf(const Job &job)
{
    return job.createdAt / 60'000;
}

} // namespace

JobTwin twinAmong(const QVector<Job> &jobs, qsizetype at)
{
    const Job &job = jobs.at(at);
    JobTwin twin;
    for (const qsizetype step : {qsizetype(-1), qsizetype(1)}) {
        for (qsizetype i = at + step; i >= 0 && i < jobs.size() && qAbs(i - at) <= farthestTwin; i += step) {
            const Job &other = jobs.at(i);
            if (minuteOf(other) != minuteOf(job))
                break;
            if (other.title != job.title || other.parent.picture != job.parent.picture)
                continue;
            ++twin.together;
            if (other.id < job.id)
                ++twin.number;
        }
    }
    return twin;
}

QString twinWords(const Job &job, const JobTwin &twin, TwinTime time)
{
    QStringList parts;
    const QLocale locale;
    if (job.parent.picture > 0)
        parts << TwinText::tr("picture %1", "which picture of an earlier job this one was made from")
                     .arg(locale.toString(job.parent.picture));
    const QDate day = QDateTime::fromMSecsSinceEpoch(job.createdAt).date();
    const QDate today = QDate::currentDate();
    const bool isOld = day < today.addDays(-1);
    if (time == TwinTime::OfOldOnes ? isOld : day == today)
        parts << words::clock(job.createdAt);
    else if (time == TwinTime::Always)
        parts << TwinText::tr("%1 %2", "day, time").arg(locale.toString(day, QLocale::ShortFormat), words::clock(job.createdAt));
    if (twin.together > 1)
        parts << TwinText::tr("%1 of %2", "number of a job among equal ones")
                     .arg(locale.toString(twin.number), locale.toString(twin.together));
    return parts.join(u" · "_s);
}

} // namespace frameloom
