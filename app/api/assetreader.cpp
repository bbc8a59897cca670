// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/assetreader.h"

#include "api/classicreader.h"
#include "api/errortaxonomy.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

constexpr qsizetype LongestAssetText = 400;

/// ISO text, or seconds or milliseconds since 1970.
qint64 assetTime(const QJsonValue &value)
{
    const QString text = looseText(value).trimmed();
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    if (isNumber && number > 0)
        return qint64(number > 1e11 ? number : number * 1000);
    const QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    return time.isValid() ? time.toMSecsSinceEpoch() : 0;
}

void takeAssetFacts(RegisteredAsset &asset, const QJsonObject &object)
{
    for (const auto key : {"state"_L1, "status"_L1, "assetStatus"_L1}) {
        if (const QString word = object.value(key).toString().trimmed(); !word.isEmpty())
            asset.status = word.left(LongestAssetText);
    }
    for (const auto key : {"expireTime"_L1, "expires_at"_L1, "expiresAt"_L1}) {
        if (const qint64 time = assetTime(object.value(key)); time != 0)
            asset.expiresAt = time;
    }
    for (const auto key : {"errorMessage"_L1, "error_message"_L1, "failReason"_L1, "error"_L1}) {
        if (asset.error.isEmpty())
            asset.error = wordsIn(QJsonObject{{"error"_L1, object.value(key)}}).left(LongestAssetText);
    }
}

} // namespace

void takeAssetAnswer(RegisteredAsset &asset, const QByteArray &answer)
{
    asset.error.clear();
    QJsonObject object = QJsonDocument::fromJson(answer).object();
    for (int depth = 0; depth < 4 && !object.isEmpty(); ++depth) { // providers wrap what they say: the innermost word counts
        takeAssetFacts(asset, object);
        QJsonObject inner;
        for (const auto key : {"data"_L1, "asset"_L1, "result"_L1}) {
            if (inner.isEmpty())
                inner = object.value(key).toObject();
        }
        object = inner;
    }
}

} // namespace frameloom
