// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/classicapi.h"

#include "sandbox/sandboxanswer.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

using Answer = ClassicApi::Answer;

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

std::optional<QJsonObject> parse(const QByteArray &body)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(body, &error);
    if (error.error != QJsonParseError::NoError || !document.isObject())
        return std::nullopt;
    return document.object();
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

Answer ClassicApi::refusal(int status, const QString &message)
{
    Answer answer;
    answer.status = status;
    answer.body = compact({{u"message"_s, message}});
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

std::optional<SandboxTask> ClassicApi::task(const QString &id) const
{
    const std::scoped_lock lock(m_mutex);
    const SandboxTask *found = m_store.task(id);
    return found ? std::optional(*found) : std::nullopt;
}

std::optional<SandboxTask> ClassicApi::taskWithKey(const QString &idempotencyKey) const
{
    const std::scoped_lock lock(m_mutex);
    const SandboxTask *found = m_store.taskWithKey(idempotencyKey);
    return found ? std::optional(*found) : std::nullopt;
}

QVector<SandboxTask> ClassicApi::tasks() const
{
    const std::scoped_lock lock(m_mutex);
    return m_store.tasks();
}

bool ClassicApi::keep(const SandboxTask &task)
{
    const std::scoped_lock lock(m_mutex);
    return m_store.update(task);
}

Credits ClassicApi::balance() const
{
    const std::scoped_lock lock(m_mutex);
    return m_store.balance();
}

QString ClassicApi::keepUpload(const QByteArray &bytes, const QByteArray &extension) const
{
    const QString name = store(bytes, extension);
    return name.isEmpty() ? QString() : QString(baseUrl() + u"/uploads/"_s + name);
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

Answer ClassicApi::fetchOne(const QString &id) const
{
    const std::scoped_lock lock(m_mutex);
    const SandboxTask *task = m_store.task(id);
    const Operation *operation = task ? m_setup.catalog->operation(task->operation) : nullptr;
    if (!operation)
        return refusal(404, u"There is no such task"_s);
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
