// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/unifiedapi.h"

#include "catalog/jsonschema.h"
#include "sandbox/sandboxmedia.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QDateTime>
#include <QFile>
#include <QImageReader>
#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

using Answer = UnifiedApi::Answer;
using State = SandboxTask::State;

constexpr qsizetype s_largestFile = 25 * 1024 * 1024; // CORE.md, "Uploads and assets"
constexpr qsizetype s_largestVideo = 50 * 1024 * 1024;
constexpr int s_uploadKeepsHours = 2;

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Answer answer(const QJsonObject &object, int status = 200)
{
    Answer made;
    made.status = status;
    made.body = compact(object);
    return made;
}

Answer error(int status, const QString &words, const QJsonObject &more = {})
{
    QJsonObject object = more;
    object.insert(u"error"_s, words);
    return answer(object, status);
}

Answer invalid(const QJsonObject &details)
{
    return error(400, u"Validation failed"_s, {{u"details"_s, details}});
}

QString isoTime(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODateWithMs);
}

bool isVideo(const QByteArray &bytes)
{
    return bytes.mid(4, 4) == "ftyp" || bytes.startsWith("\x1a\x45\xdf\xa3");
}

/// Where a parameter stands in the body: "klingParams.aspect_ratio".
QString placeIn(const Operation &operation, const QString &pointer)
{
    QStringList steps = pointer.split(u'/', Qt::SkipEmptyParts);
    const Field *field = operation.field(steps.value(0));
    if (field && !field->block.isEmpty())
        steps[0] = field->block + u'.' + field->name.section(u'.', -1);
    return steps.join(u'.');
}

/// As the service sniffs it (CORE.md, "Uploads and assets").
QString contentType(const QString &kind, const QByteArray &format)
{
    if (kind == "audio"_L1 && (format == "mp3" || format == "m4a"))
        return format == "mp3" ? u"audio/mpeg"_s : u"audio/mp4"_s;
    return kind + u'/' + QString::fromLatin1(format);
}

/// Everything a request says, for the magic words; files inside of it say nothing.
QString wordsOf(const QJsonObject &params)
{
    QString all;
    for (const QJsonValue &value : params) {
        if (value.isString() && value.toString().size() < 20'000)
            all += value.toString() + u'\n';
    }
    return all;
}

/// The body with every parameter of its block at the top, as the catalogue has it; names what does not belong there.
QJsonObject flattened(const Operation &operation, const QJsonObject &body, QJsonObject &unknown)
{
    const QJsonObject properties = operation.schema["properties"_L1].toObject();
    QHash<QString, QHash<QString, QString>> blocks; // block -> key there -> parameter
    for (const Field &field : operation.fields) {
        if (!field.block.isEmpty())
            blocks[field.block].insert(field.name.section(u'.', -1), field.name);
    }
    const auto refuse = [&unknown](const QString &place) {
        unknown.insert(place, QJsonArray{u"Unrecognized key"_s});
    };
    QJsonObject params;
    for (auto it = body.begin(); it != body.end(); ++it) {
        if (operation.request.constants.contains(it.key()) || it.key() == "webhookEvents"_L1)
            continue;
        const auto block = blocks.constFind(it.key());
        if (block != blocks.cend() && it.value().isObject()) {
            const QJsonObject inner = it.value().toObject();
            for (auto entry = inner.begin(); entry != inner.end(); ++entry) {
                if (const QString name = block->value(entry.key()); !name.isEmpty())
                    params.insert(name, entry.value());
                else
                    refuse(it.key() + u'.' + entry.key());
            }
            continue;
        }
        const Field *field = operation.field(it.key());
        if (properties.contains(it.key()) && !(field && !field->block.isEmpty()))
            params.insert(it.key(), it.value());
        else
            refuse(it.key());
    }
    return params;
}

} // namespace

QString UnifiedApi::key()
{
    return u"afk_sandbox"_s;
}

std::optional<Answer> UnifiedApi::refuse(const QString &apiKey) const
{
    if (apiKey == key())
        return std::nullopt;
    return error(401, apiKey.isEmpty() ? u"API key is required"_s : u"Invalid API key"_s);
}

bool UnifiedApi::isUnified(const SandboxTask &task) const
{
    const Operation *operation = m_shared.catalog().operation(task.operation);
    return operation && operation->api == ApiGeneration::Unified;
}

bool UnifiedApi::isJob(const SandboxTask &task) const
{
    const Operation *operation = m_shared.catalog().operation(task.operation);
    return operation && operation->api == ApiGeneration::Unified && operation->request.task == TaskKind::Job;
}

