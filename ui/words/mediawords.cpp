// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "words/mediawords.h"

#include "words/words.h"

#include <QGuiApplication>
#include <QHash>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace frameloom::words {

namespace {

struct MediaWords
{
    Q_DECLARE_TR_FUNCTIONS(MediaWords)
};

/// Sizes read from the left, also within a line that reads from the right.
QString fromLeft(const QString &text)
{
    if (text.isEmpty() || QGuiApplication::layoutDirection() == Qt::LeftToRight)
        return text;
    return QChar(0x2066) + text + QChar(0x2069); // isolate
}

/// "image/jpeg" as people know it.
QStringList formatNames(const QStringList &formats)
{
    static const QHash<QString, QString> known{
        {u"image/jpeg"_s, u"JPEG"_s}, {u"image/webp"_s, u"WebP"_s}, {u"audio/mpeg"_s, u"MP3"_s},
        {u"audio/mp4"_s, u"M4A"_s},   {u"audio/ogg"_s, u"Ogg"_s},   {u"video/webm"_s, u"WebM"_s},
        {u"video/quicktime"_s, u"MOV"_s}};
    QStringList names;
    for (const QString &format : formats)
        names.append(known.value(format, format.section(u'/', 1).toUpper()));
    return names;
}

} // namespace

QString bytes(qint64 count)
{
    constexpr qint64 mega = 1024 * 1024;
    const int decimals = count < mega || (count % mega == 0 && count < 1024 * mega) ? 0 : 1; // "25 MB" is a limit
    return QLocale().formattedDataSize(count, decimals, QLocale::DataSizeTraditionalFormat);
}

QString pixels(const QSize &size)
{
    if (size.isEmpty())
        return {};
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator); // "1024 × 768" is how sizes of pictures are written
    //: width and height of a picture in pixels
    return MediaWords::tr("%1 × %2").arg(locale.toString(size.width()), locale.toString(size.height()));
}

QString mediaDetail(const MediaFacts &facts)
{
    QStringList parts;
    if (!facts.size.isEmpty())
        parts.append(fromLeft(pixels(facts.size)));
    if (facts.durationMs > 0)
        parts.append(duration(facts.durationMs));
    if (facts.exists)
        parts.append(fromLeft(bytes(facts.bytes)));
    return parts.join(u" · "_s);
}

QString mediaLimits(const MediaLimits &limits)
{
    QStringList parts;
    if (limits.maxBytes > 0)
        parts.append(MediaWords::tr("At most %1.").arg(bytes(limits.maxBytes)));
    if (limits.maxSeconds > 0)
        parts.append(MediaWords::tr("At most %Ln seconds.", nullptr, limits.maxSeconds));
    if (limits.minSide > 0 && limits.maxSide > 0) {
        parts.append(MediaWords::tr("Sides from %1 to %2 pixels.")
                         .arg(QLocale().toString(limits.minSide), QLocale().toString(limits.maxSide)));
    } else if (limits.maxSide > 0) {
        parts.append(MediaWords::tr("No side longer than %Ln pixels.", nullptr, limits.maxSide));
    } else if (limits.minSide > 0) {
        parts.append(MediaWords::tr("No side shorter than %Ln pixels.", nullptr, limits.minSide));
    }
    return parts.join(u' ');
}

QString mediaTrouble(MediaTrouble trouble, const MediaFacts &facts, const MediaLimits &limits)
{
    switch (trouble) {
    case MediaTrouble::None:
        break;
    case MediaTrouble::Missing:
        return MediaWords::tr("This file is not there any more.");
    case MediaTrouble::Unreadable:
        return MediaWords::tr("This file cannot be read: permission is missing.");
    case MediaTrouble::NotMedia:
    case MediaTrouble::WrongKind:
        switch (limits.kind) {
        case MediaKind::Image:
            return MediaWords::tr("This is not a picture. PNG, JPEG, WebP and GIF are.");
        case MediaKind::Audio:
            return MediaWords::tr("This is not a sound file. MP3, WAV, FLAC, Ogg and M4A are.");
        case MediaKind::Video:
            return MediaWords::tr("This is not a video. MP4, WebM and MOV are.");
        }
        break;
    case MediaTrouble::WrongFormat:
        return limits.formats.size() == 3 && limits.kind == MediaKind::Image
            ? MediaWords::tr("This kind of file is not taken here. Of pictures JPEG, PNG and WebP are.")
            : MediaWords::tr("This kind of file is not taken here. These are: %1.", "names of file types")
                  .arg(QLocale().createSeparatedList(formatNames(limits.formats)));
    case MediaTrouble::Damaged:
        return MediaWords::tr("This file breaks off before its end.");
    case MediaTrouble::TooManyBytes:
        return MediaWords::tr("Too large: %1, at most %2 can be sent.").arg(bytes(facts.bytes), bytes(limits.maxBytes));
    case MediaTrouble::SideTooSmall:
        return MediaWords::tr("Too small: the shorter side has %1 pixels, at least %2 are needed.")
            .arg(QLocale().toString(qMin(facts.size.width(), facts.size.height())), QLocale().toString(limits.minSide));
    case MediaTrouble::SideTooLarge:
        return MediaWords::tr("Too large: the longer side has %1 pixels, at most %2 are taken.")
            .arg(QLocale().toString(qMax(facts.size.width(), facts.size.height())), QLocale().toString(limits.maxSide));
    case MediaTrouble::TooLong:
        return MediaWords::tr("Too long: %1, at most %2 can be sent.")
            .arg(duration(facts.durationMs), duration(limits.maxSeconds * 1000LL));
    }
    return {};
}

QString shrinkProblem(ShrunkPicture::Problem problem)
{
    switch (problem) {
    case ShrunkPicture::Problem::None:
        break;
    case ShrunkPicture::Problem::CannotRead:
        return MediaWords::tr("The picture could not be read, so it was not made smaller.");
    case ShrunkPicture::Problem::CannotFit:
        return MediaWords::tr("It cannot be made to fit: it would become too small.");
    case ShrunkPicture::Problem::CannotWrite:
        return MediaWords::tr("The smaller copy could not be written. Is the disk full?");
    }
    return {};
}

} // namespace frameloom::words
