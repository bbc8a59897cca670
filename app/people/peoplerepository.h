// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/database.h"
#include "people/person.h"

#include <QString>
#include <QVector>

#include <optional>

namespace frameloom {

/// Table `people`. Store thread only. The engine writes it in the transactions that write the jobs, so that no id that
/// was paid for is ever on the disk in one and not in the other.
class PeopleRepository
{
public:
    explicit PeopleRepository(Database &database) : m_database(database) {}

    bool insert(Person &person); ///< sets person.id
    bool update(const Person &person);
    std::optional<Person> find(qint64 id);
    std::optional<Person> byJob(qint64 jobId); ///< either step
    std::optional<Person> byTraining(const QString &profileId, const QString &trainTask);
    /// Of a profile, newest first, without those taken off the list.
    QVector<PersonEntry> all(const QString &profileId);

    /// What the service has taken off its list, by whoever; newest first. It says of no way back.
    QVector<Person> archived(const QString &profileId);

    /// All that the Unified API has told an id of, newest first; also those off the list.
    QVector<Person> trained(const QString &profileId);

    /// What can be used with the Unified API, newest first.
    QVector<Person> ready(const QString &profileId);

    /// The chain `jobs` makes that person: a new row for id 0, otherwise its steps take the place of earlier ones.
    bool begin(qint64 id, const QString &name, const QVector<Job> &jobs);
    /// Takes over what a step's row tells by now. A training or preparation that was started by itself gets a row of
    /// its own; any other job changes nothing.
    bool note(const Job &job);

    bool rename(qint64 id, const QString &name);
    /// Off the list, or back for 0. The row stays.
    bool setRemoved(qint64 id, qint64 atMs);

    struct Merged
    {
        int added = 0;
        int completed = 0; ///< were here, and something that was not known was filled in (or came back to the list)
        int known = 0;     ///< nothing new
    };
    /// The service took it off its list.
    bool setArchived(const QString &profileId, const QString &trainTask, qint64 atMs);

    /// By training id: what is here wins, gaps are filled. One transaction; a failure is the database's.
    Merged merge(const QString &profileId, const QVector<Person> &people);

private:
    QVector<Person> read(const QString &where, const QVariantList &values);
    std::optional<Person> rowForTraining(const Job &job);
    bool dropDouble(const Person &person);

    Database &m_database;
};

} // namespace frameloom
