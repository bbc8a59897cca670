// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "catalog/credits.h"
#include "sandbox/clippainter.h"
#include "sandbox/picture/picturespec.h"

#include <QJsonObject>
#include <QStringList>
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
    QVector<PictureSpec> pictures; ///< of the result; of songs: their covers
    QVector<ClipSpec> clips;       ///< of the result, or of each song
    QStringList songs;             ///< shipped songs
    QStringList songIds;           ///< what Suno and Udio continue
    QString upload;                ///< name of the uploaded file that is the result (Suno upload)
    int pictureCount = 0;          ///< of AI Photos: what the person was prepared from, which training costs
    QString idempotencyKey;        ///< of the Unified API, and what was sent with it
    QString digest;
    QJsonObject extra;             ///< result keys that are not files: content, seed, sref, songs

    State stateAt(qint64 nowMs) const;
    int percentageAt(qint64 nowMs) const; ///< 10 to 90 in steps of 10 while processing
    /// Songs can be heard from the middle of their making on.
    bool hasPreviewAt(qint64 nowMs) const;
    /// How many pictures, videos or songs can be continued by their number.
    int entries() const;

    QJsonObject toJson() const;
    static SandboxTask fromJson(const QJsonObject &object);
};

/// Paths below the server's root. Picture 0 is the grid of all, or the only one.
QString picturePath(const SandboxTask &task, int number);
QString clipPath(const SandboxTask &task, int number);
QString songPath(const SandboxTask &task, int number);

} // namespace frameloom
