// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What stands around the work: taking a submission back, the question before a dear one, the account, finish times. In
// the real window against the sandbox. With FRAMELOOM_PICTURES=FOLDER it leaves pictures.

#include "create/formpane.h"
#include "create/seeduse.h"
#include "createpage.h"
#include "stage/actionrow.h"
#include "stage/progressstrip.h"
#include "studio/session.h"
#include "style/theme.h"
#include "ui/windowfixture.h"
#include "undobar.h"
#include "words/words.h"

#include <QApplication>
#include <QEvent>
#include <QLabel>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace frameloom;

namespace {

constexpr int patience = 30'000;

struct Rig
{
    Rig() : program(folder.path())
    {
        program.studio.openSandbox();
        program.show();
    }
    Settings &settings() { return program.workspace.settings(); }
    void submit(const QString &text) const
    {
        auto *prompt = program.find<QPlainTextEdit>(u"field.prompt"_s);
        QVERIFY(prompt);
        prompt->setPlainText(text);
        QTest::keyClick(prompt, Qt::Key_Return, Qt::ControlModifier);
    }
    UndoBar *bar() const { return program.window.findChild<UndoBar *>(); }
    void picture(const QString &name) const
    {
        const QString to = qEnvironmentVariable("FRAMELOOM_PICTURES");
        if (to.isEmpty())
            return;
        QTest::qWait(100); // laid out and in its colours
        const_cast<MainWindow &>(program.window).grab().save(u"%1/%2.png"_s.arg(to, name));
    }
    QTemporaryDir folder;
    test::Program program;
};

/// Whether a widget was shown, however shortly.
class ShowWatch : public QObject
{
public:
    bool shown = false;
    bool eventFilter(QObject *, QEvent *event) override
    {
        shown = shown || event->type() == QEvent::Show;
        return false;
    }
};

} // namespace

class tst_Around : public QObject
{
    Q_OBJECT

    Theme m_theme;

private Q_SLOTS:
    void initTestCase() { m_theme.apply(*qApp, ThemeMode::Dark); }

