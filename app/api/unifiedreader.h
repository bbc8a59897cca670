// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "api/taskreport.h"

#include <QJsonObject>

namespace frameloom {

/// Lenient reading of one Unified job, wherever it comes from: submit, job, job list, webhook (api/v2/CORE.md, "Life
/// cycle", "Results"). Facts of the report: "credit_cost", "expired", "model". Pure.
TaskReport readUnifiedJob(const QJsonObject &answer);

/// The same of what the service tells by itself (api/v2/CORE.md, "Webhooks"), where the event may say more than the
/// status does.
TaskReport readUnifiedMessage(const QJsonObject &message);

} // namespace frameloom
