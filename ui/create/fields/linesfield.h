// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "create/fields/fieldeditor.h"

namespace frameloom {

class PromptEdit;
class TextCounter;

/// A text of several lines without the aids of a prompt: for long texts inside of a row. Ctrl+Enter submits the form.
class LinesField : public FieldEditorWidget
{
    Q_OBJECT
public:
    explicit LinesField(const Field &field, QWidget *parent = nullptr);

    QJsonValue value() const override;
    void setValue(const QJsonValue &value) override;

Q_SIGNALS:
    void submitRequested();

private:
    PromptEdit *m_edit = nullptr;
    TextCounter *m_counter = nullptr;
};

} // namespace frameloom
