// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/registeredasset.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace frameloom {

AssetHealth healthOf(const RegisteredAsset &asset, qint64 nowMs)
{
    static const QHash<QString, AssetHealth> words = {
        {u"active"_s, AssetHealth::Usable},       {u"ready"_s, AssetHealth::Usable},
        {u"success"_s, AssetHealth::Usable},      {u"succeeded"_s, AssetHealth::Usable},
        {u"completed"_s, AssetHealth::Usable},    {u"available"_s, AssetHealth::Usable},
        {u"pending"_s, AssetHealth::UnderWay},    {u"processing"_s, AssetHealth::UnderWay},
        {u"queued"_s, AssetHealth::UnderWay},     {u"uploading"_s, AssetHealth::UnderWay},
        {u"failed"_s, AssetHealth::Broken},       {u"error"_s, AssetHealth::Broken},
        {u"rejected"_s, AssetHealth::Broken},     {u"gone"_s, AssetHealth::Gone},
        {u"expired"_s, AssetHealth::Gone},        {u"deleted"_s, AssetHealth::Gone},
    };
    if (asset.expiresAt != 0 && asset.expiresAt <= nowMs)
        return AssetHealth::Gone;
    return words.value(asset.status.trimmed().toLower(), AssetHealth::Unknown);
}

QString mediaKindName(MediaKind kind)
{
    switch (kind) {
    case MediaKind::Image:
        break;
    case MediaKind::Video:
        return u"video"_s;
    case MediaKind::Audio:
        return u"audio"_s;
    }
    return u"image"_s;
}

MediaKind mediaKindFromName(const QString &name)
{
    return name == "video"_L1 ? MediaKind::Video : name == "audio"_L1 ? MediaKind::Audio : MediaKind::Image;
}

} // namespace frameloom
