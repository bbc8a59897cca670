// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/picture/noise.h"
#include "sandbox/picture/scenepainter.h"

#include <QTransform>

#include <cmath>

namespace frameloom {

namespace {

/// One outline of two. Enlarged first: Qt cuts curves into lines as fine as a pixel of their own size.
QPainterPath joined(const QPainterPath &a, const QPainterPath &b)
{
    constexpr double fine = 2000;
    return QTransform::fromScale(1 / fine, 1 / fine)
        .map(QTransform::fromScale(fine, fine).map(a).united(QTransform::fromScale(fine, fine).map(b)));
}

// Silhouettes, drawn in a box of 1 by 1 that stands on y = 0, upwards negative.

QPainterPath heron()
{
    QPainterPath path(QPointF(-0.02, -0.36));
    path.setFillRule(Qt::WindingFill);
    // back and folded wing
    path.cubicTo(-0.14, -0.40, -0.24, -0.36, -0.36, -0.25);
    path.cubicTo(-0.26, -0.27, -0.20, -0.24, -0.10, -0.25);
    path.cubicTo(0.02, -0.24, 0.09, -0.29, 0.10, -0.38);
    // the neck's S and the head
    path.cubicTo(0.12, -0.48, -0.01, -0.56, 0.03, -0.68);
    path.cubicTo(0.05, -0.72, 0.10, -0.73, 0.13, -0.715);
    path.lineTo(0.33, -0.675);
    path.lineTo(0.14, -0.752);
    path.cubicTo(0.10, -0.785, 0.04, -0.785, 0.0, -0.75);
    path.cubicTo(-0.05, -0.73, -0.1, -0.7, -0.15, -0.66); // the crest
    path.cubicTo(-0.09, -0.68, -0.05, -0.69, -0.012, -0.7);
    path.cubicTo(-0.05, -0.62, 0.05, -0.54, 0.045, -0.46);
    path.cubicTo(0.04, -0.42, 0.02, -0.39, -0.02, -0.36);
    path.closeSubpath();
    QPainterPath legs(QPointF(-0.035, -0.26));
    legs.lineTo(-0.045, -0.13);
    legs.lineTo(-0.03, 0.04);
    legs.moveTo(0.015, -0.26);
    legs.lineTo(0.03, -0.14);
    legs.lineTo(0.015, 0.04);
    QPainterPathStroker stroker;
    stroker.setWidth(0.011);
    return joined(path, stroker.createStroke(legs));
}

QPainterPath fox()
{
    QPainterPath path(QPointF(-0.16, 0.03));
    path.setFillRule(Qt::WindingFill);
    path.cubicTo(-0.24, -0.12, -0.2, -0.28, -0.1, -0.38);
    path.cubicTo(-0.04, -0.44, -0.02, -0.48, -0.02, -0.53);
    path.lineTo(-0.045, -0.62);  // nape to the ear
    path.lineTo(-0.06, -0.765);
    path.lineTo(0.02, -0.69);
    path.lineTo(0.07, -0.685);
    path.lineTo(0.125, -0.745);
    path.lineTo(0.125, -0.63);
    path.cubicTo(0.15, -0.6, 0.2, -0.56, 0.255, -0.54); // the muzzle
    path.cubicTo(0.23, -0.51, 0.17, -0.5, 0.13, -0.485);
    path.cubicTo(0.13, -0.36, 0.16, -0.26, 0.145, -0.12);
    path.lineTo(0.15, -0.01);
    path.lineTo(0.185, 0.03);
    path.closeSubpath();
    QPainterPath tail(QPointF(-0.15, 0.02));
    tail.cubicTo(-0.34, 0.06, -0.5, 0.0, -0.52, -0.14);
    tail.cubicTo(-0.52, -0.2, -0.5, -0.25, -0.46, -0.29);
    tail.cubicTo(-0.45, -0.2, -0.38, -0.12, -0.2, -0.1);
    tail.closeSubpath();
    return joined(path, tail);
}

QPainterPath boat()
{
    QPainterPath path(QPointF(-0.42, -0.1));
    path.setFillRule(Qt::WindingFill);
    path.cubicTo(-0.3, 0.02, 0.28, 0.02, 0.44, -0.13);
    path.cubicTo(0.2, -0.07, -0.2, -0.06, -0.42, -0.1);
    path.closeSubpath();
    QPainterPath sail(QPointF(0.0, -0.95));
    sail.cubicTo(0.2, -0.65, 0.3, -0.4, 0.33, -0.17);
    sail.cubicTo(0.2, -0.13, 0.1, -0.12, 0.0, -0.13);
    sail.closeSubpath();
    sail.moveTo(-0.025, -0.86);
    sail.cubicTo(-0.1, -0.6, -0.2, -0.35, -0.3, -0.17);
    sail.cubicTo(-0.2, -0.13, -0.1, -0.12, -0.025, -0.14);
    sail.closeSubpath();
    path.addPath(sail);
    path.addRect(-0.016, -0.97, 0.012, 0.92);
    return path;
}

QPainterPath house()
{
    QPainterPath path;
    path.setFillRule(Qt::WindingFill);
    path.addRect(-0.3, -0.36, 0.6, 0.5);
    path.addPolygon(QPolygonF{{-0.38, -0.34}, {0, -0.72}, {0.38, -0.34}});
    path.closeSubpath();
    path.addRect(0.12, -0.72, 0.09, 0.25);
    return path;
}

QPainterPath bust()
{
    QPainterPath path(QPointF(-0.62, 0.75));
    path.setFillRule(Qt::WindingFill);
    path.cubicTo(-0.6, 0.42, -0.42, 0.3, -0.2, 0.22); // back of the shoulders
    path.cubicTo(-0.1, 0.18, -0.09, 0.1, -0.1, 0.02);
    path.cubicTo(-0.26, -0.02, -0.36, -0.2, -0.345, -0.4); // back of the head
    path.cubicTo(-0.33, -0.66, -0.12, -0.78, 0.08, -0.755);
    path.cubicTo(0.2, -0.74, 0.285, -0.66, 0.29, -0.53); // brow
    path.cubicTo(0.292, -0.49, 0.282, -0.47, 0.285, -0.44);
    path.cubicTo(0.3, -0.39, 0.36, -0.33, 0.355, -0.3);  // nose
    path.cubicTo(0.35, -0.28, 0.32, -0.275, 0.305, -0.265);
    path.cubicTo(0.3, -0.245, 0.325, -0.225, 0.318, -0.205); // lips
    path.cubicTo(0.312, -0.195, 0.3, -0.19, 0.3, -0.185);
    path.cubicTo(0.318, -0.17, 0.316, -0.15, 0.298, -0.135);
    path.cubicTo(0.292, -0.11, 0.31, -0.08, 0.29, -0.045); // chin
    path.cubicTo(0.26, -0.005, 0.18, -0.015, 0.12, 0.0);
    path.cubicTo(0.1, 0.09, 0.12, 0.17, 0.2, 0.22);
    path.cubicTo(0.4, 0.3, 0.55, 0.42, 0.58, 0.75);
    path.closeSubpath();
    QPainterPath hair(QPointF(0.27, -0.62)); // swept back into a knot
    hair.cubicTo(0.2, -0.84, -0.08, -0.9, -0.26, -0.74);
    hair.cubicTo(-0.3, -0.86, -0.5, -0.86, -0.55, -0.7);
    hair.cubicTo(-0.6, -0.55, -0.5, -0.43, -0.39, -0.43);
    hair.cubicTo(-0.41, -0.22, -0.32, -0.06, -0.16, 0.06);
    hair.cubicTo(-0.17, -0.02, -0.12, -0.06, -0.1, -0.1);
    hair.closeSubpath();
    return joined(path, hair);
}

void place(Canvas &canvas, QPainter &painter, const QPainterPath &shape, double x, double y, double size, bool mirrored,
           const QColor &colour)
{
    QTransform t;
    t.translate(canvas.px(x), canvas.py(y));
    t.scale((mirrored ? -1 : 1) * size * canvas.pixel, size * canvas.pixel);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPath(t.map(shape));
}

} // namespace

void paintBirds(Canvas &canvas, QPainter &painter, int flocks)
{
    const quint32 s = canvas.seed ^ noise::hash(canvas.detail, 9);
    QColor colour = blend(canvas.scene.palette.near, canvas.scene.palette.middle, 0.2);
    for (int f = 0; f < flocks; ++f) {
        const double fx = noise::between(-0.4, 0.4, s, 301, quint32(f));
        const double fy = canvas.scene.horizon * noise::between(0.22, 0.6, s, 302, quint32(f));
        const int birds = 3 + int(noise::hash(s, 303, quint32(f)) % 6u);
        for (int i = 0; i < birds; ++i) {
            const quint32 h = noise::hash(s, 310u + quint32(f), quint32(i));
            const double x = canvas.px(fx + noise::between(-0.1, 0.1, h, 1));
            const double y = canvas.py(fy + noise::between(-0.045, 0.045, h, 2));
            const double w = canvas.pixel * noise::between(0.008, 0.018, h, 3);
            const double lift = w * noise::between(0.25, 0.65, h, 4);
            painter.setPen(QPen(colour, w * 0.16, Qt::SolidLine, Qt::RoundCap));
            painter.setBrush(Qt::NoBrush);
            QPainterPath path(QPointF(x - w, y - lift * 0.5));
            path.quadTo(QPointF(x - w * 0.5, y - lift), QPointF(x, y));
            path.quadTo(QPointF(x + w * 0.5, y - lift), QPointF(x + w, y - lift * 0.5));
            painter.drawPath(path);
        }
    }
}

double figureX(const Canvas &canvas)
{
    const double side = canvas.scene.sunX > 0 ? -1 : 1;
    return side * noise::between(0.12, 0.26, canvas.seed, 401) * std::min(1.0, canvas.aspect)
        + 0.05 * std::sin(canvas.drift * 7);
}

void paintFigure(Canvas &canvas, QPainter &painter, double level)
{
    const Scene &scene = canvas.scene;
    const ScenePalette &p = scene.palette;
    const QColor dark = blend(p.near, Qt::black, 0.2);
    const double x = figureX(canvas);
    const bool mirrored = scene.sunX <= 0;
    switch (scene.figure) {
    case SceneFigure::Heron:
        place(canvas, painter, heron(), x, level, noise::between(0.4, 0.52, canvas.seed, 402), mirrored, dark);
        break;
    case SceneFigure::Fox: // sits before the moon
        place(canvas, painter, fox(), scene.sunX * 0.8, level, 0.36, noise::unit(canvas.seed, 403) < 0.5, dark);
        break;
    case SceneFigure::Boat:
        place(canvas, painter, boat(), x * 0.8, level, noise::between(0.17, 0.26, canvas.seed, 404), mirrored, dark);
        break;
    case SceneFigure::House: {
        const double size = 0.13;
        place(canvas, painter, house(), x, level, size, mirrored, dark);
        QColor lamp = blend(p.accent, p.sun, 0.3);
        painter.setBrush(lamp);
        painter.drawRect(QRectF(canvas.point(x - 0.16 * size, level - 0.24 * size), canvas.point(x, level - 0.08 * size)));
        break;
    }
    case SceneFigure::Birds: paintBirds(canvas, painter, 5); break;
    case SceneFigure::None:
    case SceneFigure::Portrait: break;
    }
}

void paintPortrait(Canvas &canvas, const QImage &world)
{
    const ScenePalette &p = canvas.scene.palette;
    QPainter painter(&canvas.image);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor paper = p.night ? blend(p.middle, p.top, 0.35) : blend(p.low, Qt::white, 0.35);
    QRadialGradient ground(canvas.point(0, 0.42), 0.95 * canvas.pixel);
    ground.setColorAt(0, blend(paper, p.night ? p.low : QColor(Qt::white), 0.35));
    ground.setColorAt(1, blend(paper, p.night ? p.top : p.middle, 0.4));
    painter.fillRect(canvas.image.rect(), ground);
    const bool mirrored = noise::unit(canvas.seed, 501) < 0.5;
    const double turn = mirrored ? -1 : 1;
    // A halo behind the head.
    painter.setPen(Qt::NoPen);
    QColor halo = blend(p.sun, p.accent, p.night ? 0.1 : 0.35);
    halo.setAlphaF(0.85f);
    painter.setBrush(halo);
    const double radius = noise::between(0.27, 0.36, canvas.seed, 502) * canvas.pixel;
    painter.drawEllipse(canvas.point(-0.1 * turn + noise::between(-0.06, 0.06, canvas.seed, 503), 0.36), radius, radius);
    // The land inside the silhouette: a double exposure.
    QTransform t;
    t.translate(canvas.px(0.02 * std::sin(canvas.drift * 6)), canvas.py(0.66));
    const double size = noise::between(0.58, 0.66, canvas.seed, 504);
    t.scale(turn * size * canvas.pixel, size * canvas.pixel);
    const QPainterPath shape = t.map(bust());
    painter.setBrush(QBrush(world));
    painter.drawPath(shape);
    QLinearGradient shade(0, canvas.py(0.1), 0, canvas.py(1.1));
    QColor ink = p.near;
    ink.setAlphaF(p.night ? 0.45f : 0.3f);
    shade.setColorAt(0, ink);
    ink.setAlphaF(0.05f);
    shade.setColorAt(0.55, ink);
    ink.setAlphaF(0.6f);
    shade.setColorAt(1, ink);
    painter.setBrush(shade);
    painter.drawPath(shape);
}

} // namespace frameloom
