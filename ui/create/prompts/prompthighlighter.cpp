// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "create/prompts/prompthighlighter.h"

#include "prompts/promptflags.h"
#include "style/tokens.h"

#include <QTextDocument>
#include <QWidget>

#include <algorithm>

namespace frameloom {

PromptHighlighter::PromptHighlighter(QTextDocument *document, const QWidget *view)
    : QSyntaxHighlighter(document)
    , m_view(view)
{
}

void PromptHighlighter::setMarks(const Marks &marks)
{
    m_marks = marks;
    m_revision = -1;
    rehighlight();
}

void PromptHighlighter::find()
{
    if (m_revision == document()->revision())
        return;
    m_revision = document()->revision();
    const QString text = document()->toPlainText();
    m_templates = m_marks.templates ? templateRanges(text) : QVector<TextRange>();
    m_banned = m_marks.banned.find(text);
    m_flags.clear();
    m_unknownFlags.clear();
    if (!m_marks.flags)
        return;
    const QVector<PromptFlag> flags = promptFlags(text);
    for (const PromptFlag &flag : flags)
        (flag.known ? m_flags : m_unknownFlags).append(flag.range);
}

void PromptHighlighter::highlightBlock(const QString &text)
{
    find();
    const Tokens tokens = Tokens::from(m_view->palette());
    const qsizetype start = currentBlock().position();
    const auto mark = [&](const QVector<TextRange> &ranges, auto change) {
        for (const TextRange &range : ranges) {
            const qsizetype from = std::max<qsizetype>(0, range.start - start);
            const qsizetype to = std::min(text.size(), range.start + range.length - start);
            for (qsizetype i = from; i < to; ++i) {
                QTextCharFormat mixed = format(int(i)); // a banned word may stand in a group
                change(mixed);
                setFormat(int(i), 1, mixed);
            }
        }
    };
    const auto underline = [&tokens](QTextCharFormat &mixed) {
        mixed.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        mixed.setUnderlineColor(tokens.warn);
    };
    mark(m_templates, [&tokens](QTextCharFormat &mixed) { mixed.setForeground(tokens.accent); });
    mark(m_flags, [&tokens](QTextCharFormat &mixed) { mixed.setForeground(tokens.dim); });
    mark(m_unknownFlags, underline);
    mark(m_banned, underline);
}

} // namespace frameloom
