// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/mediainspector.h"
#include "library/pictureshrinker.h"

#include <QString>

namespace frameloom::words {

/// Files that are sent, in words. GUI thread.

QString bytes(qint64 count);                    ///< "1.2 MB", "640 kB"
QString pixels(const QSize &size);              ///< "1,024 × 768"; empty for none
QString mediaDetail(const MediaFacts &facts);   ///< "1,024 × 768 · 1.2 MB", "3:05 · 2.0 MB"
QString mediaLimits(const MediaLimits &limits); ///< "At most 2.0 MB."; empty where none is known
/// What is wrong with it and against which limit; empty for None.
QString mediaTrouble(MediaTrouble trouble, const MediaFacts &facts, const MediaLimits &limits);
QString shrinkProblem(ShrunkPicture::Problem problem);

} // namespace frameloom::words
