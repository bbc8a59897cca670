// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QVector>

#include <functional>

namespace frameloom {

/// One step of the tour. Waits for a condition, never for a time.
struct TourStep
{
    QString picture;             ///< file name without number and ".png"; empty: no picture
    std::function<void()> act;   ///< once, first
    std::function<bool()> ready; ///< asked until true
    int timeoutMs = 120'000;     ///< for slow and busy machines
};

using TourSteps = QVector<TourStep>;

} // namespace frameloom
