// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

#include <functional>

namespace frameloom {

class Workspace;

/// Loads Qt Multimedia's backend in the pool, then calls `then` on this thread unless `context` is gone by then. The
/// first time it takes a tenth of a second, on a new system a few (GStreamer looks at all its plug-ins), and the window
/// must not wait for it. So nothing of Qt Multimedia is made before this has answered, and this is not asked before
/// there is something to play.
void prepareMedia(QObject *context, std::function<void()> then);

/// Gives the workspace its readers of posters and waveforms. Loads nothing yet.
void installMediaReaders(Workspace &workspace);

} // namespace frameloom
