// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "prompts/bannedwords.h"

#include <QSyntaxHighlighter>

namespace frameloom {

/// Marks in a prompt what is more than words: groups and wildcards, Midjourney's parameters, words of the user's list.
/// Colours come from the palette of `view`; call rehighlight() after it changed.
class PromptHighlighter : public QSyntaxHighlighter
{
    Q_OBJECT
public:
    PromptHighlighter(QTextDocument *document, const QWidget *view);

    struct Marks
    {
        bool templates = false; ///< "{a|b}", "__places__"
        bool flags = false;     ///< "--ar 16:9"
        BannedWords banned = {};
    };
    void setMarks(const Marks &marks);

protected:
    void highlightBlock(const QString &text) override;

private:
    void find();

    const QWidget *m_view;
    Marks m_marks;
    // Of the whole text: a group may go over several lines.
    int m_revision = -1;
    QVector<TextRange> m_templates;
    QVector<TextRange> m_flags;
    QVector<TextRange> m_unknownFlags;
    QVector<TextRange> m_banned;
};

} // namespace frameloom
