// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "create/fields/promptfield.h"

#include "create/fields/promptedit.h"
#include "create/fields/textcounter.h"
#include "words/words.h"

namespace frameloom {

PromptField::PromptField(const Field &field, QWidget *parent) : FieldEditorWidget(field, parent)
{
    m_edit = new PromptEdit(this);
    m_edit->setPlaceholderText(words::catalogText(field.placeholder));
    setBody(m_edit, m_edit);
    const QString keys = tr("Alt+Up and Alt+Down bring back earlier prompts.");
    m_edit->setToolTip(m_edit->toolTip().isEmpty() ? keys : m_edit->toolTip() + u'\n' + keys);
    watch(m_edit);
    m_counter = new TextCounter(field.schema, this);
    addBelow(m_counter);
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] {
        m_counter->count(m_edit->toPlainText());
        if (!m_silent)
            userChanged();
    });
    connect(m_edit, &PromptEdit::submitRequested, this, &PromptField::submitRequested);
}

QJsonValue PromptField::value() const
{
    const QString text = m_edit->toPlainText();
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

} // namespace frameloom
