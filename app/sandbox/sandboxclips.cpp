// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/sandboxclips.h"

#include "sandbox/picture/noise.h"
#include "sandbox/sandboxmedia.h"
#include "sandbox/sandboxtexts.h"

#include <QJsonArray>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

/// Where nothing is said: Luma makes squares (api/v1/luma.json), the others what a screen has.
double shapeOf(const SandboxRequest &request)
{
    PictureSpec shape;
    shape.setRatio(request.operation->generator == "luma"_L1 ? u"1:1"_s : u"16:9"_s);
    if (request.parent && !request.parent->clips.isEmpty())
        return clipAspect(request.parent->clips.first());
    if (const auto frame = inputPicture(request))
        return frame->aspect();
    shape.setRatio(request.params["aspect_ratio"_L1].toString());
    return shape.aspect();
}

quint32 seedOf(const SandboxRequest &request)
{
    return noise::hash(stableHash(promptOf(request)), quint32(request.repetition), 5);
}

/// The words that are sung: the request's own, the sandbox's where it says nothing.
QString lyricsOf(const SandboxRequest &request, int number)
{
    if (request.params["make_instrumental"_L1].toBool() || request.params["lyrics_type"_L1] == "instrumental"_L1)
        return u"[Instrumental]"_s;
    const QString own = request.params["lyrics"_L1].toString().trimmed();
    return own.isEmpty() ? songLyrics(promptOf(request), seedOf(request) + quint32(number)) : own;
}

} // namespace

QStringList resultClips(const SandboxRequest &request)
{
    if (request.operation->result.kind != ResultKind::Video)
        return {};
    const QStringList shipped = shippedClips(shapeOf(request));
    const quint32 first = seedOf(request);
    QStringList clips;
    for (int i = 0; i < std::max(1, request.operation->result.pictures); ++i)
        clips << shipped.at((first + quint32(i)) % quint32(shipped.size()));
    return clips;
}

void addSongs(const SandboxRequest &request, SandboxTask &task)
{
    if (request.operation->result.kind != ResultKind::Audio || request.operation->request.multipart)
        return;
    const QStringList songs = shippedSongs();
    const QStringList clips = shippedClips(1);
    const quint32 seed = seedOf(request);
    QJsonArray entries;
    for (int i = 0; i < 2; ++i) {
        const quint32 number = seed + quint32(i);
        const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
        task.songIds << id;
        task.songs << songs.at(number % quint32(songs.size()));
        task.clips << clips.at(number % quint32(clips.size()));
        PictureSpec cover;
        cover.prompt = promptOf(request);
        cover.seed = noise::hash(number, 7, 7);
        cover.setSize({640, 640});
        task.pictures << cover;
        entries << QJsonObject{{u"lyrics"_s, lyricsOf(request, i)}, {u"song_id"_s, id}};
    }
    task.extra[u"songs"_s] = entries;
}

} // namespace frameloom
