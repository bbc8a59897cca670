// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stage/gridfit.h"

#include <algorithm>
#include <cmath>

namespace frameloom {

namespace {

// Two by two is how people know a result; another shape must be this much larger to win.
constexpr double SquareBonus = 1.45;

} // namespace

GridFit fitGrid(const QSize &area, int count, const QSize &aspect, int rowHeight)
{
    GridFit fit;
    if (count <= 0 || area.width() <= 0)
        return fit;
    const double ratio = aspect.isEmpty() ? 1.0
                                          : std::clamp(double(aspect.width()) / aspect.height(), 0.2, 5.0);
    double best = -1;
    double bestWidth = 0;
    for (int columns = 1; columns <= count; ++columns) {
        const int rows = (count + columns - 1) / columns;
        const double cellWidth = (area.width() - (columns - 1) * GridFit::Gap) / double(columns);
        const double cellHeight = (area.height() - (rows - 1) * GridFit::Gap) / double(rows) - rowHeight;
        // Where the height does not suffice at all the grid scrolls; the width never does.
        const double smallest = std::min(cellWidth, ratio >= 1 ? double(GridFit::SmallestSide)
                                                               : GridFit::SmallestSide * ratio);
        const double width = std::max(std::min(cellWidth, cellHeight * ratio), smallest);
        if (cellWidth < 60 && columns > 1)
            continue;
        const bool overflows = rows * (width / ratio + rowHeight) + (rows - 1) * GridFit::Gap > area.height() + 1;
        double score = width * width / ratio;
        if (count == 4 && columns == 2)
            score *= SquareBonus;
        if (overflows)
            score *= 0.5;
        if (score > best) {
            best = score;
            bestWidth = width;
            fit.columns = columns;
            fit.rows = rows;
        }
    }
    const int width = std::max(1, int(std::floor(bestWidth)));
    fit.picture = {width, std::max(1, int(std::floor(bestWidth / ratio + 0.001)))};
    const int tileHeight = fit.picture.height() + rowHeight;
    const int left = std::max(0, (area.width() - fit.columns * width - (fit.columns - 1) * GridFit::Gap) / 2);
    fit.height = fit.rows * tileHeight + (fit.rows - 1) * GridFit::Gap;
    for (int i = 0; i < count; ++i) {
        fit.tiles.append(QRect(left + i % fit.columns * (width + GridFit::Gap),
                               i / fit.columns * (tileHeight + GridFit::Gap), width, tileHeight));
    }
    return fit;
}

} // namespace frameloom
