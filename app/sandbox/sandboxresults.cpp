// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/sandboxresults.h"

#include "sandbox/picture/noise.h"
#include "sandbox/sandboxanswer.h"
#include "sandbox/sandboxtexts.h"

#include <QHash>
#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

/// What is asked for, by Classic's word: the Unified API has one path for several.
QString verbOf(const Operation &operation)
{
    static const QHash<QString, QString> actions{{u"upsample"_s, u"upscale-1x"_s}, {u"variation"_s, u"variations"_s}};
    const QString action = operation.request.constants["action"_L1].toString();
    if (!action.isEmpty())
        return actions.value(action, action);
    return operation.request.path.section(u'/', -1);
}

/// The first of these that is set.
QString anyOf(const QJsonObject &params, std::initializer_list<QLatin1StringView> names)
{
    for (const auto name : names) {
        if (const QString value = params[name].toVariant().toString().trimmed(); !value.isEmpty())
            return value;
    }
    return {};
}

/// Numbers are sometimes text on the wire.
QString text(const QJsonObject &params, QLatin1StringView name)
{
    return params[name].toVariant().toString().trimmed();
}

QString flag(const QString &prompt, const QString &name)
{
    const QRegularExpression pattern(u"(?:^|\\s)--"_s + name + u"\\s+(\\S+)"_s);
    return pattern.match(prompt).captured(1);
}

/// Shape and size in every way in which the generators are told.
void applyShape(const SandboxRequest &request, PictureSpec &spec)
{
    static const QRegularExpression token(u"^(?:ASPECT|RESOLUTION)_(\\d+)_(\\d+)$"_s);
    const QString ratio = text(request.params, "aspect_ratio"_L1);
    const auto named = token.match(ratio);
    spec.setRatio(named.hasMatch() ? named.captured(1) + u':' + named.captured(2) : ratio);
    const QString resolution = text(request.params, "resolution"_L1);
    if (const auto exact = token.match(resolution); exact.hasMatch())
        spec.setSize({exact.captured(1).toInt(), exact.captured(2).toInt()});
    else if (const auto size = QStringList{u"1K"_s, u"2K"_s, u"4K"_s}.indexOf(resolution); size >= 0)
        spec.scale = 1 << size;
    int width = text(request.params, "width"_L1).toInt();
    int height = text(request.params, "height"_L1).toInt();
    if (request.operation->generator == "flux"_L1 && ratio.isEmpty()) { // what the service assumes
        width = width > 0 ? width : 1024;
        height = height > 0 ? height : 768;
    }
    spec.setSize({width, height});
}

PictureSpec freshSpec(const SandboxRequest &request, const QString &prompt)
{
    PictureSpec spec;
    spec.prompt = prompt;
    spec.setRatio(flag(prompt, u"(?:ar|aspect)"_s));
    applyShape(request, spec);
    const QString dimension = text(request.params, "dimension"_L1);
    if (dimension == "portrait"_L1)
        spec.setRatio(u"2:3"_s);
    else if (dimension == "landscape"_L1)
        spec.setRatio(u"3:2"_s);
    const QString seed = flag(prompt, u"seed"_s);
    // Even numbers apart: the four pictures of a job are neighbours.
    spec.seed = seed.isEmpty() ? noise::hash(stableHash(prompt), quint32(request.repetition), 4) : seed.toUInt();
    return spec;
}

/// The picture that is continued, if there is one: the parent's, or one given by its address.
std::optional<PictureSpec> source(const SandboxRequest &request)
{
    if (request.parent && !request.parent->pictures.isEmpty()) {
        const qsizetype last = request.parent->pictures.size() - 1;
        return request.parent->pictures.at(std::clamp<qsizetype>(request.picture - 1, 0, last));
    }
    return inputPicture(request);
}

QVector<PictureSpec> four(const PictureSpec &first, const std::function<void(PictureSpec &, int)> &change)
{
    QVector<PictureSpec> list(4, first);
    for (int i = 0; i < 4; ++i) {
        list[i].scale = 1;
        change(list[i], i);
    }
    return list;
}

/// Four of one picture with more around it: what was there stays about where it was, and no two are alike.
QVector<PictureSpec> fourAround(const PictureSpec &first, quint32 repetition)
{
    return four(first, [repetition](PictureSpec &s, int i) {
        s.detail += quint32(i) + 10 * repetition;
        s.drift += 0.09 * ((i + 1) / 2) * (i % 2 ? 1 : -1); // 0, +, -, ++
    });
}

