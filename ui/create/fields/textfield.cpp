// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "create/fields/textfield.h"

#include "create/chiprow.h"
#include "create/fields/fieldvalue.h"
#include "create/fields/textcounter.h"
#include "words/words.h"

#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace frameloom {

TextField::TextField(const Field &field, QWidget *parent) : FieldEditorWidget(field, parent)
{
    m_edit = new QLineEdit(this);
    QString placeholder = words::catalogText(field.placeholder);
    // An empty line that waits for one of a few forms would not say that it may stay empty.
    const bool isChoice = !field.choices.isEmpty() || field.schema.contains("pattern"_L1);
    if (placeholder.isEmpty() && !field.required && (isChoice || !serviceDefault(field).isEmpty()))
        placeholder = unsetWords();
    m_edit->setPlaceholderText(placeholder);
    m_edit->setMinimumWidth(80);
    setBody(m_edit, m_edit);
    watch(m_edit);
    m_counter = new TextCounter(field.schema, this);
    addBelow(m_counter);
    if (!field.choices.isEmpty()) { // words that the service is known to take; others may work
        auto *suggestions = new ChipRow(this);
        suggestions->setObjectName(u"field."_s + field.name + u".suggestions"_s);
        QVector<ChipRow::Option> options;
        for (const QString &choice : field.choices)
            options.append({choice, choiceLabel(field, choice), QString()});
        suggestions->setOptions(options);
        addBelow(suggestions);
        connect(suggestions, &ChipRow::chosen, m_edit, &QLineEdit::setText);
        connect(m_edit, &QLineEdit::textChanged, suggestions, &ChipRow::setCurrent);
    }
    // Not textEdited: what a screen reader or dictation writes only says textChanged.
    connect(m_edit, &QLineEdit::textChanged, this, [this] {
        m_counter->count(m_edit->text());
        userChanged();
    });
}

QJsonValue TextField::value() const
{
    const QString text = m_edit->text();
    return text.trimmed().isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(text);
}

void TextField::setValue(const QJsonValue &value)
{
    {
        const QSignalBlocker quiet(m_edit);
        m_edit->setText(textOf(value));
    }
    m_counter->count(m_edit->text());
    forgetVisit();
}

} // namespace frameloom
