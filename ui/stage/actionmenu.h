// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "stage/stageactions.h"

#include <functional>

class QMenu;

namespace frameloom {

/// Adds a priced entry for each action. A short menu stays flat, with a line between operations that have several
/// entries; in a long one those of the same StageAction::menu go into a submenu of that name, where the first of them
/// would stand. A submenu shows the bounds of its prices where all are known.
///
/// `run` is called with the action that the entry stood for when the menu was filled.
void addActionEntries(QMenu &menu, const QVector<StageAction> &actions,
                      const std::function<void(const StageAction &)> &run);

} // namespace frameloom
