// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "create/fields/fieldeditor.h"

class QListWidget;

namespace frameloom {

/// FieldEditor::Choices: a list to tick. Nothing ticked is unset.
class ChoicesField : public FieldEditorWidget
{
    Q_OBJECT
public:
    explicit ChoicesField(const Field &field, QWidget *parent = nullptr);

    QJsonValue value() const override;
    void setValue(const QJsonValue &value) override;

protected:
    QString spokenContent() const override;

private:
    QListWidget *m_list = nullptr;
};

} // namespace frameloom
