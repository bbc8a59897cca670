// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "catalog/draft.h"
#include "model/failure.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QString>

namespace frameloom {

class OperationForm;
struct Operation;

/// What is wrong with the forms, shown when it helps: a field that was left, everything after an attempt to submit, and
/// what the service said of what was sent, while it still stands in the form. GUI thread.
class FormCheck : public QObject
{
    Q_OBJECT
public:
    explicit FormCheck(QObject *parent = nullptr);

    void show(OperationForm &form);
    /// After a change: only where problems are shown already, nobody is corrected while writing.
    void showAgain(OperationForm &form);
    /// The user wants to submit: shows everything; true when nothing is wrong.
    bool attempt(OperationForm &form);
    /// The form was filled in anew, or is sent.
    void forget(const OperationForm &form);
    /// The service refused that draft of the operation. Once shown, its words stand beside the fields that still hold what
    /// was sent, until they are edited; they keep nobody from sending again. What it says of other places is left to the
    /// job.
    void refuse(const Operation &operation, const Draft &sent, const Failure &failure);
    /// When that form is the one to be seen.
    void showRefusal(OperationForm &form);

    /// What no field can show, after an attempt.
    const QString &complaint() const { return m_complaint; }
    void setComplaint(const QString &complaint);
    /// Silently: another form is shown.
    void clearComplaint() { m_complaint.clear(); }

Q_SIGNALS:
    void complaintChanged();

private:
    struct Refused
    {
        QString field;
        QString words;
    };
    void dropOutdated(const OperationForm &form);

    QHash<QString, QVector<Refused>> m_refused; ///< by operation
    QHash<QString, Draft> m_refusedDrafts;      ///< likewise
    QSet<QString> m_attempted; ///< operations whose form was submitted with errors
    QString m_complaint;
};

} // namespace frameloom
