// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "api/unifiedreader.h"
#include "jobs/jobrig.h"
#include "jobs/personplan.h"
#include "jobs/trainings.h"
#include "people/peoplerepository.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMultiMap>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;

namespace frameloom::test {

inline const QString loraPath = u"/v2/loras"_s;
inline const QString firstLora = u"0f6f7c1e-52aa-4b7e-9c1d-000000000001"_s;

inline QString isoTime(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODateWithMs);
}

/// A service of LoRA training, by hand after api/v2/CORE.md.
struct Loras
{
    QVector<QJsonObject> list;
    int pageSize = 100;

    static QJsonObject lora(const QString &id, const QString &name, const QString &status, qint64 createdAt)
    {
        return {{u"id"_s, id},
                {u"name"_s, name},
                {u"subjectKind"_s, u"person"_s},
                {u"status"_s, status},
                {u"imageCount"_s, 15},
                {u"error"_s, QJsonValue()},
                {u"triggerWord"_s, status == "READY"_L1 ? QJsonValue(u"QXZVB"_s) : QJsonValue()},
                {u"createdAt"_s, isoTime(createdAt)},
                {u"completedAt"_s, status == "READY"_L1 ? QJsonValue(isoTime(createdAt + 60'000)) : QJsonValue()}};
    }

    FakeAnswer page(const QUrl &url) const
    {
        int from = 0;
        for (int i = 0; i < list.size(); ++i) {
            if (url.query().contains(u"cursor="_s + list.at(i)["id"_L1].toString()))
                from = i + 1;
        }
        QJsonArray items;
        for (int i = from; i < list.size() && items.size() < pageSize; ++i)
            items.append(list.at(i));
        const bool more = from + items.size() < list.size();
        return FakeAnswer::json(
            QJsonDocument(QJsonObject{{u"items"_s, items},
                                      {u"nextCursor"_s, more ? items.last().toObject()["id"_L1] : QJsonValue()}})
                .toJson());
    }
};

/// One part of a form: what stands before the empty line, and its bytes.
struct Part
{
    QByteArray head;
    QByteArray body;
};

inline QMultiMap<QString, Part> partsOf(const FakeRequest &request)
{
    QMultiMap<QString, Part> parts;
    const QByteArray type = request.request.header(QNetworkRequest::ContentTypeHeader).toByteArray();
    const QByteArray boundary = "--" + type.mid(type.indexOf("boundary=") + 9);
    qsizetype at = request.body.indexOf(boundary);
    while (at >= 0) {
        const qsizetype next = request.body.indexOf(boundary, at + boundary.size());
        if (next < 0)
            break;
        const QByteArray piece = request.body.mid(at + boundary.size() + 2, next - at - boundary.size() - 4);
        const qsizetype blank = piece.indexOf("\r\n\r\n");
        const QByteArray head = piece.left(blank);
        const qsizetype name = head.indexOf("name=\"") + 6;
        parts.insert(QString::fromUtf8(head.mid(name, head.indexOf('"', name) - name)), {head, piece.mid(blank + 4)});
        at = next;
    }
    return parts;
}

/// An account of the Unified API whose trainings are Loras, on a real store.
struct TrainingRig
{
    TrainingRig()
    {
        jobs.profile = Profile::forUrl(QUrl(u"http://127.0.0.1:9"_s), ApiGeneration::Unified);
        posts(FakeAnswer::json(QJsonDocument(QJsonObject{{u"id"_s, firstLora},
                                                         {u"status"_s, u"PENDING"_s},
                                                         {u"imageCount"_s, 15}})
                                   .toJson(),
                               202));
    }
    /// What POST answers; GET of the same loraPath is the list.
    void posts(const FakeAnswer &answer)
    {
        jobs.api.service.handle(loraPath, [this, answer](const FakeRequest &request) {
            return request.method == "POST" ? answer : listed ? loras.page(request.url) : FakeAnswer::json("{}", 500);
        });
    }
    void tell(const QJsonObject &lora)
    {
        jobs.api.service.handle(loraPath + u'/' + lora["id"_L1].toString(), [lora](const FakeRequest &) {
            return FakeAnswer::json(QJsonDocument(lora).toJson());
        });
    }
    void start()
    {
        jobs.start();
        watch();
    }
    void restart()
    {
        trainings.reset();
        jobs.restart();
        watch();
    }
    void watch()
    {
        trainings = std::make_unique<Trainings>(*jobs.client, *jobs.engine, *jobs.store, jobs.clock);
        trainings->setPace(trainingsRest ? 1.0 : 0.02);
    }
    /// As Session does with what the receiver took.
    void hear(const QByteArray &message)
    {
        const TaskReport report = readUnifiedMessage(QJsonDocument::fromJson(message).object());
        jobs.engine->takeReport(report);
        trainings->heardOf(report.taskId, report.taskType.isEmpty());
    }
    bool refresh()
    {
        QSignalSpy done(trainings.get(), &Trainings::refreshed);
        trainings->refresh();
        const bool ended = QTest::qWaitFor([&done] { return !done.isEmpty(); }, PatienceMs);
        return ended && !done.last().first().value<Failure>();
    }
    NewPerson anna(const QString &name = u"Anna"_s, const QString &kind = u"person"_s)
    {
        QJsonArray list;
        for (int i = 0; i < 15; ++i)
            list.append(JobRig::localFile(jobs.write(u"%1.png"_s.arg(i), FakeApi::picture(i))));
        NewPerson person;
        person.name = name;
        person.train = {{u"name"_s, name},      {u"subjectKind"_s, kind}, {u"gender"_s, u"female"_s},
                        {u"ethnicity"_s, u"white"_s}, {u"steps"_s, 1200},       {u"loraRank"_s, 16},
                        {u"images"_s, list}};
        return person;
    }
    qint64 train(const NewPerson &person)
    {
        return jobs.submit(planPerson(PersonOperations::of(*jobs.catalog, ApiGeneration::Unified), person)).value(0);
    }
    QVector<FakeRequest> sent(const QByteArray &method = "POST")
    {
        QVector<FakeRequest> found = jobs.api.service.requests();
        found.removeIf([&method](const FakeRequest &request) {
            return request.method != method || !request.url.path().startsWith(loraPath);
        });
        return found;
    }
    QVector<PersonEntry> people()
    {
        return jobs.read<QVector<PersonEntry>>(
            [this](Database &database) { return PeopleRepository(database).all(jobs.profile.id); });
    }
    QStringList archived()
    {
        const auto all = jobs.read<QVector<Person>>(
            [this](Database &database) { return PeopleRepository(database).archived(jobs.profile.id); });
        QStringList names;
        for (const Person &person : all)
            names.append(person.name);
        names.sort();
        return names;
    }
    PersonState state()
    {
        const auto all = people();
        return all.size() == 1 ? all.first().status(jobs.clock.wallMs()).state : PersonState::Lapsed;
    }

    Loras loras;
    bool trainingsRest = false; ///< the list is not asked for by itself
    bool listed = true; ///< otherwise the list is broken
    JobRig jobs;
    std::unique_ptr<Trainings> trainings;
};

} // namespace frameloom::test
