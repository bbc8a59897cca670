// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "unified/unifiedservice.h"

#include <QBuffer>
#include <QColor>
#include <QFile>
#include <QImage>
#include <QJsonDocument>
#include <QMutexLocker>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace frameloom::test {

namespace {

QByteArray shipped(const QString &name)
{
    QFile file(QStringLiteral(FRAMELOOM_SOURCE_DIR "/tests/data/media/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Real media, another picture for each path.
QByteArray mediaFor(const QByteArray &path)
{
    if (path.endsWith(".mp4"))
        return shipped(u"colours.mp4"_s);
    if (path.endsWith(".mp3"))
        return shipped(u"hum.mp3"_s);
    QImage image(96, 72, QImage::Format_RGB32);
    image.fill(QColor::fromHsv(qChecksum(path) % 360, 120, 170));
    image.setPixel(0, 0, 0xff000000U | qChecksum(path));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

ScriptedAnswer json(const QJsonObject &object, int status = 200)
{
    return ScriptedAnswer::json(QJsonDocument(object).toJson(QJsonDocument::Compact), status);
}

ScriptedAnswer error(const QString &words, int status)
{
    return json({{u"error"_s, words}}, status);
}

} // namespace

UnifiedService::UnifiedService()
{
    m_server.handleRest([this](const ScriptedRequest &request) { return answer(request); });
}

void UnifiedService::play(const UnifiedScript &script)
{
    const QMutexLocker lock(&m_mutex);
    m_script = script;
    m_submissions.clear();
    m_asked.clear();
}

void UnifiedService::goOn()
{
    const QMutexLocker lock(&m_mutex);
    m_script.waits = false;
    for (Task &task : m_tasks)
        task.waits = false;
}

void UnifiedService::setJobList(const QJsonArray &jobs)
{
    const QMutexLocker lock(&m_mutex);
    m_list = jobs;
}

void UnifiedService::failJobList(const ScriptedAnswer &answer)
{
    const QMutexLocker lock(&m_mutex);
    m_noList = answer;
}

void UnifiedService::setModels(const QJsonArray &models)
{
    const QMutexLocker lock(&m_mutex);
    m_models = models;
}

void UnifiedService::setDocument(const QByteArray &document)
{
    const QMutexLocker lock(&m_mutex);
    m_document = document;
    if (const OriginalSchemas later(QJsonDocument::fromJson(document).object()); !later.variants().isEmpty())
        m_schemas = later;
}

void UnifiedService::addJob(const QString &id, const QJsonObject &job)
{
    const QMutexLocker lock(&m_mutex);
    m_others.insert(id, job);
}

QVector<UnifiedService::Submission> UnifiedService::submissions() const
{
    const QMutexLocker lock(&m_mutex);
    return m_submissions;
}

QByteArray UnifiedService::fileAt(const QUrl &url) const
{
    const QByteArray path = url.path().toUtf8();
    const QMutexLocker lock(&m_mutex);
    return m_uploadedFiles.contains(path) ? m_uploadedFiles.value(path) : mediaFor(path);
}

QString UnifiedService::uploaded(const QByteArray &bytes) const
{
    const QMutexLocker lock(&m_mutex);
    return m_uploads.value(bytes);
}

int UnifiedService::jobsMade() const
{
    const QMutexLocker lock(&m_mutex);
    return int(m_order.size());
}

int UnifiedService::uploads() const
{
    const QMutexLocker lock(&m_mutex);
    return int(m_uploads.size());
}

QStringList UnifiedService::complaints() const
{
    const QMutexLocker lock(&m_mutex);
    return m_complaints;
}

void UnifiedService::complain(const ScriptedRequest &request, const QString &words)
{
    m_complaints += u"%1 %2: %3"_s.arg(QString::fromUtf8(request.method), QString::fromUtf8(request.path), words);
}

QJsonObject UnifiedService::job(const QString &id, const QString &model, const QJsonObject &other)
{
    QJsonObject job{{u"id"_s, id},
                    {u"status"_s, u"QUEUED"_s},
                    {u"model"_s, model},
                    {u"progress"_s, 0},
                    {u"error"_s, QJsonValue::Null},
                    {u"creditCost"_s, 7},
                    {u"webhookStatus"_s, QJsonValue::Null},
                    {u"createdAt"_s, u"2026-07-16T10:00:00.000Z"_s},
                    {u"completedAt"_s, QJsonValue::Null}};
    for (auto it = other.begin(); it != other.end(); ++it)
        job.insert(it.key(), it.value());
    return job;
}

ScriptedAnswer UnifiedService::answer(const ScriptedRequest &request)
{
    const QString path = QString::fromUtf8(request.path).section(u'?', 0, 0);
    if (path.startsWith("/files/"_L1)) {
        if (request.headers.contains("x-api-key")) {
            const QMutexLocker lock(&m_mutex);
            complain(request, u"the key went to the file host"_s);
        }
        if (path.endsWith("/purged.png"_L1)) // CORE.md, "Retention"
            return error(u"Not found"_s, 404);
        ScriptedAnswer file;
        file.body = fileAt(m_server.url(path));
        file.headers = {{"Content-Type", "application/octet-stream"}};
        return file;
    }
    const QMutexLocker lock(&m_mutex);
    if (path == "/v2/models"_L1 && request.method == "GET") // needs no key
        return json({{u"models"_s, m_models}});
    if (path == "/v2/openapi.json"_L1 && request.method == "GET")
        return m_document.isEmpty() ? error(u"Not found"_s, 404) : ScriptedAnswer::json(m_document);
    if (request.headers.value("x-api-key") != key().toLatin1() || request.headers.contains("authorization")) {
        complain(request, u"X-API-Key is not the key"_s);
        return error(u"Invalid API key"_s, 401);
    }
    if (request.method == "GET") {
        if (path == "/v2/me"_L1) {
            return json({{u"user"_s, QJsonObject{{u"id"_s, u"u1"_s}, {u"email"_s, u"a@example.org"_s}, {u"role"_s, u"OWNER"_s}}},
                         {u"team"_s, QJsonObject{{u"id"_s, u"t1"_s}, {u"name"_s, u"T"_s}, {u"credits"_s, 500'000},
                                                 {u"plan"_s, u"Basic"_s}, {u"customerId"_s, QJsonValue::Null}}},
                         {u"apiKey"_s, QJsonValue::Null}});
        }
        if (path == "/v2/jobs"_L1)
            return m_noList ? *m_noList : list(QUrlQuery(QString::fromUtf8(request.path).section(u'?', 1)));
        if (path == "/v2/loras"_L1)
            return json({{u"items"_s, QJsonArray()}, {u"nextCursor"_s, QJsonValue::Null}});
        if (path.startsWith("/v2/jobs/"_L1))
            return tell(path.section(u'/', -1));
    }
    if (request.method == "POST" && path == "/v2/uploads"_L1)
        return takeUpload(request);
    const bool isRoute = std::any_of(m_schemas.variants().cbegin(), m_schemas.variants().cend(),
                                     [&](const OriginalVariant &variant) { return variant.path == path; });
    if (request.method == "POST" && isRoute)
        return submit(request, path);
    complain(request, u"nothing describes it"_s);
    return error(u"Not found"_s, 404);
}

ScriptedAnswer UnifiedService::submit(const ScriptedRequest &request, const QString &path)
{
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    const QByteArray key = request.headers.value("idempotency-key");
    m_submissions.append({path, body, request.body, key});
    if (request.headers.value("content-type") != "application/json")
        complain(request, u"Content-Type is not application/json"_s);
    if (key.isEmpty() || key.size() > 255)
        complain(request, u"no good Idempotency-Key"_s);
    if (const QString wrong = m_schemas.violation(path, body); !wrong.isEmpty()) {
        complain(request, wrong + u' ' + QString::fromUtf8(request.body.left(2'000)));
        return json({{u"error"_s, u"Validation failed"_s}, {u"details"_s, QJsonObject{{wrong, QJsonArray{u"is wrong"_s}}}}}, 400);
    }
    if (const auto known = m_byKey.constFind(key); known != m_byKey.cend()) {
        if (known->first == request.body)
            return json({{u"jobId"_s, known->second}, {u"status"_s, u"QUEUED"_s}}, 202);
        complain(request, u"the key was used for another body"_s);
        return error(u"Idempotency key reused with a different body"_s, 409);
    }
    if (!m_script.submit.isEmpty())
        return m_script.submit.takeFirst();
    if (const int asked = m_asked[path.toUtf8() + request.body]++; asked < m_script.each.size()) {
        ScriptedAnswer odd = m_script.each.at(asked);
        if (m_script.made)
            odd.body.replace("$job", make(path, body, request.body, key).toUtf8());
        return odd;
    }
    return json({{u"jobId"_s, make(path, body, request.body, key)}, {u"status"_s, u"QUEUED"_s}}, 202);
}

QString UnifiedService::make(const QString &path, const QJsonObject &body, const QByteArray &raw, const QByteArray &key)
{
    const QString id = u"7d0c7a42-93be-4f16-8a2d-%1"_s.arg(++m_lastId, 12, 10, QChar(u'0'));
    m_byKey.insert(key, {raw, id});
    // An action's job has its parent's model.
    const OriginalVariant *variant = m_schemas.variantOf(path, body);
    const QString model = variant->isAction() ? path.section(u'/', -2, -2) : variant->name;
    m_tasks.insert(id, {model, m_script.polls, m_script.waits, 0});
    m_order.append(id);
    return id;
}

/// CORE.md, "Life cycle": newest first, without input; `expired` is always there.
ScriptedAnswer UnifiedService::list(const QUrlQuery &query)
{
    const int limit = query.hasQueryItem(u"limit"_s) ? query.queryItemValue(u"limit"_s).toInt() : 20;
    const int from = query.queryItemValue(u"cursor"_s).toInt();
    QJsonArray jobs;
    int place = 0;
    const int all = int(m_order.size() + m_list.size());
    for (; place < all && jobs.size() < limit; ++place) {
        if (place < from)
            continue;
        QJsonObject job = place < m_order.size()
            ? QJsonDocument::fromJson(toldOf(m_order.at(m_order.size() - 1 - place))).object()
            : m_list.at(place - m_order.size()).toObject();
        job.remove(u"input"_s);
        if (!job.contains("expired"_L1))
            job.insert(u"expired"_s, false);
        jobs.append(job);
    }
    const bool more = place < all;
    return json({{u"jobs"_s, jobs},
                 {u"nextCursor"_s, more ? QJsonValue(QString::number(place)) : QJsonValue(QJsonValue::Null)},
                 {u"hasMore"_s, more}});
}

ScriptedAnswer UnifiedService::tell(const QString &id)
{
    if (const auto other = m_others.constFind(id); other != m_others.cend())
        return json(*other);
    if (!m_tasks.contains(id))
        return error(u"Job not found"_s, 404);
    return ScriptedAnswer::json(toldOf(id));
}

QByteArray UnifiedService::toldOf(const QString &id)
{
    const auto task = m_tasks.find(id);
    const qsizetype place = std::min<qsizetype>(task->asked, task->polls.size() - 1);
    task->asked += task->waits ? 0 : 1;
    QByteArray bytes = QJsonDocument(job(id, task->model, task->polls.at(place).toObject())).toJson(QJsonDocument::Compact);
    return bytes.replace("$files", m_server.url(u"/files/"_s + id).toString().toUtf8());
}

ScriptedAnswer UnifiedService::takeUpload(const ScriptedRequest &request)
{
    const QByteArray type = request.headers.value("content-type");
    const QByteArray boundary = type.mid(type.indexOf("boundary=") + 9).replace('"', "");
    const qsizetype head = request.body.indexOf("\r\n\r\n");
    const qsizetype end = request.body.indexOf(QByteArray("\r\n--" + boundary), head);
    const QByteArray headers = request.body.left(std::max<qsizetype>(0, head));
    if (!type.startsWith("multipart/form-data") || head < 0 || end < 0 || !headers.contains("name=\"file\"")
        || !headers.contains("filename=")) {
        complain(request, u"is not one file part named file"_s);
        return error(u"No file"_s, 400);
    }
    const QByteArray bytes = request.body.mid(head + 4, end - head - 4);
    const QString path = u"/files/uploads/%1"_s.arg(m_uploads.size() + 1);
    const QString address = m_server.url(path).toString();
    m_uploads.insert(bytes, address);
    m_uploadedFiles.insert(path.toUtf8(), bytes);
    return json({{u"id"_s, u"up_%1"_s.arg(m_uploads.size())},
                 {u"url"_s, address},
                 {u"kind"_s, u"image"_s},
                 {u"contentType"_s, u"image/png"_s},
                 {u"byteSize"_s, bytes.size()},
                 {u"expiresAt"_s, u"2099-01-01T00:00:00.000Z"_s}},
                201);
}

} // namespace frameloom::test
