// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "people/peoplerepository.h"

#include "catalog/mediavalue.h"
#include "library/jobrepository.h"
#include "library/storednames.h"

#include <QDateTime>
#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

const QString personColumns = u"id, profile_id, service, kind, name, upload_job, upload_task, train_job, train_task, "
                        "trigger_word, picture_count, cover_path, prepared_until, created_at, trained_at, remote_status, "
                        "remote_error"_s;

QVariantList valuesOf(const Person &person)
{
    return {storedText(person.profileId),
            storedText(person.service),
            personKindName(person.kind),
            storedText(person.name),
            person.uploadJob,
            storedText(person.uploadTask),
            person.trainJob,
            storedText(person.trainTask),
            storedText(person.triggerWord),
            person.pictureCount,
            storedText(person.coverPath),
            person.preparedUntil,
            person.createdAt,
            person.trainedAt,
            storedText(person.remoteStatus),
            storedText(person.remoteError)};
}

/// The pictures that a preparing job was given.
QJsonArray picturesOf(const Job &job)
{
    for (const QJsonValue &value : job.params) {
        if (value.isArray())
            return value.toArray();
    }
    return {};
}

qint64 timeOf(const QJsonValue &value)
{
    const QDateTime time = QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
    return time.isValid() ? time.toMSecsSinceEpoch() : 0;
}

void countPictures(Person &person, const Job &given)
{
    const QJsonArray pictures = picturesOf(given);
    if (!pictures.isEmpty())
        person.pictureCount = int(pictures.size());
    if (person.coverPath.isEmpty() && !pictures.isEmpty())
        person.coverPath = MediaValue::fromJson(pictures.first()).file;
}

void takePictures(Person &person, const Job &upload)
{
    countPictures(person, upload);
    if (!upload.taskId.isEmpty())
        person.uploadTask = upload.taskId;
    if (const qint64 until = timeOf(upload.facts.value("expires_at"_L1)); until != 0)
        person.preparedUntil = until;
}

void takeTraining(Person &person, const Job &train)
{
    if (!train.taskId.isEmpty())
        person.trainTask = train.taskId;
    // The word that the service told is the one in force (api/v1/ai-photos.json, train, conflicts).
    const QString told = train.facts.value("trigger_word"_L1).toString();
    const QString asked = train.params.value("trigger_word"_L1).toString();
    if (!told.isEmpty())
        person.triggerWord = told;
    else if (!asked.isEmpty())
        person.triggerWord = asked;
    if (train.state == JobState::Done && person.trainedAt == 0 && !train.taskId.isEmpty())
        person.trainedAt = train.finishedAt != 0 ? train.finishedAt : train.createdAt;
    if (!person.isUnified())
        return;
    // One step: what the person is stands in the same request.
    countPictures(person, train);
    if (person.name.isEmpty())
        person.name = train.params.value("name"_L1).toString();
    if (train.params.contains("subjectKind"_L1))
        person.kind = personKindFromName(train.params.value("subjectKind"_L1).toString());
}

bool cameToNothing(const Job &job)
{
    return job.state == JobState::Failed || job.state == JobState::Cancelled || job.state == JobState::Dropped;
}

/// What a second try would take; first photos that were ordered with it stand at the end of its chain.
void addAgain(PersonEntry &entry, QVector<Job> steps, JobRepository &jobs)
{
    const qint64 chain = entry.train ? entry.train->chainId : entry.upload ? entry.upload->chainId : 0;
    if (chain != 0) {
        const QVector<Job> all = jobs.chain(chain);
        for (const Job &job : all) {
            const bool known =
                std::any_of(steps.cbegin(), steps.cend(), [&](const Job &one) { return one.id == job.id; });
            if (!known && job.id > (entry.train ? entry.train->id : entry.upload->id))
                steps.append(job);
        }
    }
    for (const Job &job : std::as_const(steps)) {
        if (job.deletedAt != 0 || !cameToNothing(job))
            continue;
        entry.lastJob = qMax(entry.lastJob, job.id);
        entry.again = entry.again + job.price;
    }
}

} // namespace

