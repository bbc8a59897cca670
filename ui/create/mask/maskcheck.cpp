// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "create/mask/maskcheck.h"

#include <QCryptographicHash>
#include <QFile>
#include <QImageReader>

namespace frameloom {

namespace {
constexpr int StoredPreview = 640;
} // namespace

QString hashOfPicture(const QString &picture)
{
    QFile file(picture);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (picture.isEmpty() || !file.open(QIODevice::ReadOnly) || !hash.addData(&file))
        return {};
    return QString::fromLatin1(hash.result().toHex());
}

MaskCheck checkMask(const QString &file, const QString &picture)
{
    MaskCheck check = file.isEmpty() ? MaskCheck() : describeMask(readMask(file));
    check.picture = picture;
    if (picture.isEmpty())
        return check;
    QImageReader reader(picture);
    reader.setDecideFormatFromContent(true);
    check.pictureSize = reader.size();
    if (reader.transformation() & QImageIOHandler::TransformationRotate90)
        check.pictureSize.transpose();
    check.pictureHash = hashOfPicture(picture);
    return check;
}

MaskCheck describeMask(const MaskFile &mask)
{
    MaskCheck check;
    check.file = mask.path;
    check.size = mask.image.size();
    check.marked = mask.marked;
    check.part = mask.part();
    check.error = mask.error;
    if (!mask.image.isNull())
        check.preview = mask.image.scaled(StoredPreview, StoredPreview, Qt::KeepAspectRatio);
    return check;
}

} // namespace frameloom
