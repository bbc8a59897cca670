// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stage/zoomcanvas.h"

#include "style/tokens.h"
#include "style/type.h"

#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace frameloom {

namespace {

constexpr double MaxZoom = 16;
constexpr double SmoothBelow = 3; // larger than this, people look at pixels

} // namespace

ZoomCanvas::ZoomCanvas(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setMouseTracking(true);
}

void ZoomCanvas::setPreview(const QImage &preview, const QSize &size)
{
    m_preview = preview;
    m_levels.clear();
    m_message.clear();
    m_size = size.isEmpty() ? preview.size() : size;
    fit();
}

void ZoomCanvas::setLevels(const QVector<QImage> &levels)
{
    m_levels = levels;
    m_message.clear();
    if (!levels.isEmpty())
        m_size = levels.first().size();
    if (m_fitted)
        fit();
    update();
    Q_EMIT zoomChanged();
}

void ZoomCanvas::setMessage(const QString &message)
{
    m_message = message;
    update();
}

double ZoomCanvas::fitZoom() const
{
    if (m_size.isEmpty() || width() <= 0 || height() <= 0)
        return 1;
    const double ratio = devicePixelRatioF();
    // Small pictures are not blown up beyond twice their size.
    return std::min({width() * ratio / m_size.width(), height() * ratio / m_size.height(), 2.0 * ratio});
}

double ZoomCanvas::zoom() const
{
    return m_fitted ? fitZoom() : m_zoom;
}

void ZoomCanvas::fit()
{
    m_fitted = true;
    m_center = QPointF(m_size.width() / 2.0, m_size.height() / 2.0);
    setCursor(Qt::ArrowCursor);
    update();
    Q_EMIT zoomChanged();
}

QRectF ZoomCanvas::target() const
{
    const double scale = zoom() / devicePixelRatioF();
    const QSizeF size(m_size.width() * scale, m_size.height() * scale);
    const QPointF middle = QRectF(rect()).center();
    return {middle.x() - m_center.x() * scale, middle.y() - m_center.y() * scale, size.width(), size.height()};
}

void ZoomCanvas::zoomTo(double wanted, const QPointF &fixed)
{
    if (m_size.isEmpty())
        return;
    const double least = std::min(fitZoom(), devicePixelRatioF());
    const double next = std::clamp(wanted, least, MaxZoom * devicePixelRatioF());
    if (next <= least * 1.001 && least == fitZoom()) {
        fit();
        return;
    }
    const double before = zoom() / devicePixelRatioF();
    const double after = next / devicePixelRatioF();
    const QPointF offset = fixed - QRectF(rect()).center();
    m_center += offset / before - offset / after;
    m_zoom = next;
    m_fitted = false;
    clamp();
    setCursor(Qt::OpenHandCursor);
    update();
    Q_EMIT zoomChanged();
}

void ZoomCanvas::panBy(const QPointF &pixels)
{
    if (m_fitted)
        return;
    m_center += pixels / (zoom() / devicePixelRatioF());
    clamp();
    update();
}

/// Keeps the picture on the screen: no empty ground on one side while some of the picture is hidden on the other.
void ZoomCanvas::clamp()
{
    const double scale = zoom() / devicePixelRatioF();
    const auto hold = [](double center, double extent, double visible) {
        return extent <= visible ? extent / 2 : std::clamp(center, visible / 2, extent - visible / 2);
    };
    m_center = {hold(m_center.x(), m_size.width(), width() / scale),
                hold(m_center.y(), m_size.height(), height() / scale)};
}

void ZoomCanvas::paintEvent(QPaintEvent *)
{
    const Tokens tokens = Tokens::from(palette());
    QPainter painter(this);
    painter.fillRect(rect(), tokens.window);
    const QRectF whole = target();
    const double pixels = zoom();
    const QImage *image = m_preview.isNull() ? nullptr : &m_preview;
    for (auto level = m_levels.crbegin(); level != m_levels.crend(); ++level) {
        image = &*level;
        if (level->width() >= m_size.width() * pixels * 0.99)
            break; // the smallest that has enough pixels
    }
    if (image && m_message.isEmpty()) {
        painter.setRenderHint(QPainter::SmoothPixmapTransform, pixels < SmoothBelow * devicePixelRatioF());
        const QRectF seen = whole.intersected(QRectF(rect()));
        const double x = image->width() / whole.width();
        const double y = image->height() / whole.height();
        painter.drawImage(seen, *image, QRectF((seen.x() - whole.x()) * x, (seen.y() - whole.y()) * y, seen.width() * x,
                                               seen.height() * y));
        return;
    }
    painter.setPen(tokens.dim);
    painter.setFont(typeFont(TypeRole::Body));
    painter.drawText(rect().adjusted(20, 20, -20, -20), Qt::AlignCenter | Qt::TextWordWrap,
                     m_message.isEmpty() ? tr("Opening…") : m_message);
}

void ZoomCanvas::resizeEvent(QResizeEvent *)
{
    if (m_fitted)
        fit();
    else
        clamp();
}

void ZoomCanvas::wheelEvent(QWheelEvent *event)
{
    const double steps = event->angleDelta().y() / 120.0;
    if (steps != 0)
        zoomTo(zoom() * std::pow(1.25, steps), event->position());
    event->accept();
}

void ZoomCanvas::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_pressed = m_grabbed = event->pos();
    m_dragging = !m_fitted;
    if (m_dragging)
        setCursor(Qt::ClosedHandCursor);
}

void ZoomCanvas::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_dragging || !(event->buttons() & Qt::LeftButton))
        return;
    panBy(QPointF(m_grabbed - event->pos()));
    m_grabbed = event->pos();
}

void ZoomCanvas::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    if (m_dragging)
        setCursor(Qt::OpenHandCursor);
    const bool moved = (event->pos() - m_pressed).manhattanLength() > 4;
    m_dragging = false;
    if (!moved && !target().contains(event->position()))
        Q_EMIT clickedBeside();
}

void ZoomCanvas::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    if (m_fitted)
        zoomTo(std::max(1.0, zoom() * 2), event->position());
    else
        fit();
}

} // namespace frameloom
