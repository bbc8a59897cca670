// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "createpage.h"

#include "create/formpane.h"
#include "create/generatorrail.h"
#include "create/seeduse.h"
#include "export/exportdialog.h"
#include "jobs/jobspane.h"
#include "jobs/personplan.h"
#include "people/peoplepage.h"
#include "sendquestion.h"
#include "stage/stagepane.h"
#include "stage/stageview.h"
#include "studio/session.h"
#include "style/card.h"
#include "words/words.h"

#include <QHBoxLayout>
#include <QResizeEvent>
#include <QSplitter>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

/// Narrower than this, the jobs pane would squeeze the pictures.
constexpr int foldBelow = 1100;
const QString splitterName = u"createSplitter"_s;
constexpr int seedOfferMs = 150;

} // namespace

CreatePage::CreatePage(Session &session, AudioDeck &deck, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_rail(new GeneratorRail(session.catalog(), session.workspace().settings(), this))
    , m_form(new FormPane(session, m_splitter))
    , m_middle(new QStackedWidget(m_splitter))
    , m_stage(new StagePane(session, deck, m_middle))
    , m_jobs(new JobsPane(session, m_splitter))
{
    setObjectName(u"createPage"_s);
    m_splitter->setObjectName(splitterName);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    m_splitter->addWidget(m_form);
    m_middle->addWidget(m_stage);
    m_splitter->addWidget(m_middle);
    m_splitter->addWidget(m_jobs);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setStretchFactor(2, 0);
    m_splitter->setSizes({340, 746, 270});
    if (const QByteArray state = session.workspace().settings().layout(splitterName); !state.isEmpty())
        m_splitter->restoreState(state);
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] {
        m_session.workspace().settings().setLayout(splitterName, m_splitter->saveState());
    });
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_rail);
    row->addWidget(new Separator(Qt::Vertical, this));
    row->addWidget(m_splitter, 1);

    connect(m_form, &FormPane::formPriceChanged, this, [this](const Price &price) {
        if (!arePeopleShown())
            Q_EMIT formPriceChanged(price);
    });
    connect(m_form, &FormPane::exportWanted, this, &CreatePage::showExport);
    // Emitted after every change of the form and of what it continues.
    connect(m_form, &FormPane::formPriceChanged, this, &CreatePage::updateExport);
    connect(m_form, &FormPane::keyWanted, this, &CreatePage::keyEntryRequested);
    connect(m_form, &FormPane::buyWanted, this, &CreatePage::buyCreditsRequested);
    connect(m_form, &FormPane::unifiedSandboxWanted, this, &CreatePage::unifiedSandboxRequested);
    connect(m_form, &FormPane::submitRequested, this, [this](const ChainPlan &plan, const QString &title, bool confirmed) {
        if (const Operation *operation = m_session.workspace().catalog()->operation(m_form->operationId()))
            m_rail->noteUse(operation->generator);
        if (confirmed)
            send(plan, title, Then::ShowJob);
        else
            submit(plan, title, Then::ShowJob);
    });
    connect(m_rail, &GeneratorRail::generatorChosen, this, &CreatePage::chooseGenerator);
    connect(&session, &Session::catalogChanged, m_rail, [this] { m_rail->setCatalog(m_session.catalog()); });
    if (const auto operations = PersonOperations::of(*session.catalog(), session.profile().generation); operations.isValid())
        m_form->setPageOf(operations.photos->generator,
                          operations.isUnified() ? tr("People and styles") : tr("People"));
    connect(m_form, &FormPane::pageWanted, this, [this] {
        showPeople();
        focusPrompt();
    });
    const auto followForm = [this](const QString &operationId) {
        if (const Operation *operation = m_session.workspace().catalog()->operation(operationId))
            m_rail->setCurrent(operation->generator);
    };
    connect(m_form, &FormPane::operationChanged, m_rail, followForm);
    followForm(m_form->operationId());
    const auto expect = [this](const QString &operationId) {
        if (const Operation *operation = m_session.workspace().catalog()->operation(operationId))
            m_stage->view().setExpected(operation->result.kind);
    };
    connect(m_form, &FormPane::operationChanged, m_stage, expect);
    expect(m_form->operationId());
    connect(m_form, &FormPane::operationChanged, this, &CreatePage::offerSeed);
    // Whether a seed goes into the form hangs on what else is set in it.
    m_seedOffer.setSingleShot(true);
    m_seedOffer.setInterval(seedOfferMs);
    connect(&m_seedOffer, &QTimer::timeout, this, &CreatePage::offerSeed);
    connect(m_form, &FormPane::formPriceChanged, &m_seedOffer, qOverload<>(&QTimer::start));
    connect(&m_stage->view(), &StageView::seedUseRequested, this, &CreatePage::useSeed);
    offerSeed();
    // A follow-up leaves the stage as it is: the artist is still choosing among the pictures.
    connect(m_stage, &StagePane::submitRequested, this, [this](const ChainPlan &plan, const QString &title) {
        submit(plan, title, Then::Nothing);
    });
    connect(m_stage, &StagePane::draftRequested, this, &CreatePage::openDraft);
    connect(m_stage, &StagePane::jobRequested, this, &CreatePage::showJob);
    connect(m_stage, &StagePane::buyCreditsRequested, this, &CreatePage::buyCreditsRequested);
    connect(m_jobs, &JobsPane::jobSelected, this, [this](qint64 jobId) {
        showWork();
        m_stage->showJob(jobId);
    });
    connect(m_jobs, &JobsPane::draftRequested, this, &CreatePage::openDraft);
    connect(m_jobs, &JobsPane::historyRequested, this, &CreatePage::historyRequested);
    connect(&session, &Session::submitted, this, [this](quint64 ticket, const QVector<qint64> &jobIds) {
        switch (m_tickets.take(ticket)) {
        case Then::Nothing:
            break;
        case Then::ShowJob:
            if (!jobIds.isEmpty())
                showJob(jobIds.last());
            break;
        case Then::TellPeople:
            m_people->started(jobIds);
            break;
        }
    });
    connect(&session, &Session::submitFailed, this, [this](quint64 ticket, const Failure &failure) {
        if (m_tickets.take(ticket) == Then::TellPeople)
            m_people->startFailed();
        Q_EMIT submitFailed(failure);
    });
}

