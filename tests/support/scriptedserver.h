// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QMutex>
#include <QObject>
#include <QThread>
#include <QUrl>
#include <QVector>

#include <functional>

class QTcpServer;
class QTcpSocket;

namespace frameloom::test {

struct ScriptedRequest
{
    QByteArray method;
    QByteArray path;  ///< with the query
    QHash<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray body;
    int connection = 0; ///< 1, 2, ...: which TCP connection it came over
};

/// What the server does after it has read a whole request.
struct ScriptedAnswer
{
    enum class Way {
        Answer,
        Stall,             ///< says nothing until releaseStalled() or the end
        CloseAfterReading, ///< orderly close without a byte
        ResetAfterReading, ///< TCP reset
        CloseMidAnswer,    ///< status line, headers and half of the body, then close
        StallMidAnswer,    ///< the same, then silence on an open connection
        Garbage            ///< the body as raw bytes, no HTTP
    };
    Way way = Way::Answer;
    int status = 200;
    QByteArray body;
    QList<QPair<QByteArray, QByteArray>> headers;
    int delayMs = 0;
    qint64 declaredLength = -1; ///< a Content-Length that lies; -1: the true one
    bool keepAlive = true;
    bool ranges = false;        ///< obeys Range and If-Range (against the ETag header)

    static ScriptedAnswer json(const QByteArray &body, int status = 200);
    static ScriptedAnswer redirect(const QUrl &target, int status = 302);
    static ScriptedAnswer tooMany(const QByteArray &retryAfter);
    static ScriptedAnswer file(const QByteArray &bytes, const QByteArray &etag);
    static ScriptedAnswer of(Way way, const QByteArray &body = {});
};

/// A raw HTTP server on loopback that misbehaves as told, on its own thread, and counts. Thread-safe.
class ScriptedServer
{
public:
    using Handler = std::function<ScriptedAnswer(const ScriptedRequest &)>;

    ScriptedServer();
    ~ScriptedServer();
    ScriptedServer(const ScriptedServer &) = delete;
    ScriptedServer &operator=(const ScriptedServer &) = delete;

    QUrl url(const QString &path = {}) const; ///< http://127.0.0.1:port
    /// Answers for a path without its query, in turn; the last one repeats. Unknown paths get 404 and {}.
    void on(const QByteArray &path, const ScriptedAnswer &answer);
    /// Decides per request, on the server's thread.
    void handle(const QByteArray &path, Handler handler);
    /// The same for every path that nothing else is said about, instead of 404.
    void handleRest(Handler handler);

    /// Requests whose headers arrived, whether or not the body did: what a re-send cannot hide from.
    int heads(const QByteArray &path) const;
    int count(const QByteArray &path) const; ///< whole requests
    QVector<ScriptedRequest> requests(const QByteArray &path) const;
    /// How many of them were answered; the answer is in the hands of the system.
    int answered(const QByteArray &path) const;
    int connections() const;
    int stalled() const;

    void releaseStalled(const ScriptedAnswer &answer);
    /// Closes every open connection, as a server does with idle ones.
    void closeConnections();

private:
    friend class ScriptedConnection;
    struct Worker;
    void record(const ScriptedRequest &request);
    void recordHead(const QByteArray &path);
    void recordAnswer(const QByteArray &path);
    ScriptedAnswer take(const ScriptedRequest &request);

    mutable QMutex m_mutex;
    QHash<QByteArray, QList<ScriptedAnswer>> m_answers;
    QHash<QByteArray, Handler> m_handlers;
    Handler m_rest;
    QVector<ScriptedRequest> m_requests;
    QHash<QByteArray, int> m_heads;
    QHash<QByteArray, int> m_answered;
    int m_connections = 0;
    int m_stalled = 0;
    quint16 m_port = 0;
    QThread m_thread;
    Worker *m_worker = nullptr;
};

/// One accepted connection; lives on the server's thread.
class ScriptedConnection : public QObject
{
    Q_OBJECT
public:
    ScriptedConnection(ScriptedServer &server, QTcpSocket *socket, int number, QObject *parent);
    void releaseStalled(const ScriptedAnswer &answer);
    void close();

private:
    void read();
    void play(const ScriptedAnswer &answer, const ScriptedRequest &request);
    void send(const ScriptedAnswer &answer, const ScriptedRequest &request);

    ScriptedServer &m_server;
    QTcpSocket *m_socket;
    QByteArray m_buffer;
    ScriptedRequest m_current;
    int m_number;
    bool m_headSeen = false;
    bool m_stalled = false;
};

} // namespace frameloom::test
