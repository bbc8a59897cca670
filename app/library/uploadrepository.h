// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/database.h"

#include <QByteArray>
#include <QString>
#include <QUrl>

namespace frameloom {

/// Table `uploads`: addresses that an upload call gave, so that the same bytes are not uploaded twice. Store thread
/// only.
class UploadRepository
{
public:
    explicit UploadRepository(Database &database) : m_database(database) {}

    /// The address of these bytes if it was given at `since` (UTC ms) or later; empty otherwise.
    QUrl find(const QString &profileId, const QString &call, const QByteArray &sha256, qint64 since);
    bool put(const QString &profileId, const QString &call, const QByteArray &sha256, const QUrl &url, qint64 at);
    bool forgetBefore(qint64 before); ///< UTC ms

private:
    Database &m_database;
};

} // namespace frameloom
