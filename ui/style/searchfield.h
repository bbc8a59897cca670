// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QLineEdit;

namespace frameloom {

/// Makes it look like what searches: a magnifier before the words, a button that empties it behind them. Both have names
/// for screen readers, which Qt gives neither.
void makeSearchField(QLineEdit *field);

} // namespace frameloom
