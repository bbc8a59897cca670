// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/mediainspector.h"

#include "library/mediaduration.h"

#include <QFileInfo>

namespace frameloom {

namespace {

bool isOfKind(AssetKind found, MediaKind wanted)
{
    switch (wanted) {
    case MediaKind::Image:
        return found == AssetKind::Picture || found == AssetKind::Grid || found == AssetKind::Cover;
    case MediaKind::Audio:
        return found == AssetKind::Audio;
    case MediaKind::Video:
        return found == AssetKind::Video;
    }
    return false;
}

int shortSide(const QSize &size)
{
    return qMin(size.width(), size.height());
}

int longSide(const QSize &size)
{
    return qMax(size.width(), size.height());
}

} // namespace

MediaFacts inspectMedia(const QString &path)
{
    MediaFacts facts;
    const QFileInfo info(path);
    facts.exists = info.isFile();
    if (!facts.exists)
        return facts;
    facts.bytes = info.size();
    facts.readable = info.isReadable();
    if (!facts.readable)
        return facts;
    const MediaCheck check = checkMedia(path);
    facts.type = check.type;
    facts.complete = check.complete;
    facts.decodable = check.decodable;
    facts.size = check.size;
    if (check.type.isKnown() && check.type.kind != AssetKind::Picture)
        facts.durationMs = mediaDurationMs(path, check.type.mime);
    return facts;
}

MediaLimits mediaLimits(const Catalog *catalog, const MediaSpec &media)
{
    MediaLimits limits{media.kind, media.maxBytes, media.minSide, media.maxSide, 0, media.formats};
    if (!catalog)
        return limits;
    limits.maxBytes = catalog->maxBytes(media);
    if (const UploadSpec *upload = catalog->upload(media)) {
        limits.maxSeconds = upload->maxSeconds;
        if (limits.formats.isEmpty())
            limits.formats = upload->formats;
    }
    return limits;
}

MediaTrouble mediaTrouble(const MediaFacts &facts, const MediaLimits &limits)
{
    if (!facts.exists)
        return MediaTrouble::Missing;
    if (!facts.readable)
        return MediaTrouble::Unreadable;
    if (!facts.type.isKnown())
        return MediaTrouble::NotMedia;
    if (!isOfKind(facts.type.kind, limits.kind))
        return MediaTrouble::WrongKind;
    if (!facts.complete)
        return MediaTrouble::Damaged;
    if (!limits.formats.isEmpty() && !limits.formats.contains(facts.type.mime))
        return MediaTrouble::WrongFormat;
    if (!facts.size.isEmpty() && limits.minSide > 0 && shortSide(facts.size) < limits.minSide)
        return MediaTrouble::SideTooSmall;
    if (!facts.size.isEmpty() && limits.maxSide > 0 && longSide(facts.size) > limits.maxSide)
        return MediaTrouble::SideTooLarge;
    if (limits.maxBytes > 0 && facts.bytes > limits.maxBytes)
        return MediaTrouble::TooManyBytes;
    if (limits.maxSeconds > 0 && facts.durationMs > limits.maxSeconds * 1000LL)
        return MediaTrouble::TooLong;
    return MediaTrouble::None;
}

bool isShrinkable(const MediaFacts &facts, const MediaLimits &limits)
{
    const MediaTrouble trouble = mediaTrouble(facts, limits);
    if (limits.kind != MediaKind::Image || !facts.decodable
        || (trouble != MediaTrouble::TooManyBytes && trouble != MediaTrouble::SideTooLarge
            && trouble != MediaTrouble::WrongFormat))
        return false;
    if (limits.maxSide <= 0 || limits.minSide <= 0 || longSide(facts.size) <= limits.maxSide)
        return true;
    // A long strip that is made to fit one way may become too thin the other way.
    return shortSide(facts.size) * qint64(limits.maxSide) / longSide(facts.size) >= limits.minSide;
}

} // namespace frameloom
