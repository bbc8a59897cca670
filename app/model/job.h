// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "catalog/draft.h"
#include "catalog/operation.h"
#include "catalog/price.h"
#include "model/failure.h"

#include <QByteArray>
#include <QMetaType>
#include <QString>
#include <QStringList>
#include <QVector>

namespace frameloom {

/// Where a job stands. Stored as text (jobStateName), so the order may change.
///
///   Queued ──> Uploading ──> Submitting ──> Accepted ──> Running ──> Downloading ──> Done
///     ^            │             │ │ │          │           │             ^
///     ├────────────┘ (restart)   │ │ └──────────┼───────────┼─────────────┘ (finished in the answer)
///     ├──────────────────────────┘ │            ├──> Failed <── also from Queued, Uploading, Submitting (refused)
///     │  nothing left, 401/402/429 │            ├──> Cancelled (the server's word)
///     │                            v            └──> Dropped (user stopped following)
///     └── "send again" ────── Unconfirmed ──> Accepted (task id pasted, webhook, job list)
///
///   Queued, Uploading, Unconfirmed, Downloading ──> Dropped (not sent, dismissed, stopped)
///   Queued, Uploading ──> Unconfirmed (removed, or too late to repeat, while the answer to an earlier try is unknown)
///   Dropped ──> Queued (never sent), Unconfirmed (its answer is unknown), Accepted (goes on), Downloading
///   Done, Failed ──> Downloading (files are fetched again)
///
/// Unconfirmed is never left by the program alone: the request may have been paid for.
enum class JobState {
    Queued,      ///< held here, with a reason
    Uploading,   ///< its media inputs
    Submitting,  ///< the intent is on disk; the request is on its way
    Accepted,    ///< the server gave a task id
    Running,     ///< the server says so
    Downloading, ///< finished there; files are being saved
    Done,
    Failed,
    Cancelled,
    Unconfirmed, ///< sent, but the answer is unknown
    Dropped      ///< not followed any more
};
constexpr int JobStateCount = 11;

/// Why a Queued job is held here. Stored by name.
enum class QueueReason {
    None,        ///< about to be sent
    Order,       ///< waits for an earlier job to be sent
    Limit,       ///< enough jobs in flight
    Budget,
    Offline,
    KeyRejected,
    OutOfCredits,
    RateLimited,
    Parent,      ///< a later step of a chain
    Undo,        ///< held for a moment, so that it can be taken back
    Paused       ///< the user stopped the queue
};

QString jobStateName(JobState state);              ///< "queued": for the database, not for people
JobState jobStateFromName(const QString &name);    ///< Unconfirmed for an unknown name: the safe reading
QString queueReasonName(QueueReason reason);
QueueReason queueReasonFromName(const QString &name);
bool isOpen(JobState state);      ///< neither ended nor given up: Queued … Downloading
bool isFollowed(JobState state);  ///< the poller asks for it: Accepted, Running
bool mayHaveBeenPaid(JobState state); ///< its price belongs to "running" in the meter: Submitting … Downloading, Unconfirmed
/// Whether the state machine above has that arrow.
bool canMove(JobState from, JobState to);

/// One submission, from the intent to its results: a row of table `jobs`. A plain value; the store has the truth,
/// jobs/ is the only writer.
struct Job
{
    qint64 id = 0;            ///< ours; 0: not stored yet
    QString profileId;
    QString operationId;
    QString generatorId;
    QString title;            ///< prompt, or "Upscale of …": what lists show
    QString prompt;           ///< as typed; searched
    QJsonObject params;       ///< of the draft, for Remix
    /// The exact request body, stored before sending; the webhook secret is left out (Dialect::hiddenSecret). Of a body
    /// that goes from the outbox: the same with words in place of its files.
    QByteArray body;
    ParentRef parent;
    qint64 queueRank = 0;     ///< order of sending: smaller first, then the smaller id
    /// Sent with the request where the service takes one: with it the same body may be sent again for a day and makes no
    /// second job (api/v2/CORE.md, "Idempotency"). Empty: the request leaves once.
    QString idempotencyKey;
    qint64 keyedAt = 0;       ///< when the request first left with that key; UTC, milliseconds since 1970
    qint64 waitsFor = 0;      ///< earlier step of the chain that must be Done first; 0: none
    qint64 chainId = 0;       ///< id of the chain's first job; 0: not part of one

    JobState state = JobState::Queued;
    QueueReason reason = QueueReason::None;
    QString remoteStatus;     ///< the server's raw word
    int percent = -1;         ///< 0..100; -1: not told. While Uploading and Submitting: of what is sent
    QString taskId;
    Price price;              ///< as known when it was submitted
    Failure failure;

    ResultKind resultKind = ResultKind::Images;
    QString resultFamily;     ///< ResultSpec::family
    QStringList texts;        ///< text results, emoji digits stripped
    QString seed;
    /// What else the answer told: "trigger_word", "expires_at", "title". Ours: "asked_before", when one that
    /// was unconfirmed and is sent again was sent first (UTC milliseconds); of jobs made elsewhere "elsewhere";
    /// "untold": not known from what; "unasked": nor was the service asked for that yet.
    QJsonObject facts;
    QByteArray answer;        ///< the last raw answer object, for support; bounded
    QString coverPath;        ///< first saved picture, relative to the library; for list thumbnails
    int assetCount = 0;       ///< saved files

    // UTC, milliseconds since 1970; 0: not yet
    qint64 createdAt = 0;
    qint64 submittedAt = 0;
    qint64 acceptedAt = 0;
    qint64 finishedAt = 0;
    qint64 deletedAt = 0;     ///< in the bin; undo clears it

    /// Withdrawn before the service had started it: it cost nothing.
    bool isUnsent() const
    {
        return state == JobState::Dropped && submittedAt == 0 && keyedAt == 0 && taskId.isEmpty()
            && !facts.contains(QLatin1StringView("asked_before"));
    }
    /// Made elsewhere, and the service does not tell from what: there is nothing to fill a form with.
    bool isUntold() const { return facts.value(QLatin1StringView("untold")).toBool(); }
    Draft draft() const { return {operationId, params, parent}; }
};

} // namespace frameloom

Q_DECLARE_METATYPE(frameloom::Job)
Q_DECLARE_METATYPE(QVector<frameloom::Job>)
