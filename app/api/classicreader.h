// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "api/taskreport.h"

#include <QJsonObject>

namespace frameloom {

/// Lenient reading of one Classic task object, wherever it comes from: submit, fetch, fetch-many, webhook
/// (api/v1/CORE.md, "Statuses", "Oddities"; api/v1/GENERATORS.md, "Where the outcome lies"). Pure.
TaskReport readClassicTask(const QJsonObject &answer);

/// The object with what it wraps in "data", "task" or "result": vendor pages never do, servers beside it may. Its own keys win.
QJsonObject unwrapped(const QJsonObject &object);

/// A documented or guarded status word by sense.
RemoteState classicState(const QString &word);

/// Text or number as text; empty for anything else. Numbers keep all their digits.
QString looseText(const QJsonValue &value);

} // namespace frameloom
