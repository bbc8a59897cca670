// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "create/fields/flagfield.h"

#include "create/chiprow.h"
#include "create/fields/fieldvalue.h"

using namespace Qt::StringLiterals;

namespace frameloom {

FlagField::FlagField(const Field &field, QWidget *parent) : FieldEditorWidget(field, parent)
{
    m_chips = new ChipRow(this);
    setBody(m_chips, m_chips);
    QVector<ChipRow::Option> options;
    if (!field.required)
        options.append({QString(), tr("Service default"), tr("Not sent: the service decides.")});
    options.append({u"true"_s, tr("On"), QString()});
    options.append({u"false"_s, tr("Off"), QString()});
    m_chips->setOptions(options);
    for (QPushButton *chip : m_chips->chips())
        watch(chip);
    connect(m_chips, &ChipRow::chosen, this, [this] { userChanged(); });
}

QJsonValue FlagField::value() const
{
    const QString current = m_chips->current();
    if (current.isEmpty())
        return QJsonValue(QJsonValue::Undefined);
    return current == "true"_L1;
}

void FlagField::setValue(const QJsonValue &value)
{
    m_chips->setCurrent(textOf(value));
    forgetVisit();
}

void FlagField::focusInput()
{
    m_chips->focusCurrent(Qt::OtherFocusReason);
}

} // namespace frameloom
