// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPointer>
#include <QPushButton>

class QMenu;

namespace frameloom {

class PromptAids;
class PromptEdit;

/// The small button at a prompt: keeps pieces of prompts and puts them in at the cursor.
class SnippetMenu : public QPushButton
{
    Q_OBJECT
public:
    explicit SnippetMenu(PromptEdit *edit, QWidget *parent = nullptr);

    /// Without aids there is nothing to keep them in, and the button is not shown.
    void setAids(PromptAids *aids);

private:
    void fill();
    void insert(const QString &text);
    void save();
    void manage();

    PromptEdit *m_edit;
    QPointer<PromptAids> m_aids;
    QMenu *m_menu;
};

} // namespace frameloom
