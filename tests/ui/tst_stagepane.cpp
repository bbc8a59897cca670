// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stage/actionrow.h"
#include "stage/fileactions.h"
#include "stage/gridfit.h"
#include "stage/lightbox.h"
#include "stage/lineagebar.h"
#include "stage/progressstrip.h"
#include "stage/resultgrid.h"
#include "stage/stageheader.h"
#include "style/actionbutton.h"
#include "style/theme.h"
#include "support/settle.h"
#include "ui/stagestaterig.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QMenu>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace frameloom;

class StagePaneTest : public QObject, private StageStateRig
{
    Q_OBJECT

private:
    Job doneJob(const QString &prompt = Heron)
    {
        Job job = StageFixture::imagineJob(JobState::Done, prompt);
        m->add(job);
        m->addPictures(job, 4, {64, 64});
        return job;
    }
    Job upscaleOf(const Job &job, int picture)
    {
        Job child = StageFixture::imagineJob(JobState::Done, {});
        child.operationId = u"midjourney.upscale-1x"_s;
        child.title = u"Upscale"_s;
        child.resultKind = ResultKind::Image;
        child.resultFamily = u"midjourney.upscaled"_s;
        child.parent = {job.id, picture, {}};
        child.taskId = u"upscale-task"_s;
        m->add(child);
        return child;
    }
    StageAction action(int tile, const QString &label)
    {
        for (const StageAction &a : grid().tile(tile)->row().actions()) {
            if (a.label == label)
                return a;
        }
        return {};
    }
private Q_SLOTS:
    void initTestCase() { m_theme.apply(*qApp, ThemeMode::Dark); }
    void init()
    {
        m = std::make_unique<StageFixture>();
        QVERIFY(m->catalog->operation(u"midjourney.imagine"_s));
    }
    void cleanup() { m.reset(); }

    void fitsFourTwoByTwo()
    {
        const GridFit square = fitGrid({700, 760}, 4, {1, 1}, 38);
        QCOMPARE(square.columns, 2);
        QVERIFY(square.height <= 760);
        QVERIFY(square.picture.width() > 320);
        const GridFit wide = fitGrid({2500, 500}, 4, {1, 1}, 38);
        QCOMPARE(wide.columns, 4);
        const GridFit narrow = fitGrid({260, 500}, 4, {1, 1}, 38);
        for (const QRect &tile : narrow.tiles)
            QVERIFY(tile.right() < 260);
        QCOMPARE(fitGrid({700, 700}, 1, {3, 2}, 38).picture.width(), 700);
        QVERIFY(fitGrid({0, 0}, 4, {1, 1}, 38).tiles.size() <= 4);
    }

    void showsFourPictures()
    {
        show(doneJob());
        QCOMPARE(grid().count(), 4);
        for (int i = 0; i < 4; ++i) {
            QCOMPARE(grid().tile(i)->picture().face().kind, PictureFace::Kind::Picture);
            QTRY_VERIFY((grid().tile(i)->picture().grab(), !grid().tile(i)->picture().shown().isNull()));
        }
        QVERIFY(StageHeader::factsOf(view().content(), m->catalog->operation(u"midjourney.imagine"_s))
                    .contains(u"Imagine"_s));
        QVERIFY(!view().findChild<ProgressStrip *>()->isVisible());
    }

    void oneClickRunsWithThePrice()
    {
        const Job job = doneJob();
        show(job);
        QSignalSpy submitted(&view(), &StageView::submitRequested);
        const StageAction upscale = action(1, u"Upscale"_s);
        auto *button = grid().tile(1)->findChild<ActionButton *>(u"action."_s + upscale.id);
        QVERIFY(button);
        QCOMPARE(button->price(), u"2"_s);
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(submitted.count(), 1);
        const auto plan = submitted.at(0).at(0).value<ChainPlan>();
        QCOMPARE(plan.steps.size(), 1);
        QCOMPARE(plan.steps.at(0).draft.operationId, u"midjourney.upscale-1x"_s);
        QCOMPARE(plan.steps.at(0).draft.parent.jobId, job.id);
        QCOMPARE(plan.steps.at(0).draft.parent.picture, 2);
        QCOMPARE(plan.total.low, Credits::whole(2));
        QVERIFY(submitted.at(0).at(1).toString().contains(Heron));
        // The second click of a double click must not buy a second time.
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(submitted.count(), 1);
    }

