// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "create/fields/fieldeditor.h"

namespace frameloom {

class PromptEdit;
class TextCounter;

/// FieldEditor::Lyrics: many lines, with a menu that inserts section marks such as [Verse].
class LyricsField : public FieldEditorWidget
{
    Q_OBJECT
public:
    explicit LyricsField(const Field &field, QWidget *parent = nullptr);

    QJsonValue value() const override;
    void setValue(const QJsonValue &value) override;

Q_SIGNALS:
    void submitRequested();

private:
    /// On a line of its own, where the cursor is.
    void insertSection(const QString &mark);

    PromptEdit *m_edit = nullptr;
    TextCounter *m_counter = nullptr;
    bool m_silent = false;
};

} // namespace frameloom
