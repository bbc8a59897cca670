// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/sandboxclips.h"

#include "sandbox/picture/noise.h"
#include "sandbox/sandboxmedia.h"
#include "sandbox/sandboxtexts.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

/// Where nothing is said: Luma makes squares (api/v1/luma.json), the others what a screen has.
double shapeOf(const SandboxRequest &request)
{
    PictureSpec shape;
    shape.setRatio(request.operation->generator == "luma"_L1 ? u"1:1"_s : u"16:9"_s);
    shape.setRatio(request.params["aspect_ratio"_L1].toString());
    return shape.aspect();
}

/// The name under which the sandbox keeps the picture that the request gives as its first frame; empty: it is none of the
/// uploaded ones.
QString uploadedFrame(const SandboxRequest &request)
{
    static const QRegularExpression path(u"^http://127\\.0\\.0\\.1:\\d+/uploads/([0-9a-f]{16}\\.[a-z0-9]{3,4})$"_s);
    for (const Field &field : request.operation->fields) {
        const QJsonValue value = request.params[field.name];
        const auto match = path.match(value.isArray() ? value[0].toString() : value.toString());
        if (field.isMedia() && field.media.kind == MediaKind::Image && match.hasMatch())
            return match.captured(1);
    }
    return {};
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

QVector<ClipSpec> resultClips(const SandboxRequest &request)
{
    if (request.operation->result.kind != ResultKind::Video)
        return {};
    const auto again = quint32(request.repetition);
    ClipSpec first;
    first.way = int(again);
    if (request.parent && !request.parent->clips.isEmpty()) {
        first = request.parent->clips.value(std::max(0, request.picture - 1), request.parent->clips.first());
        first.scene.x += first.way == 1 ? -0.35 : 0.35; // on in the same land
        first.scene.detail += again;
    } else if (const auto frame = inputPicture(request)) {
        first.scene = *frame;
        first.still = uploadedFrame(request);
        first.scene.composedAspect = frame->composedAspect > 0 ? frame->composedAspect : frame->aspect();
    } else {
        first.scene.prompt = promptOf(request);
        first.scene.seed = seedOf(request);
    }
    const bool isNew = first.scene.composedAspect <= 0;
    first.scene.setSize(clipSize(isNew ? shapeOf(request) : first.aspect()));
    first.scene.composedAspect = isNew ? first.aspect() : first.scene.composedAspect;
    first.scene.scale = 1;
    QVector<ClipSpec> clips;
    for (int i = 0; i < std::max(1, request.operation->result.pictures); ++i) {
        clips << first;
        clips.last().way = (first.way + i) % 4;
        clips.last().scene.detail += quint32(i);
    }
    return clips;
}

void addSongs(const SandboxRequest &request, SandboxTask &task)
{
    if (request.operation->result.kind != ResultKind::Audio || request.operation->request.multipart)
        return;
    const QStringList songs = shippedSongs();
    const quint32 seed = seedOf(request);
    QJsonArray entries;
    for (int i = 0; i < 2; ++i) {
        const quint32 number = seed + quint32(i);
        const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
        task.songIds << id;
        task.songs << songs.at(number % quint32(songs.size()));
        PictureSpec cover;
        cover.prompt = promptOf(request);
        cover.seed = noise::hash(number, 7, 7);
        cover.setSize({640, 640});
        task.pictures << cover;
        task.clips << ClipSpec{cover, {}, int(number % 4)};
        entries << QJsonObject{{u"lyrics"_s, lyricsOf(request, i)}, {u"song_id"_s, id}};
    }
    task.extra[u"songs"_s] = entries;
}

} // namespace frameloom