    void aSubmissionIsTakenBack()
    {
        Rig rig;
        rig.settings().setUndoScope(Settings::UndoScope::All);
        rig.settings().setUndoSeconds(30);
        rig.submit(u"a paper boat"_s);
        QTRY_VERIFY_WITH_TIMEOUT(rig.bar()->isVisible(), patience);
        const auto *text = rig.program.find<QLabel>(u"undoText"_s);
        QVERIFY2(text->text().contains("a paper boat"_L1) && text->text().contains("credits"_L1),
                 qPrintable(text->text()));
        QTRY_COMPARE_WITH_TIMEOUT(rig.program.jobs().size(), 1, patience);
        QCOMPARE(rig.program.jobs().first().state, JobState::Queued);
        rig.picture(u"undo-bar"_s);
        // By keyboard alone.
        QTest::keyClick(rig.program.window.focusWidget(), Qt::Key_U, Qt::AltModifier);
        QTRY_VERIFY_WITH_TIMEOUT(!rig.bar()->isVisible(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(rig.program.jobs().isEmpty(), patience);
        QVERIFY(rig.program.find<QLabel>(u"statusNote"_s)->text().contains("Nothing was sent"_L1));
        QTRY_VERIFY_WITH_TIMEOUT(rig.program.studio.session()->openJobs().isEmpty(), patience);
        QTRY_VERIFY(rig.program.studio.session()->balance().known); // it was not needed for any of this
        const Credits balance = rig.program.studio.session()->balance().account.credits;
        QCOMPARE(balance, Credits::whole(1000)); // play money, but counted
    }

    void theNewestIsOnTop()
    {
        Rig rig;
        rig.settings().setUndoScope(Settings::UndoScope::All);
        rig.settings().setUndoSeconds(30);
        rig.submit(u"the first"_s);
        rig.submit(u"the second"_s);
        QTRY_COMPARE_WITH_TIMEOUT(rig.bar()->waiting(), 2, patience);
        const auto *text = rig.program.find<QLabel>(u"undoText"_s);
        QVERIFY(text->text().contains("the second"_L1));
        rig.program.click(u"undoButton"_s);
        QVERIFY(text->text().contains("the first"_L1));
        rig.program.click(u"undoSendNow"_s);
        QVERIFY(!rig.bar()->isVisible());
        const Job job = test::waitForJob(rig.program, u"midjourney.imagine"_s, JobState::Done);
        QCOMPARE(job.prompt, u"the first"_s);
        QCOMPARE(rig.program.jobs().size(), 1);
    }

    void leavesByItself()
    {
        Rig rig;
        rig.settings().setUndoScope(Settings::UndoScope::All);
        rig.settings().setUndoSeconds(1);
        ShowWatch watch; // on a busy machine it may be gone before anybody looks
        rig.bar()->installEventFilter(&watch);
        rig.submit(u"a paper boat"_s);
        QTRY_VERIFY_WITH_TIMEOUT(watch.shown, patience);
        test::waitForJob(rig.program, u"midjourney.imagine"_s, JobState::Done);
        QVERIFY(!rig.bar()->isVisible());
    }

    void nothingWaitsUnlessWanted()
    {
        Rig rig; // chains only: a single job leaves at once
        rig.submit(u"a paper boat"_s);
        test::waitForJob(rig.program, u"midjourney.imagine"_s, JobState::Done);
        QCOMPARE(rig.bar()->waiting(), 0);
        QVERIFY(!rig.bar()->isVisible());
    }

    void aDearOneIsAskedFor()
    {
        Rig rig;
        rig.settings().setAskAbove(Credits::whole(1));
        rig.submit(u"a paper boat"_s);
        const auto question = [&rig] { return rig.program.window.findChild<QMessageBox *>(u"sendQuestion"_s); };
        QTRY_VERIFY_WITH_TIMEOUT(question() && question()->isVisible(), patience);
        QVERIFY(question()->text().contains("credits"_L1));
        if (const QString to = qEnvironmentVariable("FRAMELOOM_PICTURES"); !to.isEmpty())
            question()->grab().save(to + "/send-question.png"_L1);
        question()->reject();
        QTRY_VERIFY(!question());
        QVERIFY(rig.program.jobs().isEmpty());
        rig.submit(u"a boat of paper"_s);
        QTRY_VERIFY_WITH_TIMEOUT(question() && question()->isVisible(), patience);
        QTest::mouseClick(question()->findChild<QPushButton *>(u"sendQuestionYes"_s), Qt::LeftButton);
        test::waitForJob(rig.program, u"midjourney.imagine"_s, JobState::Done);
        rig.settings().setAskAbove(Credits::whole(100));
        rig.submit(u"a cheap one"_s);
        QTRY_COMPARE_WITH_TIMEOUT(rig.program.jobs().size(), 2, patience);
        QVERIFY(!question());
    }

    void theAccountIsShown()
    {
        Rig rig;
        QTRY_VERIFY_WITH_TIMEOUT(rig.program.studio.session()->balance().known, patience);
        rig.program.click(u"accountPageButton"_s);
        const AccountInfo &account = rig.program.studio.session()->account();
        QVERIFY(!account.email.isEmpty());
        QCOMPARE(rig.program.find<QLabel>(u"accountEmail"_s)->text(), account.email);
        QCOMPARE(rig.program.find<QLabel>(u"accountPlan"_s)->text(), account.plan);
        QCOMPARE(rig.program.find<QLabel>(u"accountCredits"_s)->text(), account.credits.toString());
        QVERIFY(rig.program.find<QLabel>(u"accountImages"_s)->text() != u"-1"_s);
        for (const QString &link :
             {u"modesPage"_s, u"deleteAccountPage"_s, u"documentationPage"_s, u"faqPage"_s, u"helpPage"_s}) {
            const auto *button = rig.program.window.findChild<QPushButton *>(link);
            QVERIFY2(button && button->toolTip().startsWith("https://"_L1), qPrintable(link));
        }
        QVERIFY(rig.program.window.windowTitle().contains("Account"_L1));
        rig.picture(u"account-dark"_s);
        m_theme.apply(*qApp, ThemeMode::Light);
        rig.picture(u"account-light"_s);
        m_theme.apply(*qApp, ThemeMode::Dark);
        rig.program.studio.removeProfile(Profile::sandboxProfile().id); // closes the session
        QVERIFY(!rig.program.find<QWidget>(u"accountPage"_s));
        QVERIFY(!rig.program.button(u"accountPageButton"_s)->isEnabled());
    }

    void finishTimesAreLearned()
    {
        Rig rig;
        const Operation &imagine = *rig.program.workspace.catalog()->operation(u"midjourney.imagine"_s);
        Session &session = *rig.program.studio.session();
        QVERIFY(!session.usualTime(imagine).isLearned());
        for (int i = 0; i < 3; ++i) {
            rig.submit(u"boat %1"_s.arg(i));
            QTRY_COMPARE_WITH_TIMEOUT(rig.program.jobs().size(), i + 1, patience);
            test::waitForJob(rig.program, u"midjourney.imagine"_s, JobState::Done);
        }
        QTRY_VERIFY_WITH_TIMEOUT(session.usualTime(imagine).isLearned(), patience);
        const UsualTime learned = session.usualTime(imagine);
        QVERIFY(learned.lowMs > 0 && learned.lowMs <= learned.highMs);
        // The next session finds it in the store.
        rig.program.studio.openSandbox();
        QTRY_COMPARE_WITH_TIMEOUT(rig.program.studio.session()->usualTime(imagine), learned, patience);
    }

    void saysHowLongItTakes()
    {
        ProgressStrip strip;
        StageContent content;
        content.job.id = 1;
        content.job.state = JobState::Running;
        content.job.submittedAt = content.job.acceptedAt = 1'000'000;
        const auto elapsed = [&strip] { return strip.findChild<QLabel *>(u"progressElapsed"_s)->text(); };
        strip.setContent(content, nullptr);
        strip.refresh(1'010'000);
        QCOMPARE(elapsed(), u"0:10 · usually about 60 s"_s);
        strip.setUsual({40'000, 70'000, 12});
        strip.setContent(content, nullptr);
        strip.refresh(1'030'000);
        QCOMPARE(elapsed(), u"0:30 · usually 40–70 s"_s);
        strip.refresh(1'071'000);
        QCOMPARE(elapsed(), u"1:11 · longer than usual"_s);
        QVERIFY(!strip.isStalled());
        strip.refresh(1'000'000 + 211'000);
        QVERIFY(strip.isStalled());
        content.job.state = JobState::Queued;
        strip.setContent(content, nullptr);
        strip.refresh(1'030'000);
        QCOMPARE(elapsed(), u"0:30"_s);
        QCOMPARE(words::usual({100'000, 150'000, 5}), u"usually 1:40–2:30"_s);
        QCOMPARE(words::usual({4'000, 4'200, 5}), u"usually 4 s"_s);
        QCOMPARE(words::usual({240'000, 240'000, 0}), u"usually about 4:00"_s);
    }

    void aSeedGoesIntoTheOpenForm()
    {
        Rig rig;
        rig.submit(u"a paper boat"_s);
        test::waitForJob(rig.program, u"midjourney.imagine"_s, JobState::Done);
        auto *actions = rig.program.window.findChild<ActionRow *>(u"jobActions"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!actions->actions().isEmpty(), patience);
        QVERIFY(actions->run(u"midjourney.seed.0"_s));
        const Job seed = test::waitForJob(rig.program, u"midjourney.seed"_s, JobState::Done);
        QVERIFY(!seed.seed.isEmpty());
        rig.program.window.showJob(seed.id);
        rig.program.click(u"useSeed"_s);
        const auto *prompt = rig.program.find<QPlainTextEdit>(u"field.prompt"_s);
        QCOMPARE(prompt->toPlainText(), u"a paper boat --seed "_s + seed.seed);
        // A form without a place for it is offered none; one with a field of its own gets it there.
        FormPane *form = rig.program.window.createPage()->form();
        form->openOperation(u"luma.imagine"_s);
        QVERIFY(!rig.program.button(u"useSeed"_s));
        form->openOperation(u"ideogram.imagine"_s);
        if (seed.seed.toLongLong() <= 2147483647) {
            rig.program.click(u"useSeed"_s);
            QCOMPARE(form->draft().params.value("seed"_L1).toVariant().toString(), seed.seed);
        } else {
            QVERIFY(!rig.program.button(u"useSeed"_s)); // too large for it
        }
    }

    void aSeedLeavesTheRestOfThePromptAlone()
    {
        Rig rig;
        const Operation *operation = rig.program.studio.session()->catalog()->operation(u"midjourney.imagine"_s);
        QVERIFY(operation);
        const auto filled = [operation](const QString &prompt) {
            const auto draft = withSeed(*operation, {operation->id, {{u"prompt"_s, prompt}}, {}}, u"7"_s);
            return draft ? draft->params.value("prompt"_L1).toString() : QString();
        };
        QCOMPARE(filled(u"a  paper\n\n  boat"_s), u"a  paper\n\n  boat --seed 7"_s);
        QCOMPARE(filled(u"a  boat --seed 3 --ar 1:1"_s), u"a  boat --ar 1:1 --seed 7"_s);
        QCOMPARE(filled(u"--seed 3 --ar 1:1"_s), u"--ar 1:1 --seed 7"_s);
        QCOMPARE(filled({}), u"--seed 7"_s);
    }

    void aNotificationLeadsToItsJob()
    {
        Rig rig;
        rig.submit(u"a paper boat"_s);
        const Job first = test::waitForJob(rig.program, u"midjourney.imagine"_s, JobState::Done);
        rig.submit(u"another boat"_s);
        QTRY_COMPARE_WITH_TIMEOUT(rig.program.jobs().size(), 2, patience);
        rig.program.window.showPage(TopBar::Page::Settings);
        rig.program.window.showJob(first.id);
        QTRY_COMPARE_WITH_TIMEOUT(rig.program.shownJob(), first.id, patience);
        QVERIFY(rig.program.window.createPage()->isVisible());
    }
};

QTEST_MAIN(tst_Around)
#include "tst_around.moc"
