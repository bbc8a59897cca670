// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "settings/settingstopic.h"
#include "studio/settings.h"

namespace frameloom {

/// How many jobs are on their way, and whether new ones are sent at all.
class QueueTopic final : public SettingsTopic
{
    Q_OBJECT
public:
    QueueTopic(Settings &settings, QWidget *parent);
};

} // namespace frameloom
