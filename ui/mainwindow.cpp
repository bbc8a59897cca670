// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mainwindow.h"

#include "account/accountpage.h"
#include "account/welcomepage.h"
#include "createpage.h"
#include "credits/creditmeter.h"
#include "library/historypage.h"
#include "media/audiodeck.h"
#include "media/mediabackend.h"
#include "media/sound.h"
#include "notices.h"
#include "settings/settingspage.h"
#include "statusline.h"
#include "style/taborder.h"
#include "undobar.h"
#include "words/failurewords.h"
#include "words/words.h"

#include <QCloseEvent>
#include <QDesktopServices>
#include <QDir>
#include <QScreen>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

constexpr QSize firstSize(1440, 900);
const QString geometryName = u"window"_s;

QString noAccount()
{
    return MainWindow::tr("Open the sandbox or an account first");
}

} // namespace

MainWindow::MainWindow(Studio &studio, QWidget *parent)
    : QMainWindow(parent)
    , m_studio(studio)
    , m_bar(new TopBar(this))
    , m_notices(new Notices(this))
    , m_pages(new QStackedWidget(this))
    , m_status(new StatusLine(this))
    , m_deck(new AudioDeck(*new Sound(&studio.workspace().settings(), this), this))
{
    setObjectName(u"mainWindow"_s);
    setWindowTitle(tr("Frameloom"));
    setMinimumSize(800, 560);
    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_notices);
    column->addWidget(m_pages, 1);
    column->addWidget(m_status);
    setCentralWidget(content);
    installMediaReaders(m_studio.workspace());
    m_status->setDeck(*m_deck);
    connect(m_status, &StatusLine::jobRequested, this, [this](qint64 jobId) {
        if (!m_create || jobId == 0)
            return;
        showPage(TopBar::Page::Create);
        m_create->showJob(jobId);
    });

    connect(m_bar, &TopBar::pageRequested, this, &MainWindow::showPage);
    connect(m_bar, &TopBar::themeSwitchRequested, this, &MainWindow::themeSwitchRequested);
    connect(m_bar->meter(), &CreditMeter::buyCreditsRequested, this, &MainWindow::buyCredits);
    connect(m_bar->jobsSwitch(), &QToolButton::toggled, this, [this](bool visible) {
        if (m_create)
            m_create->setJobsVisible(visible);
    });
    connect(&m_studio, &Studio::sessionOpened, this, &MainWindow::openSession);
    connect(&m_studio, &Studio::sessionClosing, this, &MainWindow::closeSession);
    connect(&m_studio, &Studio::keyWanted, this, &MainWindow::showWelcome);
    connect(&m_studio, &Studio::keyPlaced, this, [this](KeyVault::Place place) {
        if (place == KeyVault::Place::Memory) {
            m_notices->tell(Notices::Topic::Keychain, Banner::Kind::Warning,
                            tr("No keychain answers on this system. The API key is kept until Frameloom is closed."));
        } else {
            m_notices->clear(Notices::Topic::Keychain);
        }
    });
    connect(&m_studio, &Studio::sandboxFailed, this, [this](const QString &why) {
        m_notices->tell(Notices::Topic::Sandbox, Banner::Kind::Error, tr("The sandbox could not start: %1").arg(why));
    });
    connect(&m_studio, &Studio::refused, this, &MainWindow::tellRefused);
    connect(&m_studio, &Studio::profilesSaved, this, &MainWindow::tellAccounts);
    tellAccounts(m_studio.profiles().isSaved());
    connect(&m_studio.workspace().store(), &Store::opened, this, &MainWindow::takeStore);
    connect(&m_studio.workspace().store(), &Store::failed, this, [this](const Failure &failure) {
        m_notices->tell(Notices::Topic::Disk, Banner::Kind::Error, words::failure(failure));
    });
    connect(&m_studio.workspace(), &Workspace::catalogRenewed, this, &MainWindow::tellCatalogProblems);
    tellCatalogProblems();
    m_bar->setPagesEnabled(false, noAccount());

    if (Session *session = m_studio.session())
        openSession(session); // another language: a new window for the session at work

    const QByteArray geometry = m_studio.workspace().settings().layout(geometryName);
    if (geometry.isEmpty() || !restoreGeometry(geometry))
        resize(firstSize.boundedTo(screen()->availableSize()));
}

MainWindow::~MainWindow() = default;

