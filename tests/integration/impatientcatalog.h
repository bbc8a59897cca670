// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace frameloom::test {

/// The built-in catalogue as the user's own, whose tasks are asked for at once. False when it cannot be written.
bool writeImpatientCatalog(const QString &folder);

} // namespace frameloom::test
