// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "create/mask/maskcanvas.h"
#include "create/mask/maskeditor.h"
#include "create/mask/maskfile.h"
#include "style/banner.h"
#include "style/theme.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QMouseEvent>
#include <QPointingDevice>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QTabletEvent>
#include <QTemporaryDir>
#include <QTest>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <functional>
#include <memory>

using namespace Qt::StringLiterals;
using namespace frameloom;

namespace {

constexpr int Patience = 30'000;

double distanceToPath(const QPointF &p, const QVector<QPointF> &path)
{
    double least = 1e9;
    for (qsizetype i = 0; i < path.size(); ++i) {
        const QPointF a = path.at(std::max<qsizetype>(i - 1, 0));
        const QPointF way = path.at(i) - a;
        const double square = QPointF::dotProduct(way, way);
        const double t = square == 0 ? 0 : std::clamp(QPointF::dotProduct(p - a, way) / square, 0.0, 1.0);
        const QPointF off = p - (a + way * t);
        least = std::min(least, std::hypot(off.x(), off.y()));
    }
    return least;
}

QString difference(const QImage &mask, const std::function<bool(QPointF)> &inside)
{
    for (int y = 0; y < mask.height(); ++y) {
        for (int x = 0; x < mask.width(); ++x) {
            const int value = mask.constScanLine(y)[x];
            if (value != (inside({x + 0.5, y + 0.5}) ? 255 : 0))
                return u"(%1, %2) is %3"_s.arg(x).arg(y).arg(value);
        }
    }
    return {};
}

void sendMouse(QWidget &widget, QEvent::Type type, const QPointF &at, Qt::MouseButton button, Qt::MouseButtons held,
               Qt::KeyboardModifiers modifiers)
{
    QMouseEvent event(type, at, widget.mapToGlobal(at), button, held, modifiers);
    QApplication::sendEvent(&widget, &event);
}

void drag(QWidget &widget, const QVector<QPointF> &points, Qt::MouseButton button = Qt::LeftButton,
          Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    sendMouse(widget, QEvent::MouseButtonPress, points.first(), button, button, modifiers);
    for (qsizetype i = 1; i < points.size(); ++i)
        sendMouse(widget, QEvent::MouseMove, points.at(i), Qt::NoButton, button, modifiers);
    sendMouse(widget, QEvent::MouseButtonRelease, points.last(), button, Qt::NoButton, modifiers);
}

void turnWheel(QWidget &widget, const QPointF &at, int steps, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    QWheelEvent event(at, widget.mapToGlobal(at), {}, {0, steps * 120}, Qt::NoButton, modifiers, Qt::NoScrollPhase,
                      false);
    QApplication::sendEvent(&widget, &event);
}

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

class TestMaskEditor : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    Theme m_theme;
    std::unique_ptr<QWidget> m_host;
    QPointer<MaskEditor> m_editor;

