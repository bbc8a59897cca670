// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QJsonDocument>

namespace frameloom {

/// Reads JSON as people and scripts write it: bare keys, single quotes, commas before a closing bracket, NaN, words around
/// it. The service's own pages print answers so (api/v1/CORE.md, "Oddities": parse tolerantly). Null if even then it is
/// none; web pages never are. Pure, any thread.
QJsonDocument looseJson(const QByteArray &body);

/// The members that are whole in an object whose end is missing; null if there are none.
QJsonDocument looseJsonOfCutOff(const QByteArray &body);

} // namespace frameloom
