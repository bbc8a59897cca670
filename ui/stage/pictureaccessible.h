// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace frameloom {

/// Makes every PictureArea a graphic with the actions "press" (open), "show menu" and "set focus" for screen readers. Idempotent.
void installPictureAccessibility();

} // namespace frameloom
