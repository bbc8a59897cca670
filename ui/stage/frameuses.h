// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "catalog/catalog.h"
#include "media/videoplayer.h"

#include <optional>

namespace frameloom {

/// Forms that take a picture, so that a frame of a video can become their input: the follow-ups of the job's operation
/// first, then every other generator's, by generator. FrameUse::id names operation and field.
QVector<FrameUse> frameUses(const Catalog &catalog, const Operation *operation);

/// The field that a frame goes to.
struct FrameTarget
{
    QString operation;
    QString field;
    bool isList = false; ///< the field takes several pictures
};
/// What FrameUse::id means; nothing for an unknown one.
std::optional<FrameTarget> frameTarget(const Catalog &catalog, const QString &useId);

} // namespace frameloom
