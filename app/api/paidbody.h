// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QIODevice>

namespace frameloom {

/// The body of a request that costs money. QNetworkAccessManager repeats a request by itself when the connection
/// closes before an answer, and it can do so only if it can rewind the body. A sequential device cannot be rewound,
/// so the request ends with ContentReSendError instead of being paid for twice. Use with Content-Length and
/// QNetworkRequest::DoNotBufferUploadDataAttribute: otherwise the manager takes a rewindable copy.
class PaidBody final : public QIODevice
{
    Q_OBJECT
public:
    explicit PaidBody(QByteArray data, QObject *parent = nullptr);

    bool isSequential() const override { return true; }
    bool seek(qint64) override { return false; } ///< the network layer tries, to send again
    qint64 size() const override { return m_data.size(); }
    qint64 bytesAvailable() const override;
    bool atEnd() const override { return m_position >= m_data.size(); }

    /// Whether the network layer took any of it. It does so only after the connection stands, so "no" means that the
    /// server cannot have acted on the request.
    bool wasRead() const { return m_position > 0; }

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *data, qint64 maxSize) override;

private:
    const QByteArray m_data;
    qint64 m_position = 0;
};

} // namespace frameloom
