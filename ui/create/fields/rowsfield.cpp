// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "create/fields/rowsfield.h"

#include "create/fields/jsonfield.h"
#include "create/fields/rowcard.h"
#include "create/noteline.h"
#include "style/icons.h"
#include "style/type.h"
#include "words/words.h"

#include <QHBoxLayout>
#include <QJsonDocument>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace frameloom {

RowsField::RowsField(const Operation &operation, const Field &field, QWidget *parent)
    : FieldEditorWidget(field, parent)
    , m_operation(operation)
    , m_isText(field.schema["type"_L1].toString() == "string"_L1)
    , m_most(field.rows["maxItems"_L1].toInt())
    , m_least(field.rows["minItems"_L1].toInt())
{
    auto *body = new QWidget(this);
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    m_list = new QVBoxLayout;
    m_list->setSpacing(8);
    layout->addLayout(m_list);

    m_plain = new QWidget(body);
    auto *plain = new QVBoxLayout(m_plain);
    plain->setContentsMargins(0, 0, 0, 0);
    auto *note = new NoteLine(m_plain);
    note->setNote(NoteLine::Tone::Quiet, tr("This holds something that does not fit into rows, so it is shown as JSON."));
    Field asJson = field;
    asJson.name += u".json"_s;
    m_json = new JsonField(asJson, m_plain);
    auto *over = new QPushButton(tr("Start anew with rows"), m_plain);
    over->setObjectName(u"field.%1.anew"_s.arg(field.name));
    over->setProperty("chip", true);
    plain->addWidget(note);
    plain->addWidget(m_json);
    plain->addWidget(over, 0, Qt::AlignLeading);
    m_plain->hide();
    layout->addWidget(m_plain);

    m_add = new QPushButton(body);
    m_add->setIcon(themedIcon(IconName::Plus, IconTone::Accent));
    m_add->setProperty("chip", true);
    m_add->setAutoDefault(false);
    m_count = new QLabel(body);
    m_count->setObjectName(u"field.%1.count"_s.arg(field.name));
    applyType(m_count, TypeRole::Secondary);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(8);
    foot->addWidget(m_add);
    foot->addStretch(1);
    foot->addWidget(m_count);
    layout->addLayout(foot);

    const QString what = words::catalogText(field.rowLabel);
    m_add->setText(what.isEmpty() ? tr("Add") : what); // behind a plus
    setBody(body, m_add);
    m_add->setAccessibleName(tr("%1: add", "name of a list").arg(m_add->accessibleName()));
    connect(m_add, &QPushButton::clicked, this, [this] { addRow(rowCount()); });
    connect(m_json, &JsonField::changed, this, &RowsField::edited);
    connect(m_json, &JsonField::left, this, &RowsField::left);
    connect(over, &QPushButton::clicked, this, [this] {
        m_asJson = false;
        setRows({});
        edited();
        m_add->setFocus(Qt::OtherFocusReason);
    });
    const auto onKey = [this](const QKeySequence &keys, auto act) {
        auto *shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    onKey(QKeySequence(Qt::ALT | Qt::Key_Up), [this] { moveRow(focusedRow(), -1); });
    onKey(QKeySequence(Qt::ALT | Qt::Key_Down), [this] { moveRow(focusedRow(), 1); });
    onKey(QKeySequence(Qt::ALT | Qt::Key_Insert), [this] { addRow(focusedRow() < 0 ? rowCount() : focusedRow() + 1); });
    onKey(QKeySequence(Qt::ALT | Qt::Key_Delete), [this] { removeRow(focusedRow()); });
    present();
}

QJsonValue RowsField::value() const
{
    if (!m_touched)
        return m_given;
    if (m_asJson)
        return m_json->value();
    if (m_rows.isEmpty())
        return QJsonValue(QJsonValue::Undefined);
    if (m_isText)
        return QString::fromUtf8(QJsonDocument(rows()).toJson(QJsonDocument::Compact));
    return rows();
}

void RowsField::setValue(const QJsonValue &value)
{
    forgetVisit();
    m_touched = false;
    const bool isUnset = value.isNull() || (value.isString() && value.toString().isEmpty())
                         || (value.isArray() && value.toArray().isEmpty());
    m_given = isUnset ? QJsonValue(QJsonValue::Undefined) : value;
    const std::optional<QJsonArray> list = rowsOf(m_given);
    setRows(list.value_or(QJsonArray()));
    // What the inputs would change is no row of theirs.
    m_asJson = !list || rows() != *list;
    if (m_asJson) {
        setRows({});
        m_json->setValue(m_given);
    }
    present();
}

/// Nothing where it is no list of objects.
std::optional<QJsonArray> RowsField::rowsOf(const QJsonValue &value) const
{
    if (value.isUndefined())
        return QJsonArray();
    QJsonArray list = value.toArray();
    if (value.isString()) {
        const QJsonDocument document = QJsonDocument::fromJson(value.toString().toUtf8());
        if (!m_isText || !document.isArray())
            return std::nullopt;
        list = document.array();
    } else if (!value.isArray() || m_isText) {
        return std::nullopt;
    }
    for (const QJsonValue &row : std::as_const(list)) {
        if (!row.isObject())
            return std::nullopt;
    }
    return list;
}

QJsonArray RowsField::rows() const
{
    QJsonArray list;
    for (const RowCard *row : m_rows)
        list.append(row->value());
    return list;
}

void RowsField::setRows(const QJsonArray &list)
{
    while (m_rows.size() > list.size()) {
        RowCard *last = m_rows.takeLast();
        m_list->removeWidget(last);
        last->hide();
        last->deleteLater(); // a button of it may be on the stack
    }
    while (m_rows.size() < list.size())
        makeRow();
    for (qsizetype i = 0; i < list.size(); ++i)
        m_rows[i]->setValue(list.at(i).toObject());
    present();
}

RowCard *RowsField::makeRow()
{
    auto *row = new RowCard(m_operation, field(), rowCount() + 1, this);
    m_list->addWidget(row);
    m_rows.append(row);
    const int place = rowCount() - 1;
    connect(row, &RowCard::changed, this, &RowsField::edited);
    connect(row, &RowCard::left, this, [this, row] {
        row->showProblems(!problem().isEmpty());
        Q_EMIT left();
    });
    connect(row, &RowCard::submitRequested, this, &RowsField::submitRequested);
    connect(row, &RowCard::moveWanted, this, [this, place](int step) { moveRow(place, step); });
    connect(row, &RowCard::removeWanted, this, [this, place] { removeRow(place); });
    row->show();
    return row;
}

void RowsField::addRow(int place)
{
    if (m_asJson || (m_most > 0 && rowCount() >= m_most))
        return;
    QJsonArray list = rows();
    list.insert(place, QJsonObject());
    setRows(list);
    edited();
    m_rows[place]->focusInput(0);
}

void RowsField::moveRow(int place, int step)
{
    const int target = place + step;
    if (m_asJson || place < 0 || target < 0 || target >= rowCount())
        return;
    const int input = m_rows[place]->focusedInput();
    QJsonArray list = rows();
    const QJsonValue moved = list.takeAt(place);
    list.insert(target, moved);
    setRows(list);
    edited();
    if (input >= 0) // the keyboard stays with what is moved
        m_rows[target]->focusInput(input);
}

void RowsField::removeRow(int place)
{
    if (m_asJson || place < 0 || place >= rowCount())
        return;
    QJsonArray list = rows();
    list.removeAt(place);
    setRows(list);
    edited();
    if (m_rows.isEmpty())
        m_add->setFocus(Qt::OtherFocusReason);
    else
        m_rows[qMin(place, rowCount() - 1)]->focusInput(0);
}

void RowsField::edited()
{
    m_touched = true;
    present();
    userChanged();
}

int RowsField::focusedRow() const
{
    const QWidget *focus = window() ? window()->focusWidget() : nullptr;
    for (int i = 0; focus && i < rowCount(); ++i) {
        if (m_rows[i]->isAncestorOf(focus))
            return i;
    }
    return -1;
}

void RowsField::present()
{
    m_plain->setVisible(m_asJson);
    m_add->setVisible(!m_asJson);
    m_add->setEnabled(m_most == 0 || rowCount() < m_most);
    m_count->setVisible(!m_asJson && (rowCount() > 0 || m_most > 0));
    const QLocale where;
    //: how many rows a list has, and how many it may have
    m_count->setText(m_most > 0 ? tr("%1 of %2").arg(where.toString(rowCount()), where.toString(m_most))
                                : where.toString(rowCount()));
    for (RowCard *row : std::as_const(m_rows))
        row->setPlace(rowCount(), true);
    describe();
}

QString RowsField::ownProblem() const
{
    if (m_asJson)
        return m_json->ownProblem();
    for (const RowCard *row : m_rows) {
        if (const QString problem = row->problem(); !problem.isEmpty())
            return problem;
    }
    if (m_most > 0 && rowCount() > m_most)
        return tr("At most %Ln entries, please.", nullptr, m_most);
    if (rowCount() > 0 && rowCount() < m_least)
        return tr("At least %Ln entries, please.", nullptr, m_least);
    return {};
}

void RowsField::setProblem(const QString &text)
{
    FieldEditorWidget::setProblem(text);
    for (RowCard *row : std::as_const(m_rows))
        row->showProblems(!text.isEmpty());
}

QString RowsField::spokenContent() const
{
    return m_count->isHidden() ? QString() : tr("%Ln entries", nullptr, rowCount());
}

void RowsField::focusInput()
{
    for (RowCard *row : std::as_const(m_rows)) {
        if (!row->problem().isEmpty()) {
            row->focusFirstProblem();
            return;
        }
    }
    if (m_asJson)
        m_json->focusInput();
    else if (m_rows.isEmpty())
        m_add->setFocus(Qt::OtherFocusReason);
    else
        m_rows.constFirst()->focusInput(0);
}

} // namespace frameloom
