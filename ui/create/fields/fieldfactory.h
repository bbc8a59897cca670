// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "catalog/operation.h"

class QWidget;

namespace frameloom {

class FieldEditorWidget;
class Workspace;

/// The widget for a field of this operation. `workspace` may be null: no results are offered then.
FieldEditorWidget *makeFieldEditor(const Operation &operation, const Field &field, Workspace *workspace,
                                   QWidget *parent);

} // namespace frameloom
