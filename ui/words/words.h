// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "catalog/price.h"
#include "catalog/validation.h"
#include "library/opendatabase.h"
#include "model/job.h"
#include "model/usualtime.h"

#include <QString>

namespace frameloom::words {

/// Typed values turned into sentences for people, in one place and translated. GUI thread.

QString catalogText(const QString &text);          ///< a label of the catalogue, translated in context "Catalog"
QString credits(Credits amount);                   ///< "4 credits"
QString price(const Price &price);                 ///< "4 credits", "1–3 credits", "price unknown"
QString shortPrice(const Price &price);            ///< "4", "1–3", "?"
QString fieldProblem(const FieldProblem &problem, const Field &field); ///< one line beside the field
/// "Midjourney · Imagine", and "Flux 2 Pro", whose name has its maker's in it already.
QString makerAndWork(const QString &maker, const QString &work);
QString jobState(const Job &job);                  ///< "running · 62%", "waits: offline"
QString stateName(JobState state);                 ///< for filters
/// The server's word for a task that is under way as a sentence, "Being made"; empty for a word that is not known.
QString remoteStatus(const QString &raw);
/// What became of its credits, where the service told: "refunded", "6 credits charged"; else empty. Of jobs that did not
/// work.
QString settlement(const Job &job);
QString jobPrice(const Job &job);                  ///< settlement() or price()
QString queueReason(QueueReason reason);
QString storeProblem(const StoreOpened &opened, const QString &folder); ///< empty when it is open
QString duration(qint64 ms);                       ///< "0:24", "1:02:03"
QString usual(const UsualTime &usual);             ///< "usually 40–70 s", "usually about 1:00" where it is not learned
QString clock(qint64 wallMs);                      ///< "14:28", by locale, never with seconds
QString when(qint64 wallMs);                       ///< "today 14:28", "12 Nov 2026"

} // namespace frameloom::words
