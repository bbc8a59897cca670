// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "api/requestbody.h"
#include "model/failure.h"

#include <QByteArray>
#include <QString>
#include <QVector>

#include <atomic>

namespace frameloom {

/// A file that becomes part of a request's body, in the place of a token.
struct EmbeddedFile
{
    enum class As { Base64, DataUrl, Part };
    QString token;       ///< nobody can foresee it, so that no text of the user's is taken for it
    QString path;        ///< absolute
    QString name;        ///< for messages and the record
    QString partName;    ///< Part: of the multipart part
    qint64 maxBytes = 0; ///< 0: no limit
    As as = As::Base64;
};

/// What to write a request's body of.
struct BodyOrder
{
    QByteArray json; ///< as the dialect made it, with tokens as text values
    QVector<EmbeddedFile> files;
    bool multipart = false; ///< each value of `json` becomes a part; numbers as text
    QString spool; ///< absolute path of the file to write a large body to
    qint64 maxTotalBytes = 0; ///< of all files; 0: no limit
};

/// A body that is ready to be sent, or why it could not be made.
struct WrittenBody
{
    Failure failure; ///< InputMissing, InputTooLarge, or trouble with the disk
    RequestBody body;
    bool spooled = false; ///< body.pieces refer to the spool file
    QByteArray record;    ///< the same for people and for the row: words in place of a large body's files
};

/// Bodies up to this size stay in memory and in the job's row.
constexpr qint64 largestInRow = 512 * 1024;

/// Reads every file once, from the disk into the spool file, which is on the disk when this returns: what memory it
/// takes does not depend on the size. Slow: pool thread. `cancelled` ends it early, with Cancelled and without a file.
WrittenBody writeBody(const BodyOrder &order, const std::atomic<bool> &cancelled);

} // namespace frameloom