// A condition on a step or an id says that there is one: without that SQLite does not use their partial indexes.
QVector<Person> PeopleRepository::read(const QString &where, const QVariantList &values)
{
    QVector<Person> people;
    QSqlQuery &rows = m_database.run(u"SELECT %1 FROM people WHERE %2 ORDER BY id DESC"_s.arg(personColumns, where), values);
    while (rows.isActive() && rows.next()) {
        Person person;
        int i = 0;
        person.id = rows.value(i++).toLongLong();
        person.profileId = rows.value(i++).toString();
        person.service = rows.value(i++).toString();
        person.kind = personKindFromName(rows.value(i++).toString());
        person.name = rows.value(i++).toString();
        person.uploadJob = rows.value(i++).toLongLong();
        person.uploadTask = rows.value(i++).toString();
        person.trainJob = rows.value(i++).toLongLong();
        person.trainTask = rows.value(i++).toString();
        person.triggerWord = rows.value(i++).toString();
        person.pictureCount = rows.value(i++).toInt();
        person.coverPath = rows.value(i++).toString();
        person.preparedUntil = rows.value(i++).toLongLong();
        person.createdAt = rows.value(i++).toLongLong();
        person.trainedAt = rows.value(i++).toLongLong();
        person.remoteStatus = rows.value(i++).toString();
        person.remoteError = rows.value(i++).toString();
        people.append(person);
    }
    rows.finish();
    return people;
}

bool PeopleRepository::insert(Person &person)
{
    QSqlQuery &query = m_database.run(
        u"INSERT INTO people(profile_id, service, kind, name, upload_job, upload_task, train_job, train_task, "
        "trigger_word, picture_count, cover_path, prepared_until, created_at, trained_at, remote_status, remote_error) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
        valuesOf(person));
    if (!query.isActive())
        return false;
    person.id = query.lastInsertId().toLongLong();
    return true;
}

bool PeopleRepository::update(const Person &person)
{
    return m_database.exec(
        u"UPDATE people SET profile_id = ?, service = ?, kind = ?, name = ?, upload_job = ?, upload_task = ?, "
        "train_job = ?, train_task = ?, trigger_word = ?, picture_count = ?, cover_path = ?, prepared_until = ?, "
        "created_at = ?, trained_at = ?, remote_status = ?, remote_error = ? WHERE id = ?"_s,
        valuesOf(person) << person.id);
}

std::optional<Person> PeopleRepository::find(qint64 id)
{
    const QVector<Person> found = read(u"id = ?"_s, {id});
    return found.isEmpty() ? std::nullopt : std::optional(found.first());
}

std::optional<Person> PeopleRepository::byJob(qint64 jobId)
{
    if (jobId == 0)
        return std::nullopt;
    QVector<Person> found = read(u"train_job <> 0 AND train_job = ?"_s, {jobId});
    if (found.isEmpty())
        found = read(u"upload_job <> 0 AND upload_job = ?"_s, {jobId});
    return found.isEmpty() ? std::nullopt : std::optional(found.first());
}

std::optional<Person> PeopleRepository::byTraining(const QString &profileId, const QString &trainTask)
{
    if (trainTask.isEmpty())
        return std::nullopt;
    const QVector<Person> found =
        read(u"profile_id = ? AND train_task <> '' AND train_task = ?"_s, {profileId, trainTask});
    return found.isEmpty() ? std::nullopt : std::optional(found.first());
}