CreatePage::~CreatePage() = default;

void CreatePage::submit(const ChainPlan &plan, const QString &title, Then then)
{
    if (!needsQuestion(m_session.workspace().settings(), plan.total)) {
        send(plan, title, then);
        return;
    }
    askToSend(this, title, plan.total, [this, plan, title, then] { send(plan, title, then); });
}

void CreatePage::send(const ChainPlan &plan, const QString &title, Then then)
{
    const qint64 delayMs = m_session.workspace().settings().undoDelayMs(plan.steps.size());
    const quint64 ticket = m_session.submit(plan, title, delayMs);
    m_tickets.insert(ticket, then);
    if (then == Then::TellPeople)
        m_people->sending();
    if (delayMs > 0)
        Q_EMIT submissionWaits(ticket, title, plan.total, delayMs);
}

void CreatePage::chooseGenerator(const QString &id)
{
    const auto operations = PersonOperations::of(*m_session.catalog(), m_session.profile().generation);
    if (operations.isValid() && operations.photos->generator == id) {
        showPeople();
    } else {
        showWork();
        m_form->openGenerator(id);
    }
    if (!m_rail->isAncestorOf(window()->focusWidget())) // by mouse: what is typed next is meant for the form
        focusPrompt();
}

void CreatePage::makePeople()
{
    const auto operations = PersonOperations::of(*m_session.catalog(), m_session.profile().generation);
    if (m_people || !operations.isValid())
        return;
    m_people = new PeoplePage(m_session, operations, m_middle);
    m_middle->addWidget(m_people);
    connect(m_people, &PeoplePage::priceChanged, this, [this](const Price &price) {
        if (arePeopleShown())
            Q_EMIT formPriceChanged(price);
    });
    connect(m_people, &PeoplePage::startWanted, this, [this, id = operations.photos->generator](
                                                          const ChainPlan &plan, const QString &title) {
        m_rail->noteUse(id);
        submit(plan, title, Then::TellPeople);
    });
    connect(m_people, &PeoplePage::draftWanted, this, &CreatePage::openDraft);
    connect(m_people, &PeoplePage::operationWanted, this, [this](const QString &id) {
        showWork();
        m_form->openOperation(id);
        focusPrompt();
    });
    connect(m_people, &PeoplePage::jobWanted, this, &CreatePage::showJob);
    connect(m_people, &PeoplePage::keyWanted, this, &CreatePage::keyEntryRequested);
    connect(m_people, &PeoplePage::buyWanted, this, &CreatePage::buyCreditsRequested);
}

