// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/asset.h"
#include "unified/unifiedservice.h"

#include <QFile>
#include <QHash>

#include <functional>

namespace frameloom::test {

/// What is on the disk is what was served: "picture 1, grid"; or what is wrong, after a '!'.
inline QString servedFiles(const UnifiedService &service, const QVector<Asset> &assets,
                           const std::function<QString(const QString &)> &absolute)
{
    using namespace Qt::StringLiterals;
    static const QHash<AssetKind, QString> names = {{AssetKind::Picture, u"picture %1"_s},
                                                    {AssetKind::Grid, u"grid"_s},
                                                    {AssetKind::Video, u"video %1"_s},
                                                    {AssetKind::Audio, u"audio %1"_s},
                                                    {AssetKind::Cover, u"cover %1"_s}};
    QStringList files;
    for (const Asset &asset : assets) {
        QString name = names.value(asset.kind);
        if (asset.kind != AssetKind::Grid)
            name = name.arg(asset.number);
        QFile file(absolute(asset.path));
        if (asset.state != AssetState::Saved || !file.open(QIODevice::ReadOnly))
            return u"! not saved: "_s + name + u' ' + asset.url.toString() + u' ' + asset.failure.words;
        if (file.readAll() != service.fileAt(asset.url))
            return u"! not what was served: "_s + name;
        const QString kind = asset.kind == AssetKind::Video ? u"video/"_s
            : asset.kind == AssetKind::Audio                ? u"audio/"_s
                                                            : u"image/"_s;
        if (!asset.mime.startsWith(kind))
            return u"! counts as %1: %2"_s.arg(asset.mime, name);
        files.append(name);
    }
    files.sort();
    return files.join(u", "_s);
}

} // namespace frameloom::test
