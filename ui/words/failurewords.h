// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "catalog/apigeneration.h"
#include "model/failure.h"

#include <QString>

namespace frameloom::words {

/// Failures turned into sentences for people: what happened, what it costs and what can be done. GUI thread.

QString failureTitle(const Failure &failure); ///< short: "Out of credits"
QString failureText(const Failure &failure);  ///< what happened and what can be done, with the server's words
QString failure(const Failure &failure);      ///< both in one: "Out of credits. Nothing was charged. …"
/// The same about the account of that API, whose server may be the wrong one.
QString accountFailure(const Failure &failure, ApiGeneration api);

} // namespace frameloom::words
