// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/asset.h"
#include "model/balance.h"

#include <QJsonObject>
#include <QMetaType>
#include <QString>
#include <QStringList>
#include <QUrl>
#include <QVector>

#include <optional>

namespace frameloom {

/// A remote status by sense (api/v1/CORE.md, "Statuses"). Unknown words keep polling.
enum class RemoteState { Pending, Running, Finished, Failed, Cancelled, Unknown };

/// One result file as the server names it.
struct ResultFile
{
    AssetKind kind = AssetKind::Picture;
    int number = 1; ///< as in Asset::number
    QUrl url;
    QString itemId = {}; ///< song_id
    QString title = {};
    QString words = {};  ///< lyrics
};

/// What one fetch (or a submit answer that holds the result) says about a task. Both dialects speak it.
struct TaskReport
{
    QString taskId;
    QString taskType;      ///< "upscale#2": matched by prefix only, never trusted
    RemoteState state = RemoteState::Unknown;
    QString rawStatus;     ///< empty where the answer has none
    int percent = -1;      ///< 0..100; -1: not told
    QVector<ResultFile> files;
    QStringList texts;     ///< describe, shorten: keycap digits stripped
    QString seed;
    QString prompt;        ///< of the request, where the answer repeats it
    QJsonObject input;     ///< the request, likewise; without very long texts
    QJsonObject facts;     ///< other plain values worth keeping: "trigger_word", "expires_at", "title"
    QString message;       ///< the server's words on a failure
    bool resultMayFollow = false; ///< finished without a result, which may be written a moment later
    QByteArray raw;        ///< the object as it came, at most 64 KiB
};

/// One entry of a service's own list of jobs (api/v2/CORE.md, GET /v2/jobs).
struct RemoteJob
{
    TaskReport report;
    QString model;
    QString prompt;          ///< where the answer tells its input
    qint64 createdAt = 0;    ///< UTC, milliseconds since 1970; 0: not told
};

/// A page of the answer of GET /v2/jobs (api/v2/CORE.md, "Life cycle, polling, progress").
struct RemoteJobPage
{
    QVector<RemoteJob> jobs; ///< newest first
    QString next;            ///< cursor of the next page; empty: this is the last
};

/// The answer to a submission: a task to follow, or the finished result, or both.
struct SubmitAnswer
{
    QString taskId;                   ///< may be empty when `report` is finished
    std::optional<TaskReport> report; ///< set when the answer already holds an outcome
};

} // namespace frameloom

Q_DECLARE_METATYPE(frameloom::TaskReport)
Q_DECLARE_METATYPE(frameloom::RemoteJobPage)