Answer UnifiedApi::me() const
{
    Credits credits = m_shared.balance();
    const QVector<SandboxTask> tasks = m_shared.tasks();
    for (const SandboxTask &task : tasks) { // what failed is given back (CORE.md, "Credits, plans, refunds")
        if (isUnified(task) && task.stateAt(m_shared.now()) == State::Failed)
            credits += task.charge;
    }
    return answer({{u"user"_s, QJsonObject{{u"id"_s, u"00000000-0000-4000-8000-000000000001"_s},
                                           {u"email"_s, u"sandbox@example.invalid"_s},
                                           {u"role"_s, u"OWNER"_s}}},
                   {u"team"_s, QJsonObject{{u"id"_s, u"00000000-0000-4000-8000-000000000002"_s},
                                           {u"name"_s, u"Sandbox"_s},
                                           {u"credits"_s, credits.milli() / 1000},
                                           {u"plan"_s, u"sandbox"_s},
                                           {u"customerId"_s, QJsonValue()}}},
                   {u"apiKey"_s, QJsonObject{{u"id"_s, u"00000000-0000-4000-8000-000000000003"_s},
                                             {u"name"_s, u"sandbox"_s},
                                             {u"prefix"_s, u"afk_sand"_s}}}});
}

Answer UnifiedApi::models(const QString &modality) const
{
    QJsonArray list;
    for (const Operation &operation : m_shared.catalog().operations()) {
        const QString model = operation.request.constants["model"_L1].toString();
        if (operation.api != ApiGeneration::Unified || model.isEmpty())
            continue;
        const QString kind = operation.result.kind == ResultKind::Video   ? u"video"_s
                             : operation.result.kind == ResultKind::Audio ? u"music"_s
                                                                          : u"image"_s;
        if (modality.isEmpty() || modality == kind)
            list.append(QJsonObject{{u"id"_s, model}, {u"label"_s, operation.title}, {u"modality"_s, kind}});
    }
    return answer({{u"models"_s, list}});
}

Answer UnifiedApi::document() const
{
    QFile file(Catalog::builtIn().path + "/unified/openapi.json"_L1);
    if (!file.open(QIODevice::ReadOnly))
        return error(404, u"Not found"_s);
    Answer answer;
    answer.body = file.readAll();
    answer.type = "application/json";
    return answer;
}

const Operation *UnifiedApi::operationFor(const QString &path, const QJsonObject &body) const
{
    for (const Operation &operation : m_shared.catalog().operations()) {
        if (operation.api != ApiGeneration::Unified || operation.request.path != path
            || operation.request.task != TaskKind::Job)
            continue;
        const QJsonObject &constants = operation.request.constants;
        bool fits = true;
        for (auto it = constants.begin(); it != constants.end() && fits; ++it)
            fits = body.value(it.key()) == it.value();
        if (fits)
            return &operation;
    }
    return nullptr;
}

Answer UnifiedApi::submit(const QString &path, const QByteArray &body, const QString &idempotencyKey)
{
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(body, &parseError);
    if (parseError.error != QJsonParseError::NoError || !document.isObject())
        return error(400, u"The request body must be a JSON object"_s);
    const QByteArray digest = QCryptographicHash::hash(body, QCryptographicHash::Sha256).toHex();
    if (!idempotencyKey.isEmpty()) {
        if (const auto earlier = m_shared.taskWithKey(idempotencyKey)) {
            if (earlier->digest.toLatin1() != digest)
                return error(409, u"Idempotency key was used with another body"_s);
            return answer({{u"jobId"_s, earlier->id}, {u"status"_s, jobObject(*earlier, true)["status"_L1]}}, 202);
        }
    }
    const Operation *operation = operationFor(path, document.object());
    if (!operation)
        return invalid({{u"model"_s, QJsonArray{u"Unknown model"_s}}});

    SandboxRequest request;
    request.operation = operation;
    QJsonObject problems;
    request.params = flattened(*operation, document.object(), problems);
    const Magic magic = magicIn(wordsOf(request.params));
    if (const auto refused = m_shared.refuseByMagic(magic, body)) {
        if (refused->status == 402)
            return error(402, u"Insufficient credits"_s, {{u"creditsRequired"_s, 999}, {u"creditsAvailable"_s, 0}});
        Answer other = error(refused->status, u"Refused by the sandbox's magic word"_s);
        other.retryAfter = refused->retryAfter;
        return other;
    }
    if (const auto schema = operation->validator ? operation->validator->get() : nullptr) {
        const QVector<SchemaViolation> violations = schema->validate(request.params);
        for (const SchemaViolation &violation : violations)
            problems.insert(placeIn(*operation, violation.pointer), QJsonArray{violation.message});
    }
    for (const Field &field : operation->fields) {
        const QString id = request.params[field.name].toString();
        if (field.editor != FieldEditor::Trained || id.isEmpty())
            continue;
        if (const QString problem = m_loras.problemOf(id); !problem.isEmpty())
            problems.insert(field.block + u'.' + field.name, QJsonArray{problem});
    }
    if (problems.size() > 1)
        problems.remove(QString()); // only says that something below is wrong
    if (!problems.isEmpty())
        return invalid(problems);

    const Answer taken = m_shared.accept(request, magic, idempotencyKey, digest);
    if (taken.drop || taken.type != "application/json")
        return taken;
    const QJsonObject said = QJsonDocument::fromJson(taken.body).object();
    if (taken.status == 402)
        return error(402, u"Insufficient credits"_s, {{u"creditsAvailable"_s, m_shared.balance().milli() / 1000}});
    if (taken.status != 200) { // a parent that does not fit
        const QString words = said["errors"_L1][0]["msg"_L1].toString();
        return words.contains("cannot be used"_L1) ? error(409, words) : error(taken.status, words);
    }
    return answer({{u"jobId"_s, said["task_id"_L1]}, {u"status"_s, u"QUEUED"_s}}, 202);
}

