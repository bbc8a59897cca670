// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "catalog/operation.h"
#include "catalog/price.h"

#include <QJsonObject>
#include <QVector>

namespace frameloom {

/// What a draft of this operation costs, by the catalogue's rules. Pure, any thread; well under a microsecond for a
/// flat price, since the meter asks on every key press. `params` are the parameters as far as they are set; numbers
/// may be text, as on the wire. `parentValues` are facts about the parent job that some prices depend on
/// ({"pictureCount": 12} for AI Photos training).
///
/// Sources that agree make an exact price, sources that differ a range; no source, or none that covers these values,
/// makes Unknown, with what is known of it in low and high. Confidence is that of the most certain source that agrees,
/// or of the least certain end of a range.
Price priceOf(const Operation &operation, const QJsonObject &params, const QJsonObject &parentValues = {});

/// The same for operations that have prices but no entry yet (Catalog::pricesOf). `note` explains an unknown price.
Price priceOf(const QVector<PriceRule> &rules, const QJsonObject &params, const QJsonObject &parentValues = {},
              const QString &note = {});

} // namespace frameloom
