// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/httpfiletransfer.h"

#include "api/apilog.h"
#include "api/credentialreuse.h"
#include "api/errortaxonomy.h"
#include "api/urlpolicy.h"

#include <QDateTime>
#include <QNetworkRequest>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

constexpr qint64 ReadChunk = 1024 * 1024;

struct ContentRange
{
    qint64 first = -1;
    qint64 total = -1;
};

ContentRange contentRange(const QByteArray &header)
{
    static const QRegularExpression form(u"^\\s*bytes\\s+(?:(\\d+)-\\d+|\\*)/(\\d+|\\*)\\s*$"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    const auto match = form.match(QString::fromLatin1(header));
    ContentRange range;
    bool ok = false;
    if (const qint64 first = match.captured(1).toLongLong(&ok); ok)
        range.first = first;
    if (const qint64 total = match.captured(2).toLongLong(&ok); ok)
        range.total = total;
    return range;
}

bool isEncoded(const QByteArray &coding)
{
    const QByteArray name = coding.trimmed().toLower();
    return !name.isEmpty() && name != "identity";
}

// A file host has nothing to say about our key or credits: only whether the file can be had.
FailureKind kindOfFileStatus(int status)
{
    if (status == 404 || status == 410)
        return FailureKind::NotFound;
    if (status == 429)
        return FailureKind::RateLimited;
    if (status == 408 || status >= 500)
        return FailureKind::ServerFault;
    return FailureKind::Rejected;
}

} // namespace

HttpFileTransfer::HttpFileTransfer(QNetworkAccessManager &network, const Order &order, QObject *parent)
    : FileTransfer(parent), m_network(network), m_order(order)
{
    m_elapsed.start();
    // From the event loop, so that the caller can connect first.
    QMetaObject::invokeMethod(this, [this] {
        if (!isFileUrlAllowed(m_order.url, m_order.privateAllowed))
            finish(FailureKind::UnsafeUrl, loggable(m_order.url));
        else
            send();
    }, Qt::QueuedConnection);
}

HttpFileTransfer::~HttpFileTransfer()
{
    dropReply();
}

void HttpFileTransfer::send()
{
    QNetworkRequest request(m_order.url);
    request.setRawHeader("User-Agent", "Frameloom/" FRAMELOOM_VERSION);
    if (!m_isEncoded)
        request.setRawHeader("Accept-Encoding", "identity"); // offsets and lengths are those of the file
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    askForNoCredentials(request);
    request.setTransferTimeout(m_order.timeoutMs);
    if (m_order.onlyAsk) {
        request.setRawHeader("Range", "bytes=0-0");
    } else if (m_order.offset > 0 && !m_isEncoded) {
        request.setRawHeader("Range", "bytes=" + QByteArray::number(m_order.offset) + '-');
        if (!m_order.validator.isEmpty())
            request.setRawHeader("If-Range", m_order.validator);
    }
    m_headRead = false;
    m_reply = m_network.get(request);
    m_reply->setReadBufferSize(ReadChunk);
    // Queued: whoever listens may then delete us, or the whole client, without the network layer on the stack.
    connect(m_reply, &QNetworkReply::readyRead, this, &HttpFileTransfer::read, Qt::QueuedConnection);
    connect(m_reply, &QNetworkReply::finished, this, &HttpFileTransfer::replyFinished, Qt::QueuedConnection);
}

void HttpFileTransfer::readHead()
{
    m_headRead = true;
    m_passing = false;
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    qint64 offset = 0;
    if (m_order.onlyAsk) {
        if (status == 200 || status == 206)
            finish(FailureKind::None);
        return; // anything else is judged when the reply is finished
    }
    if ((status == 200 || status == 206) && !m_isEncoded && isEncoded(m_reply->rawHeader("Content-Encoding")))
        return sendForEncoded();
    if (status == 200 && m_isEncoded) {
        m_total = -1; // the length is that of the wire
    } else if (status == 200) {
        bool ok = false;
        const qint64 length = m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong(&ok);
        m_total = ok ? length : -1;
    } else if (status == 206) {
        const ContentRange range = contentRange(m_reply->rawHeader("Content-Range"));
        if (range.first != m_order.offset)
            return finish(FailureKind::Unreadable, QString::fromLatin1(m_reply->rawHeader("Content-Range").left(200)));
        offset = range.first;
        m_total = range.total;
    } else {
        return; // judged when the reply is finished
    }
    if (m_total > m_order.maxBytes)
        return finish(FailureKind::TooLarge);
    m_position = offset;
    m_passing = true;
    QByteArray validator = m_reply->rawHeader("ETag");
    if (validator.isEmpty() || validator.startsWith("W/")) // a weak one does not vouch for bytes
        validator = m_reply->rawHeader("Last-Modified");
    if (m_isEncoded)
        validator.clear(); // no piece of it can be asked for
    Q_EMIT started(offset, m_total, validator);
}

