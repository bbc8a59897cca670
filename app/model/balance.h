// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "catalog/credits.h"
#include "model/failure.h"

#include <QMetaType>
#include <QString>

namespace frameloom {

/// What GET /account answered (api/v1/core.json, core.account).
struct AccountInfo
{
    QString email;
    QString plan;
    Credits credits;
    qint64 totalImages = -1; ///< -1: not told
};

/// The balance as last heard, for the meter.
struct Balance
{
    bool known = false;
    AccountInfo account;
    qint64 askedAt = 0; ///< UTC ms of the request behind it: what was accepted later is not in it yet
    quint64 number = 0; ///< requests are numbered; an older answer never replaces a newer one
    bool asking = false;
    Failure failure;    ///< of the newest request; the last good balance stays
};

} // namespace frameloom

Q_DECLARE_METATYPE(frameloom::AccountInfo)
Q_DECLARE_METATYPE(frameloom::Balance)
