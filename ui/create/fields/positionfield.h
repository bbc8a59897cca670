// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "create/fields/fieldeditor.h"
#include "create/fields/optionalspinbox.h"

namespace frameloom {

/// Seconds written as a clock does: "1:05", "12:30.5".
class TimeSpinBox : public OptionalSpinBox
{
    Q_OBJECT
public:
    using OptionalSpinBox::OptionalSpinBox;

    QString textFromValue(double value) const override;
    double valueFromText(const QString &text) const override;
    QValidator::State validate(QString &text, int &position) const override;
};

/// FieldEditor::Position: a moment of the parent's song, in seconds on the wire.
class PositionField : public FieldEditorWidget
{
    Q_OBJECT
public:
    explicit PositionField(const Field &field, QWidget *parent = nullptr);

    QJsonValue value() const override;
    void setValue(const QJsonValue &value) override;

protected:
    TimeSpinBox *spinBox() const { return m_spin; }

private:
    TimeSpinBox *m_spin = nullptr;
    bool m_silent = false;
};

} // namespace frameloom