void MainWindow::openSession(Session *session)
{
    using enum Notices::Topic;
    for (const Notices::Topic topic : {Key, Keychain, Disk, Submission, Profile, Sandbox})
        m_notices->clear(topic); // they were about the session before
    m_create = new CreatePage(*session, *m_deck, m_pages);
    m_pages->addWidget(m_create);
    m_bar->meter()->setSession(session);
    m_status->setSession(session);
    m_bar->setPagesEnabled(true);
    closeDoors(m_create);
    addUndoBar(session);

    connect(m_create, &CreatePage::formPriceChanged, m_bar->meter(), &CreditMeter::setFormPrice);
    m_bar->meter()->setFormPrice(m_create->price()); // its first form has told it already, to nobody
    connect(m_create, &CreatePage::buyCreditsRequested, this, &MainWindow::buyCredits);
    connect(m_create, &CreatePage::keyEntryRequested, this, &MainWindow::showWelcome);
    // Queued: the page that asks goes with the session that the sandbox replaces.
    connect(m_create, &CreatePage::unifiedSandboxRequested, &m_studio,
            [this] { m_studio.openSandbox(ApiGeneration::Unified); }, Qt::QueuedConnection);
    connect(m_create, &CreatePage::historyRequested, this, [this] {
        showPage(TopBar::Page::History);
        if (m_history)
            m_history->showAll(); // what was promised: all, whatever was looked for last time
    });
    connect(m_create, &CreatePage::jobsVisibleChanged, m_bar->jobsSwitch(), &QToolButton::setChecked);
    m_bar->jobsSwitch()->setChecked(m_create->areJobsVisible());
    connect(m_create, &CreatePage::submitFailed, this, [this](const Failure &failure) {
        m_notices->tell(Notices::Topic::Submission, Banner::Kind::Error,
                        tr("Nothing was sent. %1", "and why").arg(words::failure(failure)));
    });
    connect(session, &Session::submitted, this, [this] { m_notices->clear(Notices::Topic::Submission); });
    connect(session, &Session::keyRejected, this, [this](const Failure &failure) {
        m_notices->tell(Notices::Topic::Key, Banner::Kind::Error, words::failure(failure), tr("Enter a key"),
                        [this] { showWelcome(); });
    });
    connect(session, &Session::keyChanged, this, [this, session] {
        m_notices->clear(Notices::Topic::Key);
        if (session->hasKey())
            showPage(TopBar::Page::Create);
    });
    connect(session, &Session::diskTrouble, this, [this](const Failure &failure) {
        if (failure) {
            m_notices->tell(Notices::Topic::Disk, Banner::Kind::Error, words::failure(failure));
        } else {
            m_notices->clear(Notices::Topic::Disk);
        }
    });
    showPage(TopBar::Page::Create);
    m_create->focusPrompt();
}

void MainWindow::addUndoBar(Session *session)
{
    m_undo = new UndoBar(*session, centralWidget());
    auto *column = static_cast<QVBoxLayout *>(centralWidget()->layout());
    column->insertWidget(column->indexOf(m_status), m_undo);
    connect(m_create, &CreatePage::submissionWaits, m_undo, &UndoBar::add);
    connect(m_undo, &UndoBar::takenBack, this, [this] { m_status->showNote(tr("Taken back. Nothing was sent.")); });
}

void MainWindow::closeSession()
{
    m_deck->stop();
    delete m_undo;
    m_undo = nullptr;
    delete m_account;
    m_account = nullptr;
    m_bar->meter()->setSession(nullptr);
    m_status->setSession(nullptr);
    m_bar->setPagesEnabled(false, noAccount());
    delete m_history;
    m_history = nullptr;
    delete m_create;
    m_create = nullptr;
    showTitle();
}

void MainWindow::showPage(TopBar::Page page)
{
    switch (page) {
    case TopBar::Page::Create:
        if (!m_create) {
            showWelcome();
            return;
        }
        m_pages->setCurrentWidget(m_create);
        break;
    case TopBar::Page::History:
        if (!m_create)
            return;
        if (!m_history) {
            m_history = new HistoryPage(*m_studio.session(), m_pages);
            m_pages->addWidget(m_history);
            closeDoors(m_history);
            connect(m_history, &HistoryPage::jobOpened, this, [this](qint64 jobId) {
                showPage(TopBar::Page::Create);
                m_create->showJob(jobId);
                m_create->focusStage(); // the list that had the keyboard is gone; keys act on what was opened
            });
            connect(m_history, &HistoryPage::createRequested, this, [this] {
                showPage(TopBar::Page::Create);
                m_create->focusPrompt();
            });
            connect(m_history, &HistoryPage::draftRequested, this, [this](const Draft &draft) {
                showPage(TopBar::Page::Create);
                m_create->openDraft(draft);
            });
        }
        if (m_pages->currentWidget() != m_history) {
            m_pages->setCurrentWidget(m_history);
            m_history->focusSearch(); // who comes here looks for something
        }
        break;
    case TopBar::Page::Account:
        if (!m_create)
            return;
        if (!m_account) {
            m_account = new AccountPage(*m_studio.session(), m_pages);
            m_pages->addWidget(m_account);
            connect(m_account, &AccountPage::buyCreditsRequested, this, &MainWindow::buyCredits);
        }
        m_pages->setCurrentWidget(m_account);
        break;
    case TopBar::Page::Settings:
        if (!m_settings) {
            m_settings = new SettingsPage(m_studio, m_pages);
            m_pages->addWidget(m_settings);
            connect(m_settings, &SettingsPage::keyEntryRequested, this, &MainWindow::showWelcome);
        }
        m_pages->setCurrentWidget(m_settings);
        break;
    }
    m_bar->setPage(page);
    showTitle();
}

void MainWindow::showJob(qint64 jobId)
{
    raiseWindow();
    if (!m_create)
        return;
    showPage(TopBar::Page::Create);
    m_create->showJob(jobId);
}

