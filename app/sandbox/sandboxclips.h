// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sandbox/sandboxresults.h"

namespace frameloom {

/// The clips that will be the result of a video operation: of what the prompt says, of the first frame, or going on where
/// the parent ends; in the shape that was asked for or that these have. Others when the same is asked for again.
QVector<ClipSpec> resultClips(const SandboxRequest &request);

/// The two songs (or the uploaded one) of a music operation, with ids, lyrics and a cover each.
void addSongs(const SandboxRequest &request, SandboxTask &task);

} // namespace frameloom
