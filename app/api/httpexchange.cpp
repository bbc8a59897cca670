// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/httpexchange.h"

#include "api/apilog.h"
#include "api/errortaxonomy.h"
#include "api/paidbody.h"

#include <QDateTime>

namespace frameloom {

namespace {
constexpr qint64 ReadAhead = 256 * 1024; // how far the network layer may read ahead of us
}

HttpExchange::HttpExchange(QNetworkReply *reply, const QByteArray &method, const PaidBody *body, qint64 maxBytes,
                           Done done, QObject *parent)
    : QObject(parent), m_reply(reply), m_method(method), m_body(body), m_maxBytes(maxBytes), m_done(std::move(done))
{
    m_elapsed.start();
    reply->setReadBufferSize(ReadAhead);
    connect(reply, &QNetworkReply::requestSent, this, [this] { m_sent = true; });
    connect(reply, &QNetworkReply::readyRead, this, &HttpExchange::read);
    connect(reply, &QNetworkReply::finished, this, &HttpExchange::finish);
    if (reply->isFinished())
        QMetaObject::invokeMethod(this, &HttpExchange::finish, Qt::QueuedConnection);
}

HttpExchange::~HttpExchange()
{
    if (!m_reply)
        return;
    m_reply->disconnect(this);
    if (m_reply->isRunning())
        m_reply->abort();
    m_reply->deleteLater();
}

void HttpExchange::read()
{
    if (m_tooLarge || m_ended)
        return;
    // One byte more than allowed is enough to know.
    m_answer.body += m_reply->read(m_maxBytes + 1 - m_answer.body.size());
    if (m_answer.body.size() > m_maxBytes) {
        m_tooLarge = true;
        m_reply->abort(); // leads to finish()
    }
}

void HttpExchange::finish()
{
    if (m_ended)
        return;
    if (m_reply->isReadable() && !m_tooLarge) {
        read();
        if (m_ended) // abort() inside read() came back here
            return;
    }
    m_ended = true;

    m_answer.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    m_answer.retryAfterMs = retryAfterMs(m_reply->rawHeader("Retry-After"), QDateTime::currentDateTimeUtc());
    if (m_answer.status >= 300 && m_answer.status < 400 && m_reply->hasRawHeader("Location")) {
        m_answer.redirect = m_reply->url().resolved(QUrl::fromEncoded(m_reply->rawHeader("Location")));
    }
    const QNetworkReply::NetworkError error = m_reply->error();
    if (error == QNetworkReply::ProxyAuthenticationRequiredError) {
        // The proxy passed nothing on: this is no word of the server's.
        m_answer.status = 0;
        m_answer.transport = proxyRefusal();
    } else if (m_tooLarge) {
        m_answer.transport.kind = FailureKind::TooLarge;
        m_answer.transport.bytesLeft = true;
        m_answer.body.clear();
    } else if (error != QNetworkReply::NoError && m_answer.status < 300) {
        // From 300 on the error only repeats the status. Below, the answer is missing or was cut off.
        const bool sent = m_answer.status > 0 || (m_body ? m_body->wasRead() : m_sent);
        m_answer.transport = failureOfTransport(error, sent, m_reply->errorString());
    } else if (m_answer.status < 200) {
        m_answer.transport = failureOfTransport(QNetworkReply::ProtocolFailure, true, {}); // no HTTP that we know
    }
    if (!isProxyRefusal(m_answer.transport))
        m_answer.transport.httpStatus = m_answer.status;

    qCInfo(apiLog).noquote().nospace()
        << m_method << ' ' << loggable(m_reply->url()) << " status " << m_answer.status << ", error "
        << static_cast<int>(error) << ", " << m_answer.body.size() << " bytes, " << m_elapsed.elapsed() << " ms";

    m_reply->disconnect(this);
    m_reply->deleteLater();
    m_reply.clear();
    m_body = nullptr;
    QMetaObject::invokeMethod(this, [this] {
        const Done done = std::move(m_done); // ours no more: the listener may delete us
        const HttpAnswer answer = std::move(m_answer);
        done(answer);
    }, Qt::QueuedConnection);
}

} // namespace frameloom
