// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/wireprofile.h"

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

WireProfile classicWire()
{
    WireProfile wire;
    wire.keyHeader = u"Authorization"_s;
    wire.noun = u"task"_s;
    wire.idName = u"task_id"_s;
    wire.doneStatus = u"finished"_s;
    wire.lostStatuses = {u"failed"_s};
    wire.pictureUrlName = u"imageURL"_s;
    wire.soundUrlName = u"audioURL"_s;
    return wire;
}

WireProfile unifiedWire()
{
    WireProfile wire;
    wire.keyHeader = u"X-API-Key"_s;
    wire.idempotencyHeader = u"Idempotency-Key"_s;
    wire.noun = u"job"_s;
    wire.idName = u"jobId"_s;
    wire.doneStatus = u"COMPLETED"_s;
    wire.lostStatuses = {u"FAILED"_s, u"CANCELLED"_s};
    wire.statusMayLack = false;
    wire.fetchesByGet = true;
    wire.savesFiles = true;
    wire.hasProHost = false;
    wire.staysOnHost = true;
    wire.pictureUrlName = u"url"_s;
    wire.soundUrlName = u"url"_s;
    wire.pictureSeconds = 3; // CORE.md, "Life cycle, polling, progress"
    return wire;
}

WireProfile trainingWire()
{
    WireProfile wire = unifiedWire();
    wire.idempotencyHeader.clear();
    wire.noun = u"training"_s;
    wire.idName = u"id"_s;
    wire.doneStatus = u"READY"_s;
    wire.lostStatuses = {u"FAILED"_s, u"ARCHIVED"_s};
    wire.savesFiles = false;
    wire.otherSeconds = 15; // of 15 to 25 minutes
    return wire;
}

} // namespace

const WireProfile &wireProfile(ApiGeneration generation, TaskKind task)
{
    static const WireProfile classic = classicWire();
    static const WireProfile unified = unifiedWire();
    static const WireProfile training = trainingWire();
    if (generation == ApiGeneration::Unified && task == TaskKind::Training)
        return training;
    return generation == ApiGeneration::Unified ? unified : classic;
}

} // namespace frameloom
