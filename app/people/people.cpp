// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "people/people.h"

#include <algorithm>
#include <utility>

namespace frameloom {

People::People(StoreClient &client, const QString &profileId, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_profileId(profileId)
{
    connect(&client.store(), &Store::jobsChanged, this, &People::takeJobs);
    connect(&client.store(), &Store::binnedJobsChanged, this, &People::takeJobs);
    read();
}

const PersonEntry *People::entry(qint64 id) const
{
    const auto found = std::find_if(m_entries.cbegin(), m_entries.cend(),
                                    [id](const PersonEntry &entry) { return entry.person.id == id; });
    return found == m_entries.cend() ? nullptr : &*found;
}

void People::takeJobs(const QVector<Job> &jobs)
{
    const bool concerns = std::any_of(jobs.cbegin(), jobs.cend(), [this](const Job &job) {
        return job.profileId == m_profileId && personStep(job.resultFamily) != PersonStep::None;
    });
    if (concerns)
        read();
}

void People::read()
{
    if (m_reading) {
        m_stale = true;
        return;
    }
    m_reading = true;
    m_client.ask(
        this,
        [profile = m_profileId](Database &database) {
            PeopleRepository people(database);
            return std::pair(people.all(profile), people.archived(profile));
        },
        [this](const std::pair<QVector<PersonEntry>, QVector<Person>> &rows) {
            m_reading = false;
            m_loaded = true;
            m_entries = rows.first;
            m_archived = rows.second;
            Q_EMIT changed();
            if (std::exchange(m_stale, false))
                read();
        });
}

void People::edit(std::function<void(PeopleRepository &)> work)
{
    m_client.store().post([work = std::move(work)](Database &database) {
        PeopleRepository people(database);
        work(people);
    });
    read(); // in order: it sees the edit
}

void People::rename(qint64 id, const QString &name)
{
    edit([id, name](PeopleRepository &people) { people.rename(id, name); });
}

void People::remove(qint64 id, qint64 nowMs)
{
    edit([id, nowMs](PeopleRepository &people) { people.setRemoved(id, nowMs); });
}

void People::restore(qint64 id)
{
    edit([id](PeopleRepository &people) { people.setRemoved(id, 0); });
}

void People::merge(const QVector<Person> &people, std::function<void(const PeopleRepository::Merged &)> done)
{
    m_client.ask(
        this,
        [profile = m_profileId, people](Database &database) {
            return PeopleRepository(database).merge(profile, people);
        },
        [this, done = std::move(done)](const PeopleRepository::Merged &merged) {
            read();
            done(merged);
        });
}

} // namespace frameloom
