// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/classicdialect.h"

#include "api/classicreader.h"
#include "api/dialectparts.h"
#include "api/errortaxonomy.h"
#include "api/loosejson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

bool isError(const QJsonObject &object)
{
    const auto said = [&object](QLatin1StringView key) {
        const QJsonValue value = object.value(key);
        return !value.isUndefined() && !value.isNull() && !(value.isArray() && value.toArray().isEmpty())
            && !(value.isBool() && !value.toBool()) && !(value.isString() && value.toString().isEmpty());
    };
    const auto no = [&object](QLatin1StringView key) { return object.value(key) == QJsonValue(false); };
    return said("errors"_L1) || said("error"_L1) || no("success"_L1) || no("ok"_L1);
}

/// The task objects of a fetch answer: a list, bare or under a name, or an object of them by id.
std::optional<QJsonArray> listIn(const QJsonDocument &document, const QStringList &asked)
{
    if (document.isArray())
        return document.array();
    const auto byId = [](const QJsonObject &object) {
        QJsonArray list;
        for (auto it = object.begin(); it != object.end(); ++it) {
            QJsonObject task = it.value().toObject();
            if (!task.contains("task_id"_L1))
                task.insert("task_id"_L1, it.key());
            list.append(task);
        }
        return list;
    };
    const QJsonObject object = document.object();
    for (const auto key : {"tasks"_L1, "data"_L1, "results"_L1}) {
        const QJsonValue value = object.value(key);
        if (value.isArray())
            return value.toArray();
        if (const QJsonObject map = value.toObject(); !map.isEmpty() && asked.contains(map.begin().key()))
            return byId(map);
    }
    if (!object.isEmpty() && asked.contains(object.begin().key()))
        return byId(object);
    return std::nullopt;
}

bool saysNothing(const TaskReport &report)
{
    return report.rawStatus.isEmpty() && report.state == RemoteState::Unknown;
}

/// CORE.md, "Webhooks". The secret belongs to the profile's own receiver and to no other address.
void addWebhook(QJsonObject &body, const QJsonObject &properties, const Profile &profile)
{
    if (profile.webhookUrl.isEmpty() || body.contains("webhook_url"_L1) || !properties.contains("webhook_url"_L1))
        return;
    body.insert("webhook_url"_L1, profile.webhookUrl);
    if (!profile.webhookSecret.isEmpty() && !body.contains("webhook_secret"_L1)
        && properties.contains("webhook_secret"_L1))
        body.insert("webhook_secret"_L1, QString(Dialect::hiddenSecret));
}

} // namespace

QByteArray ClassicDialect::submitBody(const Operation &operation, const Draft &draft, const QString &parentTaskId,
                                      const QString &parentFamily, const Profile &profile) const
{
    const QJsonObject properties = operation.schema.value("properties"_L1).toObject();
    QJsonObject body = operation.nested(wireParams(operation, draft, parentTaskId, parentFamily));
    addWebhook(body, properties, profile);
    return compact(body);
}

WireRequest ClassicDialect::submit(const Profile &profile, const Operation &operation, const QByteArray &body) const
{
    WireRequest request;
    request.method = operation.request.method.toLatin1();
    const bool pro = operation.request.host == RequestSpec::Host::Pro && !profile.proUrl.isEmpty();
    request.url = endpoint(pro ? profile.proUrl : profile.apiUrl, operation.request.path);
    request.body = body;
    request.timeoutMs = operation.request.timeoutMs;
    return request;
}

WireRequest ClassicDialect::fetch(const Profile &profile, const QStringList &taskIds) const
{
    WireRequest request;
    request.method = "POST";
    if (taskIds.size() == 1) { // below fetch-many's minimum
        request.url = endpoint(profile.apiUrl, u"/fetch"_s);
        request.body = compact({{u"task_id"_s, taskIds.first()}});
    } else {
        request.url = endpoint(profile.apiUrl, u"/fetch-many"_s);
        request.body = compact({{u"task_ids"_s, QJsonArray::fromStringList(taskIds)}});
    }
    return request;
}

WireRequest ClassicDialect::account(const Profile &profile) const
{
    WireRequest request;
    request.method = "GET";
    request.url = endpoint(profile.apiUrl, u"/account"_s);
    return request;
}

WireRequest ClassicDialect::upload(const Profile &profile, const UploadSpec &call) const
{
    WireRequest request;
    request.method = "POST";
    request.url = endpoint(profile.apiUrl, call.path);
    request.timeoutMs = 60'000;
    return request;
}

void ClassicDialect::authorize(QNetworkRequest &request, const QString &key) const
{
    request.setRawHeader("Authorization", key.trimmed().toLatin1());
}

