// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "credits/meter.h"

namespace frameloom {

namespace {

Price nothing()
{
    return Price::exact({});
}

/// What a price costs for sure: an amount from a doubtful source may warn, but never block.
Credits sureLow(const Price &price)
{
    return price.confidence == Confidence::Low ? Credits() : price.low;
}

} // namespace

Reservation reservationOf(const QVector<Job> &openJobs, const Balance &balance)
{
    Reservation reservation{nothing(), nothing(), nothing(), 0, 0, 0};
    for (const Job &job : openJobs) {
        const bool waits = job.state == JobState::Queued || job.state == JobState::Uploading;
        if (!waits && !mayHaveBeenPaid(job.state))
            continue;
        if (job.finishedAt != 0)
            continue; // ended once: only its files are fetched again
        ++reservation.jobs;
        if (job.state == JobState::Unconfirmed) {
            // Whether it costs anything at all is the question.
            ++reservation.unconfirmedJobs;
            reservation.unconfirmed = reservation.unconfirmed + job.price;
            continue;
        }
        reservation.waitingJobs += job.state == JobState::Queued ? 1 : 0;
        const bool afterBalance = !balance.known || job.submittedAt > balance.askedAt;
        Price &sum = waits || afterBalance ? reservation.certain : reservation.uncertain;
        sum = sum + job.price;
    }
    return reservation;
}

MeterReading readMeter(const Price &form, const Reservation &reservation, const Balance &balance, Credits lowBelow)
{
    using Level = MeterReading::Level;
    MeterReading reading;
    reading.form = form;
    reading.running = nothing();
    reading.unconfirmed = nothing();
    if (reservation.jobs > reservation.unconfirmedJobs)
        reading.running = reservation.certain + reservation.uncertain;
    if (reservation.unconfirmedJobs > 0)
        reading.unconfirmed = reservation.unconfirmed;
    reading.waitingJobs = reservation.waitingJobs;
    reading.unconfirmedJobs = reservation.unconfirmedJobs;
    reading.runningJobs = reservation.jobs - reservation.waitingJobs - reservation.unconfirmedJobs;
    reading.balanceKnown = balance.known;
    if (!balance.known)
        return reading;

    reading.balance = balance.account.credits;
    reading.afterLow = reading.balance - form.high - reservation.certain.high - reservation.uncertain.high
        - reservation.unconfirmed.high;
    reading.afterHigh = reading.balance - form.low - reservation.certain.low;

    const Credits sureAfter = reading.balance - sureLow(form) - sureLow(reservation.certain);
    if (sureAfter < Credits()) {
        reading.level = Level::Insufficient;
        reading.missing = Credits() - sureAfter;
    } else if (!form.isKnown()) {
        reading.level = Level::Unknown;
    } else if (reading.afterLow < Credits()) {
        reading.level = Level::MaybeShort;
    } else if (reading.afterLow < lowBelow) {
        reading.level = Level::Low;
    } else {
        reading.level = Level::Enough;
    }
    return reading;
}

} // namespace frameloom
