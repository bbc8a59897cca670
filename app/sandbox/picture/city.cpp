// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/picture/noise.h"
#include "sandbox/picture/scenepainter.h"

#include <algorithm>
#include <cmath>

namespace frameloom {

namespace {

void addRoof(QPainterPath &path, const Canvas &canvas, const QRectF &house, quint32 h)
{
    const double w = house.width();
    switch (noise::hash(h, 20) % 6u) {
    case 0: // a step back
        path.addRect(house.x() + w * 0.18, house.y() - w * 0.4, w * 0.64, w * 0.5);
        path.addRect(house.x() + w * 0.36, house.y() - w * 0.7, w * 0.28, w * 0.4);
        break;
    case 1: // a spire
        path.addPolygon(QPolygonF{{house.x() + w * 0.3, house.y() + 1}, {house.center().x(), house.y() - w * 1.5},
                                  {house.right() - w * 0.3, house.y() + 1}});
        path.closeSubpath();
        break;
    case 2: // a slope
        path.addPolygon(QPolygonF{{house.x(), house.y() + 1}, {house.x(), house.y() - w * 0.35}, {house.right(), house.y() + 1}});
        path.closeSubpath();
        break;
    case 3: { // an antenna
        const double thin = std::max(1.0, 0.0022 * canvas.pixel);
        path.addRect(house.center().x() - thin / 2, house.y() - w * 0.9, thin, w * 0.95);
        break;
    }
    default: break;
    }
}

void paintRow(Canvas &canvas, QPainter &painter, int row, int rows)
{
    const Scene &scene = canvas.scene;
    const ScenePalette &p = scene.palette;
    const double t = rows > 1 ? double(row) / (rows - 1) : 1;
    const double cell = noise::mix(0.05, 0.085, t);
    const double ground = scene.horizon + 0.02 + 0.05 * t;
    const QColor colour = landColour(canvas, 0.1 + 0.8 * t);
    const quint32 s = canvas.seed + 2100u + quint32(row) * 37u;
    QPainterPath walls;
    walls.setFillRule(Qt::WindingFill);
    QVector<QRectF> lit;
    QVector<QRectF> warm;
    for (int i = int(std::floor(canvas.left / cell)) - 2; i * cell < canvas.right() + cell; ++i) {
        const quint32 h = noise::hash(s, quint32(i));
        const double centre = noise::fbm(s + 5, i * cell * 1.6, canvas.drift, 3);
        const double tall = (0.05 + 0.5 * std::pow(noise::unit(h, 1), 1.6) * (0.25 + 1.2 * centre)) * noise::mix(1.0, 0.72, t);
        const double wide = cell * noise::between(0.62, 1.12, h, 2);
        const QRectF house(canvas.point((i + 0.15 * noise::unit(h, 3)) * cell, ground - tall),
                           canvas.point((i + 0.15 * noise::unit(h, 3)) * cell + wide, ground + 0.4));
        walls.addRect(house);
        addRoof(walls, canvas, house, h);
        if (t < 0.3)
            continue;
        const double pitch = noise::mix(0.0085, 0.0125, t);
        const int columns = std::max(2, int(wide / pitch) - 1);
        const int storeys = int(tall / (pitch * 1.25)) - 1;
        const double inset = (wide - columns * pitch) / 2;
        const bool office = noise::unit(h, 4) < 0.3;
        const double share = p.night ? 0.4 : noise::mix(0.1, 0.24, t);
        for (int r = 0; r < storeys; ++r) {
            const bool floorLit = office && noise::unit(h, 50u + quint32(r)) < share;
            for (int c = 0; c < columns; ++c) {
                const quint32 w = noise::hash(h, 200u + quint32(r), quint32(c));
                if (!floorLit && noise::unit(w, 1) > share * 0.8)
                    continue;
                const QPointF at = canvas.point(canvas.left + house.x() / canvas.pixel + inset + (c + 0.22) * pitch,
                                                ground - tall + (r + 0.75) * pitch * 1.25);
                (noise::unit(w, 2) < 0.25 ? warm : lit) << QRectF(at, QSizeF(pitch * 0.56, pitch * 0.62) * canvas.pixel);
            }
        }
    }
    QLinearGradient gradient(0, canvas.py(ground - 0.4), 0, canvas.py(ground + 0.05));
    gradient.setColorAt(0, colour);
    gradient.setColorAt(1, blend(colour, blend(hazeColour(canvas), p.glow, 0.3), 0.75 * (1 - t) * scene.haze + 0.12));
    painter.setPen(Qt::NoPen);
    painter.setBrush(gradient);
    painter.drawPath(walls);
    QColor light = blend(p.accent, p.glow, 0.35);
    light.setAlphaF(float(0.35 + 0.5 * t));
    painter.setBrush(light);
    painter.drawRects(lit);
    QColor other = blend(p.accent, QColor(0xff7a6b), 0.45);
    other.setAlphaF(float(0.4 + 0.5 * t));
    painter.setBrush(other);
    painter.drawRects(warm);
}

} // namespace

void paintCity(Canvas &canvas, QPainter &painter)
{
    constexpr int rows = 4;
    for (int row = 0; row < rows; ++row)
        paintRow(canvas, painter, row, rows);
    // The light of the streets between the houses.
    QColor glow = blend(canvas.scene.palette.accent, canvas.scene.palette.glow, 0.4);
    QLinearGradient street(0, canvas.py(canvas.scene.horizon - 0.08), 0, canvas.py(canvas.scene.horizon + 0.075));
    glow.setAlphaF(0);
    street.setColorAt(0, glow);
    glow.setAlphaF(canvas.scene.palette.night ? 0.34f : 0.22f);
    street.setColorAt(1, glow);
    painter.fillRect(QRectF(0, canvas.py(canvas.scene.horizon - 0.08), canvas.image.width(), canvas.pixel * 0.16), street);
}

} // namespace frameloom
