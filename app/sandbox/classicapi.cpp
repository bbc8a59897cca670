// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/classicapi.h"

#include "catalog/jsonschema.h"
#include "sandbox/magicwords.h"
#include "sandbox/sandboxprice.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

using Answer = ClassicApi::Answer;

constexpr qint64 s_slowMs = 60'000;
constexpr int s_refusals = 2; // of sandbox:429 before it gives way
constexpr int s_largestSource = 2048; // pixels a side, for upscale-highres

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Answer message(int status, const QString &text)
{
    Answer answer;
    answer.status = status;
    answer.body = compact({{u"message"_s, text}});
    return answer;
}

std::optional<QJsonObject> parse(const QByteArray &body)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(body, &error);
    if (error.error != QJsonParseError::NoError || !document.isObject())
        return std::nullopt;
    return document.object();
}

/// All text a request holds itself, for the magic words.
QString ownText(const QJsonObject &params)
{
    QString all;
    for (const QJsonValue &value : params)
        all += value.toString() + u'\n';
    return all;
}

QString words(const SchemaViolation &violation)
{
    QString place = violation.pointer;
    if (place.startsWith(u'/'))
        place.remove(0, 1);
    return place.isEmpty() ? violation.message : place + u": "_s + violation.message;
}

} // namespace

ClassicApi::ClassicApi(Setup setup) : m_setup(std::move(setup)), m_store(m_setup.folder) {}

bool ClassicApi::open(QString *why)
{
    const std::scoped_lock lock(m_mutex);
    return m_store.open(m_setup.startBalance, why);
}

int ClassicApi::lastPort() const
{
    const std::scoped_lock lock(m_mutex);
    return m_store.lastPort();
}

void ClassicApi::setPort(int port)
{
    const std::scoped_lock lock(m_mutex);
    m_port = port;
    m_store.setLastPort(port);
}

QString ClassicApi::baseUrl() const
{
    return u"http://127.0.0.1:%1"_s.arg(m_port);
}

Answer ClassicApi::badRequest(const QStringList &messages)
{
    QJsonArray errors;
    for (const QString &text : messages)
        errors << QJsonObject{{u"msg"_s, text}};
    Answer answer;
    answer.status = 400;
    answer.body = compact({{u"errors"_s, errors}});
    return answer;
}

std::optional<Answer> ClassicApi::refuse(const QString &authorization) const
{
    QString key = authorization.trimmed();
    if (key.startsWith("Bearer "_L1, Qt::CaseInsensitive))
        key = key.mid(7).trimmed();
    if (key == m_setup.key)
        return std::nullopt;
    if (key.startsWith("afk_"_L1))
        return badRequest({u"This is an API v2 key. Use it with API v2 at https://api.apiframe.ai/v2"_s});
    Answer answer;
    answer.status = 401;
    return answer;
}

Answer ClassicApi::account() const
{
    const std::scoped_lock lock(m_mutex);
    Answer answer;
    const qint64 milli = m_store.balance().milli();
    const QJsonValue credits = milli % 1000 ? QJsonValue(double(milli) / 1000) : QJsonValue(milli / 1000);
    answer.body = compact({{u"email"_s, u"sandbox@example.invalid"_s}, {u"credits"_s, credits},
                           {u"total_images"_s, m_store.pictureCount()}, {u"plan"_s, u"sandbox"_s}});
    return answer;
}

std::optional<Answer> ClassicApi::checkParent(SandboxRequest &request) const
{
    const ParentRule &rule = request.operation->parent;
    if (!rule.isValid())
        return std::nullopt;
    const QString id = request.params[rule.parameter].toVariant().toString();
    if (id.isEmpty())
        return rule.required ? std::optional(badRequest({rule.parameter + u" is required"_s})) : std::nullopt;
    const SandboxTask *parent = m_store.task(id);
    if (!parent)
        return badRequest({rule.parameter + u": there is no such task"_s});
    if (parent->stateAt(m_setup.now()) != SandboxTask::State::Finished)
        return badRequest({rule.parameter + u": this task has not finished"_s});
    const Operation *made = m_setup.catalog->operation(parent->operation);
    const QString family = made ? made->result.family : QString();
    if (!rule.families.contains(family))
        return badRequest({rule.parameter + u": a task of type %1 cannot be used here"_s.arg(parent->type)});
    request.parent = parent;
    if (rule.pictureParameter.isEmpty())
        return std::nullopt;
    const QString given = request.params[rule.pictureParameter].toVariant().toString();
    bool isNumber = false;
    const int number = given.toInt(&isNumber);
    if (rule.pictureFamilies.contains(family)) {
        if (!isNumber || number < 1 || number > parent->pictures.size())
            return badRequest({rule.pictureParameter + u" must be 1 to %1"_s.arg(parent->pictures.size())});
        request.picture = number;
    } else if (isNumber && number > 1 && parent->pictures.size() < number) {
        return badRequest({rule.pictureParameter + u": the task has a single picture"_s});
    }
    return std::nullopt;
}

