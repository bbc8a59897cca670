// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "studio/studio.h"

#include <QWidget>

class QVBoxLayout;

namespace frameloom {

class Banner;

/// The accounts of this data folder: open one, enter or forget its key, remove it. What cannot be undone is asked for
/// once more, in a line beneath.
class AccountList : public QWidget
{
    Q_OBJECT
public:
    explicit AccountList(Studio &studio, QWidget *parent = nullptr);

Q_SIGNALS:
    void keyEntryRequested();

private:
    void rebuild();
    QWidget *row(const Profile &profile);
    void askToForget();
    void askToRemove(const Profile &profile);
    void ask(const QString &question, const QString &yes, std::function<void()> run);

    Studio &m_studio;
    QVBoxLayout *m_rows;
    Banner *m_question;
    std::function<void()> m_onYes;
};

} // namespace frameloom
