// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/mediavalue.h"
#include "create/fields/fieldeditor.h"
#include "create/formpane.h"
#include "create/mask/maskcanvas.h"
#include "create/mask/maskeditor.h"
#include "create/mask/maskfield.h"
#include "create/mask/maskfile.h"
#include "create/mask/maskpreview.h"
#include "create/noteline.h"
#include "library/draftrepository.h"
#include "ui/maskfixture.h"
#include "ui/studiofixture.h"

#include <QFileDialog>
#include <QLabel>
#include <QMouseEvent>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <optional>

using namespace Qt::StringLiterals;
using namespace frameloom;
using namespace frameloom::test;

namespace {

const QString Region = u"midjourney.region"_s;
const QString Imagine = u"midjourney.imagine"_s;
const QString Upscale = u"midjourney.upscale-1x"_s;
constexpr int Patience = 30'000;

} // namespace

class TestMaskField : public QObject
{
    Q_OBJECT

    std::unique_ptr<StudioFixture> m_studio;
    std::unique_ptr<FormPane> m_pane;

    void openPane()
    {
        m_pane = std::make_unique<FormPane>(m_studio->session());
        m_pane->resize(420, 800);
        m_pane->show();
        QVERIFY(QTest::qWaitForWindowActive(m_pane.get(), test::PatienceMs));
        m_studio->session().start(u"key"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_studio->session().balance().known, Patience);
    }
    void restart()
    {
        m_pane.reset();
        m_studio->closeWorkspace();
        m_studio->openWorkspace();
        openPane();
    }
    MaskField *field()
    {
        for (auto *found : m_pane->findChildren<MaskField *>()) {
            if (found->isVisibleTo(m_pane.get()))
                return found;
        }
        return nullptr;
    }
    template<typename Part>
    Part *part(const QString &name)
    {
        return field()->findChild<Part *>(name);
    }
    QPushButton *paintButton() { return part<QPushButton>(u"field.mask"_s); }
    QString state() { return part<QLabel>(u"maskState"_s)->text(); }
    QString maskFile() { return MediaValue::fromJson(m_pane->draft().params.value(u"mask"_s)).file; }
    QString inputs() { return m_studio->workspace().dataFolder() + u"/inputs"_s; }

