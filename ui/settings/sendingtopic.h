// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "settings/settingstopic.h"
#include "studio/settings.h"

namespace frameloom {

/// What happens between the click and the request: time to take it back, a question, a warning.
class SendingTopic final : public SettingsTopic
{
    Q_OBJECT
public:
    SendingTopic(Settings &settings, QWidget *parent);
};

} // namespace frameloom
