// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "create/fields/choicefield.h"

#include "create/chiprow.h"
#include "create/fields/fieldvalue.h"

#include <QComboBox>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

bool suitChips(const Field &field)
{
    if (field.choices.size() > 4)
        return false;
    qsizetype letters = 0;
    for (const QString &choice : field.choices)
        letters += choiceLabel(field, choice).size();
    return letters <= 32;
}

} // namespace

ChoiceField::ChoiceField(const Field &field, QWidget *parent)
    : FieldEditorWidget(field, parent), m_choices(field.choices)
{
    if (suitChips(field)) {
        m_chips = new ChipRow(this);
        setBody(m_chips, m_chips);
        connect(m_chips, &ChipRow::chosen, this, [this](const QString &key) {
            m_current = key;
            userChanged();
        });
    } else {
        m_combo = new QComboBox(this);
        m_combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        m_combo->setMinimumContentsLength(8);
        m_combo->setFocusPolicy(Qt::StrongFocus);
        setBody(m_combo, m_combo);
        watch(m_combo);
        connect(m_combo, &QComboBox::activated, this, [this](int row) {
            m_current = m_combo->itemData(row).toString();
            userChanged();
        });
    }
    fill();
}

void ChoiceField::fill()
{
    // A required field has no such entry: nothing is chosen until the user does.
    const bool canBeUnset = !field().required;
    if (m_chips) {
        QVector<ChipRow::Option> options;
        if (canBeUnset)
            options.append({QString(), unsetWords(), tr("Not sent: the service decides.")});
        for (const QString &choice : std::as_const(m_choices))
            options.append({choice, choiceLabel(field(), choice), QString()});
        m_chips->setOptions(options);
        for (QPushButton *chip : m_chips->chips())
            watch(chip);
    } else {
        m_combo->clear();
        if (canBeUnset)
            m_combo->addItem(unsetWords(), QString());
        for (const QString &choice : std::as_const(m_choices))
            m_combo->addItem(choiceLabel(field(), choice), choice);
        m_combo->setPlaceholderText(tr("Choose…"));
    }
    select();
}

void ChoiceField::select()
{
    if (m_chips)
        m_chips->setCurrent(m_current);
    else
        m_combo->setCurrentIndex(m_combo->findData(m_current)); // -1 shows the placeholder
}

QJsonValue ChoiceField::value() const
{
    if (m_current.isEmpty())
        return QJsonValue(QJsonValue::Undefined);
    return choiceValue(field(), m_current);
}

void ChoiceField::setValue(const QJsonValue &value)
{
    m_current = textOf(value);
    select();
    forgetVisit();
}

void ChoiceField::setChoices(const QStringList &choices)
{
    if (choices == m_choices)
        return;
    m_choices = choices;
    if (!m_choices.contains(m_current))
        m_current.clear();
    fill();
}

void ChoiceField::focusInput()
{
    if (m_chips)
        m_chips->focusCurrent(Qt::OtherFocusReason);
    else
        m_combo->setFocus(Qt::OtherFocusReason);
}

} // namespace frameloom
