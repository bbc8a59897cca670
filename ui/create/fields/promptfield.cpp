// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "create/fields/promptfield.h"

#include "create/fields/promptedit.h"
#include "create/fields/textcounter.h"
#include "create/noteline.h"
#include "create/prompts/prompthighlighter.h"
#include "create/prompts/promptnotes.h"
#include "create/prompts/snippetmenu.h"
#include "words/words.h"

#include <QEvent>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace frameloom {

PromptField::PromptField(const Field &field, QWidget *parent) : FieldEditorWidget(field, parent)
{
    m_edit = new PromptEdit(this);
    m_edit->setPlaceholderText(words::catalogText(field.placeholder));
    setBody(m_edit, m_edit);
    const QString keys = tr("Alt+Up and Alt+Down bring back earlier prompts.");
    m_edit->setToolTip(m_edit->toolTip().isEmpty() ? keys : m_edit->toolTip() + u'\n' + keys);
    watch(m_edit);
    m_snippets = new SnippetMenu(m_edit, this);
    setCorner(m_snippets);
    watch(m_snippets);
    m_counter = new TextCounter(field.schema, this);
    addBelow(m_counter);
    m_about = new NoteLine(this);
    m_about->setObjectName(u"promptAbout"_s);
    addBelow(m_about);
    m_warning = new NoteLine(this);
    m_warning->setObjectName(u"promptWarning"_s);
    addBelow(m_warning);
    m_expansion.prompts = QStringList(QString());
    connect(m_edit, &QPlainTextEdit::textChanged, this, &PromptField::textChanged);
    connect(m_edit, &PromptEdit::submitRequested, this, &PromptField::submitRequested);
}

QJsonValue PromptField::value() const
{
    const QString text = m_edit->text();
    return text.trimmed().isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(text);
}

void PromptField::setValue(const QJsonValue &value)
{
    m_silent = true;
    m_edit->setText(value.toString());
    m_silent = false;
    forgetVisit();
}

void PromptField::setHistory(const QStringList &prompts)
{
    m_edit->setHistory(prompts);
}

void PromptField::setAids(PromptAids *aids, const Help &help)
{
    m_aids = aids;
    m_help = help;
    m_snippets->setAids(aids);
    m_marks = new PromptHighlighter(m_edit->document(), m_edit);
    connect(aids, &PromptAids::changed, this, [this] {
        mark();
        expand();
        note();
        Q_EMIT checked();
    });
    mark();
    expand();
    note();
}

void PromptField::setFormParams(const QJsonObject &params)
{
    if (params == m_params)
        return;
    m_params = params;
    note();
}

void PromptField::textChanged()
{
    const QString text = m_edit->text();
    if (text == m_text)
        return; // marking tells of a change too
    m_text = text;
    // A group over several lines is marked in all of them, whichever was edited.
    if (m_marks && m_edit->document()->blockCount() > 1)
        m_marks->rehighlight();
    expand();
    note();
    if (!m_silent)
        userChanged();
}

void PromptField::expand()
{
    if (m_aids && m_help.templates) {
        m_expansion = m_aids->expand(m_text);
    } else {
        m_expansion = {};
        m_expansion.prompts = {m_text};
    }
    // What counts is what is sent.
    const auto longest = std::max_element(m_expansion.prompts.cbegin(), m_expansion.prompts.cend(),
                                          [](const QString &a, const QString &b) { return a.size() < b.size(); });
    m_counter->count(longest == m_expansion.prompts.cend() ? m_text : *longest);
}

void PromptField::note()
{
    if (!m_aids)
        return;
    const PromptNotes notes =
        promptNotes({m_text, m_expansion, m_aids->banned(), m_help.flags, m_params, m_help.fieldLabel});
    m_about->setNote(NoteLine::Tone::Quiet, notes.about);
    m_warning->setNote(NoteLine::Tone::Warning, notes.warnings.join(u'\n'));
    describe();
}

void PromptField::mark()
{
    if (m_marks && m_aids)
        m_marks->setMarks({m_help.templates, m_help.flags, m_aids->banned()});
}

QString PromptField::spokenContent() const
{
    QStringList parts = m_warning ? m_warning->text().split(u'\n', Qt::SkipEmptyParts) : QStringList();
    if (m_about && !m_about->text().isEmpty())
        parts.prepend(m_about->text());
    return parts.isEmpty() ? QString() : parts.join(u". "_s) + u'.';
}

void PromptField::changeEvent(QEvent *event)
{
    FieldEditorWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_marks)
        m_marks->rehighlight();
}

} // namespace frameloom
