// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "unified/variantjobs.h"

#include "catalog/validation.h"
#include "unified/bodymaker.h"
#include "unified/servedfiles.h"

#include <QLoggingCategory>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace frameloom::test {

namespace {

JobSettings manyAtOnce()
{
    JobSettings settings;
    settings.jobsInFlight = 500;
    return settings;
}

} // namespace

VariantJobs::VariantJobs() : rig(manyAtOnce(), service.url())
{
    QLoggingCategory::setFilterRules(u"frameloom.*.info=false"_s); // thousands of requests
    rig.profile = Profile::forUrl(service.url(), ApiGeneration::Unified);
    rig.start();
    rig.client->setKey(UnifiedService::key());
    connect(rig.store.get(), &Store::jobsChanged, this, [this](const QVector<Job> &jobs) {
        for (const Job &job : jobs)
            m_jobs.insert(job.id, job);
    });
    connect(rig.engine.get(), &JobEngine::submitted, this,
            [this](quint64 ticket, const QVector<qint64> &ids) { m_stored.insert(ticket, ids); });
    connect(rig.engine.get(), &JobEngine::submitFailed, this,
            [this](quint64 ticket, const Failure &) { m_stored.insert(ticket, {}); });
}

QVector<VariantJobs::One> VariantJobs::submit(const UnifiedScript &script,
                                              const std::function<bool(const OriginalVariant &)> &wanted)
{
    service.play(script);
    QVector<One> jobs;
    QVector<quint64> tickets;
    for (const OriginalVariant &variant : schemas.variants()) {
        if (wanted && !wanted(variant))
            continue;
        const Operation *operation = rig.catalog->operation(variant.operationId());
        BodyMaker maker(m_seed++);
        QJsonObject body = maker.body(variant);
        if (body.contains("mask"_L1) && variant.isAction())
            body.insert(u"mask"_s, u"QUJD"_s);
        jobs.append({&variant, 0});
        tickets.append(++m_ticket);
        rig.engine->submit(m_ticket, rig.plan(draftOfBody(*operation, withoutEmpty(variant, body))), variant.name);
    }
    const bool stored = QTest::qWaitFor([&] {
        return std::all_of(tickets.cbegin(), tickets.cend(), [this](quint64 ticket) { return m_stored.contains(ticket); });
    }, PatienceMs);
    for (qsizetype i = 0; i < jobs.size(); ++i)
        jobs[i].id = m_stored.value(tickets.at(i)).value(0);
    const bool all = std::all_of(jobs.cbegin(), jobs.cend(), [](const One &one) { return one.id != 0; });
    return stored && all ? jobs : QVector<One>();
}

bool VariantJobs::until(const QVector<One> &jobs, const std::function<bool(const Job &)> &holds, qint64 stepMs)
{
    return QTest::qWaitFor([&] {
        bool all = true;
        bool onTheWay = false;
        for (const One &one : jobs) {
            const Job job = m_jobs.value(one.id);
            all = all && holds(job);
            onTheWay = onTheWay || job.state == JobState::Submitting;
        }
        if (!all && !onTheWay)
            rig.pass(stepMs);
        return all;
    }, 4 * PatienceMs);
}

QString VariantJobs::others(const QVector<One> &jobs, const std::function<bool(const Job &)> &holds) const
{
    QStringList lines;
    for (const One &one : jobs) {
        const Job job = m_jobs.value(one.id);
        if (!holds(job))
            lines.append(u"%1: %2 %3 %4 (%5)"_s.arg(one.variant->operationId(), jobStateName(job.state),
                                                     queueReasonName(job.reason), job.failure.words)
                             .arg(int(job.failure.kind)));
    }
    return lines.join(u'\n').left(2'000);
}

QString VariantJobs::filesOf(qint64 id)
{
    return servedFiles(service, rig.assets(id), [this](const QString &path) { return QString(rig.library() + u'/' + path); });
}

} // namespace frameloom::test
