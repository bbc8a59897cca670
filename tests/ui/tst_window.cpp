// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The whole program by its window: real store, real HTTP to the sandbox, keys and mouse.

#include "account/welcomepage.h"
#include "create/formpages.h"
#include "create/formpane.h"
#include "credits/creditmeter.h"
#include "library/historypage.h"
#include "notices.h"
#include "style/theme.h"
#include "support/settle.h"
#include "ui/windowfixture.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlQuery>

using namespace Qt::StringLiterals;
using namespace frameloom;
using test::Program;
using test::waitForJob;

namespace {

const QString imagine = u"midjourney.imagine"_s;

QPlainTextEdit *promptOf(const Program &program)
{
    return program.find<QPlainTextEdit>(u"field.prompt"_s);
}

void openSandbox(Program &program)
{
    program.studio.openSandbox();
    QTRY_VERIFY(program.studio.session() && program.studio.session()->balance().known);
    QTRY_VERIFY(promptOf(program));
}

void send(Program &program, const QString &prompt)
{
    promptOf(program)->setPlainText(prompt);
    QTest::keyClick(promptOf(program), Qt::Key_Return, Qt::ControlModifier);
}

QString labelText(const Program &program, const QString &name)
{
    const auto *label = program.window.findChild<QLabel *>(name);
    return label ? label->text() : QString();
}

} // namespace

class tst_Window : public QObject
{
    Q_OBJECT

    Theme m_theme;

private Q_SLOTS:
    void initTestCase() { m_theme.apply(*qApp, ThemeMode::Dark); }

