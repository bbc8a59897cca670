// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "create/fields/fieldeditor.h"
#include "create/fields/parentfield.h"
#include "create/formpane.h"
#include "library/storefixture.h"
#include "style/banner.h"
#include "support/settle.h"
#include "ui/longtranslator.h"
#include "ui/studiofixture.h"

#include <QAccessible>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <ctime>

using namespace Qt::StringLiterals;
using namespace frameloom;
using namespace frameloom::test;

namespace {

const QString Imagine = u"midjourney.imagine"_s;
const QString Pan = u"midjourney.pan"_s;

QPlainTextEdit *prompt(FormPane &pane)
{
    // Every operation has its own form, and several have a prompt.
    for (auto *edit : pane.findChildren<QPlainTextEdit *>(u"field.prompt"_s)) {
        if (edit->isVisibleTo(&pane))
            return edit;
    }
    return nullptr;
}

QPushButton *button(FormPane &pane)
{
    return pane.findChild<QPushButton *>(u"submitButton"_s);
}

FieldEditorWidget *editor(FormPane &pane, const QString &name)
{
    for (auto *widget : pane.findChildren<FieldEditorWidget *>()) {
        if (widget->field().name == name && widget->isVisibleTo(&pane))
            return widget;
    }
    return nullptr;
}

/// Time of this thread on a processor: what else runs on the machine does not count.
qint64 processorNs()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return time.tv_sec * 1'000'000'000LL + time.tv_nsec;
}

} // namespace

class TestFormPane : public QObject
{
    Q_OBJECT

    std::unique_ptr<StudioFixture> m_studio;
    std::unique_ptr<FormPane> m_pane;

