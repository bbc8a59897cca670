// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the service says of single parameters (400 with `details`, api/v2/CORE.md, "Errors") stands beside their fields, in the
// real window.

#include "studio/session.h"
#include "style/theme.h"
#include "support/settle.h"
#include "ui/unifiedrig.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace frameloom;
using namespace frameloom::test;

namespace {

const QString fluxPro = u"unified.flux-1.1-pro"_s;
const QString otherModel = u"unified.ideogram-v3-turbo"_s;
const QByteArray generatePath = "/v2/images/generate";
const QByteArray refusal = R"({"error":"Validation failed","details":{"prompt":["Too dull"],)"
                           R"("fluxParams.seed":["Must be lucky","Must be odd"],"fluxParams.mystery":["Who knows"]}})";

ScriptedAnswer refused(int delayMs = 0)
{
    ScriptedAnswer answer = ScriptedAnswer::json(refusal, 400);
    answer.delayMs = delayMs;
    return answer;
}

} // namespace

class tst_RefusedFields : public QObject
{
    Q_OBJECT

    Theme m_theme;

    /// A filled form; what is refused is sent.
    static void fill(UnifiedRig &rig, const QString &words = u"a heron"_s)
    {
        rig.start();
        rig.pane()->openOperation(fluxPro);
        QTRY_VERIFY(rig.editor(u"prompt"_s));
        rig.prompt()->setFocus();
        QTest::keyClicks(rig.prompt(), words);
        QVERIFY(rig.editor(u"seed"_s));
        rig.editor(u"seed"_s)->setValue(8);
    }

private Q_SLOTS:
    void initTestCase() { m_theme.apply(*qApp, ThemeMode::Dark); }

    void theWordsStandBesideTheirFields()
    {
        UnifiedRig rig;
        rig.server.on(generatePath, refused());
        fill(rig);
        QVERIFY(rig.problem(u"prompt"_s).isEmpty());
        rig.form()->setAdvancedOpen(false);
        QTest::keyClick(rig.prompt(), Qt::Key_Return, Qt::ControlModifier);
        const Job job = waitForJob(*rig.program, fluxPro, JobState::Failed);
        QTRY_VERIFY(rig.problem(u"prompt"_s).contains("Too dull"_L1));
        QVERIFY2(rig.problem(u"seed"_s).contains("Must be lucky"_L1), qPrintable(rig.problem(u"seed"_s)));
        QVERIFY(rig.problem(u"seed"_s).contains("Must be odd"_L1));
        QVERIFY(rig.editor(u"seed"_s)->isVisible()); // also one that was folded away
        QVERIFY(rig.editor(u"prompt"_s)->input()->accessibleDescription().contains("Too dull"_L1));
        QVERIFY(rig.problem(u"aspect_ratio"_s).isEmpty());
        // In the failure's own text as well, with what has no field.
        QCOMPARE(job.failure.kind, FailureKind::Rejected);
        QTRY_VERIFY(rig.text(u"statusText"_s).contains("Too dull"_L1));
        QVERIFY(rig.text(u"statusText"_s).contains("fluxParams.mystery: Who knows"_L1));
        // Nothing typed is lost, nobody is pulled out of it.
        QCOMPARE(rig.prompt()->toPlainText(), u"a heron"_s);
        QCOMPARE(rig.pane()->draft().params.value("seed"_L1).toInt(), 8);
        QVERIFY(rig.prompt()->hasFocus());

        // An edited field is no longer what was refused; the other one still is.
        QTest::keyClicks(rig.prompt(), u"!"_s);
        QVERIFY(rig.problem(u"prompt"_s).isEmpty());
        QVERIFY(rig.problem(u"seed"_s).contains("Must be odd"_L1));
        QTest::keyClick(rig.prompt(), Qt::Key_Backspace);
        QVERIFY(rig.problem(u"prompt"_s).isEmpty()); // and does not become it again
        QTest::keyClicks(rig.prompt(), u"?"_s);

        // What the service said keeps nobody from asking again.
        QTRY_VERIFY(rig.program->button(u"submitButton"_s)->isEnabled());
        rig.program->click(u"submitButton"_s);
        QTRY_COMPARE(rig.server.count(generatePath), 2);
        QTRY_VERIFY(rig.problem(u"prompt"_s).contains("Too dull"_L1));
    }

