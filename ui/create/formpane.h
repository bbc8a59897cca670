// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "catalog/draft.h"
#include "catalog/price.h"
#include "create/prompts/promptlist.h"
#include "jobs/chainplanner.h"
#include "model/job.h"

#include <QElapsedTimer>
#include <QHash>
#include <QPointer>
#include <QSet>
#include <QWidget>

#include <optional>

class QScrollArea;
class QStackedWidget;
class QToolButton;

namespace frameloom {

class Banner;
class DraftKeeper;
class FormHeader;
class GenerateBar;
class NoticePage;
class OperationForm;
class ParentWatch;
class PromptAids;
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
    const Price &price() const { return m_price; } ///< as last told by formPriceChanged()
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

protected:
    bool event(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    struct Page
    {
        QScrollArea *scroll = nullptr;
        OperationForm *form = nullptr;
    };
    Page &page(const QString &operationId);
    void showOperation(const QString &id);
    void showNotice(const Generator &generator);
    void switchVariant(const QString &variant);
    void takeLoaded();
    void formSettled();
    void take();
    void apply(const Draft &draft);
    void syncParent();
    void showParent();
    void prepare(const Draft &draft);
    void parentChanged();
    void replan();
    void updateBar();
    void showProblems();
    bool mustBlock();
    /// How many jobs a press orders.
    qsizetype orders() const;
    /// A list of what is sent is shown before.
    bool showsList() const;
    PromptList::Entry entry(const Draft &draft, const QString &prompt) const;
    void listPrompts(const Draft &draft);

    Session &m_session;
    DraftKeeper *m_keeper = nullptr;
    ParentWatch *m_parent = nullptr;
    QToolButton *m_toPage = nullptr;
    QString m_pageGenerator;
    FormHeader *m_header = nullptr;
    NoticePage *m_notice = nullptr;
    Banner *m_undo = nullptr;
    QStackedWidget *m_stack = nullptr;
    GenerateBar *m_bar = nullptr;
    PromptAids *m_aids = nullptr;
    QPointer<PromptList> m_list;
    QHash<QString, Page> m_pages;
    QHash<QString, QString> m_lastOf; ///< generator, or generator and variant → operation
    QSet<QString> m_attempted;        ///< operations whose form was submitted with errors
    OperationForm *m_form = nullptr;
    std::optional<Draft> m_before;
    ChainPlan m_plan;
    Price m_each;             ///< of one job
    Price m_price;            ///< of all that a press orders
    qsizetype m_priced = 1;   ///< jobs in m_price
    QString m_complaint;              ///< what no field can show, after an attempt
    bool m_keyRejected = false;
    bool m_submitWhenReady = false;
    // "Before Generate is blocked the balance is asked again."
    bool m_short = false;
    bool m_asking = false;
    Draft m_lastSubmitted;
    int m_lastTimes = 1;
    QElapsedTimer m_sinceSubmit;
};

} // namespace frameloom
