// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "create/fields/rowcard.h"

#include "catalog/valuecheck.h"
#include "create/fields/fieldfactory.h"
#include "create/fields/fieldeditor.h"
#include "create/fields/linesfield.h"
#include "style/type.h"
#include "words/words.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

constexpr int LongText = 200; ///< characters; a text that may be longer gets several lines

bool isLong(const Field &field)
{
    return (field.editor == FieldEditor::Text || field.editor == FieldEditor::Prompt
            || field.editor == FieldEditor::Lyrics)
           && field.choices.isEmpty() && field.schema["maxLength"_L1].toInt(LongText) >= LongText;
}

} // namespace

RowCard::RowCard(const Operation &operation, const Field &list, int number, QWidget *parent)
    : Card(parent), m_list(list), m_number(number)
{
    setObjectName(u"field.%1.%2"_s.arg(list.name).arg(number));
    const QString place = QLocale().toString(number);
    const QString what = list.rowLabel.isEmpty() ? QString() : words::catalogText(list.rowLabel);
    //: %1 is what a row of a list is called ("Shot"), %2 its number
    m_title = what.isEmpty() ? tr("Entry %1").arg(place) : tr("%1 %2").arg(what, place);
    auto *title = new QLabel(m_title, this);
    applyType(title, TypeRole::Secondary);
    auto *head = new QHBoxLayout;
    head->setSpacing(2);
    head->addWidget(title, 1);
    m_up = addButton(u"up"_s, tr("%1: move up", "name of a row").arg(m_title), IconName::ArrowUp);
    m_down = addButton(u"down"_s, tr("%1: move down", "name of a row").arg(m_title), IconName::ArrowDown);
    m_remove = addButton(u"remove"_s, tr("%1: remove", "name of a row").arg(m_title), IconName::Close);
    for (QToolButton *button : {m_up, m_down, m_remove})
        head->addWidget(button);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 6, 8, 10);
    layout->setSpacing(8);
    layout->addLayout(head);
    for (const Field &property : list.rowFields) {
        Field field = property;
        field.name = u"%1.%2.%3"_s.arg(list.name).arg(number).arg(property.name); // names the input
        FieldEditorWidget *editor = nullptr;
        if (isLong(field)) {
            auto *lines = new LinesField(field, this);
            connect(lines, &LinesField::submitRequested, this, &RowCard::submitRequested);
            editor = lines;
        } else {
            editor = makeFieldEditor(operation, field, nullptr, this);
        }
        //: %1 is a row of a list ("Shot 2"), %2 an input in it ("Length"); accessible name
        editor->input()->setAccessibleName(tr("%1, %2").arg(m_title, editor->input()->accessibleName()));
        layout->addWidget(editor);
        m_editors.append(editor);
        m_names.append(property.name);
        connect(editor, &FieldEditorWidget::changed, this, &RowCard::changed);
        connect(editor, &FieldEditorWidget::left, this, &RowCard::left);
    }
    connect(m_up, &QToolButton::clicked, this, [this] { Q_EMIT moveWanted(-1); });
    connect(m_down, &QToolButton::clicked, this, [this] { Q_EMIT moveWanted(1); });
    connect(m_remove, &QToolButton::clicked, this, &RowCard::removeWanted);
}

QToolButton *RowCard::addButton(const QString &name, const QString &text, IconName icon)
{
    auto *button = new QToolButton(this);
    button->setObjectName(objectName() + u'.' + name);
    button->setIcon(themedIcon(icon, IconTone::Dim));
    button->setIconSize({16, 16});
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setAccessibleName(text);
    button->setToolTip(text);
    return button;
}

QJsonObject RowCard::value() const
{
    QJsonObject row;
    for (qsizetype i = 0; i < m_editors.size(); ++i) {
        if (const QJsonValue value = m_editors[i]->value(); !value.isUndefined())
            row.insert(m_names[i], value);
    }
    return row;
}

void RowCard::setValue(const QJsonObject &row)
{
    for (qsizetype i = 0; i < m_editors.size(); ++i) {
        m_editors[i]->setValue(row.contains(m_names[i]) ? row.value(m_names[i]) : QJsonValue(QJsonValue::Undefined));
        m_editors[i]->setProblem({});
    }
}

void RowCard::setPlace(int count, bool canRemove)
{
    m_up->setEnabled(m_number > 1);
    m_down->setEnabled(m_number < count);
    m_remove->setEnabled(canRemove);
}

QString RowCard::problemOf(const FieldEditorWidget *editor) const
{
    if (const QString own = editor->ownProblem(); !own.isEmpty())
        return own;
    const Field &field = editor->field();
    const QJsonValue value = editor->value();
    if (isBlank(value)) {
        return field.required ? words::fieldProblem({field.name, FieldProblem::Kind::Missing, 0, {}}, field) : QString();
    }
    const auto found = valueProblem(field.name, field.schema, value);
    return found ? words::fieldProblem(*found, field) : QString();
}

QString RowCard::problem() const
{
    for (const FieldEditorWidget *editor : m_editors) {
        if (const QString text = problemOf(editor); !text.isEmpty())
            //: %1 is an input in a row of a list ("Shot 2, Length"), %2 what is wrong with it
            return tr("%1: %2").arg(editor->input()->accessibleName(), text);
    }
    return {};
}

void RowCard::showProblems(bool all)
{
    for (FieldEditorWidget *editor : std::as_const(m_editors))
        editor->setProblem(all || editor->wasVisited() ? problemOf(editor) : QString());
}

int RowCard::focusedInput() const
{
    const QWidget *focus = QApplication::focusWidget();
    for (int i = 0; focus && i < int(m_editors.size()); ++i) {
        if (m_editors[i] == focus || m_editors[i]->isAncestorOf(focus))
            return i;
    }
    return -1;
}

void RowCard::focusInput(int input)
{
    if (!m_editors.isEmpty())
        m_editors[qBound(0, input, int(m_editors.size()) - 1)]->focusInput();
}

void RowCard::focusFirstProblem()
{
    for (FieldEditorWidget *editor : std::as_const(m_editors)) {
        if (!problemOf(editor).isEmpty()) {
            editor->focusInput();
            return;
        }
    }
    focusInput(0);
}

} // namespace frameloom
