// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What MaskCanvas makes of mouse, pen and keyboard.

#include "create/mask/maskcanvas.h"

#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPointingDevice>
#include <QTabletEvent>

#include <algorithm>

namespace frameloom {

namespace {

constexpr double NoPressure = -1;
constexpr double KeyZoomStep = 1.25;
constexpr int KeyPan = 80;
constexpr int ShapeSteps = 64; ///< from one side of the picture to the other
constexpr int ViewMargin = 40;

bool isArrow(int key)
{
    return key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Up || key == Qt::Key_Down;
}

QPoint direction(int key)
{
    switch (key) {
    case Qt::Key_Left:
        return {-1, 0};
    case Qt::Key_Right:
        return {1, 0};
    case Qt::Key_Up:
        return {0, -1};
    default:
        return {0, 1};
    }
}

} // namespace

void MaskCanvas::mousePressEvent(QMouseEvent *event)
{
    press(event->position(), event->button(), event->modifiers(), NoPressure);
    event->accept();
}

void MaskCanvas::mouseMoveEvent(QMouseEvent *event)
{
    move(event->position(), NoPressure);
    event->accept();
}

void MaskCanvas::mouseReleaseEvent(QMouseEvent *event)
{
    if ((event->buttons() & (Qt::LeftButton | Qt::RightButton | Qt::MiddleButton)) == Qt::NoButton)
        release(event->position());
    event->accept();
}

/// Two quick dabs are two dabs.
void MaskCanvas::mouseDoubleClickEvent(QMouseEvent *event)
{
    mousePressEvent(event);
}

void MaskCanvas::tabletEvent(QTabletEvent *event)
{
    event->accept(); // else Qt makes mouse events of it, without pressure
    const bool eraser = event->pointerType() == QPointingDevice::PointerType::Eraser;
    if (m_drag == Drag::None && eraser && !m_beforeEraser && m_tool != MaskTool::Eraser) {
        const MaskTool before = m_tool;
        setTool(MaskTool::Eraser);
        m_beforeEraser = before;
    } else if (m_drag == Drag::None && !eraser && m_beforeEraser) {
        setTool(*std::exchange(m_beforeEraser, std::nullopt));
    }
    switch (event->type()) {
    case QEvent::TabletPress:
        if (!hasFocus())
            setFocus(Qt::MouseFocusReason);
        hover(event->position());
        press(event->position(), event->button(), event->modifiers(), event->pressure());
        break;
    case QEvent::TabletMove:
        move(event->position(), event->pressure());
        break;
    case QEvent::TabletRelease:
        release(event->position());
        break;
    default:
        break;
    }
}

void MaskCanvas::leaveEvent(QEvent *event)
{
    update(pointerArea());
    m_hover.reset();
    ZoomCanvas::leaveEvent(event);
}

void MaskCanvas::focusOutEvent(QFocusEvent *event)
{
    m_space = false;
    if (m_keyPenDown) {
        m_keyPenDown = false;
        m_document.endStroke();
        Q_EMIT maskChanged();
    }
    updateCursor();
    update();
    ZoomCanvas::focusOutEvent(event);
}

bool MaskCanvas::takeKey(int key, Qt::KeyboardModifiers modifiers, bool justAsking)
{
    const auto act = [justAsking](auto what) {
        if (!justAsking)
            what();
        return true;
    };
    const Qt::KeyboardModifiers held = modifiers & ~(Qt::KeypadModifier | Qt::GroupSwitchModifier);
    const bool plain = held == Qt::NoModifier || held == Qt::ShiftModifier;
    const bool control = held == Qt::ControlModifier || held == (Qt::ControlModifier | Qt::ShiftModifier);
    if (control && key == Qt::Key_Z) {
        const bool back = !(held & Qt::ShiftModifier);
        return act([this, back] { back ? undo() : redo(); });
    }
    if (held == Qt::ControlModifier && key == Qt::Key_Y)
        return act([this] { redo(); });
    if (held == Qt::ControlModifier && key == Qt::Key_A)
        return act([this] { markAll(); });
    if (control && isArrow(key))
        return act([this, key] { panBy(QPointF(direction(key)) * KeyPan); });
    if (!plain && !control)
        return false;
    switch (key) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return act([this] { zoomBy(KeyZoomStep); });
    case Qt::Key_Minus:
        return act([this] { zoomBy(1 / KeyZoomStep); });
    case Qt::Key_0:
        return act([this] { fit(); });
    case Qt::Key_1:
        return act([this] { zoomTo(1, QRectF(rect()).center()); });
    default:
        break;
    }
    if (!plain)
        return false;
    switch (key) {
    case Qt::Key_B:
        return act([this] { setTool(MaskTool::Brush); });
    case Qt::Key_E:
        return act([this] { setTool(MaskTool::Eraser); });
    case Qt::Key_R:
        return act([this] { setTool(MaskTool::Rectangle); });
    case Qt::Key_L:
        return act([this] { setTool(MaskTool::Lasso); });
    case Qt::Key_I:
        return act([this] { invert(); });
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        return act([this] { clear(); });
    case Qt::Key_BracketLeft:
    case Qt::Key_Comma: // brackets are far away on many keyboards
        return act([this] { stepBrush(-1); });
    case Qt::Key_BracketRight:
    case Qt::Key_Period:
        return act([this] { stepBrush(1); });
    default:
        break;
    }
    if (!hasFocus())
        return false; // a button that has the focus wants the rest
    if (isArrow(key))
        return act([this, key, modifiers] { moveKeyCursor(key, modifiers); });
    if (key == Qt::Key_Return || key == Qt::Key_Enter)
        return act([this, modifiers] {
            if (m_shape.isEmpty() && !m_keyPenDown)
                m_opposite = modifiers & Qt::ShiftModifier;
            pressKeyPen();
        });
    if (key == Qt::Key_Space)
        return act([this, modifiers] {
            if (m_space)
                return; // it repeats while it is held
            m_space = true;
            m_spaceUsed = false;
            if (m_shape.isEmpty() && !m_keyPenDown)
                m_opposite = modifiers & Qt::ShiftModifier;
            updateCursor();
            update(pointerArea());
        });
    return false;
}

