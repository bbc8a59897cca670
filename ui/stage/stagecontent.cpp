// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stage/stagecontent.h"

#include <QRegularExpression>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

QSize parseRatio(const QString &text)
{
    static const QRegularExpression ratio(u"^\\s*(\\d{1,4})\\s*:\\s*(\\d{1,4})\\s*$"_s);
    const QRegularExpressionMatch match = ratio.match(text);
    if (!match.hasMatch())
        return {};
    const QSize size(match.capturedView(1).toInt(), match.capturedView(2).toInt());
    return size.isEmpty() ? QSize() : size;
}

/// What a job of songs or videos is about; nothing for pictures, where every file is a tile.
std::optional<AssetKind> mainKind(const StageContent &content)
{
    const auto has = [&content](AssetKind kind) {
        return std::any_of(content.assets.cbegin(), content.assets.cend(), [kind](const Asset &a) { return a.kind == kind; });
    };
    if (isSongs(content))
        return AssetKind::Audio;
    if (has(AssetKind::Video))
        return AssetKind::Video;
    return {};
}

} // namespace

bool isSongs(const StageContent &content)
{
    return content.job.resultKind == ResultKind::Audio
        || std::any_of(content.assets.cbegin(), content.assets.cend(),
                       [](const Asset &a) { return a.kind == AssetKind::Audio; });
}

const Asset *companionOf(const StageContent &content, const Asset &song, AssetKind kind)
{
    const auto found = std::find_if(content.assets.cbegin(), content.assets.cend(), [&](const Asset &asset) {
        return asset.kind == kind && asset.number == song.number && asset.state == AssetState::Saved;
    });
    return found == content.assets.cend() ? nullptr : &*found;
}

QString aspectText(const Job &job)
{
    const QString parameter = job.params.value("aspect_ratio"_L1).toString();
    if (!parseRatio(parameter).isEmpty())
        return parameter.simplified();
    static const QRegularExpression flag(u"--(?:ar|aspect)\\s+(\\d{1,4}:\\d{1,4})"_s);
    const QRegularExpressionMatch match = flag.match(job.prompt);
    return match.hasMatch() ? match.captured(1) : QString();
}

QVector<StageTile> tilesOf(const StageContent &content, const Operation *operation)
{
    QVector<StageTile> tiles;
    const Asset *grid = nullptr;
    const std::optional<AssetKind> only = mainKind(content);
    for (const Asset &asset : content.assets) {
        if (only && asset.kind != *only)
            continue; // a cover, or a song's clip: it belongs to the tile of the same number
        if (asset.kind == AssetKind::Grid)
            grid = &asset;
        else
            tiles.append({asset, asset.number});
    }
    if (tiles.isEmpty() && grid && !isOpen(content.job.state))
        tiles.append({*grid, 1}); // the server gave nothing but the four in one picture
    if (isOpen(content.job.state)) {
        const int expected = operation ? std::clamp(operation->result.pictures, 1, 16) : 1;
        for (int number = 1; number <= expected; ++number) {
            const bool known = std::any_of(tiles.cbegin(), tiles.cend(),
                                           [number](const StageTile &tile) { return tile.number == number; });
            if (!known && tiles.size() < expected)
                tiles.append({Asset(), number});
        }
    }
    std::stable_sort(tiles.begin(), tiles.end(),
                     [](const StageTile &a, const StageTile &b) { return a.number < b.number; });
    // A single picture often has no number of its own.
    for (int i = 0; i < tiles.size(); ++i) {
        if (tiles[i].number <= 0)
            tiles[i].number = i + 1;
    }
    return tiles;
}

QSize aspectOf(const StageContent &content)
{
    for (const Asset &asset : content.assets) {
        if (!asset.size.isEmpty() && asset.kind != AssetKind::Cover)
            return asset.size;
    }
    const QSize own = parseRatio(aspectText(content.job));
    if (!own.isEmpty())
        return own;
    for (const Job &ancestor : content.ancestors) {
        const QSize inherited = parseRatio(aspectText(ancestor));
        if (!inherited.isEmpty())
            return inherited;
    }
    return {1, 1};
}

QString subjectOf(const StageContent &content)
{
    if (!content.job.prompt.isEmpty())
        return content.job.prompt.simplified();
    for (const Job &ancestor : content.ancestors) {
        if (!ancestor.prompt.isEmpty())
            return ancestor.prompt.simplified();
    }
    return content.job.title.simplified();
}

} // namespace frameloom