    MaskCanvas &canvas() { return m_editor->canvas(); }
    MaskDocument &document() { return canvas().document(); }
    QString picture(const QSize &size)
    {
        const QString path = m_folder.filePath(u"%1x%2.png"_s.arg(size.width()).arg(size.height()));
        if (!QFile::exists(path)) {
            QImage image(size, QImage::Format_RGB32);
            image.fill(QColor(120, 140, 90));
            image.save(path);
        }
        return path;
    }
    void open(const QSize &size = {640, 480}, const QString &mask = {})
    {
        m_editor = new MaskEditor(m_host.get());
        m_editor->open({picture(size), size, {}, mask});
        QTRY_VERIFY_WITH_TIMEOUT(m_editor->isReady(), Patience);
        QCOMPARE(document().size(), size);
    }
    QAbstractButton *button(const QString &name) { return m_editor->findChild<QAbstractButton *>(name); }
    QString text(const QString &name) { return m_editor->findChild<QLabel *>(name)->text(); }
    QVector<QPointF> inPicture(const QVector<QPointF> &points)
    {
        QVector<QPointF> found;
        for (const QPointF &point : points)
            found.append(canvas().toPicture(point));
        return found;
    }
    void key(int which, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key(which), modifiers);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_theme.apply(*qApp, ThemeMode::Dark);
        QVERIFY(m_folder.isValid());
    }
    void init()
    {
        m_host = std::make_unique<QWidget>();
        m_host->resize(1200, 800);
        m_host->show();
        QVERIFY(QTest::qWaitForWindowActive(m_host.get()));
    }
    void cleanup() { m_host.reset(); }

    void coversItsHostAndTakesTheFocus()
    {
        QPushButton before(m_host.get());
        before.show();
        before.setFocus();
        open();
        QCOMPARE(m_editor->geometry(), m_host->rect());
        m_host->resize(1000, 700);
        QTRY_COMPARE(m_editor->geometry(), m_host->rect());
        QCOMPARE(QApplication::focusWidget(), &canvas());
        QSignalSpy closed(m_editor, &MaskEditor::closed);
        key(Qt::Key_Escape); // nothing was painted: nothing is asked
        QCOMPARE(closed.size(), 1);
        QVERIFY(!m_editor->isVisible());
        QCOMPARE(QApplication::focusWidget(), &before);
    }

    void tabGoesRoundInside()
    {
        QPushButton before(m_host.get());
        before.show();
        open();
        QSet<QWidget *> seen;
        for (int i = 0; i < 40; ++i) {
            key(Qt::Key_Tab);
            QWidget *now = QApplication::focusWidget();
            QVERIFY(now && m_editor->isAncestorOf(now));
            seen.insert(now);
            QVERIFY2(!now->accessibleName().isEmpty() || !qobject_cast<QAbstractButton *>(now)->text().isEmpty(),
                     qPrintable(now->objectName()));
        }
        QVERIFY(seen.contains(&canvas()));
        QVERIFY(seen.contains(button(u"maskBrush"_s))); // the tools are one stop; arrows go from one to the next
        QVERIFY(seen.contains(button(u"maskDone"_s)));
        QVERIFY(seen.contains(m_editor->findChild<QSlider *>()));
        button(u"maskBrush"_s)->setFocus();
        key(Qt::Key_Right);
        QCOMPARE(canvas().tool(), MaskTool::Eraser);
        QVERIFY(!canvas().hasKeyCursor());
    }

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

    void accessibleToScreenReaders()
    {
        open();
        QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(&canvas());
        QVERIFY(interface);
        QCOMPARE(interface->role(), QAccessible::Canvas);
        QVERIFY(!interface->text(QAccessible::Name).isEmpty());
        QCOMPARE(interface->text(QAccessible::Description), MaskEditor::partWords(0, 0));
        auto *action = interface->actionInterface();
        QVERIFY(action && action->actionNames().contains(QAccessibleActionInterface::pressAction()));
        action->doAction(QAccessibleActionInterface::pressAction()); // shows the cursor
        action->doAction(QAccessibleActionInterface::pressAction());
        QVERIFY(document().marked() > 0);
        QVERIFY(interface->text(QAccessible::Description) != MaskEditor::partWords(0, 0));
    }

    void doneHandsTheMaskOutAndWaits()
    {
        open();
        drag(canvas(), {{500, 400}, {600, 420}});
        QSignalSpy wanted(m_editor, &MaskEditor::saveRequested);
        QSignalSpy closed(m_editor, &MaskEditor::closed);
        key(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(wanted.size(), 1);
        const QImage mask = wanted.first().first().value<QImage>();
        QCOMPARE(mask, document().image());
        QCOMPARE(maskFromPng(maskToPng(mask)).size(), QSize(640, 480));
        QVERIFY(m_editor->isVisible());
        QVERIFY(!button(u"maskDone"_s)->isEnabled());
        key(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(wanted.size(), 1);
        m_editor->saveFailed(u"disk full"_s);
        auto *banner = m_editor->findChild<Banner *>();
        QVERIFY(banner->isVisible() && banner->text().contains(u"disk full"_s));
        banner->firstButton()->click();
        QCOMPARE(wanted.size(), 2);
        m_editor->saved();
        QCOMPARE(closed.size(), 1);
    }

    void leavingAsksWhenSomethingWouldBeLost()
    {
        open();
        QSignalSpy wanted(m_editor, &MaskEditor::saveRequested);
        QSignalSpy closed(m_editor, &MaskEditor::closed);
        drag(canvas(), {{500, 400}, {600, 420}});
        key(Qt::Key_Escape);
        auto *banner = m_editor->findChild<Banner *>();
        QVERIFY(banner->isVisible());
        QCOMPARE(closed.size(), 0);
        key(Qt::Key_Escape); // goes on painting
        QVERIFY(!banner->isVisible());
        QCOMPARE(QApplication::focusWidget(), &canvas());
        QTest::mouseClick(button(u"maskCancel"_s), Qt::LeftButton);
        QVERIFY(banner->isVisible());
        banner->secondButton()->click();
        QCOMPARE(closed.size(), 1);
        QCOMPARE(wanted.size(), 0);
    }

    void goesOnWithTheMaskBefore()
    {
        MaskDocument before({640, 480});
        before.rectangle({10, 20, 100, 50}, true);
        const MaskFile file = saveMask(before.image(), m_folder.path());
        open({640, 480}, file.path);
        QCOMPARE(document().image(), before.image());
        QVERIFY(!m_editor->isChanged());
        delete m_editor;
        open({320, 200}, file.path); // another picture's
        QCOMPARE(document().marked(), 0);
        QVERIFY(m_editor->findChild<Banner *>()->isVisible());
    }

    void aFileThatIsNoPictureIsToldOf()
    {
        QFile file(m_folder.filePath(u"broken.png"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("not a picture");
        file.close();
        m_editor = new MaskEditor(m_host.get());
        m_editor->open({file.fileName(), {}, {}, {}});
        drag(canvas(), {{500, 400}, {600, 420}}); // not there yet, and never
        QTest::qWait(0);
        QVERIFY(!m_editor->isReady());
        QVERIFY(!button(u"maskDone"_s)->isEnabled());
        key(Qt::Key_Escape);
        QVERIFY(!m_editor->isVisible());
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

QTEST_MAIN(TestMaskEditor)
#include "tst_maskeditor.moc"