PictureSpec enlarged(PictureSpec spec, const QString &verb, const QString &type, int repetition)
{
    if (type == "2x"_L1 || type == "4x"_L1)
        spec.scale *= type == "2x"_L1 ? 2 : 4;
    else if (type == "subtle"_L1 || type == "creative"_L1)
        spec.scale = std::max(spec.scale, 2);
    if (type == "creative"_L1) { // new clouds and a little movement; the rest stays
        spec.detail += 1 + quint32(repetition);
        spec.drift += 0.02;
    }
    if (verb == "faceswap"_L1)
        spec.detail += 1 + quint32(repetition);
    spec.scale = std::min(spec.scale, 8);
    return spec;
}

} // namespace

QString taskType(const SandboxRequest &request)
{
    const QString verb = verbOf(*request.operation);
    if (request.operation->variant == "pro"_L1)
        return verb == "imagine"_L1 ? verb : QString();
    if (verb == "imagine-video-extend"_L1) // the page shows none
        return {};
    if (const QString fixed = fixedTaskType(request.operation->id); !fixed.isEmpty())
        return fixed;
    const QJsonObject &p = request.params;
    if (verb == "upscale-1x"_L1)
        return u"upscale#"_s + text(p, "index"_L1);
    if (verb == "upscale-alt"_L1 || verb == "upscale-highres"_L1)
        return u"upscale-"_s + text(p, "type"_L1);
    if (verb == "variations"_L1)
        return u"variation-"_s + text(p, "index"_L1);
    if (verb == "pan"_L1)
        return u"pan-"_s + text(p, "direction"_L1);
    if (verb == "outpaint"_L1)
        return u"outpaint-"_s + anyOf(p, {"zoom_ratio"_L1, "zoomRatio"_L1});
    return verb;
}

QString promptOf(const SandboxRequest &request)
{
    const QString own = text(request.params, "prompt"_L1);
    if (!own.isEmpty())
        return own;
    if (!request.operation->promptField.isEmpty()) {
        const QString field = request.params[request.operation->promptField].toString().trimmed();
        if (!field.isEmpty())
            return field;
    }
    if (request.parent && !request.parent->prompt.isEmpty())
        return request.parent->prompt;
    for (const auto name : {"lyrics"_L1, "title"_L1, "tags"_L1}) { // a song of nothing but words
        const QString words = text(request.params, name);
        if (!words.isEmpty())
            return words;
    }
    return {};
}

std::optional<PictureSpec> inputPicture(const SandboxRequest &request)
{
    for (const Field &field : request.operation->fields) {
        const bool media =
            field.isMedia() && field.media.kind == MediaKind::Image && field.media.send == MediaSpec::Send::Url;
        if (!media && field.editor != FieldEditor::Url)
            continue;
        const QJsonValue value = request.params[field.name];
        const QString url = value.isArray() ? value[0].toString() : value.toString();
        if (url.isEmpty())
            continue;
        if (auto spec = request.pictureAt ? request.pictureAt(url) : std::nullopt)
            return spec;
        PictureSpec stranger; // somebody else's picture: a scene by its address
        stranger.seed = stableHash(url);
        stranger.prompt = u"landscape %1"_s.arg(stranger.seed);
        return stranger;
    }
    return std::nullopt;
}

