// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "jobs/jobrig.h"
#include "unified/unifiedservice.h"

#include <QHash>

#include <functional>

namespace frameloom::test {

/// A job of every model and action at once: engine, client and store with real HTTP to a UnifiedService and real SQLite.
/// Time is the test's, and passes only while nothing is on its way.
class VariantJobs : public QObject
{
public:
    VariantJobs();

    struct One
    {
        const OriginalVariant *variant = nullptr;
        qint64 id = 0;
    };
    /// Stores a job of each of these variants, all of them without a filter, and plays the answers to them.
    /// Returns when all are stored; empty: it did not work.
    QVector<One> submit(const UnifiedScript &script, const std::function<bool(const OriginalVariant &)> &wanted = {});
    /// Waits, and lets time pass in steps of that size where something waits for it, until it holds for all.
    bool until(const QVector<One> &jobs, const std::function<bool(const Job &)> &holds, qint64 stepMs = 5'000);
    /// Of those for which it does not hold, what they are: for messages.
    QString others(const QVector<One> &jobs, const std::function<bool(const Job &)> &holds) const;

    Job last(qint64 id) const { return m_jobs.value(id); } ///< as announced
    /// As servedFiles().
    QString filesOf(qint64 id);
    /// Nothing that is wrong with any request.
    QString complaints() const { return service.complaints().join(u'\n'); }

    UnifiedService service;
    JobRig rig;
    const OriginalSchemas schemas;

private:
    QHash<qint64, Job> m_jobs;
    QHash<quint64, QVector<qint64>> m_stored;
    quint64 m_ticket = 100;
    quint32 m_seed = 1;
};

} // namespace frameloom::test
