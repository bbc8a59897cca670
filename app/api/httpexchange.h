// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/failure.h"

#include <QByteArray>
#include <QElapsedTimer>
#include <QNetworkReply>
#include <QObject>
#include <QPointer>
#include <QUrl>

#include <functional>

namespace frameloom {

class PaidBody;

/// What one HTTP request came to.
struct HttpAnswer
{
    int status = 0;          ///< 0: no HTTP answer
    QByteArray body;         ///< as far as it came
    QUrl redirect;           ///< where a 3xx points to, resolved; empty otherwise
    qint64 retryAfterMs = -1;
    Failure transport;       ///< set when the answer is missing or cut off
};

/// One QNetworkReply from start to end: reads it within a bound, tells once, from the event loop and never from
/// inside the network layer, so that the listener may delete anything. Deleting it aborts the request silently.
class HttpExchange final : public QObject
{
    Q_OBJECT
public:
    using Done = std::function<void(const HttpAnswer &)>;

    /// `body` belongs to the reply; null when the request costs nothing.
    HttpExchange(QNetworkReply *reply, const QByteArray &method, const PaidBody *body, qint64 maxBytes, Done done,
                 QObject *parent);
    ~HttpExchange() override;

private:
    void read();
    void finish();

    QPointer<QNetworkReply> m_reply;
    QByteArray m_method;
    const PaidBody *m_body;
    qint64 m_maxBytes;
    Done m_done;
    HttpAnswer m_answer;
    QElapsedTimer m_elapsed;
    bool m_sent = false;
    bool m_tooLarge = false;
    bool m_ended = false;
};

} // namespace frameloom
