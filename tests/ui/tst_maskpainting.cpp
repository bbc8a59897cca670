// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/maskrig.h"

#include <QAbstractButton>
#include <QPaintEvent>
#include <QSlider>
#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace frameloom;
using namespace frameloom::test;

/// What the tools mark, pixel by pixel.
class TestMaskPainting : public QObject, private MaskRig
{
    Q_OBJECT

private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void theBrushMarksExactlyWhatItPassesOver()
    {
        open();
        canvas().setBrushSize(37);
        const QVector<QPointF> way{{400, 300}, {500, 340}, {520, 420}};
        drag(canvas(), way);
        const QVector<QPointF> path = inPicture(way);
        QCOMPARE(difference(document().image(), [&](QPointF p) { return distanceToPath(p, path) <= 18.5; }), QString());
        QVERIFY(document().marked() > 500);
        QVERIFY(button(u"maskUndo"_s)->isEnabled());
        QVERIFY(text(u"maskStatus"_s).contains(u'%'));
        QCOMPARE(canvas().accessibleDescription(), text(u"maskStatus"_s));
        // The same, zoomed and moved.
        const QImage before = document().image().copy();
        canvas().zoomTo(5, QPointF(300, 300));
        canvas().panBy({60, 30});
        const QVector<QPointF> fine{{200.5, 200.25}, {260.75, 210.5}};
        drag(canvas(), fine);
        const QVector<QPointF> finePath = inPicture(fine);
        QCOMPARE(difference(
                     document().image(),
                     [&](QPointF p) { return distanceToPath(p, path) <= 18.5 || distanceToPath(p, finePath) <= 18.5; }),
                 QString());
        key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(document().image(), before);
        key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(document().marked(), 0);
        QVERIFY(!button(u"maskUndo"_s)->isEnabled());
        key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(document().image(), before);
        key(Qt::Key_Y, Qt::ControlModifier);
        QVERIFY(document().image() != before);
    }

    void theEraserAndTheRightButtonTakeAway()
    {
        open();
        canvas().markAll();
        canvas().setBrushSize(50);
        key(Qt::Key_E);
        QCOMPARE(canvas().tool(), MaskTool::Eraser);
        QVERIFY(button(u"maskEraser"_s)->isChecked());
        const QVector<QPointF> way{{500, 400}, {600, 400}};
        drag(canvas(), way);
        const QVector<QPointF> path = inPicture(way);
        QCOMPARE(difference(document().image(), [&](QPointF p) { return distanceToPath(p, path) > 25; }), QString());
        drag(canvas(), way, Qt::RightButton); // the opposite of erasing
        QCOMPARE(document().part(), 1.0);
        QTest::mouseClick(button(u"maskBrush"_s), Qt::LeftButton);
        QCOMPARE(QApplication::focusWidget(), &canvas());
        drag(canvas(), way, Qt::RightButton);
        QCOMPARE(difference(document().image(), [&](QPointF p) { return distanceToPath(p, path) > 25; }), QString());
    }

    void shiftDrawsALineFromTheLastPlace()
    {
        open();
        canvas().setBrushSize(20);
        const QPointF from(420, 320);
        const QPointF to(620, 420);
        drag(canvas(), {from});
        drag(canvas(), {to}, Qt::LeftButton, Qt::ShiftModifier);
        const QVector<QPointF> path = inPicture({from, to});
        QCOMPARE(difference(document().image(), [&](QPointF p) { return distanceToPath(p, path) <= 10; }), QString());
    }

    void rectangleAndLasso()
    {
        open();
        key(Qt::Key_R);
        const QPointF one(700, 480);
        const QPointF other(480, 320);
        drag(canvas(), {one, {600, 400}, other});
        const QPointF a = canvas().toPicture(other);
        const QPointF b = canvas().toPicture(one);
        const QRect area(QPoint(int(std::floor(a.x())), int(std::floor(a.y()))),
                         QPoint(int(std::floor(b.x())), int(std::floor(b.y()))));
        QCOMPARE(document().marked(), qint64(area.width()) * area.height());
        QCOMPARE(difference(document().image(), [&](QPointF p) { return QRectF(area).contains(p); }), QString());
        drag(canvas(), {{650, 500}}); // a click is no area
        QCOMPARE(document().marked(), qint64(area.width()) * area.height());
        key(Qt::Key_Delete);
        QCOMPARE(document().marked(), 0);
        QCOMPARE(text(u"maskStatus"_s), MaskEditor::partWords(0, 0));

        key(Qt::Key_L);
        const QVector<QPointF> outline{{500.3, 300.2}, {700.1, 350.7}, {640.9, 560.4}, {450.6, 500.8}};
        drag(canvas(), outline);
        const QPolygonF polygon(inPicture(outline));
        qint64 wrong = 0;
        for (int y = 0; y < 480; ++y) {
            for (int x = 0; x < 640; ++x) {
                const QPointF p(x + 0.5, y + 0.5);
                const bool inside = polygon.containsPoint(p, Qt::WindingFill);
                const bool onEdge = distanceToPath(p, QVector<QPointF>(polygon) << polygon.first()) < 0.1;
                wrong += !onEdge && inside != document().isMarked(x, y);
            }
        }
        QCOMPARE(wrong, 0);
        key(Qt::Key_I);
        QVERIFY(!document().isMarked(int(canvas().toPicture({600, 400}).x()), int(canvas().toPicture({600, 400}).y())));
        QVERIFY(document().isMarked(2, 2));
    }

