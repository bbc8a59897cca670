// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/picture/noise.h"
#include "sandbox/picture/scenepainter.h"

#include <QLinearGradient>

#include <algorithm>
#include <cmath>

namespace frameloom {

namespace {

// Ridges are sampled on a grid of the world, not of the window: moving the window changes no line.
constexpr double s_sample = 1.0 / 420;

int firstSample(const Canvas &canvas) { return int(std::floor(canvas.left / s_sample)) - 2; }
int lastSample(const Canvas &canvas) { return int(std::ceil(canvas.right() / s_sample)) + 2; }

} // namespace

double Ridge::at(double x, double drift) const
{
    const double slow = drift * 0.9;
    if (sharp) {
        const double n = noise::ridged(seed, x * frequency, slow, 5);
        const double massif = noise::fbm(seed + 9, x * frequency * 0.35, slow, 2);
        return base - amplitude * (n * (0.45 + 1.1 * massif) - 0.25);
    }
    return base - amplitude * (2 * noise::fbm(seed, x * frequency, slow, 4) - 1);
}

QColor hazeColour(const Canvas &canvas)
{
    const ScenePalette &p = canvas.scene.palette;
    return blend(p.low, p.glow, p.night ? 0.05 : 0.25);
}

QColor landColour(const Canvas &canvas, double depth)
{
    const ScenePalette &p = canvas.scene.palette;
    const QColor land = blend(p.far, p.near, std::pow(noise::clamp01(depth), 0.85));
    const double air = canvas.scene.haze * 0.75 * std::pow(1 - noise::clamp01(depth), 1.5);
    return blend(land, hazeColour(canvas), air);
}

void paintRidge(Canvas &canvas, QPainter &painter, const Ridge &ridge, const QColor &colour, double fade)
{
    const int first = firstSample(canvas);
    const int last = lastSample(canvas);
    QPolygonF shape;
    shape.reserve(last - first + 3);
    for (int i = first; i <= last; ++i)
        shape << canvas.point(i * s_sample, ridge.at(i * s_sample, canvas.drift));
    const double floor = canvas.image.height() + 4;
    shape << QPointF(shape.last().x(), floor) << QPointF(shape.first().x(), floor);
    // Mist lies at the foot of every ridge: that is what sets it off from the next one.
    const double span = ridge.amplitude * 1.2 + 0.1;
    QLinearGradient gradient(0, canvas.py(ridge.base - ridge.amplitude * 0.9), 0, canvas.py(ridge.base + span));
    gradient.setColorAt(0, colour);
    gradient.setColorAt(0.35, blend(colour, hazeColour(canvas), fade * 0.25));
    gradient.setColorAt(1, blend(colour, hazeColour(canvas), fade));
    painter.setPen(Qt::NoPen);
    painter.setBrush(gradient);
    painter.drawPolygon(shape);

    if (canvas.scene.palette.paper)
        return;
    // A thin light along the crest, towards the sun.
    QColor rim = canvas.scene.palette.glow;
    QLinearGradient along(canvas.px(canvas.scene.sunX - 0.55), 0, canvas.px(canvas.scene.sunX + 0.55), 0);
    rim.setAlphaF(0);
    along.setColorAt(0, rim);
    along.setColorAt(1, rim);
    rim.setAlphaF(float(0.34 * (1 - ridge.depth * 0.7)));
    along.setColorAt(0.5, rim);
    painter.setPen(QPen(QBrush(along), 0.0022 * canvas.pixel));
    painter.setBrush(Qt::NoBrush);
    shape.resize(shape.size() - 2);
    painter.drawPolyline(shape);
}

void paintHills(Canvas &canvas, QPainter &painter, double from, double to, int count, double furthest,
                double nearest)
{
    for (int i = 0; i < count; ++i) {
        const double t = count > 1 ? double(i) / (count - 1) : 0;
        Ridge ridge;
        ridge.depth = noise::mix(furthest, nearest, t);
        ridge.base = noise::mix(from, to, std::pow(t, 1.25));
        ridge.amplitude = noise::mix(0.085, 0.075, t) * noise::between(0.75, 1.3, canvas.seed, 41, quint32(i));
        ridge.frequency = noise::mix(2.3, 1.35, t);
        ridge.seed = canvas.seed + 300u + quint32(i) * 17u;
        paintRidge(canvas, painter, ridge, landColour(canvas, ridge.depth), 0.55 * canvas.scene.haze * (1 - 0.6 * t));
        if (i == count - 2)
            paintConifers(canvas, painter, ridge, landColour(canvas, ridge.depth + 0.06), 0.03, 0.5);
    }
    // Land that only shows when the window moves down.
    for (int i = 0; to + 0.2 * (i + 1) < canvas.bottom() + 0.2 && i < 12; ++i) {
        Ridge ridge;
        ridge.depth = 1;
        ridge.base = to + 0.2 * (i + 1);
        ridge.amplitude = 0.07;
        ridge.frequency = 1.2;
        ridge.seed = canvas.seed + 700u + quint32(i) * 17u;
        paintRidge(canvas, painter, ridge, blend(canvas.scene.palette.near, Qt::black, 0.1 * (i + 1)), 0.12);
    }
}

namespace {

/// Peaks get a sunny and a shaded side: from each top a broken line runs down, the sunward face is lightened.
void paintFaces(Canvas &canvas, QPainter &painter, const Ridge &ridge, const QColor &light, const QColor &snow)
{
    const int first = firstSample(canvas) - 120;
    const int last = lastSample(canvas) + 120;
    QVector<double> y;
    y.reserve(last - first + 1);
    for (int i = first; i <= last; ++i)
        y << ridge.at(i * s_sample, canvas.drift);
    constexpr int reach = 14;
    for (int i = reach; i < y.size() - reach; ++i) {
        bool peak = true;
        for (int k = 1; k <= reach && peak; ++k)
            peak = y.at(i) <= y.at(i - k) && y.at(i) < y.at(i + k);
        if (!peak)
            continue;
        const double x = (first + i) * s_sample;
        const int side = canvas.scene.sunX < x ? -1 : 1;
        int end = i;
        for (int k = i; k >= 1 && k < y.size() - 1 && std::abs(k - i) < 110; k += side) {
            if (y.at(k) > y.at(end))
                end = k;
            if (y.at(k) < y.at(end) - ridge.amplitude * 0.12)
                break;
        }
        const double fall = y.at(end) - y.at(i);
        if (fall < ridge.amplitude * 0.1)
            continue;
        QPolygonF face;
        for (int k = i; k != end + side; k += side)
            face << canvas.point((first + k) * s_sample, y.at(k));
        const quint32 h = noise::hash(ridge.seed, quint32(first + i));
        const double bottom = y.at(i) + fall * 1.35;
        face << canvas.point((first + end) * s_sample, bottom);
        constexpr int steps = 9;
        for (int k = steps; k > 0; --k) {
            const double t = double(k) / steps;
            const double zig = (k % 2 ? 1 : -0.65) * noise::between(0.2, 1, h, quint32(k)) * 0.028 * t
                - side * 0.16 * t * fall;
            face << canvas.point(x + zig - side * 0.02 * t, y.at(i) + (bottom - y.at(i)) * t);
        }
        QLinearGradient gradient(0, canvas.py(y.at(i)), 0, canvas.py(bottom));
        QColor c = light;
        gradient.setColorAt(0, c);
        c.setAlphaF(0);
        gradient.setColorAt(0.74, c); // at the foot of the slope
        painter.setPen(Qt::NoPen);
        painter.setBrush(gradient);
        painter.drawPolygon(face);
        if (snow.alpha() == 0)
            continue;
        // Snow lies on the upper part of both sides, with a torn lower edge.
        QPolygonF cap;
        const double depth = std::min(fall * 0.42, ridge.amplitude * 0.3);
        int a = i;
        int b = i;
        while (a > 0 && y.at(a) < y.at(i) + depth && i - a < 60)
            --a;
        while (b < y.size() - 1 && y.at(b) < y.at(i) + depth && b - i < 60)
            ++b;
        for (int k = a; k <= b; ++k)
            cap << canvas.point((first + k) * s_sample, y.at(k));
        const int teeth = std::max(3, (b - a) / 4);
        for (int k = teeth - 1; k > 0; --k) {
            const double t = double(k) / teeth;
            const double kx = noise::mix(first + a, first + b, t) * s_sample;
            const double ky = std::max(noise::mix(y.at(a), y.at(b), t), ridge.at(kx, canvas.drift));
            cap << canvas.point(kx, ky + (k % 2 ? 0.55 : 0.08) * depth * noise::between(0.5, 1, h, quint32(k), 3));
        }
        painter.setBrush(snow);
        painter.drawPolygon(cap);
    }
}

} // namespace

void paintMountains(Canvas &canvas, QPainter &painter, int count)
{
    const Scene &scene = canvas.scene;
    for (int i = 0; i < count; ++i) {
        const double t = count > 1 ? double(i) / (count - 1) : 0.3;
        Ridge ridge;
        ridge.sharp = true;
        ridge.depth = t * 0.55;
        ridge.base = scene.horizon - 0.03 + 0.1 * t;
        ridge.amplitude = noise::mix(0.42, 0.26, t) * noise::between(0.85, 1.15, canvas.seed, 43, quint32(i));
        ridge.frequency = noise::mix(1.1, 1.7, t);
        ridge.seed = canvas.seed + 500u + quint32(i) * 23u;
        const QColor colour = landColour(canvas, ridge.depth + 0.08);
        paintRidge(canvas, painter, ridge, colour, 0.85 * scene.haze + 0.1);
        QColor light = blend(colour, scene.palette.paper ? scene.palette.low : scene.palette.glow, 0.55);
        light.setAlphaF(float(0.75 - 0.2 * t));
        QColor snow = blend(colour, blend(scene.palette.low, Qt::white, 0.55), scene.snow ? 0.9 : 0.7);
        if (!scene.snow && (t > 0.6 || noise::unit(canvas.seed, 44) < 0.35))
            snow.setAlpha(0);
        paintFaces(canvas, painter, ridge, light, snow);
    }
}

void paintDunes(Canvas &canvas, QPainter &painter)
{
    const Scene &scene = canvas.scene;
    constexpr int count = 6;
    for (int i = 0; i < count + 8; ++i) {
        const double t = std::min(1.0, double(i) / (count - 1));
        const double base = i < count ? scene.horizon + 0.01 + 0.42 * std::pow(t, 1.3) : scene.horizon + 0.43 + 0.24 * (i - count + 1);
        if (base - 0.2 > canvas.bottom())
            break;
        const quint32 s = canvas.seed + 800u + quint32(i) * 29u;
        const double amplitude = noise::mix(0.05, 0.17, t) * noise::between(0.6, 1.35, s, 2);
        const double frequency = noise::mix(1.5, 0.62, t) * noise::between(0.8, 1.25, s, 3);
        // A crest: slow rise on the windward side, sharp edge, short fall.
        const auto crest = [&](double x) {
            const double u = x * frequency + noise::unit(s, 1) * 9 + 0.5 * noise::fbm(s, x * frequency * 0.7, canvas.drift, 2);
            const double saw = u - std::floor(u);
            const double h = saw < 0.72 ? noise::step(0, 1.25, saw / 0.72) * 1.12 : 1 - noise::step(0, 1, (saw - 0.72) / 0.28);
            return base - amplitude * (h * noise::mix(0.5, 1.0, noise::value(s + 5, std::floor(u) * 3.1, 0)) - 0.35);
        };
        const QColor body = landColour(canvas, 0.06 + 0.62 * t);
        const QColor lit = blend(body, scene.palette.glow, 0.42 * (1 - 0.4 * t));
        QPolygonF shape;
        QPolygonF edge;
        QPolygonF slip;
        for (int k = firstSample(canvas); k <= lastSample(canvas); ++k) {
            const double x = k * s_sample;
            const double y = crest(x);
            shape << canvas.point(x, y);
            // The slip face hangs from the falling side and curves away below.
            const double u = x * frequency + noise::unit(s, 1) * 9 + 0.5 * noise::fbm(s, x * frequency * 0.7, canvas.drift, 2);
            const double saw = u - std::floor(u);
            const double w = saw > 0.72 ? std::sin((saw - 0.72) / 0.28 * M_PI) : 0;
            const double under = saw > 0.45 ? amplitude * 1.5 * std::pow(noise::step(0.45, 0.74, saw), 2) * (saw < 0.74 ? 1 : 1 - noise::step(0.74, 1.0, saw)) : 0;
            edge << canvas.point(x, y);
            slip << canvas.point(x - under * 0.25, y + under + w * amplitude * 0.2);
        }
        const double floor = canvas.image.height() + 4;
        shape << QPointF(shape.last().x(), floor) << QPointF(shape.first().x(), floor);
        QLinearGradient gradient(0, canvas.py(base - amplitude), 0, canvas.py(base + 0.24));
        gradient.setColorAt(0, lit);
        gradient.setColorAt(1, body);
        painter.setPen(Qt::NoPen);
        painter.setBrush(gradient);
        painter.drawPolygon(shape);
        for (qsizetype k = slip.size() - 1; k >= 0; --k)
            edge << slip.at(k);
        QPainterPath shade;
        shade.setFillRule(Qt::WindingFill);
        shade.addPolygon(edge);
        QLinearGradient dark(0, canvas.py(base - amplitude), 0, canvas.py(base + amplitude * 1.1));
        QColor deep = blend(body, scene.palette.near, 0.5);
        deep.setAlphaF(0.85f);
        dark.setColorAt(0, deep);
        deep.setAlphaF(0.1f);
        dark.setColorAt(1, deep);
        painter.setBrush(dark);
        painter.drawPath(shade);
    }
}

} // namespace frameloom
