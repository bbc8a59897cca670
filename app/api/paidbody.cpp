// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/paidbody.h"

#include <algorithm>

namespace frameloom {

PaidBody::PaidBody(RequestBody body, QObject *parent)
    : QIODevice(parent)
    , m_body(std::move(body))
    , m_size(m_body.size())
{
    // Unbuffered, so that wasRead() tells what the network layer took and not what QIODevice read ahead.
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 PaidBody::bytesAvailable() const
{
    return m_size - m_position + QIODevice::bytesAvailable();
}

qint64 PaidBody::readData(char *data, qint64 maxSize)
{
    qint64 done = 0;
    while (done < maxSize && m_piece < m_body.pieces.size()) {
        const RequestBody::Piece &piece = m_body.pieces.at(m_piece);
        if (m_inPiece == piece.size()) {
            ++m_piece;
            m_inPiece = 0;
            m_file.close();
            continue;
        }
        const qint64 count = readPiece(piece, data + done, std::min(maxSize - done, piece.size() - m_inPiece));
        if (count <= 0)
            break; // the file is gone or shorter
        done += count;
        m_inPiece += count;
        m_position += count;
    }
    return done == 0 && maxSize > 0 ? -1 : done;
}

qint64 PaidBody::readPiece(const RequestBody::Piece &piece, char *data, qint64 maxSize)
{
    if (piece.file.isEmpty()) {
        std::copy_n(piece.bytes.constData() + m_inPiece, maxSize, data);
        return maxSize;
    }
    if (!m_file.isOpen()) {
        m_file.setFileName(piece.file);
        if (!m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered) || !m_file.seek(piece.from))
            return -1;
    }
    return m_file.read(data, maxSize);
}

qint64 PaidBody::writeData(const char *, qint64)
{
    return -1;
}

} // namespace frameloom
