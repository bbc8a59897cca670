// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "catalog/price.h"
#include "studio/settings.h"

#include <functional>

class QWidget;

namespace frameloom {

/// Whether a submission of that price is asked for once more (Settings::askAbove): it costs more, or might.
bool needsQuestion(const Settings &settings, const Price &total);

/// Asks in a sheet of the window and returns at once; `send` is called for a yes, unless `parent`
/// has gone before.
void askToSend(QWidget *parent, const QString &title, const Price &total, std::function<void()> send);

} // namespace frameloom
