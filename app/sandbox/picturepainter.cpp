// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/picturepainter.h"

#include "sandbox/picture/noise.h"
#include "sandbox/picture/scenepainter.h"

#include <QBuffer>
#include <QColorSpace>

#include <algorithm>
#include <array>
#include <cmath>

namespace frameloom {

namespace {

/// Everything that stands above a water line, or the whole picture where there is no water.
void paintLand(Canvas &canvas)
{
    paintSky(canvas);
    QPainter painter(&canvas.image);
    painter.setRenderHint(QPainter::Antialiasing);
    const Scene &scene = canvas.scene;
    const double h = scene.horizon;
    const quint32 pick = noise::hash(canvas.seed, 31);
    if (scene.family != SceneFamily::City && scene.figure != SceneFigure::Birds && !scene.palette.night && !scene.rain
        && pick % 3 == 0)
        paintBirds(canvas, painter, 1);
    switch (scene.family) {
    case SceneFamily::Hills:
        if (pick % 2)
            paintMountains(canvas, painter, 1);
        paintHills(canvas, painter, h - 0.02, h + 0.36, 6, pick % 2 ? 0.25 : 0);
        break;
    case SceneFamily::Mountain:
        paintMountains(canvas, painter, 3);
        paintHills(canvas, painter, h + 0.09, h + 0.36, 4, 0.56);
        break;
    case SceneFamily::Water:
        if (pick % 3 != 2)
            paintMountains(canvas, painter, 1 + int(pick % 2));
        paintHills(canvas, painter, h - 0.06, h + 0.03, 3, 0, 0.8);
        break;
    case SceneFamily::Sea: break;
    case SceneFamily::Forest: paintForest(canvas, painter); break;
    case SceneFamily::City: paintCity(canvas, painter); break;
    case SceneFamily::Desert: paintDunes(canvas, painter); break;
    case SceneFamily::Meadow:
        if (pick % 2)
            paintMountains(canvas, painter, 1);
        paintHills(canvas, painter, h - 0.02, h + 0.09, 3, 0, 0.5);
        paintMeadow(canvas, painter);
        break;
    }
}

bool hasWater(const Scene &scene)
{
    return scene.family == SceneFamily::Water || scene.family == SceneFamily::Sea || scene.family == SceneFamily::City;
}

void paintRain(Canvas &canvas)
{
    QPainter painter(&canvas.image);
    painter.setRenderHint(QPainter::Antialiasing);
    constexpr double cell = 0.028;
    for (int iy = int(std::floor(canvas.top / cell)) - 2; iy * cell < canvas.bottom(); ++iy) {
        for (int ix = int(std::floor(canvas.left / cell)) - 2; ix * cell < canvas.right(); ++ix) {
            const quint32 h = noise::hash(canvas.seed ^ canvas.detail, quint32(ix), quint32(iy) + 5000u);
            QColor drop = canvas.scene.palette.low;
            drop.setAlphaF(float(noise::between(0.05, 0.26, h, 3)));
            painter.setPen(QPen(drop, 0.0013 * canvas.pixel));
            const QPointF at = canvas.point((ix + noise::unit(h, 1)) * cell, (iy + noise::unit(h, 2)) * cell);
            const double length = noise::between(0.02, 0.06, h, 4) * canvas.pixel;
            painter.drawLine(at, at + QPointF(-length * 0.16, length));
        }
    }
}

void paintSnow(Canvas &canvas)
{
    QPainter painter(&canvas.image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    constexpr double cell = 0.045;
    for (int iy = int(std::floor(canvas.top / cell)) - 1; iy * cell < canvas.bottom(); ++iy) {
        for (int ix = int(std::floor(canvas.left / cell)) - 1; ix * cell < canvas.right(); ++ix) {
            const quint32 h = noise::hash(canvas.seed ^ canvas.detail, quint32(ix), quint32(iy) + 9000u);
            QColor flake(255, 255, 255);
            flake.setAlphaF(float(noise::between(0.25, 0.8, h, 3)));
            painter.setBrush(flake);
            const double radius = (0.0008 + 0.0026 * std::pow(noise::unit(h, 4), 3)) * canvas.pixel;
            painter.drawEllipse(canvas.point((ix + noise::unit(h, 1)) * cell, (iy + noise::unit(h, 2)) * cell), radius, radius);
        }
    }
}

/// Paper grain and slightly darker corners.
void finish(Canvas &canvas)
{
    const int width = canvas.image.width();
    const int height = canvas.image.height();
    const double grain = canvas.scene.palette.paper ? 5.0 : 3.2;
    for (int row = 0; row < height; ++row) {
        auto *line = reinterpret_cast<QRgb *>(canvas.image.scanLine(row));
        const double v = 2.0 * row / height - 1;
        for (int i = 0; i < width; ++i) {
            const double u = 2.0 * i / width - 1;
            const double d = u * u + v * v;
            const int dark = 256 - int(20 * d * d * 0.5);
            const quint32 n = noise::hash(quint32(i) * 7919u + quint32(row), canvas.seed);
            const int g = int(std::lround(((n & 255u) + ((n >> 8) & 255u) - 255.0) / 255.0 * grain));
            const QRgb c = line[i];
            line[i] = qRgb(std::clamp((qRed(c) * dark >> 8) + g, 0, 255), std::clamp((qGreen(c) * dark >> 8) + g, 0, 255),
                           std::clamp((qBlue(c) * dark >> 8) + g, 0, 255));
        }
    }
}

void setWindow(Canvas &canvas, double top, double bottom)
{
    canvas.top = top;
    const int rows = std::max(1, int(std::ceil((bottom - top) * canvas.pixel)));
    canvas.image = QImage(canvas.image.width(), rows, QImage::Format_RGB32);
}

} // namespace

/// "sandbox" in letters of our own: fonts need a GUI application and its thread.
void paintWatermark(QImage &image)
{
    // Strokes on a grid of 4 by 8 (x right, y down; 2 to 6 is the height of small letters).
    struct Stroke { int letter; double points[10]; int count; };
    constexpr double o = -1;
    static constexpr std::array<Stroke, 12> strokes = {{
        {0, {3, 2, 0, 2, 0, 4, 3, 4, 3, 6}, 5}, {0, {3, 6, 0, 6, o, o, o, o, o, o}, 2},
        {1, {0, 2, 3, 2, 3, 6, 0, 6, 0, 4}, 5}, {1, {0, 4, 3, 4, o, o, o, o, o, o}, 2},
        {2, {0, 6, 0, 2, 3, 2, 3, 6, o, o}, 4},
        {3, {3, 4, 3, 2, 0, 2, 0, 6, 3, 6}, 5}, {3, {3, 6, 3, 0, o, o, o, o, o, o}, 2},
        {4, {0, 0, 0, 6, 3, 6, 3, 2, 0, 2}, 5},
        {5, {0, 2, 3, 2, 3, 6, 0, 6, 0, 2}, 5},
        {6, {0, 2, 3, 6, o, o, o, o, o, o}, 2}, {6, {3, 2, 0, 6, o, o, o, o, o, o}, 2},
        {6, {0, 2, 0, 2, o, o, o, o, o, o}, 1},
    }};
    const double unit = std::max(image.width(), image.height()) / 1024.0 * 1.7;
    const double advance = 5;
    const QPointF origin(image.width() - unit * (7 * advance + 7), image.height() - unit * 15);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    for (const bool shadow : {true, false}) {
        QColor ink = shadow ? QColor(0, 0, 0, 70) : QColor(255, 255, 255, 165);
        painter.setPen(QPen(ink, unit * 0.9, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        QPainterPath text;
        for (const Stroke &stroke : strokes) {
            const QPointF at = origin + QPointF(stroke.letter * advance * unit, 0)
                + (shadow ? QPointF(unit * 0.4, unit * 0.5) : QPointF());
            text.moveTo(at + QPointF(stroke.points[0], stroke.points[1]) * unit);
            for (int i = 1; i < stroke.count; ++i)
                text.lineTo(at + QPointF(stroke.points[2 * i], stroke.points[2 * i + 1]) * unit);
        }
        painter.drawPath(text);
    }
}

QImage paintScene(const PictureSpec &spec)
{
    const QSize size = spec.pixels();
    Canvas canvas;
    canvas.scene = sceneFor(spec);
    canvas.seed = noise::hash(spec.seed, stableHash(spec.prompt.simplified()));
    canvas.detail = spec.detail;
    canvas.drift = spec.drift;
    canvas.aspect = spec.composedAspect > 0 ? spec.composedAspect : spec.aspect();
    canvas.pixel = size.height() / spec.height;
    canvas.left = spec.x - size.width() / canvas.pixel / 2;
    canvas.top = spec.y - spec.height / 2;
    canvas.image = QImage(size, QImage::Format_RGB32);
    canvas.image.setColorSpace(QColorSpace(QColorSpace::SRgb));

    const Scene &scene = canvas.scene;
    double stand = scene.horizon + 0.34; // where a figure stands
    if (hasWater(scene)) {
        const double level = scene.horizon + (scene.family == SceneFamily::Sea ? 0 : scene.family == SceneFamily::City ? 0.075 : 0.07);
        // Paint the upper half far enough up that everything the water mirrors is there.
        Canvas above = canvas;
        const double mirrored = canvas.bottom() - level;
        setWindow(above, std::min(canvas.top, level - std::max(0.0, mirrored) - 0.02), std::max(level, canvas.top) + 0.02);
        paintLand(above);
        QPainter painter(&canvas.image);
        painter.drawImage(QPointF(0, canvas.py(above.top)), above.image);
        painter.end();
        if (scene.figure == SceneFigure::Boat) { // before the water, so that it is mirrored
            painter.begin(&above.image);
            painter.setRenderHint(QPainter::Antialiasing);
            paintFigure(above, painter, level + 0.012);
            painter.end();
        }
        paintWater(canvas, above, level);
        stand = scene.figure == SceneFigure::Boat ? level + 0.012 : scene.horizon + 0.33;
    } else {
        paintLand(canvas);
    }
    {
        QPainter painter(&canvas.image);
        painter.setRenderHint(QPainter::Antialiasing);
        if (scene.figure == SceneFigure::Fox) {
            Ridge rock;
            rock.base = scene.horizon + 0.28;
            rock.amplitude = 0.05;
            rock.frequency = 1.1;
            rock.depth = 1;
            rock.seed = canvas.seed + 1900u;
            paintRidge(canvas, painter, rock, blend(scene.palette.near, Qt::black, 0.2), 0);
            stand = rock.at(scene.sunX * 0.8, canvas.drift) + 0.012;
        } else if (scene.figure == SceneFigure::House && !hasWater(scene)) {
            Ridge knoll;
            knoll.base = scene.horizon + 0.27;
            knoll.amplitude = 0.08;
            knoll.frequency = 1.2;
            knoll.depth = 0.9;
            knoll.seed = canvas.seed + 1900u;
            const QColor ground = landColour(canvas, scene.snow ? 0.3 : 0.85);
            paintConifers(canvas, painter, knoll, blend(ground, scene.palette.near, 0.5), 0.1, 0.45);
            paintFigure(canvas, painter, knoll.at(figureX(canvas), canvas.drift) + 0.02);
            paintRidge(canvas, painter, knoll, ground, 0.1);
        } else if (scene.figure == SceneFigure::House) {
            stand = scene.horizon + 0.05;
        }
        if (scene.family == SceneFamily::Water)
            paintReeds(canvas, painter, std::max(1.0, scene.horizon + 0.4));
        if (scene.figure != SceneFigure::House || hasWater(scene))
            paintFigure(canvas, painter, stand);
    }
    if (scene.figure == SceneFigure::Portrait) {
        const QImage world = canvas.image.copy();
        paintPortrait(canvas, world);
    }
    if (scene.rain)
        paintRain(canvas);
    else if (scene.snow)
        paintSnow(canvas);
    finish(canvas);
    return canvas.image;
}

QImage paintPicture(const PictureSpec &spec, int blockSize)
{
    PictureSpec seen = spec;
    if (blockSize > 1) {
        seen.scale = 1;
        seen.exact = (spec.pixels() / blockSize).expandedTo({1, 1});
    }
    QImage image = paintScene(seen);
    paintWatermark(image);
    return blockSize > 1 ? image.convertToFormat(QImage::Format_Indexed8).scaled(spec.pixels()) : image; // quick to encode
}

QImage composeGrid(const QVector<PictureSpec> &specs, const QVector<QImage> &painted, int blockSize)
{
    if (specs.isEmpty())
        return {};
    const QSize size = specs.first().pixels() / std::max(1, specs.first().scale);
    QImage grid(size * 2, QImage::Format_RGB32);
    grid.setColorSpace(QColorSpace(QColorSpace::SRgb));
    grid.fill(Qt::black);
    QPainter painter(&grid);
    for (qsizetype i = 0; i < std::min<qsizetype>(4, specs.size()); ++i) {
        PictureSpec spec = specs.at(i);
        spec.scale = 1;
        const QImage known = painted.value(i);
        painter.drawImage(QRect(QPoint(int(i % 2) * size.width(), int(i / 2) * size.height()), size),
                          known.isNull() ? paintPicture(spec, blockSize) : known);
    }
    return grid;
}

QByteArray encodePicture(const QImage &image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "png", 70); // zlib level 2 or 3: grain does not compress, time does
    return bytes;
}

} // namespace frameloom