    /// Opens the painter and marks a block of the picture's pixels.
    void paint(const QRect &area)
    {
        QTRY_VERIFY_WITH_TIMEOUT(paintButton()->isEnabled(), Patience);
        QTest::mouseClick(paintButton(), Qt::LeftButton);
        QPointer<MaskEditor> editor = field()->editor();
        QVERIFY(editor && editor->isVisible());
        QCOMPARE(editor->parentWidget(), m_pane->window());
        QTRY_VERIFY_WITH_TIMEOUT(editor->isReady(), Patience);
        MaskCanvas &canvas = editor->canvas();
        canvas.setTool(MaskTool::Rectangle);
        for (const auto &[type, point] :
             {std::pair(QEvent::MouseButtonPress, area.topLeft()), std::pair(QEvent::MouseMove, area.bottomRight()),
              std::pair(QEvent::MouseButtonRelease, area.bottomRight())}) {
            const QPointF at = canvas.toWidget(QPointF(point) + QPointF(0.5, 0.5));
            QMouseEvent event(type, at, canvas.mapToGlobal(at), Qt::LeftButton,
                              type == QEvent::MouseButtonRelease ? Qt::NoButton : Qt::LeftButton, Qt::NoModifier);
            QApplication::sendEvent(&canvas, &event);
        }
        QTest::keyClick(&canvas, Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(!editor, Patience);
    }
    void openOn(qint64 job, int picture = 0)
    {
        m_pane->setDraft({Region, {}, {job, picture, {}}});
        QVERIFY(field());
    }
    /// An upscale of a picture of a grid, done.
    qint64 addUpscale(qint64 grid, int picture, JobState state = JobState::Done)
    {
        const qint64 id = m_studio->addJob(Upscale, u"upscaled"_s, 1, state);
        bool done = false;
        m_studio->workspace().client().ask(
            m_pane.get(),
            [id, grid, picture, &store = m_studio->workspace().store()](Database &database) {
                JobRepository jobs(database);
                auto job = jobs.find(id);
                job->parent = {grid, picture, {}};
                jobs.update(*job);
                store.announceJobs({*job});
            },
            [&done] { done = true; });
        [&done] { QTRY_VERIFY_WITH_TIMEOUT(done, Patience); }();
        return id;
    }

private Q_SLOTS:
    void init()
    {
        m_studio = std::make_unique<StudioFixture>();
        const QString catalog = m_studio->workspace().userCatalogFolder();
        m_studio->closeWorkspace();
        QVERIFY(writeRegionCatalog(catalog));
        m_studio->openWorkspace();
        QVERIFY(m_studio->workspace().catalogProblems().isEmpty());
        openPane();
    }
    void cleanup()
    {
        m_pane.reset();
        m_studio.reset();
    }

    void withoutAPictureThereIsNothingToPaintOn()
    {
        m_pane->openOperation(Region);
        QVERIFY(field());
        QVERIFY(!paintButton()->isEnabled());
        QVERIFY(!state().isEmpty());
        QVERIFY(!part<MaskPreview>(u"maskPreview"_s)->isVisible());
        QVERIFY(field()->value().isUndefined());
    }

    void theFileOfATaskMadeElsewhereCanBePaintedOn()
    {
        QTemporaryDir folder;
        const QString picture = folder.filePath(u"elsewhere.png"_s);
        QVERIFY(QImage(120, 80, QImage::Format_RGB32).save(picture));
        QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        m_pane->setDraft({Region, {}, {0, 0, u"made-elsewhere"_s}});
        auto *choose = part<QPushButton>(u"maskChoosePicture"_s);
        QVERIFY(choose->isVisible());
        QVERIFY(!paintButton()->isVisible());
        choose->click();
        auto *dialog = m_pane->findChild<QFileDialog *>(u"maskPictureDialog"_s);
        QVERIFY(dialog);
        Q_EMIT dialog->fileSelected(picture);
        dialog->close();
        paint({10, 20, 30, 40});
        QCOMPARE(readMask(maskFile()).image.size(), QSize(120, 80));
        QSignalSpy asked(m_pane.get(), &FormPane::submitRequested);
        m_pane->submit();
        QCOMPARE(asked.size(), 1);
        // Another task is another picture.
        m_pane->setDraft({Region, m_pane->draft().params, {0, 0, u"another"_s}});
        QTRY_VERIFY_WITH_TIMEOUT(part<QPushButton>(u"maskChoosePicture"_s)->isVisible(), Patience);
    }

    void paintedMaskIsAFileOfThePicturesSize()
    {
        openOn(m_studio->addJob(Upscale, u"heron"_s, 1));
        QTRY_VERIFY_WITH_TIMEOUT(part<MaskPreview>(u"maskPreview"_s)->isVisible(), Patience);
        QVERIFY(maskFile().isEmpty());
        paint({10, 20, 30, 40});
        const QString file = maskFile();
        QVERIFY2(file.startsWith(inputs() + u"/mask-"_s), qPrintable(file));
        const MaskFile mask = readMask(file);
        QCOMPARE(mask.image.size(), QSize(96, 96));
        QCOMPARE(mask.marked, 30 * 40);
        QCOMPARE(mask.image.constScanLine(20)[10], uchar(255));
        QCOMPARE(mask.image.constScanLine(19)[10], uchar(0));
        QTRY_COMPARE_WITH_TIMEOUT(state(), MaskEditor::partWords(mask.marked, mask.part()), Patience);
        QCOMPARE(field()->problem(), QString());
        const QString over = MediaValue::fromJson(m_pane->draft().params.value(u"mask"_s)).over;
        QCOMPARE(over.size(), 64);
        QCOMPARE(m_pane->draft().params.value(u"mask"_s), (MediaValue{0, file, {}, over}.toJson()));
        // Ready to be sent: the draft holds the file, what goes over the wire is made of it later.
        QSignalSpy asked(m_pane.get(), &FormPane::submitRequested);
        m_pane->submit();
        QCOMPARE(asked.size(), 1);
    }

    void theDraftRemembersItOverARestart()
    {
        openOn(m_studio->addJob(Upscale, u"heron"_s, 1));
        paint({10, 20, 30, 40});
        const QString file = maskFile();
        QVERIFY(!file.isEmpty());
        restart();
        m_pane->openOperation(Region);
        QTRY_COMPARE_WITH_TIMEOUT(maskFile(), file, Patience);
        QTRY_COMPARE_WITH_TIMEOUT(state(), MaskEditor::partWords(1200, 1200.0 / (96 * 96)), Patience);
        // Opened again it goes on from there.
        QTest::mouseClick(paintButton(), Qt::LeftButton);
        QPointer<MaskEditor> editor = field()->editor();
        QTRY_VERIFY_WITH_TIMEOUT(editor && editor->isReady(), Patience);
        QCOMPARE(editor->canvas().document().marked(), 1200);
        QTest::keyClick(&editor->canvas(), Qt::Key_Escape);
        QTRY_VERIFY_WITH_TIMEOUT(!editor, Patience);
        QCOMPARE(maskFile(), file);
    }

    void clearCanBeTakenBack()
    {
        openOn(m_studio->addJob(Upscale, u"heron"_s, 1));
        paint({10, 20, 30, 40});
        const QString file = maskFile();
        auto *clear = part<QPushButton>(u"maskFieldClear"_s);
        clear->click();
        QVERIFY(field()->value().isUndefined());
        QVERIFY(!m_pane->draft().params.contains(u"mask"_s));
        clear->click();
        QCOMPARE(maskFile(), file);
        clear->click();
        paint({1, 1, 5, 5});
        QVERIFY(maskFile() != file);
        clear->click();
        QVERIFY(field()->value().isUndefined());
    }

    void nothingMarkedIsAProblem()
    {
        openOn(m_studio->addJob(Upscale, u"heron"_s, 1));
        QSignalSpy asked(m_pane.get(), &FormPane::submitRequested);
        m_pane->submit(); // no mask at all
        QTRY_VERIFY_WITH_TIMEOUT(!field()->problem().isEmpty(), Patience);
        paint({10, 20, 30, 40});
        QTRY_COMPARE_WITH_TIMEOUT(field()->problem(), QString(), Patience);
        const QImage empty = MaskDocument({96, 96}).image();
        m_pane->setDraft({Region,
                          {{u"mask"_s, MediaValue{0, saveMask(empty, inputs()).path, {}}.toJson()}},
                          m_pane->draft().parent});
        QTRY_VERIFY_WITH_TIMEOUT(!field()->problem().isEmpty(), Patience);
        m_pane->submit();
        QCOMPARE(asked.size(), 0);
    }

    void anotherPicturesMaskIsAProblem()
    {
        const qint64 job = m_studio->addJob(Upscale, u"heron"_s, 1);
        MaskDocument document({64, 64});
        document.rectangle({1, 1, 9, 9}, true);
        const MaskFile mask = saveMask(document.image(), inputs());
        m_pane->setDraft({Region, {{u"mask"_s, MediaValue{0, mask.path, {}}.toJson()}}, {job, 0, {}}});
        QTRY_VERIFY_WITH_TIMEOUT(field()->problem().contains(u"another picture"_s), Patience);
        QVERIFY(field()->problem().contains(u"64"_s) && field()->problem().contains(u"96"_s));
        QSignalSpy asked(m_pane.get(), &FormPane::submitRequested);
        m_pane->submit();
        QCOMPARE(asked.size(), 0);
        // Painted anew it fits.
        paint({10, 20, 30, 40});
        QTRY_COMPARE_WITH_TIMEOUT(field()->problem(), QString(), Patience);
        m_pane->submit();
        QCOMPARE(asked.size(), 1);
    }

    void aPictureExchangedForOneOfTheSameSizeIsTold()
    {
        const qint64 job = m_studio->addJob(Upscale, u"heron"_s, 1);
        openOn(job);
        paint({10, 20, 30, 40});
        const auto note = [this] { return part<NoteLine>(u"maskExchanged"_s)->text(); };
        QVERIFY(note().isEmpty());
        QImage other(96, 96, QImage::Format_RGB32);
        other.fill(Qt::red);
        QVERIFY(other.save(m_studio->workspace().libraryPath(u"9-1.png"_s)));
        restart(); // the draft knows what it was painted over
        QVERIFY(field());
        QTRY_VERIFY_WITH_TIMEOUT(note().contains(u"another picture"_s), Patience);
        // Told, not forbidden: the same place may be meant.
        QCOMPARE(field()->problem(), QString());
        QSignalSpy asked(m_pane.get(), &FormPane::submitRequested);
        m_pane->submit();
        QCOMPARE(asked.size(), 1);
        paint({1, 1, 5, 5});
        QTRY_VERIFY_WITH_TIMEOUT(note().isEmpty(), Patience);
        // A mask of which nothing is known is not suspected.
        m_pane->setDraft({Region, {{u"mask"_s, MediaValue{0, maskFile(), {}}.toJson()}}, {job, 0, {}}});
        QTRY_VERIFY_WITH_TIMEOUT(!state().isEmpty(), Patience);
        QVERIFY(note().isEmpty());
    }

    void aMaskWhoseFileIsGoneIsAProblem()
    {
        const qint64 job = m_studio->addJob(Upscale, u"heron"_s, 1);
        m_pane->setDraft(
            {Region, {{u"mask"_s, MediaValue{0, inputs() + u"/mask-0.png"_s, {}}.toJson()}}, {job, 0, {}}});
        QTRY_VERIFY_WITH_TIMEOUT(!field()->problem().isEmpty(), Patience);
        QSignalSpy asked(m_pane.get(), &FormPane::submitRequested);
        m_pane->submit();
        QCOMPARE(asked.size(), 0);
    }

    void aPictureOfAGridIsUpscaledFirstAndThePricesAreToldBefore()
    {
        const qint64 grid = m_studio->addJob(Imagine, u"four herons"_s, 4);
        openOn(grid, 3);
        auto *upscale = part<QPushButton>(u"maskUpscale"_s);
        QTRY_VERIFY_WITH_TIMEOUT(upscale->isVisible(), Patience);
        QVERIFY2(upscale->text().contains(u"2 credits"_s), qPrintable(upscale->text()));
        QVERIFY2(state().contains(u"2"_s) && state().contains(u"4"_s) && state().contains(u"6 credits"_s),
                 qPrintable(state()));
        QVERIFY(!paintButton()->isVisible());
        QSignalSpy asked(m_pane.get(), &FormPane::submitRequested);
        m_pane->submit(); // without a mask: no
        QCOMPARE(asked.size(), 0);
        QVERIFY(field()->problem().contains(u"pscale"_s));
        QVERIFY(upscale->hasFocus());
        QTest::keyClick(upscale, Qt::Key_Space);
        QCOMPARE(asked.size(), 1);
        const auto plan = asked.first().first().value<ChainPlan>();
        QCOMPARE(plan.steps.size(), 1);
        QCOMPARE(plan.steps.first().draft.operationId, Upscale);
        QCOMPARE(plan.steps.first().draft.parent.jobId, grid);
        QCOMPARE(plan.steps.first().draft.parent.picture, 3);
        QCOMPARE(plan.total.low, Credits::whole(2));
        QTest::mouseClick(upscale, Qt::LeftButton); // the second half of a double click
        QCOMPARE(asked.size(), 1);
        // On its way: nothing to paint on yet, nothing to pay again.
        addUpscale(grid, 3, JobState::Running);
        QTRY_VERIFY_WITH_TIMEOUT(!upscale->isVisible(), Patience);
        QVERIFY(!paintButton()->isEnabled());
        QVERIFY(!state().isEmpty());
    }

    void anUpscaleThatExistsIsPaintedOn()
    {
        const qint64 grid = m_studio->addJob(Imagine, u"four herons"_s, 4);
        openOn(grid, 2);
        QTRY_VERIFY_WITH_TIMEOUT(part<QPushButton>(u"maskUpscale"_s)->isVisible(), Patience);
        const qint64 upscaled = addUpscale(grid, 2);
        QTRY_VERIFY_WITH_TIMEOUT(!part<QPushButton>(u"maskUpscale"_s)->isVisible(), Patience);
        paint({10, 20, 30, 40});
        QVERIFY(!maskFile().isEmpty());
        QSignalSpy asked(m_pane.get(), &FormPane::submitRequested);
        m_pane->submit();
        QCOMPARE(asked.size(), 1);
        const auto plan = asked.first().first().value<ChainPlan>();
        QCOMPARE(plan.steps.size(), 1); // it is not upscaled again
        QCOMPARE(plan.steps.first().draft.parent.jobId, upscaled);
        QCOMPARE(plan.total.low, Credits::whole(4));
    }

    void aFullDiskLosesNothing()
    {
        openOn(m_studio->addJob(Upscale, u"heron"_s, 1));
        QTRY_VERIFY_WITH_TIMEOUT(paintButton()->isEnabled(), Patience);
        QFile blocked(inputs()); // no folder can be made here
        QVERIFY(blocked.open(QIODevice::WriteOnly));
        blocked.close();
        paintButton()->click();
        QPointer<MaskEditor> editor = field()->editor();
        QTRY_VERIFY_WITH_TIMEOUT(editor->isReady(), Patience);
        editor->canvas().markAll();
        editor->finish();
        QTRY_VERIFY_WITH_TIMEOUT(editor->findChild<QWidget *>(u"maskBanner"_s)->isVisible(), Patience);
        QVERIFY(editor->isVisible());
        QVERIFY(maskFile().isEmpty());
        QVERIFY(blocked.remove());
        editor->finish();
        QTRY_VERIFY_WITH_TIMEOUT(!editor, Patience);
        QTRY_VERIFY_WITH_TIMEOUT(!maskFile().isEmpty(), Patience);
    }

    void theBrushIsRemembered()
    {
        openOn(m_studio->addJob(Upscale, u"heron"_s, 1));
        QTRY_VERIFY_WITH_TIMEOUT(paintButton()->isEnabled(), Patience);
        paintButton()->click();
        QPointer<MaskEditor> editor = field()->editor();
        QTRY_VERIFY_WITH_TIMEOUT(editor->isReady(), Patience);
        editor->setBrush(17, false);
        editor->close();
        QTRY_VERIFY_WITH_TIMEOUT(!editor, Patience);
        restart();
        m_pane->openOperation(Region);
        QTRY_VERIFY_WITH_TIMEOUT(paintButton()->isEnabled(), Patience);
        paintButton()->click();
        editor = field()->editor();
        QTRY_VERIFY_WITH_TIMEOUT(editor->isReady(), Patience);
        QCOMPARE(editor->brushSize(), 17);
        QVERIFY(!editor->hasPenPressure());
    }

    void aKeyPressElsewhereAsksNothingOfTheStore()
    {
        openOn(m_studio->addJob(Upscale, u"heron"_s, 1));
        paint({10, 20, 30, 40});
        QTRY_VERIFY_WITH_TIMEOUT(field()->ownProblem().isEmpty(), Patience);
        QSignalSpy checked(field(), &FieldEditorWidget::checked);
        for (auto *edit : m_pane->findChildren<QPlainTextEdit *>(u"field.prompt"_s)) {
            if (edit->isVisibleTo(m_pane.get()))
                QTest::keyClicks(edit, u"a boat"_s);
        }
        QCOMPARE(m_pane->draft().params.value(u"prompt"_s), QJsonValue(u"a boat"_s));
        bool answered = false; // answers come in the order of the questions
        m_studio->workspace().client().ask(
            m_pane.get(), [](Database &) {}, [&answered] { answered = true; });
        QTRY_VERIFY_WITH_TIMEOUT(answered, Patience);
        QCOMPARE(checked.size(), 0);
    }
};

QTEST_MAIN(TestMaskField)
#include "tst_maskfield.moc"