Answer ClassicApi::submit(const QString &path, const QByteArray &body)
{
    const Operation *operation = m_setup.catalog->operationByPath(path);
    if (!operation)
        return message(404, u"Not found"_s);
    const std::optional<QJsonObject> params = parse(body);
    if (!params)
        return badRequest({u"The request body must be a JSON object"_s});

    const Magic magic = magicIn(ownText(*params));
    switch (magic) {
    case Magic::Moderated:
        return badRequest({u"The prompt was refused by moderation: it contains a banned word (sandbox:moderated)"_s});
    case Magic::Error500: {
        Answer answer;
        answer.status = 500;
        return answer;
    }
    case Magic::NoCredits: return message(402, u"Not enough credits (sandbox:402)"_s);
    case Magic::RateLimited: {
        const std::scoped_lock lock(m_mutex);
        if (m_refused[body]++ < s_refusals) {
            Answer answer = message(429, u"Too many requests (sandbox:429)"_s);
            answer.retryAfter = 2;
            return answer;
        }
        break;
    }
    default: break;
    }

    if (const auto schema = operation->validator ? operation->validator->get() : JsonSchema::compile(operation->schema)) {
        QStringList problems;
        const QVector<SchemaViolation> violations = schema->validate(*params);
        for (const SchemaViolation &violation : violations)
            problems << words(violation);
        if (!problems.isEmpty())
            return badRequest(problems);
    }
    const ResultKind kind = operation->result.kind;
    if (kind == ResultKind::Video || kind == ResultKind::Audio)
        return badRequest({kind == ResultKind::Video ? u"The sandbox cannot make videos yet"_s
                                                     : u"The sandbox cannot make music yet"_s});

    // One lock over check, charge and write: what is charged is exactly what was made.
    const std::scoped_lock lock(m_mutex);
    SandboxRequest request;
    request.operation = operation;
    request.params = *params;
    request.pictureAt = [this](const QString &url) { return pictureAt(url); };
    if (const auto refusal = checkParent(request))
        return *refusal;
    request.repetition = m_store.tasksWithPrompt(promptOf(request));
    const Credits charge = sandboxCharge(*operation, *params);
    if (charge > m_store.balance())
        return message(402, u"Not enough credits"_s);

    SandboxTask task;
    task.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    task.operation = operation->id;
    task.type = taskType(request);
    task.prompt = promptOf(request);
    task.createdMs = m_setup.now();
    const double duration = double(magic == Magic::Slow ? s_slowMs : usualDuration(*operation));
    task.durationMs = m_setup.speed > 0 ? qint64(duration / m_setup.speed) : 0;
    task.charge = charge;
    task.pictures = resultPictures(request);
    task.extra = resultExtras(request, task.pictures);
    task.fails = magic == Magic::Fail;
    task.filesMissing = magic == Magic::Missing;
    if (task.fails)
        task.message = u"invalid param[ar] (sandbox:fail)"_s;
    if (path.endsWith("/upscale-highres"_L1) && (request.parent || !task.pictures.isEmpty())) {
        PictureSpec before = task.pictures.first();
        before.scale /= params->value("type"_L1).toString() == "4x"_L1 ? 4 : 2;
        const QSize size = before.pixels();
        if (std::max(size.width(), size.height()) > s_largestSource)
            return badRequest({u"The picture must be at most 2048x2048"_s});
    }
    if (!m_store.add(task)) { // no room: nothing happened
        Answer answer;
        answer.status = 500;
        return answer;
    }

    Answer answer;
    answer.body = compact({{u"task_id"_s, task.id}});
    answer.drop = magic == Magic::Drop;
    if (magic == Magic::Unreadable) {
        answer.body = "<html><body>The server is taking a nap.</body></html>";
        answer.type = "text/html";
    } else if (operation->request.held) {
        answer.heldTask = task.id;
        answer.holdUntilMs = task.createdMs + task.durationMs;
    }
    return answer;
}

Answer ClassicApi::fetchOne(const QString &id) const
{
    const std::scoped_lock lock(m_mutex);
    const SandboxTask *task = m_store.task(id);
    const Operation *operation = task ? m_setup.catalog->operation(task->operation) : nullptr;
    if (!operation)
        return message(404, u"There is no such task"_s);
    Answer answer;
    answer.body = compact(fetchObject(*task, *operation, m_setup.now(), baseUrl()));
    return answer;
}

Answer ClassicApi::fetch(const QByteArray &body) const
{
    const auto params = parse(body);
    const QString id = params ? params->value("task_id"_L1).toVariant().toString() : QString();
    if (id.isEmpty())
        return badRequest({u"task_id is required"_s});
    return fetchOne(id);
}

Answer ClassicApi::fetchMany(const QByteArray &body) const
{
    const auto params = parse(body);
    const QJsonArray ids = params ? params->value("task_ids"_L1).toArray() : QJsonArray();
    if (ids.size() < 2 || ids.size() > 20)
        return badRequest({u"task_ids must hold 2 to 20 task ids"_s});
    const std::scoped_lock lock(m_mutex);
    QJsonArray tasks;
    for (const QJsonValue &id : ids) {
        const SandboxTask *task = m_store.task(id.toVariant().toString());
        const Operation *operation = task ? m_setup.catalog->operation(task->operation) : nullptr;
        if (operation) // unknown ids are left out; what the service does is not documented
            tasks << fetchObject(*task, *operation, m_setup.now(), baseUrl());
    }
    Answer answer;
    answer.body = compact({{u"tasks"_s, tasks}});
    return answer;
}

} // namespace frameloom
