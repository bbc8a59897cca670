// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/mediavalue.h"

#include <QJsonObject>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace frameloom {

QString MediaValue::path(const QString &libraryFolder) const
{
    if (file.isEmpty() || assetId == 0)
        return file;
    return libraryFolder + u'/' + file;
}

QString assetIdIn(const QString &address)
{
    static const QRegularExpression form(u"^asset://([A-Za-z0-9._~:-]{1,200})$"_s);
    return form.match(address.trimmed()).captured(1);
}

bool isAssetAddress(const QString &text)
{
    return !assetIdIn(text).isEmpty();
}

QJsonValue MediaValue::toJson() const
{
    if (isNull())
        return QJsonValue::Undefined;
    if (assetId == 0 && file.isEmpty())
        return url;
    QJsonObject object;
    if (assetId != 0)
        object.insert(u"asset"_s, assetId);
    if (!file.isEmpty())
        object.insert(u"file"_s, file);
    if (!url.isEmpty())
        object.insert(u"url"_s, url);
    if (!over.isEmpty())
        object.insert(u"over"_s, over);
    return object;
}

MediaValue MediaValue::fromJson(const QJsonValue &value)
{
    if (value.isString())
        return {0, {}, value.toString()};
    const QJsonObject object = value.toObject();
    return {object.value("asset"_L1).toInteger(), object.value("file"_L1).toString(), object.value("url"_L1).toString(),
            object.value("over"_L1).toString()};
}

} // namespace frameloom