    void whatWasTypedMeanwhileIsNotMarked()
    {
        UnifiedRig rig;
        rig.server.on(generatePath, ScriptedAnswer::of(ScriptedAnswer::Way::Stall));
        fill(rig);
        QTest::keyClick(rig.prompt(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(rig.server.stalled(), 1);
        QTest::keyClicks(rig.prompt(), u" at dawn"_s);
        rig.server.releaseStalled(refused());
        QTRY_VERIFY(rig.problem(u"seed"_s).contains("Must be odd"_L1));
        QVERIFY(rig.problem(u"prompt"_s).isEmpty());
        QCOMPARE(rig.prompt()->toPlainText(), u"a heron at dawn"_s);
    }

    void anotherFormIsLeftAlone()
    {
        UnifiedRig rig;
        rig.server.on(generatePath, ScriptedAnswer::of(ScriptedAnswer::Way::Stall));
        fill(rig);
        QTest::keyClick(rig.prompt(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(rig.server.stalled(), 1);
        rig.pane()->openOperation(otherModel);
        QCOMPARE(rig.pane()->operationId(), otherModel);
        QTest::keyClicks(rig.prompt(), u"a heron"_s); // the same words
        rig.server.releaseStalled(refused());
        waitForJob(*rig.program, fluxPro, JobState::Failed);
        settle();
        QVERIFY(rig.problem(u"prompt"_s).isEmpty());
        rig.pane()->openOperation(fluxPro);
        QTRY_VERIFY(rig.problem(u"prompt"_s).contains("Too dull"_L1));
        QVERIFY(rig.problem(u"seed"_s).contains("Must be odd"_L1));
    }

    void whatIsTriedAgainElsewhereIsNotMarked()
    {
        UnifiedRig rig;
        rig.server.on(generatePath, refused());
        fill(rig);
        QTest::keyClick(rig.prompt(), Qt::Key_Return, Qt::ControlModifier);
        const Job job = waitForJob(*rig.program, fluxPro, JobState::Failed);
        QTRY_VERIFY(rig.problem(u"prompt"_s).contains("Too dull"_L1));
        // Edited and put back: the form was not sent since.
        rig.prompt()->setPlainText(u"something else"_s);
        rig.prompt()->setPlainText(u"a heron"_s);
        QVERIFY(rig.problem(u"prompt"_s).isEmpty());
        QSignalSpy ended(rig.program->studio.session(), &Session::jobEnded);
        rig.program->studio.session()->retry(job.id);
        QTRY_COMPARE(rig.server.count(generatePath), 2);
        QTRY_COMPARE(ended.size(), 1);
        settle();
        QVERIFY2(rig.problem(u"prompt"_s).isEmpty(), qPrintable(rig.problem(u"prompt"_s)));
    }

    void remixBringsThemBackAlsoAfterARestart()
    {
        UnifiedRig rig;
        rig.server.on(generatePath, refused());
        fill(rig);
        QTest::keyClick(rig.prompt(), Qt::Key_Return, Qt::ControlModifier);
        const Job job = waitForJob(*rig.program, fluxPro, JobState::Failed);
        QTRY_VERIFY(!rig.problem(u"prompt"_s).isEmpty());
        rig.prompt()->setPlainText(u"something else"_s);
        QVERIFY(rig.problem(u"prompt"_s).isEmpty());
        rig.program->click(u"stageRemix"_s);
        QTRY_COMPARE(rig.prompt()->toPlainText(), u"a heron"_s);
        QTRY_VERIFY(rig.problem(u"prompt"_s).contains("Too dull"_L1));

        rig.start();
        QCOMPARE(rig.pane()->operationId(), fluxPro);
        QTRY_COMPARE(rig.prompt()->toPlainText(), u"a heron"_s);
        rig.program->window.createPage()->showJob(job.id);
        QTRY_COMPARE(rig.program->shownJob(), job.id);
        rig.program->click(u"stageRemix"_s);
        QTRY_VERIFY(rig.problem(u"prompt"_s).contains("Too dull"_L1));
        QVERIFY(rig.problem(u"seed"_s).contains("Must be lucky"_L1));
    }
};

QTEST_MAIN(tst_RefusedFields)
#include "tst_refusedfields.moc"
