// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "catalog/credits.h"
#include "catalog/operation.h"
#include "sandbox/picture/picturespec.h"

#include <QJsonObject>
#include <QVector>

namespace frameloom {

/// One task of the sandbox. How far it has come follows from its age, so nothing has to run for it.
struct SandboxTask
{
    enum class State { Staged, Pending, Starting, Processing, Finished, Failed };

    QString id;        ///< UUID text
    QString operation; ///< catalogue id
    QString type;      ///< task_type on the wire; empty: null there (pro operations)
    QString prompt;    ///< its own or its parent's
    qint64 createdMs = 0;
    qint64 durationMs = 0;
    Credits charge;
    bool fails = false;       ///< ends in Failed, with `message`
    bool filesMissing = false; ///< its files answer 404
    QString message;
    QVector<PictureSpec> pictures; ///< four, one or none
    QJsonObject extra;             ///< result keys that are not pictures: content, seed, sref

    State stateAt(qint64 nowMs) const;
    int percentageAt(qint64 nowMs) const; ///< 10 to 90 in steps of 10 while processing

    QJsonObject toJson() const;
    static SandboxTask fromJson(const QJsonObject &object);
};

/// What fetch answers (api/v1/core.json, api/v1/midjourney.json), oddities included: progress as text, no status in
/// most finished samples, `taskId` for a finished reroll.
QJsonObject fetchObject(const SandboxTask &task, const Operation &operation, qint64 nowMs, const QString &baseUrl);

/// Path of a picture below the server's root. Number 0 is the grid of all four, or the only picture.
QString picturePath(const SandboxTask &task, int number);

} // namespace frameloom
