// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/unifiedloras.h"

#include "catalog/jsonschema.h"

#include <QBuffer>
#include <QDateTime>
#include <QImageReader>
#include <QJsonArray>
#include <QJsonDocument>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

using Answer = UnifiedLoras::Answer;
using State = SandboxTask::State;

constexpr qsizetype s_largestImage = 10 * 1024 * 1024; // CORE.md, "LoRA training"
constexpr qsizetype s_largestSum = 100 * 1024 * 1024;
constexpr int s_fewestImages = 15;
constexpr int s_mostImages = 30;
constexpr int s_mostTrainings = 10;
constexpr int s_retrySeconds = 5;
constexpr int s_usualPage = 24;

Answer loraAnswer(const QJsonObject &object, int status = 200)
{
    Answer made;
    made.status = status;
    made.body = QJsonDocument(object).toJson(QJsonDocument::Compact);
    return made;
}

Answer loraError(int status, const QString &words, const QJsonObject &more = {})
{
    QJsonObject object = more;
    object.insert(u"error"_s, words);
    return loraAnswer(object, status);
}

Answer loraInvalid(const QJsonObject &details)
{
    return loraError(400, u"Validation failed"_s, {{u"details"_s, details}});
}

QString loraTime(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODateWithMs);
}

/// By its content, as the real one says it does.
bool isTrainable(const QByteArray &bytes)
{
    QByteArray head = bytes.left(64);
    QBuffer buffer(&head);
    buffer.open(QIODevice::ReadOnly);
    const QByteArray format = QImageReader::imageFormat(&buffer);
    return format == "jpeg" || format == "png" || format == "webp";
}

QString imagesProblem(const QVector<QByteArray> &images)
{
    if (images.size() < s_fewestImages || images.size() > s_mostImages)
        return u"Between 15 and 30 images are required, got %1"_s.arg(images.size());
    qsizetype sum = 0;
    for (qsizetype i = 0; i < images.size(); ++i) {
        sum += images.at(i).size();
        if (images.at(i).size() > s_largestImage)
            return u"Image %1 is larger than 10 MB"_s.arg(i + 1);
        if (!isTrainable(images.at(i)))
            return u"Image %1 is not JPEG, PNG or WebP"_s.arg(i + 1);
    }
    return sum > s_largestSum ? u"The images are larger than 100 MB together"_s : QString();
}

/// Five letters, by the id.
QString triggerWordOf(const QString &id)
{
    QString word;
    for (const QChar c : id) {
        if (word.size() < 5 && c != u'-')
            word += QChar(u'A' + c.toLatin1() % 26);
    }
    return word;
}

} // namespace

const Operation *UnifiedLoras::operation() const
{
    const auto &all = m_shared.catalog().operations();
    const auto found = std::find_if(all.cbegin(), all.cend(), [](const Operation &operation) {
        return operation.request.task == TaskKind::Training && operation.request.path == "/v2/loras"_L1;
    });
    return found == all.cend() ? nullptr : &*found;
}

bool UnifiedLoras::isLora(const SandboxTask &task) const
{
    const Operation *made = m_shared.catalog().operation(task.operation);
    return made && made->request.task == TaskKind::Training;
}

QVector<SandboxTask> UnifiedLoras::loras() const
{
    QVector<SandboxTask> all = m_shared.tasks();
    all.removeIf([this](const SandboxTask &task) { return !isLora(task); });
    return all;
}

QString UnifiedLoras::statusOf(const SandboxTask &task) const
{
    if (task.extra["archived"_L1].toBool())
        return u"ARCHIVED"_s;
    switch (task.stateAt(m_shared.now())) {
    case State::Staged:
    case State::Pending:
        return u"PENDING"_s;
    case State::Starting:
        return u"UPLOADING"_s;
    case State::Processing:
        return u"TRAINING"_s;
    case State::Finished:
        return u"READY"_s;
    case State::Failed:
        return u"FAILED"_s;
    }
    return u"PENDING"_s;
}