    void openPane()
    {
        m_pane = std::make_unique<FormPane>(m_studio->session());
        m_pane->resize(320, 700);
        m_pane->show();
        QVERIFY(QTest::qWaitForWindowActive(m_pane.get(), PatienceMs));
    }
    void start(double balance = 800)
    {
        m_studio->setBalance(balance);
        m_studio->session().start(u"key"_s);
        QTRY_VERIFY(m_studio->session().balance().known);
    }

private Q_SLOTS:
    void initTestCase()
    {
        // Two clicks of a test are a double click, however busy the machine is.
        QApplication::setDoubleClickInterval(600'000);
    }
    void init()
    {
        m_studio = std::make_unique<StudioFixture>();
        openPane();
    }
    void cleanup()
    {
        m_pane.reset();
        m_studio.reset();
    }

    void opensTheFirstForm()
    {
        QCOMPARE(m_pane->operationId(), Imagine);
        QVERIFY(m_pane->findChild<QLabel *>(u"operationTitle"_s)->text().contains(u"Imagine"_s));
        QVERIFY(prompt(*m_pane));
    }

    void priceIsKnownOnEveryKeyPress()
    {
        start();
        QSignalSpy priced(m_pane.get(), &FormPane::formPriceChanged);
        QTest::keyClicks(prompt(*m_pane), u"fox"_s);
        QCOMPARE(priced.size(), 3);
        QCOMPARE(priced.at(0).at(0).value<Price>().low, Credits::whole(4));
        QVERIFY2(button(*m_pane)->text().contains(u"4 credits"_s), qPrintable(button(*m_pane)->text()));
        QVERIFY(button(*m_pane)->isEnabled());
    }

    void aKeyPressIsCheap()
    {
        start();
        QPlainTextEdit *edit = prompt(*m_pane);
        QTest::keyClicks(edit, u"warm up"_s);
        constexpr int Presses = 200;
        const qint64 before = processorNs();
        for (int i = 0; i < Presses; ++i)
            Q_EMIT editor(*m_pane, u"prompt"_s)->changed();
        const qint64 each = (processorNs() - before) / Presses;
        QVERIFY2(each < 1'000'000, qPrintable(QString::number(each)));
    }

    void submitAsksOnceWithPlanAndTitle()
    {
        start();
        QSignalSpy asked(m_pane.get(), &FormPane::submitRequested);
        QTest::keyClicks(prompt(*m_pane), u"a heron"_s);
        QTest::keyClick(prompt(*m_pane), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(asked.size(), 1);
        const auto plan = asked.at(0).at(0).value<ChainPlan>();
        QCOMPARE(plan.steps.size(), 1);
        QCOMPARE(plan.steps.at(0).draft.params.value(u"prompt"_s), QJsonValue(u"a heron"_s));
        QCOMPARE(asked.at(0).at(1).toString(), u"a heron"_s);
        QCOMPARE(prompt(*m_pane)->toPlainText(), u"a heron"_s);
        button(*m_pane)->click(); // the second half of a double click
        QCOMPARE(asked.size(), 1);
        QTest::keyClicks(prompt(*m_pane), u"s"_s);
        button(*m_pane)->click();
        QCOMPARE(asked.size(), 2);
    }

    void ctrlEnterWorksFromEveryField()
    {
        start();
        QTest::keyClicks(prompt(*m_pane), u"a heron"_s);
        QSignalSpy asked(m_pane.get(), &FormPane::submitRequested);
        auto *ratio = m_pane->findChild<QLineEdit *>(u"field.aspect_ratio"_s);
        ratio->setFocus();
        QTest::keyClick(ratio, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(asked.size(), 1);
    }

    void errorsStandBesideTheFieldAfterAnAttempt()
    {
        start();
        QSignalSpy asked(m_pane.get(), &FormPane::submitRequested);
        QVERIFY(editor(*m_pane, u"prompt"_s)->problem().isEmpty());
        QVERIFY(button(*m_pane)->isEnabled());
        button(*m_pane)->click();
        QCOMPARE(asked.size(), 0);
        QVERIFY(!editor(*m_pane, u"prompt"_s)->problem().isEmpty());
        QCOMPARE(QApplication::focusWidget(), prompt(*m_pane));
        QTest::keyClicks(prompt(*m_pane), u"x"_s); // from then on at once
        QVERIFY(editor(*m_pane, u"prompt"_s)->problem().isEmpty());
        button(*m_pane)->click();
        QCOMPARE(asked.size(), 1);
    }

    void disabledWithoutAKeyWithAWayOn()
    {
        QTest::keyClicks(prompt(*m_pane), u"x"_s);
        QVERIFY(!button(*m_pane)->isEnabled());
        QVERIFY(!button(*m_pane)->accessibleDescription().isEmpty());
        QSignalSpy wanted(m_pane.get(), &FormPane::keyWanted);
        m_pane->findChild<QPushButton *>(u"submitOffer"_s)->click();
        QCOMPARE(wanted.size(), 1);
        start();
        QTRY_VERIFY(button(*m_pane)->isEnabled());
        QVERIFY(button(*m_pane)->accessibleDescription().isEmpty());
    }

    void disabledWhenCreditsDoNotCoverThePrice()
    {
        start(2);
        QTest::keyClicks(prompt(*m_pane), u"x"_s);
        QTRY_VERIFY(!button(*m_pane)->isEnabled());
        const QString reason = button(*m_pane)->accessibleDescription();
        QVERIFY2(reason.contains(u"4"_s) && reason.contains(u"2"_s), qPrintable(reason));
        QSignalSpy asked(m_pane.get(), &FormPane::submitRequested);
        m_pane->submit();
        QCOMPARE(asked.size(), 0);
        QSignalSpy wanted(m_pane.get(), &FormPane::buyWanted);
        m_pane->findChild<QPushButton *>(u"submitOffer"_s)->click();
        QCOMPARE(wanted.size(), 1);
        m_studio->setBalance(100);
        m_studio->session().refreshBalance();
        QTRY_VERIFY(button(*m_pane)->isEnabled());
    }

    void theBalanceIsAskedAgainBeforeBlocking()
    {
        start(2);
        // One request by the session's start, one because the form is about to be blocked.
        QTRY_VERIFY(m_studio->service().count(u"/account"_s) >= 2);
        QTRY_VERIFY(!button(*m_pane)->isEnabled());
        const int count = m_studio->service().count(u"/account"_s);
        QTest::keyClicks(prompt(*m_pane), u"typing on asks no more"_s);
        settle([this] { m_studio->service().visit(); });
        QCOMPARE(m_studio->service().count(u"/account"_s), count);
    }

    void anUnknownBalanceNeverBlocks()
    {
        m_studio->service().clear(u"/account"_s);
        m_studio->service().answer(u"/account"_s, FakeAnswer::json("{}", 500));
        m_studio->session().start(u"key"_s);
        QTest::keyClicks(prompt(*m_pane), u"x"_s);
        QVERIFY(button(*m_pane)->isEnabled());
        QVERIFY(!button(*m_pane)->accessibleDescription().isEmpty());
        QSignalSpy asked(m_pane.get(), &FormPane::submitRequested);
        button(*m_pane)->click();
        QCOMPARE(asked.size(), 1);
    }

    void switchingFormsKeepsValues()
    {
        start();
        QTest::keyClicks(prompt(*m_pane), u"a heron"_s);
        QSignalSpy switched(m_pane.get(), &FormPane::operationChanged);
        m_pane->findChild<QPushButton *>(u"operation.midjourney.reroll"_s)->click();
        QCOMPARE(m_pane->operationId(), u"midjourney.reroll"_s);
        QCOMPARE(switched.size(), 1);
        QVERIFY(prompt(*m_pane)->toPlainText().isEmpty());
        m_pane->openOperation(Imagine);
        QCOMPARE(prompt(*m_pane)->toPlainText(), u"a heron"_s);
    }

    void restartKeepsValuesAndPrompts()
    {
        start();
        QTest::keyClicks(prompt(*m_pane), u"first"_s);
        m_pane->submit();
        prompt(*m_pane)->selectAll();
        QTest::keyClicks(prompt(*m_pane), u"being written"_s);
        m_pane->findChild<QAbstractButton *>(u"field.aspect_ratio.16:9"_s)->click();
        m_pane->openOperation(Pan);

        m_pane.reset();
        m_studio->closeWorkspace();
        m_studio->openWorkspace();
        openPane();
        QCOMPARE(m_pane->operationId(), Pan); // where it was left
        m_pane->openOperation(Imagine);
        QTRY_COMPARE(prompt(*m_pane)->toPlainText(), u"being written"_s);
        QCOMPARE(m_pane->draft().params.value(u"aspect_ratio"_s), QJsonValue(u"16:9"_s));
        QTest::keyClick(prompt(*m_pane), Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(prompt(*m_pane)->toPlainText(), u"first"_s);
    }

    void whatIsTypedBeforeTheOldDraftArrivesWins()
    {
        QTest::keyClicks(prompt(*m_pane), u"old"_s);
        m_pane.reset();
        m_studio->closeWorkspace();
        m_studio->openWorkspace();
        m_pane = std::make_unique<FormPane>(m_studio->session());
        m_pane->show();
        QTest::keyClicks(prompt(*m_pane), u"new"_s); // before any answer could be delivered
        settle([this] { visit(m_studio->workspace().store()); });
        QCOMPARE(prompt(*m_pane)->toPlainText(), u"new"_s);
    }

    void remixCanBeUndone()
    {
        start();
        QTest::keyClicks(prompt(*m_pane), u"mine"_s);
        const Draft remix{Imagine, {{u"prompt"_s, u"theirs"_s}, {u"aspect_ratio"_s, u"3:2"_s}}, {}};
        m_pane->setDraft(remix);
        QCOMPARE(m_pane->draft(), remix);
        auto *undo = m_pane->findChild<Banner *>(u"formUndo"_s);
        QVERIFY(undo->isVisible());
        undo->firstButton()->click();
        QCOMPARE(prompt(*m_pane)->toPlainText(), u"mine"_s);
        QCOMPARE(m_pane->draft().params.value(u"aspect_ratio"_s), QJsonValue(u"1:1"_s));
        QVERIFY(!undo->isVisible());
    }

    void remixOfAnUntouchedFormNeedsNoUndo()
    {
        m_pane->setDraft({Imagine, {{u"prompt"_s, u"theirs"_s}}, {}});
        QVERIFY(!m_pane->findChild<Banner *>(u"formUndo"_s)->isVisible());
    }

    void aFollowUpOnAGridCostsBothSteps()
    {
        start();
        const qint64 grid = m_studio->addJob(Imagine, u"heron"_s, 4);
        m_pane->setDraft({Pan, {{u"direction"_s, u"left"_s}}, {grid, 2, {}}});
        QTRY_VERIFY2(button(*m_pane)->text().contains(u"6 credits"_s), qPrintable(button(*m_pane)->text()));
        QSignalSpy asked(m_pane.get(), &FormPane::submitRequested);
        m_pane->submit();
        QCOMPARE(asked.size(), 1);
        const auto plan = asked.at(0).at(0).value<ChainPlan>();
        QCOMPARE(plan.steps.size(), 2);
        QVERIFY(asked.at(0).at(1).toString().contains(u"heron"_s));
    }

    void aFollowUpStartsWithWhatItMustHave()
    {
        m_pane->setDraft({u"midjourney.outpaint"_s, {}, {0, 0, u"elsewhere"_s}});
        QCOMPARE(m_pane->draft().params, (QJsonObject{{u"zoom_ratio"_s, 1.5}}));
        QCOMPARE(m_pane->draft().parent.taskId, u"elsewhere"_s);
    }

    void submittingBeforeTheParentIsReadWaitsForIt()
    {
        start();
        const qint64 grid = m_studio->addJob(Imagine, u"heron"_s, 4);
        QSignalSpy asked(m_pane.get(), &FormPane::submitRequested);
        m_pane->setDraft({Pan, {{u"direction"_s, u"left"_s}}, {grid, 2, {}}});
        m_pane->submit();
        QCOMPARE(asked.size(), 0);
        QTRY_COMPARE(asked.size(), 1);
    }

    void resultsThatFitAreOffered()
    {
        start();
        m_studio->addJob(Imagine, u"heron"_s, 4);
        m_studio->addJob(Imagine, u"failed"_s, 0, JobState::Failed);
        m_studio->addJob(u"midjourney.upscale-1x"_s, u"upscaled"_s, 1);
        m_pane->openOperation(Pan);
        m_pane->focusPrompt();
        auto *combo = editor(*m_pane, u"parent_task_id"_s)->findChild<QComboBox *>();
        QTRY_COMPARE(combo->count(), 5); // the upscaled one and each picture of the grid
        QVERIFY(combo->itemText(0).startsWith(u"upscaled"_s));
        QVERIFY2(combo->itemText(2).contains(u"picture 2"_s), qPrintable(combo->itemText(2)));
        combo->setCurrentIndex(2);
        Q_EMIT combo->activated(2);
        QCOMPARE(m_pane->draft().parent.picture, 2);
        QTRY_VERIFY(button(*m_pane)->text().contains(u"6 credits"_s));
        QVERIFY(!prompt(*m_pane)); // folded away
    }

    void arrowKeysWalkThroughTheOperations()
    {
        auto *chip = m_pane->findChild<QPushButton *>(u"operation."_s + Imagine);
        chip->setFocus(Qt::TabFocusReason);
        QTest::keyClick(chip, Qt::Key_Right);
        QCOMPARE(m_pane->operationId(), u"midjourney.reroll"_s);
        QCOMPARE(QApplication::focusWidget()->objectName(), u"operation.midjourney.reroll"_s);
        const QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(QApplication::focusWidget());
        QCOMPARE(spoken->role(), QAccessible::RadioButton);
        QVERIFY(spoken->state().checked);
    }

    void aspectRatiosAreSpoken()
    {
        QAccessibleInterface *ratio = QAccessible::queryAccessibleInterface(
            m_pane->findChild<QAbstractButton *>(u"field.aspect_ratio.16:9"_s));
        QCOMPARE(ratio->role(), QAccessible::RadioButton);
        QCOMPARE(ratio->text(QAccessible::Name), u"16:9"_s);
    }

    void longWordsAndRightToLeftFit()
    {
        LongTranslator words;
        QCoreApplication::installTranslator(&words);
        m_pane.reset();
        for (const Qt::LayoutDirection direction : {Qt::LeftToRight, Qt::RightToLeft}) {
            FormPane pane(m_studio->session());
            pane.setLayoutDirection(direction);
            pane.resize(300, 700);
            pane.show();
            for (const Operation &operation : m_studio->workspace().catalog(ApiGeneration::Classic)->operations()) {
                if (!operation.hasForm)
                    continue;
                pane.openOperation(operation.id);
                turn();
                QVERIFY2(pane.minimumSizeHint().width() <= 300, qPrintable(operation.id));
                for (const QWidget *widget : pane.findChildren<QWidget *>()) {
                    if (!widget->isVisible() || widget->window() != &pane)
                        continue;
                    const QRect place(widget->mapTo(&pane, QPoint()), widget->size());
                    QVERIFY2(place.left() >= 0 && place.right() < 300, qPrintable(operation.id + widget->objectName()));
                }
            }
        }
        QCoreApplication::removeTranslator(&words);
    }
};

QTEST_MAIN(TestFormPane)
#include "tst_formpane.moc"
