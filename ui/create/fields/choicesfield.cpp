// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "create/fields/choicesfield.h"

#include "catalog/openapifields.h"
#include "create/fields/fieldvalue.h"

#include <QJsonArray>
#include <QListWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

constexpr int MostRows = 6;

} // namespace

ChoicesField::ChoicesField(const Field &field, QWidget *parent) : FieldEditorWidget(field, parent)
{
    m_list = new QListWidget(this);
    m_list->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    for (const QString &choice : field.choices) {
        const QString label = field.choiceLabels.isEmpty() ? labelFromName(choice) : choiceLabel(field, choice);
        auto *item = new QListWidgetItem(label, m_list);
        item->setData(Qt::UserRole, choice);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Unchecked);
    }
    const int rows = std::clamp(m_list->count(), 1, MostRows);
    m_list->setFixedHeight(rows * std::max(m_list->sizeHintForRow(0), fontMetrics().height() + 6)
                           + 2 * m_list->frameWidth() + 2);
    setBody(m_list, m_list);
    watch(m_list);
    connect(m_list, &QListWidget::itemChanged, this, [this] {
        describe();
        userChanged();
    });
}

QJsonValue ChoicesField::value() const
{
    QStringList ticked;
    for (int i = 0; i < m_list->count(); ++i) {
        if (m_list->item(i)->checkState() == Qt::Checked)
            ticked.append(m_list->item(i)->data(Qt::UserRole).toString());
    }
    QJsonArray chosen;
    for (const QString &choice : m_order) {
        if (ticked.removeOne(choice))
            chosen.append(choice);
    }
    for (const QString &choice : std::as_const(ticked))
        chosen.append(choice);
    return chosen.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(chosen);
}

void ChoicesField::setValue(const QJsonValue &value)
{
    m_order.clear();
    const QJsonArray list = value.toArray();
    for (const QJsonValue &entry : list)
        m_order.append(textOf(entry));
    {
        const QSignalBlocker quiet(m_list);
        for (int i = 0; i < m_list->count(); ++i) {
            QListWidgetItem *item = m_list->item(i);
            item->setCheckState(m_order.contains(item->data(Qt::UserRole).toString()) ? Qt::Checked : Qt::Unchecked);
        }
    }
    m_list->viewport()->update();
    describe();
    forgetVisit();
}

QString ChoicesField::spokenContent() const
{
    QStringList chosen;
    for (int i = 0; i < m_list->count(); ++i) {
        if (m_list->item(i)->checkState() == Qt::Checked)
            chosen.append(m_list->item(i)->text());
    }
    return chosen.join(u", "_s);
}

} // namespace frameloom
