// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "settings/settingstopic.h"
#include "studio/studio.h"

namespace frameloom {

/// Which account is open, where its key lives, and the others.
class AccountsTopic final : public SettingsTopic
{
    Q_OBJECT
public:
    AccountsTopic(Studio &studio, QWidget *parent);

Q_SIGNALS:
    void keyEntryRequested();

private:
    void showAccount();

    Studio &m_studio;
    QLabel *m_account;
};

} // namespace frameloom
