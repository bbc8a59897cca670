// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "create/formpages.h"

#include "catalog/catalog.h"
#include "create/draftkeeper.h"
#include "create/fields/fieldeditor.h"
#include "create/mask/maskeditor.h"
#include "create/noticepage.h"
#include "create/operationform.h"
#include "create/prompts/promptaids.h"
#include "studio/session.h"
#include "studio/workspace.h"

#include <QApplication>
#include <QDialog>
#include <QEvent>
#include <QLayout>
#include <QLineEdit>
#include <QList>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QTextCursor>
#include <QTextDocument>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

constexpr auto AdvancedKey = "createAdvanced"_L1;

/// Where the keyboard is in a form, to be found again in another form of the same operation.
struct Keyboard
{
    QString field;
    int cursor = -1;
    int anchor = -1;
};

Keyboard keyboardIn(const OperationForm &form)
{
    const QWidget *focus = QApplication::focusWidget();
    if (!focus || !form.isAncestorOf(focus))
        return {};
    Keyboard place;
    for (const QWidget *at = focus; at != &form && place.field.isEmpty(); at = at->parentWidget()) {
        if (const auto *editor = qobject_cast<const FieldEditorWidget *>(at))
            place.field = editor->field().name;
    }
    if (const auto *text = qobject_cast<const QPlainTextEdit *>(focus)) {
        place.cursor = text->textCursor().position();
        place.anchor = text->textCursor().anchor();
    } else if (const auto *line = qobject_cast<const QLineEdit *>(focus)) {
        place.cursor = line->cursorPosition();
        place.anchor = line->hasSelectedText() && line->selectionStart() == place.cursor ? line->selectionEnd()
            : line->hasSelectedText()                                                     ? line->selectionStart()
                                                                                          : place.cursor;
    }
    return place;
}

void putKeyboard(const OperationForm &form, const Keyboard &place)
{
    FieldEditorWidget *editor = form.editor(place.field);
    if (!editor)
        return;
    QWidget *input = editor->input() ? editor->input() : editor;
    input->setFocus(Qt::OtherFocusReason);
    if (auto *text = qobject_cast<QPlainTextEdit *>(input); text && place.cursor >= 0) {
        const int last = text->document()->characterCount() - 1;
        QTextCursor cursor = text->textCursor();
        cursor.setPosition(std::min(place.anchor, last));
        cursor.setPosition(std::min(place.cursor, last), QTextCursor::KeepAnchor);
        text->setTextCursor(cursor);
    } else if (auto *line = qobject_cast<QLineEdit *>(input); line && place.cursor >= 0) {
        line->setCursorPosition(place.anchor);
        line->cursorForward(true, place.cursor - place.anchor);
    }
}

/// Dialogs and the mask editor write into the form when they close; which of them are a form's cannot be told, since they
/// belong to its window.
QList<QWidget *> openWindows(const OperationForm &form)
{
    const auto dialogs = form.window()->findChildren<QDialog *>();
    const auto editors = form.window()->findChildren<MaskEditor *>();
    QList<QWidget *> windows(dialogs.cbegin(), dialogs.cend());
    std::copy(editors.cbegin(), editors.cend(), std::back_inserter(windows));
    windows.removeIf([](const QWidget *one) { return !one->isVisible(); });
    return windows;
}

bool hasOpenWindow(const OperationForm &form)
{
    return !openWindows(form).isEmpty();
}

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
    if (m_stale.contains(operation.id) && !hasOpenWindow(*page(operation).form))
        renew(operation);
    const Page &shown = page(operation);
    m_form = shown.form;
    setCurrentWidget(shown.scroll);
    tellReach();
    return m_form;
}

void FormPages::takeCatalog(const Catalog &catalog)
{
    const QStringList known = m_pages.keys();
    for (const QString &id : known) {
        const OperationForm &form = *m_pages.value(id).form;
        const Operation *operation = catalog.operation(id);
        if (!operation || operation->isSameWork(form.operation())) {
            m_stale.remove(id);
        } else if (const QList<QWidget *> windows = openWindows(form); !windows.isEmpty()) {
            m_stale.insert(id);
            for (QWidget *window : windows)
                window->installEventFilter(this);
        } else {
            renew(*operation);
        }
    }
}

bool FormPages::eventFilter(QObject *watched, QEvent *event)
{
    // Later: what a dialog writes into the form comes after it is hidden, perhaps by way of the store.
    if (event->type() == QEvent::Hide && watched->isWidgetType()) {
        watched->removeEventFilter(this);
        QMetaObject::invokeMethod(
            this,
            [this] {
                m_session.workspace().client().ask(this, [](Database &) { return true; }, [this](bool) {
                    if (!m_stale.isEmpty())
                        Q_EMIT renewable();
                });
            },
            Qt::QueuedConnection);
    }
    return QStackedWidget::eventFilter(watched, event);
}

/// The old form goes when its events are done.
void FormPages::renew(const Operation &operation)
{
    const Page old = m_pages.take(operation.id);
    m_stale.remove(operation.id);
    const bool isShown = currentWidget() == old.scroll;
    const Keyboard place = keyboardIn(*old.form);
    const int scrolled = old.scroll->verticalScrollBar()->value();
    if (const Draft kept = old.form->keptDraft(); kept != OperationForm::freshDraft(old.form->operation()))
        m_keeper->put(kept);
    const Page &made = page(operation);
    if (isShown) {
        m_form = made.form;
        setCurrentWidget(made.scroll);
        made.form->layout()->activate();
        made.scroll->verticalScrollBar()->setValue(scrolled);
        putKeyboard(*made.form, place);
        tellReach();
    }
    removeWidget(old.scroll);
    old.scroll->hide();
    old.scroll->deleteLater();
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
