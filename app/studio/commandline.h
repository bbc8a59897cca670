// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "account/profilestore.h"
#include "model/profile.h"

#include <QString>
#include <QStringList>
#include <QUrl>

#include <optional>

namespace frameloom {

/// What the command line asks for.
struct CommandLine
{
    enum class Action { Run, ShowText, Refuse };
    Action action = Action::Run;
    QString text;        ///< ShowText: for stdout (help, version); Refuse: why, for stderr

    bool sandbox = false;
    QUrl apiUrl;         ///< empty: the profile's own
    std::optional<ApiGeneration> generation;
    QString dataFolder;  ///< absolute
    QString profile;     ///< id or name; empty: the last one
    QString tourFolder;  ///< not empty: drive the window through the tour

    static CommandLine parse(const QStringList &arguments);
    /// The account that --profile and --api-url name, as it is known or new; none when neither is given. Beside
    /// --api-url, --profile is the name of an account at that server: never the profile of that name elsewhere, whose
    /// key is not for it. `otherwise`: the API of an account that is new, where --api does not say.
    std::optional<Profile> wantedProfile(const ProfileStore &known,
                                         ApiGeneration otherwise = ApiGeneration::Classic) const;
};

} // namespace frameloom
