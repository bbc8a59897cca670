// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "catalog/operation.h"

#include <QLatin1StringView>
#include <QMetaType>
#include <QString>
#include <QVector>

namespace frameloom {

/// A file that was registered with the video provider, to be named in many jobs as "asset://<id>": a row of table
/// `registered_assets`. Nothing of the service lists them (api/v2/CORE.md, "Uploads and assets"), so what is here is what
/// was registered here.
struct RegisteredAsset
{
    QString id; ///< opaque; its capitals count
    MediaKind kind = MediaKind::Image;
    QString name;   ///< of the file that it was, or the end of its address
    QString status; ///< the provider's own word, or goneAsset; empty: not told
    QString error;  ///< the provider's own words

    // UTC, milliseconds since 1970; 0: not known
    qint64 registeredAt = 0;
    qint64 checkedAt = 0; ///< when the provider was last asked
    qint64 expiresAt = 0; ///< where the provider tells it

    QString address() const { return QStringLiteral("asset://") + id; }
    bool operator==(const RegisteredAsset &) const = default;
};

/// RegisteredAsset::status of one that the provider does not know any more.
constexpr QLatin1StringView goneAsset{"gone"};

/// How a status reads. Its words are not documented: one that nobody knows is Unknown, and can be tried.
enum class AssetHealth { Unknown, Usable, UnderWay, Broken, Gone };
AssetHealth healthOf(const RegisteredAsset &asset, qint64 nowMs);

QString mediaKindName(MediaKind kind); ///< "image": for the database and the wire, not for people
MediaKind mediaKindFromName(const QString &name);

} // namespace frameloom

Q_DECLARE_METATYPE(frameloom::RegisteredAsset)
Q_DECLARE_METATYPE(QVector<frameloom::RegisteredAsset>)