void MaskCanvas::keyReleaseEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Space || event->isAutoRepeat() || !m_space) {
        ZoomCanvas::keyReleaseEvent(event);
        return;
    }
    m_space = false;
    updateCursor();
    update(pointerArea());
    if (!m_spaceUsed && m_drag == Drag::None)
        paintAtKeyCursor();
    event->accept();
}

void MaskCanvas::say(const QString &words)
{
    Q_EMIT announced(words);
}

/// True when it was not there yet: showing where it stands is enough for one key press.
bool MaskCanvas::raiseKeyCursor()
{
    if (m_keyCursor || m_document.isNull())
        return false;
    const QPointF middle = toPicture(QRectF(rect()).center());
    m_keyCursor = QPoint(std::clamp(int(middle.x()), 0, m_document.size().width() - 1),
                         std::clamp(int(middle.y()), 0, m_document.size().height() - 1));
    m_hover.reset(); // one pen at a time
    update();
    say(tr("Cursor at %1, %2. Arrows move it, Enter puts the tool down.")
            .arg(QLocale().toString(m_keyCursor->x()), QLocale().toString(m_keyCursor->y())));
    return true;
}

void MaskCanvas::moveKeyCursor(int key, Qt::KeyboardModifiers modifiers)
{
    if (m_document.isNull() || m_drag != Drag::None || raiseKeyCursor())
        return;
    const QSize size = m_document.size();
    int step = isShape() ? std::max(size.width(), size.height()) / ShapeSteps : m_brush / 3;
    step = modifiers & Qt::ShiftModifier ? 1 : std::max(step, 1);
    const QRect before = pointerArea();
    const QPoint next = keyCursor() + direction(key) * step;
    m_keyCursor = QPoint(std::clamp(next.x(), 0, size.width() - 1), std::clamp(next.y(), 0, size.height() - 1));
    if (m_keyPenDown)
        refresh(m_document.strokeTo(keyPoint(), m_brush));
    if (m_tool == MaskTool::Rectangle && !m_shape.isEmpty())
        m_shape.last() = keyPoint();
    if (m_shape.isEmpty())
        update(before | pointerArea());
    else
        update();
    // The view goes along.
    const QPointF shown = toWidget(keyPoint());
    const QRectF inside = QRectF(rect()).adjusted(ViewMargin, ViewMargin, -ViewMargin, -ViewMargin);
    const QPointF held(std::clamp(shown.x(), inside.left(), std::max(inside.left(), inside.right())),
                       std::clamp(shown.y(), inside.top(), std::max(inside.top(), inside.bottom())));
    if (shown != held)
        panBy(shown - held);
    const QString place = tr("%1, %2", "position in the picture")
                              .arg(QLocale().toString(m_keyCursor->x()), QLocale().toString(m_keyCursor->y()));
    say(m_document.isMarked(m_keyCursor->x(), m_keyCursor->y()) ? tr("%1, marked", "position").arg(place) : place);
}

/// Enter: a brush goes down until the next Enter, a shape gets a corner.
void MaskCanvas::pressKeyPen()
{
    if (m_document.isNull() || m_drag != Drag::None || raiseKeyCursor())
        return;
    if (isShape()) {
        setKeyPoint();
        return;
    }
    m_keyPenDown = !m_keyPenDown;
    if (!m_keyPenDown) {
        m_document.endStroke();
        m_opposite = false;
        Q_EMIT maskChanged();
        say(tr("Lifted"));
        return;
    }
    m_document.beginStroke(!erases());
    refresh(m_document.strokeTo(keyPoint(), m_brush));
    say(erases() ? tr("Eraser down") : tr("Brush down"));
}

void MaskCanvas::paintAtKeyCursor()
{
    if (m_document.isNull() || m_drag != Drag::None || raiseKeyCursor())
        return;
    if (isShape()) {
        setKeyPoint();
        return;
    }
    if (m_keyPenDown)
        return;
    m_document.beginStroke(!erases());
    const QRect touched = m_document.strokeTo(keyPoint(), m_brush);
    m_document.endStroke();
    const bool erased = erases();
    m_opposite = false;
    refresh(touched);
    say(erased ? tr("Erased") : tr("Marked"));
}

void MaskCanvas::setKeyPoint()
{
    const QPointF point = keyPoint();
    if (m_tool == MaskTool::Rectangle) {
        if (m_shape.isEmpty()) {
            m_shape << point << point;
            update();
            say(tr("First corner set. Enter sets the second one, Esc gives up."));
            return;
        }
        m_shape.last() = point;
    } else {
        const bool closes = m_shape.size() >= 3 && (point == m_shape.first() || point == m_shape.last());
        if (!closes) {
            m_shape << point;
            update();
            say(m_shape.size() < 3 ? tr("Point %1 set").arg(m_shape.size())
                                   : tr("Point %1 set. Enter once more closes the lasso.").arg(m_shape.size()));
            return;
        }
    }
    const bool erased = erases();
    finishShape();
    say(erased ? tr("Erased") : tr("Marked"));
}

} // namespace frameloom
