// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QMenu;

namespace frameloom {

/// Gives every entry of the menu, and of the menus in it, a letter to press: of its own while there are any left, the
/// first letter otherwise (pressing it again goes to the next). Entries that have one keep it. Works on texts in any
/// language, so it is called last, when the menu is filled. GUI thread.
void giveMnemonics(QMenu &menu);

} // namespace frameloom
