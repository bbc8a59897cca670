// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/failure.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>
#include <QNetworkReply>

namespace frameloom {

/// From what came back, or did not, to a Failure. Pure.

/// The server's words in an answer object: every errors[].msg, else message, error (text or object), detail, code
/// (api/v1/CORE.md, "Errors"). Bounded, without control characters; empty when it says nothing.
QString wordsIn(const QJsonObject &object);
/// The same for a whole body: JSON, or a short plain text; markup is not shown.
QString wordsIn(const QByteArray &body);

/// What a refusal says of single places in the request: `details` of the Unified API (api/v2/CORE.md, "Errors"), and those
/// entries of Classic's `errors` that name a parameter beside their `msg`. Bounded like wordsIn().
QVector<PlaceWords> placesIn(const QJsonObject &answer);

/// What a refusal means: `fallback` unless the words speak of a v2 key, of missing credits or of moderation.
FailureKind kindOfRefusal(const QString &words, FailureKind fallback);

/// For any HTTP status outside 2xx. The server has seen the request, so bytesLeft is set.
Failure failureOfStatus(int httpStatus, const QString &words);

/// For an exchange that ended without a whole answer. `sent`: some of the request may have reached the server.
Failure failureOfTransport(QNetworkReply::NetworkError error, bool sent, const QString &words);

/// For a proxy that asked for other credentials: nothing reached the server (isProxyRefusal()).
Failure proxyRefusal();

/// Retry-After as seconds or an HTTP date, in milliseconds from `now` (at most a day); -1 when it cannot be read.
qint64 retryAfterMs(const QByteArray &header, const QDateTime &now);

} // namespace frameloom
