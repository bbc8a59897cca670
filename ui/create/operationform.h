// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "catalog/draft.h"
#include "catalog/operation.h"
#include "catalog/validation.h"
#include "model/asset.h"
#include "model/job.h"

#include <QHash>
#include <QJsonObject>
#include <QStringList>
#include <QVector>
#include <QWidget>

class QToolButton;

namespace frameloom {

class FieldEditorWidget;
struct Job;
class ParentField;
class PromptAids;
class PromptField;
class Session;
class Workspace;

/// The form of one operation, built from its fields in the catalogue. What is rarely touched is folded away; a field
/// that does not apply to the chosen parent or to the other fields (Field::when) is not shown and not sent. What it
/// holds comes back with it.
class OperationForm : public QWidget
{
    Q_OBJECT
public:
    /// `workspace` may be null: then no results are offered as parents.
    OperationForm(const Operation &operation, Workspace *workspace, QWidget *parent = nullptr);

    const Operation &operation() const { return m_operation; }
    /// Exactly what would be submitted: unset fields are absent.
    Draft draft() const;
    /// The same with what hidden fields hold: for keeping, not for sending.
    Draft keptDraft() const;
    /// Does not emit changed(). Parameters without a field here are kept and sent, as far as the operation knows them.
    void setDraft(const Draft &draft);
    /// What a form shows that nobody has touched.
    static Draft freshDraft(const Operation &operation);

    /// The result family of the chosen parent; empty when it is not known. Decides which fields apply.
    void setParentFamily(const QString &family);
    /// The parent itself, for fields that work on it. `job` is null without one of ours.
    void setParentJob(const Job *job, const QVector<Job> &children);

    /// The chosen parent with all its files; the editors get those of the chosen entry.
    void setParentResult(const Job &job, const QVector<Asset> &assets);

    /// Whether what goes out of that field is what that draft has: the parent for its field, one of prompts() for the prompt.
    bool stillHolds(const QString &field, const Draft &sent) const;
    /// Shows the problems of fields that were edited and left, or of `all`, and what the service refused. Returns those that no visible field can
    /// show.
    QVector<FieldProblem> showProblems(const QVector<FieldProblem> &problems, bool all);
    bool showsProblems() const;
    /// The catalogue's schema and what the editors know beyond it.
    QVector<FieldProblem> validate() const;
    /// Some field is still looking at what it was given: validate() does not know everything yet.
    bool isBusy() const;
    /// Opens what is folded; false when there is none.
    bool focusFirstProblem();
    void focusPrompt();

    void setPromptHistory(const QStringList &prompts);
    void setPromptAids(PromptAids *aids);
    /// The account that this form sends to; outlives the form.
    void setSession(Session *session);
    /// What the prompt stands for: one entry for a plain prompt, an empty one for an operation without.
    QStringList prompts() const;
    /// prompts() are what a template became, and there would be more of them.
    bool hasMorePrompts() const;
    bool isAdvancedOpen() const { return m_open; }
    void setAdvancedOpen(bool open);
    FieldEditorWidget *editor(const QString &name) const { return m_editors.value(name); }

Q_SIGNALS:
    void changed(); ///< by the user
    void left();    ///< a field that was changed lost the keyboard
    void checked(); ///< a field knows more about what it holds: validate() may differ, isBusy() may be over
    void submitRequested();
    void prepareRequested(const frameloom::Draft &draft); ///< see FieldEditorWidget
    void advancedToggled(bool open);

private:
    void applyFamily();
    void dropUnknown();
    void showApplicable();
    void markFold();
    bool applies(const Field &field) const;
    bool isSaidByPrompt(const Field &field) const;
    QString saidByPrompt(const Field &field) const;
    bool fitsParent(const Field &field) const;
    /// What the conditions of other fields see.
    QJsonObject effectiveParams() const;

    const Operation m_operation;
    /// For the prompt's notes: also what a parameter in the prompt overrides.
    void tellPrompt();
    /// For masks: the picture that they lie on (Field::paintOver).
    void tellMasks();

    QHash<QString, FieldEditorWidget *> m_editors;
    QVector<FieldEditorWidget *> m_order;
    ParentField *m_parentField = nullptr;
    PromptField *m_prompt = nullptr; ///< of Operation::promptField, if it is one
    QToolButton *m_fold = nullptr;
    QWidget *m_advanced = nullptr;
    bool m_open = false;
    bool m_hasConditions = false; ///< some field has a `when`
    QString m_family;
    QJsonObject m_others; ///< parameters that have no field
};

} // namespace frameloom
