// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace frameloom {

/// Brings open menus into the tree that screen readers and other tools of the accessibility bus see: as children of the
/// main window, with entries that can be chosen there. In Qt 6.4 a popup menu is a child of nothing, so that its
/// commands could only be heard while the arrow keys went over them. Idempotent.
void installMenuAccessibility();

} // namespace frameloom