bool ClassicDialect::isForeignKey(const QString &key) const
{
    return isUnifiedKey(key);
}

Result<SubmitAnswer> ClassicDialect::readSubmit(const QByteArray &body) const
{
    const QJsonDocument document = looseJson(body);
    QJsonObject object = document.object();
    if (document.isArray() && document.array().size() == 1)
        object = document.array().first().toObject();
    if (document.isNull()) { // cut off: of that only the id is taken, and the task is asked for the rest
        const QString id = readClassicTask(looseJsonOfCutOff(body).object()).taskId;
        if (!id.isEmpty())
            object = {{u"task_id"_s, id}};
    }
    if (object.isEmpty())
        return unreadable(wordsIn(body));

    TaskReport report = readClassicTask(object);
    // {"status": "ok", "image_url": ...}: what is there and cannot be asked for again is the result.
    if (report.taskId.isEmpty() && report.state == RemoteState::Unknown && !report.files.isEmpty())
        report.state = RemoteState::Finished;
    if (report.taskId.isEmpty() && report.state != RemoteState::Finished) {
        if (isError(object) || report.state == RemoteState::Failed)
            return refused(report.message);
        return unreadable(report.message);
    }
    SubmitAnswer answer;
    answer.taskId = report.taskId;
    // GENERATORS.md, "Three ways of answering": decide by what the answer holds, not by the operation.
    if (hasEnded(report))
        answer.report = std::move(report);
    return answer;
}

Result<QVector<TaskReport>> ClassicDialect::readFetch(const QByteArray &body, const QStringList &asked) const
{
    const QJsonDocument document = looseJson(body);
    QJsonArray tasks;
    if (const auto list = listIn(document, asked)) {
        tasks = *list;
    } else {
        const QJsonObject object = document.object();
        if (object.isEmpty())
            return unreadable(wordsIn(body));
        const TaskReport report = readClassicTask(object);
        if (report.taskId.isEmpty() && saysNothing(report))
            return isError(object) ? refused(report.message) : unreadable(report.message);
        tasks.append(object);
    }

    QVector<TaskReport> reports;
    for (const QJsonValue &value : std::as_const(tasks)) {
        if (!value.isObject())
            continue;
        TaskReport report = readClassicTask(value.toObject());
        if (report.taskId.isEmpty() && asked.size() == 1 && tasks.size() == 1)
            report.taskId = asked.first(); // AI Photos shows progress without an id
        // Never about a task that was not asked for: an answer must not touch another job.
        if (!asked.contains(report.taskId))
            continue;
        if (saysNothing(report) && isError(value.toObject())) { // no word of how it stands: asked alone, it is told
            if (asked.size() == 1)
                return refused(report.message);
            continue;
        }
        reports.append(std::move(report));
    }
    const bool isMended = QJsonDocument::fromJson(body).isNull();
    if (isMended && std::all_of(reports.cbegin(), reports.cend(), saysNothing))
        return unreadable();
    return reports;
}

Result<AccountInfo> ClassicDialect::readAccount(const QByteArray &body) const
{
    const QJsonObject object = unwrapped(looseJson(body).object());
    const std::optional<Credits> credits = Credits::fromJson(object.value("credits"_L1));
    if (!credits)
        return isError(object) ? refused(wordsIn(object)) : unreadable(wordsIn(body));
    AccountInfo account;
    account.credits = *credits;
    account.email = looseText(object.value("email"_L1));
    account.plan = looseText(object.value("plan"_L1));
    bool ok = false;
    const qint64 images = looseText(object.value("total_images"_L1)).toLongLong(&ok);
    if (ok && images >= 0)
        account.totalImages = images;
    return account;
}

Result<QUrl> ClassicDialect::readUpload(const QByteArray &body) const
{
    const QJsonObject object = unwrapped(looseJson(body).object());
    // The pages say imageURL and audioURL (CORE.md, "Oddities"); results elsewhere are spelled the other way.
    for (const auto key :
         {"imageURL"_L1, "audioURL"_L1, "image_url"_L1, "audio_url"_L1, "url"_L1, "imageUrl"_L1, "audioUrl"_L1}) {
        const QUrl url(object.value(key).toString().trimmed());
        if (url.isValid() && !url.host().isEmpty() && (url.scheme() == "https"_L1 || url.scheme() == "http"_L1))
            return url;
    }
    return isError(object) ? refused(wordsIn(object)) : unreadable(wordsIn(body));
}

Failure ClassicDialect::readError(int httpStatus, const QByteArray &body) const
{
    Failure failure = failureOfStatus(httpStatus, wordsIn(body));
    failure.places = placesIn(looseJson(body).object());
    return failure;
}

} // namespace frameloom
