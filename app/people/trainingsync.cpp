// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "people/trainingsync.h"

#include "library/jobrepository.h"

#include <QHash>
#include <QSet>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

/// Clocks differ; a request with a hundred megabytes may take long to arrive.
constexpr qint64 listedEarlierMs = 60'000;
constexpr qint64 listedLaterMs = 2LL * 60 * 60 * 1000;

bool couldBeListed(const Job &job, const RemoteTraining &training)
{
    const qint64 age = training.createdAt - job.submittedAt;
    return !training.name.isEmpty() && job.params.value("name"_L1).toString().trimmed() == training.name
           && (training.createdAt == 0 || (age > -listedEarlierMs && age < listedLaterMs));
}

void takeListed(Person &person, const RemoteTraining &training)
{
    person.remoteStatus = training.status.isEmpty() && training.state == TrainingState::Ready ? u"READY"_s
                                                                                              : training.status;
    person.remoteError = training.error;
    if (!training.triggerWord.isEmpty())
        person.triggerWord = training.triggerWord;
    if (training.pictures > 0)
        person.pictureCount = training.pictures;
    if (!training.kind.isEmpty())
        person.kind = personKindFromName(training.kind);
    if (person.name.isEmpty())
        person.name = training.name;
    if (training.state == TrainingState::Ready && person.trainedAt == 0)
        person.trainedAt = training.completedAt != 0 ? training.completedAt : qMax<qint64>(1, person.createdAt);
}

} // namespace

TrainingSync::TrainingSync(Database &database, const QString &profileId, qint64 askedAt)
    : m_database(database)
    , m_people(database)
    , m_profileId(profileId)
    , m_askedAt(askedAt)
{
}

TrainingSync::Result TrainingSync::run(const QVector<RemoteTraining> &list)
{
    Result result;
    Transaction transaction(m_database);
    const QVector<Person> people = m_people.trained(m_profileId);
    QHash<QString, Person> known; // by the service's id
    for (const Person &person : people)
        known.insert(person.trainTask, person);
    QVector<RemoteTraining> fresh;
    for (const RemoteTraining &training : list) {
        const auto row = known.constFind(training.id);
        if (row != known.cend()) {
            if (!refresh(*row, training, result))
                return {};
        } else if (training.state == TrainingState::Archived) {
            if (!add(training) || !m_people.setArchived(m_profileId, training.id, m_askedAt))
                return {};
        } else {
            fresh.append(training);
        }
    }
    if (!place(fresh, result) || !markGone(people, list))
        return {};
    result.ok = transaction.commit();
    return result.ok ? result : Result();
}

bool TrainingSync::add(const RemoteTraining &training)
{
    Person person;
    person.profileId = m_profileId;
    person.service = personService(ApiGeneration::Unified);
    person.trainTask = training.id;
    person.createdAt = training.createdAt != 0 ? training.createdAt : m_askedAt;
    takeListed(person, training);
    return m_people.insert(person);
}

bool TrainingSync::refresh(const Person &known, const RemoteTraining &training, Result &result)
{
    if (trainingState(known.remoteStatus) == TrainingState::Archived)
        return true; // there is no way back: this list is older
    Person person = known;
    takeListed(person, training);
    if ((person != known && !m_people.update(person))
        || (training.state == TrainingState::Archived && !m_people.setArchived(m_profileId, training.id, m_askedAt)))
        return false;
    const std::optional<Job> job = JobRepository(m_database).find(person.trainJob);
    if (isUnderWay(training.state) && (!job || !isOpen(job->state)))
        ++result.underWay;
    return true;
}

/// Trainings that have no row: each may be the one that a job of ours asked for without hearing the answer.
bool TrainingSync::place(const QVector<RemoteTraining> &fresh, Result &result)
{
    const QVector<Job> jobs = doubtful();
    QHash<qint64, QStringList> candidates; // of each job
    for (const RemoteTraining &training : fresh) {
        for (const Job &job : jobs) {
            if (couldBeListed(job, training))
                candidates[job.id].append(training.id);
        }
    }
    for (const RemoteTraining &training : fresh) {
        QVector<qint64> claims;
        bool awaited = false;
        for (const Job &job : jobs) {
            if (!candidates.value(job.id).contains(training.id))
                continue;
            claims.append(job.id);
            awaited |= job.state == JobState::Submitting; // its answer is on the way
        }
        if (awaited)
            continue;
        if (claims.size() == 1 && candidates.value(claims.first()).size() == 1) {
            result.found.append({claims.first(), training.id});
            continue;
        }
        if (!add(training))
            return false;
        if (isUnderWay(training.state))
            ++result.underWay;
    }
    return true;
}

/// Sent, and nobody here knows what became of it.
QVector<Job> TrainingSync::doubtful()
{
    JobQuery query;
    query.profileId = m_profileId;
    query.states = {JobState::Submitting, JobState::Unconfirmed};
    QVector<Job> jobs = JobRepository(m_database).page(query);
    jobs.removeIf([](const Job &job) { return !job.taskId.isEmpty() || personStep(job.resultFamily) != PersonStep::Train; });
    return jobs;
}

bool TrainingSync::markGone(const QVector<Person> &people, const QVector<RemoteTraining> &list)
{
    QSet<QString> listed;
    for (const RemoteTraining &training : list)
        listed.insert(training.id);
    for (const Person &person : people) {
        const std::optional<Job> job = JobRepository(m_database).find(person.trainJob);
        const qint64 since = job ? qMax(job->acceptedAt, person.createdAt) : person.createdAt;
        if (listed.contains(person.trainTask) || since >= m_askedAt || person.remoteStatus == goneStatus)
            continue;
        Person gone = person;
        gone.remoteStatus = goneStatus;
        if (!m_people.update(gone))
            return false;
    }
    return true;
}

} // namespace frameloom
