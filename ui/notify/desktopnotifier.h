// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "notify/notifier.h"

namespace frameloom {

class TrayNotifier;

/// The desktop's own messages over D-Bus, or those of the system tray where nobody answers there.
class DesktopNotifier final : public Notifier
{
    Q_OBJECT
public:
    explicit DesktopNotifier(QObject *parent = nullptr);
    void show(const Notification &notification) override;

private:
    Notifier *m_bus = nullptr; ///< null: built without D-Bus
    TrayNotifier *m_tray;
};

} // namespace frameloom
