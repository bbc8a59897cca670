// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonArray>
#include <QString>

namespace frameloom {

/// The words of the sandbox: descriptions, shorter prompts, lyrics. Pure; the same question has the same answer.

/// Midjourney's describe: four prompts, each behind a keycap digit.
QJsonArray describePrompts(const QString &subject);
/// Ideogram's describe: one text.
QString describeText(const QString &subject);
/// Midjourney's shorten: three lines behind keycap digits, and the weights as Markdown: the words that count most are
/// **bold**, those that add nothing ~~struck out~~.
QJsonArray shortenPrompts(const QString &prompt, QString *fullContent);
/// "A Quiet Lake": the prompt's first words as a title.
QString songTitle(const QString &prompt);
/// A verse and a chorus about it.
QString songLyrics(const QString &prompt, quint32 seed);

} // namespace frameloom
