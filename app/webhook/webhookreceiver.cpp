// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "webhook/webhookreceiver.h"

#include "http/httpserver.h"

#include <QCryptographicHash>
#include <QHostAddress>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

/// A tunnel opens one connection or a few; nobody else has business here.
const HttpServer::Limits receiverLimits = {
    .body = WebhookReceiver::maxBodyBytes, .connections = 16, .idleMs = 5'000, .requestMs = 15'000};

void answer(httplib::Response &response, int status)
{
    response.status = status;
    response.set_content(status == 200 ? "{\"ok\":true}" : "{}", "application/json");
}

} // namespace

bool sameSecret(const QByteArray &a, const QByteArray &b)
{
    // Digests have one length, so the loop below always takes the same steps.
    const QByteArray left = QCryptographicHash::hash(a, QCryptographicHash::Sha256);
    const QByteArray right = QCryptographicHash::hash(b, QCryptographicHash::Sha256);
    unsigned difference = 0;
    for (qsizetype i = 0; i < left.size(); ++i)
        difference |= static_cast<unsigned char>(left.at(i)) ^ static_cast<unsigned char>(right.at(i));
    return difference == 0;
}

WebhookReceiver::WebhookReceiver(QObject *parent) : QObject(parent) {}

WebhookReceiver::~WebhookReceiver()
{
    stop();
}

bool WebhookReceiver::listen(const QString &address, int port)
{
    stop();
    const QHostAddress host(address.trimmed());
    if (host.isNull() || port < 0 || port > 65535)
        return false;
    auto server = std::make_unique<HttpServer>(receiverLimits);
    server->Post(path().toStdString(), [this](const httplib::Request &request, httplib::Response &response) {
        if (!isAuthentic(QByteArray::fromStdString(request.get_header_value("x-webhook-secret"))))
            answer(response, 401);
        else
            answer(response, take(QByteArray::fromStdString(request.body)));
    });
    const int bound = server->bindTo(host.toString().toStdString(), port);
    if (bound == 0)
        return false;
    server->serve();
    m_server = std::move(server);
    m_port = bound;
    return true;
}

void WebhookReceiver::stop()
{
    if (m_server)
        m_server->stopAndWait();
    m_server.reset();
    m_port = 0;
}

void WebhookReceiver::setSecret(const QString &secret)
{
    const QMutexLocker lock(&m_mutex);
    m_secret = secret.toUtf8();
}

bool WebhookReceiver::isAuthentic(const QByteArray &claimed) const
{
    QByteArray secret;
    {
        const QMutexLocker lock(&m_mutex);
        secret = m_secret;
    }
    const bool same = sameSecret(claimed, secret);
    return same && !secret.isEmpty();
}

int WebhookReceiver::take(const QByteArray &body)
{
    QJsonParseError mistake;
    const QJsonDocument document = QJsonDocument::fromJson(body, &mistake);
    if (mistake.error != QJsonParseError::NoError)
        return 400;
    QJsonArray tasks = document.array();
    if (document.isObject() && document.object().value("tasks"_L1).isArray())
        tasks = document.object().value("tasks"_L1).toArray();
    else if (document.isObject())
        tasks.append(document.object());
    for (qsizetype i = 0; i < qMin<qsizetype>(tasks.size(), maxTasks); ++i) {
        if (!tasks.at(i).isObject())
            continue;
        // stop() waits for this thread, so the receiver outlives it.
        QMetaObject::invokeMethod(
            this, [this, task = tasks.at(i).toObject()] { Q_EMIT received(task); }, Qt::QueuedConnection);
    }
    return 200;
}

} // namespace frameloom
