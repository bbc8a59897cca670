// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/training.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace frameloom {

TrainingState trainingState(const QString &word)
{
    static const QHash<QString, TrainingState> states = {
        {u"pending"_s, TrainingState::Waiting},         {u"queued"_s, TrainingState::Waiting},
        {u"uploading"_s, TrainingState::TakingPictures}, {u"training"_s, TrainingState::Training},
        {u"processing"_s, TrainingState::Training},      {u"ready"_s, TrainingState::Ready},
        {u"completed"_s, TrainingState::Ready},          {u"failed"_s, TrainingState::Failed},
        {u"archived"_s, TrainingState::Archived},
    };
    return states.value(word.trimmed().toLower(), TrainingState::Unknown);
}

bool isUnderWay(TrainingState state)
{
    return state != TrainingState::Ready && state != TrainingState::Failed && state != TrainingState::Archived;
}

} // namespace frameloom
