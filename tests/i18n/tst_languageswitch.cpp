// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Another language in the settings: the window speaks it at once, and nothing that was being done is lost.

#include "create/formpane.h"
#include "i18n/leftenglish.h"
#include "ui/windowfixture.h"
#include "windowkeeper.h"
#include "words/languages.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPointer>
#include <QSignalSpy>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace frameloom;
using namespace frameloom::test;

class tst_LanguageSwitch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void everythingIsGermanAtOnce();
    void andEnglishAgain();
    void whatWasBeingDoneStays();
    void withoutASession();

private:
    template<typename Widget>
    Widget *find(const QString &name)
    {
        for (Widget *widget : m_keeper->window().findChildren<Widget *>(name)) {
            if (widget->isVisible())
                return widget;
        }
        return nullptr;
    }
    void openSandbox();
    /// As the user does, on the Settings page; returns when there is another window.
    void choose(const QString &language);
    QString textOf(const QString &button);

    const LeftEnglish m_english;
    SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<FastSandbox> m_sandbox;
    std::unique_ptr<Studio> m_studio;
    std::unique_ptr<WindowKeeper> m_keeper;
};

void tst_LanguageSwitch::initTestCase()
{
    QVERIFY(m_english.count() > 400);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
}

void tst_LanguageSwitch::init()
{
    installLanguages(*QCoreApplication::instance(), QLocale(QLocale::English));
    m_folder = std::make_unique<QTemporaryDir>();
    m_workspace = std::make_unique<Workspace>(m_folder->path(), std::make_unique<MemoryVault>());
    m_sandbox = std::make_unique<FastSandbox>(m_workspace->catalog());
    m_studio = std::make_unique<Studio>(*m_workspace, *m_sandbox, m_clock, QString());
    m_keeper = std::make_unique<WindowKeeper>(*m_studio);
    m_keeper->makeWindow();
    m_workspace->store().open();
    m_keeper->window().resize(1440, 900);
    m_keeper->window().show();
    QVERIFY(QTest::qWaitForWindowExposed(&m_keeper->window(), PatienceMs));
}

void tst_LanguageSwitch::cleanup()
{
    m_keeper.reset();
    m_studio.reset();
    m_sandbox.reset();
    m_workspace.reset();
}

void tst_LanguageSwitch::openSandbox()
{
    m_studio->openSandbox();
    QTRY_VERIFY(m_studio->session() && m_studio->session()->balance().known);
    QTRY_VERIFY(find<QAbstractButton>(u"submitButton"_s));
}

void tst_LanguageSwitch::choose(const QString &language)
{
    m_keeper->window().showPage(TopBar::Page::Settings);
    auto *choice = m_keeper->window().findChild<QComboBox *>(u"languageChoice"_s);
    QVERIFY(choice);
    const QPointer<MainWindow> before = &m_keeper->window();
    choice->setCurrentIndex(choice->findData(language));
    QVERIFY(before); // not inside of its own signal
    QTRY_VERIFY(!before);
    QVERIFY(m_keeper->window().isVisible());
    QVERIFY(find<QComboBox>(u"languageChoice"_s)); // where it was chosen
    QCOMPARE(find<QComboBox>(u"languageChoice"_s)->currentData().toString(), language);
}

QString tst_LanguageSwitch::textOf(const QString &button)
{
    auto *found = find<QAbstractButton>(button);
    return found ? found->text() : QString();
}

void tst_LanguageSwitch::everythingIsGermanAtOnce()
{
    openSandbox();
    QVERIFY(!m_english.in(m_keeper->window()).isEmpty());
    choose(u"de"_s);
    QCOMPARE(m_english.in(m_keeper->window()), QStringList()); // bar, rail, form, stage, jobs, settings
    QVERIFY(m_keeper->window().createPage());
    m_keeper->window().showPage(TopBar::Page::Create);
    for (const Operation &operation : m_workspace->catalog(ApiGeneration::Classic)->operations()) {
        if (!operation.hasForm)
            continue;
        m_keeper->window().createPage()->form()->openOperation(operation.id);
        const QStringList english = m_english.in(m_keeper->window());
        QVERIFY2(english.isEmpty(), qPrintable(operation.id + u": "_s + english.join(u'\n')));
    }
    m_keeper->window().showPage(TopBar::Page::History);
    QTRY_VERIFY(find<QAbstractItemView>(u"libraryGrid"_s));
    QCOMPARE(m_english.in(m_keeper->window()), QStringList());
    m_keeper->window().showPage(TopBar::Page::Account);
    QCOMPARE(m_english.in(m_keeper->window()), QStringList());
    int menus = 0;
    for (QMenu *menu : m_keeper->window().findChildren<QMenu *>()) {
        Q_EMIT menu->aboutToShow(); // some are filled then
        menus += menu->actions().isEmpty() ? 0 : 1;
        QCOMPARE(m_english.in(*menu), QStringList());
    }
    QVERIFY(menus > 0);
}

void tst_LanguageSwitch::andEnglishAgain()
{
    openSandbox();
    const QString english = textOf(u"exportButton"_s) + textOf(u"operation.midjourney.imagine"_s)
        + find<QWidget>(u"submitButton"_s)->accessibleName();
    choose(u"de"_s);
    choose(u"en"_s);
    m_keeper->window().showPage(TopBar::Page::Create);
    QCOMPARE(textOf(u"exportButton"_s) + textOf(u"operation.midjourney.imagine"_s)
                 + find<QWidget>(u"submitButton"_s)->accessibleName(),
             english);
}

void tst_LanguageSwitch::whatWasBeingDoneStays()
{
    openSandbox();
    const QString prompt = u"a heron over a misty lake"_s;
    find<QPlainTextEdit>(u"field.prompt"_s)->setPlainText(prompt);
    m_keeper->window().resize(1300, 820);
    Session *session = m_studio->session();
    choose(u"de"_s);
    QCOMPARE(m_studio->session(), session); // jobs go on
    QCOMPARE(m_keeper->window().size(), QSize(1300, 820));
    m_keeper->window().showPage(TopBar::Page::Create);
    QTRY_VERIFY(find<QPlainTextEdit>(u"field.prompt"_s));
    QTRY_COMPARE(find<QPlainTextEdit>(u"field.prompt"_s)->toPlainText(), prompt);
    // The new window works: what is sent from it is shown by it.
    QTest::keyClick(find<QPlainTextEdit>(u"field.prompt"_s), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(m_keeper->window().createPage()->stage()->jobId() != 0);
    QCOMPARE(m_english.in(m_keeper->window()), QStringList());
    const qint64 shown = m_keeper->window().createPage()->stage()->jobId();
    choose(u"en"_s);
    QTRY_COMPARE(m_keeper->window().createPage()->stage()->jobId(), shown);
}

void tst_LanguageSwitch::withoutASession()
{
    m_keeper->window().showWelcome();
    choose(u"de"_s);
    QCOMPARE(m_english.in(m_keeper->window()), QStringList());
    QVERIFY(!m_studio->session());
}

QTEST_MAIN(tst_LanguageSwitch)
#include "tst_languageswitch.moc"
