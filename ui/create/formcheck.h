// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QSet>
#include <QString>

namespace frameloom {

class OperationForm;

/// What is wrong with the forms, shown when it helps: a field that was left, everything after an attempt to submit.
/// GUI thread.
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

    /// What no field can show, after an attempt.
    const QString &complaint() const { return m_complaint; }
    void setComplaint(const QString &complaint);
    /// Silently: another form is shown.
    void clearComplaint() { m_complaint.clear(); }

Q_SIGNALS:
    void complaintChanged();

private:
    QSet<QString> m_attempted; ///< operations whose form was submitted with errors
    QString m_complaint;
};

} // namespace frameloom
