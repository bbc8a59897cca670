// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "create/prompts/promptlist.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>

namespace frameloom {

class OperationForm;
class ParentWatch;
class Session;
struct FormOrder;

/// Turns a press of Generate into submissions: at once, or by way of a list of what is sent. GUI thread.
class OrderSender : public QObject
{
    Q_OBJECT
public:
    /// `parent` is the continued job; `window` what lists stand over.
    OrderSender(Session &session, const ParentWatch &parent, QWidget *window);

    /// The second half of a double click on the same form is no second order, whatever its number: the first half has
    /// put that back to one. Otherwise notes the press.
    bool isEcho(const OperationForm &form);
    void send(const OperationForm &form, const FormOrder &order);

Q_SIGNALS:
    /// Once for every job. `confirmed`: the user has seen the price of all and said yes to it.
    void submitRequested(const frameloom::ChainPlan &plan, const QString &title, bool confirmed);
    /// The user sent it; a template as it was written, not what it became.
    void promptUsed(const QString &prompt);
    /// All of an order has left; after a list only what was chosen in it.
    void sent();

private:
    bool asksFirst(const FormOrder &order) const;
    PromptList::Entry entry(const OperationForm &form, const Draft &draft, const QString &prompt) const;
    void list(const OperationForm &form, const FormOrder &order);

    Session &m_session;
    const ParentWatch &m_parent;
    QWidget *m_window;
    QPointer<PromptList> m_list;
    Draft m_lastDraft;
    QElapsedTimer m_sinceLast;
};

} // namespace frameloom
