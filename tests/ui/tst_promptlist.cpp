// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/draftrepository.h"
#include "style/theme.h"
#include "ui/promptrig.h"

#include <QCheckBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>

using namespace Qt::StringLiterals;
using namespace frameloom;
using namespace frameloom::test;

/// One press, several jobs: their price, their list, and the yes to them.
class TestPromptList : public QObject, private PromptRig
{
    Q_OBJECT

private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void priceIsForAllPrompts()
    {
        start();
        QSignalSpy priced(m_pane.get(), &FormPane::formPriceChanged);
        write(u"a {red|blue|green} {fox|heron}"_s);
        QCOMPARE(noteText(*m_pane, u"promptAbout"_s), u"Stands for 6 prompts"_s);
        QCOMPARE(generate()->text(), u"Generate 6 · 24 credits"_s);
        QCOMPARE(priced.constLast().at(0).value<Price>().low, Credits::whole(24));
        write(u"a fox"_s);
        QCOMPARE(noteText(*m_pane, u"promptAbout"_s), QString());
        QCOMPARE(generate()->text(), u"Generate · 4 credits"_s);
    }

    void listsBeforeAnythingIsSent()
    {
        start();
        QSignalSpy asked(m_pane.get(), &FormPane::submitRequested);
        write(u"a {red|blue|green} {fox|heron}"_s);
        QTest::keyClick(prompt(*m_pane), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(asked.size(), 0);
        QVERIFY(list() && list()->isVisible() && !list()->isModal());
        QCOMPARE(rows()->count(), 6);
        QCOMPARE(yes()->text(), u"Generate 6 · 24 credits"_s);
        QCOMPARE(list()->findChild<QLabel *>(u"promptListAfter"_s)->text(), u"Leaves 776 credits"_s);
        QTRY_COMPARE_WITH_TIMEOUT(QApplication::activeWindow(), list(), PatienceMs);
        QTest::keyClick(rows(), Qt::Key_Space); // the first is current
        QCOMPARE(rows()->item(0)->checkState(), Qt::Unchecked);
        QCOMPARE(yes()->text(), u"Generate 5 · 20 credits"_s);
        QCOMPARE(list()->findChild<QCheckBox *>(u"promptListAll"_s)->checkState(), Qt::PartiallyChecked);
        QTest::keyClick(rows(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(sentPrompts(asked), QStringList({u"a red heron"_s, u"a blue fox"_s, u"a blue heron"_s,
                                                  u"a green fox"_s, u"a green heron"_s}));
        QCOMPARE(asked.at(0).at(1).toString(), u"a red heron"_s);
        QVERIFY(asked.at(0).at(2).toBool());
        QTRY_VERIFY_WITH_TIMEOUT(!list(), PatienceMs);
        // The form keeps the template, and so does the history.
        QCOMPARE(prompt(*m_pane)->toPlainText(), u"a {red|blue|green} {fox|heron}"_s);
        QStringList kept;
        m_studio->workspace().client().ask(
            this, [](Database &database) { return DraftRepository(database).prompts(); },
            [&kept](const QStringList &prompts) { kept = prompts; });
        QTRY_COMPARE_WITH_TIMEOUT(kept, QStringList(u"a {red|blue|green} {fox|heron}"_s), PatienceMs);
    }

    void theListCanBeCancelledAndEmptied()
    {
        start();
        QSignalSpy asked(m_pane.get(), &FormPane::submitRequested);
        write(u"a {red|blue} fox"_s);
        generate()->click();
        list()->findChild<QCheckBox *>(u"promptListAll"_s)->click();
        QVERIFY(!yes()->isEnabled());
        list()->findChild<QCheckBox *>(u"promptListAll"_s)->click();
        QVERIFY(yes()->isEnabled());
        list()->findChild<QPushButton *>(u"promptListCancel"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(!list(), PatienceMs);
        QCOMPARE(asked.size(), 0);
    }

    /// As any dialog: Enter means the button that stands out, Escape means no. A key held since the list opened means nothing.
    void enterSendsAndEscapeDoesNot()
    {
        start();
        QSignalSpy asked(m_pane.get(), &FormPane::submitRequested);
        write(u"a {red|blue} fox"_s);
        generate()->click();
        QTRY_COMPARE_WITH_TIMEOUT(QApplication::activeWindow(), list(), PatienceMs);
        QTest::keyClick(rows(), Qt::Key_Escape);
        QTRY_VERIFY_WITH_TIMEOUT(!list(), PatienceMs);
        QCOMPARE(asked.size(), 0);
        generate()->click();
        QTRY_COMPARE_WITH_TIMEOUT(QApplication::activeWindow(), list(), PatienceMs);
        QVERIFY(yes()->isDefault());
        QKeyEvent held(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier, u"\r"_s, true);
        QApplication::sendEvent(rows(), &held);
        QCOMPARE(asked.size(), 0);
        QTest::keyClick(rows(), Qt::Key_Return);
        QCOMPARE(sentPrompts(asked), QStringList({u"a red fox"_s, u"a blue fox"_s}));
    }

    void theSecondHalfOfADoubleClickIsNoYes()
    {
        start();
        QApplication::setDoubleClickInterval(600'000);
        QSignalSpy asked(m_pane.get(), &FormPane::submitRequested);
        write(u"a {red|blue} fox"_s);
        generate()->click();
        QTRY_COMPARE_WITH_TIMEOUT(QApplication::activeWindow(), list(), PatienceMs);
        QTest::keyClick(rows(), Qt::Key_Return, Qt::ControlModifier);
        yes()->click();
        QCOMPARE(asked.size(), 0);
        QVERIFY(list());
    }

    void tooFewCreditsForAllCanBeNarrowed()
    {
        start(10);
        QSignalSpy asked(m_pane.get(), &FormPane::submitRequested);
        write(u"a {red|blue|green} fox"_s); // 12 credits
        QVERIFY(generate()->isEnabled());
        generate()->click();
        QVERIFY(!yes()->isEnabled());
        rows()->item(2)->setCheckState(Qt::Unchecked);
        QVERIFY(yes()->isEnabled());
        yes()->click();
        QCOMPARE(sentPrompts(asked), QStringList({u"a red fox"_s, u"a blue fox"_s}));
    }

    void escapesAreSentPlain()
    {
        start();
        QSignalSpy asked(m_pane.get(), &FormPane::submitRequested);
        write(u"a \\{red\\|blue\\} fox"_s);
        QCOMPARE(generate()->text(), u"Generate · 4 credits"_s);
        generate()->click();
        QCOMPARE(sentPrompts(asked), QStringList(u"a {red|blue} fox"_s));
    }

    void theSameSeveralTimes()
    {
        start();
        QCOMPARE(times()->accessibleName(), u"How many times"_s);
        QSignalSpy asked(m_pane.get(), &FormPane::submitRequested);
        QSignalSpy priced(m_pane.get(), &FormPane::formPriceChanged);
        write(u"a fox"_s);
        times()->setValue(3);
        QCOMPARE(generate()->text(), u"Generate 3 · 12 credits"_s);
        QCOMPARE(priced.constLast().at(0).value<Price>().low, Credits::whole(12));
        QApplication::setDoubleClickInterval(600'000);
        generate()->click();
        generate()->click();
        QCOMPARE(sentPrompts(asked), QStringList({u"a fox"_s, u"a fox"_s, u"a fox"_s}));
        times()->setValue(2);
        m_pane->openOperation(u"midjourney.describe"_s);
        QCOMPARE(times()->value(), 1);
    }

    /// A second order is a new decision: it does not buy as many again because the first one did.
    void anOrderPutsTheNumberBackToOne()
    {
        start();
        QApplication::setDoubleClickInterval(0);
        QSignalSpy asked(m_pane.get(), &FormPane::submitRequested);
        write(u"a fox"_s);
        times()->setValue(3);
        prompt(*m_pane)->setFocus();
        QTest::keyClick(prompt(*m_pane), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(asked.size(), 3);
        QCOMPARE(times()->value(), 1);
        QCOMPARE(generate()->text(), u"Generate · 4 credits"_s);
        QTest::keyClick(prompt(*m_pane), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(asked.size(), 4);
        // A list that is cancelled has sent nothing: what was chosen stays.
        write(u"a {red|blue} fox"_s);
        times()->setValue(2);
        generate()->click();
        list()->findChild<QPushButton *>(u"promptListCancel"_s)->click();
        QCOMPARE(times()->value(), 2);
        QTRY_VERIFY_WITH_TIMEOUT(!list(), PatienceMs);
        generate()->click();
        yes()->click();
        QCOMPARE(asked.size(), 8);
        QCOMPARE(times()->value(), 1);
    }

    void twoDigitsFit()
    {
        Theme theme;
        theme.apply(*qApp, ThemeMode::Dark);
        start();
        times()->setValue(times()->maximum());
        const auto *edit = times()->findChild<QLineEdit *>();
        QVERIFY(edit);
        const int text = edit->fontMetrics().horizontalAdvance(edit->text());
        // What a line edit keeps free on both sides of its text is two pixels, and the caret needs one.
        QVERIFY2(edit->width() >= text + 5, qPrintable(u"%1 of %2"_s.arg(edit->width()).arg(text)));
    }

    void aTemplateSeveralTimes()
    {
        start();
        QSignalSpy asked(m_pane.get(), &FormPane::submitRequested);
        write(u"a {red|blue} fox"_s);
        times()->setValue(2);
        QCOMPARE(generate()->text(), u"Generate 4 · 16 credits"_s);
        generate()->click();
        QCOMPARE(yes()->text(), u"Generate 4 · 16 credits"_s);
        yes()->click();
        QCOMPARE(sentPrompts(asked), QStringList({u"a red fox"_s, u"a red fox"_s, u"a blue fox"_s, u"a blue fox"_s}));
    }

    void manyOfTheSameAreAskedForOnce()
    {
        start();
        settings().setAskAbove(Credits::whole(10));
        QSignalSpy asked(m_pane.get(), &FormPane::submitRequested);
        write(u"a fox"_s);
        times()->setValue(3);
        generate()->click();
        QCOMPARE(asked.size(), 0);
        QVERIFY(list());
        yes()->click();
        QCOMPARE(asked.size(), 3);
        QVERIFY(asked.at(0).at(2).toBool());
    }
};

QTEST_MAIN(TestPromptList)
#include "tst_promptlist.moc"
