// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/maskrig.h"

#include <QAbstractButton>
#include <QPointingDevice>
#include <QSignalSpy>
#include <QTabletEvent>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace frameloom;
using namespace frameloom::test;

namespace {

class Pen
{
public:
    explicit Pen(QPointingDevice::PointerType type)
        : m_device(u"pen"_s, 7, QInputDevice::DeviceType::Stylus, type,
                   QInputDevice::Capability::Position | QInputDevice::Capability::Pressure, 1, 1)
    {
    }
    void send(QWidget &widget, QEvent::Type type, const QPointF &at, double pressure)
    {
        const bool down = type != QEvent::TabletRelease && pressure > 0;
        QTabletEvent event(type, &m_device, at, widget.mapToGlobal(at), pressure, 0, 0, 0, 0, 0, Qt::NoModifier,
                           type == QEvent::TabletMove ? Qt::NoButton : Qt::LeftButton,
                           down ? Qt::LeftButton : Qt::NoButton);
        QApplication::sendEvent(&widget, &event);
        QVERIFY(event.isAccepted()); // else the same comes again as mouse events
    }

private:
    QPointingDevice m_device;
};

} // namespace

/// Painting without a mouse: with a pen, with the keyboard.
class TestMaskDevices : public QObject, private MaskRig
{
    Q_OBJECT

private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void pressureSetsTheWidth()
    {
        open();
        canvas().setBrushSize(60);
        Pen pen(QPointingDevice::PointerType::Pen);
        const QPointF at(500, 400);
        pen.send(canvas(), QEvent::TabletMove, at, 0); // hovers
        QCOMPARE(document().marked(), 0);
        pen.send(canvas(), QEvent::TabletPress, at, 0.5);
        pen.send(canvas(), QEvent::TabletRelease, at, 0);
        const QPointF middle = canvas().toPicture(at);
        QCOMPARE(difference(document().image(), [&](QPointF p) { return distanceToPath(p, {middle}) <= 15; }),
                 QString());
        key(Qt::Key_Z, Qt::ControlModifier);
        // Wider on its way: one stroke, one step.
        pen.send(canvas(), QEvent::TabletPress, {400, 400}, 0.2);
        pen.send(canvas(), QEvent::TabletMove, {500, 400}, 0.6);
        pen.send(canvas(), QEvent::TabletMove, {600, 400}, 1.0);
        pen.send(canvas(), QEvent::TabletRelease, {600, 400}, 0);
        const auto heightAt = [&](const QPointF &where) {
            int found = 0;
            for (int y = 0; y < 480; ++y)
                found += document().isMarked(int(canvas().toPicture(where).x()), y) ? 1 : 0;
            return found;
        };
        QVERIFY(qAbs(heightAt({400, 400}) - 12) <= 1);
        QVERIFY(qAbs(heightAt({500, 400}) - 36) <= 1);
        QVERIFY(qAbs(heightAt({600, 400}) - 60) <= 1);
        key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(document().marked(), 0);
        // Without pressure it is as wide as it is set.
        button(u"maskPressure"_s)->click();
        pen.send(canvas(), QEvent::TabletPress, at, 0.1);
        pen.send(canvas(), QEvent::TabletRelease, at, 0);
        QCOMPARE(difference(document().image(), [&](QPointF p) { return distanceToPath(p, {middle}) <= 30; }),
                 QString());
    }

    void thePensOtherEndErases()
    {
        open();
        canvas().markAll();
        canvas().setBrushSize(40);
        key(Qt::Key_R);
        Pen eraser(QPointingDevice::PointerType::Eraser);
        Pen pen(QPointingDevice::PointerType::Pen);
        const QPointF at(500, 400);
        eraser.send(canvas(), QEvent::TabletMove, at, 0);
        QCOMPARE(canvas().tool(), MaskTool::Eraser);
        QVERIFY(button(u"maskEraser"_s)->isChecked());
        eraser.send(canvas(), QEvent::TabletPress, at, 1);
        eraser.send(canvas(), QEvent::TabletRelease, at, 0);
        const QPointF middle = canvas().toPicture(at);
        QCOMPARE(difference(document().image(), [&](QPointF p) { return distanceToPath(p, {middle}) > 20; }),
                 QString());
        pen.send(canvas(), QEvent::TabletMove, at, 0);
        QCOMPARE(canvas().tool(), MaskTool::Rectangle);
        QVERIFY(button(u"maskRectangle"_s)->isChecked());
    }

