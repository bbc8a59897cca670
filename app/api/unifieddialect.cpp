// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/unifieddialect.h"

#include "api/classicreader.h"
#include "api/dialectparts.h"
#include "api/errortaxonomy.h"
#include "api/trainingreader.h"
#include "api/unifiedreader.h"
#include "catalog/mediavalue.h"
#include "model/registeredasset.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

/// {"error": "Validation failed", "details": {"klingParams.duration": ["Expected number"]}} (CORE.md, "Errors").
QString detailsIn(const QJsonObject &object, const QVector<PlaceWords> &places)
{
    QStringList lines;
    if (const QJsonValue whole = object.value("details"_L1).toObject().value(QString()); !whole.isUndefined())
        lines.append(wordsIn(QJsonObject{{"errors"_L1, whole}}));
    for (const PlaceWords &said : object.contains("details"_L1) ? places : QVector<PlaceWords>())
        lines.append(said.place + ": "_L1 + said.words);
    return lines.join(u'\n');
}

} // namespace

QByteArray UnifiedDialect::submitBody(const Operation &operation, const Draft &draft, const QString &parentTaskId,
                                      const QString &parentFamily, const Profile &profile) const
{
    QJsonObject body = operation.nested(wireParams(operation, draft, parentTaskId, parentFamily));
    // CORE.md, "Webhooks": HTTPS only. The secret is made of the key and never sent.
    const bool takesWebhook = operation.schema.value("properties"_L1).toObject().contains("webhookUrl"_L1);
    if (takesWebhook && !body.contains("webhookUrl"_L1) && profile.webhookUrl.startsWith("https://"_L1)) {
        body.insert("webhookUrl"_L1, profile.webhookUrl);
        if (operation.request.task == TaskKind::Training) // one text, and no progress (CORE.md, "Webhooks")
            body.insert("webhookEvents"_L1, "completed,failed"_L1);
        else
            body.insert("webhookEvents"_L1, QJsonArray{"progress"_L1, "completed"_L1, "failed"_L1});
    }
    return compact(body);
}

WireRequest UnifiedDialect::submit(const Profile &profile, const Operation &operation, const QByteArray &body) const
{
    WireRequest request;
    request.method = operation.request.method.toLatin1();
    request.url = endpoint(profile.apiUrl, operation.request.path);
    request.body = body;
    request.timeoutMs = operation.request.timeoutMs;
    return request;
}

WireRequest UnifiedDialect::fetch(const Profile &profile, const QStringList &taskIds) const
{
    WireRequest request;
    request.method = "GET";
    request.url = endpoint(profile.apiUrl, "/v2/jobs/"_L1 + QString::fromLatin1(QUrl::toPercentEncoding(taskIds.value(0))));
    return request;
}

WireRequest UnifiedDialect::jobList(const Profile &profile, const QString &cursor) const
{
    WireRequest request;
    request.method = "GET";
    request.url = endpoint(profile.apiUrl, u"/v2/jobs"_s);
    QUrlQuery query;
    query.addQueryItem(u"limit"_s, QString::number(jobsPerPage()));
    if (!cursor.isEmpty())
        query.addQueryItem(u"cursor"_s, QString::fromLatin1(QUrl::toPercentEncoding(cursor)));
    request.url.setQuery(query);
    return request;
}

Result<RemoteJobPage> UnifiedDialect::readJobList(const QByteArray &body) const
{
    const QJsonObject object = QJsonDocument::fromJson(body).object();
    if (!object.value("jobs"_L1).isArray())
        return object.contains("error"_L1) ? refused(wordsIn(object)) : unreadable(wordsIn(body));
    RemoteJobPage page;
    const QJsonArray jobs = object.value("jobs"_L1).toArray();
    for (const QJsonValue &value : jobs) {
        const QJsonObject job = value.toObject();
        RemoteJob entry;
        entry.report = readUnifiedJob(job);
        if (entry.report.taskId.isEmpty())
            continue;
        entry.model = looseText(job.value("model"_L1));
        entry.prompt = looseText(job.value("input"_L1).toObject().value("prompt"_L1));
        const QDateTime created = QDateTime::fromString(looseText(job.value("createdAt"_L1)), Qt::ISODateWithMs);
        entry.createdAt = created.isValid() ? created.toMSecsSinceEpoch() : 0;
        page.jobs.append(entry);
    }
    if (object.value("hasMore"_L1).toBool(true))
        page.next = looseText(object.value("nextCursor"_L1));
    return page;
}

