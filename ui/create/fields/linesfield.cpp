// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "create/fields/linesfield.h"

#include "create/fields/fieldvalue.h"
#include "create/fields/promptedit.h"
#include "create/fields/textcounter.h"
#include "words/words.h"

namespace frameloom {

namespace {
constexpr int FewestLines = 3;
constexpr int MostLines = 8;
} // namespace

LinesField::LinesField(const Field &field, QWidget *parent) : FieldEditorWidget(field, parent)
{
    m_edit = new PromptEdit(this);
    m_edit->setLines(FewestLines, MostLines);
    m_edit->setPlaceholderText(words::catalogText(field.placeholder));
    setBody(m_edit, m_edit);
    watch(m_edit);
    m_counter = new TextCounter(field.schema, this);
    addBelow(m_counter);
    connect(m_edit, &PromptEdit::submitRequested, this, &LinesField::submitRequested);
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] {
        m_counter->count(m_edit->toPlainText());
        userChanged();
    });
}

QJsonValue LinesField::value() const
{
    const QString text = m_edit->toPlainText();
    return text.trimmed().isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(text);
}

void LinesField::setValue(const QJsonValue &value)
{
    {
        const QSignalBlocker quiet(m_edit);
        m_edit->setText(textOf(value));
    }
    m_counter->count(m_edit->toPlainText());
    forgetVisit();
}

} // namespace frameloom
