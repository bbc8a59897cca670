// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sandbox/picture/palette.h"

#include <QImage>
#include <QPainter>
#include <QPainterPath>

namespace frameloom {

/// The window onto the painted world and what is in it; the parts of a picture are painted with it, back to front.
/// Lengths in the world: 1 is the height of the first picture, y grows downwards.
struct Canvas
{
    Scene scene;
    quint32 seed = 1;
    quint32 detail = 0;
    double drift = 0;
    double left = 0;   ///< world, of the image's left edge
    double top = 0;
    double aspect = 1; ///< of the picture, for what is placed by it
    double pixel = 1024; ///< pixels per world unit
    QImage image;      ///< RGB32

    double right() const { return left + image.width() / pixel; }
    double bottom() const { return top + image.height() / pixel; }
    double px(double x) const { return (x - left) * pixel; }
    double py(double y) const { return (y - top) * pixel; }
    QPointF point(double x, double y) const { return {px(x), py(y)}; }
};

/// One line of land: a height for every place, a colour, and how it sinks into the haze below.
struct Ridge
{
    double base = 0.6;      ///< world y of its mean height
    double amplitude = 0.1;
    double frequency = 1.5;
    bool sharp = false;     ///< mountains
    quint32 seed = 1;
    double depth = 0;       ///< 0 furthest, 1 closest
    double at(double x, double drift) const;
};

// sky.cpp
void paintSky(Canvas &canvas);
// land.cpp
QColor landColour(const Canvas &canvas, double depth);
QColor hazeColour(const Canvas &canvas);
void paintRidge(Canvas &canvas, QPainter &painter, const Ridge &ridge, const QColor &colour, double fade);
/// Ridges from `from` to `to`; the first and the last one have these depths (see landColour).
void paintHills(Canvas &canvas, QPainter &painter, double from, double to, int count, double furthest = 0,
                double nearest = 1);
void paintMountains(Canvas &canvas, QPainter &painter, int count);
void paintDunes(Canvas &canvas, QPainter &painter);
// plants.cpp
void paintForest(Canvas &canvas, QPainter &painter);
void paintConifers(Canvas &canvas, QPainter &painter, const Ridge &ridge, const QColor &colour, double size,
                   double density);
void paintMeadow(Canvas &canvas, QPainter &painter);
void paintReeds(Canvas &canvas, QPainter &painter, double baseline);
// city.cpp
void paintCity(Canvas &canvas, QPainter &painter);
// water.cpp
/// Mirrors what `above` shows over the line `level` into everything below it.
void paintWater(Canvas &canvas, const Canvas &above, double level);
// figures.cpp
void paintBirds(Canvas &canvas, QPainter &painter, int flocks);
/// Where the figure of the scene stands.
double figureX(const Canvas &canvas);
void paintFigure(Canvas &canvas, QPainter &painter, double level);
void paintPortrait(Canvas &canvas, const QImage &world);

} // namespace frameloom