QJsonObject UnifiedLoras::object(const SandboxTask &task) const
{
    const QString status = statusOf(task);
    const State state = task.stateAt(m_shared.now());
    const bool isReady = status == "READY"_L1;
    const bool hasStarted = state != State::Staged && state != State::Pending;
    const bool hasEnded = state == State::Finished || state == State::Failed;
    const auto optional = [&task](QLatin1StringView key) {
        return task.extra.contains(key) ? task.extra[key] : QJsonValue(QJsonValue::Null);
    };
    return {{u"id"_s, task.id},
            {u"userId"_s, u"00000000-0000-4000-8000-000000000001"_s},
            {u"teamId"_s, u"00000000-0000-4000-8000-000000000002"_s},
            {u"name"_s, task.extra["name"_L1]},
            {u"subjectKind"_s, task.extra["subjectKind"_L1]},
            {u"gender"_s, optional("gender"_L1)},
            {u"ethnicity"_s, optional("ethnicity"_L1)},
            {u"age"_s, optional("age"_L1)},
            {u"status"_s, status},
            {u"imageCount"_s, task.pictureCount},
            {u"steps"_s, task.extra["steps"_L1].toInt(1000)},
            {u"loraRank"_s, task.extra["loraRank"_L1].toInt(32)},
            {u"isReady"_s, isReady},
            {u"error"_s, state == State::Failed ? QJsonValue(u"The pictures could not be learned from (sandbox:fail)"_s) : QJsonValue()},
            {u"createdAt"_s, loraTime(task.createdMs)},
            {u"startedAt"_s, hasStarted ? QJsonValue(loraTime(task.createdMs)) : QJsonValue()},
            {u"completedAt"_s, hasEnded ? QJsonValue(loraTime(task.createdMs + task.durationMs)) : QJsonValue()},
            {u"hasWeights"_s, isReady},
            {u"triggerWord"_s, isReady ? QJsonValue(triggerWordOf(task.id)) : QJsonValue()}};
}

Answer UnifiedLoras::create(const Form &form)
{
    const Operation *training = operation();
    if (!training)
        return loraError(404, u"Not found"_s);
    QJsonObject problems;
    const QJsonObject properties = training->schema["properties"_L1].toObject();
    SandboxRequest request;
    request.operation = training;
    for (auto it = form.texts.cbegin(); it != form.texts.cend(); ++it) {
        const QJsonObject property = properties[it.key()].toObject();
        if (it.key() == "webhookEvents"_L1 || property.isEmpty())
            continue;
        if (property["type"_L1] == "integer"_L1) { // numbers travel as text
            bool isNumber = false;
            const int number = it.value().toInt(&isNumber);
            if (isNumber)
                request.params.insert(it.key(), number);
            else
                problems.insert(it.key(), QJsonArray{u"Expected number"_s});
        } else {
            request.params.insert(it.key(), it.value());
        }
    }
    const Magic magic = magicIn(request.params["name"_L1].toString());
    if (const auto refused = m_shared.refuseByMagic(magic, QJsonDocument(request.params).toJson())) {
        if (refused->status == 402)
            return loraError(402, u"Insufficient credits"_s, {{u"creditsRequired"_s, 2}, {u"creditsAvailable"_s, 0}});
        if (refused->status == 400)
            return loraInvalid({{u"name"_s, QJsonArray{u"This name is not allowed (sandbox:moderated)"_s}}});
        Answer other = loraError(refused->status, u"Refused by the sandbox's magic word"_s);
        other.retryAfter = refused->retryAfter;
        return other;
    }
    if (!request.params.contains("subjectKind"_L1))
        request.params.insert(u"subjectKind"_s, u"person"_s); // the default of the document
    if (const QString problem = imagesProblem(form.images); !problem.isEmpty())
        problems.insert(u"images"_s, QJsonArray{problem});
    QJsonObject checked = request.params;
    QJsonArray placeholders; // how many there are was said above
    for (int i = 0; i < s_fewestImages; ++i)
        placeholders.append(u"file"_s);
    checked.insert(u"images"_s, placeholders);
    if (const auto schema = training->validator ? training->validator->get() : nullptr) {
        const QVector<SchemaViolation> violations = schema->validate(checked);
        for (const SchemaViolation &violation : violations) {
            const QString place = QString(violation.pointer).remove(0, 1).replace(u'/', u'.');
            if (!place.isEmpty())
                problems.insert(place, QJsonArray{violation.message});
        }
    }
    if (request.params["subjectKind"_L1] == "person"_L1) {
        for (const auto name : {"gender"_L1, "ethnicity"_L1}) {
            if (!request.params.contains(name))
                problems.insert(name, QJsonArray{u"Required when subjectKind is person"_s});
        }
    }
    if (!request.params.contains("name"_L1))
        problems.insert(u"name"_s, QJsonArray{u"Required"_s});
    if (!problems.isEmpty())
        return loraInvalid(problems);

    const QVector<SandboxTask> all = loras();
    const auto running = std::count_if(all.cbegin(), all.cend(), [this](const SandboxTask &task) {
        const QString status = statusOf(task);
        return status == "PENDING"_L1 || status == "UPLOADING"_L1 || status == "TRAINING"_L1;
    });
    if (running >= s_mostTrainings) {
        Answer full = loraError(429, u"Too many trainings in progress"_s);
        full.retryAfter = s_retrySeconds;
        return full;
    }
    request.extra = request.params;
    request.pictureCount = int(form.images.size());
    const Answer taken = m_shared.accept(request, magic);
    if (taken.drop || taken.type != "application/json")
        return taken;
    if (taken.status == 402)
        return loraError(402, u"Insufficient credits"_s,
                         {{u"creditsRequired"_s, 2}, {u"creditsAvailable"_s, m_shared.balance().milli() / 1000}});
    if (taken.status != 200)
        return loraError(503, u"Failed to enqueue training"_s);
    const QJsonObject said = QJsonDocument::fromJson(taken.body).object();
    return loraAnswer({{u"id"_s, said["task_id"_L1]}, {u"status"_s, u"PENDING"_s}, {u"imageCount"_s, form.images.size()}}, 202);
}

