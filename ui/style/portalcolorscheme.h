// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <optional>

class QDBusVariant;

namespace frameloom {

/// The desktop's dark or light preference from xdg-desktop-portal (org.freedesktop.appearance).
/// Asynchronous; silent where there is no bus or no portal. Needed because Qt 6.4 does not tell.
class PortalColorScheme : public QObject
{
    Q_OBJECT

public:
    explicit PortalColorScheme(QObject *parent = nullptr);
    void start();

Q_SIGNALS:
    /// Nothing: the desktop has no preference.
    void preferenceChanged(std::optional<bool> dark);

private Q_SLOTS:
    void settingChanged(const QString &space, const QString &key, const QDBusVariant &value);

private:
    void take(const QVariant &value);
};

} // namespace frameloom
