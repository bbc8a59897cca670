// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "create/formpages.h"

#include "create/draftkeeper.h"
#include "create/noticepage.h"
#include "create/operationform.h"
#include "create/prompts/promptaids.h"
#include "studio/session.h"
#include "studio/workspace.h"

#include <QApplication>
#include <QLayout>
#include <QScrollArea>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

constexpr auto AdvancedKey = "createAdvanced"_L1;

} // namespace

FormPages::FormPages(Session &session, QWidget *parent)
    : QStackedWidget(parent)
    , m_session(session)
    , m_workspace(session.workspace())
    , m_keeper(new DraftKeeper(m_workspace.client(), this))
    , m_aids(new PromptAids(m_workspace.settings(), this))
    , m_notice(new NoticePage(this))
{
    addWidget(m_notice);
    connect(m_notice, &NoticePage::accountWanted, this, &FormPages::accountWanted);
    connect(m_notice, &NoticePage::sandboxWanted, this, &FormPages::sandboxWanted);
    connect(m_keeper, &DraftKeeper::loaded, this, &FormPages::takeKept);
    connect(m_keeper, &DraftKeeper::promptsChanged, this, [this] {
        for (const Page &known : std::as_const(m_pages))
            known.form->setPromptHistory(m_keeper->prompts());
    });
    connect(qApp, &QCoreApplication::aboutToQuit, m_keeper, &DraftKeeper::flush);
}

FormPages::Page &FormPages::page(const Operation &operation)
{
    Page &page = m_pages[operation.id];
    if (page.form)
        return page;
    auto *form = new OperationForm(operation, &m_workspace);
    form->layout()->setContentsMargins(16, 2, 16, 8);
    form->setAdvancedOpen(m_workspace.settings().layout(AdvancedKey) == "open");
    form->setPromptHistory(m_keeper->prompts());
    form->setPromptAids(m_aids);
    form->setSession(&m_session);
    if (const auto kept = m_keeper->draft(operation.id))
        form->setDraft(*kept);
    page.form = form;
    page.scroll = new QScrollArea(this);
    page.scroll->setFrameShape(QFrame::NoFrame);
    page.scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    page.scroll->setWidgetResizable(true);
    page.scroll->setFocusPolicy(Qt::NoFocus);
    page.scroll->setWidget(form);
    QScrollBar *bar = page.scroll->verticalScrollBar();
    bar->setProperty("overlay", true); // in the form's own margin: fields are as wide as the button below them
    connect(bar, &QScrollBar::valueChanged, this, &FormPages::tellReach);
    connect(bar, &QScrollBar::rangeChanged, this, &FormPages::tellReach);
    page.scroll->viewport()->setAutoFillBackground(false);
    form->setAutoFillBackground(false);
    addWidget(page.scroll);
    connect(form, &OperationForm::changed, this, [this, form] {
        if (form != m_form)
            return;
        keep();
        Q_EMIT edited();
    });
    connect(form, &OperationForm::checked, this, [this, form] {
        if (form == m_form)
            Q_EMIT checked();
    });
    connect(form, &OperationForm::left, this, &FormPages::left);
    connect(form, &OperationForm::submitRequested, this, &FormPages::submitRequested);
    connect(form, &OperationForm::prepareRequested, this, &FormPages::prepareRequested);
    connect(form, &OperationForm::advancedToggled, this, [this](bool open) {
        m_workspace.settings().setLayout(AdvancedKey, open ? "open" : QByteArray());
    });
    return page;
}

OperationForm *FormPages::showForm(const Operation &operation)
{
    const Page &shown = page(operation);
    m_form = shown.form;
    setCurrentWidget(shown.scroll);
    tellReach();
    return m_form;
}

void FormPages::tellReach()
{
    const auto *scroll = qobject_cast<const QScrollArea *>(currentWidget());
    const QScrollBar *bar = scroll ? scroll->verticalScrollBar() : nullptr;
    Q_EMIT reachChanged(bar && bar->value() < bar->maximum());
}

void FormPages::showNotice(const Generator &generator)
{
    m_form = nullptr;
    m_notice->setGenerator(generator);
    setCurrentWidget(m_notice);
    tellReach();
}

void FormPages::fill(const Draft &draft)
{
    m_form->setDraft(draft);
    m_keeper->put(draft);
}

void FormPages::keep()
{
    m_keeper->put(m_form->keptDraft());
}

void FormPages::addPrompt(const QString &prompt)
{
    m_keeper->addPrompt(prompt);
}

void FormPages::flush()
{
    m_keeper->flush();
}

void FormPages::refreshAids()
{
    m_aids->refresh();
}

void FormPages::takeKept()
{
    for (auto it = m_pages.cbegin(); it != m_pages.cend(); ++it) {
        const auto kept = m_keeper->draft(it.key());
        if (kept && *kept != it->form->keptDraft())
            it->form->setDraft(*kept);
    }
    Q_EMIT refilled();
}

void FormPages::focusInput()
{
    if (m_form)
        m_form->focusPrompt();
    else
        m_notice->focusInput();
}

void FormPages::revealFocus()
{
    QWidget *focus = QApplication::focusWidget();
    if (focus && m_form && m_form->isAncestorOf(focus))
        m_pages.value(m_form->operation().id).scroll->ensureWidgetVisible(focus, 0, 40);
}

} // namespace frameloom