    void keyboardAlone()
    {
        open({400, 400});
        canvas().setBrushSize(30);
        QSignalSpy said(&canvas(), &MaskCanvas::announced);
        key(Qt::Key_Right); // shows where it is
        QVERIFY(canvas().hasKeyCursor());
        QCOMPARE(canvas().keyCursor(), QPoint(200, 200));
        QVERIFY(said.takeFirst().first().toString().contains(u"200"_s));
        QCOMPARE(text(u"maskHint"_s).isEmpty(), false);
        key(Qt::Key_Right);
        QCOMPARE(canvas().keyCursor(), QPoint(210, 200));
        key(Qt::Key_Up, Qt::ShiftModifier);
        QCOMPARE(canvas().keyCursor(), QPoint(210, 199));
        QCOMPARE(document().marked(), 0);
        key(Qt::Key_Space);
        QCOMPARE(difference(document().image(),
                            [](QPointF p) {
                                return distanceToPath(p, {{210.5, 199.5}}) <= 15;
                            }),
                 QString());
        key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(document().marked(), 0);
        // Down, along, up: one stroke.
        key(Qt::Key_Return);
        for (int i = 0; i < 4; ++i)
            key(Qt::Key_Left);
        key(Qt::Key_Return);
        key(Qt::Key_Down);
        QCOMPARE(difference(document().image(),
                            [](QPointF p) {
                                return distanceToPath(p, {{210.5, 199.5}, {170.5, 199.5}}) <= 15;
                            }),
                 QString());
        QVERIFY(document().canUndo());
        key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(document().marked(), 0);
        // A rectangle by two corners.
        key(Qt::Key_R);
        const QPoint first = canvas().keyCursor();
        key(Qt::Key_Return);
        key(Qt::Key_Right);
        key(Qt::Key_Down);
        key(Qt::Key_Down);
        const QPoint second = canvas().keyCursor();
        QCOMPARE(document().marked(), 0);
        key(Qt::Key_Return);
        QCOMPARE(document().marked(), qint64(second.x() - first.x() + 1) * (second.y() - first.y() + 1));
        // Esc gives a corner up, not the painter.
        key(Qt::Key_Return);
        key(Qt::Key_Escape);
        QVERIFY(m_editor->isVisible());
        key(Qt::Key_Delete);
        // A lasso by points; the last one twice closes it.
        key(Qt::Key_L);
        key(Qt::Key_Space);
        for (int i = 0; i < 5; ++i)
            key(Qt::Key_Right);
        key(Qt::Key_Space);
        for (int i = 0; i < 5; ++i)
            key(Qt::Key_Down);
        key(Qt::Key_Space);
        QCOMPARE(document().marked(), 0);
        key(Qt::Key_Space);
        QVERIFY(document().marked() > 300);
        // With Shift it is taken away.
        key(Qt::Key_B);
        const qint64 before = document().marked();
        canvas().setBrushSize(8);
        key(Qt::Key_Left);
        key(Qt::Key_Left);
        key(Qt::Key_Up);
        key(Qt::Key_Up);
        key(Qt::Key_Up);
        QVERIFY(document().isMarked(canvas().keyCursor().x(), canvas().keyCursor().y()));
        key(Qt::Key_Return, Qt::ShiftModifier);
        key(Qt::Key_Return);
        QVERIFY(document().marked() < before);
    }

    void theKeyboardsCursorStaysInView()
    {
        open({3000, 3000});
        key(Qt::Key_1);
        canvas().setBrushSize(300);
        key(Qt::Key_Right);
        for (int i = 0; i < 40; ++i)
            key(Qt::Key_Right);
        QCOMPARE(canvas().keyCursor().x(), 2999);
        QVERIFY(QRectF(canvas().rect()).contains(canvas().toWidget(QPointF(canvas().keyCursor()))));
    }
};

QTEST_MAIN(TestMaskDevices)
#include "tst_maskdevices.moc"
