// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "catalog/operation.h"
#include "sandbox/sandboxtask.h"

#include <functional>
#include <optional>

namespace frameloom {

/// What a submission asks for, once it has been checked.
struct SandboxRequest
{
    const Operation *operation = nullptr;
    QJsonObject params;
    const SandboxTask *parent = nullptr; ///< finished and fitting; null without one
    int picture = 0;                     ///< 1-based number of the parent's picture; 0: the only or whole one
    int repetition = 0;                  ///< how often this prompt came before: the next pictures are others
    QJsonObject extra;                   ///< kept with the task, beside what is made of the request
    int pictureCount = 0;                ///< SandboxTask::pictureCount
    QString upload;                      ///< name of the file that a multipart request carried
    /// The spec of a picture that the sandbox itself serves under this address.
    std::function<std::optional<PictureSpec>(const QString &url)> pictureAt;
};

/// "upscale#2", "variation-3", "pan-left", "outpaint-1.5" ... (api/v1/core.json, task_types). Empty for pro operations.
QString taskType(const SandboxRequest &request);

/// The prompt that counts: the request's own, else its parent's.
QString promptOf(const SandboxRequest &request);

/// The picture that the request gives by an address: a spec of the sandbox's own, or a scene by somebody's address.
std::optional<PictureSpec> inputPicture(const SandboxRequest &request);

/// The pictures that will be its result; none for text, seed, video and audio.
QVector<PictureSpec> resultPictures(const SandboxRequest &request);

/// Result keys other than files: content, full_content, description, lyrics, seed, sref, message ...
QJsonObject resultExtras(const SandboxRequest &request, const QVector<PictureSpec> &pictures);

/// How long it takes at speed 1, in milliseconds.
qint64 usualDuration(const Operation &operation);

} // namespace frameloom
