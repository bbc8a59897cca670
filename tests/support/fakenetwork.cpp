// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/fakenetwork.h"

#include <QIODevice>
#include <QMutexLocker>
#include <QSemaphore>
#include <QSet>
#include <QThread>
#include <QTimer>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace frameloom::test {

namespace {

QNetworkReply::NetworkError errorOfStatus(int status)
{
    switch (status) {
    case 401:
        return QNetworkReply::AuthenticationRequiredError;
    case 403:
        return QNetworkReply::ContentAccessDenied;
    case 404:
        return QNetworkReply::ContentNotFoundError;
    case 410:
        return QNetworkReply::ContentGoneError;
    case 500:
        return QNetworkReply::InternalServerError;
    case 503:
        return QNetworkReply::ServiceUnavailableError;
    default:
        break;
    }
    if (status >= 500)
        return QNetworkReply::UnknownServerError;
    return status >= 400 ? QNetworkReply::ProtocolInvalidOperationError : QNetworkReply::NoError;
}

} // namespace

FakeAnswer FakeAnswer::json(const QByteArray &body, int status)
{
    FakeAnswer answer;
    answer.status = status;
    answer.body = body;
    answer.headers = {{"Content-Type", "application/json"}};
    return answer;
}

FakeAnswer FakeAnswer::failing(QNetworkReply::NetworkError error, bool afterBody)
{
    FakeAnswer answer;
    answer.status = 0;
    answer.error = error;
    answer.takeBody = afterBody;
    return answer;
}

FakeAnswer FakeAnswer::held()
{
    FakeAnswer answer;
    answer.hang = true;
    return answer;
}

void FakeService::answer(const QString &path, const FakeAnswer &answer)
{
    const QMutexLocker lock(&m_mutex);
    m_handlers.remove(path);
    m_answers[path].append(answer);
}

void FakeService::handle(const QString &path, Handler handler)
{
    const QMutexLocker lock(&m_mutex);
    m_answers.remove(path);
    m_handlers.insert(path, std::move(handler));
}

void FakeService::clear(const QString &path)
{
    const QMutexLocker lock(&m_mutex);
    m_answers.remove(path);
    m_handlers.remove(path);
}

QVector<FakeRequest> FakeService::requests() const
{
    const QMutexLocker lock(&m_mutex);
    return m_requests;
}

QVector<FakeRequest> FakeService::requests(const QString &path) const
{
    QVector<FakeRequest> found;
    const QMutexLocker lock(&m_mutex);
    std::copy_if(m_requests.begin(), m_requests.end(), std::back_inserter(found),
                 [&path](const FakeRequest &r) { return r.url.path() == path; });
    return found;
}

int FakeService::heldCount() const
{
    const QMutexLocker lock(&m_mutex);
    return static_cast<int>(std::count_if(m_held.begin(), m_held.end(), [](const auto &r) { return !r.isNull(); }));
}

void FakeService::finishHeld(const QString &path, const FakeAnswer &answer)
{
    const QMutexLocker lock(&m_mutex);
    bool ended = false;
    for (auto it = m_held.begin(); it != m_held.end();) {
        if (*it && (*it)->url().path() != path) {
            ++it;
            continue;
        }
        if (auto *reply = static_cast<FakeReply *>(it->data()))
            QMetaObject::invokeMethod(reply, [reply, answer] { reply->play(answer); }, Qt::QueuedConnection);
        ended = true;
        it = m_held.erase(it);
    }
    if (!ended)
        qFatal("nothing hangs at %s: wait for heldCount() first", qPrintable(path));
}

void FakeService::visit() const
{
    QMutexLocker lock(&m_managers->mutex);
    QSet<QThread *> threads{QThread::currentThread()};
    QSemaphore back;
    int sent = 0;
    for (QNetworkAccessManager *manager : std::as_const(m_managers->list)) {
        if (threads.contains(manager->thread()))
            continue;
        threads.insert(manager->thread());
        // The event is destroyed in any case: also when the manager goes first.
        QMetaObject::invokeMethod(
            manager, [done = std::make_shared<QSemaphoreReleaser>(back)] {}, Qt::QueuedConnection);
        ++sent;
    }
    lock.unlock(); // a manager that goes needs it
    back.acquire(sent);
}

std::function<QNetworkAccessManager *(QObject *)> FakeService::factory()
{
    return [this](QObject *parent) { return new FakeNetwork(*this, parent); };
}

