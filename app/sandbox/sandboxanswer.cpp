// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/sandboxanswer.h"

#include <QHash>
#include <QJsonArray>
#include <QSet>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

using State = SandboxTask::State;

QString pathVerb(const Operation &operation)
{
    return operation.request.path.section(u'/', -1);
}

bool isOriginalMidjourney(const Operation &operation)
{
    return operation.generator == "midjourney"_L1 && operation.variant != "pro"_L1;
}

/// Numbers for Flux, Suno and Udio, text for the rest (api/v1/GENERATORS.md).
QJsonValue percentage(const SandboxTask &task, const Operation &operation, qint64 nowMs)
{
    const int percent = task.percentageAt(nowMs);
    const bool number = operation.generator == "flux"_L1 || operation.result.kind == ResultKind::Audio;
    return number ? QJsonValue(percent) : QJsonValue(QString::number(percent));
}

/// A preview has no video yet; Udio's entries never have one, and nothing to hear before the end.
QJsonArray songsOf(const SandboxTask &task, const Operation &operation, const QString &baseUrl, bool finished)
{
    const bool udio = operation.generator == "udio"_L1;
    QJsonArray songs = task.extra["songs"_L1].toArray();
    for (qsizetype i = 0; i < songs.size(); ++i) {
        const int number = int(i) + 1;
        QJsonObject song = songs[i].toObject();
        song[u"audio_url"_s] = finished || !udio ? QJsonValue(QString(baseUrl + songPath(task, number))) : QJsonValue();
        song[u"image_url"_s] = QString(baseUrl + picturePath(task, number));
        if (!udio)
            song[u"video_url"_s] = finished ? QJsonValue(QString(baseUrl + clipPath(task, number))) : QJsonValue();
        songs[i] = song;
    }
    return songs;
}

void addPictures(const SandboxTask &task, const Operation &operation, const QString &baseUrl, QJsonObject &object)
{
    if (operation.result.kind == ResultKind::Image) {
        object[u"image_url"_s] = QString(baseUrl + picturePath(task, 0));
        if (operation.generator == "flux"_L1)
            object[u"original_image_url"_s] = QString(baseUrl + picturePath(task, 1));
        return;
    }
    QJsonArray urls;
    for (int i = 1; i <= task.pictures.size(); ++i)
        urls << QString(baseUrl + picturePath(task, i));
    object[u"image_urls"_s] = urls;
    if (!operation.request.held) // those that answer at once show no picture of all
        object[u"original_image_url"_s] = QString(baseUrl + picturePath(task, 0));
}

void addVideos(const SandboxTask &task, const Operation &operation, const QString &baseUrl, QJsonObject &object)
{
    if (operation.generator != "midjourney"_L1) {
        object[u"video_url"_s] = QString(baseUrl + clipPath(task, 1));
        return;
    }
    QJsonArray urls;
    for (int i = 1; i <= task.clips.size(); ++i)
        urls << QString(baseUrl + clipPath(task, i));
    object[u"video_urls"_s] = urls;
}

void addFiles(const SandboxTask &task, const Operation &operation, const QString &baseUrl, QJsonObject &object)
{
    switch (operation.result.kind) {
    case ResultKind::Images:
    case ResultKind::Image:
        addPictures(task, operation, baseUrl, object);
        break;
    case ResultKind::Video:
        addVideos(task, operation, baseUrl, object);
        break;
    case ResultKind::Audio:
        object[u"songs"_s] = songsOf(task, operation, baseUrl, true);
        if (operation.id == "suno.extend"_L1) // beside the songs, and one of theirs
            object[u"video_url"_s] = QString(baseUrl + clipPath(task, 1));
        break;
    case ResultKind::Text:
    case ResultKind::Seed:
    case ResultKind::Nothing:
        break;
    }
}

/// AI Photos' first two steps have words of their own and no task_type.
QJsonObject photosProgress(const SandboxTask &task, const Operation &operation, qint64 nowMs)
{
    QJsonObject object{{u"status"_s, u"processing"_s}};
    if (operation.id == "ai-photos.upload"_L1) { // the sample names no task
        object[u"message"_s] = u"pictures are being prepared"_s;
        return object;
    }
    object[u"task_id"_s] = task.id;
    object[u"message"_s] = u"training is under way"_s;
    object[u"percentage"_s] = percentage(task, operation, nowMs);
    return object;
}

bool isPhotosStep(const Operation &operation)
{
    return operation.id == "ai-photos.upload"_L1 || operation.id == "ai-photos.train"_L1;
}