QVector<PersonEntry> PeopleRepository::all(const QString &profileId)
{
    QVector<PersonEntry> entries;
    JobRepository jobs(m_database);
    const QVector<Person> people = read(u"profile_id = ? AND removed_at = 0"_s, {profileId});
    for (const Person &person : people) {
        PersonEntry entry;
        entry.person = person;
        QVector<Job> steps = jobs.findMany({person.uploadJob, person.trainJob});
        for (const Job &job : std::as_const(steps))
            (job.id == person.trainJob ? entry.train : entry.upload) = job;
        // Taken back before anything was sent, or deleted without a trace on the server: there is nothing to come back
        // to.
        const auto isGone = [](const std::optional<Job> &job) { return !job || job->deletedAt != 0; };
        if (person.uploadTask.isEmpty() && person.trainTask.isEmpty() && isGone(entry.upload) && isGone(entry.train))
            continue;
        if (person.trainedAt == 0)
            addAgain(entry, steps, jobs);
        entries.append(entry);
    }
    return entries;
}

QVector<Person> PeopleRepository::archived(const QString &profileId)
{
    return read(u"profile_id = ? AND service = 'unified' AND removed_at <> 0 AND train_task <> '' "
                "AND upper(remote_status) = 'ARCHIVED'"_s,
                {storedText(profileId)});
}

QVector<Person> PeopleRepository::trained(const QString &profileId)
{
    return read(u"profile_id = ? AND service = 'unified' AND train_task <> ''"_s, {storedText(profileId)});
}

QVector<Person> PeopleRepository::ready(const QString &profileId)
{
    return read(u"profile_id = ? AND service = 'unified' AND removed_at = 0 AND trained_at <> 0 AND train_task <> '' "
                "AND remote_status <> ?"_s,
                {storedText(profileId), QString(goneStatus)});
}

bool PeopleRepository::begin(qint64 id, const QString &name, const QVector<Job> &jobs)
{
    if (jobs.isEmpty())
        return true;
    Person person;
    if (id != 0) {
        const std::optional<Person> known = find(id);
        if (!known)
            return true; // gone meanwhile: note() makes a new row
        person = *known;
    } else {
        person.profileId = jobs.first().profileId;
        person.service = personServiceOf(jobs.first().resultFamily);
        person.name = name;
        person.createdAt = jobs.first().createdAt;
    }
    for (const Job &job : jobs) {
        switch (personStep(job.resultFamily)) {
        case PersonStep::None:
            break;
        case PersonStep::Prepare:
            person.uploadJob = job.id;
            person.uploadTask.clear();
            person.preparedUntil = 0;
            break;
        case PersonStep::Train:
            if (person.trainedAt != 0)
                break; // a model that works is not given up for one that may not
            person.trainJob = job.id;
            person.trainTask.clear();
            person.remoteStatus.clear();
            person.remoteError.clear();
            break;
        }
    }
    if (id == 0 ? !insert(person) : !update(person))
        return false;
    for (const Job &job : jobs) {
        if (!note(job))
            return false;
    }
    return true;
}

std::optional<Person> PeopleRepository::rowForTraining(const Job &job)
{
    if (job.parent.jobId != 0) {
        const QVector<Person> prepared =
            read(u"upload_job <> 0 AND upload_job = ? AND trained_at = 0 AND removed_at = 0"_s, {job.parent.jobId});
        for (const Person &person : prepared) {
            const std::optional<Job> earlier = JobRepository(m_database).find(person.trainJob);
            if (!earlier || cameToNothing(*earlier))
                return person;
        }
    }
    return byTraining(job.profileId, job.taskId); // imported, and now its job is back
}

