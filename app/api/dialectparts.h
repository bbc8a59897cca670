// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "api/taskreport.h"
#include "catalog/draft.h"
#include "catalog/operation.h"
#include "model/failure.h"

#include <QByteArray>
#include <QJsonObject>
#include <QUrl>

namespace frameloom {

/// What both dialects need to spell a request and to judge an answer. Pure.

/// The path below the server's address, whether that ends in a slash or not.
QUrl endpoint(const QUrl &base, const QString &path);
/// Without spaces and with sorted keys: the order on the wire is fixed.
QByteArray compact(const QJsonObject &object);
/// The parameters as the service gets them, still flat: those that apply and are set, each in its schema's type, and
/// the parent under its name (see Dialect::submitBody).
QJsonObject wireParams(const Operation &operation, const Draft &draft, const QString &parentTaskId,
                       const QString &parentFamily);
/// Finished, failed or cancelled.
bool hasEnded(const TaskReport &report);
/// A 2xx answer that makes no sense.
Failure unreadable(const QString &words = {});
/// A 2xx answer that says no.
Failure refused(const QString &words);

} // namespace frameloom
