// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "create/formpane.h"

#include "create/assetdesk.h"
#include "create/balanceguard.h"
#include "create/fields/fieldeditor.h"
#include "create/formcheck.h"
#include "create/formheader.h"
#include "create/formpages.h"
#include "create/generatestate.h"
#include "create/operationform.h"
#include "create/ordersender.h"
#include "create/parentwatch.h"
#include "create/refillundo.h"
#include "create/refusalwatch.h"
#include "studio/session.h"
#include "style/card.h"
#include "style/icons.h"
#include "style/tokens.h"

#include <QEvent>
#include <QShortcut>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace frameloom {

FormPane::FormPane(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_memory(session.catalog(), session.workspace().settings())
    , m_parent(new ParentWatch(session.workspace().client(), this))
    , m_guard(new BalanceGuard(session, this))
    , m_assets(new AssetDesk(session, this))
    , m_check(new FormCheck(this))
    , m_refusals(new RefusalWatch(session.workspace().client(), session.profile().id, this))
    , m_sender(new OrderSender(session, *m_parent, this))
    , m_header(new FormHeader(session.catalog(), this))
    , m_undo(new RefillUndo(this))
    , m_pages(new FormPages(session, this))
    , m_bar(new GenerateBar(this))
{
    setObjectName(u"formPane"_s);
    setGround(this, Ground::Panel);
    setMinimumWidth(300);
    m_header->setCorner(makeExportButton());
    layOut();
    listen();
    if (const Operation *first = m_memory.start()) {
        openOperation(first->id);
    } else {
        for (const Generator &generator : session.catalog()->generators())
            openGenerator(generator.id);
    }
}

FormPane::~FormPane() = default;

QToolButton *FormPane::makeExportButton()
{
    auto *button = new QToolButton(this);
    button->setObjectName(u"exportButton"_s);
    button->setIcon(themedIcon(IconName::Code, IconTone::Dim));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setAccessibleName(tr("Export as code…"));
    button->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_E);
    button->setToolTip(u"%1 (%2)"_s.arg(tr("Export as code…"), button->shortcut().toString(QKeySequence::NativeText)));
    connect(button, &QToolButton::clicked, this, &FormPane::exportWanted);
    return button;
}

void FormPane::layOut()
{
    constexpr int margin = 16;
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 14, 0, 12);
    layout->setSpacing(12);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(margin, 0, margin, 0);
    head->setSpacing(12);
    m_toPage = new QToolButton(this);
    m_toPage->setObjectName(u"toPage"_s);
    m_toPage->setIcon(themedIcon(isRightToLeft() ? IconName::ChevronRight : IconName::ChevronLeft, IconTone::Dim));
    m_toPage->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_toPage->setAutoRaise(true);
    m_toPage->setFocusPolicy(Qt::StrongFocus);
    m_toPage->hide();
    connect(m_toPage, &QToolButton::clicked, this, &FormPane::pageWanted);
    head->addWidget(m_toPage, 0, Qt::AlignLeading);
    head->addWidget(m_header);
    head->addWidget(m_undo);
    layout->addLayout(head);
    auto *body = new QVBoxLayout; // no gap: where the form goes on below, it ends at a line
    body->setSpacing(0);
    body->addWidget(m_pages, 1);
    auto *edge = new Separator(Qt::Horizontal, this);
    edge->setObjectName(u"formEdge"_s);
    QSizePolicy kept = edge->sizePolicy();
    kept.setRetainSizeWhenHidden(true);
    edge->setSizePolicy(kept);
    edge->hide();
    connect(m_pages, &FormPages::reachChanged, edge, &QWidget::setVisible);
    body->addWidget(edge);
    layout->addLayout(body, 1);
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(margin, 0, margin, 0);
    foot->addWidget(m_bar);
    layout->addLayout(foot);
}

