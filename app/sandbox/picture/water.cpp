// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/picture/noise.h"
#include "sandbox/picture/scenepainter.h"

#include <algorithm>
#include <cmath>

namespace frameloom {

void paintWater(Canvas &canvas, const Canvas &above, double level)
{
    const Scene &scene = canvas.scene;
    const ScenePalette &p = scene.palette;
    const bool sea = scene.family == SceneFamily::Sea;
    const int width = canvas.image.width();
    const int height = canvas.image.height();
    const int start = std::max(0, int(std::floor(canvas.py(level))));
    const QColor deepColour = blend(blend(p.top, p.near, sea ? 0.45 : 0.6), QColor(0x1d4a5c), p.paper || p.night ? 0.1 : 0.25);
    const double deep[] = {deepColour.redF() * 255., deepColour.greenF() * 255., deepColour.blueF() * 255.};
    const QColor shineColour = blend(p.glow, p.sun, 0.5);
    const double shine[] = {shineColour.redF() * 255., shineColour.greenF() * 255., shineColour.blueF() * 255.};
    const QColor foamColour = blend(blend(p.low, p.sun, 0.5), Qt::white, 0.3);
    const double foam[] = {foamColour.redF() * 255., foamColour.greenF() * 255., foamColour.blueF() * 255.};

    for (int row = start; row < height; ++row) {
        const double y = canvas.top + row / canvas.pixel;
        const double down = std::max(1e-4, y - level);
        // Perspective: ripples grow towards the viewer.
        const double near = 0.012 + down * 0.55;
        auto *line = reinterpret_cast<QRgb *>(canvas.image.scanLine(row));
        const double rippleY = 3.2 * std::log(near * 60);
        for (int i = 0; i < width; ++i) {
            const double x = canvas.left + i / canvas.pixel;
            const double u = x / (near * 5.2 + 0.04);
            const double n = noise::value(canvas.seed + 61, u, rippleY * 3.1) - 0.5;
            const double m = noise::value(canvas.seed + 67, u * 2.7 + 5, rippleY * 7.7) - 0.5;
            const double swell = sea ? 1.9 : 0.75;
            const double ripple = (n * 0.65 + m * 0.35) * swell;
            const double sourceY = level - down * (sea ? 0.8 : 0.97) + ripple * near * 0.32;
            const double sourceX = x + ripple * near * 0.12;
            const int sx = std::clamp(int(above.px(sourceX)), 0, above.image.width() - 1);
            const int sy = std::clamp(int(above.py(std::min(sourceY, level))), 0, above.image.height() - 1);
            const QRgb mirrored = reinterpret_cast<const QRgb *>(above.image.constScanLine(sy))[sx];
            double c[] = {double(qRed(mirrored)), double(qGreen(mirrored)), double(qBlue(mirrored))};
            double depth = (sea ? 0.3 : 0.16) + 0.5 * noise::step(0, 0.75, down) + ripple * 0.2;
            depth = std::clamp(depth, 0.0, 0.92);
            // The path of the sun: broken lines of light under it.
            const double off = (x - scene.sunX) / (scene.sunRadius * 1.1 + down * 0.34);
            const double broken = noise::step(0.1, 0.34, n * 0.5 + m * 0.5 + 0.12);
            const double path = std::exp(-off * off * 1.5) * broken * (p.paper ? 0.3 : 0.75) * (1 - 0.5 * noise::step(0.1, 0.6, down));
            double crest = 0;
            if (sea && !p.paper) {
                const double w = noise::fbm(canvas.seed + 71, u * 0.55 + canvas.drift, rippleY * 1.6, 3);
                crest = noise::step(0.57, 0.66, w) * (1 - noise::step(0.66, 0.7, w)) * noise::step(0.02, 0.3, down) * 0.55
                    * noise::step(0.35, 0.75, noise::value(canvas.seed + 73, u * 9, rippleY * 22));
            }
            for (int k = 0; k < 3; ++k) {
                c[k] += (deep[k] - c[k]) * depth;
                c[k] += (shine[k] - c[k]) * path;
                c[k] += (foam[k] - c[k]) * crest;
            }
            line[i] = qRgb(int(c[0] + 0.5), int(c[1] + 0.5), int(c[2] + 0.5));
        }
    }
    // Where land and water meet lies a breath of mist.
    QPainter painter(&canvas.image);
    QColor mist = hazeColour(canvas);
    QLinearGradient gradient(0, canvas.py(level - 0.035), 0, canvas.py(level + 0.05));
    mist.setAlphaF(0);
    gradient.setColorAt(0, mist);
    gradient.setColorAt(1, mist);
    mist.setAlphaF(float((p.night ? 0.14 : 0.25) + 0.45 * scene.haze * (p.night ? 0.3 : 1)));
    gradient.setColorAt(0.42, mist);
    painter.fillRect(QRectF(0, canvas.py(level - 0.035), width, canvas.pixel * 0.085), gradient);
}

} // namespace frameloom
