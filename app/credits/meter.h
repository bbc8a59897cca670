// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/balance.h"
#include "model/job.h"

#include <QVector>

namespace frameloom {

/// The credit meter's numbers for one moment: what the form would cost, what running jobs hold, what is left.
struct MeterReading
{
    enum class Level {
        Unknown,      ///< balance or price is not known: a warning with a way to go on
        Enough,
        Low,          ///< enough, but the balance after it is under the threshold
        MaybeShort,   ///< an uncertain price or reservation might exceed the balance: warns, never blocks
        Insufficient  ///< certainly short: Generate is disabled with the reason
    };
    Price form;
    Price running;            ///< of jobs on their way and of those that wait to be sent
    int runningJobs = 0;      ///< on their way
    int waitingJobs = 0;      ///< here, to be sent
    Price unconfirmed;        ///< of jobs of which nobody knows whether they were taken: they do not run
    int unconfirmedJobs = 0;
    bool balanceKnown = false;
    Credits balance;          ///< as last heard
    Credits afterLow;         ///< balance after form and reservations, worst case
    Credits afterHigh;        ///< best case; equal to afterLow where all is exact
    Credits missing;          ///< for Insufficient: how much
    Level level = Level::Unknown;
};

/// What open jobs hold back. When the classic API charges is not documented (ARCHITECTURE.md, "Reservation"), so a
/// job accepted before the balance was asked for may or may not be in it: both bounds are kept.
struct Reservation
{
    Price certain;   ///< surely not in the balance yet: queued, or accepted after the balance was asked for
    Price uncertain; ///< may or may not be in the balance
    Price unconfirmed; ///< may or may not be due at all; counted by neither of the others
    int jobs = 0;        ///< all that hold something: runs, waits and unconfirmed
    int waitingJobs = 0; ///< of these
    int unconfirmedJobs = 0;
};
Reservation reservationOf(const QVector<Job> &openJobs, const Balance &balance);

/// Pure arithmetic, under a microsecond: called on every key press.
MeterReading readMeter(const Price &form, const Reservation &reservation, const Balance &balance, Credits lowBelow);

} // namespace frameloom

Q_DECLARE_METATYPE(frameloom::MeterReading)