bool CreatePage::arePeopleShown() const
{
    return m_people && m_middle->currentWidget() == m_people;
}

Price CreatePage::price() const
{
    return arePeopleShown() ? m_people->price() : m_form->price();
}

void CreatePage::showPeople()
{
    makePeople();
    if (!m_people)
        return;
    m_form->hide();
    m_middle->setCurrentWidget(m_people);
    if (const auto operations = PersonOperations::of(*m_session.catalog(), m_session.profile().generation); operations.isValid())
        m_rail->setCurrent(operations.photos->generator);
    m_people->showList();
}

void CreatePage::showWork()
{
    if (!arePeopleShown())
        return;
    m_middle->setCurrentWidget(m_stage);
    m_form->show();
    if (const Operation *operation = m_session.workspace().catalog()->operation(m_form->operationId()))
        m_rail->setCurrent(operation->generator);
    Q_EMIT formPriceChanged(price());
}

void CreatePage::showExport()
{
    if (!m_export)
        m_export = new ExportDialog(m_session, this);
    updateExport();
    m_export->show();
    m_export->raise();
    m_export->activateWindow();
}

void CreatePage::updateExport()
{
    if (!m_export)
        return;
    const Draft draft = m_form->draft();
    const std::optional<Job> &job = m_form->parentJob();
    m_export->setDraft(draft, job ? SnippetParent{job->taskId, job->resultFamily} : SnippetParent{draft.parent.taskId, {}});
}

/// Tells the stage which form a seed would go into.
void CreatePage::offerSeed()
{
    m_stage->view().setSeedTarget([this](const QString &seed) {
        const Operation *operation = m_session.workspace().catalog()->operation(m_form->operationId());
        const Generator *generator = operation ? m_session.workspace().catalog()->generator(operation->generator) : nullptr;
        if (!generator || seed.isEmpty() || !withSeed(*operation, m_form->draft(), seed))
            return QString();
        return words::makerAndWork(words::catalogText(generator->title), words::catalogText(operation->title));
    });
}

void CreatePage::useSeed(const QString &seed)
{
    const Operation *operation = m_session.workspace().catalog()->operation(m_form->operationId());
    if (const auto draft = operation ? withSeed(*operation, m_form->draft(), seed) : std::nullopt)
        openDraft(*draft);
}

void CreatePage::showJob(qint64 jobId)
{
    showWork();
    m_stage->showJob(jobId);
    m_jobs->select(jobId);
}

void CreatePage::openDraft(const Draft &draft)
{
    showWork();
    m_form->setDraft(draft);
    focusPrompt();
}

void CreatePage::focusStage()
{
    m_stage->setFocus(Qt::OtherFocusReason);
}

void CreatePage::focusPrompt()
{
    if (arePeopleShown())
        m_people->focusInput();
    else
        m_form->focusPrompt();
}

bool CreatePage::areJobsVisible() const
{
    return !m_jobs->isHidden();
}

void CreatePage::setJobsVisible(bool visible)
{
    m_foldedByWidth = false;
    if (visible == areJobsVisible())
        return;
    m_jobs->setVisible(visible);
    Q_EMIT jobsVisibleChanged(visible);
}

void CreatePage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool narrow = event->size().width() < foldBelow;
    const bool wasNarrow = event->oldSize().isValid() && event->oldSize().width() < foldBelow;
    if (narrow == wasNarrow && event->oldSize().isValid())
        return;
    if (narrow && areJobsVisible()) {
        setJobsVisible(false);
        m_foldedByWidth = true;
    } else if (!narrow && m_foldedByWidth) {
        setJobsVisible(true);
    }
}

} // namespace frameloom