QJsonValue UnifiedApi::resultOf(const SandboxTask &task, const Operation &operation) const
{
    const QString base = m_shared.baseUrl();
    if (!task.songs.isEmpty()) {
        QJsonArray tracks;
        const qsizetype count = std::clamp<qsizetype>(operation.result.pictures, 1, task.songs.size());
        for (int i = 1; i <= count; ++i) {
            tracks.append(QJsonObject{{u"id"_s, task.songIds.value(i - 1)},
                                      {u"audioUrl"_s, QString(base + songPath(task, i))},
                                      {u"imageUrl"_s, QString(base + picturePath(task, i))},
                                      {u"title"_s, task.prompt.left(60)},
                                      {u"tags"_s, QJsonValue()},
                                      {u"duration"_s, QJsonValue()}});
        }
        return QJsonObject{{u"tracks"_s, tracks}};
    }
    if (!task.clips.isEmpty()) {
        if (task.clips.size() == 1)
            return QJsonObject{{u"videoUrl"_s, QString(base + clipPath(task, 1))}};
        QJsonArray videos;
        for (int i = 1; i <= task.clips.size(); ++i)
            videos.append(QString(base + clipPath(task, i)));
        return QJsonObject{{u"videos"_s, videos}};
    }
    QJsonArray images;
    for (int i = 1; i <= task.pictures.size(); ++i)
        images.append(QString(base + picturePath(task, task.pictures.size() == 1 ? 0 : i)));
    QJsonObject result{{u"images"_s, images}};
    if (operation.result.family == "unified.midjourney.grid"_L1)
        result.insert(u"gridUrl"_s, QString(base + picturePath(task, 0)));
    return result;
}

QJsonObject UnifiedApi::jobObject(const SandboxTask &task, bool inList) const
{
    const Operation *operation = m_shared.catalog().operation(task.operation);
    const State state = task.stateAt(m_shared.now());
    const bool finished = state == State::Finished;
    const bool failed = state == State::Failed;
    const bool queued = state == State::Staged || state == State::Pending;
    QJsonObject object{
        {u"id"_s, task.id},
        {u"status"_s, finished ? u"COMPLETED"_s : failed ? u"FAILED"_s : queued ? u"QUEUED"_s : u"PROCESSING"_s},
        {u"model"_s, operation ? operation->request.constants["model"_L1].toString(operation->generator) : QString()},
        {u"progress"_s, finished ? 100 : failed || queued ? 0 : task.percentageAt(m_shared.now())},
        {u"error"_s, failed ? QJsonValue(task.message) : QJsonValue()},
        {u"creditCost"_s, failed ? 0 : task.charge.milli() / 1000},
        {u"webhookStatus"_s, QJsonValue()},
        {u"createdAt"_s, isoTime(task.createdMs)},
        {u"completedAt"_s, finished || failed ? QJsonValue(isoTime(task.createdMs + task.durationMs)) : QJsonValue()},
        {u"expired"_s, false}};
    if (finished && operation)
        object.insert(u"result"_s, resultOf(task, *operation));
    if (!inList)
        object.insert(u"input"_s, QJsonObject{{u"prompt"_s, task.prompt}});
    return object;
}

Answer UnifiedApi::job(const QString &id) const
{
    const auto task = m_shared.task(id);
    if (!task || !isJob(*task))
        return error(404, u"Job not found"_s);
    return answer(jobObject(*task, false));
}

