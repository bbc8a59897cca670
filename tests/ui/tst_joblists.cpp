// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The list of jobs as a widget, in the jobs pane and in the History: keys, menus, what a screen reader finds, filters.

#include "jobs/jobactions.h"
#include "jobs/jobdelegate.h"
#include "jobs/joblistview.h"
#include "jobs/jobspane.h"
#include "library/historypage.h"
#include "style/banner.h"
#include "ui/studiofixture.h"
#include "words/words.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace frameloom;

namespace {

const QString imagine = u"midjourney.imagine"_s;

QMenu *openMenu()
{
    return qobject_cast<QMenu *>(QApplication::activePopupWidget());
}

QStringList entriesOf(const QMenu *menu)
{
    QStringList names;
    for (const QAction *action : menu->actions()) {
        if (!action->isSeparator() && action->isVisible())
            names << action->objectName();
    }
    return names;
}

} // namespace

class tst_JobLists : public QObject
{
    Q_OBJECT

    /// Lets the engine know the jobs too, as after a start.
    static JobListView *listIn(QWidget &widget, const QString &name, int rows)
    {
        auto *list = widget.findChild<JobListView *>(name);
        [&] { QTRY_COMPARE(list->model()->rowCount(), rows); }();
        return list;
    }

private Q_SLOTS:
    void keysAndClicks()
    {
        test::StudioFixture fixture;
        const qint64 older = fixture.addJob(imagine, u"older"_s, 1);
        const qint64 newer = fixture.addJob(imagine, u"newer"_s, 0, JobState::Failed);
        JobsPane pane(fixture.session());
        pane.resize(300, 500);
        pane.show();
        auto *list = listIn(pane, u"jobList"_s, 2);
        QSignalSpy opened(&pane, &JobsPane::jobSelected);
        pane.select(older);
        QCOMPARE(list->selectedJobs(), QVector<qint64>{older});
        QCOMPARE(opened.count(), 0); // shown by somebody else
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Up);
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(opened.count(), 1);
        QCOMPARE(opened.last().first().toLongLong(), newer);
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(1, 0)).center());
        QCOMPARE(opened.last().first().toLongLong(), older);
        QTest::keyClick(list, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(), u"older"_s);
    }

    void theFirstFrameWaitsForNoOtherFont()
    {
        test::StudioFixture fixture;
        fixture.addJob(imagine, u"fox \U0010FFFD bear"_s, 0); // a letter that no font has: all are looked through
        JobsPane pane(fixture.session());
        pane.resize(500, 500);
        auto *list = pane.findChild<JobListView *>(u"jobList"_s);
        QTRY_COMPARE(list->model()->rowCount(), 1);
        const QImage first = list->grab().toImage();
        QCOMPARE(list->grab().toImage(), first); // it is the event loop's turn
        QTRY_VERIFY(list->grab().toImage() != first);
    }

    /// Who picks several with Ctrl stays where they are, also while one alone is picked.
    void pickingSeveralOpensNone()
    {
        test::StudioFixture fixture;
        for (int i = 0; i < 3; ++i)
            fixture.addJob(imagine, QString::number(i), i);
        JobsPane pane(fixture.session());
        pane.resize(300, 500);
        pane.show();
        auto *list = listIn(pane, u"jobList"_s, 3);
        QSignalSpy opened(&pane, &JobsPane::jobSelected);
        const auto click = [list](int row, Qt::KeyboardModifiers keys) {
            QTest::mouseClick(list->viewport(), Qt::LeftButton, keys, list->visualRect(list->model()->index(row, 0)).center());
        };
        click(0, Qt::ControlModifier);
        QCOMPARE(list->selectedJobs().size(), 1);
        click(1, Qt::ControlModifier);
        QCOMPARE(list->selectedJobs().size(), 2);
        click(1, Qt::ControlModifier);
        QCOMPARE(list->selectedJobs().size(), 1);
        click(2, Qt::ShiftModifier);
        QVERIFY(list->selectedJobs().size() > 1);
        QCOMPARE(opened.count(), 0);
        click(2, {});
        QCOMPARE(opened.count(), 1);
    }

    void aJobThatIsNotThereYetIsSelectedWhenItComes()
    {
        test::StudioFixture fixture;
        JobsPane pane(fixture.session());
        pane.show();
        QTRY_VERIFY(pane.findChild<QLabel *>(u"jobsEmpty"_s)->isVisible());
        pane.select(1);
        const qint64 id = fixture.addJob(imagine, u"the first"_s, 0);
        QCOMPARE(id, 1);
        fixture.workspace().client().ask(&pane, [&store = fixture.workspace().store(), id](Database &database) {
            store.announceJobs({*JobRepository(database).find(id)});
            return true;
        }, [](bool) {});
        auto *list = listIn(pane, u"jobList"_s, 1);
        QTRY_COMPARE(list->selectedJobs(), QVector<qint64>{id});
        QVERIFY(!pane.findChild<QLabel *>(u"jobsEmpty"_s)->isVisible());
    }

    void theMenuSuitsTheState_data()
    {
        QTest::addColumn<JobState>("state");
        QTest::addColumn<QStringList>("with");
        QTest::newRow("failed") << JobState::Failed << QStringList{u"job.retry"_s};
        QTest::newRow("queued") << JobState::Queued << QStringList{u"job.tryNow"_s, u"job.doNotSend"_s};
        QTest::newRow("unconfirmed") << JobState::Unconfirmed
                                     << QStringList{u"job.checkBalance"_s, u"job.sendAgain"_s, u"job.dismiss"_s};
        QTest::newRow("running") << JobState::Running << QStringList{u"job.stopFollowing"_s};
        QTest::newRow("dropped") << JobState::Dropped << QStringList{u"job.followAgain"_s};
        QTest::newRow("done") << JobState::Done << QStringList{u"job.fetchAgain"_s}; // greyed until files are known to miss
        QTest::newRow("cancelled") << JobState::Cancelled << QStringList{};
        QTest::newRow("submitting") << JobState::Submitting << QStringList{}; // nothing can be done half-way
    }
    void theMenuSuitsTheState()
    {
        QFETCH(const JobState, state);
        QFETCH(const QStringList, with);
        test::StudioFixture fixture;
        Job job;
        job.id = 7;
        job.prompt = job.title = u"fox"_s;
        job.taskId = u"t"_s;
        job.state = state;
        JobActions actions(fixture.session());
        QWidget parent;
        parent.show();
        actions.openMenu({job}, &parent, {10, 10});
        QVERIFY(openMenu());
        QStringList expected = {u"job.open"_s, u"job.remix"_s, u"job.copyPrompt"_s};
        expected << with << u"job.delete"_s;
        QCOMPARE(entriesOf(openMenu()), expected);
        openMenu()->close();
        // Many at once: only what makes sense for all.
        actions.openMenu({job, job}, &parent, {10, 10});
        QCOMPARE(entriesOf(openMenu()), QStringList{u"job.delete"_s});
        openMenu()->close();
    }

    void missingFilesAreOfferedWhereSomeMiss()
    {
        test::StudioFixture fixture;
        Job job;
        job.operationId = imagine;
        job.generatorId = u"midjourney"_s;
        job.title = u"fox"_s;
        job.state = JobState::Done;
        Asset saved;
        saved.number = 1;
        saved.state = AssetState::Saved;
        saved.path = u"fox.png"_s;
        Asset missing;
        missing.number = 2;
        missing.state = AssetState::Missing;
        missing.url = QUrl(u"http://127.0.0.1/fox-2.png"_s);
        Job whole = job;
        whole.id = fixture.add(job, {saved});
        Job partly = job;
        partly.id = fixture.add(job, {saved, missing});
        JobActions actions(fixture.session());
        QWidget parent;
        parent.show();
        actions.openMenu({partly}, &parent, {10, 10});
        // It has its place at once and can be chosen as soon as that is known: what is below does not move.
        const auto entry = [] { return openMenu()->findChild<QAction *>(u"job.fetchAgain"_s); };
        const QStringList before = entriesOf(openMenu());
        QVERIFY(entry() && !entry()->isEnabled());
        QTRY_VERIFY(entry()->isEnabled());
        QCOMPARE(entriesOf(openMenu()), before);
        openMenu()->close();
        actions.openMenu({whole}, &parent, {10, 10});
        // The store answers in order: what comes now comes after its word.
        bool later = false;
        fixture.workspace().client().ask(&parent, [](Database &) { return true; }, [&later](bool yes) { later = yes; });
        QTRY_VERIFY(later);
        QVERIFY(entry() && !entry()->isEnabled());
        openMenu()->close();
    }

    void deletingCanBeUndone()
    {
        test::StudioFixture fixture;
        fixture.addJob(imagine, u"stays"_s, 0);
        fixture.addJob(imagine, u"goes"_s, 0);
        fixture.session().start(u"key"_s);
        JobsPane pane(fixture.session());
        pane.resize(300, 500);
        pane.show();
        auto *list = listIn(pane, u"jobList"_s, 2);
        list->setCurrentIndex(list->model()->index(0, 0));
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Delete);
        QTRY_COMPARE(list->model()->rowCount(), 1);
        auto *undo = pane.findChild<Banner *>(u"undoBanner"_s);
        QVERIFY(undo->isVisible());
        QTest::mouseClick(undo->firstButton(), Qt::LeftButton);
        QTRY_COMPARE(list->model()->rowCount(), 2);
        QVERIFY(!undo->isVisible());
        QCOMPARE(list->model()->index(0, 0).data().toString(), u"goes"_s);
    }

    void thePaneFilters()
    {
        test::StudioFixture fixture;
        fixture.addJob(imagine, u"fine"_s, 0);
        fixture.addJob(imagine, u"broken"_s, 0, JobState::Failed);
        JobsPane pane(fixture.session());
        pane.show();
        auto *list = listIn(pane, u"jobList"_s, 2);
        auto *filter = pane.findChild<QPushButton *>(u"jobFilter"_s);
        filter->menu()->findChild<QAction *>(u"jobFilter2"_s)->trigger();
        QTRY_COMPARE(list->model()->rowCount(), 1);
        QCOMPARE(list->model()->index(0, 0).data().toString(), u"broken"_s);
        filter->menu()->findChild<QAction *>(u"jobFilter1"_s)->trigger();
        QTRY_COMPARE(list->model()->rowCount(), 0);
        QTRY_VERIFY(pane.findChild<QLabel *>(u"jobsEmpty"_s)->isVisible());
        QSignalSpy history(&pane, &JobsPane::historyRequested);
        pane.findChild<QPushButton *>(u"jobsHistoryButton"_s)->click();
        QCOMPARE(history.count(), 1);
    }

    void rowsAreAccessible()
    {
        test::StudioFixture fixture;
        fixture.addJob(imagine, u"a heron"_s, 0);
        fixture.addJob(imagine, u"a fox"_s, 0, JobState::Failed);
        JobsPane pane(fixture.session());
        pane.resize(300, 500);
        pane.show();
        auto *list = listIn(pane, u"jobList"_s, 2);
        QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(list);
        QVERIFY(accessible);
        QCOMPARE(accessible->role(), QAccessible::List);
        QVERIFY(!accessible->text(QAccessible::Name).isEmpty());
        QCOMPARE(accessible->childCount(), 2);
        QAccessibleInterface *row = accessible->child(1);
        QCOMPARE(row->role(), QAccessible::ListItem);
        QVERIFY(row->text(QAccessible::Name).contains("a heron"_L1));
        QVERIFY(accessible->child(0)->text(QAccessible::Name).contains(u"failed"_s));
        QCOMPARE(accessible->indexOfChild(row), 1);
        QVERIFY(accessible->child(2) == nullptr);
        QCOMPARE(row->parent(), accessible);
        QVERIFY(list->viewport()->rect().contains(QRect(list->viewport()->mapFromGlobal(row->rect().topLeft()), row->rect().size())));
        QAccessibleActionInterface *actions = row->actionInterface();
        QVERIFY(actions);
        QSignalSpy opened(&pane, &JobsPane::jobSelected);
        actions->doAction(QAccessibleActionInterface::pressAction());
        QCOMPARE(opened.count(), 1);
        QVERIFY(row->state().selected);
        actions->doAction(QAccessibleActionInterface::showMenuAction());
        QVERIFY(openMenu());
        QVERIFY(entriesOf(openMenu()).contains(u"job.remix"_s));
        openMenu()->close();
        // A row that goes takes its interface's validity with it.
        fixture.workspace().store().announceRemoved({opened.first().first().toLongLong()});
        QTRY_COMPARE(list->model()->rowCount(), 1);
        QVERIFY(!row->isValid());
    }

    void theSecondLineTells()
    {
        Job job;
        job.state = JobState::Running;
        job.percent = 62;
        job.submittedAt = 1'000;
        QVERIFY(JobDelegate::line(job, 25'000).contains("0:24"_L1));
        job.state = JobState::Done;
        job.price = Price::exact(Credits::whole(4));
        QVERIFY(JobDelegate::line(job, 0).contains(u"4"_s));
        job.state = JobState::Failed;
        job.failure.kind = FailureKind::Moderated;
        QVERIFY(JobDelegate::line(job, 0).size() > 10);
    }

    void theSecondLineTellsOfRefundsAndOfFilesThatAreGone()
    {
        Job job;
        job.state = JobState::Failed;
        job.failure.kind = FailureKind::TaskFailed;
        job.price = Price::exact(Credits::whole(6));
        QVERIFY(!JobDelegate::line(job, 0).contains("refunded"_L1)); // Classic does not tell
        QCOMPARE(words::jobPrice(job), words::price(job.price));
        job.failure.kind = FailureKind::Rejected; // a held answer says so after the work, and nobody knows what it cost
        QCOMPARE(words::jobPrice(job), words::price(job.price));
        job.failure.httpStatus = 400; // nothing was started, so a price would be a fright
        QCOMPARE(words::jobPrice(job), u"nothing charged"_s);
        job.failure = {FailureKind::NotFound, 404, {}, -1, true}; // no such operation
        QCOMPARE(words::jobPrice(job), u"nothing charged"_s);
        job.taskId = u"t1"_s; // it had begun
        QCOMPARE(words::jobPrice(job), words::price(job.price));
        job.failure = {};
        job.failure.kind = FailureKind::TaskFailed;
        job.facts = {{"credit_cost"_L1, 0}};
        QVERIFY2(JobDelegate::line(job, 0).endsWith("refunded"_L1), qPrintable(JobDelegate::line(job, 0)));
        QCOMPARE(words::jobPrice(job), u"refunded"_s);
        QVERIFY(!JobDelegate::line(job, 0, false).contains("refunded"_L1)); // it stands at the side
        job.facts = {{"credit_cost"_L1, 4}};
        QVERIFY2(JobDelegate::line(job, 0).endsWith("4 credits charged"_L1), qPrintable(JobDelegate::line(job, 0)));
        job.state = JobState::Cancelled;
        job.facts = {{"credit_cost"_L1, 0}};
        QVERIFY(JobDelegate::line(job, 0).endsWith("refunded"_L1));
        job.state = JobState::Done;
        QVERIFY(!JobDelegate::line(job, 0).contains("refunded"_L1));
        job.facts = {{"expired"_L1, true}};
        QVERIFY(JobDelegate::line(job, 0).contains("its files are gone"_L1));
        job.assetCount = 1; // saved in time
        QVERIFY(!JobDelegate::line(job, 0).contains("its files are gone"_L1));
        job.state = JobState::Failed;
        job.assetCount = 0;
        job.failure.kind = FailureKind::Expired;
        QVERIFY(JobDelegate::line(job, 0).contains("deleted this result"_L1));
    }

    void historySearchesAndFilters()
    {
        test::StudioFixture fixture;
        const QDate today = QDate::currentDate();
        const qint64 heron = fixture.addJob(imagine, u"a heron in the mist"_s, 1);
        fixture.addJob(imagine, u"a red fox"_s, 0, JobState::Failed);
        HistoryPage page(fixture.session());
        page.resize(1000, 700);
        page.show();
        auto *list = listIn(page, u"libraryGrid"_s, 2);
        auto *search = page.findChild<QLineEdit *>(u"librarySearch"_s);
        auto *state = page.findChild<QComboBox *>(u"historyState"_s);
        auto *period = page.findChild<QComboBox *>(u"historyPeriod"_s);
        auto *generator = page.findChild<QComboBox *>(u"historyGenerator"_s);
        auto *empty = page.findChild<QLabel *>(u"historyEmpty"_s);
        QTest::keyClicks(search, u"mist her"_s); // any order, the last a beginning
        QTRY_COMPARE(list->model()->rowCount(), 1);
        QTRY_VERIFY(page.findChild<QLabel *>(u"historyCount"_s)->text().contains(u'1'));
        search->setText(u"no such words"_s);
        QTRY_VERIFY(empty->isVisible());
        const QString filteredWords = empty->text();
        search->clear();
        QTRY_COMPARE(list->model()->rowCount(), 2);
        QVERIFY(!empty->isVisible());
        state->setCurrentIndex(3);
        QTRY_COMPARE(list->model()->rowCount(), 1);
        QCOMPARE(list->model()->index(0, 0).data().toString(), u"a red fox"_s);
        state->setCurrentIndex(0);
        generator->setCurrentIndex(1);
        QTRY_COMPARE(list->model()->rowCount(), 2);
        generator->setCurrentIndex(0);
        period->setCurrentIndex(1); // today
        QTRY_VERIFY(list->model()->rowCount() == 2 || QDate::currentDate() != today); // unless midnight was in between
        auto *from = page.findChild<QDateEdit *>(u"historyFrom"_s);
        QVERIFY(!from->isVisible());
        period->setCurrentIndex(4);
        QVERIFY(from->isVisible());
        from->setDate(QDate::currentDate().addDays(-9));
        page.findChild<QDateEdit *>(u"historyTo"_s)->setDate(QDate::currentDate().addDays(-2));
        QTRY_COMPARE(list->model()->rowCount(), 0);
        period->setCurrentIndex(0);
        QTRY_COMPARE(list->model()->rowCount(), 2);

        QSignalSpy opened(&page, &HistoryPage::jobOpened);
        list->setCurrentIndex(list->model()->index(1, 0));
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(opened.first().first().toLongLong(), heron);
        QSignalSpy remixed(&page, &HistoryPage::draftRequested);
        QTest::keyClick(list, Qt::Key_Menu);
        QVERIFY(openMenu());
        openMenu()->findChild<QAction *>(u"job.remix"_s)->trigger();
        openMenu()->close();
        QCOMPARE(remixed.count(), 1);
        QCOMPARE(remixed.first().first().value<Draft>().operationId, imagine);
        QVERIFY(!filteredWords.isEmpty());
    }

    /// A wide window is used: rows stand side by side, and keys walk them as they are read.
    void historyUsesAWideWindow()
    {
        test::StudioFixture fixture;
        for (int i = 0; i < 7; ++i)
            fixture.addJob(imagine, u"fox %1"_s.arg(i), 0);
        HistoryPage page(fixture.session());
        page.resize(1440, 800);
        page.show();
        auto *list = listIn(page, u"libraryGrid"_s, 7);
        const auto rect = [list](int row) { return list->visualRect(list->model()->index(row, 0)); };
        QTRY_COMPARE(rect(1).top(), rect(0).top());
        QVERIFY(rect(0).left() < 10 && rect(1).left() == rect(0).right() + 1);
        QVERIFY(list->viewport()->width() - rect(1).right() < 40);
        QVERIFY(rect(2).top() > rect(0).bottom() - 1 && rect(2).left() == rect(0).left());
        list->setFocus();
        list->setCurrentIndex(list->model()->index(0, 0));
        QTest::keyClick(list, Qt::Key_Right);
        QCOMPARE(list->currentIndex().row(), 1);
        QTest::keyClick(list, Qt::Key_Down);
        QCOMPARE(list->currentIndex().row(), 3);
        page.resize(2560, 800);
        QTRY_COMPARE(rect(3).top(), rect(0).top());
        page.resize(1000, 800);
        QTRY_VERIFY(rect(1).top() > rect(0).top());
        QVERIFY(list->viewport()->width() - rect(0).right() < 20);
        QTest::keyClick(list, Qt::Key_Down);
        QCOMPARE(list->currentIndex().row(), 4);
    }

    /// Each generator once, and only those that this account can have used.
    void historyListsEachGeneratorOnce()
    {
        test::StudioFixture fixture;
        HistoryPage page(fixture.session());
        auto *generator = page.findChild<QComboBox *>(u"historyGenerator"_s);
        QStringList names;
        for (int i = 0; i < generator->count(); ++i)
            names << generator->itemText(i);
        QCOMPARE(names.count(u"AI Photos"_s), 1);
        QCOMPARE(names.removeDuplicates(), 0);
        QVERIFY(!names.contains(u"Sora"_s)); // nothing can be made with it here
    }

    void anEmptyHistoryLeadsOn()
    {
        test::StudioFixture fixture;
        HistoryPage page(fixture.session());
        page.resize(1000, 700);
        page.show();
        auto *way = page.findChild<QPushButton *>(u"historyEmptyWay"_s);
        QTRY_VERIFY(way->isVisible());
        QSignalSpy wanted(&page, &HistoryPage::createRequested);
        QTest::mouseClick(way, Qt::LeftButton);
        QCOMPARE(wanted.count(), 1);
        // Where something is only hidden by a filter, the way on is out of it.
        page.findChild<QComboBox *>(u"historyState"_s)->setCurrentIndex(3);
        QTRY_COMPARE(way->text(), u"Show all"_s);
        way->setFocus();
        QTest::keyClick(way, Qt::Key_Space);
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(page.findChild<QComboBox *>(u"historyState"_s)->currentIndex(), 0);
        QTRY_COMPARE(way->text(), u"Make something"_s);
    }

    void historyDeletesAndUndoes()
    {
        test::StudioFixture fixture;
        for (int i = 0; i < 3; ++i)
            fixture.addJob(imagine, u"fox %1"_s.arg(i), 0);
        fixture.session().start(u"key"_s);
        HistoryPage page(fixture.session());
        page.resize(1000, 700);
        page.show();
        auto *list = listIn(page, u"libraryGrid"_s, 3);
        list->selectAll();
        QTest::keyClick(list, Qt::Key_Delete);
        QTRY_COMPARE(list->model()->rowCount(), 0);
        QTRY_VERIFY(page.findChild<QLabel *>(u"historyEmpty"_s)->isVisible());
        auto *undo = page.findChild<Banner *>(u"historyUndo"_s);
        QTest::mouseClick(undo->firstButton(), Qt::LeftButton);
        QTRY_COMPARE(list->model()->rowCount(), 3);
        QVERIFY(list->isVisible());
    }
};

QTEST_MAIN(tst_JobLists)
#include "tst_joblists.moc"
