// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>
#include <QString>

namespace frameloom {

/// The schema of one field of a document that somebody else wrote, without what the validator cannot read (a pattern of
/// another dialect, a type of its own, a bound that is no number): one such word would make the whole form useless, and
/// the service checks it anyway. Empty where nothing is left. Cheap for schemas of the usual words. Pure.
QJsonObject checkableSchema(const QJsonObject &schema);

/// Where a pattern stands that the validator cannot read, which would then refuse every text: a pointer into the schema;
/// empty: nowhere. Pure.
QString oddPatternIn(const QJsonObject &schema);

} // namespace frameloom
