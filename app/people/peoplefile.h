// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "people/person.h"

#include <QByteArray>
#include <QVector>

namespace frameloom {

/// The list of trained people as a file, so that losing this computer does not lose the models:
///
///   {"format": "frameloom.people", "version": 1, "exported_at": "2026-11-27T00:10:00.000Z",
///    "people": [{"name": "Anna", "kind": "person", "service": "classic", "training_id": "…", "images_id": "…",
///                "trigger_word": "TOKMSN", "pictures": 12, "images_expire_at": "…", "created_at": "…",
///                "trained_at": "…"}]}
///
/// Times are UTC in ISO 8601. No API key is in it, but whoever has the account's key can use the models it names.
/// `version` is raised when an old reader would misunderstand; what a reader does not know it ignores.
constexpr int peopleFileVersion = 1;

/// Those without a training id are left out: there is nothing to come back to.
QByteArray writePeople(const QVector<Person> &people, qint64 nowMs);

/// What a file of trained people holds, or why it cannot be read.
struct PeopleFile
{
    enum class Problem {
        None,
        NotJson,
        NotPeople, ///< JSON of another kind
        TooNew,    ///< of a later version
        Empty      ///< no entry has a training id
    };
    Problem problem = Problem::None;
    QVector<Person> people; ///< profileId empty, without jobs
    int skipped = 0;        ///< entries without a training id
};
/// Lenient: unknown keys are ignored, a missing name or time is no fault, a bare list is taken too. An entry that does
/// not say otherwise is taken for a finished training.
PeopleFile readPeople(const QByteArray &text, qint64 nowMs);

} // namespace frameloom
