// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "create/fields/numberfield.h"

#include "create/chiprow.h"
#include "create/fields/fieldvalue.h"
#include "create/fields/optionalspinbox.h"
#include "style/type.h"
#include "words/words.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

/// Beside the number, not in it: what is typed stays a plain number.
QWidget *withUnit(QWidget *spin, const QString &unit)
{
    auto *pair = new QWidget(spin->parentWidget());
    auto *row = new QHBoxLayout(pair);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    auto *label = new QLabel(unit, pair);
    label->setTextFormat(Qt::PlainText);
    applyType(label, TypeRole::Secondary);
    row->addWidget(spin, 1);
    row->addWidget(label);
    return pair;
}

} // namespace

NumberField::NumberField(const Field &field, QWidget *parent) : FieldEditorWidget(field, parent)
{
    const bool whole = field.editor == FieldEditor::Integer;
    m_spin = new OptionalSpinBox(field.required ? tr("Choose a number") : unsetWords(),
                                 numberOf(field.schema["minimum"_L1]), numberOf(field.schema["maximum"_L1]),
                                 whole ? 0 : 12, this);
    QWidget *body = m_spin;
    if (!field.unit.isEmpty())
        body = withUnit(m_spin, words::catalogText(field.unit));
    QVector<ChipRow::Option> options;
    for (const QString &choice : field.choices) {
        const auto number = numberOf(choice);
        if (number)
            options.append({choice, field.choiceLabels.isEmpty() ? QLocale().toString(*number, 'g', 6)
                                                                 : choiceLabel(field, choice), QString()});
    }
    if (!options.isEmpty()) {
        QWidget *spin = body;
        body = new QWidget(this);
        auto *layout = new QVBoxLayout(body);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(6);
        m_suggestions = new ChipRow(body);
        m_suggestions->setObjectName(u"field."_s + field.name + u".suggestions"_s);
        m_suggestions->setOptions(options);
        layout->addWidget(spin);
        layout->addWidget(m_suggestions);
    }
    setBody(body, m_spin);
    watch(m_spin);
    connect(m_spin, &QDoubleSpinBox::valueChanged, this, [this] {
        if (m_silent)
            return;
        mark();
        userChanged();
    });
    if (m_suggestions) {
        connect(m_suggestions, &ChipRow::chosen, this, [this](const QString &choice) {
            m_spin->setNumber(numberOf(choice));
        });
    }
}

QJsonValue NumberField::value() const
{
    const auto number = m_spin->number();
    return number ? numberValue(field(), *number) : QJsonValue(QJsonValue::Undefined);
}

void NumberField::setValue(const QJsonValue &value)
{
    m_silent = true;
    m_spin->setNumber(numberOf(value));
    m_silent = false;
    mark();
    forgetVisit();
}

void NumberField::mark()
{
    if (!m_suggestions)
        return;
    const auto number = m_spin->number();
    QString key;
    for (const ChipRow::Option &option : m_suggestions->options()) {
        if (number && numberOf(option.key) == number)
            key = option.key;
    }
    m_suggestions->setCurrent(key);
}

} // namespace frameloom