Answer UnifiedLoras::list(const QHash<QString, QString> &query) const
{
    bool isNumber = false;
    const int limit = query.value(u"limit"_s, QString::number(s_usualPage)).toInt(&isNumber);
    if (!isNumber || limit < 1 || limit > 100)
        return loraInvalid({{u"limit"_s, QJsonArray{u"must be 1 to 100"_s}}});
    const QString archived = query.value(u"includeArchived"_s, u"false"_s);
    if (archived != "true"_L1 && archived != "false"_L1)
        return loraInvalid({{u"includeArchived"_s, QJsonArray{u"must be \"true\" or \"false\""_s}}});
    const QString cursor = query.value(u"cursor"_s);
    if (!cursor.isEmpty() && QUuid(cursor).isNull())
        return loraInvalid({{u"cursor"_s, QJsonArray{u"Invalid uuid"_s}}});
    bool begun = cursor.isEmpty();
    QJsonArray items;
    QString next;
    const QVector<SandboxTask> all = loras();
    for (const SandboxTask &task : all) {
        if (!begun) {
            begun = task.id == cursor;
            continue;
        }
        if (archived == "false"_L1 && statusOf(task) == "ARCHIVED"_L1)
            continue;
        if (items.size() == limit) {
            next = items.last().toObject()["id"_L1].toString();
            break;
        }
        items.append(object(task));
    }
    return loraAnswer({{u"items"_s, items}, {u"nextCursor"_s, next.isEmpty() ? QJsonValue() : QJsonValue(next)}});
}

Answer UnifiedLoras::lora(const QString &id) const
{
    if (QUuid(id).isNull())
        return loraInvalid({{u"id"_s, QJsonArray{u"Invalid uuid"_s}}});
    const auto task = m_shared.task(id);
    if (!task || !isLora(*task))
        return loraError(404, u"LoRA not found"_s);
    return loraAnswer(object(*task));
}

Answer UnifiedLoras::archive(const QString &id)
{
    if (QUuid(id).isNull())
        return loraInvalid({{u"id"_s, QJsonArray{u"Invalid uuid"_s}}});
    auto task = m_shared.task(id);
    if (!task || !isLora(*task))
        return loraError(404, u"LoRA not found"_s);
    task->extra.insert(u"archived"_s, true);
    if (!m_shared.keep(*task))
        return loraError(503, u"The sandbox's folder cannot be written"_s);
    Answer done;
    done.status = 204;
    done.body.clear();
    return done;
}

QString UnifiedLoras::problemOf(const QString &id) const
{
    const auto task = m_shared.task(id);
    if (!task || !isLora(*task) || statusOf(*task) == "ARCHIVED"_L1)
        return u"LoRA not found"_s;
    return statusOf(*task) == "READY"_L1 ? QString() : u"LoRA is not ready (%1)"_s.arg(statusOf(*task));
}

} // namespace frameloom
