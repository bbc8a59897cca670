// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>

namespace frameloom {

/// Whether a JSON Schema is a list of closed objects with plain values (texts that are no address, numbers, yes or no,
/// choices): what FieldEditor::Rows can edit. Anything deeper is not.
bool isListOfRows(const QJsonObject &schema);

} // namespace frameloom
