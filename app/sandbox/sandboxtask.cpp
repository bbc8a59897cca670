// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/sandboxtask.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {
// Shares of the whole time.
constexpr double s_staged = 0.06;
constexpr double s_pending = 0.13;
constexpr double s_starting = 0.2;
constexpr double s_failure = 0.6;

double progress(const SandboxTask &task, qint64 nowMs)
{
    if (task.durationMs <= 0)
        return 1;
    return double(nowMs - task.createdMs) / double(task.durationMs);
}
}

SandboxTask::State SandboxTask::stateAt(qint64 nowMs) const
{
    const double p = progress(*this, nowMs);
    if (fails && p >= s_failure)
        return State::Failed;
    if (p >= 1)
        return State::Finished;
    if (p < s_staged)
        return State::Staged;
    if (p < s_pending)
        return State::Pending;
    return p < s_starting ? State::Starting : State::Processing;
}

int SandboxTask::percentageAt(qint64 nowMs) const
{
    const double p = (progress(*this, nowMs) - s_starting) / (1 - s_starting);
    return std::clamp(10 + int(p * 9) * 10, 10, 90);
}

QJsonObject SandboxTask::toJson() const
{
    QJsonArray specs;
    for (const PictureSpec &spec : pictures)
        specs << spec.toJson();
    return {{u"id"_s, id}, {u"operation"_s, operation}, {u"type"_s, type}, {u"prompt"_s, prompt},
            {u"created"_s, createdMs}, {u"duration"_s, durationMs}, {u"charge"_s, charge.milli()},
            {u"fails"_s, fails}, {u"filesMissing"_s, filesMissing}, {u"message"_s, message},
            {u"pictures"_s, specs}, {u"extra"_s, extra}};
}

SandboxTask SandboxTask::fromJson(const QJsonObject &object)
{
    SandboxTask task;
    task.id = object["id"_L1].toString();
    task.operation = object["operation"_L1].toString();
    task.type = object["type"_L1].toString();
    task.prompt = object["prompt"_L1].toString();
    task.createdMs = object["created"_L1].toInteger();
    task.durationMs = object["duration"_L1].toInteger();
    task.charge = Credits::fromMilli(object["charge"_L1].toInteger());
    task.fails = object["fails"_L1].toBool();
    task.filesMissing = object["filesMissing"_L1].toBool();
    task.message = object["message"_L1].toString();
    task.extra = object["extra"_L1].toObject();
    const QJsonArray specs = object["pictures"_L1].toArray();
    for (const QJsonValue &spec : specs)
        task.pictures << PictureSpec::fromJson(spec.toObject());
    return task;
}

QString picturePath(const SandboxTask &task, int number)
{
    return number > 0 ? u"/images/%1-%2.png"_s.arg(task.id).arg(number) : u"/images/%1.png"_s.arg(task.id);
}

QJsonObject fetchObject(const SandboxTask &task, const Operation &operation, qint64 nowMs, const QString &baseUrl)
{
    const auto state = task.stateAt(nowMs);
    QJsonObject object{{u"task_id"_s, task.id}};
    if (state == SandboxTask::State::Staged) {
        object[u"status"_s] = u"staged"_s;
        return object;
    }
    const bool pro = operation.variant == "pro"_L1;
    const QString verb = operation.request.path.section(u'/', -1);
    object[u"task_type"_s] = task.type.isEmpty() ? QJsonValue() : QJsonValue(task.type);
    switch (state) {
    case SandboxTask::State::Staged: break;
    case SandboxTask::State::Pending: object[u"status"_s] = u"pending"_s; return object;
    case SandboxTask::State::Starting: object[u"status"_s] = u"starting"_s; return object;
    case SandboxTask::State::Processing:
        object[u"status"_s] = u"processing"_s;
        if (verb != "seed"_L1 && verb != "shorten"_L1)
            object[u"percentage"_s] = QString::number(task.percentageAt(nowMs));
        return object;
    case SandboxTask::State::Failed:
        object[u"status"_s] = u"failed"_s;
        object[u"message"_s] = task.message;
        object[u"actions"_s] = QJsonArray();
        return object;
    case SandboxTask::State::Finished: break;
    }
    for (auto it = task.extra.begin(); it != task.extra.end(); ++it)
        object[it.key()] = it.value();
    if (operation.result.kind == ResultKind::Images) {
        QJsonArray urls;
        for (int i = 1; i <= task.pictures.size(); ++i)
            urls << QString(baseUrl + picturePath(task, i));
        object[u"original_image_url"_s] = QString(baseUrl + picturePath(task, 0));
        object[u"image_urls"_s] = urls;
    } else if (operation.result.kind == ResultKind::Image) {
        object[u"image_url"_s] = QString(baseUrl + picturePath(task, 0));
    }
    // As the samples have it: imagine and upscale-1x say so (pages Fetch and Fetch Many), pro always does; the others
    // leave the status out, and reroll spells its id differently.
    if (verb == "reroll"_L1 && !pro) {
        object.remove(u"task_id"_s);
        object[u"taskId"_s] = task.id;
        return object;
    }
    if (pro || verb == "imagine"_L1 || verb == "upscale-1x"_L1 || operation.generator != "midjourney"_L1)
        object[u"status"_s] = u"finished"_s;
    if (verb == "imagine"_L1) {
        object[u"percentage"_s] = 100;
        object[u"actions"_s] = QJsonArray();
    }
    return object;
}

} // namespace frameloom
