// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "studio/settings.h"

#include <QNetworkProxy>

namespace frameloom {

/// The way that a request to this host takes. Loopback (sandbox, receiver) never goes through a proxy; a manual choice
/// without a host is no proxy. The password is told to the proxy of a manual choice that has a user, and to nobody else.
QList<QNetworkProxy> proxiesFor(const Settings::Proxy &choice, const QString &password,
                                const QNetworkProxyQuery &query);

/// Makes every request of the program take that way from now on, on all threads; what is under way goes on as it is.
/// Connections are kept by their proxy, so a new choice never uses an old connection.
void useProxy(const Settings::Proxy &choice, const QString &password = {});

} // namespace frameloom
