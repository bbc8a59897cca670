// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "catalog/catalog.h"
#include "library/mediafile.h"

#include <QMetaType>
#include <QSize>
#include <QString>
#include <QStringList>

namespace frameloom {

/// What is known of a file that somebody wants to send. A plain value.
struct MediaFacts
{
    bool exists = false;
    bool readable = false;
    MediaType type;        ///< by content; not known for what is no picture, song or clip
    bool complete = false; ///< see MediaCheck
    bool decodable = false;
    qint64 bytes = 0;
    QSize size;            ///< pixels, of a picture; as seen (EXIF turned)
    qint64 durationMs = 0; ///< of a song or clip; 0: not known
};

/// Looks at a file: its beginning, its container's lengths, a picture's header. No pixels are decoded. Reads the disk:
/// pool only.
MediaFacts inspectMedia(const QString &path);

/// What a media field of an operation takes. 0: no limit is known.
struct MediaLimits
{
    MediaKind kind = MediaKind::Image;
    qint64 maxBytes = 0;
    int minSide = 0;
    int maxSide = 0;
    int maxSeconds = 0;
    QStringList formats = {}; ///< media types that are taken; empty: any of the kind
};
/// The field's own limits and those of the call that uploads for it. Without a catalogue only the field's own.
MediaLimits mediaLimits(const Catalog *catalog, const MediaSpec &media);

/// Why a file cannot be an input.
enum class MediaTrouble {
    None,
    Missing,
    Unreadable, ///< there, but this user may not read it
    NotMedia,
    WrongKind, ///< a song where a picture is wanted
    WrongFormat, ///< a GIF where only JPEG and PNG are taken
    Damaged,   ///< breaks off
    TooManyBytes,
    SideTooSmall,
    SideTooLarge,
    TooLong ///< MediaLimits::maxSeconds
};

/// The first thing that speaks against sending it. Pure.
MediaTrouble mediaTrouble(const MediaFacts &facts, const MediaLimits &limits);
/// Whether shrinkPicture() can help. Pure.
bool isShrinkable(const MediaFacts &facts, const MediaLimits &limits);

} // namespace frameloom

Q_DECLARE_METATYPE(frameloom::MediaFacts)
