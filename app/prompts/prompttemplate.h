// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>
#include <QVector>

#include <functional>

namespace frameloom {

/// One prompt that stands for many: "{red|blue} fox" is two prompts, "a fox in __places__" as many as the wildcard file
/// places.txt has lines. Groups may hold groups. Braces without "|" are plain text; "\{", "\|", "\}" and "\_" are the
/// plain characters. Pure, any thread.

/// The lines of a wildcard file; empty when there is none. Called once per name.
using WildcardLines = std::function<QStringList(const QString &name)>;

/// The prompts that a template stands for.
struct PromptExpansion
{
    QStringList prompts;          ///< in reading order, the last group changing first; without repeats; never empty
    qint64 total = 1;             ///< how many there would be, also beyond `most`
    QStringList missingWildcards; ///< names without a file, or with an empty one; they stay as they are
    bool isTemplate = false;      ///< there is a group or a wildcard in it

    bool isCut() const { return total > prompts.size(); }
};

/// At most `most` prompts are made, whatever the template multiplies to.
PromptExpansion expandPrompt(const QString &text, const WildcardLines &wildcards, int most = 200);

/// Where groups and wildcards stand, for marking them in an editor. Offsets in UTF-16 units.
struct TextRange
{
    qsizetype start = 0;
    qsizetype length = 0;
};
QVector<TextRange> templateRanges(const QString &text);

/// The lines of a wildcard file's content: blank lines and lines that begin with "#" do not count.
QStringList wildcardLines(const QString &content);

} // namespace frameloom
