// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "catalog/operation.h"
#include "style/card.h"
#include "style/icons.h"

#include <QJsonObject>
#include <QStringList>
#include <QVector>

class QToolButton;

namespace frameloom {

class FieldEditorWidget;

/// One row of a RowsField: its number, buttons to move and remove it, and an input for each property. What is wrong
/// with it stands beside that input.
class RowCard : public Card
{
    Q_OBJECT
public:
    /// `number` counts from 1 and stays: rows change places by their values.
    RowCard(const Operation &operation, const Field &list, int number, QWidget *parent);

    QJsonObject value() const; ///< unset properties are absent
    void setValue(const QJsonObject &row);
    /// Of the list's length now.
    void setPlace(int count, bool canRemove);
    /// The first problem, in words with its place; empty: none.
    QString problem() const;
    /// Shows them: all, or those of inputs that were edited and left.
    void showProblems(bool all);
    /// The input that has the keyboard; -1: none.
    int focusedInput() const;
    void focusInput(int input);
    void focusFirstProblem();

Q_SIGNALS:
    void changed(); ///< by the user
    void left();
    void submitRequested();
    void moveWanted(int step);
    void removeWanted();

private:
    QToolButton *addButton(const QString &name, const QString &text, IconName icon);
    QString problemOf(const FieldEditorWidget *editor) const;

    Field m_list;
    int m_number;
    QString m_title; ///< "Shot 2"
    QToolButton *m_up = nullptr;
    QToolButton *m_down = nullptr;
    QToolButton *m_remove = nullptr;
    QVector<FieldEditorWidget *> m_editors;
    QStringList m_names; ///< of the properties
};

} // namespace frameloom
