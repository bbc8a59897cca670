// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "people/peoplefile.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

constexpr auto FormatName = "frameloom.people"_L1;

QString isoTime(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODateWithMs);
}

qint64 msOf(const QJsonValue &value)
{
    const QDateTime time = QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
    return time.isValid() ? time.toMSecsSinceEpoch() : 0;
}

QJsonObject objectOf(const Person &person)
{
    QJsonObject object{{u"kind"_s, personKindName(person.kind)},
                       {u"service"_s, person.service},
                       {u"training_id"_s, person.trainTask}};
    const auto put = [&object](const QString &key, const QString &value) {
        if (!value.isEmpty())
            object.insert(key, value);
    };
    put(u"name"_s, person.name);
    put(u"images_id"_s, person.uploadTask);
    put(u"trigger_word"_s, person.triggerWord);
    if (person.pictureCount > 0)
        object.insert(u"pictures"_s, person.pictureCount);
    for (const auto &[key, ms] :
         {std::pair{u"images_expire_at"_s, person.preparedUntil}, std::pair{u"created_at"_s, person.createdAt}}) {
        if (ms != 0)
            object.insert(key, isoTime(ms));
    }
    // Null says that it was not finished; without the key a reader takes it for finished.
    object.insert(u"trained_at"_s, person.trainedAt != 0 ? QJsonValue(isoTime(person.trainedAt)) : QJsonValue());
    return object;
}

Person personOf(const QJsonObject &object, qint64 nowMs)
{
    Person person;
    person.trainTask = object.value("training_id"_L1).toString().trimmed();
    person.uploadTask = object.value("images_id"_L1).toString().trimmed();
    person.name = object.value("name"_L1).toString().trimmed();
    person.kind = personKindFromName(object.value("kind"_L1).toString());
    if (const QString service = object.value("service"_L1).toString(); !service.isEmpty())
        person.service = service;
    person.triggerWord = object.value("trigger_word"_L1).toString().trimmed();
    person.pictureCount = qMax(0, object.value("pictures"_L1).toInt());
    person.preparedUntil = msOf(object.value("images_expire_at"_L1));
    person.createdAt = msOf(object.value("created_at"_L1));
    if (person.createdAt == 0)
        person.createdAt = nowMs;
    if (!object.value("trained_at"_L1).isNull()) {
        const qint64 at = msOf(object.value("trained_at"_L1));
        person.trainedAt = at != 0 ? at : person.createdAt;
    }
    return person;
}

} // namespace

QByteArray writePeople(const QVector<Person> &people, qint64 nowMs)
{
    QJsonArray list;
    for (const Person &person : people) {
        if (!person.trainTask.isEmpty())
            list.append(objectOf(person));
    }
    return QJsonDocument(QJsonObject{{u"format"_s, QString(FormatName)},
                                     {u"version"_s, peopleFileVersion},
                                     {u"exported_at"_s, isoTime(nowMs)},
                                     {u"people"_s, list}})
        .toJson();
}

PeopleFile readPeople(const QByteArray &text, qint64 nowMs)
{
    PeopleFile file;
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(text, &error);
    if (error.error != QJsonParseError::NoError) {
        file.problem = PeopleFile::Problem::NotJson;
        return file;
    }
    const QJsonObject root = document.object();
    const QString format = root.value("format"_L1).toString();
    if (!document.isArray() && (!root.value("people"_L1).isArray() || (!format.isEmpty() && format != FormatName))) {
        file.problem = PeopleFile::Problem::NotPeople;
        return file;
    }
    if (root.value("version"_L1).toInt(peopleFileVersion) > peopleFileVersion) {
        file.problem = PeopleFile::Problem::TooNew;
        return file;
    }
    const QJsonArray list = document.isArray() ? document.array() : root.value("people"_L1).toArray();
    for (const QJsonValue &value : list) {
        const Person person = personOf(value.toObject(), nowMs);
        if (person.trainTask.isEmpty())
            ++file.skipped;
        else
            file.people.append(person);
    }
    if (file.people.isEmpty())
        file.problem = PeopleFile::Problem::Empty;
    return file;
}

} // namespace frameloom
