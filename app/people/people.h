// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/store.h"
#include "people/peoplerepository.h"

#include <QObject>
#include <QPointer>
#include <QVector>

#include <functional>

namespace frameloom {

/// The trained people of one profile as they stand in the store, kept up to date: what the window shows. GUI thread;
/// every call returns at once.
class People : public QObject
{
    Q_OBJECT
public:
    People(StoreClient &client, const QString &profileId, QObject *parent = nullptr);

    bool isLoaded() const { return m_loaded; }
    const QVector<PersonEntry> &entries() const { return m_entries; } ///< newest first
    const QVector<Person> &archived() const { return m_archived; } ///< off the service's list; newest first
    const PersonEntry *entry(qint64 id) const;
    /// Reads them again: the service's list was taken in.
    void reload() { read(); }

    void rename(qint64 id, const QString &name);
    /// Off the list; its ids stay in the database, so that restore() brings it back.
    void remove(qint64 id, qint64 nowMs);
    void restore(qint64 id);
    void merge(const QVector<Person> &people, std::function<void(const PeopleRepository::Merged &)> done);

Q_SIGNALS:
    void changed();

private:
    void takeJobs(const QVector<Job> &jobs);
    void read();
    void edit(std::function<void(PeopleRepository &)> work);

    StoreClient &m_client;
    QString m_profileId;
    QVector<PersonEntry> m_entries;
    QVector<Person> m_archived;
    bool m_loaded = false;
    bool m_reading = false;
    bool m_stale = false; ///< something changed while it was being read
};

} // namespace frameloom
