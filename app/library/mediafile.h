// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/asset.h"

#include <QByteArray>
#include <QString>

namespace frameloom {

/// What a file's first bytes say it is; never its name or the server's content type.
struct MediaType
{
    QString mime;      ///< empty: not a known media file
    QString extension; ///< without dot
    AssetKind kind = AssetKind::Picture;
    bool isKnown() const { return !mime.isEmpty(); }
};
constexpr qsizetype sniffBytes = 64; ///< as much of the beginning as sniffMedia() wants to see
MediaType sniffMedia(const QByteArray &head);

/// A closer look at a whole file on disk. Slow (reads, perhaps decodes a header): pool or work thread.
struct MediaCheck
{
    MediaType type;
    bool complete = false;  ///< the container's end is there (PNG IEND, JPEG EOI, RIFF/MP4 lengths)
    bool decodable = false; ///< pictures: there is a decoder and the size is allowed. Sound and video: complete, as
                            ///< only the player knows its codecs
    QSize size;             ///< pixels of a complete picture, also when it cannot be decoded; as seen (EXIF turned)
};
MediaCheck checkMedia(const QString &path);

/// Qt refuses pictures above 128 MB of pixels; an upscale to 8192 x 8192 has 256. Artists make those, so the program
/// allows 512. A larger one is kept and labelled. For the whole process: called by main, once, before any decoding.
constexpr int pictureLimitMb = 512;
void allowLargePictures();

} // namespace frameloom
