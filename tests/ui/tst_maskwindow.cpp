// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// From a prompt to a painted mask in the whole window: real store, real HTTP to the sandbox, and a restart.

#include "catalog/mediavalue.h"
#include "create/formpane.h"
#include "create/mask/maskcanvas.h"
#include "create/mask/maskeditor.h"
#include "create/mask/maskfield.h"
#include "create/mask/maskfile.h"
#include "ui/maskfixture.h"
#include "ui/windowfixture.h"

#include <QApplication>
#include <QImageReader>
#include <QPlainTextEdit>

using namespace Qt::StringLiterals;
using namespace frameloom;
using test::Program;
using test::waitForJob;

namespace {

constexpr int Patience = 30'000;
const QString imagine = u"midjourney.imagine"_s;
const QString upscale = u"midjourney.upscale-1x"_s;
const QString region = u"midjourney.region"_s;

void openSandbox(Program &program)
{
    program.studio.openSandbox();
    QTRY_VERIFY_WITH_TIMEOUT(program.studio.session() && program.studio.session()->balance().known, Patience);
    QTRY_VERIFY_WITH_TIMEOUT(program.find<QPlainTextEdit>(u"field.prompt"_s), Patience);
}

QString maskOf(const Program &program)
{
    return MediaValue::fromJson(program.window.createPage()->form()->draft().params.value(u"mask"_s)).file;
}

MaskEditor *openPainter(Program &program)
{
    [&] {
        QTRY_VERIFY_WITH_TIMEOUT(program.button(u"field.mask"_s) && program.button(u"field.mask"_s)->isEnabled(),
                                 Patience);
    }();
    program.click(u"field.mask"_s);
    [&] { QTRY_VERIFY_WITH_TIMEOUT(program.find<MaskEditor>(u"maskEditor"_s), Patience); }();
    auto *editor = program.find<MaskEditor>(u"maskEditor"_s);
    [&] { QTRY_VERIFY_WITH_TIMEOUT(editor && editor->isReady(), Patience); }();
    return editor;
}

} // namespace

class tst_MaskWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fromAGridPictureToAMask()
    {
        QTemporaryDir folder;
        QVERIFY(test::writeRegionCatalog(folder.path() + u"/catalog"_s));
        QString mask;
        {
            Program program(folder.path());
            QVERIFY(program.workspace.catalogProblems().isEmpty());
            program.show();
            openSandbox(program);
            program.find<QPlainTextEdit>(u"field.prompt"_s)->setPlainText(u"a fox in the snow"_s);
            program.click(u"submitButton"_s);
            const Job grid = waitForJob(program, imagine, JobState::Done);

            CreatePage &page = *program.window.createPage();
            page.openDraft({region, {}, {grid.id, 2, {}}});
            QTRY_VERIFY_WITH_TIMEOUT(program.button(u"maskUpscale"_s), Patience);
            QVERIFY(program.button(u"maskUpscale"_s)->text().contains(u"2 credits"_s));
            program.click(u"maskUpscale"_s);
            const Job upscaled = waitForJob(program, upscale, JobState::Done);
            QCOMPARE(upscaled.parent.jobId, grid.id);
            QCOMPARE(upscaled.parent.picture, 2);
            QTRY_COMPARE_WITH_TIMEOUT(program.shownJob(), upscaled.id, Patience);

            QPointer<MaskEditor> editor = openPainter(program);
            QCOMPARE(editor->parentWidget(), program.window.centralWidget());
            QCOMPARE(QApplication::focusWidget(), &editor->canvas());
            const QImageReader picture(program.workspace.libraryPath(upscaled.coverPath));
            QCOMPARE(editor->canvas().document().size(), picture.size());
            // Keys belong to the painter now, not to the stage or the form behind it.
            QTest::keyClick(&editor->canvas(), Qt::Key_R);
            QCOMPARE(editor->canvas().tool(), MaskTool::Rectangle);
            QTest::keyClick(&editor->canvas(), Qt::Key_Right);
            QTest::keyClick(&editor->canvas(), Qt::Key_Return);
            for (int i = 0; i < 10; ++i) {
                QTest::keyClick(&editor->canvas(), Qt::Key_Right);
                QTest::keyClick(&editor->canvas(), Qt::Key_Down);
            }
            QTest::keyClick(&editor->canvas(), Qt::Key_Return);
            const qint64 marked = editor->canvas().document().marked();
            QVERIFY(marked > 1000);
            QTest::keyClick(&editor->canvas(), Qt::Key_Return, Qt::ControlModifier);
            QTRY_VERIFY_WITH_TIMEOUT(!editor, Patience);
            mask = maskOf(program);
            const MaskFile file = readMask(mask);
            QCOMPARE(file.image.size(), picture.size());
            QCOMPARE(file.marked, marked);
            QVERIFY(QApplication::focusWidget() == program.button(u"field.mask"_s));
            QVERIFY2(program.button(u"submitButton"_s)->text().contains(u"4 credits"_s),
                     qPrintable(program.button(u"submitButton"_s)->text()));
            QCOMPARE(program.jobs().size(), 2); // nothing else was sent
        }
        Program program(folder.path());
        program.show();
        openSandbox(program);
        program.window.createPage()->form()->openOperation(region);
        QTRY_COMPARE_WITH_TIMEOUT(maskOf(program), mask, Patience);
        MaskEditor *editor = openPainter(program);
        QCOMPARE(editor->canvas().document().marked(), readMask(mask).marked);
    }
};

QTEST_MAIN(tst_MaskWindow)
#include "tst_maskwindow.moc"