    void fromAPromptToAnUpscaleAndBackAfterARestart()
    {
        QTemporaryDir folder;
        qint64 grid = 0;
        {
            Program program(folder.path());
            program.window.showWelcome();
            program.show();
            program.click(u"tryClassicSandboxButton"_s);
            QTRY_VERIFY(promptOf(program));
            QTRY_VERIFY(program.studio.session()->balance().known);
            QVERIFY(program.find<QWidget>(u"sandboxMark"_s));
            QVERIFY(program.window.windowTitle().contains("SANDBOX"_L1));

            // The meter follows every key.
            auto *prompt = promptOf(program);
            QTest::keyClicks(prompt, u"a heron at dawn"_s);
            QCOMPARE(labelText(program, u"meterForm"_s), u"4"_s);
            QCOMPARE(labelText(program, u"meterBalance"_s), QLocale().toString(1000));
            QCOMPARE(labelText(program, u"meterAfter"_s), u"996"_s);
            QTest::keyClick(prompt, Qt::Key_Return, Qt::ControlModifier);
            const Job done = waitForJob(program, imagine, JobState::Done);
            grid = done.id;
            QCOMPARE(done.prompt, u"a heron at dawn"_s);
            QTRY_COMPARE(program.shownJob(), grid);
            QCOMPARE(done.assetCount, 5); // four pictures and the grid
            QTRY_COMPARE(labelText(program, u"meterBalance"_s), u"996"_s);

            // Key 2 chooses the second picture, U upscales it; the stage stays where it is.
            QTRY_VERIFY(program.find<QWidget>(u"picture2"_s));
            const QString upscale = u"action.midjourney.upscale-1x.2"_s;
            QTRY_VERIFY(program.button(upscale) && program.button(upscale)->isEnabled());
            program.window.createPage()->stage()->setFocus();
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_2);
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_U);
            const Job upscaled = waitForJob(program, u"midjourney.upscale-1x"_s, JobState::Done);
            QCOMPARE(upscaled.parent.jobId, grid);
            QCOMPARE(upscaled.parent.picture, 2);
            QCOMPARE(program.shownJob(), grid);
            QTRY_COMPARE(labelText(program, u"meterBalance"_s), u"994"_s);
        }
        // A restart: another program on the same folder.
        Program program(folder.path());
        program.show();
        QVERIFY(program.studio.openLast());
        QTRY_VERIFY(promptOf(program));
        program.click(u"historyPageButton"_s);
        auto *search = program.find<QLineEdit>(u"librarySearch"_s);
        QVERIFY(search);
        QVERIFY(search->hasFocus()); // who comes here looks for something
        auto *list = program.find<QAbstractItemView>(u"libraryGrid"_s);
        QTRY_COMPARE(list->model()->rowCount(), 2);
        QTest::keyClicks(search, u"nothing like this"_s);
        QTRY_COMPARE(list->model()->rowCount(), 0);
        QTRY_VERIFY(program.find<QLabel>(u"historyEmpty"_s));
        search->clear();
        QTest::keyClicks(search, u"heron"_s);
        QTRY_VERIFY(list->model()->rowCount() > 0);
        const int last = list->model()->rowCount() - 1; // the grid is the oldest
        list->setCurrentIndex(list->model()->index(last, 0));
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Menu);
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        auto *remix = menu->findChild<QAction *>(u"job.remix"_s);
        QVERIFY(remix);
        promptOf(program);
        remix->trigger();
        menu->close();
        QTRY_VERIFY(promptOf(program));
        QTRY_COMPARE(promptOf(program)->toPlainText(), u"a heron at dawn"_s);
        // What is opened there has the keyboard: "U" is for it.
        program.click(u"historyPageButton"_s);
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(0, 0)).center());
        QTRY_VERIFY(program.shownJob() != 0);
        const QWidget *focus = program.window.focusWidget(); // no window is active after a menu here
        QVERIFY(focus && program.window.createPage()->stage()->isAncestorOf(focus));
    }

    void theFirstFormHasItsPriceAtOnce()
    {
        QTemporaryDir folder;
        Program program(folder.path());
        program.studio.openSandbox();
        QCOMPARE(labelText(program, u"meterForm"_s), u"4"_s);
    }

    void afterAClickInTheRailOneTypesIntoTheForm()
    {
        QTemporaryDir folder;
        Program program(folder.path());
        program.show();
        openSandbox(program);
        const auto keyboard = [&program] { return program.window.focusWidget(); };
        program.click(u"generator.flux"_s);
        QCOMPARE(program.window.createPage()->form()->draft().operationId, u"flux.imagine"_s);
        QCOMPARE(keyboard(), promptOf(program));
        // By keyboard one stays, to walk on.
        program.button(u"generator.flux"_s)->setFocus(Qt::TabFocusReason);
        QTest::keyClick(keyboard(), Qt::Key_Down);
        QTest::keyClick(keyboard(), Qt::Key_Space);
        QVERIFY(program.window.createPage()->form()->draft().operationId != u"flux.imagine"_s);
        QVERIFY(keyboard()->objectName().startsWith("generator."_L1));
    }

    void aJobThatFinishesStealsNothing()
    {
        QTemporaryDir folder;
        Program program(folder.path());
        program.show();
        openSandbox(program);
        send(program, u"a fox in the snow"_s);
        const Job first = waitForJob(program, imagine, JobState::Done);
        QTRY_COMPARE(program.shownJob(), first.id);
        send(program, u"a boat at night"_s);
        QTRY_VERIFY(program.jobs().size() == 2);
        QTRY_VERIFY(program.shownJob() != first.id); // who generates wants to see it
        program.window.createPage()->showJob(first.id);
        promptOf(program)->setFocus();
        QTest::keyClick(promptOf(program), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(promptOf(program), u"still typing"_s);
        waitForJob(program, imagine, JobState::Done);
        QTRY_COMPARE(program.studio.session()->openJobs().size(), 0);
        QCOMPARE(program.shownJob(), first.id);
        QCOMPARE(QApplication::focusWidget(), promptOf(program));
        QCOMPARE(promptOf(program)->toPlainText(), u"still typing"_s);
    }

    /// "Show all in History" shows all, whatever was looked for there last time.
    void showAllForgetsTheLastSearch()
    {
        QTemporaryDir folder;
        Program program(folder.path());
        program.show();
        openSandbox(program);
        send(program, u"a fox in the snow"_s);
        waitForJob(program, imagine, JobState::Done);
        program.click(u"historyPageButton"_s);
        auto *list = program.find<QAbstractItemView>(u"libraryGrid"_s);
        QVERIFY(list);
        QTRY_COMPARE(list->model()->rowCount(), 1);
        QVERIFY(!program.button(u"historyClear"_s));
        auto *search = program.find<QLineEdit>(u"librarySearch"_s);
        QTest::keyClicks(search, u"zebra"_s);
        program.find<QComboBox>(u"historyState"_s)->setCurrentIndex(3);
        program.find<QComboBox>(u"historyPeriod"_s)->setCurrentIndex(4);
        QVERIFY(program.find<QWidget>(u"historyFrom"_s));
        QTRY_COMPARE(list->model()->rowCount(), 0);
        program.click(u"createPageButton"_s);
        program.click(u"jobsHistoryButton"_s);
        QTRY_COMPARE(list->model()->rowCount(), 1);
        QVERIFY(list->isVisible());
        QCOMPARE(search->text(), QString());
        QVERIFY(!program.find<QWidget>(u"historyFrom"_s));
        for (const QString &box : {u"historyGenerator"_s, u"historyState"_s, u"historyPeriod"_s})
            QCOMPARE(program.find<QComboBox>(box)->currentIndex(), 0);
        // The same by a click on the page itself.
        QTest::keyClicks(search, u"zebra"_s);
        QTRY_COMPARE(list->model()->rowCount(), 0);
        program.click(u"historyClear"_s);
        QTRY_COMPARE(list->model()->rowCount(), 1);
        QVERIFY(!program.button(u"historyClear"_s));
    }

    /// A long form is as wide as its button, bar or no bar, and ends at a line while it goes on below.
    void aLongFormEndsAtALine()
    {
        QTemporaryDir folder;
        Program program(folder.path());
        program.show({1280, 720});
        openSandbox(program);
        program.window.createPage()->form()->openOperation(u"luma.imagine"_s);
        const auto *prompt = program.find<QWidget>(u"field.prompt"_s);
        const auto *times = program.find<QWidget>(u"repeatCount"_s);
        QVERIFY(prompt && times);
        const auto right = [&program](const QWidget *w) { return w->mapTo(&program.window, QPoint(w->width(), 0)).x(); };
        QTRY_COMPARE(right(prompt), right(times));
        QTRY_VERIFY(program.find<QWidget>(u"formEdge"_s));
        auto *scroll = qobject_cast<QScrollArea *>(program.window.createPage()->form()->findChild<FormPages *>()->currentWidget());
        QVERIFY(scroll && scroll->verticalScrollBar()->maximum() > 0);
        scroll->verticalScrollBar()->setValue(scroll->verticalScrollBar()->maximum());
        QTRY_VERIFY(!program.find<QWidget>(u"formEdge"_s));
        const auto *button = program.find<QWidget>(u"submitButton"_s);
        QCOMPARE(times->height(), button->height());
    }

    void notEnoughCredits()
    {
        QTemporaryDir folder;
        Program program(folder.path(), Credits::whole(3));
        program.show();
        openSandbox(program);
        promptOf(program)->setPlainText(u"a heron"_s);
        QTRY_VERIFY(!program.button(u"submitButton"_s)->isEnabled());
        QCOMPARE(labelText(program, u"meterLevel"_s), CreditMeter::tr("not enough"));
        QVERIFY(program.button(u"submitOffer"_s));
        QTest::keyClick(promptOf(program), Qt::Key_Return, Qt::ControlModifier);
        // The balance is asked by the thread that would send; its answer comes after what was said before.
        const quint64 number = program.studio.session()->balance().number;
        program.studio.session()->refreshBalance();
        QTRY_VERIFY(program.studio.session()->balance().number > number);
        test::settle([&program] { visit(program.workspace.store()); });
        QCOMPARE(program.jobs().size(), 0); // neither stored nor sent
    }

    void anOperationThatNoSourceFileKnows()
    {
        QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkpath(u"catalog"_s));
        QFile file(folder.filePath(u"catalog/dreamer.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QByteArray json =
            "{'generators':[{'id':'dreamer','title':'Dreamer','group':'image','mark':'Dr','order':90}],"
            " 'operations':[{'id':'dreamer.paint','generator':'dreamer','title':'Paint','summary':'Two pictures.','order':10,"
            "  'form':true,'request':{'path':'/dreamer-paint'},"
            "  'parameters':{'type':'object','additionalProperties':false,'required':['prompt'],"
            "   'properties':{'prompt':{'type':'string','minLength':1}}},"
            "  'fields':[{'name':'prompt','label':'Prompt','editor':'prompt'}],"
            "  'result':{'kind':'images','family':'dreamer.pictures','pictures':2,'firstPollMs':8000,'usualMs':30000},"
            "  'priceNote':'Dreamer has not published a price.'}]}";
        file.write(json.replace('\'', '"'));
        file.close();

        Program program(folder.path());
        QVERIFY(program.workspace.catalogProblems().isEmpty());
        program.show();
        openSandbox(program);
        program.click(u"generator.dreamer"_s);
        QTRY_VERIFY(promptOf(program) && labelText(program, u"operationTitle"_s).contains("Paint"_L1));
        QTest::keyClicks(promptOf(program), u"a dream"_s);
        QCOMPARE(labelText(program, u"meterForm"_s), u"?"_s);
        QCOMPARE(labelText(program, u"meterLevel"_s), CreditMeter::tr("price unknown"));
        QTest::keyClick(promptOf(program), Qt::Key_Return, Qt::ControlModifier);
        const Job done = waitForJob(program, u"dreamer.paint"_s, JobState::Done);
        QCOMPARE(done.assetCount, 3); // two pictures and the grid
        QVERIFY(!done.price.isKnown());
        QTRY_COMPARE(program.shownJob(), done.id);
    }

    void aNewerDatabaseIsLeftAlone()
    {
        QTemporaryDir folder;
        {
            QSqlDatabase db = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"newer"_s);
            db.setDatabaseName(folder.filePath(u"frameloom.sqlite"_s));
            QVERIFY(db.open());
            QVERIFY(QSqlQuery(db).exec(u"CREATE TABLE future(x)"_s));
            QVERIFY(QSqlQuery(db).exec(u"PRAGMA user_version = 999"_s));
            db.close();
        }
        QSqlDatabase::removeDatabase(u"newer"_s);
        Program program(folder.path());
        program.window.showWelcome();
        program.show();
        auto *notices = program.window.findChild<Notices *>(u"notices"_s);
        QTRY_VERIFY(notices->isTelling(Notices::Topic::Store));
        QVERIFY(notices->isVisible());
        bool said = false;
        for (const QLabel *label : notices->findChildren<QLabel *>())
            said = said || (label->isVisible() && label->text().contains("999"_L1));
        QVERIFY(said);
        QVERIFY(!program.button(u"trySandboxButton"_s)->isEnabled());
        program.studio.openSandbox(); // as --sandbox does: nothing can be sent either
        QTRY_VERIFY(program.button(u"submitButton"_s));
        QVERIFY(!program.button(u"submitButton"_s)->isEnabled());
        QVERIFY(!program.window.createPage()->isEnabled());
        program.click(u"settingsPageButton"_s); // still reachable
        QVERIFY(program.find<QWidget>(u"themeChoice"_s)->isEnabled());
        QVERIFY(notices->isTelling(Notices::Topic::Store));
    }

    void theEmptyStagePromisesWhatTheFormMakes()
    {
        QTemporaryDir folder;
        Program program(folder.path());
        program.studio.openSandbox();
        program.show();
        const auto promise = [&program] { return labelText(program, u"stageEmptyTitle"_s); };
        QTRY_COMPARE(promise(), u"Your pictures will stand here"_s);
        program.click(u"generator.suno"_s);
        QTRY_COMPARE(promise(), u"Your songs will stand here"_s);
        program.click(u"generator.luma"_s);
        QTRY_COMPARE(promise(), u"Your clip will stand here"_s);
    }

    void accountsStayApart()
    {
        QTemporaryDir folder;
        Program program(folder.path());
        program.show();
        for (const QString &profile : {Profile::sandboxProfile().id, Profile::classic().id}) {
            Job job;
            job.profileId = profile;
            job.operationId = imagine;
            job.generatorId = u"midjourney"_s;
            job.title = job.prompt = u"made by "_s + profile;
            job.state = JobState::Done;
            job.price = Price::exact(Credits::whole(4));
            job.createdAt = program.clock.wallMs();
            program.insert(job);
        }
        openSandbox(program);
        auto *jobs = program.find<QAbstractItemView>(u"jobList"_s);
        QTRY_COMPARE(jobs->model()->rowCount(), 1);
        QCOMPARE(jobs->model()->index(0, 0).data().toString(), u"made by sandbox"_s);
        program.window.showPage(TopBar::Page::History);
        auto *all = program.find<QAbstractItemView>(u"libraryGrid"_s);
        QTRY_COMPARE(all->model()->rowCount(), 1);
        QCOMPARE(all->model()->index(0, 0).data().toString(), u"made by sandbox"_s);
        program.studio.open(Profile::classic());
        program.window.showPage(TopBar::Page::History);
        QTRY_VERIFY(program.find<QAbstractItemView>(u"libraryGrid"_s));
        all = program.find<QAbstractItemView>(u"libraryGrid"_s);
        QTRY_COMPARE(all->model()->rowCount(), 1);
        QCOMPARE(all->model()->index(0, 0).data().toString(), u"made by classic"_s);
        QVERIFY(!program.find<QWidget>(u"sandboxMark"_s));
    }

    void theWelcomeHasAWayBack()
    {
        QTemporaryDir folder;
        Program program(folder.path());
        program.window.showWelcome();
        program.show();
        QVERIFY(!program.button(u"welcomeBack"_s)); // nowhere to go yet
        auto *create = program.button(u"createPageButton"_s);
        QVERIFY(!create->isEnabled());
        QVERIFY(!create->toolTip().isEmpty()); // says why
        openSandbox(program);
        program.window.showWelcome();
        QVERIFY(program.button(u"welcomeBack"_s));
        QVERIFY(!program.button(u"createPageButton"_s)->isChecked());
        auto *key = program.find<QLineEdit>(u"apiKeyEdit"_s);
        QTest::keyClicks(key, u"half a key"_s);
        QTest::keyClick(key, Qt::Key_Escape);
        QVERIFY(promptOf(program));
        QVERIFY(program.button(u"createPageButton"_s)->isChecked());
        program.window.showWelcome();
        QVERIFY(program.find<QLineEdit>(u"apiKeyEdit"_s)->text().isEmpty()); // not left lying about
        program.click(u"welcomeBack"_s);
        QVERIFY(promptOf(program));
    }

    void theTabKeyGoesFromTheTopToTheForm()
    {
        QTemporaryDir folder;
        Program program(folder.path());
        program.show();
        openSandbox(program);
        program.button(u"createPageButton"_s)->setFocus();
        QStringList order;
        for (int i = 0; i < 40 && !order.contains(u"field.prompt"_s); ++i) {
            order << QApplication::focusWidget()->objectName();
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            if (QApplication::focusWidget() == promptOf(program))
                order << u"field.prompt"_s;
        }
        const auto at = [&order](const QString &name) { return order.indexOf(name); };
        const QString all = order.join(u' ');
        QVERIFY2(at(u"createPageButton"_s) == 0, qPrintable(all));
        QVERIFY2(at(u"buyCreditsButton"_s) > 0, qPrintable(all));
        QVERIFY2(at(u"settingsPageButton"_s) > at(u"buyCreditsButton"_s), qPrintable(all));
        QVERIFY2(at(u"generator.midjourney"_s) > at(u"settingsPageButton"_s), qPrintable(all));
        QVERIFY2(at(u"field.prompt"_s) > at(u"generator.midjourney"_s), qPrintable(all));
    }
};

QTEST_MAIN(tst_Window)
#include "tst_window.moc"
