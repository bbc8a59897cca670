// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace frameloom {

/// Text for the search index: only words and spaces, nothing that FTS5 could take for syntax.
/// Scripts written without spaces (Han, Kana, Hangul, Thai, Lao, Khmer, Burmese) become one word a letter, so that any
/// part of them is found as a phrase; other symbols than ASCII, emoji above all, become words too ("u1f98a").
QString searchWords(const QString &text);

/// What a job is found by.
QString searchWordsOfJob(const QString &prompt, const QString &title);

/// What a person typed as an FTS5 expression: all words, the last one may be a beginning. Never an error, whatever was
/// typed. Empty when there is no word in it: "--" or "***" looks for nothing yet, as the first keys of "--ar 16:9" do,
/// and must not cost a walk through every prompt.
QString searchMatch(const QString &typed);

} // namespace frameloom
