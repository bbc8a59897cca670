// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "catalog/operation.h"
#include "catalog/price.h"
#include "model/asset.h"
#include "model/failure.h"

#include <QString>

namespace frameloom {

/// Enums as the database spells them. Never renamed: rows hold them. An unknown name reads as the value that promises
/// least.
QString failureKindName(FailureKind kind);
FailureKind failureKindFromName(const QString &name);
QString assetKindName(AssetKind kind);
AssetKind assetKindFromName(const QString &name);
QString assetStateName(AssetState state);
AssetState assetStateFromName(const QString &name);
QString resultKindName(ResultKind kind);
ResultKind resultKindFromName(const QString &name);
QString priceKindName(Price::Kind kind);
Price::Kind priceKindFromName(const QString &name);
QString confidenceName(Confidence confidence);
Confidence confidenceFromName(const QString &name);

/// Never null: a null string would be stored as NULL, which the columns refuse and comparisons do not find.
QString storedText(const QString &value);

/// A failure as compact JSON; empty text for none.
QString failureToText(const Failure &failure);
Failure failureFromText(const QString &text);

} // namespace frameloom
