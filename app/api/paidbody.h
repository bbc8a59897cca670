// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "api/requestbody.h"

#include <QByteArray>
#include <QFile>
#include <QIODevice>

namespace frameloom {

/// The body of a request that costs money. QNetworkAccessManager repeats a request by itself when the connection
/// closes before an answer, and it can do so only if it can rewind the body. A sequential device cannot be rewound,
/// so the request ends with ContentReSendError instead of being paid for twice. Use with Content-Length and
/// QNetworkRequest::DoNotBufferUploadDataAttribute: otherwise the manager takes a rewindable copy.
///
/// File pieces are read as the network takes them, so a body of any size costs no memory. One that cannot be read any
/// more ends the request as an error, with fewer bytes than Content-Length said: the server cannot act on it.
class PaidBody final : public QIODevice
{
    Q_OBJECT
public:
    explicit PaidBody(RequestBody body, QObject *parent = nullptr);
    explicit PaidBody(const QByteArray &data, QObject *parent = nullptr) : PaidBody(RequestBody::json(data), parent) {}

    bool isSequential() const override { return true; }
    bool seek(qint64) override { return false; } ///< the network layer tries, to send again
    qint64 size() const override { return m_size; }
    qint64 bytesAvailable() const override;
    bool atEnd() const override { return m_position >= m_size; }

    /// Whether the network layer took any of it. It does so only after the connection stands, so "no" means that the
    /// server cannot have acted on the request.
    bool wasRead() const { return m_position > 0; }

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *data, qint64 maxSize) override;

private:
    qint64 readPiece(const RequestBody::Piece &piece, char *data, qint64 maxSize);

    const RequestBody m_body;
    const qint64 m_size;
    qsizetype m_piece = 0;
    qint64 m_inPiece = 0;
    qint64 m_position = 0;
    QFile m_file;
};

} // namespace frameloom
