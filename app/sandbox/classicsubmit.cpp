// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Submissions: checks, what they cost, and the task that comes of them.

#include "catalog/jsonschema.h"
#include "sandbox/classicapi.h"
#include "sandbox/sandboxclips.h"
#include "sandbox/sandboxmedia.h"
#include "sandbox/sandboxprice.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

using Answer = ClassicApi::Answer;

constexpr qint64 s_slowMs = 60'000;
constexpr int s_refusals = 2;                // of sandbox:429 before it gives way
constexpr int s_largestSource = 2048;        // pixels a side, for upscale-highres
constexpr qsizetype s_longestWords = 20'000; // longer texts are files, and hold no magic word
constexpr int s_daysPrepared = 7;            // AI Photos: how long the real one keeps them is not known

/// All text a request holds itself, for the magic words.
QString ownText(const QJsonValue &value)
{
    if (value.isString())
        return value.toString().size() <= s_longestWords ? value.toString() + u'\n' : QString();
    QString all;
    const QJsonArray list = value.toArray();
    for (const QJsonValue &entry : list)
        all += ownText(entry);
    const QJsonObject object = value.toObject();
    for (const QJsonValue &entry : object)
        all += ownText(entry);
    return all;
}

QString words(const SchemaViolation &violation)
{
    QString place = violation.pointer;
    if (place.startsWith(u'/'))
        place.remove(0, 1);
    return place.isEmpty() ? violation.message : place + u": "_s + violation.message;
}

/// What the schema refuses. Lengths first: the validator's patterns recurse once per character.
QStringList schemaProblems(const Operation &operation, const QJsonObject &params)
{
    QStringList problems;
    const QJsonObject properties = operation.schema["properties"_L1].toObject();
    for (auto it = params.begin(); it != params.end(); ++it) {
        const QJsonValue longest = properties[it.key()]["maxLength"_L1];
        if (longest.isDouble() && double(it.value().toString().size()) > 2 * longest.toDouble())
            problems << it.key() + u" is too long"_s;
    }
    if (!problems.isEmpty())
        return problems;
    const auto schema = operation.validator ? operation.validator->get() : JsonSchema::compile(operation.schema);
    if (!schema)
        return {};
    const QVector<SchemaViolation> violations = schema->validate(params);
    for (const SchemaViolation &violation : violations)
        problems << words(violation);
    return problems;
}

} // namespace

const SandboxTask *ClassicApi::parentOf(const ParentRule &rule, const QString &id) const
{
    return rule.takes == ParentRule::Takes::Item ? m_store.taskOfSong(id) : m_store.task(id);
}

std::optional<Answer> ClassicApi::checkParent(SandboxRequest &request) const
{
    const ParentRule &rule = request.operation->parent;
    if (!rule.isValid())
        return std::nullopt;
    const QString id = request.params[rule.parameter].toVariant().toString();
    if (id.isEmpty())
        return rule.required ? std::optional(badRequest({rule.parameter + u" is required"_s})) : std::nullopt;
    const SandboxTask *parent = parentOf(rule, id);
    if (!parent)
        return badRequest({rule.parameter + u": there is no such task"_s});
    if (parent->stateAt(m_setup.now()) != SandboxTask::State::Finished)
        return badRequest({rule.parameter + u": this task has not finished"_s});
    const Operation *made = m_setup.catalog->operation(parent->operation);
    const QString family = made ? made->result.family : QString();
    if (!rule.families.contains(family))
        return badRequest({rule.parameter + u": a task of type %1 cannot be used here"_s.arg(parent->type)});
    request.parent = parent;
    if (rule.takes == ParentRule::Takes::Item)
        request.picture = int(parent->songIds.indexOf(id)) + 1;
    const bool byNumber = !rule.pictureParameter.isEmpty() && !request.params.contains(rule.itemParameter);
    if (!rule.itemParameter.isEmpty() && rule.itemFamilies.contains(family) && !byNumber)
        return checkItem(request);
    if (rule.pictureParameter.isEmpty())
        return std::nullopt;
    const QString given = request.params[rule.pictureParameter].toVariant().toString();
    bool isNumber = false;
    const int number = given.toInt(&isNumber);
    if (rule.pictureFamilies.contains(family)) {
        if (!isNumber || number < 1 || number > parent->entries())
            return badRequest({rule.pictureParameter + u" must be 1 to %1"_s.arg(parent->entries())});
        request.picture = number;
    } else if (isNumber && number > 1 && parent->entries() < number) {
        return badRequest({rule.pictureParameter + u": the task has a single picture"_s});
    }
    return std::nullopt;
}

