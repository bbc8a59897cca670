// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/jobspane.h"
#include "jobs/queuelist.h"
#include "library/storefixture.h"
#include "support/settle.h"
#include "ui/studiofixture.h"

#include <QApplication>
#include <QLabel>
#include <QListWidget>
#include <QPointer>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace frameloom;
using namespace frameloom::test;

/// What waits: paused and resumed, and put in another order.
class TestQueueList : public QObject
{
    Q_OBJECT

    std::unique_ptr<StudioFixture> m_studio;
    std::unique_ptr<JobsPane> m_pane;

    Settings &settings() { return m_studio->workspace().settings(); }
    template<typename Widget>
    Widget *find(const char *name)
    {
        return m_pane->findChild<Widget *>(QString::fromLatin1(name));
    }
    QStringList queue() const
    {
        QStringList titles;
        for (const Job &job : QueueList::queueOf(m_studio->session()))
            titles.append(job.title);
        return titles;
    }
    QStringList shown()
    {
        QStringList titles;
        auto *list = find<QListWidget>("queueJobs");
        for (int i = 0; i < list->count(); ++i)
            titles.append(list->item(i)->text());
        return titles;
    }

private Q_SLOTS:
    void init()
    {
        m_studio = std::make_unique<StudioFixture>();
        settings().setQueuePaused(true);
        for (const QString &title : {u"a"_s, u"b"_s, u"c"_s})
            m_studio->addJob(u"midjourney.imagine"_s, title, 0, JobState::Queued);
        m_pane = std::make_unique<JobsPane>(m_studio->session());
        m_pane->resize(280, 500);
        m_pane->show();
        m_studio->session().start(u"key"_s);
        QTRY_COMPARE_WITH_TIMEOUT(queue(), QStringList({u"a"_s, u"b"_s, u"c"_s}), PatienceMs);
    }
    void cleanup()
    {
        m_pane.reset();
        m_studio.reset();
    }

    void saysWhatWaits()
    {
        QVERIFY(find<QLabel>("jobsWaiting")->isVisible());
        QVERIFY2(find<QLabel>("jobsWaiting")->text().startsWith(u"3 waiting"_s),
                 qPrintable(find<QLabel>("jobsWaiting")->text()));
    }

    void whatWaitsDoesNotRun()
    {
        QCOMPARE(find<QLabel>("jobsRunning")->text(), QString());
        m_studio->addJob(u"midjourney.imagine"_s, u"d"_s, 0, JobState::Accepted);
        m_studio->addJob(u"midjourney.imagine"_s, u"e"_s, 0, JobState::Unconfirmed);
        m_pane.reset();
        m_studio->closeWorkspace();
        m_studio->openWorkspace();
        m_pane = std::make_unique<JobsPane>(m_studio->session());
        m_pane->resize(320, 500);
        m_pane->show();
        m_studio->session().start(u"key"_s);
        QTRY_COMPARE_WITH_TIMEOUT(find<QLabel>("jobsRunning")->text(), u"1 running, 1 unconfirmed"_s, PatienceMs);
        QVERIFY(find<QLabel>("jobsWaiting")->text().startsWith(u"3 waiting"_s));
    }

    void pausesAndResumes()
    {
        auto *pause = find<QPushButton>("pauseQueue");
        QCOMPARE(pause->accessibleName(), u"Resume the queue"_s);
        pause->click();
        QVERIFY(!settings().queuePaused());
        QCOMPARE(pause->accessibleName(), u"Pause the queue"_s);
        QTRY_VERIFY_WITH_TIMEOUT(queue().isEmpty(), PatienceMs); // they are on their way
        QTRY_VERIFY_WITH_TIMEOUT(!pause->isVisible(), PatienceMs);
    }

