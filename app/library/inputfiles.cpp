// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/inputfiles.h"

#include "library/mediafile.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace frameloom {

QString inputsFolder(const QString &dataFolder)
{
    return dataFolder + u"/inputs"_s;
}

bool renewInput(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly))
        return false;
    file.setFileTime(QDateTime::currentDateTimeUtc(), QFileDevice::FileModificationTime);
    file.close();
    return QFile::exists(path); // it may have been about to go
}

StoredInput storeInput(const QString &folder, const QByteArray &content, const QString &extension)
{
    const QByteArray hash = QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex().left(32);
    const QString path = u"%1/%2.%3"_s.arg(folder, QString::fromLatin1(hash), extension);
    if (QFileInfo(path).size() == content.size() && renewInput(path))
        return {path, {}};
    QDir().mkpath(folder);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.commit())
        return {{}, file.errorString()};
    return {path, {}};
}

StoredInput storePastedPicture(const QString &folder, const QByteArray &encoded, const QImage &image)
{
    const MediaType type = sniffMedia(encoded.left(sniffBytes));
    if (type.isKnown() && type.kind == AssetKind::Picture)
        return storeInput(folder, encoded, type.extension);
    QImage picture = image;
    if (picture.isNull())
        picture.loadFromData(encoded);
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    if (!picture.save(&buffer, "PNG"))
        return {};
    return storeInput(folder, png, u"png"_s);
}

} // namespace frameloom