std::optional<Answer> ClassicApi::checkItem(SandboxRequest &request) const
{
    const QString &parameter = request.operation->parent.itemParameter;
    const QString id = request.params[parameter].toString();
    if (id.isEmpty())
        return badRequest({parameter + u" is required"_s});
    const auto index = request.parent->songIds.indexOf(id);
    if (index < 0)
        return badRequest({parameter + u": the task has no such song"_s});
    request.picture = int(index) + 1;
    return std::nullopt;
}

/// The mask has exactly the picture's pixels (api/v1/CORE.md, "Oddities").
std::optional<Answer> ClassicApi::checkMask(const SandboxRequest &request) const
{
    for (const Field &field : request.operation->fields) {
        if (field.editor != FieldEditor::Mask || !request.parent || request.parent->pictures.isEmpty())
            continue;
        const QSize mask = pictureSize(embeddedBytes(field.media, request.params[field.name].toString()));
        const QSize picture = request.parent->pictures.value(std::max(0, request.picture - 1)).pixels();
        if (mask != picture)
            return badRequest({u"%1 must be %2x%3 pixels, as the picture is"_s.arg(field.name)
                                   .arg(picture.width())
                                   .arg(picture.height())});
    }
    return std::nullopt;
}

std::optional<Answer> ClassicApi::refuseByMagic(Magic magic, const QByteArray &body)
{
    switch (magic) {
    case Magic::Moderated:
        return badRequest({u"The prompt was refused by moderation: it contains a banned word (sandbox:moderated)"_s});
    case Magic::Error500: {
        Answer answer;
        answer.status = 500;
        return answer;
    }
    case Magic::NoCredits:
        return refusal(402, u"Not enough credits (sandbox:402)"_s);
    case Magic::RateLimited: {
        const QByteArray key = QCryptographicHash::hash(body, QCryptographicHash::Sha1);
        const std::scoped_lock lock(m_mutex);
        if (m_refused[key]++ >= s_refusals)
            return std::nullopt;
        Answer answer = refusal(429, u"Too many requests (sandbox:429)"_s);
        answer.retryAfter = 2;
        return answer;
    }
    default:
        return std::nullopt;
    }
}

Answer ClassicApi::submit(const QString &path, const QByteArray &body)
{
    const Operation *operation = m_setup.catalog->operationByPath(path);
    if (!operation)
        return refusal(404, u"Not found"_s);
    if (operation->request.multipart)
        return badRequest({u"The request must be multipart/form-data"_s});
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(body, &error);
    if (error.error != QJsonParseError::NoError || !document.isObject())
        return badRequest({u"The request body must be a JSON object"_s});
    SandboxRequest request;
    request.operation = operation;
    request.params = document.object();

    const Magic magic = magicIn(ownText(request.params));
    if (const auto refused = refuseByMagic(magic, body))
        return *refused;
    if (const QStringList problems = schemaProblems(*operation, request.params); !problems.isEmpty())
        return badRequest(problems);
    if (const QString problem = embeddedPictureProblem(*operation, request.params); !problem.isEmpty())
        return badRequest({problem});
    return accept(request, magic);
}

Answer ClassicApi::submitFile(const QString &path, const QHash<QString, QByteArray> &parts, const QString &fileName)
{
    const Operation *operation = m_setup.catalog->operationByPath(path);
    if (!operation)
        return refusal(404, u"Not found"_s);
    if (!operation->request.multipart)
        return badRequest({u"The request body must be a JSON object"_s});
    SandboxRequest request;
    request.operation = operation;
    const Magic magic = magicIn(fileName);
    for (const Field &field : operation->fields) {
        if (field.media.send != MediaSpec::Send::Part || !field.isMedia())
            continue;
        const QByteArray bytes = parts.value(field.media.part);
        if (bytes.isEmpty())
            return badRequest({field.media.part + u" is required (a file part of multipart/form-data)"_s});
        if (field.media.maxBytes > 0 && bytes.size() > field.media.maxBytes)
            return badRequest({u"The file must be at most %1 MB"_s.arg(field.media.maxBytes / 1024 / 1024)});
        if (const auto refused = refuseByMagic(magic, bytes))
            return *refused;
        const QByteArray format = audioFormat(bytes);
        if (format.isEmpty())
            return badRequest({u"The file is not a song"_s});
        request.upload = store(bytes, format);
        if (request.upload.isEmpty())
            return refusal(500, {});
        request.params[u"title"_s] = fileName.section(u'.', 0, 0);
    }
    return accept(request, magic);
}

