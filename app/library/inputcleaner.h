// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/database.h"

#include <QDateTime>
#include <QString>

namespace frameloom {

/// What nothing refers to stays that long: somebody may just have taken it out of a form, or be about to use it.
constexpr int unusedInputDays = 30;

/// Removes from `<data folder>/inputs` what this program put there, what was last used before that moment, and what no
/// row of the database names: no draft, no job, open, done or in the bin. Files with other names are not ours and stay.
/// Removes nothing when the database cannot be read. A kill at any moment loses nothing that is named, and a file that is
/// used again meanwhile (library/inputfiles.h) stays. Store thread; returns how many are gone.
int cleanInputs(Database &database, const QString &folder, const QDateTime &before);

} // namespace frameloom
