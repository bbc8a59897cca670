// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QWidget;

namespace frameloom {

/// Moves the focus to the next (or previous) stop of Tab below `root`, round and round, in the order of reading: as the
/// layouts and splitters hold it, what has no layout from top to bottom. Qt's own chain is in the order of creation,
/// which scatters whatever was made later, and setTabOrder() moves what stands between a view and its viewport along.
/// Belongs into focusNextPrevChild() of a window. False: there is nothing to stop at.
bool moveFocusAsRead(QWidget *root, bool next);

} // namespace frameloom
