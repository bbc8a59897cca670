// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QImage>
#include <QPointF>
#include <QRect>

namespace frameloom {

/// Where a mask lies on the screen, in device pixels.
struct MaskView
{
    QPointF origin;   ///< of the mask's top left corner
    double scale = 1; ///< device pixels for each mask pixel
};

/// The part of the mask that lies in `area` (device pixels), as a tint with a clear edge: see-through inside, so that
/// the picture can be judged below it. As large as `area`. Costs what is seen, not what the mask holds.
QImage tintedMask(const QImage &mask, const MaskView &view, const QRect &area, const QColor &tint);

} // namespace frameloom
