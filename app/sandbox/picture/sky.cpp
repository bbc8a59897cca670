// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/picture/noise.h"
#include "sandbox/picture/scenepainter.h"

#include <algorithm>
#include <vector>

namespace frameloom {

namespace {

struct Rgb
{
    float r = 0, g = 0, b = 0;
    void towards(const Rgb &other, float t)
    {
        r += (other.r - r) * t;
        g += (other.g - g) * t;
        b += (other.b - b) * t;
    }
};

Rgb rgb(const QColor &c) { return {c.redF() * 255, c.greenF() * 255, c.blueF() * 255}; }

QColor skyColour(const Scene &scene, double y)
{
    const ScenePalette &p = scene.palette;
    const double t = y / scene.horizon;
    if (t < 0)
        return blend(p.top, blend(p.top, p.near, p.paper ? 0.04 : 0.4), noise::clamp01(-t));
    return t < 0.55 ? blend(p.top, p.middle, t / 0.55) : blend(p.middle, p.low, (t - 0.55) / 0.45);
}

void paintStars(Canvas &canvas)
{
    QPainter painter(&canvas.image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    constexpr double cell = 0.035;
    for (int iy = int(std::floor(canvas.top / cell)); iy * cell < std::min(canvas.bottom(), canvas.scene.horizon); ++iy) {
        for (int ix = int(std::floor(canvas.left / cell)); ix * cell < canvas.right(); ++ix) {
            const quint32 h = noise::hash(canvas.seed ^ 0x57a2u, quint32(ix), quint32(iy));
            if (noise::unit(h, 1) > 0.6)
                continue;
            const double x = (ix + noise::unit(h, 2)) * cell;
            const double y = (iy + noise::unit(h, 3)) * cell;
            const double magnitude = std::pow(noise::unit(h, 4), 6);
            const double fade = noise::clamp01(1.15 - y / canvas.scene.horizon);
            QColor colour = blend(Qt::white, noise::unit(h, 5) < 0.5 ? canvas.scene.palette.glow : canvas.scene.palette.accent, 0.35);
            colour.setAlphaF(float(noise::clamp01((0.25 + 0.75 * magnitude) * fade)));
            painter.setBrush(colour);
            const double radius = (0.0006 + 0.0018 * magnitude) * canvas.pixel;
            painter.drawEllipse(canvas.point(x, y), radius, radius);
        }
    }
}

void paintAurora(Canvas &canvas)
{
    QPainter painter(&canvas.image);
    painter.setCompositionMode(QPainter::CompositionMode_Screen);
    painter.setPen(Qt::NoPen);
    constexpr double stripe = 0.004;
    for (int band = 0; band < 2; ++band) {
        for (int i = int(std::floor(canvas.left / stripe)); i * stripe < canvas.right(); ++i) {
            const double x = i * stripe;
            const quint32 s = canvas.seed + 900u + quint32(band);
            const double base = 0.42 - band * 0.12 + 0.22 * (noise::fbm(s, x * 1.1, canvas.drift, 3) - 0.5);
            const double length = 0.12 + 0.3 * noise::fbm(s + 7, x * 9, 0, 3);
            const double strength = noise::step(0.35, 0.7, noise::fbm(s + 13, x * 1.7, 2, 3));
            QLinearGradient gradient(0, canvas.py(base - length), 0, canvas.py(base));
            QColor high(0x6a4fc8);
            QColor low(0x5de0a8);
            high.setAlphaF(0);
            low.setAlphaF(float(0.5 * strength));
            gradient.setColorAt(0, high);
            gradient.setColorAt(0.82, low);
            low.setAlphaF(0);
            gradient.setColorAt(1, low);
            painter.fillRect(QRectF(canvas.px(x), canvas.py(base - length), stripe * canvas.pixel + 0.5,
                                    length * canvas.pixel), gradient);
        }
    }
}

} // namespace

void paintSky(Canvas &canvas)
{
    const Scene &scene = canvas.scene;
    const ScenePalette &p = scene.palette;
    const int width = canvas.image.width();
    const int height = canvas.image.height();
    const Rgb glow = rgb(p.glow);
    const Rgb sun = rgb(p.sun);
    const Rgb cloudLight = rgb(blend(p.low, p.glow, 0.6));
    const Rgb cloudShade = rgb(p.paper ? blend(p.middle, p.far, 0.5) : blend(p.middle, p.low, 0.4));
    const double cloudiness = noise::between(0.38, 0.62, canvas.seed, 21) + (scene.rain ? -0.12 : 0) + (p.paper ? 0.08 : 0);
    const quint32 cloudSeed = canvas.seed ^ noise::hash(canvas.detail, 5);
    const double edge = 1.2 / canvas.pixel;
    const double glowSize = p.night ? 0.09 : 0.16;
    const double glowStrength = p.paper ? 0.25 : p.night ? 0.5 : 0.75;

    // Clouds are soft: every fourth pixel is enough, the rest is interpolated.
    constexpr int coarse = 4;
    const int cw = width / coarse + 2;
    std::vector<float> above(static_cast<std::size_t>(cw));
    std::vector<float> below(static_cast<std::size_t>(cw));
    const auto cloudRow = [&](int row, std::vector<float> &out) {
        const double y = canvas.top + row * coarse / canvas.pixel;
        const double thin = noise::step(-0.6, 0.1, y) * (1 - noise::step(scene.horizon - 0.1, scene.horizon + 0.06, y));
        for (int i = 0; i < cw; ++i) {
            const double x = canvas.left + i * coarse / canvas.pixel;
            const double warp = noise::value(cloudSeed + 31, x * 1.3, y * 4) - 0.5;
            const double n = noise::fbm(cloudSeed, x * 1.5 + warp * 0.6 + canvas.drift, y * 7 + warp, 5);
            out[static_cast<std::size_t>(i)] = float(noise::step(cloudiness, cloudiness + 0.3, n) * thin);
        }
    };
    cloudRow(0, below);
    for (int row = 0; row < height; ++row) {
        if (row % coarse == 0) {
            std::swap(above, below);
            cloudRow(row / coarse + 1, below);
        }
        const float fy = float(row % coarse) / coarse;
        const double y = canvas.top + row / canvas.pixel;
        const Rgb base = rgb(skyColour(scene, y));
        const double dy = y - scene.sunY;
        auto *line = reinterpret_cast<QRgb *>(canvas.image.scanLine(row));
        for (int i = 0; i < width; ++i) {
            const double dx = canvas.left + i / canvas.pixel - scene.sunX;
            const double d2 = dx * dx + dy * dy;
            Rgb c = base;
            const double wide = 1 / (1 + (dx * dx * 0.5 + dy * dy * 1.6) / (glowSize * glowSize * 4));
            const double tight = 1 / (1 + d2 / (glowSize * glowSize * 0.25));
            c.towards(glow, float(glowStrength * noise::clamp01(0.5 * wide + 0.5 * tight * tight)));
            const double d = std::sqrt(d2);
            if (d < scene.sunRadius + edge) {
                const double disc = 1 - noise::step(scene.sunRadius - edge, scene.sunRadius + edge, d);
                double face = disc;
                if (p.night) // the seas of the moon
                    face *= 1 - 0.13 * noise::step(0.45, 0.7, noise::fbm(canvas.seed + 3, dx * 22, dy * 22, 3));
                c.towards(sun, float(face * (p.paper ? 0.88 : 0.96)));
            }
            const int k = i / coarse;
            const float fx = float(i % coarse) / coarse;
            const auto at = static_cast<std::size_t>(k);
            const float cloud = (above[at] * (1 - fx) + above[at + 1] * fx) * (1 - fy)
                + (below[at] * (1 - fx) + below[at + 1] * fx) * fy;
            if (cloud > 0) {
                Rgb lit = cloudShade;
                lit.towards(cloudLight, float(noise::clamp01(wide + 0.15)));
                c.towards(lit, cloud * (p.night ? 0.35f : 0.6f));
            }
            // Half a step of noise, so that slow gradients show no bands.
            const float dither = float(noise::unit(quint32(i), quint32(row), canvas.seed)) - 0.5f;
            line[i] = qRgb(qBound(0, int(c.r + dither + 0.5f), 255), qBound(0, int(c.g + dither + 0.5f), 255),
                           qBound(0, int(c.b + dither + 0.5f), 255));
        }
    }
    if (p.night) {
        paintStars(canvas);
        if (scene.aurora)
            paintAurora(canvas);
    }
}

} // namespace frameloom
