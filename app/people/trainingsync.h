// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/database.h"
#include "model/job.h"
#include "model/training.h"
#include "people/peoplerepository.h"

#include <QString>
#include <QVector>

#include <utility>

namespace frameloom {

/// Brings the people of a profile in line with the service's own list of trainings (api/v2/CORE.md, "LoRA training"). Store
/// thread only; a short-lived view on the database.
class TrainingSync
{
public:
    struct Result
    {
        bool ok = false; ///< else nothing was changed
        int underWay = 0; ///< trained there, and followed by no job of ours
        /// Training jobs whose answer was lost, with the id of the training that it must be: the only one of that name
        /// from that time which nobody knows.
        QVector<std::pair<qint64, QString>> found;
    };

    /// `askedAt`: wall clock of before the list was asked for; UTC, milliseconds since 1970.
    TrainingSync(Database &database, const QString &profileId, qint64 askedAt);

    /// The whole list, archived ones too: new ones get a row, archived ones leave the list of people and are in
    /// PeopleRepository::archived(), what is not listed any more is marked. One transaction.
    Result run(const QVector<RemoteTraining> &list);

private:
    bool add(const RemoteTraining &training);
    bool refresh(const Person &known, const RemoteTraining &training, Result &result);
    bool place(const QVector<RemoteTraining> &fresh, Result &result);
    bool markGone(const QVector<Person> &people, const QVector<RemoteTraining> &list);
    QVector<Job> doubtful();

    Database &m_database;
    PeopleRepository m_people;
    const QString m_profileId;
    const qint64 m_askedAt;
};

} // namespace frameloom
