// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/codehighlighter.h"

#include "style/tokens.h"

#include <QEvent>
#include <QPlainTextEdit>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

/// One past the end of the string that begins at `from`.
qsizetype endOfString(const QString &text, qsizetype from)
{
    const QChar quote = text.at(from);
    for (qsizetype i = from + 1; i < text.size(); ++i) {
        if (text.at(i) == u'\\')
            ++i;
        else if (text.at(i) == quote)
            return i + 1;
    }
    return text.size();
}

} // namespace

CodeHighlighter::CodeHighlighter(QPlainTextEdit *edit) : QSyntaxHighlighter(edit->document()), m_edit(edit)
{
    edit->installEventFilter(this);
}

void CodeHighlighter::setLanguage(SnippetLanguage language)
{
    m_language = language;
}

void CodeHighlighter::highlightBlock(const QString &text)
{
    const Tokens tokens = Tokens::from(m_edit->palette());
    const bool hash = m_language == SnippetLanguage::Curl || m_language == SnippetLanguage::Python;
    const QString comment = hash ? u"#"_s : u"//"_s;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c == u'"' || c == u'`' || (c == u'\'' && m_language == SnippetLanguage::Curl)) {
            const qsizetype end = endOfString(text, i);
            setFormat(static_cast<int>(i), static_cast<int>(end - i), mix(tokens.text, tokens.accent, 0.75));
            i = end - 1;
        } else if (QStringView(text).mid(i).startsWith(comment) && (i == 0 || text.at(i - 1).isSpace())) {
            setFormat(static_cast<int>(i), static_cast<int>(text.size() - i), tokens.dim);
            return;
        }
    }
}

bool CodeHighlighter::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        rehighlight();
    return QSyntaxHighlighter::eventFilter(watched, event);
}

} // namespace frameloom
