// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "catalog/catalog.h"

#include <QString>
#include <QStringList>

namespace frameloom {

/// A generator may have two services, "original" and "pro" (Operation::variant).

/// Those that have a form, in the catalogue's order; one or none: there is nothing to switch.
QStringList variantsOf(const Catalog &catalog, const QString &generatorId);
QString variantName(const QString &variant);
/// One line on what it offers, from what the catalogue knows.
QString variantOffer(const Catalog &catalog, const QString &generatorId, const QString &variant);
/// Where a switch to the other service leads: to the operation of the same name, else to its first.
const Operation *variantCounterpart(const Catalog &catalog, const Operation &operation, const QString &variant);

} // namespace frameloom
