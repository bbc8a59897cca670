// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "catalog/draft.h"
#include "create/formorder.h"
#include "create/generatebar.h"
#include "create/operationmemory.h"
#include "model/job.h"

#include <QWidget>

#include <optional>

class QToolButton;

namespace frameloom {

class AssetDesk;
class BalanceGuard;
class FormCheck;
class FormHeader;
class FormPages;
class OperationForm;
class OrderSender;
class ParentWatch;
class RefillUndo;
class RefusalWatch;
class Session;

/// The left half of the Create page: the operations of a generator, the form of one, and the button that submits it.
/// Knows the price on every key press. Submitting itself is the receiver's business (submitRequested()).
class FormPane : public QWidget
{
    Q_OBJECT
public:
    explicit FormPane(Session &session, QWidget *parent = nullptr);
    ~FormPane() override;

    /// Unknown ids and operations without a form change nothing.
    void openOperation(const QString &id);
    /// The operation of that generator that was open last, or its first; what it has to say where it has no form.
    void openGenerator(const QString &id);
    QString operationId() const;
    /// Opens the draft's operation and fills it in (Remix, follow-ups). What the form held before can be brought back
    /// by the user.
    void setDraft(const Draft &draft);
    Draft draft() const;
    /// The job that the draft continues, as far as it is known here.
    const std::optional<Job> &parentJob() const;
    const Price &price() const { return m_order.total; } ///< as last told by formPriceChanged()
    /// Generators that have a page of their own: a way to it stands over their forms.
    void setPageOf(const QString &generatorId, const QString &title);
    void focusPrompt();
    /// As pressed: checks, shows what is wrong, or asks to submit.
    void submit();

Q_SIGNALS:
    void formPriceChanged(const frameloom::Price &price);
    /// Once for every job: a prompt that stands for several, or is wanted several times, asks several times.
    /// `confirmed`: the user has seen the price of all and said yes to it.
    void submitRequested(const frameloom::ChainPlan &plan, const QString &title, bool confirmed = false);
    void operationChanged(const QString &id);
    void pageWanted();   ///< of setPageOf()
    void exportWanted(); ///< the form as code
    void keyWanted();  ///< the user wants to give an API key
    void buyWanted();  ///< the user wants to buy credits
    void unifiedSandboxWanted(); ///< the user wants to try what this kind of account does not have

protected:
    bool event(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QToolButton *makeExportButton();
    void layOut();
    void listen();
    void showOperation(const Operation &operation);
    void showNotice(const Generator &generator);
    void startAfresh(); ///< nothing of the form that was shown before is left
    void switchVariant(const QString &variant);
    void apply(const Draft &draft);
    void replanWithParent();
    void formEdited();
    void formSettled();
    void showRefusal(const Job &job);
    void syncParent();
    void showParent();
    void parentChanged();
    void prepare(const Draft &draft);
    void replan();
    void takePrices();
    void takeCatalog();
    void updateBar();
    void showProblems();
    void takeOffer(GenerateBar::Offer offer);

    Session &m_session;
    OperationMemory m_memory;
    ParentWatch *m_parent = nullptr;
    BalanceGuard *m_guard = nullptr;
    AssetDesk *m_assets;
    FormCheck *m_check = nullptr;
    RefusalWatch *m_refusals = nullptr;
    OrderSender *m_sender = nullptr;
    QToolButton *m_toPage = nullptr;
    QString m_pageGenerator;
    FormHeader *m_header = nullptr;
    RefillUndo *m_undo = nullptr;
    FormPages *m_pages = nullptr;
    GenerateBar *m_bar = nullptr;
    OperationForm *m_form = nullptr; ///< that is shown
    FormOrder m_order;
    bool m_keyRejected = false;
    bool m_submitWhenReady = false;
};

} // namespace frameloom
