// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "create/fields/fieldeditor.h"

class QListWidget;

namespace frameloom {

/// FieldEditor::Choices: a list to tick. Nothing ticked is unset. What was set keeps its order, what is ticked after that
/// follows in the order of the list.
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
    QStringList m_order; ///< of the value that was set: the list's own order must not change it
    QListWidget *m_list = nullptr;
};

} // namespace frameloom
