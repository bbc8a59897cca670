// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "create/mask/maskcanvas.h"

#include "create/mask/maskoverlay.h"
#include "style/tokens.h"

#include <QMouseEvent>
#include <QPainter>
#include <QTabletEvent>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace frameloom {

namespace {

constexpr int LargestBrush = 1024;
constexpr double BrushStep = 1.1;
constexpr double LeastPressure = 0.08; ///< so that the lightest touch still leaves a mark
constexpr double PointSpacing = 1.5;   ///< of a lasso, screen pixels
constexpr int CrossArm = 9;

/// Two tones, one of which is seen on any picture.
void strokeTwice(QPainter &painter, const Tokens &tokens, bool dashed, const auto &draw)
{
    QPen under(tokens.dark ? tokens.window : tokens.text, 3.2);
    QPen over(tokens.dark ? tokens.text : tokens.window, 1.4);
    if (dashed)
        over.setDashPattern({3, 3});
    painter.setBrush(Qt::NoBrush);
    for (const QPen &pen : {under, over}) {
        painter.setPen(pen);
        draw();
    }
}

} // namespace

MaskCanvas::MaskCanvas(QWidget *parent) : ZoomCanvas(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setTabletTracking(true);
    connect(this, &ZoomCanvas::zoomChanged, this, &MaskCanvas::updateCursor);
    updateCursor();
}

void MaskCanvas::setDocument(MaskDocument document)
{
    m_document = std::move(document);
    m_shape.clear();
    m_drag = Drag::None;
    m_keyCursor.reset();
    m_keyPenDown = false;
    m_lineFrom.reset();
    setBrushSize(m_brush);
    update();
    Q_EMIT maskChanged();
}

void MaskCanvas::setTool(MaskTool tool)
{
    if (tool == m_tool)
        return;
    m_document.endStroke();
    m_keyPenDown = false;
    m_drag = m_drag == Drag::Pan ? Drag::Pan : Drag::None;
    m_shape.clear();
    m_opposite = false;
    m_tool = tool;
    update();
    Q_EMIT toolChanged(tool);
}

int MaskCanvas::largestBrush() const
{
    const int longer = std::max(m_document.size().width(), m_document.size().height());
    return std::clamp(longer / 2, 1, LargestBrush);
}

void MaskCanvas::setBrushSize(int diameter)
{
    const int next = m_document.isNull() ? std::max(diameter, 1) : std::clamp(diameter, 1, largestBrush());
    m_exactBrush = next;
    if (next == m_brush)
        return;
    const QRect before = pointerArea();
    m_brush = next;
    update(before | pointerArea());
    Q_EMIT brushSizeChanged(next);
}

void MaskCanvas::stepBrush(double steps)
{
    double next = m_exactBrush * std::pow(BrushStep, steps);
    if (std::abs(steps) >= 1 && std::lround(next) == m_brush)
        next = m_brush + (steps > 0 ? 1 : -1);
    next = std::clamp(next, 1.0, double(largestBrush()));
    setBrushSize(int(std::lround(next)));
    m_exactBrush = next;
}

void MaskCanvas::undo()
{
    abandon();
    refresh(m_document.undo());
}

void MaskCanvas::redo()
{
    abandon();
    refresh(m_document.redo());
}

bool MaskCanvas::abandon()
{
    const bool busy = m_document.isStroking() || !m_shape.isEmpty();
    refresh(m_document.cancelStroke());
    m_shape.clear();
    m_keyPenDown = false;
    m_opposite = false;
    if (m_drag != Drag::Pan)
        m_drag = Drag::None;
    if (busy)
        update();
    return busy;
}

QPointF MaskCanvas::toPicture(const QPointF &position) const
{
    return (position - target().topLeft()) / (zoom() / devicePixelRatioF());
}

QPointF MaskCanvas::toWidget(const QPointF &point) const
{
    return target().topLeft() + point * (zoom() / devicePixelRatioF());
}

double MaskCanvas::strokeWidth(double pressure) const
{
    return m_pressure && pressure >= 0 ? std::max(1.0, m_brush * std::max(pressure, LeastPressure)) : m_brush;
}