bool FakeService::takesBody(const QString &path) const
{
    const QMutexLocker lock(&m_mutex);
    const auto it = m_answers.constFind(path);
    return it == m_answers.constEnd() || it->isEmpty() || it->first().takeBody;
}

FakeAnswer FakeService::take(const FakeRequest &request)
{
    Handler handler;
    {
        const QMutexLocker lock(&m_mutex);
        m_requests.append(request);
        const QString path = request.url.path();
        handler = m_handlers.value(path);
        if (!handler) {
            auto it = m_answers.find(path);
            if (it == m_answers.end() || it->isEmpty())
                return FakeAnswer::json("{}", 404);
            return it->size() > 1 ? it->takeFirst() : it->first();
        }
    }
    return handler(request);
}

FakeNetwork::FakeNetwork(FakeService &service, QObject *parent)
    : QNetworkAccessManager(parent)
    , m_service(service)
    , m_managers(service.m_managers)
{
    const QMutexLocker lock(&m_managers->mutex);
    m_managers->list.append(this);
}

FakeNetwork::~FakeNetwork()
{
    const QMutexLocker lock(&m_managers->mutex);
    m_managers->list.removeOne(this);
}

QNetworkReply *FakeNetwork::createRequest(Operation operation, const QNetworkRequest &request, QIODevice *outgoing)
{
    FakeRequest seen;
    seen.method = operation == PostOperation ? "POST" : operation == GetOperation    ? "GET"
                  : operation == DeleteOperation ? "DELETE"
                                                 : "OTHER";
    seen.url = request.url();
    seen.request = request;
    seen.sequentialBody = outgoing && outgoing->isSequential();
    // Whether the network layer gets as far as reading the body is part of the script.
    if (outgoing && m_service.takesBody(seen.url.path()))
        seen.body = outgoing->readAll();
    auto *reply = new FakeReply(operation, request, this);
    const FakeAnswer answer = m_service.take(seen);
    if (answer.hang) {
        const QMutexLocker lock(&m_service.m_mutex);
        m_service.m_held.append(reply);
    } else {
        reply->play(answer);
    }
    return reply;
}

FakeReply::FakeReply(QNetworkAccessManager::Operation operation, const QNetworkRequest &request, QObject *parent)
    : QNetworkReply(parent)
{
    setOperation(operation);
    setRequest(request);
    setUrl(request.url());
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    if (request.transferTimeout() > 0) {
        QTimer::singleShot(request.transferTimeout(), this, [this] {
            if (isRunning())
                abort();
        });
    }
}

void FakeReply::play(const FakeAnswer &answer)
{
    QTimer::singleShot(answer.delayMs, this, [this, answer] {
        if (isRunning())
            deliver(answer);
    });
}

void FakeReply::deliver(const FakeAnswer &answer)
{
    if (answer.takeBody)
        Q_EMIT requestSent();
    if (answer.status > 0)
        setAttribute(QNetworkRequest::HttpStatusCodeAttribute, answer.status);
    for (const auto &[name, value] : answer.headers)
        setRawHeader(name, value);
    m_body = answer.body;
    if (answer.status > 0)
        Q_EMIT metaDataChanged();
    if (!m_body.isEmpty())
        Q_EMIT readyRead();
    if (!isRunning())
        return;
    const NetworkError error = answer.error != NoError ? answer.error : errorOfStatus(answer.status);
    end(error, error == NoError ? QString() : u"scripted"_s);
}

void FakeReply::end(NetworkError error, const QString &words)
{
    setFinished(true);
    if (error != NoError) {
        setError(error, words);
        Q_EMIT errorOccurred(error);
    }
    Q_EMIT finished();
}

void FakeReply::abort()
{
    if (isRunning())
        end(OperationCanceledError, u"Operation canceled"_s);
}

qint64 FakeReply::bytesAvailable() const
{
    return m_body.size() - m_position + QNetworkReply::bytesAvailable();
}

qint64 FakeReply::readData(char *data, qint64 maxSize)
{
    const qint64 count = std::min<qint64>(maxSize, m_body.size() - m_position);
    if (count <= 0)
        return isFinished() ? -1 : 0;
    std::copy_n(m_body.constData() + m_position, count, data);
    m_position += count;
    return count;
}

} // namespace frameloom::test
