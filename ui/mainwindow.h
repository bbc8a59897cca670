// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/store.h"
#include "studio/studio.h"
#include "style/theme.h"
#include "topbar.h"

#include <QMainWindow>

class QStackedWidget;

namespace frameloom {

class AccountPage;
class AudioDeck;
class CreatePage;
class HistoryPage;
class Notices;
class SettingsPage;
class StatusLine;
class UndoBar;
class WelcomePage;

/// Places the pages and carries signals between them.
///
///   TopBar      page buttons · meter · switches
///   Notices     lines about the whole program
///   pages       Welcome | Create (form, stage, jobs) | History | Account | Settings
///   UndoBar     what is about to leave
///   StatusLine  SANDBOX · what runs · connection
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    explicit MainWindow(Studio &studio, QWidget *parent = nullptr);
    ~MainWindow() override;

    CreatePage *createPage() const { return m_create; }
    AudioDeck &deck() { return *m_deck; }
    void showPage(TopBar::Page page);
    /// Comes in front and shows the job on the stage.
    void showJob(qint64 jobId);
    /// Asks for a key of the profile at work (or of the vendor's when there is none).
    void showWelcome();
    /// Brings the window in front, from a second start.
    void raiseWindow();

Q_SIGNALS:
    void themeSwitchRequested();
    /// Once, when the window has been painted for the first time: what nobody sees can begin now.
    void painted();

protected:
    bool focusNextPrevChild(bool next) override;
    void closeEvent(QCloseEvent *event) override;
    bool event(QEvent *event) override;

private:
    void openSession(Session *session);
    void addUndoBar(Session *session);
    void closeSession();
    void takeStore(const StoreOpened &opened);
    void tellRefused(const Profile &profile);
    void tellAccounts(bool saved);
    void leaveWelcome();
    void showTitle();
    /// Without a store nothing could be kept, so nothing may be sent; the settings stay reachable.
    void closeDoors(QWidget *page);
    void buyCredits();
    void tellCatalogProblems();

    Studio &m_studio;
    TopBar *m_bar;
    Notices *m_notices;
    QStackedWidget *m_pages;
    StatusLine *m_status;
    AudioDeck *m_deck; ///< songs go on whatever page is shown
    WelcomePage *m_welcome = nullptr;   ///< made when first shown
    SettingsPage *m_settings = nullptr; ///< made when first shown
    CreatePage *m_create = nullptr;     ///< one per session
    HistoryPage *m_history = nullptr;   ///< one per session, made when first shown
    AccountPage *m_account = nullptr;   ///< one per session, made when first shown
    UndoBar *m_undo = nullptr;          ///< one per session
    bool m_wentToBuy = false;
    bool m_painted = false;
    bool m_storeFailed = false;
};

} // namespace frameloom
