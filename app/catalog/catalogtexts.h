// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "catalog/catalog.h"

#include <QStringList>

namespace frameloom {

/// Every text of a catalogue that people see, without repeats, sorted: what a translation must cover.
QStringList catalogTexts(const Catalog &catalog);

} // namespace frameloom
