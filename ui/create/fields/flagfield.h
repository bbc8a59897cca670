// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "create/fields/fieldeditor.h"

namespace frameloom {

class ChipRow;

/// FieldEditor::Flag: on, off, and for an optional field the service's own default.
class FlagField : public FieldEditorWidget
{
    Q_OBJECT
public:
    explicit FlagField(const Field &field, QWidget *parent = nullptr);

    QJsonValue value() const override;
    void setValue(const QJsonValue &value) override;
    void focusInput() override;

private:
    ChipRow *m_chips = nullptr;
};

} // namespace frameloom
