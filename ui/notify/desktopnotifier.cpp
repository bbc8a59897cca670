// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "notify/desktopnotifier.h"

#include "notify/traynotifier.h"

#ifdef FRAMELOOM_HAS_DBUS
#include "notify/dbusnotifier.h"
#endif

namespace frameloom {

DesktopNotifier::DesktopNotifier(QObject *parent) : Notifier(parent), m_tray(new TrayNotifier(this))
{
    connect(m_tray, &Notifier::activated, this, &Notifier::activated);
#ifdef FRAMELOOM_HAS_DBUS
    auto *bus = new DBusNotifier(this);
    connect(bus, &Notifier::activated, this, &Notifier::activated);
    connect(bus, &DBusNotifier::failed, m_tray, &TrayNotifier::show);
    m_bus = bus;
#endif
}

void DesktopNotifier::show(const Notification &notification)
{
    if (m_bus)
        m_bus->show(notification);
    else
        m_tray->show(notification);
}

} // namespace frameloom
