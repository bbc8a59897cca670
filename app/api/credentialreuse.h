// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QNetworkRequest>

namespace frameloom {

/// Credentials of earlier answers are not for the server. Said over https only: through plain http Qt 6.4 would withhold
/// those of the proxy as well, while a tunnel is told them by itself.
inline void askForNoCredentials(QNetworkRequest &request)
{
    if (request.url().scheme() == QLatin1String("https"))
        request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
}

} // namespace frameloom
