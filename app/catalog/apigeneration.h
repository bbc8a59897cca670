// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace frameloom {

/// The two APIs of Apiframe. Accounts, keys and credits belong to one of them (api/v2/CORE.md, "Basics").
enum class ApiGeneration {
    Classic, ///< api/v1
    Unified  ///< api/v2: keys begin with "afk_"
};

} // namespace frameloom