    void chainIsPricedAndReusesAnUpscale()
    {
        const Job job = doneJob();
        show(job);
        QCOMPARE(action(1, u"Pan left"_s).price().low, Credits::whole(6));
        QCOMPARE(action(1, u"Pan left"_s).plan.steps.size(), 2);
        upscaleOf(job, 2);
        QTRY_COMPARE(view().content().children.size(), 1);
        QCOMPARE(action(1, u"Pan left"_s).price().low, Credits::whole(4));
        QCOMPARE(action(0, u"Pan left"_s).price().low, Credits::whole(6));
    }

    void menuHoldsTheRareOnes()
    {
        show(doneJob());
        std::unique_ptr<QMenu> menu(grid().tile(0)->row().makeMenu(nullptr));
        QStringList texts;
        const auto read = [&texts](const QMenu &each) {
            for (const QAction *entry : each.actions())
                texts.append(each.title().remove(u'&').section(u'\t', 0, 0) + u'/' + entry->text().remove(u'&'));
        };
        read(*menu);
        for (const QMenu *submenu : menu->findChildren<QMenu *>())
            read(*submenu);
        QVERIFY(texts.contains(u"Pan/Left\t6"_s));
        QVERIFY(!texts.filter(u"Vary region"_s).isEmpty());
        // The picture as the input of another generator.
        QVERIFY(!texts.filter(u"Animate/Kling"_s).isEmpty());
    }

    void insufficientBalanceDisablesWithTheReason()
    {
        m->balance = Credits::whole(3);
        show(doneJob());
        QVERIFY(action(0, u"Upscale"_s).enabled);
        const StageAction vary = action(0, u"Vary"_s);
        QVERIFY(!vary.enabled);
        QVERIFY(vary.reason.contains(u'1'));
        QSignalSpy submitted(&view(), &StageView::submitRequested);
        QVERIFY(!grid().tile(0)->row().run(vary.id));
        QCOMPARE(submitted.count(), 0);
        m->balance = Credits::whole(30);
        view().refreshPrices();
        QVERIFY(action(0, u"Vary"_s).enabled);
    }

    void keysChooseAndAct()
    {
        show(doneJob());
        QSignalSpy submitted(&view(), &StageView::submitRequested);
        view().setFocus();
        QTest::keyClick(&view(), Qt::Key_3);
        QCOMPARE(grid().selected(), 2);
        QVERIFY(grid().tile(2)->picture().isSelected());
        QTest::keyClick(&grid().tile(2)->picture(), Qt::Key_U);
        QCOMPARE(submitted.count(), 1);
        QCOMPARE(submitted.at(0).at(0).value<ChainPlan>().steps.at(0).draft.parent.picture, 3);
        QTest::keyClick(&view(), Qt::Key_V);
        QCOMPARE(submitted.count(), 2);
        QCOMPARE(submitted.at(1).at(0).value<ChainPlan>().steps.at(0).draft.operationId, u"midjourney.variations"_s);
        QTest::keyClick(&view(), Qt::Key_R);
        QCOMPARE(submitted.count(), 3);
        QCOMPARE(submitted.at(2).at(0).value<ChainPlan>().steps.at(0).draft.operationId, u"midjourney.reroll"_s);
        QTest::keyClick(&view(), Qt::Key_Left);
        QCOMPARE(grid().selected(), 2 - 1 + 0);
        QTest::keyClick(&view(), Qt::Key_Delete);
        QCOMPARE(submitted.count(), 3);
        QCOMPARE(grid().count(), 4);
        QTest::keyClick(&view(), Qt::Key_9);
        QCOMPARE(grid().selected(), 1);
    }

