// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "settings/settingstopic.h"
#include "studio/settings.h"

namespace frameloom {

/// Theme and language of the window.
class AppearanceTopic final : public SettingsTopic
{
    Q_OBJECT
public:
    AppearanceTopic(Settings &settings, QWidget *parent);
};

} // namespace frameloom
