// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "create/mask/maskfile.h"

#include <QSize>

namespace frameloom {

/// What a form has to know of a mask and of the picture below it.
struct MaskCheck
{
    QString file;      ///< of the mask, absolute; empty: none
    QString picture;   ///< absolute; empty: none
    QSize pictureSize; ///< empty when it is not known
    QString pictureHash; ///< MediaValue::over; empty when the picture cannot be read
    QSize size;        ///< of the mask
    qint64 marked = 0; ///< white pixels
    double part = 0;   ///< marked of all, 0..1
    QImage preview;    ///< the mask, small
    QString error;     ///< why the mask could not be read or written
};

/// MediaValue::over for that picture; empty when it cannot be read. Pool only.
QString hashOfPicture(const QString &picture);
/// Reads both files; the picture is not decoded. Pool only.
MaskCheck checkMask(const QString &file, const QString &picture);
/// The same for a mask that is at hand, without its picture. Pool only.
MaskCheck describeMask(const MaskFile &mask);

} // namespace frameloom