WireRequest UnifiedDialect::training(const Profile &profile, const QString &id) const
{
    WireRequest request;
    request.method = "GET";
    request.url = endpoint(profile.apiUrl, "/v2/loras/"_L1 + QString::fromLatin1(QUrl::toPercentEncoding(id)));
    return request;
}

WireRequest UnifiedDialect::trainingList(const Profile &profile, const QString &cursor) const
{
    WireRequest request;
    request.method = "GET";
    request.url = endpoint(profile.apiUrl, u"/v2/loras"_s);
    QUrlQuery query;
    query.addQueryItem(u"limit"_s, u"100"_s);
    query.addQueryItem(u"includeArchived"_s, u"true"_s);
    if (!cursor.isEmpty())
        query.addQueryItem(u"cursor"_s, QString::fromLatin1(QUrl::toPercentEncoding(cursor)));
    request.url.setQuery(query);
    return request;
}

WireRequest UnifiedDialect::archiveTraining(const Profile &profile, const QString &id) const
{
    WireRequest request = training(profile, id);
    request.method = "DELETE";
    return request;
}

Result<TaskReport> UnifiedDialect::readTraining(const QByteArray &body, const QString &asked) const
{
    const QJsonObject object = QJsonDocument::fromJson(body).object();
    RemoteTraining told = frameloom::readTraining(object);
    const bool saysNothing = told.status.isEmpty() && told.state == TrainingState::Unknown;
    if (told.id.isEmpty() && !saysNothing)
        told.id = asked;
    if (told.id.isEmpty())
        return object.contains("error"_L1) ? refused(wordsIn(object)) : unreadable(wordsIn(body));
    return reportOf(told, object);
}

Result<RemoteTrainingPage> UnifiedDialect::readTrainingList(const QByteArray &body) const
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    const QJsonObject object = document.object();
    QJsonValue list = object.value("items"_L1);
    for (const auto key : {"loras"_L1, "data"_L1}) {
        if (!list.isArray())
            list = object.value(key);
    }
    if (document.isArray())
        list = document.array();
    if (!list.isArray())
        return object.contains("error"_L1) ? refused(wordsIn(object)) : unreadable(wordsIn(body));
    RemoteTrainingPage page;
    const QJsonArray entries = list.toArray();
    for (const QJsonValue &entry : entries) {
        const RemoteTraining told = frameloom::readTraining(entry.toObject());
        if (!told.id.isEmpty())
            page.trainings.append(told);
    }
    page.next = looseText(object.value("nextCursor"_L1));
    return page;
}

WireRequest UnifiedDialect::account(const Profile &profile) const
{
    WireRequest request;
    request.method = "GET";
    request.url = endpoint(profile.apiUrl, u"/v2/me"_s);
    return request;
}

WireRequest UnifiedDialect::upload(const Profile &profile, const UploadSpec &call) const
{
    WireRequest request;
    request.method = "POST";
    request.url = endpoint(profile.apiUrl, call.path);
    request.timeoutMs = 120'000;
    return request;
}

WireRequest UnifiedDialect::createAsset(const Profile &profile, const QString &address, MediaKind kind) const
{
    WireRequest request;
    request.method = "POST";
    request.url = endpoint(profile.apiUrl, u"/v2/assets/create"_s);
    request.body = compact({{"url"_L1, address}, {"type"_L1, mediaKindName(kind)}});
    request.timeoutMs = 120'000; // the provider fetches it meanwhile
    return request;
}

Result<QString> UnifiedDialect::readAsset(const QByteArray &body) const
{
    const QJsonObject object = QJsonDocument::fromJson(body).object();
    const QString address = "asset://"_L1 + looseText(object.value("assetId"_L1));
    if (isAssetAddress(address))
        return address;
    return object.contains("error"_L1) ? refused(wordsIn(object)) : unreadable(wordsIn(body));
}

void UnifiedDialect::authorize(QNetworkRequest &request, const QString &key) const
{
    request.setRawHeader("X-API-Key", key.trimmed().toLatin1());
}

bool UnifiedDialect::isForeignKey(const QString &key) const
{
    Q_UNUSED(key) // classic keys follow no documented pattern: the service says what it thinks of them
    return false;
}