    void sizeByWheelKeysAndSlider()
    {
        open();
        canvas().setBrushSize(40);
        turnWheel(canvas(), {500, 400}, 1);
        QCOMPARE(canvas().brushSize(), 44);
        turnWheel(canvas(), {500, 400}, -2);
        QVERIFY(canvas().brushSize() < 40);
        key(Qt::Key_BracketRight);
        const int larger = canvas().brushSize();
        key(Qt::Key_BracketLeft);
        QVERIFY(canvas().brushSize() < larger);
        for (int i = 0; i < 80; ++i)
            key(Qt::Key_BracketLeft);
        QCOMPARE(canvas().brushSize(), 1);
        key(Qt::Key_BracketRight);
        QCOMPARE(canvas().brushSize(), 2); // a tenth of one is not nothing
        for (int i = 0; i < 100; ++i)
            turnWheel(canvas(), {500, 400}, 1);
        QCOMPARE(canvas().brushSize(), canvas().largestBrush());
        auto *slider = m_editor->findChild<QSlider *>(u"maskSize"_s);
        QCOMPARE(slider->value(), slider->maximum());
        slider->setFocus();
        key(Qt::Key_Home);
        QCOMPARE(canvas().brushSize(), 1);
        QVERIFY(slider->accessibleDescription().startsWith(u'1'));
    }

    void zoomAndPan()
    {
        open({2000, 1500});
        QVERIFY(canvas().isFitted());
        const QPointF at(300, 250);
        const QPointF under = canvas().toPicture(at);
        turnWheel(canvas(), at, 3, Qt::ControlModifier);
        QVERIFY(!canvas().isFitted());
        QVERIFY((canvas().toPicture(at) - under).manhattanLength() < 0.01);
        key(Qt::Key_0);
        QVERIFY(canvas().isFitted());
        key(Qt::Key_1);
        QCOMPARE(canvas().zoom(), 1.0);
        key(Qt::Key_Plus);
        QCOMPARE(canvas().zoom(), 1.25);
        key(Qt::Key_Minus);
        const QRectF before = canvas().target();
        drag(canvas(), {{500, 400}, {440, 380}}, Qt::MiddleButton);
        QCOMPARE(canvas().target().topLeft(), before.topLeft() + QPointF(-60, -20));
        QTest::keyPress(&canvas(), Qt::Key_Space);
        QCOMPARE(canvas().cursor().shape(), Qt::OpenHandCursor);
        drag(canvas(), {{500, 400}, {530, 430}});
        QTest::keyRelease(&canvas(), Qt::Key_Space);
        QCOMPARE(canvas().target().topLeft(), before.topLeft() + QPointF(-30, 10));
        QVERIFY(!canvas().hasKeyCursor()); // that Space was for moving
        key(Qt::Key_Right, Qt::ControlModifier);
        QVERIFY(canvas().target().left() < before.left() - 30);
        QCOMPARE(document().marked(), 0);
        QVERIFY(!m_editor->isChanged());
    }

    void aLargePictureRepaintsOnlyWhatChanged()
    {
        open({4096, 4096});
        canvas().setBrushSize(200);
        QTRY_VERIFY(canvas().isVisible());
        QCoreApplication::processEvents();
        class PaintWatch : public QObject
        {
        public:
            QRect area;
            bool eventFilter(QObject *, QEvent *event) override
            {
                if (event->type() == QEvent::Paint)
                    area |= static_cast<QPaintEvent *>(event)->region().boundingRect();
                return false;
            }
        } watch;
        sendMouse(canvas(), QEvent::MouseButtonPress, {600, 400}, Qt::LeftButton, Qt::LeftButton, {});
        QCoreApplication::processEvents();
        canvas().installEventFilter(&watch);
        sendMouse(canvas(), QEvent::MouseMove, {604, 400}, Qt::NoButton, Qt::LeftButton, {});
        QTRY_VERIFY(!watch.area.isEmpty());
        QVERIFY2(watch.area.width() < 120 && watch.area.height() < 120,
                 qPrintable(u"%1 × %2"_s.arg(watch.area.width()).arg(watch.area.height())));
        canvas().removeEventFilter(&watch);
        sendMouse(canvas(), QEvent::MouseButtonRelease, {604, 400}, Qt::LeftButton, Qt::NoButton, {});
        QVERIFY(document().marked() > 20'000);
    }
};

QTEST_MAIN(TestMaskPainting)
#include "tst_maskpainting.moc"
