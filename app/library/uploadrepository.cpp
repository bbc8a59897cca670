// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/uploadrepository.h"

using namespace Qt::StringLiterals;

namespace frameloom {

QUrl UploadRepository::find(const QString &profileId, const QString &call, const QByteArray &sha256, qint64 since)
{
    QSqlQuery &row = m_database.run(u"SELECT url FROM uploads WHERE profile_id = ? AND call = ? AND sha256 = ? AND "
                                    "uploaded_at >= ?"_s,
                                    {profileId, call, QString::fromLatin1(sha256.toHex()), since});
    QUrl url;
    if (row.isActive() && row.next())
        url = QUrl::fromEncoded(row.value(0).toString().toUtf8());
    row.finish();
    return url;
}

bool UploadRepository::put(const QString &profileId, const QString &call, const QByteArray &sha256, const QUrl &url,
                           qint64 at)
{
    return m_database.exec(
        u"INSERT INTO uploads(profile_id, call, sha256, url, uploaded_at) VALUES (?, ?, ?, ?, ?) "
        "ON CONFLICT(profile_id, call, sha256) DO UPDATE SET url = excluded.url, "
        "uploaded_at = excluded.uploaded_at"_s,
        {profileId, call, QString::fromLatin1(sha256.toHex()), QString::fromUtf8(url.toEncoded()), at});
}

bool UploadRepository::forgetBefore(qint64 before)
{
    return m_database.exec(u"DELETE FROM uploads WHERE uploaded_at < ?"_s, {before});
}

} // namespace frameloom
