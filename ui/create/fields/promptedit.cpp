// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "create/fields/promptedit.h"

#include <QAbstractTextDocumentLayout>
#include <QKeyEvent>
#include <QMimeData>
#include <QTextBlock>

#include <cmath>

namespace frameloom {

PromptEdit::PromptEdit(QWidget *parent) : QPlainTextEdit(parent)
{
    setTabChangesFocus(true);
    setLineWrapMode(QPlainTextEdit::WidgetWidth);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    document()->setDocumentMargin(4);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            &PromptEdit::fitHeight);
    fitHeight();
}

void PromptEdit::setLines(int fewest, int most)
{
    m_fewest = fewest;
    m_most = most;
    m_lines = 0;
    fitHeight();
}

void PromptEdit::setHistory(const QStringList &prompts)
{
    m_history = prompts;
}

void PromptEdit::setText(const QString &text)
{
    m_walk.clear();
    m_place = 0;
    if (text != this->text())
        replace(text);
}

QString PromptEdit::text() const
{
    QString text = document()->toRawText();
    for (QChar &c : text) {
        if (c == QChar::ParagraphSeparator || c == QChar::LineSeparator)
            c = u'\n';
    }
    return text;
}

void PromptEdit::replace(const QString &text)
{
    // By a cursor, so that the undo stack survives.
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    cursor.select(QTextCursor::Document);
    cursor.insertText(text);
    cursor.endEditBlock();
    moveCursor(QTextCursor::End);
}

void PromptEdit::walk(int step)
{
    if (m_walk.isEmpty()) {
        m_walk = m_history;
        m_walk.prepend(text());
        m_place = 0;
        // The newest prompt is often still in the field: going to it would seem to do nothing.
        if (m_walk.size() > 1 && m_walk.at(1) == m_walk.at(0))
            m_walk.removeAt(1);
    }
    const int next = m_place + step;
    if (next < 0 || next >= m_walk.size())
        return;
    m_walk[m_place] = text();
    m_place = next;
    replace(m_walk.at(m_place));
    if (m_place == 0)
        m_walk.clear(); // a new walk sees prompts submitted since
}

void PromptEdit::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const Qt::KeyboardModifiers modifiers = event->modifiers() & ~Qt::KeypadModifier;
    if (enter && modifiers == Qt::ControlModifier) {
        event->accept();
        if (!event->isAutoRepeat()) // a key held down must not pay again and again
            Q_EMIT submitRequested();
        return;
    }
    if (modifiers == Qt::AltModifier && (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down)) {
        event->accept();
        walk(event->key() == Qt::Key_Up ? 1 : -1);
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

bool PromptEdit::canInsertFromMimeData(const QMimeData *source) const
{
    return source->hasText();
}

void PromptEdit::insertFromMimeData(const QMimeData *source)
{
    if (source->hasText())
        insertPlainText(source->text());
}

void PromptEdit::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        m_lines = 0;
        fitHeight();
    }
}

void PromptEdit::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    fitHeight();
}

void PromptEdit::fitHeight()
{
    // The plain text layout counts in lines. The page is laid out again only when that number changes.
    const int lines = qBound(m_fewest, static_cast<int>(std::ceil(document()->size().height())), m_most);
    if (lines == m_lines)
        return;
    m_lines = lines;
    updateGeometry();
}

int PromptEdit::heightOfLines(int lines) const
{
    return static_cast<int>(std::ceil(lines * fontMetrics().lineSpacing() + 2 * document()->documentMargin()))
           + 2 * frameWidth();
}

QSize PromptEdit::sizeHint() const
{
    return {240, heightOfLines(qMax(m_lines, m_fewest))};
}

QSize PromptEdit::minimumSizeHint() const
{
    return {120, heightOfLines(qMax(m_lines, m_fewest))};
}

} // namespace frameloom
