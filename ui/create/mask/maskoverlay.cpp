// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "create/mask/maskoverlay.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace frameloom {

namespace {

constexpr int Taps = 2; ///< samples along each side of a device pixel, where it covers several mask pixels
constexpr double Inside = 0.45;
constexpr double Edge = 0.95;

/// For each device pixel along one axis, the mask pixels that it looks at; -1 outside.
std::vector<int> samples(int from, int count, double origin, double scale, int extent)
{
    std::vector<int> found;
    found.reserve(std::size_t(count) * Taps);
    for (int i = 0; i < count; ++i) {
        for (int tap = 0; tap < Taps; ++tap) {
            const double at = scale >= 1 ? 0.5 : (tap + 0.5) / Taps;
            const int pixel = int(std::floor((from + i + at - origin) / scale));
            found.push_back(pixel < 0 || pixel >= extent ? -1 : pixel);
        }
    }
    return found;
}

} // namespace

QImage tintedMask(const QImage &mask, const MaskView &view, const QRect &area, const QColor &tint)
{
    if (mask.isNull() || area.isEmpty())
        return {};
    // One more on each side, so that an edge is known where the area ends.
    const int width = area.width() + 2;
    const int height = area.height() + 2;
    const std::vector<int> columns = samples(area.left() - 1, width, view.origin.x(), view.scale, mask.width());
    const std::vector<int> rows = samples(area.top() - 1, height, view.origin.y(), view.scale, mask.height());
    constexpr int Full = Taps * Taps;
    std::vector<quint8> cover(std::size_t(width) * std::size_t(height), 0);
    for (int y = 0; y < height; ++y) {
        quint8 *line = cover.data() + std::size_t(y) * std::size_t(width);
        for (int tap = 0; tap < Taps; ++tap) {
            const int row = rows[std::size_t(y * Taps + tap)];
            if (row < 0)
                continue;
            const uchar *pixels = mask.constScanLine(row);
            for (int x = 0; x < width * Taps; ++x) {
                const int column = columns[std::size_t(x)];
                line[x / Taps] = quint8(line[x / Taps] + (column >= 0 && pixels[column] ? 1 : 0));
            }
        }
    }
    const auto premultiplied = [&tint](double alpha) {
        QColor color = tint;
        color.setAlphaF(float(alpha));
        return qPremultiply(color.rgba());
    };
    std::array<QRgb, Full + 1> shades{};
    for (int i = 0; i <= Full; ++i)
        shades[std::size_t(i)] = premultiplied(Inside * i / Full);
    const QRgb edge = premultiplied(Edge);
    QImage image(area.size(), QImage::Format_ARGB32_Premultiplied);
    if (image.isNull())
        return image;
    const auto marked = [](quint8 value) { return value * 2 >= Full; };
    for (int y = 0; y < image.height(); ++y) {
        auto *out = reinterpret_cast<QRgb *>(image.scanLine(y));
        const quint8 *here = cover.data() + std::size_t(y + 1) * std::size_t(width) + 1;
        for (int x = 0; x < image.width(); ++x) {
            const bool in = marked(here[x]);
            const bool rim =
                in
                && !(marked(here[x - 1]) && marked(here[x + 1]) && marked(here[x - width]) && marked(here[x + width]));
            out[x] = rim ? edge : shades[here[x]];
        }
    }
    return image;
}

} // namespace frameloom
