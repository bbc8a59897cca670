// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "catalog/operation.h"
#include "model/asset.h"
#include "model/job.h"

#include <QJsonValue>
#include <QWidget>

class QLabel;
class QHBoxLayout;
class QVBoxLayout;

namespace frameloom {

struct Draft;
struct Job;
class NoteLine;
struct ParentRef;
class Session;

/// One parameter of a form: label, input, and the line that says what is wrong with it. Every kind of input is a
/// subclass. The input's objectName is "field." + the parameter's name, its accessible name the label.
class FieldEditorWidget : public QWidget
{
    Q_OBJECT
public:
    explicit FieldEditorWidget(const Field &field, QWidget *parent = nullptr);

    const Field &field() const { return m_field; }
    /// Undefined: unset, so it is not sent. What was typed comes back as it is, right or wrong.
    virtual QJsonValue value() const = 0;
    /// Does not emit changed().
    virtual void setValue(const QJsonValue &value) = 0;
    /// Narrows the choices (the kind of parent decides); a value that is not among them becomes unset.
    virtual void setChoices(const QStringList &choices);
    /// The result that the form goes on from, at every news of it. `job` is null without one, and for a task made
    /// elsewhere; `children` are the jobs that go on from it already.
    virtual void setParentJob(const ParentRef &parent, const Job *job, const QVector<Job> &children);
    /// What is wrong beyond what the schema knows (a file that is gone, an address that is none), in words; empty:
    /// nothing. It is said instead of what the schema finds.
    virtual QString ownProblem() const;
    /// ownProblem() is not known yet; checked() tells.
    virtual bool isBusy() const;
    /// The result that the form continues, with the files of the chosen entry; a null job: none of ours.
    virtual void setParentResult(const Job &job, const QVector<Asset> &assets);
    /// What the field of Field::paintOver holds, at every change; undefined: nothing.
    virtual void setPictureBelow(const QJsonValue &media);
    /// The account at work, once: for what has to be fetched. May be null.
    virtual void setSession(Session *session);
    /// Where the keyboard goes.
    virtual void focusInput();

    /// What the prompt says in the place of this field ("16:9"): that stands where the input stood, which keeps its value
    /// and is not sent. `said` without a value: a flag that has none. A value chosen here that differs is named.
    void setSaidByPrompt(bool said, const QString &value = {});

    QWidget *input() const { return m_input; }
    /// Empty takes it away.
    virtual void setProblem(const QString &text);
    QString problem() const { return m_problem; }
    /// Edited and left since the last setValue(): from then on it is polite to say what is wrong.
    bool wasVisited() const { return m_visited; }

Q_SIGNALS:
    void changed(); ///< by the user
    void left();    ///< the keyboard went elsewhere after a change
    void checked(); ///< ownProblem() is known now, or another one
    /// Another operation must run before this field can be filled; the user asked for it and knows the price.
    void prepareRequested(const frameloom::Draft &draft);

protected:
    /// `body` stands under the label; `input`, in or equal to it, is what the label is for.
    void setBody(QWidget *body, QWidget *input);
    /// A small input at the end of the label's line.
    void setCorner(QWidget *corner);
    /// Takes part in wasVisited(); wheel turns go to the page unless it has the focus.
    void watch(QWidget *part);
    void userChanged();
    void forgetVisit();
    /// ownProblem() may differ. What it finds is shown at once: it is no matter of half-typed words.
    void settle();
    /// Under the input, above the line that says what is wrong.
    void addBelow(QWidget *widget);
    /// What the input holds, for a screen reader, where its own text does not say it.
    virtual QString spokenContent() const;
    /// After spokenContent() changed.
    void describe();
    void markVisited() { m_visited = true; }
    /// "service default", with the value where it is known.
    QString unsetWords() const;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showInput(bool shown);

    Field m_field;
    QString m_problem;
    QVBoxLayout *m_layout = nullptr;
    QHBoxLayout *m_head = nullptr;
    QLabel *m_label = nullptr;
    NoteLine *m_problemLine = nullptr;
    QWidget *m_input = nullptr;
    QWidget *m_body = nullptr;
    QWidget *m_cornerPlace = nullptr; ///< round the corner, which a subclass may hide by itself
    NoteLine *m_said = nullptr; ///< made when it is first needed
    bool m_isSaid = false;
    bool m_edited = false;
    bool m_visited = false;
};

} // namespace frameloom