void MainWindow::showWelcome()
{
    if (!m_welcome) {
        m_welcome = new WelcomePage(m_studio, m_pages);
        m_pages->addWidget(m_welcome);
        connect(m_welcome, &WelcomePage::backRequested, this, &MainWindow::leaveWelcome);
        closeDoors(m_welcome);
    }
    const Session *session = m_studio.session();
    m_welcome->setProfile(session && !session->profile().sandbox ? session->profile() : Profile::classic());
    m_welcome->setBackVisible(session != nullptr);
    m_pages->setCurrentWidget(m_welcome);
    m_welcome->focusKey();
    m_bar->setNoPage();
    showTitle();
}

void MainWindow::leaveWelcome()
{
    if (m_create)
        showPage(TopBar::Page::Create);
}

void MainWindow::showTitle()
{
    // Where the platform adds the program's name by itself, it does so only when it is not there yet.
    const Session *session = m_create ? m_studio.session() : nullptr;
    if (!session) {
        setWindowTitle(tr("Frameloom"));
        return;
    }
    const QString account = session->profile().sandbox ? tr("SANDBOX") : session->profile().name;
    const QString page = m_pages->currentWidget() == m_create ? tr("Create")
        : m_pages->currentWidget() == m_history               ? tr("History")
        : m_pages->currentWidget() == m_account               ? tr("Account")
        : m_pages->currentWidget() == m_settings              ? tr("Settings")
                                                              : tr("API key");
    setWindowTitle(tr("%1 · %2 — Frameloom", "page · account").arg(page, account));
}

void MainWindow::closeDoors(QWidget *page)
{
    page->setEnabled(!m_storeFailed);
}

void MainWindow::tellRefused(const Profile &profile)
{
    m_notices->tell(Notices::Topic::Profile, Banner::Kind::Warning,
                    tr("The account “%1” has no address that a key could safely be sent to (https, or this computer). It was "
                       "not opened.").arg(profile.name));
}

void MainWindow::tellAccounts(bool saved)
{
    if (saved) {
        m_notices->clear(Notices::Topic::Accounts);
        return;
    }
    m_notices->tell(Notices::Topic::Accounts, Banner::Kind::Error,
                    tr("Your accounts could not be saved in %1: the disk is full, or nothing may be written there. What you "
                       "changed about them lasts until Frameloom is closed.")
                        .arg(QDir::toNativeSeparators(m_studio.workspace().dataFolder())));
}

void MainWindow::takeStore(const StoreOpened &opened)
{
    m_storeFailed = opened.kind != StoreOpened::Kind::Ok;
    for (QWidget *page : {static_cast<QWidget *>(m_welcome), static_cast<QWidget *>(m_create),
                          static_cast<QWidget *>(m_history)}) {
        if (page)
            closeDoors(page);
    }
    if (m_storeFailed) {
        m_notices->tell(Notices::Topic::Store, Banner::Kind::Error,
                        words::storeProblem(opened, QDir::toNativeSeparators(m_studio.workspace().dataFolder())));
    } else {
        m_notices->clear(Notices::Topic::Store);
    }
}

void MainWindow::tellCatalogProblems()
{
    QVector<CatalogProblem> problems = m_studio.workspace().catalogProblems();
    // What the service wrote into its own document is nobody's mistake here: Settings lists it.
    problems.removeIf([](const CatalogProblem &problem) {
        return problem.file.endsWith(u"/unified/openapi.json"_s) && problem.place.startsWith(u'/');
    });
    if (problems.isEmpty()) {
        m_notices->clear(Notices::Topic::Catalog);
        return;
    }
    const CatalogProblem &first = problems.first();
    QString text = tr("%Ln problems in the catalogue folder. %1, at %2: %3", nullptr, static_cast<int>(problems.size()))
                       .arg(QDir::toNativeSeparators(first.file), first.place, first.message);
    m_notices->tell(Notices::Topic::Catalog, Banner::Kind::Warning, text, tr("Show all"),
                    [this] {
                        showPage(TopBar::Page::Settings);
                        m_settings->showCatalogProblems();
                    });
}

void MainWindow::buyCredits()
{
    m_wentToBuy = true;
    QDesktopServices::openUrl(creditsPage());
}

void MainWindow::raiseWindow()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

bool MainWindow::event(QEvent *event)
{
    if (event->type() == QEvent::Paint && !m_painted) {
        m_painted = true;
        // Queued: the children are painted after this event, and then all is shown at once.
        QMetaObject::invokeMethod(this, &MainWindow::painted, Qt::QueuedConnection);
    }
    if (event->type() == QEvent::WindowActivate && m_wentToBuy) {
        m_wentToBuy = false;
        if (Session *session = m_studio.session())
            session->refreshBalance();
    }
    return QMainWindow::event(event);
}

bool MainWindow::focusNextPrevChild(bool next)
{
    return moveFocusAsRead(this, next) || QMainWindow::focusNextPrevChild(next);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_studio.workspace().settings().setLayout(geometryName, saveGeometry());
    QMainWindow::closeEvent(event);
}

} // namespace frameloom
