// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "notify/notifier.h"

#include <QHash>

namespace frameloom {

/// org.freedesktop.Notifications on the session bus (Desktop Notifications Specification 1.2). Asynchronous; failed()
/// where there is no bus or nobody who shows messages.
class DBusNotifier final : public Notifier
{
    Q_OBJECT
public:
    using Notifier::Notifier;
    void show(const Notification &notification) override;

Q_SIGNALS:
    void failed(const frameloom::Notification &notification);

private Q_SLOTS:
    void actionInvoked(uint id, const QString &action);
    void notificationClosed(uint id, uint reason);

private:
    bool m_listening = false;
    QHash<uint, qint64> m_shown; ///< by the service's id
};

} // namespace frameloom
