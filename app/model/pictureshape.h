// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSize>
#include <QString>
#include <QStringList>

namespace frameloom {

/// The shape of a picture as an aspect ratio, "16:9": one of `usual` where it comes close enough, since services round to
/// pixels (Midjourney's 16:9 is 1456 × 816), else the one with the smallest numbers. Empty for an empty size.
QString shapeOf(const QSize &size, const QStringList &usual);

} // namespace frameloom
