// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "create/mask/maskdocument.h"

#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>

namespace frameloom {

namespace {

/// Where a shape made of circles and straight edges lies on one line of pixel centres.
struct Span
{
    double left = 1;
    double right = 0;

    void add(double x)
    {
        if (left > right)
            left = right = x;
        left = std::min(left, x);
        right = std::max(right, x);
    }
    void addCircle(const QPointF &center, double radius, double y)
    {
        const double dy = y - center.y();
        if (std::abs(dy) > radius)
            return;
        const double half = std::sqrt(radius * radius - dy * dy);
        add(center.x() - half);
        add(center.x() + half);
    }
    void addEdge(const QPointF &a, const QPointF &b, double y)
    {
        if ((a.y() < y && b.y() < y) || (a.y() > y && b.y() > y))
            return;
        if (a.y() == b.y()) {
            add(a.x());
            add(b.x());
            return;
        }
        add(a.x() + (b.x() - a.x()) * (y - a.y()) / (b.y() - a.y()));
    }
};

} // namespace

MaskDocument::MaskDocument(const QSize &size, qint64 undoBytes) : m_limit(undoBytes)
{
    if (size.isEmpty())
        return;
    m_image = QImage(size, QImage::Format_Grayscale8);
    m_image.fill(0);
    m_columns = (size.width() + TileSide - 1) / TileSide;
}

double MaskDocument::part() const
{
    const qint64 all = qint64(m_image.width()) * m_image.height();
    return all == 0 ? 0 : double(m_marked) / double(all);
}

bool MaskDocument::load(const QImage &mask)
{
    if (mask.size() != m_image.size() || mask.format() != QImage::Format_Grayscale8)
        return false;
    m_image = mask;
    m_marked = countMarked(mask);
    m_undo.clear();
    m_redo.clear();
    m_kept = 0;
    m_open = {};
    m_stroking = false;
    ++m_revision;
    return true;
}

void MaskDocument::beginStroke(bool mark)
{
    if (m_stroking)
        endStroke();
    m_stroking = true;
    m_marking = mark;
    m_last.reset();
}

QRect MaskDocument::strokeTo(const QPointF &point, double diameter)
{
    if (!m_stroking || isNull())
        return {};
    // The thinnest line goes from centre to centre of pixels: elsewhere it would fall between them.
    const bool thin = diameter < 2;
    const QPointF at = thin ? QPointF(std::floor(point.x()) + 0.5, std::floor(point.y()) + 0.5) : point;
    const double radius = thin ? 0.5 : diameter / 2;
    const QRect touched = piece(m_last.value_or(at), m_last ? m_lastRadius : radius, at, radius);
    m_last = at;
    m_lastRadius = radius;
    return touched;
}

QRect MaskDocument::piece(const QPointF &from, double fromRadius, const QPointF &to, double toRadius)
{
    const QRectF bounds = QRectF(from.x() - fromRadius, from.y() - fromRadius, 2 * fromRadius, 2 * fromRadius)
                              .united(QRectF(to.x() - toRadius, to.y() - toRadius, 2 * toRadius, 2 * toRadius));
    const QRect area = bounds.toAlignedRect().intersected(m_image.rect());
    if (area.isEmpty())
        return {};
    keepTiles(area);
    // Two circles and what their outer tangents enclose: always convex, so one span on each line.
    const QPointF way = to - from;
    const double length = std::hypot(way.x(), way.y());
    std::array<QPointF, 4> corners;
    const bool joined = length > std::abs(fromRadius - toRadius) && length > 0;
    if (joined) {
        const double along = (fromRadius - toRadius) / length;
        const double across = std::sqrt(1 - along * along);
        const QPointF unit = way / length;
        const QPointF side(-unit.y(), unit.x());
        const QPointF one = unit * along + side * across;
        const QPointF other = unit * along - side * across;
        corners = {from + one * fromRadius, to + one * toRadius, to + other * toRadius, from + other * fromRadius};
    }
    for (int y = area.top(); y <= area.bottom(); ++y) {
        const double middle = y + 0.5;
        Span span;
        span.addCircle(from, fromRadius, middle);
        span.addCircle(to, toRadius, middle);
        for (std::size_t i = 0; joined && i < corners.size(); ++i)
            span.addEdge(corners[i], corners[(i + 1) % corners.size()], middle);
        if (span.left > span.right)
            continue;
        const int first = std::max(area.left(), int(std::ceil(span.left - 0.5)));
        const int last = std::min(area.right(), int(std::floor(span.right - 0.5)));
        setRow(y, first, last + 1, m_marking);
    }
    m_open.area |= area;
    ++m_revision;
    return area;
}

void MaskDocument::endStroke()
{
    if (!m_stroking)
        return;
    m_stroking = false;
    commit();
}

QRect MaskDocument::cancelStroke()
{
    if (!m_stroking)
        return {};
    m_stroking = false;
    Step step = std::exchange(m_open, {});
    return swap(step);
}

QRect MaskDocument::rectangle(const QRect &area, bool mark)
{
    endStroke();
    const QRect inside = area.intersected(m_image.rect());
    if (inside.isEmpty())
        return {};
    keepTiles(inside);
    for (int y = inside.top(); y <= inside.bottom(); ++y)
        setRow(y, inside.left(), inside.right() + 1, mark);
    m_open.area = inside;
    ++m_revision;
    commit();
    return inside;
}

QRect MaskDocument::lasso(const QPolygonF &outline, bool mark)
{
    endStroke();
    const QRect inside = outline.boundingRect().toAlignedRect().intersected(m_image.rect());
    if (inside.isEmpty() || outline.size() < 3)
        return {};
    QImage shape(inside.size(), QImage::Format_Grayscale8);
    if (shape.isNull())
        return {};
    shape.fill(0);
    {
        QPainter painter(&shape);
        painter.translate(-inside.topLeft());
        painter.setPen(Qt::NoPen);
        painter.setBrush(Qt::white);
        painter.drawPolygon(outline, Qt::WindingFill);
    }
    keepTiles(inside);
    for (int y = 0; y < shape.height(); ++y) {
        const uchar *row = shape.constScanLine(y);
        for (int x = 0; x < shape.width();) {
            const auto from = std::find_if(row + x, row + shape.width(), [](uchar v) { return v != 0; });
            const auto end = std::find(from, row + shape.width(), uchar(0));
            x = int(end - row);
            setRow(inside.top() + y, inside.left() + int(from - row), inside.left() + x, mark);
        }
    }
    m_open.area = inside;
    ++m_revision;
    commit();
    return inside;
}

QRect MaskDocument::invert()
{
    endStroke();
    if (isNull())
        return {};
    keepTiles(m_image.rect());
    for (int y = 0; y < m_image.height(); ++y) {
        editRow(y, 0, m_image.width(), [](uchar *from, uchar *end) {
            for (; from != end; ++from)
                *from = uchar(~*from);
        });
    }
    m_open.area = m_image.rect();
    ++m_revision;
    commit();
    return m_image.rect();
}

QRect MaskDocument::fill(bool mark)
{
    return rectangle(m_image.rect(), mark);
}

void MaskDocument::setRow(int y, int from, int end, bool mark)
{
    editRow(y, from, end,
            [mark](uchar *first, uchar *last) { std::memset(first, mark ? White : 0, std::size_t(last - first)); });
}

qint64 MaskDocument::countMarked(const QImage &mask)
{
    qint64 marked = 0;
    for (int y = 0; y < mask.height(); ++y) {
        const uchar *row = mask.constScanLine(y);
        marked += std::count(row, row + mask.width(), White);
    }
    return marked;
}

} // namespace frameloom
