// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "notify/dbusnotifier.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QGuiApplication>
#include <QVariantMap>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

const auto notifyService = u"org.freedesktop.Notifications"_s;
const auto notifyPath = u"/org/freedesktop/Notifications"_s;
constexpr int notifyAnswerMs = 5'000;

} // namespace

void DBusNotifier::show(const Notification &notification)
{
    // Without an address libdbus would launch a bus of its own: not our business.
    if (qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS")) {
        Q_EMIT failed(notification);
        return;
    }
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) {
        Q_EMIT failed(notification);
        return;
    }
    if (!m_listening) {
        // Of any sender: naming one would ask the bus for its owner and wait for the answer.
        bus.connect(QString(), notifyPath, notifyService, u"ActionInvoked"_s, this, SLOT(actionInvoked(uint, QString)));
        bus.connect(QString(), notifyPath, notifyService, u"NotificationClosed"_s, this,
                    SLOT(notificationClosed(uint, uint)));
        m_listening = true;
    }
    QDBusMessage call = QDBusMessage::createMethodCall(notifyService, notifyPath, notifyService, u"Notify"_s);
    const QVariantMap hints = {{u"desktop-entry"_s, QStringLiteral(FRAMELOOM_APP_ID)}, {u"suppress-sound"_s, true}};
    // "default" is the click on the message itself. The body may be read as markup.
    call << QGuiApplication::applicationDisplayName() << uint(0) << QStringLiteral(FRAMELOOM_APP_ID)
         << notification.title << notification.body.toHtmlEscaped() << QStringList{u"default"_s, tr("Show")} << hints
         << -1;
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(call, notifyAnswerMs), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, notification](QDBusPendingCallWatcher *answer) {
        const QDBusPendingReply<uint> reply = *answer;
        answer->deleteLater();
        if (reply.isError())
            Q_EMIT failed(notification);
        else
            m_shown.insert(reply.value(), notification.jobId);
    });
}

void DBusNotifier::actionInvoked(uint id, const QString &)
{
    if (m_shown.contains(id))
        Q_EMIT activated(m_shown.take(id));
}

void DBusNotifier::notificationClosed(uint id, uint)
{
    m_shown.remove(id);
}

} // namespace frameloom
