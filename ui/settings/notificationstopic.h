// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "settings/settingstopic.h"
#include "studio/settings.h"

namespace frameloom {

/// Whether the desktop tells that a job has ended.
class NotificationsTopic final : public SettingsTopic
{
    Q_OBJECT
public:
    NotificationsTopic(Settings &settings, QWidget *parent);
};

} // namespace frameloom
