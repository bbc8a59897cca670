// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sandbox/sandboxresults.h"

namespace frameloom {

/// The shipped videos that will be the result of a video operation, in the shape that was asked for or that the first
/// frame or the parent has. Others for another prompt, and when the same is asked for again.
QStringList resultClips(const SandboxRequest &request);

/// The two songs (or the uploaded one) of a music operation, with ids, lyrics and a cover each.
void addSongs(const SandboxRequest &request, SandboxTask &task);

} // namespace frameloom
