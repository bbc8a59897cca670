// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "create/fields/fieldeditor.h"

namespace frameloom {

class OptionalSpinBox;
class WaveformView;
class Workspace;

/// FieldEditor::Position: a second within the parent's song, typed or chosen on its waveform. Without a song of ours
/// the number alone is there. `workspace` may be null: no waveform then.
class PositionField : public FieldEditorWidget
{
    Q_OBJECT
public:
    PositionField(const Field &field, Workspace *workspace, QWidget *parent = nullptr);

    QJsonValue value() const override;
    void setValue(const QJsonValue &value) override;
    void setParentResult(const Job &job, const QVector<Asset> &assets) override;

private:
    void showWave();
    void showPosition();

    Workspace *m_workspace;
    OptionalSpinBox *m_spin = nullptr;
    WaveformView *m_wave = nullptr;
    QString m_path; ///< of the song; empty: none
    bool m_silent = false;
};

} // namespace frameloom
