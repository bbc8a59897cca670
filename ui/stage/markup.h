// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace frameloom::markup {

/// Answers that are words have a little Markdown in them: Midjourney's Shorten writes what counts in **bold** and what
/// can go ~~struck out~~, below "## headings" (api/v1/midjourney.json, midjourney.shorten, full_content). Pure.

/// There is something that plain text would show as signs.
bool isMarked(const QString &text);
/// As rich text for a label; everything else in it stands there as it is, escaped.
QString toRichText(const QString &text);
/// What can be used on: no signs, no headings, and without what is struck out. Text without markup stays untouched.
QString toPlainText(const QString &text);

} // namespace frameloom::markup
