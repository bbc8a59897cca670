// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "prompts/prompttemplate.h"

#include <QRegularExpression>

namespace frameloom {

/// Words that the user does not want to send. The vendor's own list is not public (api/v1/CORE.md, "Moderation"), so
/// this one is the user's and starts empty. A word may be a phrase; "*" at its end stands for any ending.
class BannedWords
{
public:
    BannedWords() = default;
    /// One word or phrase a line; blank lines and lines that begin with "#" do not count.
    explicit BannedWords(const QString &list);

    bool isEmpty() const { return m_pattern.pattern().isEmpty(); }
    /// Whole words, whatever their case.
    QVector<TextRange> find(const QString &text) const;

private:
    QRegularExpression m_pattern;
};

} // namespace frameloom
