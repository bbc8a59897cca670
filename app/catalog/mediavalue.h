// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonValue>
#include <QString>

namespace frameloom {

/// What a media parameter holds in a draft: an address, a file of this machine, or a result of the library. As JSON an
/// address is a plain string, as on the wire; the others are objects, which never reach the wire: submission replaces
/// them by an uploaded address or by the file's bytes, as MediaSpec says.
///
///   "https://…"
///   {"file": "/absolute/path.png"}
///   {"file": "/absolute/mask.png", "over": "9f2c…"}                    a mask and the picture that it was painted over
///   {"asset": 12, "file": "2026-11/heron-1.png", "url": "https://…"}   file relative to the library folder
struct MediaValue
{
    qint64 assetId = 0; ///< a result of the library; 0: none
    QString file;       ///< absolute, or relative to the library folder when assetId is set; '/' separated
    QString url;        ///< an address; with assetId the result's own, which may have expired
    /// Of a mask: SHA-256 of the picture file that it was painted over, hexadecimal; empty: not known. Stays here.
    QString over = {};

    bool isNull() const { return assetId == 0 && file.isEmpty() && url.isEmpty(); }
    /// Needs a file of this machine: something has to be uploaded or encoded before it can be sent.
    bool isLocal() const { return !file.isEmpty(); }
    /// Absolute path, '/' separated; empty for an address.
    QString path(const QString &libraryFolder) const;

    QJsonValue toJson() const;
    static MediaValue fromJson(const QJsonValue &value); ///< null for anything else
    bool operator==(const MediaValue &) const = default;
};

/// "asset://<id>": a picture, video or sound that is registered at the video provider, for media fields that take it
/// (api/v2/CORE.md, "Uploads and assets"). The id is no host: its capitals count.
bool isAssetAddress(const QString &text);
/// The id in it; empty for anything else.
QString assetIdIn(const QString &address);

} // namespace frameloom
