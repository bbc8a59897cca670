// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "api/taskreport.h"
#include "model/training.h"

#include <QJsonObject>

namespace frameloom {

/// Lenient reading of one training of the Unified API, wherever it comes from: POST (which tells little), GET, list
/// (api/v2/CORE.md, "LoRA training"; schema `Lora` of openapi.json). Its id is empty when the object is none. Pure.
RemoteTraining readTraining(const QJsonObject &answer);

/// The same as a report to the job that follows it. Facts: "trigger_word".
TaskReport reportOf(const RemoteTraining &training, const QJsonObject &answer);

} // namespace frameloom