bool PeopleRepository::note(const Job &job)
{
    const PersonStep step = personStep(job.resultFamily);
    if (step == PersonStep::None || job.id == 0)
        return true;
    std::optional<Person> known;
    const QVector<Person> rows = read(step == PersonStep::Train ? u"train_job <> 0 AND train_job = ?"_s
                                                                : u"upload_job <> 0 AND upload_job = ?"_s,
                                      {job.id});
    if (!rows.isEmpty())
        known = rows.first();
    if (!known && job.deletedAt != 0)
        return true;
    if (!known && step == PersonStep::Train)
        known = rowForTraining(job);
    const Person before = known.value_or(Person());
    Person person = before;
    if (!known) {
        person.profileId = job.profileId;
        person.service = personServiceOf(job.resultFamily);
        person.createdAt = job.createdAt;
    }
    if (step == PersonStep::Prepare) {
        person.uploadJob = job.id;
        takePictures(person, job);
    } else {
        person.trainJob = job.id;
        if (person.uploadTask.isEmpty())
            person.uploadTask = job.parent.taskId;
        if (person.uploadJob == 0 && job.parent.jobId != 0) {
            person.uploadJob = job.parent.jobId;
            if (const std::optional<Job> upload = JobRepository(m_database).find(job.parent.jobId))
                takePictures(person, *upload);
        }
        takeTraining(person, job);
    }
    if (!known)
        return insert(person);
    // Others that were trained from the same pictures know as much about these.
    if (step == PersonStep::Prepare && rows.size() > 1) {
        for (Person other : rows) {
            takePictures(other, job);
            if (other.id != person.id && !update(other))
                return false;
        }
    }
    return (person == before || update(person)) && dropDouble(person);
}

/// The list of the service was quicker than the answer to our own request.
bool PeopleRepository::dropDouble(const Person &person)
{
    return !person.isUnified() || person.trainTask.isEmpty() || person.trainJob == 0
           || m_database.exec(u"DELETE FROM people WHERE profile_id = ? AND train_task <> '' AND train_task = ? "
                              "AND train_job = 0 AND id <> ?"_s,
                              {storedText(person.profileId), person.trainTask, person.id});
}

bool PeopleRepository::rename(qint64 id, const QString &name)
{
    return m_database.exec(u"UPDATE people SET name = ? WHERE id = ?"_s, {storedText(name), id});
}

bool PeopleRepository::setRemoved(qint64 id, qint64 atMs)
{
    return m_database.exec(u"UPDATE people SET removed_at = ? WHERE id = ?"_s, {atMs, id});
}

bool PeopleRepository::setArchived(const QString &profileId, const QString &trainTask, qint64 atMs)
{
    return m_database.exec(u"UPDATE people SET remote_status = 'ARCHIVED', removed_at = ? "
                           "WHERE profile_id = ? AND train_task <> '' AND train_task = ? AND removed_at = 0"_s,
                           {atMs, storedText(profileId), trainTask});
}

PeopleRepository::Merged PeopleRepository::merge(const QString &profileId, const QVector<Person> &people)
{
    Merged merged;
    Transaction transaction(m_database);
    for (Person person : people) {
        person.profileId = profileId;
        const std::optional<Person> known = byTraining(profileId, person.trainTask);
        if (!known) {
            person.id = 0;
            person.uploadJob = person.trainJob = 0;
            if (!insert(person))
                return {};
            ++merged.added;
            continue;
        }
        Person filled = *known;
        const auto fill = [](QString &ours, const QString &theirs) {
            if (ours.isEmpty())
                ours = theirs;
        };
        fill(filled.name, person.name);
        fill(filled.uploadTask, person.uploadTask);
        fill(filled.triggerWord, person.triggerWord);
        if (filled.pictureCount == 0)
            filled.pictureCount = person.pictureCount;
        if (filled.preparedUntil == 0)
            filled.preparedUntil = person.preparedUntil;
        if (filled.trainedAt == 0 && filled.trainJob == 0)
            filled.trainedAt = person.trainedAt;
        const bool wasRemoved = read(u"id = ? AND removed_at <> 0"_s, {filled.id}).size() == 1;
        if ((filled != *known && !update(filled)) || (wasRemoved && !setRemoved(filled.id, 0)))
            return {};
        ++(filled != *known || wasRemoved ? merged.completed : merged.known);
    }
    return transaction.commit() ? merged : Merged();
}

} // namespace frameloom
