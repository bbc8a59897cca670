// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "integration/documentedservice.h"

#include <QBuffer>
#include <QColor>
#include <QFile>
#include <QImage>
#include <QJsonDocument>
#include <QMutexLocker>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace frameloom::test {

namespace {

const QByteArray s_host = "/api.apiframe.pro";
const QByteArray s_files = "/cdn.apiframe.pro/";

QByteArray pathOf(const QString &address)
{
    const QUrl url(address);
    return QString(u'/' + url.host() + url.path()).toUtf8();
}

QByteArray shipped(const QString &name)
{
    QFile file(QStringLiteral(FRAMELOOM_SOURCE_DIR "/tests/data/media/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A shipped song many times over, so that one can go on from its half minute. Without its first frame, which tells how
/// many there were.
QByteArray longSong(const QString &name)
{
    constexpr int times = 12;
    const QByteArray song = shipped(name);
    const qsizetype told = song.indexOf("Info");
    return song.mid(song.indexOf("\xff\xf3", told)).repeated(times);
}

/// A picture that no other path has.
QByteArray pictureFor(const QByteArray &path)
{
    QImage image(96, 72, QImage::Format_RGB32);
    image.fill(QColor::fromHsv(qChecksum(path) % 360, 120, 170));
    image.setPixel(0, 0, 0xff000000U | qChecksum(path));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, path.endsWith(".jpeg") ? "JPEG" : "PNG");
    return bytes;
}

QByteArray mediaFor(const QByteArray &path)
{
    if (path.endsWith(".mp4"))
        return shipped(qChecksum(path) % 2 == 0 ? u"colours.mp4"_s : u"vertical.mp4"_s);
    if (path.endsWith(".mp3"))
        return longSong(qChecksum(path) % 2 == 0 ? u"hum.mp3"_s : u"bursts.mp3"_s);
    if (path.endsWith(".png") || path.endsWith(".jpeg"))
        return pictureFor(path);
    return {};
}

} // namespace

DocumentedService::DocumentedService()
{
    m_server.handleRest([this](const ScriptedRequest &request) { return answer(request); });
}

void DocumentedService::play(const QString &address, const ServiceScript &script)
{
    const QByteArray path = pathOf(address);
    const qsizetype before = m_server.count(path);
    const QMutexLocker lock(&m_mutex);
    m_scripts.insert(path, {script, 0, before});
}

void DocumentedService::goOn()
{
    const QMutexLocker lock(&m_mutex);
    for (Task &task : m_tasks)
        task.script.waits = false;
}

QVector<ScriptedRequest> DocumentedService::submissions(const QString &address) const
{
    const QByteArray path = pathOf(address);
    const QVector<ScriptedRequest> all = m_server.requests(path);
    const QMutexLocker lock(&m_mutex);
    return all.mid(m_scripts.value(path).before);
}

QVector<FormPart> DocumentedService::partsOf(const ScriptedRequest &request)
{
    static const QRegularExpression boundary(u"^multipart/form-data; ?boundary=\"?([^\"]+)\"?$"_s);
    static const QRegularExpression named(u"form-data; name=\"([^\"]*)\"(?:; filename=\"([^\"]*)\")?"_s);
    const QRegularExpressionMatch match = boundary.match(QString::fromUtf8(request.headers.value("content-type")));
    if (!match.hasMatch())
        return {};
    const QByteArray line = "--" + match.captured(1).toUtf8();
    const QByteArray next = "\r\n" + line;
    QVector<FormPart> parts;
    qsizetype from = request.body.indexOf(line);
    while (from >= 0) {
        from += line.size();
        const qsizetype end = request.body.indexOf(next, from);
        const qsizetype headEnd = request.body.indexOf("\r\n\r\n", from);
        if (end < 0 || headEnd < 0 || headEnd > end)
            break;
        const QRegularExpressionMatch head = named.match(QString::fromUtf8(request.body.mid(from, headEnd - from)));
        parts.append({head.captured(1), head.captured(2), request.body.mid(headEnd + 4, end - headEnd - 4)});
        from = end + 2;
    }
    return parts;
}

QByteArray DocumentedService::fileAt(const QUrl &url) const
{
    const QByteArray path = url.path().toUtf8();
    const QMutexLocker lock(&m_mutex);
    const auto known = m_files.constFind(path);
    return known != m_files.cend() ? *known : *m_files.insert(path, mediaFor(path));
}

QString DocumentedService::uploaded(const QByteArray &bytes) const
{
    const QMutexLocker lock(&m_mutex);
    return m_uploads.value(bytes);
}

QStringList DocumentedService::complaints() const
{
    const QMutexLocker lock(&m_mutex);
    return m_complaints;
}

void DocumentedService::complain(const ScriptedRequest &request, const QString &words)
{
    m_complaints += u"%1 %2: %3"_s.arg(QString::fromUtf8(request.method), QString::fromUtf8(request.path), words);
}

ScriptedAnswer DocumentedService::answer(const ScriptedRequest &request)
{
    if (request.path.startsWith(s_files))
        return file(request);

    const QMutexLocker lock(&m_mutex);
    // CORE.md, "Authentication": the bare key.
    if (request.headers.value("authorization") != key().toLatin1())
        complain(request, u"Authorization is not the bare key"_s);
    if (request.path == s_host + "/account" && request.method == "GET")
        return ScriptedAnswer::json(
            R"({"email":"person@example.invalid","credits":412000,"total_images":318,"plan":"starter"})");
    if (request.method != "POST")
        complain(request, u"no page has this method"_s);
    // core.json, upload-image and upload-audio.
    if (request.path == s_host + "/upload")
        return takeUpload(request, u"image"_s, u"imageURL"_s);
    if (request.path == s_host + "/upload-audio")
        return takeUpload(request, u"audio"_s, u"audioURL"_s);

    const bool json = request.headers.value("content-type") == "application/json";
    if (request.path == s_host + "/fetch" || request.path == s_host + "/fetch-many") {
        if (!json)
            complain(request, u"Content-Type is not application/json"_s);
        const QJsonObject body = QJsonDocument::fromJson(request.body).object();
        const ScriptedAnswer said = request.path.endsWith("many") ? fetchMany(body) : fetch(body);
        if (said.status == 404)
            complain(request, u"asks for "_s + QString::fromUtf8(request.body));
        return said;
    }
    const auto script = m_scripts.find(request.path);
    if (script == m_scripts.end()) {
        complain(request, u"no page describes it"_s);
        return ScriptedAnswer::json("{}", 404);
    }
    if (!json && partsOf(request).isEmpty())
        complain(request, u"neither JSON nor a form: "_s + QString::fromUtf8(request.headers.value("content-type")));
    return submit(*script);
}

ScriptedAnswer DocumentedService::submit(Script &script)
{
    const QJsonArray &said = script.said.submit;
    const QJsonValue answer = said.at(std::min<qsizetype>(script.submissions++, said.size() - 1));
    ++m_lastTask;
    const bool number = QJsonDocument(answer.toObject()).toJson().contains("\"$number\"");
    const QString id = number ? QString::number(4'711'000 + m_lastTask)
                              : u"5d0c7a42-93be-4f16-8a2d-%1"_s.arg(m_lastTask, 12, 10, QChar(u'0'));
    m_tasks.insert(id, {script.said, id, 0});
    return send(answer, spelled(answer, id));
}

ScriptedAnswer DocumentedService::fetch(const QJsonObject &body)
{
    const auto task = m_tasks.find(body.value("task_id"_L1).toString());
    if (task == m_tasks.end() || body.size() != 1 || task->script.fetch.isEmpty())
        return ScriptedAnswer::json("{}", 404);
    const QJsonArray &said = task->script.fetch;
    const QJsonValue answer = said.at(std::min<qsizetype>(task->asked, said.size() - 1));
    task->asked += task->script.waits ? 0 : 1;
    return send(answer, spelled(answer, task->id));
}

ScriptedAnswer DocumentedService::fetchMany(const QJsonObject &body)
{
    // core.json, fetch-many: 2 to 20 ids.
    const QJsonArray ids = body.value("task_ids"_L1).toArray();
    if (ids.size() < 2 || ids.size() > 20 || body.size() != 1)
        return ScriptedAnswer::json("{}", 404);
    QByteArrayList answers;
    bool bare = false;
    for (const QJsonValue &id : ids) {
        const ScriptedAnswer one = fetch({{u"task_id"_s, id}});
        if (one.status != 200)
            return one;
        bare = bare || m_tasks.value(id.toString()).script.bareArray;
        answers += one.body;
    }
    const QByteArray list = '[' + answers.join(',') + ']';
    return ScriptedAnswer::json(bare ? list : "{\"tasks\":" + list + '}');
}

ScriptedAnswer DocumentedService::takeUpload(const ScriptedRequest &request, const QString &part, const QString &key)
{
    const QVector<FormPart> parts = partsOf(request);
    if (parts.size() != 1 || parts.constFirst().name != part || parts.constFirst().fileName.isEmpty()) {
        complain(request, u"is not one file part named "_s + part);
        return ScriptedAnswer::json(R"({"errors":[{"msg":"no file"}]})", 400);
    }
    const QByteArray &bytes = parts.constFirst().bytes;
    const QByteArray path =
        s_files + "uploads/" + QByteArray::number(m_uploads.size() + 1) + (part == u"audio" ? ".mp3" : ".png");
    const QString url = m_server.url(QString::fromUtf8(path)).toString();
    m_uploads.insert(bytes, url);
    m_files.insert(path, bytes);
    return ScriptedAnswer::json(QJsonDocument(QJsonObject{{key, url}}).toJson(QJsonDocument::Compact));
}

ScriptedAnswer DocumentedService::file(const ScriptedRequest &request)
{
    if (request.headers.contains("authorization")) {
        const QMutexLocker lock(&m_mutex);
        complain(request, u"the key went to the file host"_s);
    }
    const QByteArray bytes = fileAt(m_server.url(QString::fromUtf8(request.path)));
    if (bytes.isEmpty())
        return ScriptedAnswer::json("{}", 404);
    ScriptedAnswer answer;
    answer.body = bytes;
    answer.headers = {{"Content-Type", "application/octet-stream"}};
    return answer;
}

QByteArray DocumentedService::spelled(const QJsonValue &answer, const QString &id) const
{
    QJsonValue said = answer;
    if (answer.toObject().contains("http"_L1))
        said = answer.toObject().value("body"_L1);
    QByteArray bytes = said.isArray() ? QJsonDocument(said.toArray()).toJson(QJsonDocument::Compact)
                                      : QJsonDocument(said.toObject()).toJson(QJsonDocument::Compact);
    bytes.replace("\"$number\"", id.toUtf8());
    bytes.replace("$task", id.toUtf8());
    // A result has its own files, or two results would have the same.
    bytes.replace("$files", m_server.url(QString::fromUtf8(s_files) + id).toString().toUtf8());
    return bytes;
}

ScriptedAnswer DocumentedService::send(const QJsonValue &answer, const QByteArray &bytes)
{
    return ScriptedAnswer::json(bytes, answer.toObject().value("http"_L1).toInt(200));
}

} // namespace frameloom::test
