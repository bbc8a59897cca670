// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/trainingreader.h"

#include "api/classicreader.h"
#include "api/errortaxonomy.h"

#include <QDateTime>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

constexpr qsizetype LongestTrainingText = 400;
constexpr qsizetype TrainingRawLimit = 64 * 1024;

qint64 trainingTime(const QJsonValue &value)
{
    const QDateTime time = QDateTime::fromString(looseText(value), Qt::ISODateWithMs);
    return time.isValid() ? time.toMSecsSinceEpoch() : 0;
}

RemoteState remoteState(const RemoteTraining &training)
{
    switch (training.state) {
    case TrainingState::Waiting:
        return RemoteState::Pending;
    case TrainingState::TakingPictures:
    case TrainingState::Training:
        return RemoteState::Running;
    case TrainingState::Ready:
        return RemoteState::Finished;
    case TrainingState::Failed:
        return RemoteState::Failed;
    case TrainingState::Archived:
        return RemoteState::Cancelled;
    case TrainingState::Unknown:
        break;
    }
    return RemoteState::Unknown;
}

} // namespace

RemoteTraining readTraining(const QJsonObject &answer)
{
    QJsonObject object = answer;
    for (const auto key : {"lora"_L1, "data"_L1}) {
        if (!object.contains("id"_L1) && object.value(key).isObject())
            object = object.value(key).toObject();
    }
    const auto text = [&object](QLatin1StringView key) {
        return looseText(object.value(key)).trimmed().left(LongestTrainingText);
    };
    RemoteTraining training;
    // A "jobId", which one reader of the service expects, is no id that any of these calls takes.
    for (const auto key : {"id"_L1, "loraId"_L1}) {
        if (training.id.isEmpty())
            training.id = text(key);
    }
    training.name = text("name"_L1);
    training.kind = text("subjectKind"_L1);
    training.status = text("status"_L1);
    training.state = trainingState(training.status);
    if (training.status.isEmpty() && object.value("isReady"_L1).toBool())
        training.state = TrainingState::Ready;
    training.triggerWord = text("triggerWord"_L1);
    training.error = wordsIn(QJsonObject{{"error"_L1, object.value("error"_L1)}});
    training.pictures = std::max(0, looseText(object.value("imageCount"_L1)).toInt());
    training.createdAt = trainingTime(object.value("createdAt"_L1));
    training.completedAt = trainingTime(object.value("completedAt"_L1));
    return training;
}

TaskReport reportOf(const RemoteTraining &training, const QJsonObject &answer)
{
    TaskReport report;
    report.taskId = training.id;
    report.rawStatus = training.status;
    report.state = remoteState(training);
    if (report.state == RemoteState::Failed || report.state == RemoteState::Cancelled)
        report.message = training.error;
    if (!training.triggerWord.isEmpty())
        report.facts.insert("trigger_word"_L1, training.triggerWord);
    report.raw = QJsonDocument(answer).toJson(QJsonDocument::Compact).left(TrainingRawLimit);
    return report;
}

} // namespace frameloom