    void movesByKeyAndButton()
    {
        find<QPushButton>("queueOrder")->click();
        auto *list = find<QListWidget>("queueJobs");
        QVERIFY(list);
        QCOMPARE(shown(), QStringList({u"a"_s, u"b"_s, u"c"_s}));
        QVERIFY(!find<QPushButton>("queueUp")->isEnabled());
        QTest::keyClick(list, Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(shown(), QStringList({u"b"_s, u"a"_s, u"c"_s}));
        QTRY_COMPARE_WITH_TIMEOUT(queue(), QStringList({u"b"_s, u"a"_s, u"c"_s}), PatienceMs);
        QTest::keyClick(list, Qt::Key_Down, Qt::AltModifier);
        QTRY_COMPARE_WITH_TIMEOUT(queue(), QStringList({u"b"_s, u"c"_s, u"a"_s}), PatienceMs);
        QVERIFY(!find<QPushButton>("queueDown")->isEnabled());
        find<QPushButton>("queueUp")->click();
        QTRY_COMPARE_WITH_TIMEOUT(queue(), QStringList({u"b"_s, u"a"_s, u"c"_s}), PatienceMs);
        QTest::keyClick(list, Qt::Key_Up, Qt::AltModifier);
        QTRY_COMPARE_WITH_TIMEOUT(queue(), QStringList({u"a"_s, u"b"_s, u"c"_s}), PatienceMs);
        QCOMPARE(shown(), queue());
    }

    /// Opened just when the last one left: it says so, and offers nothing to move.
    void anEmptyQueueSaysSo()
    {
        settings().setQueuePaused(false);
        QTRY_VERIFY_WITH_TIMEOUT(queue().isEmpty(), PatienceMs);
        QueueList list(m_studio->session(), nullptr);
        list.setAttribute(Qt::WA_DeleteOnClose, false);
        list.show();
        QCOMPARE(list.findChild<QListWidget *>(u"queueJobs"_s)->count(), 0);
        QCOMPARE(list.findChild<QLabel *>(u"queueHint"_s)->text(), u"Nothing waits any more."_s);
        QVERIFY(!list.findChild<QPushButton *>(u"queueUp"_s)->isEnabled());
        QVERIFY(!list.findChild<QPushButton *>(u"queueDown"_s)->isEnabled());
    }

    void equalOnesSayWhatDiffers()
    {
        m_pane.reset();
        m_studio->addJob(u"midjourney.imagine"_s, u"b"_s, 0, JobState::Queued);
        m_studio->closeWorkspace();
        m_studio->openWorkspace();
        m_pane = std::make_unique<JobsPane>(m_studio->session());
        m_pane->resize(320, 500);
        m_pane->show();
        m_studio->session().start(u"key"_s);
        QTRY_COMPARE_WITH_TIMEOUT(queue(), QStringList({u"a"_s, u"b"_s, u"c"_s, u"b"_s}), PatienceMs);
        find<QPushButton>("queueOrder")->click();
        const QStringList rows = shown();
        QCOMPARE(rows.at(0), u"a"_s);
        QVERIFY2(rows.at(1).startsWith(u"b\n"_s) && rows.at(3).startsWith(u"b\n"_s), qPrintable(rows.join(u'|')));
        QVERIFY2(rows.at(1) != rows.at(3), qPrintable(rows.at(1)));
        auto *close = find<QPushButton>("closeQueue");
        QVERIFY(close->isDefault());
        QPointer<QWidget> dialog = close->window();
        QTest::keyClick(find<QListWidget>("queueJobs"), Qt::Key_Escape);
        QTRY_VERIFY_WITH_TIMEOUT(!dialog, PatienceMs);
    }

    void movesByDragging()
    {
        find<QPushButton>("queueOrder")->click();
        auto *list = find<QListWidget>("queueJobs");
        list->setCurrentRow(2);
        // What the view does with a drop.
        QVERIFY(list->model()->moveRow({}, 2, {}, 0));
        QTRY_COMPARE_WITH_TIMEOUT(queue(), QStringList({u"c"_s, u"a"_s, u"b"_s}), PatienceMs);
        QCOMPARE(shown(), queue());
    }
};

QTEST_MAIN(TestQueueList)
#include "tst_queuelist.moc"
