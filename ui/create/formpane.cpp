// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "create/formpane.h"

#include "create/draftkeeper.h"
#include "create/formheader.h"
#include "create/generatebar.h"
#include "create/generatestate.h"
#include "create/noticepage.h"
#include "create/operationform.h"
#include "create/parentwatch.h"
#include "create/prompts/promptaids.h"
#include "create/prompts/promptlist.h"
#include "create/variants.h"
#include "credits/pricing.h"
#include "sendquestion.h"
#include "studio/session.h"
#include "style/banner.h"
#include "style/icons.h"
#include "style/tokens.h"
#include "words/words.h"

#include <QApplication>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QShortcut>
#include <QStackedWidget>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace frameloom {

namespace {

constexpr int Margin = 16;
constexpr auto BalanceAnswer = 5s; ///< how long a fresh balance is waited for before the old one counts
constexpr auto AdvancedKey = "createAdvanced"_L1;
constexpr auto VariantKey = "createVariant."_L1;

/// Of FormPane::m_lastOf.
QString lastKey(const QString &generatorId, const QString &variant)
{
    return generatorId + u'/' + variant;
}

} // namespace

FormPane::FormPane(Session &session, QWidget *parent) : QWidget(parent), m_session(session)
{
    setObjectName(u"formPane"_s);
    setGround(this, Ground::Panel);
    setMinimumWidth(300);
    Workspace &workspace = session.workspace();
    m_keeper = new DraftKeeper(workspace.client(), this);
    m_parent = new ParentWatch(workspace.client(), this);

    m_header = new FormHeader(workspace.catalog(), this);
    m_undo = new Banner(this);
    m_undo->setObjectName(u"formUndo"_s);
    m_undo->setClosable(true);
    m_undo->hide();
    m_stack = new QStackedWidget(this);
    m_notice = new NoticePage(m_stack);
    m_stack->addWidget(m_notice);
    m_bar = new GenerateBar(this);
    m_aids = new PromptAids(workspace.settings(), this);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 14, 0, 12);
    layout->setSpacing(12);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(Margin, 0, Margin, 0);
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
    auto *exportButton = new QToolButton(this);
    exportButton->setObjectName(u"exportButton"_s);
    exportButton->setIcon(themedIcon(IconName::Code, IconTone::Dim));
    exportButton->setAutoRaise(true);
    exportButton->setFocusPolicy(Qt::StrongFocus);
    exportButton->setAccessibleName(tr("Export as code…"));
    exportButton->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_E);
    exportButton->setToolTip(
        u"%1 (%2)"_s.arg(tr("Export as code…"), exportButton->shortcut().toString(QKeySequence::NativeText)));
    connect(exportButton, &QToolButton::clicked, this, &FormPane::exportWanted);
    m_header->setCorner(exportButton);
    head->addWidget(m_undo);
    layout->addLayout(head);
    layout->addWidget(m_stack, 1);
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(Margin, 0, Margin, 0);
    foot->addWidget(m_bar);
    layout->addLayout(foot);

    connect(m_header, &FormHeader::variantChosen, this, &FormPane::switchVariant);
    connect(m_header, &FormHeader::operationChosen, this, &FormPane::openOperation);
    connect(m_undo, &Banner::firstTriggered, this, [this] {
        m_undo->hide();
        if (m_before)
            apply(*std::exchange(m_before, std::nullopt));
    });
    connect(m_undo, &Banner::closed, this, [this] { m_before.reset(); });
    connect(m_bar, &GenerateBar::activated, this, &FormPane::submit);
    connect(m_bar, &GenerateBar::timesChanged, this, [this] {
        if (m_form)
            replan();
    });
    connect(&workspace.settings(), &Settings::changed, this, [this] { updateBar(); });
    connect(m_bar, &GenerateBar::offerTaken, this, [this](GenerateBar::Offer offer) {
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
    });
    for (const QKeyCombination key : {Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter}) {
        auto *shortcut = new QShortcut(QKeySequence(key), this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        shortcut->setAutoRepeat(false);
        connect(shortcut, &QShortcut::activated, this, &FormPane::submit);
    }
    connect(m_keeper, &DraftKeeper::loaded, this, &FormPane::takeLoaded);
    connect(m_keeper, &DraftKeeper::promptsChanged, this, [this] {
        for (const Page &known : std::as_const(m_pages))
            known.form->setPromptHistory(m_keeper->prompts());
    });
    connect(m_parent, &ParentWatch::changed, this, &FormPane::parentChanged);
    connect(&m_session, &Session::balanceChanged, this, [this] {
        m_asking = m_asking && m_session.balance().asking;
        updateBar();
    });
    connect(&m_session, &Session::openJobsChanged, this, &FormPane::updateBar);
    connect(&m_session, &Session::onlineChanged, this, &FormPane::updateBar);
    connect(&m_session, &Session::keyChanged, this, [this] {
        m_keyRejected = false;
        updateBar();
    });
    connect(&m_session, &Session::keyRejected, this, [this] {
        m_keyRejected = true;
        updateBar();
    });
    connect(qApp, &QCoreApplication::aboutToQuit, m_keeper, &DraftKeeper::flush);

    const auto catalog = workspace.catalog();
    const Operation *last = catalog->operation(workspace.settings().lastOperation());
    if (last && last->hasForm) {
        showOperation(last->id);
    } else {
        for (const Generator &generator : catalog->generators()) {
            openGenerator(generator.id);
            if (m_form)
                break;
        }
    }
}