Answer UnifiedApi::jobs(const QHash<QString, QString> &query) const
{
    bool isNumber = false;
    const QString asked = query.value(u"limit"_s, u"20"_s);
    const int limit = asked.toInt(&isNumber);
    if (!isNumber || limit < 1 || limit > 100)
        return invalid({{u"limit"_s, QJsonArray{u"must be 1 to 100"_s}}});
    if (query.value(u"scope"_s) == "team"_L1)
        return error(403, u"Only admins may list the team's jobs"_s);
    const QString cursor = query.value(u"cursor"_s);
    bool begun = cursor.isEmpty();
    QJsonArray list;
    QString next;
    QStringList models;
    const QVector<SandboxTask> tasks = m_shared.tasks();
    for (const SandboxTask &task : tasks) {
        if (!isJob(task))
            continue;
        const QJsonObject object = jobObject(task, true);
        if (const QString model = object["model"_L1].toString(); !models.contains(model))
            models.append(model);
        const bool wanted = (!query.contains(u"status"_s) || query.value(u"status"_s) == object["status"_L1].toString())
                            && (!query.contains(u"model"_s) || query.value(u"model"_s) == object["model"_L1].toString())
                            && (!query.contains(u"search"_s) || query.value(u"search"_s) == task.id);
        if (!begun) {
            begun = task.id == cursor;
            continue;
        }
        if (!wanted || !next.isEmpty())
            continue;
        if (list.size() == limit)
            next = list.last().toObject()["id"_L1].toString();
        else
            list.append(object);
    }
    QJsonObject page{{u"jobs"_s, list},
                     {u"nextCursor"_s, next.isEmpty() ? QJsonValue() : QJsonValue(next)},
                     {u"hasMore"_s, !next.isEmpty()}};
    if (query.value(u"include_models"_s) == "true"_L1)
        page.insert(u"models"_s, QJsonArray::fromStringList(models));
    return answer(page);
}

Answer UnifiedApi::createAsset(const QByteArray &body)
{
    const QJsonObject asked = QJsonDocument::fromJson(body).object();
    const QUrl url(asked["url"_L1].toString(), QUrl::StrictMode);
    const QString type = asked["type"_L1].toString();
    QJsonObject problems;
    if (!url.isValid() || url.host().isEmpty() || (url.scheme() != "http"_L1 && url.scheme() != "https"_L1))
        problems.insert(u"url"_s, QJsonArray{u"Invalid url"_s});
    if (type != "image"_L1 && type != "video"_L1 && type != "audio"_L1)
        problems.insert(u"type"_s, QJsonArray{u"Expected image, video or audio"_s});
    if (!problems.isEmpty())
        return invalid(problems);
    const QString id = u"asset-"_s + QUuid::createUuid().toString(QUuid::Id128).left(20);
    const std::scoped_lock lock(m_mutex);
    m_assets.insert(id, {{u"id"_s, id}, {u"type"_s, type}, {u"url"_s, url.toString(QUrl::FullyEncoded)}, {u"status"_s, u"Active"_s}});
    return answer({{u"assetId"_s, id}}, 201);
}

Answer UnifiedApi::asset(const QString &id) const
{
    const std::scoped_lock lock(m_mutex);
    const auto known = m_assets.constFind(id);
    return known == m_assets.cend() ? error(404, u"Asset not found"_s) : answer(*known);
}

Answer UnifiedApi::upload(const QByteArray &bytes) const
{
    if (bytes.isEmpty())
        return error(400, u"file is required"_s);
    QByteArray copy = bytes;
    QBuffer buffer(&copy);
    buffer.open(QIODevice::ReadOnly);
    QByteArray format = QImageReader(&buffer).format();
    QString kind = u"image"_s;
    if (format.isEmpty() && isVideo(bytes)) {
        format = bytes.startsWith("\x1a\x45\xdf\xa3") ? "webm" : "mp4";
        kind = u"video"_s;
    }
    if (format.isEmpty()) {
        format = audioFormat(bytes);
        kind = u"audio"_s;
    }
    if (format.isEmpty())
        return error(400, u"Unsupported file type"_s);
    if (bytes.size() > (kind == "video"_L1 ? s_largestVideo : s_largestFile))
        return error(400, u"File is too large"_s);
    const QString url = m_shared.keepUpload(bytes, format);
    if (url.isEmpty())
        return error(502, u"The file could not be kept"_s);
    return answer({{u"id"_s, url.section(u'/', -1).section(u'.', 0, 0)},
                   {u"url"_s, url},
                   {u"kind"_s, kind},
                   {u"contentType"_s, contentType(kind, format)},
                   {u"byteSize"_s, bytes.size()},
                   {u"expiresAt"_s, isoTime(m_shared.now() + s_uploadKeepsHours * 3'600'000)}},
                  201);
}

} // namespace frameloom
