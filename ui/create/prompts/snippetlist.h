// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>
#include <QPointer>

class QListWidget;
class QPushButton;

namespace frameloom {

class PromptAids;

/// The kept pieces of prompts: edited in place, put in another order, deleted. Every change is kept at once. Deletes
/// itself when closed.
class SnippetList : public QDialog
{
    Q_OBJECT
public:
    explicit SnippetList(PromptAids &aids, QWidget *parent);

private:
    void keep();
    void removeCurrent();

    QPointer<PromptAids> m_aids;
    QListWidget *m_list = nullptr;
    QPushButton *m_delete = nullptr;
};

} // namespace frameloom
