// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "create/fields/fieldeditor.h"
#include "create/fields/optionalspinbox.h"

namespace frameloom {

class WaveformView;
class Workspace;

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

/// FieldEditor::Position: a moment of the parent's song, typed or chosen on its waveform; seconds on the wire. Without a
/// song of ours the time alone is there. `workspace` may be null: no waveform then.
class PositionField : public FieldEditorWidget
{
    Q_OBJECT
public:
    PositionField(const Field &field, Workspace *workspace, QWidget *parent = nullptr);

    QJsonValue value() const override;
    void setValue(const QJsonValue &value) override;
    void setParentResult(const Job &job, const QVector<Asset> &assets) override;
    QString ownProblem() const override;

private:
    void showWave();
    void showPosition();

    Workspace *m_workspace;
    TimeSpinBox *m_spin = nullptr;
    WaveformView *m_wave = nullptr;
    QString m_path; ///< of the song; empty: none
    qint64 m_durationMs = 0; ///< of the song; 0: not known
    bool m_silent = false;
};

} // namespace frameloom
