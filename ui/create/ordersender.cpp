// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "create/ordersender.h"

#include "create/formorder.h"
#include "create/generatestate.h"
#include "create/operationform.h"
#include "create/parentwatch.h"
#include "sendquestion.h"
#include "studio/session.h"

#include <QApplication>

namespace frameloom {

OrderSender::OrderSender(Session &session, const ParentWatch &parent, QWidget *window)
    : QObject(window)
    , m_session(session)
    , m_parent(parent)
    , m_window(window)
{
}

bool OrderSender::isEcho(const OperationForm &form)
{
    const Draft now = form.draft();
    if (m_sinceLast.isValid() && m_sinceLast.elapsed() < QApplication::doubleClickInterval() && now == m_lastDraft)
        return true;
    m_sinceLast.start();
    m_lastDraft = now;
    return false;
}

void OrderSender::send(const OperationForm &form, const FormOrder &order)
{
    if (asksFirst(order)) {
        list(form, order);
        return;
    }
    const Draft draft = form.draft();
    Q_EMIT promptUsed(draft.params.value(form.operation().promptField).toString());
    const PromptList::Entry only = entry(form, draft, form.prompts().constFirst());
    for (int i = order.times; i > 0; --i)
        Q_EMIT submitRequested(only.plan, only.title, false);
    Q_EMIT sent();
}

bool OrderSender::asksFirst(const FormOrder &order) const
{
    if (order.count == 1)
        return false;
    // Many of the same are one purchase: it is asked for once, for the price of all.
    return order.isListed || needsQuestion(m_session.workspace().settings(), order.total);
}

PromptList::Entry OrderSender::entry(const OperationForm &form, const Draft &draft, const QString &prompt) const
{
    const Operation &operation = form.operation();
    Draft one = draft;
    if (!prompt.isEmpty() && one.params.contains(operation.promptField))
        one.params.insert(operation.promptField, prompt);
    return {prompt, planChain(*m_session.workspace().catalog(), one, m_parent.job(), m_parent.children()),
            submissionTitle(operation, one, m_parent.job())};
}

void OrderSender::list(const OperationForm &form, const FormOrder &order)
{
    const Draft draft = form.draft();
    QVector<PromptList::Entry> entries;
    const QStringList prompts = form.prompts();
    for (const QString &prompt : prompts)
        entries.append(entry(form, draft, prompt));
    const QString remark = form.hasMorePrompts()
                               ? tr("The prompt stands for more than can be sent at once: these are the first.")
                               : QString();
    delete m_list;
    m_list = new PromptList(m_session, entries, order.times, remark, m_window);
    const QString written = draft.params.value(form.operation().promptField).toString();
    connect(m_list, &PromptList::confirmed, this, [this, written](const QVector<PromptList::Entry> &chosen, int times) {
        Q_EMIT promptUsed(written);
        for (const PromptList::Entry &one : chosen) {
            for (int i = 0; i < times; ++i)
                Q_EMIT submitRequested(one.plan, one.title, true);
        }
        Q_EMIT sent();
    });
    m_list->show();
    m_list->activateWindow();
}

} // namespace frameloom
