// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "webhook/webhookreceiver.h"

#include "http/httpserver.h"

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

WebhookReceiver::WebhookReceiver(Proof proof, QObject *parent) : QObject(parent), m_proof(proof) {}

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
        const Claim claim{QByteArray::fromStdString(request.get_header_value("x-webhook-secret")),
                          QByteArray::fromStdString(request.get_header_value("X-Webhook-Signature"))};
        const QByteArray body = QByteArray::fromStdString(request.body);
        answer(response, isAuthentic(claim, body) ? take(body) : 401);
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

void WebhookReceiver::setKey(const QString &apiKey)
{
    const WebhookSignature signature(apiKey);
    const QMutexLocker lock(&m_mutex);
    m_signature = signature;
}

bool WebhookReceiver::isAuthentic(const Claim &claim, const QByteArray &body) const
{
    QByteArray secret;
    WebhookSignature signature;
    {
        const QMutexLocker lock(&m_mutex);
        secret = m_secret;
        signature = m_signature;
    }
    if (m_proof == Proof::Signature)
        return signature.signs(claim.signature, body);
    const bool same = sameSecret(claim.secret, secret);
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
