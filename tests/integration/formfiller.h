// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "create/fields/fieldeditor.h"
#include "create/operationform.h"

#include <QString>

namespace frameloom::test {

/// Fills the inputs of a form as people do: types, presses, drops files. What it chooses follows from the catalogue
/// alone, so an operation that is added needs no word here.
class FormFiller
{
public:
    /// `folder`: where the files to be dropped are made.
    explicit FormFiller(const QString &folder);

    /// Empty when the field was filled, else why it could not be. `attempt`: another value each time.
    QString fill(FieldEditorWidget &editor, const QStringList &choices, int attempt = 0);
    /// Chooses this one, whatever kind of input it is.
    static bool choose(FieldEditorWidget &editor, const QString &choice);

    /// A picture of that size under the name; different content for each name.
    QString picture(const QString &name, QSize size) const;

private:
    QString fillText(FieldEditorWidget &editor);
    QString fillNumber(FieldEditorWidget &editor);
    QString fillMedia(FieldEditorWidget &editor);

    QString m_folder;
};

} // namespace frameloom::test
