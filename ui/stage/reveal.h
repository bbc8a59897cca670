// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

class QObject;

namespace frameloom {

/// Shows a file in the system's file manager, selected where that is possible. Returns at once; `context` bounds the
/// life of an answer that is awaited. The only file of the stage that knows the platform.
void revealInFolder(const QString &path, QObject *context);

} // namespace frameloom
