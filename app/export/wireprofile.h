// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "catalog/operation.h"

#include <QString>
#include <QStringList>

namespace frameloom {

/// What tells one generation of the API from the other for somebody who writes a program against it: the writers of code
/// and of collections ask here and know no generation. Sources: api/v1/CORE.md, api/v2/CORE.md.
struct WireProfile
{
    QString keyHeader;         ///< takes the API key as it is
    QString idempotencyHeader; ///< a JSON submission carries a key of its own in it; empty: there is no such thing
    QString noun;              ///< what a submission makes: "task", "job"; names variables too
    QString idName;            ///< its id in the answer: "task_id", "jobId"
    QString doneStatus;        ///< "finished"
    QStringList lostStatuses;  ///< how else it can end
    bool statusMayLack = true; ///< results may come without a status
    bool fetchesByGet = false; ///< GET with the id at the end of the address; else POST with the id in the body
    /// The result has no fixed shape: every address in it is saved as a file. Else the answer alone is printed.
    bool savesFiles = false;
    bool hasProHost = true; ///< some calls go to Profile::proUrl
    /// A redirect is not followed: HTTP libraries take the header of the key along to any host, unless it is
    /// "Authorization".
    bool staysOnHost = false;
    QString pictureUrlName; ///< the address in the answer of an upload of a picture or a video
    QString soundUrlName;   ///< of an upload of sound
    int pictureSeconds = 5; ///< between two questions about a picture
    int otherSeconds = 5;   ///< about everything else

    /// Every status after which there is nothing more to ask for.
    QStringList endStatuses() const { return QStringList{doneStatus} + lostStatuses; }
    QString idWords() const { return noun + QStringLiteral(" id"); }
    /// Stands for an id that is not known: "PARENT_TASK_ID".
    QString parentPlace() const { return QStringLiteral("PARENT_%1_ID").arg(noun.toUpper()); }
};

/// `task`: trainings of the Unified API have an id, an address and statuses of their own (api/v2/CORE.md, "LoRA training").
const WireProfile &wireProfile(ApiGeneration generation, TaskKind task = TaskKind::Job);

} // namespace frameloom
