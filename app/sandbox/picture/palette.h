// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sandbox/picture/picturespec.h"

#include <QColor>

namespace frameloom {

/// The few colours a sandbox picture is made of.
struct ScenePalette
{
    QColor top;    ///< zenith
    QColor middle;
    QColor low;    ///< just above the horizon; also the haze
    QColor glow;   ///< around the sun
    QColor sun;    ///< or the moon
    QColor far;    ///< furthest land
    QColor near;   ///< closest land
    QColor accent; ///< lit windows, flowers, leaves
    bool night = false;
    bool paper = false; ///< ink on paper: no stars, flat light
};

enum class SceneFamily { Hills, Mountain, Water, Sea, Forest, City, Desert, Meadow };
enum class SceneFigure { None, Heron, Birds, Fox, Boat, Portrait, House };

/// What a prompt asks for, as far as the sandbox understands words.
struct Scene
{
    SceneFamily family = SceneFamily::Hills;
    SceneFigure figure = SceneFigure::None;
    ScenePalette palette;
    double haze = 0.5; ///< 0 clear to 1 fog
    double horizon = 0.6;
    double sunX = 0;
    double sunY = 0.35;
    double sunRadius = 0.06;
    bool snow = false;
    bool rain = false;
    bool autumn = false;
    bool aurora = false;
};

Scene sceneFor(const PictureSpec &spec);

/// Between two colours in the Oklab space: no grey middle, even steps.
QColor blend(const QColor &a, const QColor &b, double t);

} // namespace frameloom
