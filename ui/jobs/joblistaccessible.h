// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace frameloom {

/// Makes the painted rows of every JobListView accessible objects with actions (open, menu). Once per program is enough;
/// more calls do nothing.
void installJobListAccessible();

} // namespace frameloom
