// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "settings/settingstopic.h"
#include "studio/workspace.h"

namespace frameloom {

/// The user's own generators: their folder, and what of it could not be read.
class CatalogTopic final : public SettingsTopic
{
    Q_OBJECT
public:
    CatalogTopic(Workspace &workspace, QWidget *parent);
};

} // namespace frameloom
