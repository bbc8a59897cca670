// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/sandboxresults.h"

#include "sandbox/picture/noise.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

QString verbOf(const Operation &operation) { return operation.request.path.section(u'/', -1); }

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

PictureSpec freshSpec(const SandboxRequest &request, const QString &prompt)
{
    PictureSpec spec;
    spec.prompt = prompt;
    spec.setRatio(flag(prompt, u"(?:ar|aspect)"_s));
    spec.setRatio(text(request.params, "aspect_ratio"_L1));
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
    for (const QLatin1StringView name : {"image_url"_L1, "target_image_url"_L1}) {
        const QString url = text(request.params, name);
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

QStringList promptWords(const QString &prompt)
{
    static const QRegularExpression separators(u"[^\\p{L}\\p{N}'-]+"_s);
    return prompt.section(u" --"_s, 0, 0).split(separators, Qt::SkipEmptyParts);
}

QString keycap(int number) { return QString::number(number) + QChar(0xfe0f) + QChar(0x20e3); }

} // namespace

QString taskType(const SandboxRequest &request)
{
    const QString verb = verbOf(*request.operation);
    if (request.operation->variant == "pro"_L1)
        return verb == "imagine"_L1 ? verb : QString();
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
        return u"outpaint-"_s + text(p, "zoom_ratio"_L1);
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
    return request.parent ? request.parent->prompt : QString();
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

    if (kind == ResultKind::Image)
        return {from ? enlarged(*from, verb, type, request.repetition) : freshSpec(request, promptOf(request))};

    if (from && verb != "reroll"_L1) {
        if (verb == "pan"_L1) {
            const QString direction = type.isEmpty() ? text(request.params, "direction"_L1) : type;
            return fourAround(from->panned(direction), n);
        }
        if (verb == "outpaint"_L1 || verb == "zoom"_L1) {
            const double ratio = (type.isEmpty() ? text(request.params, "zoom_ratio"_L1) : type).toDouble();
            return fourAround(from->zoomedOut(ratio, text(request.params, "aspect_ratio"_L1)), n);
        }
        const QString index = text(request.params, "index"_L1);
        const bool subtle = type == "subtle"_L1 || index == "subtle"_L1 || verb == "inpaint"_L1;
        const bool strong = type == "strong"_L1 || index == "strong"_L1;
        const double reach = subtle ? 0.06 : strong ? 0.45 : 0.2;
        PictureSpec start = *from;
        if (!own.isEmpty() && verb != "inpaint"_L1)
            start.prompt = own;
        start.setRatio(text(request.params, "aspect_ratio"_L1));
        return four(start, [&](PictureSpec &s, int i) {
            s.drift += reach * (i + 1 + 4 * request.repetition) * (i % 2 ? -0.6 : 1);
            s.detail += quint32(i) + 1 + 10 * n;
        });
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
    QVector<PictureSpec> list = four(first, [](PictureSpec &s, int i) { s.seed += quint32(i); });
    const int count = request.operation->result.pictures;
    if (count >= 1 && count < 4)
        list.resize(count);
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
    if (request.operation->result.kind != ResultKind::Text)
        return extra;
    QJsonArray content;
    if (verb == "describe"_L1) {
        const auto spec = source(request);
        const QString subject = spec ? spec->prompt.section(u" --"_s, 0, 0) : u"a quiet landscape"_s;
        const QStringList lines = {u"%1, wide view, soft light, limited palette"_s.arg(subject),
                                   u"layered paper landscape, %1, mist in the valleys, calm mood"_s.arg(subject),
                                   u"flat vector illustration of %1, gentle gradients, fine grain"_s.arg(subject),
                                   u"%1 in the style of a travel poster, atmospheric perspective"_s.arg(subject)};
        for (int i = 0; i < lines.size(); ++i)
            content << QString(keycap(i + 1) + u' ' + lines.at(i));
        extra[u"image_url"_s] = text(request.params, "image_url"_L1);
    } else {
        const QStringList all = promptWords(promptOf(request));
        QStringList strong;
        std::copy_if(all.begin(), all.end(), std::back_inserter(strong), [](const QString &w) { return w.size() > 3; });
        if (strong.isEmpty())
            strong = all;
        for (int i = 0; i < 3; ++i) {
            const qsizetype keep = std::max<qsizetype>(1, strong.size() - i * std::max<qsizetype>(1, strong.size() / 3));
            content << QString(keycap(i + 1) + u' ' + QStringList(strong.mid(0, keep)).join(u' '));
        }
        extra[u"full_content"_s] = QString(u"## Important tokens\n**"_s + strong.join(u"** **"_s) + u"**"_s);
    }
    extra[u"content"_s] = content;
    return extra;
}

qint64 usualDuration(const Operation &operation)
{
    return operation.result.kind == ResultKind::Images ? 4000 : 2000;
}

} // namespace frameloom