FormPane::~FormPane() = default;

FormPane::Page &FormPane::page(const QString &operationId)
{
    Page &page = m_pages[operationId];
    if (page.form)
        return page;
    Workspace &workspace = m_session.workspace();
    const Operation *operation = workspace.catalog()->operation(operationId);
    page.form = new OperationForm(*operation, &workspace);
    page.form->layout()->setContentsMargins(Margin, 2, Margin, 8);
    page.form->setAdvancedOpen(workspace.settings().layout(AdvancedKey) == "open");
    page.form->setPromptHistory(m_keeper->prompts());
    page.form->setPromptAids(m_aids);
    if (const auto kept = m_keeper->draft(operationId))
        page.form->setDraft(*kept);
    page.scroll = new QScrollArea(m_stack);
    page.scroll->setFrameShape(QFrame::NoFrame);
    page.scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    page.scroll->setWidgetResizable(true);
    page.scroll->setFocusPolicy(Qt::NoFocus);
    page.scroll->setWidget(page.form);
    page.scroll->viewport()->setAutoFillBackground(false);
    page.form->setAutoFillBackground(false);
    m_stack->addWidget(page.scroll);
    connect(page.form, &OperationForm::changed, this, [this, form = page.form] {
        if (form == m_form)
            take();
    });
    connect(page.form, &OperationForm::left, this, &FormPane::showProblems);
    connect(page.form, &OperationForm::checked, this, [this, form = page.form] {
        if (form == m_form)
            formSettled();
    });
    connect(page.form, &OperationForm::submitRequested, this, &FormPane::submit);
    connect(page.form, &OperationForm::prepareRequested, this, &FormPane::prepare);
    connect(page.form, &OperationForm::advancedToggled, this, [this](bool open) {
        m_session.workspace().settings().setLayout(AdvancedKey, open ? "open" : QByteArray());
    });
    return page;
}

void FormPane::openOperation(const QString &id)
{
    const Operation *operation = m_session.workspace().catalog()->operation(id);
    if (!operation || !operation->hasForm || id == operationId())
        return;
    showOperation(id);
    m_session.workspace().settings().setLastOperation(id);
}

void FormPane::openGenerator(const QString &id)
{
    const auto catalog = m_session.workspace().catalog();
    if (m_lastOf.contains(id)) {
        openOperation(m_lastOf.value(id));
        return;
    }
    QVector<const Operation *> operations = catalog->operationsOf(id);
    operations.removeIf([](const Operation *operation) { return !operation->hasForm; });
    const QString variant = QString::fromUtf8(m_session.workspace().settings().layout(VariantKey + id));
    const auto wanted = std::find_if(operations.cbegin(), operations.cend(),
                                     [&](const Operation *operation) { return operation->variant == variant; });
    if (wanted != operations.cend() && !variant.isEmpty())
        openOperation((*wanted)->id);
    else if (!operations.isEmpty())
        openOperation(operations.constFirst()->id);
    else if (const Generator *generator = catalog->generator(id); generator && !generator->notice.isEmpty())
        showNotice(*generator);
}

void FormPane::showNotice(const Generator &generator)
{
    m_undo->hide();
    m_before.reset();
    m_complaint.clear();
    m_submitWhenReady = false;
    m_form = nullptr;
    m_parent->follow(0);
    m_notice->setGenerator(generator);
    m_stack->setCurrentWidget(m_notice);
    m_header->showGenerator(generator);
    m_toPage->hide();
    m_bar->hide();
    m_plan = {};
    m_price = Price::exact({});
    Q_EMIT formPriceChanged(m_price);
}

void FormPane::switchVariant(const QString &variant)
{
    if (!m_form)
        return;
    const Operation &current = m_form->operation();
    const QString last = m_lastOf.value(lastKey(current.generator, variant));
    if (!last.isEmpty())
        openOperation(last);
    else if (const Operation *other = variantCounterpart(*m_session.workspace().catalog(), current, variant))
        openOperation(other->id);
}