    void copiesPictureAndPrompt()
    {
        show(doneJob());
        QTest::keyClick(&view(), Qt::Key_2);
        QGuiApplication::clipboard()->setText(u"before"_s);
        QTest::keyClick(&view(), Qt::Key_C, Qt::ControlModifier);
        QTRY_VERIFY(QGuiApplication::clipboard()->mimeData()->hasImage());
        QVERIFY(QGuiApplication::clipboard()->mimeData()->urls().value(0).toLocalFile().endsWith(u"-2.png"_s));
        child<QAbstractButton>("stageCopyPrompt")->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), Heron);
    }

    void dragHoldsTheFile()
    {
        const std::unique_ptr<QMimeData> mime(FileActions::mimeFor(m->folder.filePath(u"a b.png"_s)));
        QCOMPARE(mime->urls(), QList<QUrl>{QUrl::fromLocalFile(m->folder.filePath(u"a b.png"_s))});
        show(doneJob());
        QSignalSpy wanted(&grid().tile(0)->picture(), &PictureArea::dragWanted);
        // Only the wish: a real drag runs an event loop of its own.
        grid().tile(0)->picture().disconnect(&grid());
        QWidget *picture = &grid().tile(0)->picture();
        QTest::mousePress(picture, Qt::LeftButton, {}, {20, 20});
        QMouseEvent moved(QEvent::MouseMove, QPointF(60, 60), picture->mapToGlobal(QPointF(60, 60)), Qt::NoButton,
                          Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(picture, &moved);
        QCOMPARE(wanted.count(), 1);
    }

    void savesTheOriginalBytes()
    {
        const Job job = doneJob();
        FileActions files(&view());
        QSignalSpy done(&files, &FileActions::done);
        QSignalSpy failed(&files, &FileActions::failed);
        const QString from = m->folder.filePath(u"library/2026-11/%1-1.png"_s.arg(job.id));
        const QString to = m->folder.filePath(u"copy.png"_s);
        files.save(from, to);
        QTRY_COMPARE(done.count(), 1);
        QFile a(from);
        QFile b(to);
        QVERIFY(a.open(QIODevice::ReadOnly) && b.open(QIODevice::ReadOnly));
        QCOMPARE(b.readAll(), a.readAll());
        files.save(from, m->folder.filePath(u"no/such/folder/x.png"_s));
        QTRY_COMPARE(failed.count(), 1);
        QCOMPARE(FileActions::fileName(u"a/../b: \"c\" *?"_s, 2, u"/x/y.png"_s), u"ab c 2.png"_s);
    }

    void tilesAreAccessible()
    {
        show(doneJob());
        QAccessibleInterface *picture = QAccessible::queryAccessibleInterface(&grid().tile(1)->picture());
        QVERIFY(picture);
        QCOMPARE(picture->text(QAccessible::Name), u"Picture 2 of 4, "_s + Heron);
        QCOMPARE(picture->role(), QAccessible::Graphic);
        QVERIFY(picture->actionInterface()->actionNames().contains(QAccessibleActionInterface::pressAction()));
        auto *button = grid().tile(1)->findChild<ActionButton *>(u"action."_s + action(1, u"Upscale"_s).id);
        QCOMPARE(button->accessibleName(), u"Upscale picture 2, 2 credits"_s);
        QVERIFY(button->focusPolicy() & Qt::TabFocus);
        QVERIFY(!grid().tile(1)->findChild<QWidget *>(u"moreActions"_s)->accessibleName().isEmpty());
        picture->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QVERIFY(view().lightbox());
    }

    void lateAnswersAreDropped()
    {
        const Job first = doneJob(u"first"_s);
        const Job second = doneJob(u"second"_s);
        QSignalSpy changed(m->loader.get(), &StageLoader::contentChanged);
        m->loader->show(first.id);
        m->loader->show(second.id);
        QTRY_COMPARE(changed.count(), 1);
        // The store answers in order: had the first been taken, it would have come before.
        QCOMPARE(view().content().job.id, second.id);
        m->loader->show(first.id);
        m->loader->show(0);
        test::turn();
        bool later = false;
        m->client->ask(m->client.get(), [](Database &) { return true; }, [&later](bool yes) { later = yes; });
        QTRY_VERIFY(later);
        QCOMPARE(changed.count(), 1);
    }

    void anotherJobDoesNotTakeTheStage()
    {
        const Job job = doneJob();
        show(job);
        doneJob(u"another"_s);
        QTRY_COMPARE(view().content().job.id, job.id);
        QCOMPARE(view().content().assets.size(), 4);
    }

    void lineageLinksBothWays()
    {
        const Job job = doneJob();
        const Job child2 = upscaleOf(job, 2);
        show(job);
        QSignalSpy wanted(&view(), &StageView::jobRequested);
        view().findChild<QAbstractButton *>(u"lineage.%1"_s.arg(child2.id))->click();
        QCOMPARE(wanted.at(0).at(0).toLongLong(), child2.id);
        show(child2);
        view().findChild<QAbstractButton *>(u"lineage.%1"_s.arg(job.id))->click();
        QCOMPARE(wanted.at(1).at(0).toLongLong(), job.id);
    }

    void removedJobLeavesTheStage()
    {
        Job job = doneJob();
        show(job);
        job.deletedAt = 1;
        m->change(job);
        QTRY_VERIFY(view().content().isNull());
        QCOMPARE(m->loader->jobId(), 0);
        QVERIFY(child<QWidget>("stageEmpty")->isVisible());
    }
};

QTEST_MAIN(StagePaneTest)
#include "tst_stagepane.moc"
