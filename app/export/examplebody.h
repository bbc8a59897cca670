// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "catalog/operation.h"

#include <QJsonObject>
#include <QString>

namespace frameloom {

/// A small body that the operation's schema accepts: what is required, what a fresh form holds, and what the schema's
/// conditions ask for beside it. `parent` is the id of the task (or item) to continue.
/// Media are example addresses or a tiny picture as Base64. Compiles the schema at the first call; any thread.
QJsonObject exampleBody(const Operation &operation, const QString &parent);

/// Whether the schema has nothing against the body; true where the schema cannot be read.
bool isLegal(const Operation &operation, const QJsonObject &body);

/// "picture.png", "song.mp3" or "clip.mp4".
QString exampleFile(MediaKind kind);

} // namespace frameloom
