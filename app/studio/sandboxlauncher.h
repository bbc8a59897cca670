// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QUrl>

#include <optional>

namespace frameloom {

/// Starts the embedded server. An interface, so that nobody but main knows the sandbox.
class SandboxLauncher
{
public:
    struct Running
    {
        QUrl url;
        QString key;        ///< the only key it accepts
        QString unifiedKey; ///< the same for its Unified API
    };
    virtual ~SandboxLauncher() = default;
    /// Idempotent; cheap (binds a loopback port). Nothing when it cannot start, with a technical reason.
    virtual std::optional<Running> start(const QString &folder, QString *why) = 0;
};

} // namespace frameloom
