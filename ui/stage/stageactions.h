// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "catalog/catalog.h"
#include "credits/meter.h"
#include "jobs/chainplanner.h"
#include "stage/stagecontent.h"

#include <QKeySequence>

#include <functional>
#include <optional>

namespace frameloom {

/// One priced thing that can be done with a result, ready to run.
struct StageAction
{
    QString id;          ///< stable inside a job: operation, preset and picture; for objectNames and repaints
    QString label;       ///< "Animate with Luma…"
    QString rowLabel;    ///< on its button ("Animate…"); never empty
    QString menu;        ///< FollowUp::menu, not translated
    QString menuLabel;   ///< what it is called in that submenu ("Left"); never empty
    QString spoken;      ///< "Upscale picture 2"
    QString subject;     ///< what it acts on, where there are several: "picture 2", "song 1", "clip 1", "answer 3"
    QString title;       ///< of the job it makes: "Upscale 2 of “a heron…”"
    int picture = 0;     ///< 0: the whole job
    FollowUp::Placement placement = FollowUp::Placement::Menu;
    QKeySequence shortcut;
    bool opensForm = false;
    Draft draft;
    ChainPlan plan;      ///< with the summed price
    bool enabled = true;
    QString reason;      ///< why not, for people
    bool buyingHelps = false;

    const Price &price() const { return plan.total; }
};

/// How the meter would read after spending this; injected, since the session owns the balance.
using MeterOf = std::function<MeterReading(const Price &)>;

/// The follow-ups of the job's operation: for one picture (1-based), or for the whole job (0). Empty until the job is done.
/// Operations without a complete form are left out.
QVector<StageAction> actionsFor(const Catalog &catalog, const StageContent &content, int picture, const MeterOf &meter);

} // namespace frameloom
