// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "create/fields/fieldeditor.h"

class QPlainTextEdit;

namespace frameloom {

/// FieldEditor::Json: what has no input of its own, as JSON text. Says where it is not JSON. A parameter that is text on
/// the wire and holds JSON (Kling 3.0's shots) stays text.
class JsonField : public FieldEditorWidget
{
    Q_OBJECT
public:
    explicit JsonField(const Field &field, QWidget *parent = nullptr);

    /// Text that is no JSON comes back as it is.
    QJsonValue value() const override;
    void setValue(const QJsonValue &value) override;
    QString ownProblem() const override;

private:
    QPlainTextEdit *m_edit = nullptr;
    bool m_isText = false; ///< on the wire
};

} // namespace frameloom
