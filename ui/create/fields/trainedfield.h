// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "create/fields/fieldeditor.h"
#include "people/person.h"

#include <optional>

class QLabel;

namespace frameloom {

class ResultCombo;
class Workspace;

/// FieldEditor::Trained: one of the finished trainings of the profile, by name, or the id of another one. The value is the
/// id as text.
class TrainedField : public FieldEditorWidget
{
    Q_OBJECT
public:
    /// Without a workspace only ids can be typed.
    TrainedField(const Field &field, Workspace *workspace, QWidget *parent = nullptr);

    QJsonValue value() const override;
    void setValue(const QJsonValue &value) override;
    QString ownProblem() const override;
    /// Asks the store for what was trained.
    void refresh();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void fill(const QVector<Person> &people);
    void takeTyped(const QString &text);
    void choose(const Person &person);
    void lookUp();
    void present();

    Workspace *m_workspace;
    QString m_id;
    std::optional<Person> m_person; ///< of m_id, where it is known
    QVector<Person> m_people;       ///< of the list
    ResultCombo *m_combo = nullptr;
    QLabel *m_note = nullptr;
    quint64 m_question = 0;
};

} // namespace frameloom
