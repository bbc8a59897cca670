// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "create/fields/fieldeditor.h"

namespace frameloom {

class PromptEdit;
class TextCounter;

/// FieldEditor::Prompt.
class PromptField : public FieldEditorWidget
{
    Q_OBJECT
public:
    explicit PromptField(const Field &field, QWidget *parent = nullptr);

    QJsonValue value() const override;
    void setValue(const QJsonValue &value) override;
    void setHistory(const QStringList &prompts);

Q_SIGNALS:
    void submitRequested();

private:
    PromptEdit *m_edit = nullptr;
    TextCounter *m_counter = nullptr;
    bool m_silent = false;
};

} // namespace frameloom
