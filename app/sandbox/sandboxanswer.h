// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "catalog/operation.h"
#include "sandbox/sandboxtask.h"

namespace frameloom {

/// What fetch answers (api/v1/*.json), oddities included: progress as text or as a number, no status in most finished
/// samples, `taskId` for a finished reroll, songs that can be heard before they are done, no task_id while pictures of
/// a person are prepared.
QJsonObject fetchObject(const SandboxTask &task, const Operation &operation, qint64 nowMs, const QString &baseUrl);

/// What stands under task_type where that is not the path's name; empty otherwise.
QString fixedTaskType(const QString &operationId);

} // namespace frameloom
