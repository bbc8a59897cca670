// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "stage/picturearea.h"
#include "stage/stagecontent.h"

namespace frameloom {

/// What a tile shows, in words where there is no picture. `path`: absolute, empty unless saved. `undecodable`: this
/// machine's decoder has given up on it.
PictureFace tileFace(const StageTile &tile, int total, const StageContent &content, const QString &path, bool undecodable);

} // namespace frameloom
