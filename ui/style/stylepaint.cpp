// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "style/stylepaint.h"

#include "style/tokens.h"

#include <QPainter>
#include <QStyleOption>

namespace frameloom {

void paintBox(QPainter &painter, const QRectF &rect, qreal radius, const QColor &fill, const QColor &border,
              qreal borderWidth)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (border.isValid()) {
        const qreal half = borderWidth / 2;
        painter.setPen(QPen(border, borderWidth));
        painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
        painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), radius - half, radius - half);
    } else if (fill.isValid()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(fill);
        painter.drawRoundedRect(rect, radius, radius);
    }
    painter.restore();
}

void paintFocusRing(QPainter &painter, const QRectF &rect, qreal radius, const QColor &color)
{
    paintBox(painter, rect, radius, QColor(), color, 2);
}

void paintChevron(QPainter &painter, const QRectF &rect, Qt::ArrowType direction, const QColor &color)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(rect.center());
    switch (direction) {
    case Qt::UpArrow:
        painter.rotate(180);
        break;
    case Qt::LeftArrow:
        painter.rotate(90);
        break;
    case Qt::RightArrow:
        painter.rotate(-90);
        break;
    default:
        break;
    }
    painter.setPen(QPen(color, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    const QPointF points[] = {{-4, -2}, {0, 2}, {4, -2}};
    painter.drawPolyline(points, 3);
    painter.restore();
}

QColor rowFill(const Tokens &tokens, bool selected, bool hover)
{
    if (selected)
        return mix(tokens.raised, tokens.text, hover ? 0.02 : 0.01);
    return hover ? mix(tokens.panel, tokens.raised, 0.7) : QColor();
}

bool wantsFocusRing(const QStyleOption &option)
{
    return (option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_KeyboardFocusChange);
}

} // namespace frameloom
