// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/scriptedserver.h"

#include <QHostAddress>
#include <QMutexLocker>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace frameloom::test {

namespace {

QByteArray withoutQuery(const QByteArray &path)
{
    const qsizetype mark = path.indexOf('?');
    return mark < 0 ? path : path.left(mark);
}

} // namespace

struct ScriptedServer::Worker : public QObject
{
    explicit Worker(ScriptedServer &owner) : server(owner), tcp(this)
    {
        connect(&tcp, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *socket = tcp.nextPendingConnection()) {
                int number = 0;
                {
                    const QMutexLocker lock(&server.m_mutex);
                    number = ++server.m_connections;
                }
                new ScriptedConnection(server, socket, number, this);
            }
        });
    }

    QList<ScriptedConnection *> connections() const { return findChildren<ScriptedConnection *>(); }

    ScriptedServer &server;
    QTcpServer tcp;
};

ScriptedAnswer ScriptedAnswer::json(const QByteArray &body, int status)
{
    ScriptedAnswer answer;
    answer.status = status;
    answer.body = body;
    answer.headers = {{"Content-Type", "application/json"}};
    return answer;
}

ScriptedAnswer ScriptedAnswer::redirect(const QUrl &target, int status)
{
    ScriptedAnswer answer;
    answer.status = status;
    answer.headers = {{"Location", target.toEncoded()}};
    return answer;
}

ScriptedAnswer ScriptedAnswer::tooMany(const QByteArray &retryAfter)
{
    ScriptedAnswer answer = json("{\"message\":\"slow down\"}", 429);
    answer.headers.append({"Retry-After", retryAfter});
    return answer;
}

ScriptedAnswer ScriptedAnswer::file(const QByteArray &bytes, const QByteArray &etag)
{
    ScriptedAnswer answer;
    answer.body = bytes;
    answer.headers = {{"Content-Type", "image/png"}, {"ETag", etag}};
    answer.ranges = true;
    return answer;
}

ScriptedAnswer ScriptedAnswer::of(Way way, const QByteArray &body)
{
    ScriptedAnswer answer;
    answer.way = way;
    answer.body = body;
    return answer;
}

ScriptedServer::ScriptedServer()
{
    m_thread.setObjectName(u"scripted server"_s);
    m_worker = new Worker(*this);
    m_worker->moveToThread(&m_thread);
    m_thread.start();
    QMetaObject::invokeMethod(m_worker, [this] {
        if (!m_worker->tcp.listen(QHostAddress::LocalHost))
            qFatal("no free port on loopback");
        m_port = m_worker->tcp.serverPort();
    }, Qt::BlockingQueuedConnection);
}

