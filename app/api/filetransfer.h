// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/failure.h"

#include <QByteArray>
#include <QObject>

namespace frameloom {

/// One GET of a result file: bytes come in pieces, then one finished(). Redirects are followed within http/https to
/// hosts that are allowed (no private or loopback host unless the API host is loopback). Deletes itself afterwards.
class FileTransfer : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

Q_SIGNALS:
    /// Before the first data(). `offset`: where the data begin (0 when the server ignored Range); `total`: whole
    /// length in bytes or -1; `validator`: ETag or Last-Modified for a later resume.
    void started(qint64 offset, qint64 total, const QByteArray &validator);
    void data(const QByteArray &bytes);
    void finished(const frameloom::Failure &failure);
};

} // namespace frameloom
