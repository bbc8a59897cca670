// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "create/fields/fieldeditor.h"

class QComboBox;

namespace frameloom {

class ChipRow;

/// FieldEditor::Choice: chips for a few short choices, a list for more. An optional field has "service default" first.
class ChoiceField : public FieldEditorWidget
{
    Q_OBJECT
public:
    explicit ChoiceField(const Field &field, QWidget *parent = nullptr);

    QJsonValue value() const override;
    void setValue(const QJsonValue &value) override;
    void setChoices(const QStringList &choices) override;
    void focusInput() override;

private:
    void fill();
    void select();

    ChipRow *m_chips = nullptr; ///< one of these two
    QComboBox *m_combo = nullptr;
    QStringList m_choices;
    QString m_current;    ///< as text; empty: unset
};

} // namespace frameloom
