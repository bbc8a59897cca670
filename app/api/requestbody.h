// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>
#include <QVector>

namespace frameloom {

/// The body of one request, of pieces in memory and pieces of files, in order. A plain value: the files must stay as
/// they are until the request has left.
struct RequestBody
{
    struct Piece
    {
        QByteArray bytes; ///< when `file` is empty
        QString file;     ///< absolute path
        qint64 from = 0;
        qint64 length = 0; ///< of the file piece
        qint64 size() const { return file.isEmpty() ? bytes.size() : length; }
    };
    QVector<Piece> pieces;
    QByteArray contentType = QByteArrayLiteral("application/json");

    static RequestBody json(const QByteArray &bytes) { return {{{bytes, {}, 0, 0}}}; }
    qint64 size() const
    {
        qint64 sum = 0;
        for (const Piece &piece : pieces)
            sum += piece.size();
        return sum;
    }
};

} // namespace frameloom
