// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/registeredasset.h"

#include <QByteArray>

namespace frameloom {

/// Takes status, error and expiry over from what the provider says of an asset. Its shape is not documented (api/v2/CORE.md,
/// "Uploads and assets": "the provider's object as is"): what cannot be found stays as it was, so that a silent answer
/// takes nothing back. Bounded. Pure.
void takeAssetAnswer(RegisteredAsset &asset, const QByteArray &answer);

} // namespace frameloom