/// Some servers compress although they were asked not to. Qt undoes that where it may ask for it itself.
void HttpFileTransfer::sendForEncoded()
{
    m_isEncoded = true;
    m_order.offset = 0;
    m_order.validator.clear();
    dropReply();
    send();
}

void HttpFileTransfer::read()
{
    const QPointer<HttpFileTransfer> alive(this);
    if (m_ended || !m_reply)
        return;
    if (!m_headRead)
        readHead();
    while (alive && !m_ended && m_reply && m_reply->bytesAvailable() > 0) {
        const QByteArray bytes = m_reply->read(ReadChunk);
        if (bytes.isEmpty() || !m_passing) {
            if (bytes.isEmpty())
                return;
            continue; // the page of an error or a redirect
        }
        m_position += bytes.size();
        if (m_position > m_order.maxBytes)
            return finish(FailureKind::TooLarge);
        Q_EMIT data(bytes);
    }
}

void HttpFileTransfer::replyFinished()
{
    const QPointer<HttpFileTransfer> alive(this);
    const QPointer<QNetworkReply> reply = m_reply;
    if (m_reply && m_reply->isReadable())
        read();
    if (!alive || m_ended || !m_reply || m_reply != reply)
        return;

    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const QNetworkReply::NetworkError error = m_reply->error();
    const QByteArray location = m_reply->rawHeader("Location");
    qCInfo(apiLog).noquote().nospace() << "GET " << loggable(m_reply->url()) << " status " << status << ", error "
                                       << static_cast<int>(error) << ", " << m_elapsed.elapsed() << " ms";

    if (status >= 300 && status < 400 && !location.isEmpty()) {
        const QUrl target = m_reply->url().resolved(QUrl::fromEncoded(location));
        if (m_redirects >= MaxRedirects || !isFileRedirectAllowed(m_order.url, target, m_order.privateAllowed))
            return finish(FailureKind::UnsafeRedirect, loggable(target));
        ++m_redirects;
        m_order.url = target;
        dropReply();
        return send();
    }
    if (status == 416 && m_order.offset > 0) {
        const ContentRange range = contentRange(m_reply->rawHeader("Content-Range"));
        if (range.total == m_order.offset) { // all of it was here already
            Q_EMIT started(m_order.offset, range.total, m_order.validator);
            if (alive)
                finish(FailureKind::None);
            return;
        }
        m_order.offset = 0; // another file by now, or no ranges: from the start
        m_order.validator.clear();
        dropReply();
        return send();
    }
    if (error == QNetworkReply::ProxyAuthenticationRequiredError)
        return finishLater(proxyRefusal());
    if (status >= 300) {
        Failure failure;
        failure.kind = kindOfFileStatus(status);
        failure.httpStatus = status;
        failure.retryAfterMs = retryAfterMs(m_reply->rawHeader("Retry-After"), QDateTime::currentDateTimeUtc());
        failure.bytesLeft = true;
        return finishLater(failure);
    }
    if (error != QNetworkReply::NoError) {
        Failure failure = failureOfTransport(error, status > 0, m_reply->errorString());
        failure.httpStatus = status;
        return finishLater(failure);
    }
    if (!m_passing) {
        // A file of no bytes never said readyRead.
        if (!m_headRead)
            readHead();
        if (!alive || m_ended || m_reply != reply)
            return;
        if (!m_passing)
            return finish(FailureKind::Unreadable);
    }
    if (m_total >= 0 && m_position != m_total)
        return finish(FailureKind::ConnectionLost);
    finish(FailureKind::None);
}

void HttpFileTransfer::dropReply()
{
    if (!m_reply)
        return;
    m_reply->disconnect(this);
    if (m_reply->isRunning())
        m_reply->abort();
    m_reply->deleteLater();
    m_reply.clear();
}

void HttpFileTransfer::finish(FailureKind kind, const QString &words)
{
    Failure failure;
    failure.kind = kind;
    failure.words = words;
    if (m_reply) {
        failure.httpStatus = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        failure.bytesLeft = true;
    }
    if (kind == FailureKind::None)
        failure = {};
    finishLater(failure);
}

void HttpFileTransfer::finishLater(const Failure &failure)
{
    m_ended = true;
    dropReply();
    QMetaObject::invokeMethod(this, [this, failure] {
        const QPointer<HttpFileTransfer> alive(this);
        Q_EMIT finished(failure);
        if (alive)
            deleteLater();
    }, Qt::QueuedConnection);
}

} // namespace frameloom
