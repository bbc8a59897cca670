// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/mediacache.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

bool endsWithOne(const QString &path, std::initializer_list<QLatin1StringView> suffixes)
{
    return std::any_of(suffixes.begin(), suffixes.end(),
                       [&path](QLatin1StringView suffix) { return path.endsWith(suffix, Qt::CaseInsensitive); });
}

} // namespace

QString mediaCacheFile(const QString &folder, const QString &path, const QString &suffix)
{
    const QFileInfo info(path);
    if (!info.isFile())
        return {};
    QCryptographicHash hash(QCryptographicHash::Sha1);
    hash.addData(info.absoluteFilePath().toUtf8());
    hash.addData(QByteArray::number(info.size()));
    hash.addData(QByteArray::number(info.lastModified().toMSecsSinceEpoch()));
    return folder + u'/' + QString::fromLatin1(hash.result().toHex()) + suffix;
}

bool isVideoFile(const QString &path)
{
    return endsWithOne(path, {".mp4"_L1, ".webm"_L1, ".mov"_L1, ".mkv"_L1, ".m4v"_L1});
}

bool isSoundFile(const QString &path)
{
    return endsWithOne(path, {".mp3"_L1, ".wav"_L1, ".m4a"_L1, ".flac"_L1, ".ogg"_L1, ".aac"_L1, ".opus"_L1});
}

} // namespace frameloom
