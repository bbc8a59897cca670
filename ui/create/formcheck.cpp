// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "create/formcheck.h"

#include "catalog/operation.h"
#include "create/operationform.h"
#include "words/words.h"

#include <algorithm>

namespace frameloom {

FormCheck::FormCheck(QObject *parent) : QObject(parent)
{
}

void FormCheck::show(OperationForm &form)
{
    const QString id = form.operation().id;
    const bool attempted = m_attempted.contains(id);
    const QVector<FieldProblem> problems = form.validate();
    dropOutdated(form);
    QVector<FieldProblem> shown = problems;
    const QVector<Refused> refused = m_refused.value(id);
    for (const Refused &said : refused)
        shown.append({said.field, FieldProblem::Kind::Refused, 0, said.words});
    QVector<FieldProblem> homeless = form.showProblems(shown, attempted);
    homeless.removeIf([](const FieldProblem &problem) { return problem.kind == FieldProblem::Kind::Refused; });
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
    m_refused.remove(form.operation().id); // the service may think otherwise by now
    show(form);
    return !form.showsProblems() && m_complaint.isEmpty();
}

void FormCheck::forget(const OperationForm &form)
{
    m_attempted.remove(form.operation().id);
    m_refused.remove(form.operation().id);
}

void FormCheck::refuse(const Operation &operation, const Draft &sent, const Failure &failure)
{
    QVector<Refused> &refused = m_refused[operation.id];
    refused.clear();
    m_refusedDrafts.insert(operation.id, sent);
    for (const PlaceWords &said : failure.places) {
        const Field *field = operation.fieldAt(said.place);
        if (!field)
            continue;
        const auto known = std::find_if(refused.begin(), refused.end(),
                                        [field](const Refused &other) { return other.field == field->name; });
        if (known == refused.end())
            refused.append({field->name, said.words});
        else
            known->words += u'\n' + said.words;
    }
    if (refused.isEmpty())
        m_refused.remove(operation.id);
}

void FormCheck::showRefusal(OperationForm &form)
{
    if (m_refused.contains(form.operation().id))
        show(form);
}

void FormCheck::dropOutdated(const OperationForm &form)
{
    const auto refused = m_refused.find(form.operation().id);
    if (refused == m_refused.end())
        return;
    const Draft sent = m_refusedDrafts.value(form.operation().id);
    // One that was empty and is empty says little: then the prompt has to be the one that was sent.
    const bool samePrompt = form.stillHolds(form.operation().promptField, sent);
    refused->removeIf([&](const Refused &said) {
        const bool wasSet = sent.params.contains(said.field) || said.field == form.operation().parent.parameter;
        return !form.stillHolds(said.field, sent) || (!wasSet && !samePrompt);
    });
    if (refused->isEmpty())
        m_refused.erase(refused);
}

void FormCheck::setComplaint(const QString &complaint)
{
    if (complaint == m_complaint)
        return;
    m_complaint = complaint;
    Q_EMIT complaintChanged();
}

} // namespace frameloom
