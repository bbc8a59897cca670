// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "catalog/draft.h"
#include "catalog/operation.h"

#include <optional>

namespace frameloom {

/// The draft with that seed in it: in the seed's field, or at the end of the prompt where the prompt takes parameters
/// ("--seed 7", Midjourney). Nothing for a form that takes no seed, or not this one. Pure.
std::optional<Draft> withSeed(const Operation &operation, const Draft &draft, const QString &seed);

} // namespace frameloom
