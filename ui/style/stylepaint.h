// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QRect>

class QPainter;
class QStyleOption;

namespace frameloom {

struct Tokens;

/// Shared strokes of the look; for the style and for the few widgets that paint themselves.

/// A rounded box with a 1 px border inside `rect`; an invalid colour leaves fill or border out.
void paintBox(QPainter &painter, const QRectF &rect, qreal radius, const QColor &fill, const QColor &border,
              qreal borderWidth = 1);

/// The 2 px ring that shows keyboard focus, inside `rect`.
void paintFocusRing(QPainter &painter, const QRectF &rect, qreal radius, const QColor &color);

/// A chevron centred in `rect`.
void paintChevron(QPainter &painter, const QRectF &rect, Qt::ArrowType direction, const QColor &color);

/// Ground of a row in a list or menu, for the style and for delegates that paint a whole row;
/// invalid where the row is neither selected nor under the mouse. Texts keep 4.5:1 on it.
QColor rowFill(const Tokens &tokens, bool selected, bool hover);

/// True where the option's widget has focus that came by keyboard.
bool wantsFocusRing(const QStyleOption &option);

} // namespace frameloom
