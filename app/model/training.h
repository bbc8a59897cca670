// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMetaType>
#include <QString>
#include <QVector>

namespace frameloom {

/// How far a training of the Unified API has come (api/v2/CORE.md, "LoRA training").
enum class TrainingState {
    Waiting,        ///< PENDING
    TakingPictures, ///< UPLOADING
    Training,
    Ready,
    Failed,
    Archived, ///< taken off the list, by whoever
    Unknown   ///< a word that is not documented: it goes on, as far as anybody knows
};

TrainingState trainingState(const QString &word);
/// The service still works on it, or may.
bool isUnderWay(TrainingState state);

/// A training as the service tells of it. What it leaves out is empty or 0.
struct RemoteTraining
{
    QString id; ///< opaque: a UUID, or "lora_…"
    QString name;
    QString kind;   ///< "person", "style", "object", or any other word
    QString status; ///< the service's own word
    TrainingState state = TrainingState::Unknown;
    QString triggerWord;
    QString error; ///< the service's words
    int pictures = 0;

    // UTC, milliseconds since 1970
    qint64 createdAt = 0;
    qint64 completedAt = 0;
};

/// A page of the answer of GET /v2/loras (api/v2/CORE.md, "LoRA training").
struct RemoteTrainingPage
{
    QVector<RemoteTraining> trainings;
    QString next; ///< cursor of the next page; empty: this is the last
};

} // namespace frameloom

Q_DECLARE_METATYPE(frameloom::RemoteTrainingPage)
