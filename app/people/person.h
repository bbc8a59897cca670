// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "catalog/price.h"
#include "model/failure.h"
#include "model/job.h"
#include "model/profile.h"

#include <QLatin1StringView>
#include <QMetaType>
#include <QString>
#include <QVector>

#include <optional>

namespace frameloom {

/// What a training learned. The Classic API trains people only.
enum class PersonKind { Person, Style, Object };

QString personKindName(PersonKind kind);            ///< "person": for the database and files, not for people
PersonKind personKindFromName(const QString &name); ///< Person for an unknown name

/// The API generation as stored: ids of one mean nothing to the other.
QString personService(ApiGeneration generation);

/// Somebody (or a style, or a thing) that was trained or is being trained: a row of table `people`. No call of the
/// Classic API lists trainings (api/v1/GENERATORS.md, "AI Photos"), so this row is the only way back to the model. The
/// Unified API lists them (api/v2/CORE.md, "LoRA training"): there a row follows what the list says, and there is no step
/// of preparation. Ids of the service are opaque text.
struct Person
{
    qint64 id = 0;
    QString profileId;
    QString service = QStringLiteral("classic"); ///< whose ids they are: personService()
    PersonKind kind = PersonKind::Person;
    QString name;         ///< by the user; may be empty
    qint64 uploadJob = 0; ///< our job that prepared the pictures; 0: none of ours
    QString uploadTask;   ///< training_images_id
    qint64 trainJob = 0;  ///< our job that trained; 0: none of ours
    QString trainTask;    ///< training_id, or the LoRA's id; what photos are made from
    QString triggerWord;  ///< as the finished training told, or as asked for
    int pictureCount = 0; ///< 0: not known
    QString coverPath;    ///< a picture that was given: absolute, or relative to the library
    QString remoteStatus = {}; ///< Unified: the list's word for it, or goneStatus; empty: not listed yet
    QString remoteError = {};  ///< Unified: the list's words on a failure

    // UTC, milliseconds since 1970
    qint64 preparedUntil = 0; ///< when the prepared pictures lapse; 0: not told
    qint64 createdAt = 0;
    qint64 trainedAt = 0; ///< 0: not usable yet

    bool isUnified() const { return service == QLatin1StringView("unified"); }
    bool operator==(const Person &) const = default;
};

/// Person::remoteStatus of one that the service does not list any more.
constexpr QLatin1StringView goneStatus{"gone"};

/// How far the training of somebody is, made of its jobs.
enum class PersonState {
    Waiting, ///< a step is held here; PersonStatus::reason says why
    Sending, ///< the pictures are on their way
    Preparing,
    Prepared, ///< and nothing is training
    Training,
    Ready,
    Unsure, ///< a request was sent, its answer is not known; without a job: whether a training finished is not
    Failed,
    Stopped, ///< not followed any more, by the user
    Lapsed,  ///< the prepared pictures are gone from the server and nothing was trained
    Gone     ///< the service does not list it any more
};

/// The state with what people want to know of it.
struct PersonStatus
{
    PersonState state = PersonState::Failed;
    int percent = -1; ///< 0..100; -1: not told
    QueueReason reason = QueueReason::None;
    Failure failure;
    qint64 jobId = 0; ///< the step that the state is about; 0: none of ours
    QString remote = {}; ///< Training: the service's own word for how far it is; empty: not told
};

/// One of the list, with its steps as far as they are still in the history.
struct PersonEntry
{
    Person person;
    std::optional<Job> upload;
    std::optional<Job> train;
    /// The last step of the chain: repeating it repeats what did not work before it, for that price.
    qint64 lastJob = 0;
    Price again = Price::exact({});

    /// Pure. `nowMs`: wall clock, UTC.
    PersonStatus status(qint64 nowMs) const;
    /// The step that holds the pictures that were given; null: it is not in the history any more.
    const Job *pictures() const
    {
        const std::optional<Job> &job = person.isUnified() ? train : upload;
        return job ? &*job : nullptr;
    }

private:
    PersonStatus unifiedStatus() const;
};

/// Which step of the way to a person a job is.
enum class PersonStep { None, Prepare, Train };
PersonStep personStep(const QString &resultFamily);
/// Whose step it is: personService() of the API that has that family.
QString personServiceOf(const QString &resultFamily);

} // namespace frameloom

Q_DECLARE_METATYPE(frameloom::PersonEntry)
