// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cmath>
#include <cstdint>

/// Repeatable randomness for the sandbox's pictures. Everything is a pure function of a seed and a place in the
/// world, so that the same land appears at every size, and further land beyond the edges of a picture.
namespace frameloom::noise {

inline std::uint32_t hash(std::uint32_t a, std::uint32_t b = 0x9e3779b9u, std::uint32_t c = 0x85ebca6bu)
{
    std::uint32_t h = a * 0x9e3779b1u ^ (b + 0x7f4a7c15u) * 0x85ebca77u ^ (c + 0x165667b1u) * 0xc2b2ae3du;
    h ^= h >> 15;
    h *= 0x2c1b3c6du;
    h ^= h >> 12;
    h *= 0x297a2d39u;
    h ^= h >> 15;
    return h;
}

/// 0 (inclusive) to 1 (exclusive).
inline double unit(std::uint32_t a, std::uint32_t b = 1, std::uint32_t c = 2)
{
    return hash(a, b, c) * (1.0 / 4294967296.0);
}

inline double between(double low, double high, std::uint32_t a, std::uint32_t b = 1, std::uint32_t c = 2)
{
    return low + (high - low) * unit(a, b, c);
}

inline double smooth(double t) { return t * t * t * (t * (t * 6 - 15) + 10); }
inline double mix(double a, double b, double t) { return a + (b - a) * t; }
inline double clamp01(double t) { return t < 0 ? 0 : t > 1 ? 1 : t; }
inline double step(double low, double high, double x)
{
    const double t = clamp01((x - low) / (high - low));
    return t * t * (3 - 2 * t);
}

/// Value noise, 0 to 1.
inline double value(std::uint32_t seed, double x, double y)
{
    const double fx = std::floor(x);
    const double fy = std::floor(y);
    const auto ix = static_cast<std::uint32_t>(static_cast<std::int64_t>(fx));
    const auto iy = static_cast<std::uint32_t>(static_cast<std::int64_t>(fy));
    const double u = smooth(x - fx);
    const double v = smooth(y - fy);
    return mix(mix(unit(seed, ix, iy), unit(seed, ix + 1, iy), u),
               mix(unit(seed, ix, iy + 1), unit(seed, ix + 1, iy + 1), u), v);
}

/// Several octaves of value noise, 0 to 1.
inline double fbm(std::uint32_t seed, double x, double y, int octaves)
{
    double sum = 0;
    double weight = 0.5;
    double total = 0;
    for (int i = 0; i < octaves; ++i) {
        sum += weight * value(seed + static_cast<std::uint32_t>(i) * 101u, x, y);
        total += weight;
        weight *= 0.5;
        x = x * 2.03 + 17.1;
        y = y * 2.03 + 5.7;
    }
    return sum / total;
}

/// Octaves with sharp crests, 0 to 1: mountains.
inline double ridged(std::uint32_t seed, double x, double y, int octaves)
{
    double sum = 0;
    double weight = 0.5;
    double total = 0;
    for (int i = 0; i < octaves; ++i) {
        const double n = 1 - std::abs(2 * value(seed + static_cast<std::uint32_t>(i) * 131u, x, y) - 1);
        sum += weight * n * n;
        total += weight;
        weight *= 0.46;
        x = x * 2.1 + 3.7;
        y = y * 2.1 + 9.2;
    }
    return sum / total;
}

} // namespace frameloom::noise
