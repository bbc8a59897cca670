// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "create/fields/fieldeditor.h"
#include "create/operationform.h"

#include <QString>

namespace frameloom::test {

/// Fills the inputs of a form as people do: types, presses, drops files. What fill() chooses follows from the catalogue
/// alone, so an operation that is added needs no word here; enter() is told.
class FormFiller
{
public:
    /// `folder`: where the files to be dropped are made.
    explicit FormFiller(const QString &folder);

    /// Empty when the field was filled, else why it could not be. `attempt`: another value each time.
    QString fill(FieldEditorWidget &editor, const QStringList &choices, int attempt = 0);
    /// Puts that in: text, a number, a flag; of media an address, {"file": name, "size": [w, h]} or a list of these.
    /// Empty when the field holds it, else why it does not.
    QString enter(FieldEditorWidget &editor, const QJsonValue &value);
    /// Chooses this one, whatever kind of input it is.
    static bool choose(FieldEditorWidget &editor, const QString &choice);

    /// Drops files on a media input; empty when it has taken them, right or wrong.
    static QString drop(FieldEditorWidget &editor, const QStringList &paths);

    /// A picture of that size under the name; different content for each name.
    QString picture(const QString &name, QSize size) const;
    /// Where a file of that name is, or would be.
    QString pathOf(const QString &name) const { return m_folder + u'/' + name; }

private:
    static QString type(FieldEditorWidget &editor, const QString &text);
    QString enterMedia(FieldEditorWidget &editor, const QJsonValue &value);
    QString fillText(FieldEditorWidget &editor);
    QString fillNumber(FieldEditorWidget &editor);
    QString fillMedia(FieldEditorWidget &editor);

    QString m_folder;
};

} // namespace frameloom::test
