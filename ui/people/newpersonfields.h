// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "jobs/personplan.h"
#include "model/failure.h"

#include <QHash>
#include <QJsonObject>
#include <QJsonValue>
#include <QObject>
#include <QVector>

class QLineEdit;
class QWidget;

namespace frameloom {

class FieldEditorWidget;
class MediaListField;
class Workspace;

/// The inputs of a new person: its name, and those fields of the operations that people fill in, each with the editor the
/// catalogue asks for. The parents follow from the chain and have none. The page places them. For the Unified API the name
/// is a field like the others, and there are no first photos.
class NewPersonFields : public QObject
{
    Q_OBJECT
public:
    NewPersonFields(const PersonOperations &operations, Workspace *workspace, QWidget *page);

    QLineEdit *name() const { return m_name; } ///< null where it is a field
    FieldEditorWidget *nameField() const { return m_nameField; } ///< null where it is not
    const QVector<FieldEditorWidget *> &experts() const { return m_experts; } ///< for the fold
    MediaListField *pictures() const { return m_pictures; }                   ///< may be null
    const QVector<FieldEditorWidget *> &details() const { return m_details; } ///< of the person, and the trigger word
    const QVector<FieldEditorWidget *> &photos() const { return m_photos; }   ///< of the first photos

    /// As it stands: for keeping. The trigger word may be unset.
    NewPerson kept() const;
    /// What is sent: the trigger word in force is said, and stands in the prompt of the first photos.
    NewPerson wanted() const;
    void set(const NewPerson &person);
    static NewPerson fresh(const PersonOperations &operations);

    QString triggerWord() const; ///< in force
    /// The prompt of the first photos does not name the person, so the word is put in front.
    bool isWordAdded() const;
    bool wantsPhotos() const;
    int pictureCount() const;
    int fewestPictures() const;
    int photoCount() const;

    /// Shows what is wrong: of fields that were left, or of `all`. What no field can show is returned in words.
    QString showProblems(bool all);
    bool hasProblems() const;
    bool isBusy() const; ///< pictures are still looked at
    /// Whether one of the fields in the fold has a problem.
    bool hasExpertProblem() const;
    void focusFirstProblem();
    void focusName();
    /// Stands beside the fields that the service named, until their values change; what it names no field for is returned.
    QString showRefusal(const Failure &refusal);
    void forgetRefusal() { m_refused.clear(); }
    /// The input that holds the keyboard is brought to view by the page.
    QVector<QWidget *> inputs() const;

Q_SIGNALS:
    void changed();     ///< by the user
    void checked();     ///< more is known of what they hold
    void startWanted(); ///< by a key in one of them

private:
    void makeClassic(QWidget *page);
    void makeUnified(QWidget *page);
    FieldEditorWidget *make(const Operation &operation, const Field &field, QWidget *page);
    void collect(const Operation *operation, QJsonObject &params) const;
    QString showProblemsOf(const Operation &operation, const QJsonObject &params, bool all, bool counts);

    struct Editor
    {
        const Operation *operation;
        FieldEditorWidget *widget;
    };
    PersonOperations m_operations;
    Workspace *m_workspace;
    QLineEdit *m_name = nullptr;
    FieldEditorWidget *m_nameField = nullptr;
    MediaListField *m_pictures = nullptr;
    QVector<Editor> m_editors;
    QVector<FieldEditorWidget *> m_details;
    QVector<FieldEditorWidget *> m_photos;
    QVector<FieldEditorWidget *> m_experts;
    struct Refusal
    {
        QJsonValue value; ///< that was refused
        QString words;
    };
    QHash<QString, Refusal> m_refused; ///< by field
};

} // namespace frameloom