Answer ClassicApi::accept(SandboxRequest &request, Magic magic, const QString &idempotencyKey, const QByteArray &digest)
{
    const Operation &operation = *request.operation;
    // One lock over check, charge and write: what is charged is exactly what was made.
    const std::scoped_lock lock(m_mutex);
    request.pictureAt = [this](const QString &url) { return pictureAt(url); };
    if (const auto refused = checkParent(request))
        return *refused;
    if (const auto refused = checkMask(request))
        return *refused;
    request.repetition = m_store.tasksWithPrompt(promptOf(request));
    const int parentPictures = request.parent ? request.parent->pictureCount : 0;
    const Credits charge = sandboxCharge(operation, request.params, parentPictures);
    if (charge > m_store.balance())
        return refusal(402, u"Not enough credits"_s);

    SandboxTask task;
    task.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    task.operation = operation.id;
    task.idempotencyKey = idempotencyKey;
    task.digest = QString::fromLatin1(digest);
    task.type = taskType(request);
    task.prompt = promptOf(request);
    task.createdMs = m_setup.now();
    const double duration = double(magic == Magic::Slow ? s_slowMs : usualDuration(operation));
    task.durationMs = m_setup.speed > 0 && request.upload.isEmpty() ? qint64(duration / m_setup.speed) : 0;
    task.charge = charge;
    task.upload = request.upload;
    task.pictures = resultPictures(request);
    task.clips = resultClips(request);
    task.extra = resultExtras(request, task.pictures);
    for (auto it = request.extra.begin(); it != request.extra.end(); ++it)
        task.extra.insert(it.key(), it.value());
    task.pictureCount = request.pictureCount;
    addSongs(request, task);
    if (operation.id == "ai-photos.upload"_L1) {
        task.pictureCount = int(request.params["images"_L1].toArray().size());
        task.extra[u"expires_at"_s] = QDateTime::fromMSecsSinceEpoch(task.createdMs + task.durationMs, Qt::UTC)
                                          .addDays(s_daysPrepared)
                                          .toString(Qt::ISODateWithMs);
    }
    task.fails = magic == Magic::Fail;
    task.filesMissing = magic == Magic::Missing;
    if (task.fails)
        task.message = u"invalid param[ar] (sandbox:fail)"_s;
    if (operation.request.path.endsWith("/upscale-highres"_L1) && !task.pictures.isEmpty()) {
        PictureSpec before = task.pictures.first();
        before.scale /= request.params["type"_L1].toString() == "4x"_L1 ? 4 : 2;
        const QSize size = before.pixels();
        if (std::max(size.width(), size.height()) > s_largestSource)
            return badRequest({u"The picture must be at most 2048x2048"_s});
    }
    if (!m_store.add(task)) // no room: nothing happened
        return refusal(500, {});

    Answer answer;
    answer.body = QJsonDocument(QJsonObject{{u"task_id"_s, task.id}}).toJson(QJsonDocument::Compact);
    answer.drop = magic == Magic::Drop;
    // The page of Suno's lyrics shows both ways of answering: they take turns.
    const bool later = operation.id == "suno.lyrics"_L1 && request.repetition % 2 == 1;
    if (magic == Magic::Unreadable) {
        answer.body = "<html><body>The server is taking a nap.</body></html>";
        answer.type = "text/html";
    } else if ((operation.request.held && !later) || !task.upload.isEmpty()) {
        answer.heldTask = task.id;
        answer.holdUntilMs = task.createdMs + task.durationMs;
    }
    return answer;
}

} // namespace frameloom
