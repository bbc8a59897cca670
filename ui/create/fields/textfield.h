// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "create/fields/fieldeditor.h"

class QLineEdit;

namespace frameloom {

class TextCounter;

/// FieldEditor::Text.
class TextField : public FieldEditorWidget
{
    Q_OBJECT
public:
    explicit TextField(const Field &field, QWidget *parent = nullptr);

    QJsonValue value() const override;
    void setValue(const QJsonValue &value) override;

protected:
    QLineEdit *lineEdit() const { return m_edit; }

private:
    QLineEdit *m_edit = nullptr;
    TextCounter *m_counter = nullptr;
};

} // namespace frameloom
