// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sandbox/picture/picturespec.h"

#include <QImage>
#include <QJsonObject>
#include <QString>

namespace frameloom {

/// Everything that decides one sandbox clip. A plain value, any thread.
struct ClipSpec
{
    PictureSpec scene; ///< what is seen, and the clip's size (PictureSpec::exact)
    QString still;     ///< name of an uploaded picture that is seen instead; empty: none
    int way = 0;       ///< how the camera moves: to the right, to the left, closer, away

    double aspect() const { return scene.aspect(); }
    QJsonObject toJson() const;
    static ClipSpec fromJson(const QJsonObject &object);
    bool operator==(const ClipSpec &) const = default;
};

/// The size of a clip of that shape: about 640 by 360, even numbers.
QSize clipSize(double aspect);

/// Four seconds in which a camera moves over the scene, painted from its prompt as pictures are, or over `still` where
/// it is given; with a soft chord. MP4. Takes about half a second; any thread.
QByteArray paintClip(const ClipSpec &spec, const QImage &still = {});

} // namespace frameloom
