// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "create/fields/fieldeditor.h"

#include <QJsonValue>
#include <QString>

namespace frameloom::test {

/// Puts a value into the input of a field: by its own widget where that is a plain one, in which case the widget must take
/// it. Editors that this class does not know are given the value as a remix gives it.
/// Empty when the field holds it, else why it does not.
QString putByWidget(FieldEditorWidget &editor, const QJsonValue &value);

/// Empties the input, as people do. False where there is no way to: a required choice.
bool clearByWidget(FieldEditorWidget &editor);

} // namespace frameloom::test
