// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/mediainspector.h"

#include <QSize>
#include <QString>

namespace frameloom {

/// A picture made to fit an operation's limits, or why it could not be.
struct ShrunkPicture
{
    enum class Problem {
        None,
        CannotRead,
        CannotFit, ///< it would have to be smaller than the smallest side that is allowed
        CannotWrite
    };
    Problem problem = Problem::None;
    QString path; ///< absolute, in the folder given; the original is untouched
    QSize size;
    qint64 bytes = 0;
};

/// A copy that keeps to the limits: first by its sides, then by its bytes, at the best quality that fits; the shape
/// stays. JPEG, or for pictures with transparency PNG or WebP. Turned as EXIF says, colours sRGB. Decodes and encodes,
/// which can take seconds: pool only.
ShrunkPicture shrinkPicture(const QString &path, const MediaLimits &limits, const QString &folder);

} // namespace frameloom
