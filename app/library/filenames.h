// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace frameloom {

/// What a result file is named after. Nothing of a server's own names is used.
struct ResultName
{
    qint64 createdAt = 0;  ///< of the job, UTC ms
    QString operationId;   ///< "midjourney.imagine"
    QString prompt;
    qint64 jobId = 0;
    int number = 0;        ///< of the asset; 0: the grid
    QString extension;     ///< of MediaType
    QString generatorId = {};
    QString pattern = {};  ///< empty: standardNamePattern()
};

/// A pattern is text with tokens: {date} {generator} {operation} {prompt} {number}. What is empty leaves no dash behind.
/// {number} is the job's and the picture's ("41-1") and makes the name unique: where it is missing it is added.
QString standardNamePattern(); ///< "{date}-{operation}-{prompt}-{number}"
QStringList nameTokens();      ///< without braces, in the order to offer them
/// The first token of a pattern that there is not, "" for a brace without its partner; nothing when it is fine.
std::optional<QString> unknownToken(const QString &pattern);

/// Path below the library folder, '/' separated:
/// "2026-03/20260301-142233-midjourney-imagine-a-red-fox-in-the-snow-41-1.png". Times are UTC, so that the name is the
/// same wherever it is made. Only a-z, 0-9, '-', what the pattern adds of A-Z and '_', and one '.'; the number is always in
/// it, so no name that Windows reserves can come out; the part of the file is at most 180 characters. Same input, same
/// name; job and number make it unique.
QString resultFileName(const ResultName &name);

/// Lower-case ASCII words of a text joined by '-', cut between words where possible. May be empty.
QString slug(const QString &text, qsizetype maxLength = 48);

} // namespace frameloom
