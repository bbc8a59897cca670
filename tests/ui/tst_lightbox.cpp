// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stage/lightbox.h"
#include "stage/resultgrid.h"
#include "stage/zoomcanvas.h"
#include "style/theme.h"
#include "ui/stagestaterig.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace frameloom;

class LightboxTest : public QObject, private StageStateRig
{
    Q_OBJECT

private:
    Job doneJob()
    {
        Job job = StageFixture::imagineJob(JobState::Done, Heron);
        m->add(job);
        m->addPictures(job, 4, {64, 64});
        return job;
    }

private Q_SLOTS:
    void initTestCase() { m_theme.apply(*qApp, ThemeMode::Dark); }
    void init() { m = std::make_unique<StageFixture>(); }
    void cleanup() { m.reset(); }

    void lightboxKeys()
    {
        show(doneJob());
        view().activateWindow();
        QTest::keyClick(&view(), Qt::Key_2);
        QWidget *before = &grid().tile(1)->picture();
        QTRY_COMPARE(QApplication::focusWidget(), before);
        QTest::keyClick(before, Qt::Key_Space);
        QPointer<Lightbox> box = view().lightbox();
        QVERIFY(box && box->isVisible());
        QCOMPARE(box->size(), view().size());
        QTRY_VERIFY(box->canvas().hasLevels());
        QCOMPARE(box->index(), 1);
        QTest::keyClick(box, Qt::Key_Right);
        QCOMPARE(box->index(), 2);
        QCOMPARE(grid().selected(), 2);
        QTRY_VERIFY(box->canvas().hasLevels());
        QTest::keyClick(box, Qt::Key_1);
        QVERIFY(qAbs(box->canvas().zoom() - 1.0) < 0.001);
        QTest::keyClick(box, Qt::Key_0);
        QVERIFY(box->canvas().isFitted());
        for (int i = 0; i < 20; ++i)
            QTest::keyClick(box, Qt::Key_Plus);
        QVERIFY(!box->canvas().isFitted());
        const QRectF zoomed = box->canvas().target();
        QTest::keyClick(box, Qt::Key_Right); // moves now, instead of leafing
        QCOMPARE(box->index(), 2);
        QVERIFY(box->canvas().target().x() < zoomed.x());
        QSignalSpy submitted(&view(), &StageView::submitRequested);
        QTest::keyClick(box, Qt::Key_U);
        QCOMPARE(submitted.count(), 0);
        for (int i = 0; i < 30; ++i) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            QVERIFY(QApplication::focusWidget() == box || box->isAncestorOf(QApplication::focusWidget()));
        }
        QTest::keyClick(box, Qt::Key_Escape);
        QTRY_VERIFY(!box);
        QTRY_COMPARE(QApplication::focusWidget(), before);
    }

    void zoomKeepsThePointUnderTheCursor()
    {
        ZoomCanvas canvas;
        canvas.resize(400, 300);
        QImage image(4000, 3000, QImage::Format_RGB32);
        image.fill(Qt::red);
        canvas.setLevels({image});
        const QPointF cursor(100, 80);
        canvas.zoomTo(0.5, cursor);
        const auto under = [&] { return (cursor - canvas.target().topLeft()) / (canvas.zoom() / canvas.devicePixelRatioF()); };
        const QPointF before = under();
        canvas.zoomTo(1.7, cursor);
        QVERIFY((under() - before).manhattanLength() < 0.01);
        canvas.panBy({1e6, 1e6});
        QVERIFY(canvas.target().right() >= 399.9);
    }
};

QTEST_MAIN(LightboxTest)
#include "tst_lightbox.moc"
