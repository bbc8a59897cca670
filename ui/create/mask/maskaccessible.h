// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace frameloom {

/// Makes every MaskCanvas a canvas with the action "press" (use the tool where the keyboard's cursor stands) for screen
/// readers. Idempotent.
void installMaskAccessibility();

} // namespace frameloom
