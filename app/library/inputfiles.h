// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QImage>
#include <QString>

namespace frameloom {

/// Files that exist only because a form needs them (a pasted picture, a smaller copy), in `<data folder>/inputs`. Named
/// by what is in them, so that the same thing is kept once and a stored draft never points at something else.

/// `<data folder>/inputs`.
QString inputsFolder(const QString &dataFolder);

/// A file of the user's, kept for the time until its job is sent.
struct StoredInput
{
    QString path;  ///< absolute; empty when it could not be written
    QString error; ///< the system's words
};
/// One that is used again: young once more for library/inputcleaner.h. False when it is not there. Pool only.
bool renewInput(const QString &path);
/// Makes the folder when it is missing. Writes: pool only.
StoredInput storeInput(const QString &folder, const QByteArray &content, const QString &extension);
/// A picture from the clipboard: `encoded` as it came where that is a picture file, else `image` as PNG. Pool only.
StoredInput storePastedPicture(const QString &folder, const QByteArray &encoded, const QImage &image);

} // namespace frameloom
