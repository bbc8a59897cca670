// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stage/tileface.h"

#include "words/failurewords.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace frameloom {

namespace {

struct Tile
{
    Q_DECLARE_TR_FUNCTIONS(Tile)
};

QString missingTitle(const Failure &failure)
{
    switch (failure.kind) {
    case FailureKind::None:
        return Tile::tr("Not saved yet");
    case FailureKind::Rejected: // by the file's host, which knows nothing of forms
        return Tile::tr("The server does not hand this file out");
    default:
        return words::failureTitle(failure);
    }
}

/// What a failure means for a file that was to be fetched: there is no request that may have been charged.
QString missingText(const Failure &failure)
{
    switch (failure.kind) {
    case FailureKind::Rejected:
        return Tile::tr("Its address may have expired. Fetching it again asks for a new one, at no cost.");
    case FailureKind::DiskFull:
    case FailureKind::DiskUnwritable:
    case FailureKind::BadMedia:
        return words::failureText(failure);
    default:
        return Tile::tr("The file could not be fetched. It is still on the server.");
    }
}

} // namespace

PictureFace tileFace(const StageTile &tile, int total, const StageContent &content, const QString &path, bool undecodable)
{
    PictureFace face;
    face.number = tile.number;
    face.total = total;
    face.subject = subjectOf(content);
    face.comes = content.job.resultKind;
    const Asset &asset = tile.asset;
    if (asset.id == 0)
        return face;
    const bool isPicture = asset.kind == AssetKind::Picture || asset.kind == AssetKind::Grid
        || asset.kind == AssetKind::Cover;
    switch (asset.state) {
    case AssetState::Saved:
        face.path = path;
        if (asset.kind == AssetKind::Video) {
            face.kind = PictureFace::Kind::Video;
            face.durationMs = asset.durationMs;
        } else if (!isPicture) {
            face.kind = PictureFace::Kind::Media;
            face.text = Tile::tr("Sound %1").arg(tile.number);
            face.detail = Tile::tr("Saved. Double-click to play it with your usual program.");
            face.button = Tile::tr("Reveal");
        } else if (!asset.decodable || undecodable) {
            face.kind = PictureFace::Kind::Undecodable;
            face.text = Tile::tr("Kept on disk, but this machine cannot show it");
            face.detail = asset.size.isEmpty()
                ? QFileInfo(path).fileName()
                : Tile::tr("%1 × %2 pixels, %3").arg(asset.size.width()).arg(asset.size.height()).arg(asset.mime);
            face.button = Tile::tr("Reveal");
        } else {
            face.kind = PictureFace::Kind::Picture;
        }
        break;
    case AssetState::Remote:
        face.kind = PictureFace::Kind::Saving;
        break;
    case AssetState::Missing:
        face.kind = PictureFace::Kind::Missing;
        face.text = missingTitle(asset.failure);
        face.detail = missingText(asset.failure);
        face.button = Tile::tr("Fetch again");
        break;
    case AssetState::Expired:
        face.kind = PictureFace::Kind::Expired;
        face.text = Tile::tr("The server has this file no more");
        face.detail = Tile::tr("Result files are kept there for a limited time, and this one was not saved before.");
        face.button = Tile::tr("Fetch again");
        break;
    case AssetState::Refused:
        face.kind = PictureFace::Kind::Refused;
        face.text = Tile::tr("This file was refused");
        face.detail = asset.failure ? words::failureTitle(asset.failure) : Tile::tr("It is not a safe picture file.");
        face.button = Tile::tr("Fetch again");
        break;
    }
    return face;
}

} // namespace frameloom
