// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace frameloom {

/// Lets a screen reader click what is checkable: pages, chips, ratios, the rail. Qt's own "toggle" only sets the mark and
/// never says clicked(), so the button looks pressed and nothing happens. Check boxes and radio buttons stay Qt's.
/// Idempotent.
void installButtonAccessibility();

} // namespace frameloom
