// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "create/fields/fieldeditor.h"

namespace frameloom {

class ChipRow;
class OptionalSpinBox;

/// FieldEditor::Integer and Number, with the catalogue's suggestions as chips.
class NumberField : public FieldEditorWidget
{
    Q_OBJECT
public:
    explicit NumberField(const Field &field, QWidget *parent = nullptr);

    QJsonValue value() const override;
    void setValue(const QJsonValue &value) override;

private:
    void mark();

    OptionalSpinBox *m_spin = nullptr;
    ChipRow *m_suggestions = nullptr; ///< null without suggestions
    bool m_silent = false;
};

} // namespace frameloom
