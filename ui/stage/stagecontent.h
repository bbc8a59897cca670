// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "catalog/operation.h"
#include "model/asset.h"
#include "model/job.h"

#include <QMetaType>
#include <QSize>
#include <QString>
#include <QVector>

namespace frameloom {

/// Everything the stage shows of one job. A plain value, put together by StageLoader.
struct StageContent
{
    Job job;
    QVector<Asset> assets;       ///< by number
    QVector<Job> ancestors;      ///< nearest first
    QVector<Job> children;       ///< jobs made from this one, oldest first
    QVector<Job> grandchildren;  ///< of those, so that both steps of "Pan left 6" are seen

    bool isNull() const { return job.id == 0; }
};

/// One picture (or video, or cover) as the grid shows it. id 0: not known yet, a placeholder.
struct StageTile
{
    Asset asset;
    int number = 0; ///< 1-based, as the API counts
};

/// The tiles of a job, by number: its files, and placeholders for those that are still to come.
QVector<StageTile> tilesOf(const StageContent &content, const Operation *operation);

/// The results are songs: shown as cards with a waveform, not as tiles.
bool isSongs(const StageContent &content);
/// The saved cover (or clip) that belongs to a song; null when there is none.
const Asset *companionOf(const StageContent &content, const Asset &song, AssetKind kind);

/// The shape of a job's pictures: from its files, its parameters, a flag in the prompt, its parent. Never empty; 1:1 when
/// nothing tells.
QSize aspectOf(const StageContent &content);
/// "3:2" as parameters or prompt say it; empty when they do not.
QString aspectText(const Job &job);

/// The words of the first job of the line: what the picture is of.
QString subjectOf(const StageContent &content);

} // namespace frameloom

Q_DECLARE_METATYPE(frameloom::StageContent)