void FormPane::listen()
{
    connect(m_header, &FormHeader::variantChosen, this, &FormPane::switchVariant);
    connect(m_header, &FormHeader::operationChosen, this, &FormPane::openOperation);
    connect(m_undo, &RefillUndo::undone, this, &FormPane::apply);
    connect(m_bar, &GenerateBar::activated, this, &FormPane::submit);
    connect(m_bar, &GenerateBar::timesChanged, this, [this] {
        if (m_form)
            replan();
    });
    connect(m_bar, &GenerateBar::offerTaken, this, &FormPane::takeOffer);
    for (const QKeyCombination key : {Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter}) {
        auto *shortcut = new QShortcut(QKeySequence(key), this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        shortcut->setAutoRepeat(false);
        connect(shortcut, &QShortcut::activated, this, &FormPane::submit);
    }
    connect(m_pages, &FormPages::edited, this, &FormPane::formEdited);
    connect(m_pages, &FormPages::checked, this, &FormPane::formSettled);
    connect(m_pages, &FormPages::refilled, this, &FormPane::replanWithParent);
    connect(m_pages, &FormPages::left, this, &FormPane::showProblems);
    connect(m_pages, &FormPages::accountWanted, this, &FormPane::keyWanted);
    connect(m_pages, &FormPages::sandboxWanted, this, &FormPane::unifiedSandboxWanted);
    connect(m_pages, &FormPages::submitRequested, this, &FormPane::submit);
    connect(m_pages, &FormPages::prepareRequested, this, &FormPane::prepare);
    connect(m_sender, &OrderSender::submitRequested, m_refusals, [this](const ChainPlan &plan) { // before anything can come of it
        if (!plan.steps.isEmpty())
            m_refusals->noteSent(plan.steps.constLast().draft); // the form is that of the last step
    });
    connect(m_sender, &OrderSender::submitRequested, this, &FormPane::submitRequested);
    // The next press must not buy as many again by surprise.
    connect(m_sender, &OrderSender::sent, m_bar, [this] { m_bar->setTimes(1); });
    connect(m_sender, &OrderSender::promptUsed, m_pages, &FormPages::addPrompt);
    connect(m_parent, &ParentWatch::changed, this, &FormPane::parentChanged);
    connect(m_guard, &BalanceGuard::changed, this, &FormPane::updateBar);
    connect(m_check, &FormCheck::complaintChanged, this, &FormPane::updateBar);
    connect(&m_session.workspace().settings(), &Settings::changed, this, [this] { updateBar(); });
    connect(&m_session, &Session::openJobsChanged, this, &FormPane::updateBar);
    connect(&m_session, &Session::onlineChanged, this, &FormPane::updateBar);
    connect(&m_session, &Session::jobEnded, m_refusals, &RefusalWatch::takeEnd);
    connect(m_refusals, &RefusalWatch::refused, this, &FormPane::showRefusal);
    connect(&m_session, &Session::chargesChanged, this, &FormPane::updateBar);
    connect(&m_session, &Session::pricesChanged, this, &FormPane::takePrices);
    connect(&m_session, &Session::catalogChanged, this, &FormPane::takeCatalog);
    connect(m_pages, &FormPages::renewable, this, &FormPane::takeCatalog);
    connect(&m_session, &Session::keyChanged, this, [this] {
        m_keyRejected = false;
        updateBar();
    });
    connect(&m_session, &Session::keyRejected, this, [this] {
        m_keyRejected = true;
        updateBar();
    });
}

void FormPane::openOperation(const QString &id)
{
    const Operation *operation = m_session.catalog()->operation(id);
    if (!operation || !operation->hasForm || id == operationId())
        return;
    showOperation(*operation);
    m_session.workspace().settings().setLastOperation(id);
}

void FormPane::openGenerator(const QString &id)
{
    if (const Operation *operation = m_memory.ofGenerator(id))
        openOperation(operation->id);
    else if (const Generator *generator = m_session.catalog()->generator(id);
             generator && !generator->notice.isEmpty())
        showNotice(*generator);
}

void FormPane::switchVariant(const QString &variant)
{
    if (!m_form)
        return;
    if (const Operation *operation = m_memory.ofVariant(m_form->operation(), variant))
        openOperation(operation->id);
}

void FormPane::startAfresh()
{
    m_undo->forget();
    m_check->clearComplaint();
    m_submitWhenReady = false;
}

void FormPane::showNotice(const Generator &generator)
{
    startAfresh();
    m_form = nullptr;
    m_parent->follow(0);
    m_pages->showNotice(generator);
    m_header->showGenerator(generator);
    m_toPage->hide();
    m_bar->hide();
    m_order = {};
    m_order.total = Price::exact({});
    Q_EMIT formPriceChanged(m_order.total);
}

void FormPane::showOperation(const Operation &operation)
{
    startAfresh();
    m_form = m_pages->showForm(operation);
    m_assets->serve(*m_form);
    m_bar->setTimes(1);
    m_bar->show();
    m_memory.note(operation);
    m_header->showOperation(operation);
    m_toPage->setVisible(operation.generator == m_pageGenerator);
    replanWithParent();
    m_check->showRefusal(*m_form);
    Q_EMIT operationChanged(operation.id);
}

void FormPane::setPageOf(const QString &generatorId, const QString &title)
{
    m_pageGenerator = generatorId;
    m_toPage->setText(title);
    m_toPage->setVisible(m_form && m_form->operation().generator == generatorId);
}

QString FormPane::operationId() const
{
    return m_form ? m_form->operation().id : QString();
}

Draft FormPane::draft() const
{
    return m_form ? m_form->draft() : Draft();
}

const std::optional<Job> &FormPane::parentJob() const
{
    return m_parent->job();
}

void FormPane::setDraft(const Draft &draft)
{
    openOperation(draft.operationId);
    if (operationId() != draft.operationId)
        return;
    const Draft before = m_form->keptDraft();
    Draft filled = draft;
    // A follow-up brings only what it decides; what must be there starts as in a fresh form.
    for (const Field &field : m_form->operation().fields) {
        if (field.required && !field.initial.isUndefined() && !field.initial.isNull()
            && !filled.params.contains(field.name))
            filled.params.insert(field.name, field.initial);
    }
    apply(filled);
    m_undo->forget();
    if (before != filled && before != OperationForm::freshDraft(m_form->operation()))
        m_undo->offer(before);
    m_refusals->recall(draft);
}

/// What the service said of single fields goes beside them.
void FormPane::showRefusal(const Job &job)
{
    const Operation *operation = m_session.catalog()->operation(job.operationId);
    if (!operation)
        return;
    m_check->refuse(*operation, job.draft(), job.failure);
    if (operationId() == operation->id)
        m_check->showRefusal(*m_form);
}

void FormPane::apply(const Draft &draft)
{
    m_check->forget(*m_form);
    m_check->clearComplaint();
    m_refusals->noteRefilled(draft);
    m_pages->fill(draft);
    replanWithParent();
}

void FormPane::focusPrompt()
{
    m_pages->focusInput();
}

void FormPane::replanWithParent()
{
    if (!m_form)
        return;
    syncParent();
    replan();
}

void FormPane::formEdited()
{
    replanWithParent();
    m_check->showAgain(*m_form);
}

void FormPane::formSettled()
{
    if (m_order.count != m_form->prompts().size() * m_bar->times())
        replan(); // a wildcard file has been read
    showProblems();
    if (m_submitWhenReady && !m_form->isBusy()) {
        m_submitWhenReady = false;
        submit();
    }
}

void FormPane::syncParent()
{
    m_parent->follow(m_form->draft().parent.jobId);
    if (!m_parent->isPending())
        showParent();
}

void FormPane::showParent()
{
    m_form->setParentFamily(m_parent->family());
    m_form->setParentJob(m_parent->job() ? &*m_parent->job() : nullptr, m_parent->children());
    m_form->setParentResult(m_parent->job().value_or(Job()), m_parent->assets());
}

void FormPane::parentChanged()
{
    if (!m_form)
        return;
    showParent();
    replan();
    m_check->showAgain(*m_form);
    if (std::exchange(m_submitWhenReady, false))
        submit();
}

void FormPane::replan()
{
    m_order = FormOrder::of(*m_form, *m_parent, *m_session.catalog(), m_bar->times());
    updateBar();
    Q_EMIT formPriceChanged(m_order.total);
}

void FormPane::takePrices()
{
    if (!m_form)
        return;
    m_header->showOperation(m_form->operation()); // it tells how many have a price
    replan();
}

/// Whatever can stay as it is stays: the form too, unless the document changed it.
void FormPane::takeCatalog()
{
    const auto catalog = m_session.catalog();
    m_memory.setCatalog(catalog);
    m_header->setCatalog(catalog);
    m_pages->takeCatalog(*catalog);
    if (!m_form)
        return;
    const Operation *operation = catalog->operation(operationId());
    if (!operation || !operation->hasForm) { // what it held is kept, should it come back
        if (const Operation *first = m_memory.start())
            openOperation(first->id);
        return;
    }
    if (m_form != m_pages->form()) {
        m_form = m_pages->form();
        m_assets->serve(*m_form);
    }
    m_header->showOperation(*operation);
    replanWithParent();
    m_check->showAgain(*m_form);
}

void FormPane::showProblems()
{
    if (m_form)
        m_check->show(*m_form);
}

void FormPane::submit()
{
    if (!m_form)
        return;
    if (m_parent->isPending() || m_form->isBusy()) {
        m_submitWhenReady = true;
        return;
    }
    if (!m_check->attempt(*m_form)) {
        if (m_form->showsProblems()) {
            m_form->focusFirstProblem();
            m_pages->revealFocus();
        }
        return;
    }
    if (m_order.plan.problem != ChainPlan::Problem::None) {
        const QString words = planProblemWords(m_order.plan.problem);
        FieldEditorWidget *result = m_form->editor(m_form->operation().parent.parameter);
        if (result && !result->isHidden()) {
            result->setProblem(words);
            m_form->focusFirstProblem();
            m_pages->revealFocus();
        } else {
            m_check->setComplaint(words);
        }
        return;
    }
    if (!m_bar->isReady()) {
        m_guard->askAgain();
        return;
    }
    if (m_sender->isEcho(*m_form))
        return;
    m_check->forget(*m_form);
    m_undo->forget();
    m_pages->keep();
    m_sender->send(*m_form, m_order);
}

/// A step that a field needs before it can be filled: priced by what asked for it, and sent like any other.
void FormPane::prepare(const Draft &draft)
{
    const auto catalog = m_session.catalog();
    const Operation *operation = catalog->operation(draft.operationId);
    if (!operation || m_parent->isPending())
        return;
    if (!m_bar->isReady()) { // the bar says why
        m_guard->askAgain();
        return;
    }
    const ChainPlan plan = planChain(*catalog, draft, m_parent->job(), m_parent->children());
    if (plan.problem == ChainPlan::Problem::None)
        Q_EMIT submitRequested(plan, submissionTitle(*operation, draft, m_parent->job()));
}

void FormPane::updateBar()
{
    if (!m_form)
        return;
    // From a list some can be left out: what must be affordable is one of its prompts.
    const bool blocked = m_guard->blocks(m_order.isListed ? m_order.each * m_order.times : m_order.total);
    m_bar->setState(generateState(m_session, {m_order, *m_session.catalog(), m_check->complaint(),
                                              m_keyRejected, blocked}));
}

void FormPane::takeOffer(GenerateBar::Offer offer)
{
    switch (offer) {
    case GenerateBar::Offer::None:
        break;
    case GenerateBar::Offer::BuyCredits:
        Q_EMIT buyWanted();
        break;
    case GenerateBar::Offer::GiveKey:
        Q_EMIT keyWanted();
        break;
    case GenerateBar::Offer::CheckBalance:
        m_session.refreshBalance();
        break;
    }
}

bool FormPane::event(QEvent *event)
{
    if (event->type() == QEvent::WindowActivate) {
        m_pages->refreshAids();
        m_guard->askAgain();
    }
    return QWidget::event(event);
}

void FormPane::hideEvent(QHideEvent *event)
{
    m_pages->flush();
    QWidget::hideEvent(event);
}

} // namespace frameloom
