// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stage/reveal.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QUrl>

#ifdef FRAMELOOM_HAS_DBUS
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#endif

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

void openFolder(const QString &path)
{
    QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(path).absolutePath()));
}

} // namespace

#if defined(Q_OS_WIN)

void revealInFolder(const QString &path, QObject *)
{
    if (!QProcess::startDetached(u"explorer.exe"_s, {u"/select,"_s + QDir::toNativeSeparators(path)}))
        openFolder(path);
}

#elif defined(Q_OS_MACOS)

void revealInFolder(const QString &path, QObject *)
{
    if (!QProcess::startDetached(u"open"_s, {u"-R"_s, path}))
        openFolder(path);
}

#elif !defined(FRAMELOOM_HAS_DBUS)

void revealInFolder(const QString &path, QObject *)
{
    openFolder(path);
}

#else

void revealInFolder(const QString &path, QObject *context)
{
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) {
        openFolder(path);
        return;
    }
    QDBusMessage call = QDBusMessage::createMethodCall(u"org.freedesktop.FileManager1"_s,
                                                       u"/org/freedesktop/FileManager1"_s,
                                                       u"org.freedesktop.FileManager1"_s, u"ShowItems"_s);
    call << QStringList{QUrl::fromLocalFile(path).toString(QUrl::FullyEncoded)} << QString();
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(call), context);
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, context, [path](QDBusPendingCallWatcher *self) {
        if (self->isError())
            openFolder(path);
        self->deleteLater();
    });
}

#endif

} // namespace frameloom