void FormPane::showOperation(const QString &id)
{
    m_undo->hide();
    m_before.reset();
    m_complaint.clear();
    m_submitWhenReady = false;
    const Page &shown = page(id);
    m_form = shown.form;
    m_bar->setTimes(1);
    m_stack->setCurrentWidget(shown.scroll);
    const Operation &operation = m_form->operation();
    m_bar->show();
    m_lastOf.insert(operation.generator, id);
    m_lastOf.insert(lastKey(operation.generator, operation.variant), id);
    if (!operation.variant.isEmpty())
        m_session.workspace().settings().setLayout(VariantKey + operation.generator, operation.variant.toUtf8());
    m_header->showOperation(operation);
    m_toPage->setVisible(operation.generator == m_pageGenerator);
    syncParent();
    replan();
    Q_EMIT operationChanged(id);
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
    m_before.reset();
    m_undo->hide();
    if (before == filled || before == OperationForm::freshDraft(m_form->operation()))
        return;
    m_before = before;
    m_undo->setMessage(Banner::Kind::Info, tr("The form was filled in anew."));
    m_undo->setActions(tr("Undo"));
    m_undo->show();
}

void FormPane::apply(const Draft &draft)
{
    m_attempted.remove(draft.operationId);
    m_complaint.clear();
    m_form->setDraft(draft);
    m_keeper->put(draft);
    syncParent();
    replan();
}

void FormPane::focusPrompt()
{
    if (m_form)
        m_form->focusPrompt();
    else
        m_notice->focusInput();
}

void FormPane::takeLoaded()
{
    for (auto it = m_pages.cbegin(); it != m_pages.cend(); ++it) {
        const auto kept = m_keeper->draft(it.key());
        if (kept && *kept != it->form->keptDraft())
            it->form->setDraft(*kept);
    }
    if (m_form) {
        syncParent();
        replan();
    }
}

void FormPane::formSettled()
{
    if (m_priced != orders())
        replan(); // a wildcard file has been read
    showProblems();
    if (m_submitWhenReady && !m_form->isBusy()) {
        m_submitWhenReady = false;
        submit();
    }
}

void FormPane::take()
{
    m_keeper->put(m_form->keptDraft());
    syncParent();
    replan();
    if (m_attempted.contains(operationId()) || m_form->showsProblems())
        showProblems();
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
    if (m_attempted.contains(operationId()) || m_form->showsProblems())
        showProblems();
    if (std::exchange(m_submitWhenReady, false))
        submit();
}

void FormPane::replan()
{
    const Draft now = m_form->draft();
    m_plan = planChain(*m_session.workspace().catalog(), now, m_parent->job(), m_parent->children());
    // Without a parent there is no plan yet, but the price of the step itself is known all the same.
    m_each = m_plan.problem == ChainPlan::Problem::None ? m_plan.total : priceOf(m_form->operation(), now.params);
    m_priced = orders();
    m_price = m_each * int(m_priced);
    updateBar();
    Q_EMIT formPriceChanged(m_price);
}

void FormPane::showProblems()
{
    if (!m_form)
        return;
    const bool attempted = m_attempted.contains(operationId());
    const QVector<FieldProblem> problems = m_form->validate();
    const QVector<FieldProblem> homeless = m_form->showProblems(problems, attempted);
    if (problems.isEmpty())
        m_attempted.remove(operationId());
    QString complaint;
    if (attempted && !homeless.isEmpty() && !m_form->showsProblems())
        complaint = words::fieldProblem(homeless.constFirst(), Field());
    if (complaint != m_complaint) {
        m_complaint = complaint;
        updateBar();
    }
}

void FormPane::submit()
{
    if (!m_form)
        return;
    if (m_parent->isPending() || m_form->isBusy()) {
        m_submitWhenReady = true;
        return;
    }
    m_attempted.insert(operationId());
    showProblems();
    if (m_form->showsProblems()) {
        m_form->focusFirstProblem();
        if (QWidget *focus = QApplication::focusWidget(); focus && m_form->isAncestorOf(focus))
            m_pages.value(operationId()).scroll->ensureWidgetVisible(focus, 0, 40);
        return;
    }
    if (!m_complaint.isEmpty())
        return;
    if (m_plan.problem != ChainPlan::Problem::None) {
        m_complaint = planProblemWords(m_plan.problem);
        updateBar();
        return;
    }
    if (!m_bar->isReady()) {
        if (m_short)
            m_session.refreshBalance(); // who insists may know that credits have come
        return;
    }
    // The second half of a double click is not a second order.
    const Draft now = m_form->draft();
    if (m_sinceSubmit.isValid() && m_sinceSubmit.elapsed() < QApplication::doubleClickInterval()
        && now == m_lastSubmitted && m_bar->times() == m_lastTimes)
        return;
    m_sinceSubmit.start();
    m_lastSubmitted = now;
    m_lastTimes = m_bar->times();
    m_attempted.remove(operationId());
    m_undo->hide();
    m_before.reset();
    const Operation &operation = m_form->operation();
    m_keeper->put(m_form->keptDraft());
    if (showsList()) {
        listPrompts(now);
        return;
    }
    m_keeper->addPrompt(now.params.value(operation.promptField).toString());
    const PromptList::Entry only = entry(now, m_form->prompts().constFirst());
    for (int i = m_bar->times(); i > 0; --i)
        Q_EMIT submitRequested(only.plan, only.title);
}