/// `pressure` 0..1 from a pen; below 0 from anything else.
void MaskCanvas::press(const QPointF &position, Qt::MouseButton button, Qt::KeyboardModifiers modifiers,
                       double pressure)
{
    if (m_drag != Drag::None || m_document.isNull())
        return;
    if (button == Qt::MiddleButton || (m_space && button == Qt::LeftButton)) {
        m_drag = Drag::Pan;
        m_spaceUsed = true;
        m_grabbed = position;
        updateCursor();
        return;
    }
    if (button != Qt::LeftButton && button != Qt::RightButton)
        return;
    if (m_keyPenDown)
        m_document.endStroke();
    m_keyPenDown = false;
    m_keyCursor.reset();
    m_shape.clear();
    update();
    m_opposite = button == Qt::RightButton;
    const QPointF point = toPicture(position);
    if (isShape()) {
        m_drag = m_tool == MaskTool::Rectangle ? Drag::Rectangle : Drag::Lasso;
        m_shape << point << point;
        return;
    }
    m_drag = Drag::Stroke;
    m_document.beginStroke(!erases());
    QRect touched;
    if ((modifiers & Qt::ShiftModifier) && m_lineFrom)
        touched = m_document.strokeTo(*m_lineFrom, strokeWidth(pressure));
    touched |= m_document.strokeTo(point, strokeWidth(pressure));
    m_lineFrom = point;
    refresh(touched);
}

void MaskCanvas::move(const QPointF &position, double pressure)
{
    hover(position);
    const QPointF point = toPicture(position);
    switch (m_drag) {
    case Drag::None:
        break;
    case Drag::Pan:
        panBy(m_grabbed - position);
        m_grabbed = position;
        break;
    case Drag::Stroke:
        m_lineFrom = point;
        refresh(m_document.strokeTo(point, strokeWidth(pressure)));
        break;
    case Drag::Rectangle: {
        const QRect before = onScreen(m_shape.boundingRect());
        m_shape.last() = point;
        update(before | onScreen(m_shape.boundingRect()));
        break;
    }
    case Drag::Lasso:
        if (QLineF(toWidget(m_shape.last()), position).length() < PointSpacing)
            break;
        update(onScreen(QRectF(m_shape.last(), QSizeF()).united(QRectF(point, QSizeF()))));
        update(onScreen(QRectF(m_shape.first(), QSizeF()).united(QRectF(point, QSizeF()))));
        update(onScreen(QRectF(m_shape.first(), QSizeF()).united(QRectF(m_shape.last(), QSizeF()))));
        m_shape << point;
        break;
    }
}

void MaskCanvas::release(const QPointF &position)
{
    const Drag drag = std::exchange(m_drag, Drag::None);
    switch (drag) {
    case Drag::None:
        return;
    case Drag::Pan:
        updateCursor();
        return;
    case Drag::Stroke:
        m_document.endStroke();
        m_opposite = false;
        Q_EMIT maskChanged(); // now there is one more step to undo
        return;
    case Drag::Rectangle:
        m_shape.last() = toPicture(position);
        if (m_shape.first() == m_shape.last())
            abandon(); // a click is no area
        else
            finishShape();
        return;
    case Drag::Lasso:
        finishShape();
        return;
    }
}

QRect MaskCanvas::shapeRect() const
{
    const QRectF bounds = m_shape.boundingRect();
    return {QPoint(int(std::floor(bounds.left())), int(std::floor(bounds.top()))),
            QPoint(int(std::floor(bounds.right())), int(std::floor(bounds.bottom())))};
}

void MaskCanvas::finishShape()
{
    const QPolygonF shape = m_shape;
    const bool mark = !erases();
    const QRect area = shapeRect();
    m_shape.clear();
    m_opposite = false;
    update();
    refresh(m_tool == MaskTool::Rectangle ? m_document.rectangle(area, mark) : m_document.lasso(shape, mark));
}

void MaskCanvas::hover(const QPointF &position)
{
    const QRect before = pointerArea();
    m_hover = position;
    update(before);
    update(pointerArea());
}

void MaskCanvas::refresh(const QRect &touched)
{
    if (touched.isEmpty())
        return;
    update(onScreen(touched));
    Q_EMIT maskChanged();
}

