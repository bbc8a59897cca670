// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "create/fields/fieldeditor.h"

class QPushButton;

namespace frameloom {

class OptionalSpinBox;
class Workspace;

/// FieldEditor::Seed: a number; "Random" picks one now, "Reuse" takes the last one that a result told. Unset: the
/// service chooses.
class SeedField : public FieldEditorWidget
{
    Q_OBJECT
public:
    SeedField(const QString &generatorId, const Field &field, Workspace *workspace, QWidget *parent = nullptr);

    QJsonValue value() const override;
    void setValue(const QJsonValue &value) override;
    void setParentJob(const ParentRef &parent, const Job *job, const QVector<Job> &children) override;

protected:
    void showEvent(QShowEvent *event) override;

private:
    void lookForSeed();
    void offer(const QString &seed, const QString &title);
    void roll();

    QString m_generatorId;
    Workspace *m_workspace;
    OptionalSpinBox *m_spin = nullptr;
    QPushButton *m_reuse = nullptr;
    QString m_parentSeed; ///< of the result that the form goes on from
    QString m_parentTitle;
    QString m_known;
    quint64 m_question = 0;
    bool m_silent = false;
};

} // namespace frameloom
