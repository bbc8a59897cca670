// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/trainings.h"

#include "jobs/jobengine.h"
#include "library/jobrepository.h"
#include "people/peoplerepository.h"
#include "people/trainingsync.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace frameloom {

namespace {

constexpr int mostPages = 50; ///< of a hundred; a cursor that leads in a circle ends there
constexpr qint64 underWayMs = 30'000;
/// A request that was cut off may still be taken in when the list is first looked at.
constexpr std::array<qint64, 4> looksMs{120'000, 30'000, 8'000, 2'000};

} // namespace

Trainings::Trainings(ApiClient &client, JobEngine &engine, Store &store, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_engine(engine)
    , m_rows(new StoreClient(store, this))
    , m_clock(clock)
    , m_timer(new QTimer(this))
{
    m_timer->setSingleShot(true);
    connect(m_timer, &QTimer::timeout, this, [this] {
        m_looks = std::max(0, m_looks - 1);
        refresh();
    });
    connect(&engine, &JobEngine::trainingLost, this, &Trainings::lookForLost);
}

void Trainings::lookForLost()
{
    m_looks = int(looksMs.size());
    arm();
}

void Trainings::arm()
{
    qint64 next = m_underWay > 0 ? underWayMs : -1;
    if (m_looks > 0)
        next = looksMs.at(size_t(m_looks - 1));
    if (next >= 0)
        m_timer->start(int(double(next) * m_pace));
}

void Trainings::refresh()
{
    if (m_busy) {
        m_again = true;
        return;
    }
    if (!m_client.hasKey() && !m_client.profile().sandbox) {
        finish({});
        return;
    }
    m_timer->stop();
    m_busy = true;
    m_list.clear();
    m_pages = 0;
    m_askedAt = m_clock.wallMs();
    askPage({});
}

void Trainings::askPage(const QString &cursor)
{
    TrainingListCall *call = m_client.trainings(cursor);
    connect(call, &TrainingListCall::finished, this, &Trainings::take);
}

void Trainings::take(const Result<RemoteTrainingPage> &answer)
{
    if (!answer.ok()) {
        finish(answer.failure());
        return;
    }
    const RemoteTrainingPage &page = answer.value();
    m_list.append(page.trainings);
    if (!page.next.isEmpty() && ++m_pages < mostPages) {
        askPage(page.next);
        return;
    }
    m_rows->ask(
        this,
        [profile = m_client.profile().id, list = m_list, askedAt = m_askedAt](Database &database) {
            return TrainingSync(database, profile, askedAt).run(list);
        },
        [this](const TrainingSync::Result &synced) {
            Failure failure;
            if (!synced.ok)
                failure.kind = FailureKind::DiskUnwritable;
            for (const auto &[jobId, id] : synced.found)
                m_engine.adopt(jobId, id);
            m_underWay = synced.underWay;
            finish(failure);
        });
}

void Trainings::finish(const Failure &failure)
{
    m_busy = false;
    Q_EMIT refreshed(failure);
    if (std::exchange(m_again, false))
        refresh();
    else
        arm();
}

void Trainings::heardOf(const QString &taskId, bool mayBeOne)
{
    if (mayBeOne && m_underWay > 0) {
        refresh();
        return;
    }
    m_rows->ask(
        this,
        [profile = m_client.profile().id, taskId](Database &database) {
            const std::optional<Person> person = PeopleRepository(database).byTraining(profile, taskId);
            const std::optional<Job> job = person ? JobRepository(database).find(person->trainJob) : std::nullopt;
            return person && !(job && isFollowed(job->state));
        },
        [this](bool isListed) {
            if (isListed)
                refresh();
        });
}

void Trainings::archive(const QString &id)
{
    ArchiveCall *call = m_client.archiveTraining(id);
    connect(call, &ArchiveCall::finished, this, [this, id](const Failure &failure) {
        // What the service does not know any more is off its list as well.
        if (failure && failure.kind != FailureKind::NotFound) {
            Q_EMIT archived(id, failure);
            return;
        }
        m_rows->ask(
            this,
            [profile = m_client.profile().id, id, now = m_clock.wallMs()](Database &database) {
                return PeopleRepository(database).setArchived(profile, id, now);
            },
            [this, id](bool ok) {
                Failure trouble;
                if (!ok)
                    trouble.kind = FailureKind::DiskUnwritable;
                Q_EMIT archived(id, trouble);
            });
    });
}

} // namespace frameloom