/// With room for what is drawn around them.
QRect MaskCanvas::onScreen(const QRectF &points) const
{
    return QRectF(toWidget(points.topLeft()), toWidget(points.bottomRight()))
        .normalized()
        .toAlignedRect()
        .adjusted(-4, -4, 4, 4);
}

QRect MaskCanvas::pointerArea() const
{
    QRect area;
    const double radius = std::max(m_brush * zoom() / devicePixelRatioF() / 2, double(CrossArm));
    const auto around = [&](const QPointF &middle) {
        area |= QRectF(middle - QPointF(radius, radius), QSizeF(2 * radius, 2 * radius))
                    .toAlignedRect()
                    .adjusted(-4, -4, 4, 4);
    };
    if (m_hover)
        around(*m_hover);
    if (m_keyCursor)
        around(toWidget(keyPoint()));
    return area;
}

void MaskCanvas::updateCursor()
{
    setCursor(m_drag == Drag::Pan ? Qt::ClosedHandCursor : m_space ? Qt::OpenHandCursor : Qt::CrossCursor);
}

void MaskCanvas::paintEvent(QPaintEvent *event)
{
    ZoomCanvas::paintEvent(event);
    if (m_document.isNull())
        return;
    QPainter painter(this);
    drawMask(painter, event->region());
    painter.setRenderHint(QPainter::Antialiasing);
    drawShape(painter);
    drawPointer(painter);
}

void MaskCanvas::drawMask(QPainter &painter, const QRegion &region)
{
    if (m_document.marked() == 0)
        return;
    const double ratio = devicePixelRatioF();
    const QRectF whole = target();
    const MaskView view{whole.topLeft() * ratio, zoom()};
    const QRectF wholeDevice(view.origin, whole.size() * ratio);
    const QColor tint = Tokens::from(palette()).accent;
    for (const QRect &part : region) {
        const QRect device = QRectF(QPointF(part.topLeft()) * ratio, QSizeF(part.size()) * ratio)
                                 .intersected(wholeDevice)
                                 .toAlignedRect();
        QImage image = tintedMask(m_document.image(), view, device, tint);
        image.setDevicePixelRatio(ratio);
        painter.drawImage(QPointF(device.topLeft()) / ratio, image);
    }
}

void MaskCanvas::drawShape(QPainter &painter)
{
    if (m_shape.isEmpty())
        return;
    const Tokens tokens = Tokens::from(palette());
    if (m_tool == MaskTool::Rectangle) {
        const QRect area = shapeRect();
        const QRectF box(toWidget(area.topLeft()), toWidget(area.bottomRight() + QPoint(1, 1)));
        strokeTwice(painter, tokens, true, [&] { painter.drawRect(box); });
        return;
    }
    QPolygonF line;
    for (const QPointF &point : std::as_const(m_shape))
        line << toWidget(point);
    if (m_keyCursor)
        line << toWidget(keyPoint());
    strokeTwice(painter, tokens, true, [&] { painter.drawPolygon(line); });
}

void MaskCanvas::drawPointer(QPainter &painter)
{
    const Tokens tokens = Tokens::from(palette());
    const double radius = m_brush * zoom() / devicePixelRatioF() / 2;
    const auto outline = [&](const QPointF &middle) {
        if (!isShape() && radius > 1.5)
            strokeTwice(painter, tokens, erases(), [&] { painter.drawEllipse(middle, radius, radius); });
    };
    if (m_hover && !m_space && m_drag != Drag::Pan)
        outline(*m_hover);
    if (!m_keyCursor)
        return;
    const QPointF middle = toWidget(keyPoint());
    outline(middle);
    strokeTwice(painter, tokens, false, [&] {
        painter.drawLine(middle - QPointF(CrossArm, 0), middle + QPointF(CrossArm, 0));
        painter.drawLine(middle - QPointF(0, CrossArm), middle + QPointF(0, CrossArm));
    });
}

void MaskCanvas::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers() & Qt::ControlModifier) {
        ZoomCanvas::wheelEvent(event);
        return;
    }
    stepBrush(event->angleDelta().y() / 120.0);
    event->accept();
}

} // namespace frameloom