ScriptedServer::~ScriptedServer()
{
    QMetaObject::invokeMethod(m_worker, [this] { delete m_worker; }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

QUrl ScriptedServer::url(const QString &path) const
{
    return QUrl(u"http://127.0.0.1:"_s + QString::number(m_port) + path);
}

void ScriptedServer::on(const QByteArray &path, const ScriptedAnswer &answer)
{
    const QMutexLocker lock(&m_mutex);
    m_handlers.remove(path);
    m_answers[path].append(answer);
}

void ScriptedServer::handle(const QByteArray &path, Handler handler)
{
    const QMutexLocker lock(&m_mutex);
    m_answers.remove(path);
    m_handlers.insert(path, std::move(handler));
}

void ScriptedServer::handleRest(Handler handler)
{
    const QMutexLocker lock(&m_mutex);
    m_rest = std::move(handler);
}

int ScriptedServer::heads(const QByteArray &path) const
{
    const QMutexLocker lock(&m_mutex);
    return m_heads.value(path);
}

int ScriptedServer::answered(const QByteArray &path) const
{
    const QMutexLocker lock(&m_mutex);
    return m_answered.value(path);
}

int ScriptedServer::count(const QByteArray &path) const
{
    return static_cast<int>(requests(path).size());
}

QVector<ScriptedRequest> ScriptedServer::requests(const QByteArray &path) const
{
    QVector<ScriptedRequest> found;
    const QMutexLocker lock(&m_mutex);
    std::copy_if(m_requests.begin(), m_requests.end(), std::back_inserter(found),
                 [&path](const ScriptedRequest &r) { return withoutQuery(r.path) == path; });
    return found;
}

int ScriptedServer::connections() const
{
    const QMutexLocker lock(&m_mutex);
    return m_connections;
}

int ScriptedServer::stalled() const
{
    const QMutexLocker lock(&m_mutex);
    return m_stalled;
}

void ScriptedServer::releaseStalled(const ScriptedAnswer &answer)
{
    QMetaObject::invokeMethod(m_worker, [this, answer] {
        for (ScriptedConnection *connection : m_worker->connections())
            connection->releaseStalled(answer);
    }, Qt::BlockingQueuedConnection);
}

void ScriptedServer::closeConnections()
{
    QMetaObject::invokeMethod(m_worker, [this] {
        for (ScriptedConnection *connection : m_worker->connections())
            connection->close();
    }, Qt::BlockingQueuedConnection);
}

void ScriptedServer::recordHead(const QByteArray &path)
{
    const QMutexLocker lock(&m_mutex);
    ++m_heads[withoutQuery(path)];
}

void ScriptedServer::recordAnswer(const QByteArray &path)
{
    const QMutexLocker lock(&m_mutex);
    ++m_answered[withoutQuery(path)];
}

void ScriptedServer::record(const ScriptedRequest &request)
{
    const QMutexLocker lock(&m_mutex);
    m_requests.append(request);
}

ScriptedAnswer ScriptedServer::take(const ScriptedRequest &request)
{
    Handler handler;
    {
        const QMutexLocker lock(&m_mutex);
        const QByteArray path = withoutQuery(request.path);
        handler = m_handlers.value(path);
        if (!handler) {
            auto it = m_answers.find(path);
            if (it != m_answers.end() && !it->isEmpty())
                return it->size() > 1 ? it->takeFirst() : it->first();
            if (!m_rest)
                return ScriptedAnswer::json("{}", 404);
            handler = m_rest;
        }
    }
    return handler(request);
}

ScriptedConnection::ScriptedConnection(ScriptedServer &server, QTcpSocket *socket, int number, QObject *parent)
    : QObject(parent), m_server(server), m_socket(socket), m_number(number)
{
    socket->setParent(this);
    connect(socket, &QTcpSocket::readyRead, this, &ScriptedConnection::read);
    connect(socket, &QTcpSocket::disconnected, this, &QObject::deleteLater);
}

void ScriptedConnection::read()
{
    m_buffer += m_socket->readAll();
    while (true) {
        const qsizetype headEnd = m_buffer.indexOf("\r\n\r\n");
        if (headEnd < 0)
            return;
        if (!m_headSeen) {
            m_headSeen = true;
            m_current = {};
            m_current.connection = m_number;
            const QList<QByteArray> lines = m_buffer.left(headEnd).split('\n');
            const QList<QByteArray> words = lines.first().trimmed().split(' ');
            m_current.method = words.value(0);
            m_current.path = words.value(1);
            for (qsizetype i = 1; i < lines.size(); ++i) {
                const qsizetype colon = lines[i].indexOf(':');
                m_current.headers.insert(lines[i].left(colon).trimmed().toLower(), lines[i].mid(colon + 1).trimmed());
            }
            m_server.recordHead(m_current.path);
        }
        const qint64 length = m_current.headers.value("content-length").toLongLong();
        if (m_buffer.size() < headEnd + 4 + length)
            return;
        m_current.body = m_buffer.mid(headEnd + 4, length);
        m_buffer.remove(0, headEnd + 4 + length);
        m_headSeen = false;
        m_server.record(m_current);
        play(m_server.take(m_current), m_current);
    }
}

void ScriptedConnection::play(const ScriptedAnswer &answer, const ScriptedRequest &request)
{
    if (answer.delayMs > 0) {
        QTimer::singleShot(answer.delayMs, this, [this, answer, request] { send(answer, request); });
        return;
    }
    send(answer, request);
}

void ScriptedConnection::releaseStalled(const ScriptedAnswer &answer)
{
    if (!m_stalled)
        return;
    m_stalled = false;
    {
        const QMutexLocker lock(&m_server.m_mutex);
        --m_server.m_stalled;
    }
    play(answer, m_current);
}

void ScriptedConnection::close()
{
    m_socket->disconnectFromHost();
}

void ScriptedConnection::send(const ScriptedAnswer &answer, const ScriptedRequest &request)
{
    using Way = ScriptedAnswer::Way;
    switch (answer.way) {
    case Way::Stall: {
        m_stalled = true;
        const QMutexLocker lock(&m_server.m_mutex);
        ++m_server.m_stalled;
        return;
    }
    case Way::CloseAfterReading:
        m_socket->disconnectFromHost();
        return;
    case Way::ResetAfterReading:
        m_socket->abort();
        return;
    case Way::Garbage:
        m_socket->write(answer.body);
        m_socket->disconnectFromHost();
        return;
    case Way::Answer:
    case Way::CloseMidAnswer:
    case Way::StallMidAnswer:
        break;
    }

    int status = answer.status;
    QByteArray body = answer.body;
    QByteArray rangeHeader;
    if (answer.ranges && request.headers.contains("range")) {
        QByteArray etag;
        for (const auto &[name, value] : answer.headers) {
            if (name == "ETag")
                etag = value;
        }
        const QByteArray wanted = request.headers.value("if-range", etag);
        const QByteArray range = request.headers.value("range"); // bytes=N-
        const qint64 first = range.mid(6, range.indexOf('-') - 6).toLongLong();
        if (first >= body.size()) {
            status = 416;
            rangeHeader = "bytes */" + QByteArray::number(body.size());
            body.clear();
        } else if (wanted == etag) {
            status = 206;
            rangeHeader = "bytes " + QByteArray::number(first) + '-' + QByteArray::number(body.size() - 1) + '/'
                + QByteArray::number(body.size());
            body = body.mid(first);
        }
    }
    QByteArray head = "HTTP/1.1 " + QByteArray::number(status) + " Scripted\r\n";
    for (const auto &[name, value] : answer.headers)
        head += name + ": " + value + "\r\n";
    if (!rangeHeader.isEmpty())
        head += "Content-Range: " + rangeHeader + "\r\n";
    const qint64 length = answer.declaredLength >= 0 ? answer.declaredLength : body.size();
    head += "Content-Length: " + QByteArray::number(length) + "\r\n";
    head += answer.keepAlive ? "Connection: keep-alive\r\n\r\n" : "Connection: close\r\n\r\n";
    m_socket->write(head);
    const bool half = answer.way == Way::CloseMidAnswer || answer.way == Way::StallMidAnswer;
    m_socket->write(half ? body.left(body.size() / 2) : body);
    m_socket->flush();
    m_server.recordAnswer(request.path);
    if (answer.way == Way::StallMidAnswer)
        return;
    if (answer.way == Way::CloseMidAnswer || !answer.keepAlive || length > body.size())
        m_socket->disconnectFromHost();
}

} // namespace frameloom::test
