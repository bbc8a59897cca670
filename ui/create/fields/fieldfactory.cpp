// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "create/fields/fieldfactory.h"

#include "create/fields/aspectratiofield.h"
#include "create/fields/choicefield.h"
#include "create/fields/choicesfield.h"
#include "create/fields/flagfield.h"
#include "create/fields/jsonfield.h"
#include "create/fields/lyricsfield.h"
#include "create/fields/mediafield.h"
#include "create/fields/medialistfield.h"
#include "create/fields/numberfield.h"
#include "create/fields/parentfield.h"
#include "create/fields/positionfield.h"
#include "create/fields/promptfield.h"
#include "create/fields/rowsfield.h"
#include "create/fields/seedfield.h"
#include "create/fields/tagsfield.h"
#include "create/fields/textfield.h"
#include "create/fields/trainedfield.h"
#include "create/fields/urlfield.h"
#include "create/mask/maskfield.h"
#include "create/mask/maskmediafield.h"

namespace frameloom {

FieldEditorWidget *makeFieldEditor(const Operation &operation, const Field &field, Workspace *workspace,
                                   QWidget *parent)
{
    switch (field.editor) {
    case FieldEditor::Prompt:
        return new PromptField(field, parent);
    case FieldEditor::Text:
        return new TextField(field, parent);
    case FieldEditor::Integer:
    case FieldEditor::Number:
        return new NumberField(field, parent);
    case FieldEditor::Seed:
        return new SeedField(operation.generator, field, workspace, parent);
    case FieldEditor::Lyrics:
        return new LyricsField(field, parent);
    case FieldEditor::Tags:
        return new TagsField(operation.generator, field, workspace, parent);
    case FieldEditor::Position:
        return new PositionField(field, workspace, parent);
    case FieldEditor::Choice:
        if (AspectRatioField::suits(field))
            return new AspectRatioField(field, parent);
        return new ChoiceField(field, parent);
    case FieldEditor::Flag:
        return new FlagField(field, parent);
    case FieldEditor::Choices:
        return new ChoicesField(field, parent);
    case FieldEditor::Rows:
        return new RowsField(operation, field, parent);
    case FieldEditor::Json:
        return new JsonField(field, parent);
    case FieldEditor::AspectRatio:
        return new AspectRatioField(field, parent);
    case FieldEditor::Parent:
        return new ParentField(operation, field, workspace, parent);
    case FieldEditor::Trained:
        return new TrainedField(field, workspace, parent);
    case FieldEditor::Media:
        if (!field.paintOver.isEmpty())
            return new MaskMediaField(field, workspace, parent);
        return new MediaField(field, workspace, parent);
    case FieldEditor::MediaList:
        return new MediaListField(field, workspace, parent);
    case FieldEditor::Url:
        return new UrlField(field, parent);
    case FieldEditor::Mask:
        return new MaskField(operation, field, workspace, parent);
    }
    return nullptr;
}

} // namespace frameloom
