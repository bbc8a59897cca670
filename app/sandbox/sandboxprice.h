// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "catalog/operation.h"

namespace frameloom {

/// What the sandbox charges. It plays the service, so it reads the rules by itself instead of asking the meter's code:
/// where the two disagree, a test of the window's balance shows it. The newest source that has a figure decides;
/// where none has one the sandbox charges 6 credits. `parentPictures`: how many a training is made from.
Credits sandboxCharge(const Operation &operation, const QJsonObject &params, int parentPictures = 0);

} // namespace frameloom