QJsonObject processing(const SandboxTask &task, const Operation &operation, qint64 nowMs, const QString &baseUrl,
                       QJsonObject object)
{
    if (isPhotosStep(operation))
        return photosProgress(task, operation, nowMs);
    object[u"status"_s] = u"processing"_s;
    const QString verb = pathVerb(operation);
    if (verb != "seed"_L1 && verb != "shorten"_L1)
        object[u"percentage"_s] = percentage(task, operation, nowMs);
    if (operation.id == "seedance.imagine"_L1)
        object[u"task_type"_s] = u"seedancee-video"_s; // misspelt in the sample
    if (task.hasPreviewAt(nowMs))
        object[u"songs"_s] = songsOf(task, operation, baseUrl, false);
    return object;
}

QJsonObject finished(const SandboxTask &task, const Operation &operation, const QString &baseUrl, QJsonObject object)
{
    if (operation.id == "suno.lyrics"_L1) {
        QJsonObject words = task.extra;
        words[u"type"_s] = u"suno-lyrics"_s;
        words[u"status"_s] = u"finished"_s;
        return words;
    }
    if (!task.upload.isEmpty())
        return {{u"task_id"_s, task.id}, {u"audio_url"_s, QString(baseUrl + u"/uploads/"_s + task.upload)}};
    for (auto it = task.extra.begin(); it != task.extra.end(); ++it)
        object[it.key()] = it.value();
    addFiles(task, operation, baseUrl, object);
    const QString verb = pathVerb(operation);
    const bool original = isOriginalMidjourney(operation);
    if (original && verb == "reroll"_L1) {
        object.remove(u"task_id"_s);
        object[u"taskId"_s] = task.id;
        return object;
    }
    // As the samples have it: the pages of most Midjourney operations, of Flux and of Luma leave the status out.
    const bool silent = (original && verb != "imagine"_L1 && verb != "upscale-1x"_L1)
                        || operation.generator == "flux"_L1 || operation.generator == "luma"_L1;
    if (!silent)
        object[u"status"_s] = u"finished"_s;
    static const QSet<QString> counted{u"runway"_s, u"kling"_s, u"seedance"_s};
    if (verb == "imagine"_L1 || (counted.contains(operation.generator) && operation.result.kind == ResultKind::Video)
        || operation.id == "ai-photos.train"_L1)
        object[u"percentage"_s] = 100;
    if (verb == "imagine"_L1)
        object[u"actions"_s] = QJsonArray();
    return object;
}

} // namespace

QString fixedTaskType(const QString &operationId)
{
    static const QHash<QString, QString> types = {
        {u"flux.imagine"_s, u"flux-imagine"_s},
        {u"luma.imagine"_s, u"luma"_s},
        {u"luma.extend"_s, u"luma-ext"_s},
        {u"runway.imagine"_s, u"runway"_s},
        {u"kling.imagine"_s, u"kling-video"_s},
        {u"kling.2-6"_s, u"kling-2.6-video"_s},
        {u"seedance.imagine"_s, u"seedance-video"_s},
        {u"suno.imagine"_s, u"suno"_s},
        {u"suno.extend"_s, u"suno"_s},
        {u"udio.imagine"_s, u"udio"_s},
        {u"ai-photos.generate"_s, u"ai-photo-generate"_s},
    };
    return types.value(operationId);
}

QJsonObject fetchObject(const SandboxTask &task, const Operation &operation, qint64 nowMs, const QString &baseUrl)
{
    const State state = task.stateAt(nowMs);
    QJsonObject object{{u"task_id"_s, task.id}};
    if (state == State::Staged) {
        object[u"status"_s] = u"staged"_s;
        return object;
    }
    if (!isPhotosStep(operation))
        object[u"task_type"_s] = task.type.isEmpty() ? QJsonValue() : QJsonValue(task.type);
    switch (state) {
    case State::Staged:
        break;
    case State::Pending:
        object[u"status"_s] = u"pending"_s;
        return object;
    case State::Starting:
        object[u"status"_s] = u"starting"_s;
        return object;
    case State::Processing:
        return processing(task, operation, nowMs, baseUrl, object);
    case State::Failed:
        object[u"status"_s] = u"failed"_s;
        object[u"message"_s] = task.message;
        object[u"actions"_s] = QJsonArray();
        return object;
    case State::Finished:
        break;
    }
    return finished(task, operation, baseUrl, object);
}

} // namespace frameloom
