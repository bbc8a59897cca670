// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/picture/noise.h"
#include "sandbox/picture/scenepainter.h"

#include <algorithm>
#include <cmath>

namespace frameloom {

namespace {

/// A conifer: tiers of drooping branches, no two alike.
void addConifer(QPainterPath &path, const Canvas &canvas, double x, double y, double size, quint32 h)
{
    const int tiers = 6 + int(noise::hash(h, 1) % 4u);
    const double half = size * noise::between(0.14, 0.21, h, 2);
    const double lean = size * noise::between(-0.03, 0.03, h, 3);
    QPolygonF left;
    QPolygonF right;
    left << canvas.point(x + lean, y - size);
    for (int i = 1; i <= tiers; ++i) {
        const double t = double(i) / tiers;
        const double width = half * std::pow(t, 0.85);
        const double level = y - size * (1 - t * 0.93);
        const double middle = x + lean * (1 - t);
        left << canvas.point(middle - width * noise::between(0.75, 1.1, h, 10u + quint32(i)), level + size * 0.012);
        right << canvas.point(middle + width * noise::between(0.75, 1.1, h, 30u + quint32(i)), level + size * 0.012);
        if (i < tiers) {
            left << canvas.point(middle - width * 0.42, level - size * 0.015);
            right << canvas.point(middle + width * 0.42, level - size * 0.015);
        }
    }
    left << canvas.point(x - size * 0.014, y - size * 0.07) << canvas.point(x - size * 0.016, y + size * 0.05)
         << canvas.point(x + size * 0.016, y + size * 0.05) << canvas.point(x + size * 0.014, y - size * 0.07);
    for (qsizetype i = right.size() - 1; i >= 0; --i)
        left << right.at(i);
    path.addPolygon(left);
    path.closeSubpath();
}

/// A round tree: a trunk and a cloud of leaves.
void addRoundTree(QPainterPath &path, const Canvas &canvas, double x, double y, double size, quint32 h)
{
    QPolygonF trunk;
    trunk << canvas.point(x - size * 0.025, y + size * 0.05) << canvas.point(x - size * 0.012, y - size * 0.5)
          << canvas.point(x + size * 0.012, y - size * 0.5) << canvas.point(x + size * 0.025, y + size * 0.05);
    path.addPolygon(trunk);
    path.closeSubpath();
    for (quint32 i = 0; i < 7; ++i) {
        const double angle = i * 0.9 + noise::unit(h, i) * 0.6;
        const double radius = size * noise::between(0.12, 0.19, h, i, 4);
        path.addEllipse(canvas.point(x + std::cos(angle) * size * 0.17, y - size * 0.64 + std::sin(angle) * size * 0.16),
                        radius * canvas.pixel, radius * canvas.pixel);
    }
}

} // namespace

void paintConifers(Canvas &canvas, QPainter &painter, const Ridge &ridge, const QColor &colour, double size,
                   double density)
{
    const double cell = size * 0.26;
    QPainterPath path;
    path.setFillRule(Qt::WindingFill);
    for (int i = int(std::floor(canvas.left / cell)) - 3; i * cell < canvas.right() + size; ++i) {
        const quint32 h = noise::hash(ridge.seed ^ 0x7e3u, quint32(i));
        const double x = (i + noise::between(-0.4, 0.4, h, 5)) * cell;
        // Trees stand in groves.
        if (noise::fbm(ridge.seed + 77, x * 2.2 / (size * 8 + 0.2), canvas.drift * 0.5, 3) > density)
            continue;
        const double tall = size * (0.45 + 0.75 * std::pow(noise::unit(h, 6), 1.4));
        const double y = ridge.at(x, canvas.drift) + size * 0.05;
        if (canvas.scene.autumn && noise::unit(h, 7) < 0.55)
            addRoundTree(path, canvas, x, y, tall * 0.85, h);
        else
            addConifer(path, canvas, x, y, tall, h);
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPath(path);
}

void paintForest(Canvas &canvas, QPainter &painter)
{
    const Scene &scene = canvas.scene;
    constexpr int count = 6;
    for (int i = 0; i < count; ++i) {
        const double t = double(i) / (count - 1);
        Ridge ridge;
        ridge.depth = t;
        ridge.base = scene.horizon - 0.04 + 0.5 * std::pow(t, 1.35);
        ridge.amplitude = noise::mix(0.09, 0.05, t);
        ridge.frequency = noise::mix(1.6, 1.1, t);
        ridge.seed = canvas.seed + 1100u + quint32(i) * 31u;
        QColor colour = landColour(canvas, 0.12 + 0.88 * t);
        if (scene.autumn)
            colour = blend(colour, scene.palette.accent, (i % 2 ? 0.6 : 0.25) * (1 - 0.55 * t));
        // Trees first, then the ground with its mist over their feet.
        paintConifers(canvas, painter, ridge, colour, noise::mix(0.07, 0.36, std::pow(t, 1.6)), noise::mix(0.72, 0.5, t));
        paintRidge(canvas, painter, ridge, colour, 0.8 * scene.haze * (1 - 0.75 * t));
    }
    paintHills(canvas, painter, scene.horizon + 0.62, scene.horizon + 0.62, 1);
}

void paintMeadow(Canvas &canvas, QPainter &painter)
{
    const Scene &scene = canvas.scene;
    const ScenePalette &p = scene.palette;
    const double start = scene.horizon + 0.1;
    Ridge ground;
    ground.depth = 0.75;
    ground.base = start;
    ground.amplitude = 0.035;
    ground.frequency = 0.9;
    ground.seed = canvas.seed + 1300u;
    const QColor grass = blend(landColour(canvas, 0.6), blend(QColor(0x4f8f5a), p.near, 0.35), p.night ? 0.15 : 0.45);
    paintRidge(canvas, painter, ground, blend(grass, p.low, 0.25), 0);
    QLinearGradient depth(0, canvas.py(start - 0.02), 0, canvas.py(start + 0.5));
    QColor dark = blend(grass, p.near, 0.75);
    dark.setAlphaF(0);
    depth.setColorAt(0, dark);
    dark.setAlphaF(1);
    depth.setColorAt(1, dark);
    painter.fillRect(QRectF(0, canvas.py(start + 0.03), canvas.image.width(), canvas.image.height()), depth);

    const QColor blossoms[] = {p.accent, blend(p.accent, Qt::white, 0.45), blend(p.accent, p.sun, 0.55),
                               blend(p.accent, QColor(0xc86aa8), 0.5)};
    // Rows from far to near, each a step larger.
    double y = start + 0.012;
    double size = 0.0035;
    for (quint32 row = 0; y < std::max(canvas.bottom(), 1.0) + 0.12 && row < 60; ++row) {
        const double cell = size * 2.3;
        const double t = noise::clamp01((y - start) / (1.05 - start));
        for (int i = int(std::floor(canvas.left / cell)) - 2; i * cell < canvas.right() + cell; ++i) {
            const quint32 h = noise::hash(canvas.seed + 1400u + row, quint32(i));
            const double x = (i + noise::unit(h, 1)) * cell;
            const double patch = noise::fbm(canvas.seed + 1500u, x * 3, y * 9 + canvas.drift, 3);
            const double by = y + ground.at(x, canvas.drift) - ground.base + noise::between(-0.6, 0.6, h, 2) * size * 2;
            const double s = size * noise::between(0.6, 1.15, h, 3) * canvas.pixel;
            const double sway = noise::between(-0.5, 0.5, h, 4);
            const QPointF head(canvas.px(x) + sway * s * 1.5, canvas.py(by) - s * 4);
            if (t > 0.22) { // grass and stems
                QColor blade = blend(grass, p.near, 0.25 + 0.7 * noise::unit(h, 5));
                painter.setPen(QPen(blade, std::max(0.6, s * 0.22), Qt::SolidLine, Qt::RoundCap));
                QPainterPath stem(QPointF(canvas.px(x), canvas.py(by) + s * 5));
                stem.quadTo(QPointF(canvas.px(x), canvas.py(by) - s), head);
                painter.setBrush(Qt::NoBrush);
                painter.drawPath(stem);
            }
            if (patch < 0.42)
                continue;
            QColor colour = blossoms[noise::hash(h, 6) % std::size(blossoms)];
            colour = blend(colour, hazeColour(canvas), 0.4 * (1 - t) * scene.haze);
            painter.setPen(Qt::NoPen);
            if (s < 6) {
                painter.setBrush(colour);
                painter.drawEllipse(head, s, s * 0.75);
                continue;
            }
            painter.save();
            painter.translate(head);
            painter.rotate(sway * 50);
            painter.scale(1, 0.78);
            constexpr int petals = 6;
            for (int k = 0; k < petals; ++k) {
                painter.setBrush(k % 2 ? colour : blend(colour, p.near, 0.12));
                painter.rotate(360.0 / petals);
                painter.drawEllipse(QPointF(0, -s * 0.62), s * 0.36, s * 0.58);
            }
            painter.setBrush(blend(p.sun, p.accent, 0.35));
            painter.drawEllipse(QPointF(0, 0), s * 0.3, s * 0.3);
            painter.restore();
        }
        y += size * 2.1;
        size *= 1.13;
        size = std::min(size, 0.03);
    }
}

void paintReeds(Canvas &canvas, QPainter &painter, double baseline)
{
    constexpr double cell = 0.006;
    painter.setBrush(Qt::NoBrush);
    const QColor colour = blend(canvas.scene.palette.near, Qt::black, 0.15);
    for (int i = int(std::floor(canvas.left / cell)) - 8; i * cell < canvas.right() + 0.05; ++i) {
        const quint32 h = noise::hash(canvas.seed + 1700u, quint32(i));
        const double x = (i + noise::unit(h, 1)) * cell;
        const double grove = noise::fbm(canvas.seed + 1701u, x * 1.3 + 4, canvas.drift, 3);
        if (grove < 0.53)
            continue;
        const double tall = (0.05 + 0.16 * noise::unit(h, 2)) * noise::step(0.5, 0.68, grove);
        const double bend = noise::between(-0.3, 0.5, h, 3) * tall;
        const double thick = std::max(0.7, 0.0022 * canvas.pixel * noise::between(0.5, 1.1, h, 4));
        const double foot = baseline + 0.02 * noise::unit(h, 6);
        const auto blade = [&](double up, double strength) {
            QColor ink = colour;
            QLinearGradient fade(0, canvas.py(foot), 0, canvas.py(foot - up * tall));
            ink.setAlphaF(float(0.35 * strength));
            fade.setColorAt(0, ink);
            ink.setAlphaF(float(strength));
            fade.setColorAt(up > 0 ? 0.3 : 0, ink);
            ink.setAlphaF(up > 0 ? 1 : 0);
            fade.setColorAt(1, ink);
            painter.setPen(QPen(QBrush(fade), thick, Qt::SolidLine, Qt::RoundCap));
            QPainterPath path(canvas.point(x, foot));
            path.quadTo(canvas.point(x, foot - up * tall * 0.6), canvas.point(x + bend, foot - up * tall));
            painter.drawPath(path);
        };
        blade(-0.8, 0.4); // in the water
        blade(1, 1);
        if (noise::unit(h, 5) < 0.13) { // a cattail
            painter.setPen(QPen(colour, 0.0065 * canvas.pixel, Qt::SolidLine, Qt::RoundCap));
            painter.drawLine(canvas.point(x + bend * 0.8, baseline - tall * 0.9), canvas.point(x + bend, baseline - tall));
        }
    }
}

} // namespace frameloom
