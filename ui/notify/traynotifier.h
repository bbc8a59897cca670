// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "notify/notifier.h"

#include <QTimer>

class QSystemTrayIcon;

namespace frameloom {

/// Messages of the system tray. The icon is there only while a message may be clicked.
class TrayNotifier final : public Notifier
{
    Q_OBJECT
public:
    explicit TrayNotifier(QObject *parent = nullptr);
    void show(const Notification &notification) override;

private:
    QSystemTrayIcon *m_icon = nullptr;
    QTimer m_hide;
    qint64 m_jobId = 0;
};

} // namespace frameloom