QVector<PictureSpec> resultPictures(const SandboxRequest &request)
{
    const ResultKind kind = request.operation->result.kind;
    if (kind != ResultKind::Images && kind != ResultKind::Image)
        return {};
    const QString verb = verbOf(*request.operation);
    const QString type = text(request.params, "type"_L1);
    const QString own = text(request.params, "prompt"_L1);
    const auto n = quint32(request.repetition);
    const std::optional<PictureSpec> from = source(request);

    const bool ownPicture = request.operation->generator == "flux"_L1;
    if (kind == ResultKind::Image)
        return {from && !ownPicture ? enlarged(*from, verb, type, request.repetition) : freshSpec(request, promptOf(request))};

    const QString count = anyOf(request.params, {"number_of_images"_L1, "num_images"_L1, "num_outputs"_L1, "n"_L1});
    const int wanted = std::clamp(count.isEmpty() ? request.operation->result.pictures : count.toInt(), 1, 4);
    if (from && verb.endsWith("-upscale"_L1)) {
        PictureSpec large = enlarged(*from, verb, u"2x"_s, request.repetition);
        large.detail += 1 + n;
        return {large};
    }
    if (from && verb != "reroll"_L1 && verb != "blend"_L1) {
        if (verb == "pan"_L1) {
            const QString direction = type.isEmpty() ? text(request.params, "direction"_L1) : type;
            return fourAround(from->panned(direction), n);
        }
        if (verb == "outpaint"_L1 || verb == "zoom"_L1) {
            const double ratio = (type.isEmpty() ? anyOf(request.params, {"zoom_ratio"_L1, "zoomRatio"_L1}) : type).toDouble();
            return fourAround(from->zoomedOut(ratio, text(request.params, "aspect_ratio"_L1)), n);
        }
        const QString index = text(request.params, "index"_L1);
        const bool subtle = type == "subtle"_L1 || index == "subtle"_L1 || verb == "inpaint"_L1;
        const bool strong = type == "strong"_L1 || index == "strong"_L1;
        const double reach = subtle ? 0.06 : strong ? 0.45 : 0.2;
        PictureSpec start = *from;
        if (!own.isEmpty() && verb != "inpaint"_L1)
            start.prompt = own;
        start.scale = 1;
        applyShape(request, start);
        const int scale = start.scale;
        QVector<PictureSpec> list = four(start, [&](PictureSpec &s, int i) {
            s.drift += reach * (i + 1 + 4 * request.repetition) * (i % 2 ? -0.6 : 1);
            s.detail += quint32(i) + 1 + 10 * n;
            s.scale = scale;
        });
        list.resize(wanted);
        return list;
    }

    PictureSpec first = freshSpec(request, promptOf(request));
    if (verb == "reroll"_L1 && from) {
        const bool sameRatio = text(request.params, "aspect_ratio"_L1).isEmpty() && flag(own, u"(?:ar|aspect)"_s).isEmpty();
        if (sameRatio) {
            first.ratioWidth = from->ratioWidth;
            first.ratioHeight = from->ratioHeight;
        }
    }
    if (verb == "blend"_L1) { // the words of all, so that scene and mood come from different pictures
        QStringList parts;
        const QJsonArray urls = request.params["image_urls"_L1].toArray();
        for (const QJsonValue &url : urls) {
            const auto spec = request.pictureAt ? request.pictureAt(url.toString()) : std::nullopt;
            parts << (spec ? spec->prompt.section(u" --"_s, 0, 0) : QString::number(stableHash(url.toString())));
        }
        first.prompt = parts.join(u" and "_s);
        first.seed = noise::hash(stableHash(first.prompt), n, 4);
    }
    const int scale = first.scale;
    QVector<PictureSpec> list = four(first, [&](PictureSpec &s, int i) {
        s.seed += quint32(i);
        s.scale = scale;
    });
    list.resize(wanted);
    return list;
}

QJsonObject resultExtras(const SandboxRequest &request, const QVector<PictureSpec> &pictures)
{
    const QString verb = verbOf(*request.operation);
    QJsonObject extra;
    if (request.operation->result.kind == ResultKind::Seed) {
        const quint32 seed = request.parent && !request.parent->pictures.isEmpty() ? request.parent->pictures.first().seed
                                                                                   : stableHash(promptOf(request));
        extra[u"seed"_s] = QString::number(seed);
    }
    const QString sref = flag(promptOf(request), u"sref"_s);
    if (verb == "imagine"_L1 && !sref.isEmpty() && !pictures.isEmpty())
        extra[u"sref"_s] = sref;
    const QString &id = request.operation->id;
    if (id == "ai-photos.upload"_L1) {
        extra[u"message"_s] = u"pictures are ready"_s;
    } else if (id == "ai-photos.train"_L1) {
        const QString word = text(request.params, "trigger_word"_L1);
        extra[u"message"_s] = u"training is done"_s;
        extra[u"trigger_word"_s] = word.isEmpty() ? u"TOKMSN"_s : word;
    } else if (request.operation->generator == "ideogram"_L1 && !pictures.isEmpty()) {
        const QString seed = text(request.params, "seed"_L1);
        extra[u"seed"_s] = seed.isEmpty() ? qint64(pictures.first().seed % 1'000'000) : seed.toLongLong();
    }
    if (request.operation->result.kind != ResultKind::Text)
        return extra;
    const auto spec = source(request);
    const QString subject = spec ? spec->prompt : u"a quiet landscape"_s;
    if (verb == "ideogram-describe"_L1) {
        extra[u"description"_s] = describeText(subject);
    } else if (verb == "describe"_L1) {
        extra[u"content"_s] = describePrompts(subject);
        extra[u"image_url"_s] = text(request.params, "image_url"_L1);
    } else if (verb == "suno-lyrics"_L1) {
        extra[u"title"_s] = songTitle(promptOf(request));
        extra[u"lyrics"_s] = songLyrics(promptOf(request), stableHash(promptOf(request)) + quint32(request.repetition));
    } else {
        QString full;
        extra[u"content"_s] = shortenPrompts(promptOf(request), &full);
        extra[u"full_content"_s] = full;
    }
    return extra;
}

qint64 usualDuration(const Operation &operation)
{
    if (operation.id == "ai-photos.train"_L1)
        return 8000;
    if (operation.request.task == TaskKind::Training)
        return 20'000;
    switch (operation.result.kind) {
    case ResultKind::Video:
    case ResultKind::Audio:
        return 6000;
    case ResultKind::Images:
        return 4000;
    case ResultKind::Image:
    case ResultKind::Text:
    case ResultKind::Seed:
    case ResultKind::Nothing:
        return 2000;
    }
    return 2000;
}

} // namespace frameloom
