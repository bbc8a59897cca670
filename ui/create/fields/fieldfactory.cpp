// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "create/fields/fieldfactory.h"

#include "create/fields/aspectratiofield.h"
#include "create/fields/choicefield.h"
#include "create/fields/flagfield.h"
#include "create/fields/numberfield.h"
#include "create/fields/parentfield.h"
#include "create/fields/positionfield.h"
#include "create/fields/promptfield.h"
#include "create/fields/textfield.h"
#include "create/fields/urlfield.h"

namespace frameloom {

FieldEditorWidget *makeFieldEditor(const Operation &operation, const Field &field, Workspace *workspace,
                                   QWidget *parent)
{
    switch (field.editor) {
    case FieldEditor::Prompt:
        return new PromptField(field, parent);
    case FieldEditor::Text:
    case FieldEditor::Lyrics:
    case FieldEditor::Tags:
        return new TextField(field, parent);
    case FieldEditor::Integer:
    case FieldEditor::Number:
    case FieldEditor::Seed:
        return new NumberField(field, parent);
    case FieldEditor::Position:
        return new PositionField(field, workspace, parent);
    case FieldEditor::Choice:
        return new ChoiceField(field, parent);
    case FieldEditor::Flag:
        return new FlagField(field, parent);
    case FieldEditor::AspectRatio:
        return new AspectRatioField(field, parent);
    case FieldEditor::Parent:
        return new ParentField(operation, field, workspace, parent);
    case FieldEditor::Url:
    case FieldEditor::Media:
    case FieldEditor::MediaList:
    case FieldEditor::Mask:
        return new UrlField(field, parent);
    }
    return nullptr;
}

} // namespace frameloom
