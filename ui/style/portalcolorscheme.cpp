// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "style/portalcolorscheme.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

const auto service = u"org.freedesktop.portal.Desktop"_s;
const auto path = u"/org/freedesktop/portal/desktop"_s;
const auto interface = u"org.freedesktop.portal.Settings"_s;
const auto space = u"org.freedesktop.appearance"_s;
const auto key = u"color-scheme"_s;

} // namespace

PortalColorScheme::PortalColorScheme(QObject *parent) : QObject(parent) {}

void PortalColorScheme::start()
{
    // Without an address libdbus would launch a bus of its own: not our business.
    if (qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS"))
        return;
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    // The header only names the type, so the slot would not be found, and no change ever heard.
    qRegisterMetaType<QDBusVariant>();
    // Of any sender: naming one would ask the bus for its owner and wait for the answer.
    bus.connect(QString(), path, interface, u"SettingChanged"_s, this,
                SLOT(settingChanged(QString, QString, QDBusVariant)));
    QDBusMessage read = QDBusMessage::createMethodCall(service, path, interface, u"Read"_s);
    read << space << key;
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(read, 2000), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher *call) {
        const QDBusPendingReply<QDBusVariant> reply = *call;
        if (!reply.isError())
            take(reply.value().variant());
        call->deleteLater();
    });
}

void PortalColorScheme::settingChanged(const QString &changedSpace, const QString &changedKey,
                                       const QDBusVariant &value)
{
    if (changedSpace == space && changedKey == key)
        take(value.variant());
}

void PortalColorScheme::take(const QVariant &value)
{
    // Read wraps its answer in a second variant. 1 is dark, 2 is light, 0 is "no preference".
    QVariant inner = value;
    if (inner.canConvert<QDBusVariant>())
        inner = inner.value<QDBusVariant>().variant();
    bool ok = false;
    const uint scheme = inner.toUInt(&ok);
    if (ok)
        Q_EMIT preferenceChanged(scheme == 1 ? std::optional(true) : scheme == 2 ? std::optional(false) : std::nullopt);
}

} // namespace frameloom