qsizetype FormPane::orders() const
{
    return m_form ? m_form->prompts().size() * m_bar->times() : 1;
}

bool FormPane::showsList() const
{
    if (!m_form || orders() == 1)
        return false;
    // Many of the same are one purchase: it is asked for once, for the price of all.
    return m_form->prompts().size() > 1 || needsQuestion(m_session.workspace().settings(), m_price);
}

PromptList::Entry FormPane::entry(const Draft &draft, const QString &prompt) const
{
    const Operation &operation = m_form->operation();
    Draft one = draft;
    if (!prompt.isEmpty() && one.params.contains(operation.promptField))
        one.params.insert(operation.promptField, prompt);
    const std::optional<Job> &parent = m_parent->job();
    return {prompt, planChain(*m_session.workspace().catalog(), one, parent, m_parent->children()),
            submissionTitle(operation, one, parent)};
}

void FormPane::listPrompts(const Draft &draft)
{
    QVector<PromptList::Entry> entries;
    const QStringList prompts = m_form->prompts();
    for (const QString &prompt : prompts)
        entries.append(entry(draft, prompt));
    const QString remark = m_form->hasMorePrompts()
                               ? tr("The prompt stands for more than can be sent at once: these are the first.")
                               : QString();
    delete m_list;
    m_list = new PromptList(m_session, entries, m_bar->times(), remark, this);
    const QString written = draft.params.value(m_form->operation().promptField).toString();
    connect(m_list, &PromptList::confirmed, this, [this, written](const QVector<PromptList::Entry> &chosen, int times) {
        m_keeper->addPrompt(written); // the template, not what it became
        for (const PromptList::Entry &one : chosen) {
            for (int i = 0; i < times; ++i)
                Q_EMIT submitRequested(one.plan, one.title, true);
        }
    });
    m_list->show();
    m_list->activateWindow();
}

/// A step that a field needs before it can be filled: priced by what asked for it, and sent like any other.
void FormPane::prepare(const Draft &draft)
{
    const auto catalog = m_session.workspace().catalog();
    const Operation *operation = catalog->operation(draft.operationId);
    if (!operation || m_parent->isPending())
        return;
    if (!m_bar->isReady()) { // the bar says why
        if (m_short)
            m_session.refreshBalance();
        return;
    }
    const ChainPlan plan = planChain(*catalog, draft, m_parent->job(), m_parent->children());
    if (plan.problem == ChainPlan::Problem::None)
        Q_EMIT submitRequested(plan, submissionTitle(*operation, draft, m_parent->job()));
}

bool FormPane::mustBlock()
{
    // In a list some can be left out: what must be affordable is one.
    const bool isShort = m_session.meter(m_form->prompts().size() > 1 ? m_each * m_bar->times() : m_price).level
                         == MeterReading::Level::Insufficient;
    if (isShort && !m_short) {
        m_asking = true;
        m_session.refreshBalance();
        QTimer::singleShot(BalanceAnswer, this, [this] {
            if (std::exchange(m_asking, false))
                updateBar();
        });
    }
    m_short = isShort;
    if (!isShort)
        m_asking = false;
    return isShort && !m_asking;
}

void FormPane::updateBar()
{
    if (!m_form)
        return;
    const bool blocked = mustBlock();
    m_bar->setState(generateState(m_session, {m_price, m_plan, *m_session.workspace().catalog(), m_complaint,
                                              m_keyRejected, blocked, orders(), m_form->prompts().size() > 1}));
}

bool FormPane::event(QEvent *event)
{
    if (event->type() == QEvent::WindowActivate)
        m_aids->refresh();
    // Credits may have been bought in a browser that was not opened from here.
    if (event->type() == QEvent::WindowActivate && m_short)
        m_session.refreshBalance();
    return QWidget::event(event);
}

void FormPane::hideEvent(QHideEvent *event)
{
    m_keeper->flush();
    QWidget::hideEvent(event);
}

} // namespace frameloom
