// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QRect>
#include <QSize>
#include <QVector>

namespace frameloom {

/// Where the tiles of a grid stand. Pure.
struct GridFit
{
    int columns = 0;
    int rows = 0;
    QSize picture;         ///< of each tile, without its action row
    QVector<QRect> tiles;  ///< picture and action row, in logical pixels from the top left
    int height = 0;        ///< of all; more than the area's when even the smallest pictures do not fit

    static constexpr int Gap = 12;
    static constexpr int SmallestSide = 140; ///< a picture's longer side never gets smaller, the grid scrolls instead
};

/// As large as fits: `count` tiles of one aspect, each with a row of `rowHeight` under it. Four prefer to stand two by two.
GridFit fitGrid(const QSize &area, int count, const QSize &aspect, int rowHeight);

} // namespace frameloom