Result<SubmitAnswer> UnifiedDialect::readSubmit(const QByteArray &body) const
{
    const QJsonObject object = QJsonDocument::fromJson(body).object();
    if (object.isEmpty())
        return unreadable(wordsIn(body));
    TaskReport report = readUnifiedJob(object);
    if (report.taskId.isEmpty()) {
        const QString words = wordsIn(object);
        return object.contains("error"_L1) ? refused(words) : unreadable(words);
    }
    SubmitAnswer answer;
    answer.taskId = report.taskId;
    // A replay of an idempotency key may show a job that has ended, without its result: then it is fetched.
    if (report.state == RemoteState::Failed || report.state == RemoteState::Cancelled || !report.files.isEmpty()) {
        if (hasEnded(report))
            answer.report = std::move(report);
    }
    return answer;
}

Result<QVector<TaskReport>> UnifiedDialect::readFetch(const QByteArray &body, const QStringList &asked) const
{
    const QJsonObject object = QJsonDocument::fromJson(body).object();
    if (object.isEmpty())
        return unreadable(wordsIn(body));
    QJsonArray jobs = object.value("jobs"_L1).toArray();
    if (!object.value("jobs"_L1).isArray())
        jobs = {object};
    QVector<TaskReport> reports;
    for (const QJsonValue &job : std::as_const(jobs)) {
        TaskReport report = readUnifiedJob(job.toObject());
        const bool saysNothing = report.rawStatus.isEmpty() && report.files.isEmpty();
        if (report.taskId.isEmpty() && asked.size() == 1 && jobs.size() == 1 && !saysNothing)
            report.taskId = asked.first();
        if (saysNothing && jobs.size() == 1)
            return object.contains("error"_L1) ? refused(wordsIn(object)) : unreadable(wordsIn(object));
        if (asked.contains(report.taskId))
            reports.append(std::move(report));
    }
    return reports;
}

Result<AccountInfo> UnifiedDialect::readAccount(const QByteArray &body) const
{
    const QJsonObject object = QJsonDocument::fromJson(body).object();
    const QJsonObject team = object.value("team"_L1).toObject();
    const QJsonObject user = object.value("user"_L1).toObject();
    std::optional<Credits> credits = Credits::fromJson(team.value("credits"_L1));
    if (!credits)
        credits = Credits::fromJson(object.value("credits"_L1));
    if (!credits)
        return object.contains("error"_L1) ? refused(wordsIn(object)) : unreadable(wordsIn(body));
    AccountInfo account;
    account.credits = *credits;
    account.email = looseText(user.value("email"_L1));
    account.plan = looseText(team.value("plan"_L1));
    return account;
}

Result<QUrl> UnifiedDialect::readUpload(const QByteArray &body) const
{
    const QJsonObject object = QJsonDocument::fromJson(body).object();
    const QJsonObject inner = object.value("upload"_L1).toObject();
    for (const QJsonValue &value : {object.value("url"_L1), inner.value("url"_L1)}) {
        const QUrl url(value.toString().trimmed());
        if (url.isValid() && !url.host().isEmpty() && (url.scheme() == "https"_L1 || url.scheme() == "http"_L1))
            return url;
    }
    return object.contains("error"_L1) ? refused(wordsIn(object)) : unreadable(wordsIn(body));
}

Failure UnifiedDialect::readError(int httpStatus, const QByteArray &body) const
{
    const QJsonObject object = QJsonDocument::fromJson(body).object();
    const QVector<PlaceWords> places = placesIn(object);
    const QString details = detailsIn(object, places);
    QString words = wordsIn(body);
    if (!details.isEmpty())
        words += (words.isEmpty() ? QString() : u"\n"_s) + details;
    Failure failure = failureOfStatus(httpStatus, words);
    failure.places = places;
    if (httpStatus == 402) { // CORE.md, "Errors"
        const auto required = Credits::fromJson(object.value("creditsRequired"_L1));
        const auto available = Credits::fromJson(object.value("creditsAvailable"_L1));
        failure.creditsRequired = required ? (required->milli() + 999) / 1000 : -1;
        failure.creditsAvailable = available ? available->milli() / 1000 : -1;
    }
    if (httpStatus == 409)
        failure.kind = FailureKind::Conflict;
    return failure;
}

} // namespace frameloom
