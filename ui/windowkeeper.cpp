// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windowkeeper.h"

#include "createpage.h"
#include "mainwindow.h"
#include "stage/stagepane.h"
#include "studio/studio.h"
#include "words/languages.h"

#include <QApplication>
#include <QLocale>

namespace frameloom {

WindowKeeper::WindowKeeper(Studio &studio, QObject *parent) : QObject(parent), m_studio(studio)
{
    connect(&studio.workspace().settings(), &Settings::changed, this, &WindowKeeper::follow);
}

WindowKeeper::~WindowKeeper() = default;

void WindowKeeper::makeWindow()
{
    m_language = m_studio.workspace().settings().language();
    if (!m_language.isEmpty())
        installLanguages(*QCoreApplication::instance(), QLocale(m_language));
    m_window = std::make_unique<MainWindow>(m_studio);
    Q_EMIT windowMade(*m_window);
}

void WindowKeeper::follow()
{
    if (!m_window || m_studio.workspace().settings().language() == m_language)
        return;
    // Queued: the old window is still in its own signal.
    QMetaObject::invokeMethod(this, &WindowKeeper::replaceWindow, Qt::QueuedConnection);
}

void WindowKeeper::replaceWindow()
{
    const QString language = m_studio.workspace().settings().language();
    if (language == m_language)
        return; // chosen back meanwhile
    if (language.isEmpty())
        installLanguages(*QCoreApplication::instance(), QLocale::system());
    const bool quits = QApplication::quitOnLastWindowClosed();
    QApplication::setQuitOnLastWindowClosed(false);
    const CreatePage *page = m_window->createPage();
    const qint64 shown = page ? page->stage()->jobId() : 0;
    m_window->close(); // keeps its geometry
    m_window.reset();  // and its draft
    makeWindow();
    if (!m_studio.session())
        m_window->showWelcome();
    else if (shown != 0 && m_window->createPage())
        m_window->createPage()->showJob(shown);
    m_window->showPage(TopBar::Page::Settings);
    m_window->show();
    QApplication::setQuitOnLastWindowClosed(quits);
}

} // namespace frameloom
