// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "create/formcheck.h"

#include "create/operationform.h"
#include "words/words.h"

namespace frameloom {

FormCheck::FormCheck(QObject *parent) : QObject(parent)
{
}

void FormCheck::show(OperationForm &form)
{
    const QString id = form.operation().id;
    const bool attempted = m_attempted.contains(id);
    const QVector<FieldProblem> problems = form.validate();
    const QVector<FieldProblem> homeless = form.showProblems(problems, attempted);
    if (problems.isEmpty())
        m_attempted.remove(id);
    const bool complains = attempted && !homeless.isEmpty() && !form.showsProblems();
    setComplaint(complains ? words::fieldProblem(homeless.constFirst(), Field()) : QString());
}

void FormCheck::showAgain(OperationForm &form)
{
    if (m_attempted.contains(form.operation().id) || form.showsProblems())
        show(form);
}

bool FormCheck::attempt(OperationForm &form)
{
    m_attempted.insert(form.operation().id);
    show(form);
    return !form.showsProblems() && m_complaint.isEmpty();
}

void FormCheck::forget(const OperationForm &form)
{
    m_attempted.remove(form.operation().id);
}

void FormCheck::setComplaint(const QString &complaint)
{
    if (complaint == m_complaint)
        return;
    m_complaint = complaint;
    Q_EMIT complaintChanged();
}

} // namespace frameloom
