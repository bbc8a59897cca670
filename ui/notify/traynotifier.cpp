// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "notify/traynotifier.h"

#include "style/icons.h"

#include <QSystemTrayIcon>

namespace frameloom {

namespace {

constexpr int trayMessageMs = 10'000;
constexpr int trayIconMs = 60'000;

} // namespace

TrayNotifier::TrayNotifier(QObject *parent) : Notifier(parent)
{
    m_hide.setSingleShot(true);
    m_hide.setInterval(trayIconMs);
    connect(&m_hide, &QTimer::timeout, this, [this] { m_icon->hide(); });
}

void TrayNotifier::show(const Notification &notification)
{
    if (!QSystemTrayIcon::isSystemTrayAvailable() || !QSystemTrayIcon::supportsMessages())
        return;
    if (!m_icon) {
        m_icon = new QSystemTrayIcon(applicationIcon(), this);
        const auto clicked = [this] {
            m_icon->hide();
            Q_EMIT activated(m_jobId);
        };
        connect(m_icon, &QSystemTrayIcon::messageClicked, this, clicked);
        connect(m_icon, &QSystemTrayIcon::activated, this, clicked);
    }
    m_jobId = notification.jobId;
    // A tray that shows no messages has the words at least where the pointer goes.
    m_icon->setToolTip(notification.body.isEmpty() ? notification.title
                                                   : notification.title + u'\n' + notification.body);
    m_icon->show();
    m_icon->showMessage(notification.title, notification.body, applicationIcon(), trayMessageMs);
    m_hide.start();
}

} // namespace frameloom
