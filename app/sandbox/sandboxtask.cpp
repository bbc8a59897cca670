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

QStringList textsOf(const QJsonValue &value)
{
    return value.toVariant().toStringList();
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

bool SandboxTask::hasPreviewAt(qint64 nowMs) const
{
    return !songs.isEmpty() && stateAt(nowMs) == State::Processing && percentageAt(nowMs) >= 50;
}

int SandboxTask::entries() const
{
    return int(!songs.isEmpty() ? songs.size() : std::max(pictures.size(), clips.size()));
}

QJsonObject SandboxTask::toJson() const
{
    QJsonArray specs;
    for (const PictureSpec &spec : pictures)
        specs << spec.toJson();
    QJsonArray scenes;
    for (const ClipSpec &clip : clips)
        scenes << clip.toJson();
    return {{u"scenes"_s, scenes},
            {u"songs"_s, QJsonArray::fromStringList(songs)},
            {u"songIds"_s, QJsonArray::fromStringList(songIds)},
            {u"upload"_s, upload},
            {u"key"_s, idempotencyKey},
            {u"digest"_s, digest},
            {u"pictureCount"_s, pictureCount},
            {u"id"_s, id}, {u"operation"_s, operation}, {u"type"_s, type}, {u"prompt"_s, prompt},
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
    const QJsonArray scenes = object["scenes"_L1].toArray();
    for (const QJsonValue &scene : scenes)
        task.clips << ClipSpec::fromJson(scene.toObject());
    for (qsizetype i = task.clips.size(); i < object["clips"_L1].toArray().size(); ++i) { // as 0.1 kept them once
        ClipSpec clip;
        clip.scene.prompt = task.prompt;
        clip.scene.seed = quint32(i + 1);
        task.clips << clip;
    }
    task.songs = textsOf(object["songs"_L1]);
    task.songIds = textsOf(object["songIds"_L1]);
    task.upload = object["upload"_L1].toString();
    task.idempotencyKey = object["key"_L1].toString();
    task.digest = object["digest"_L1].toString();
    task.pictureCount = object["pictureCount"_L1].toInt();
    const QJsonArray specs = object["pictures"_L1].toArray();
    for (const QJsonValue &spec : specs)
        task.pictures << PictureSpec::fromJson(spec.toObject());
    return task;
}

QString picturePath(const SandboxTask &task, int number)
{
    return number > 0 ? u"/images/%1-%2.png"_s.arg(task.id).arg(number) : u"/images/%1.png"_s.arg(task.id);
}

QString clipPath(const SandboxTask &task, int number)
{
    return u"/videos/%1-%2.mp4"_s.arg(task.id).arg(number);
}

QString songPath(const SandboxTask &task, int number)
{
    return u"/songs/%1-%2.mp3"_s.arg(task.id).arg(number);
}

} // namespace frameloom
