// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "catalog/catalog.h"
#include "create/formorder.h"
#include "create/generatebar.h"
#include "jobs/chainplanner.h"

#include <optional>

namespace frameloom {

class Session;

/// What the foot of the form depends on besides the session.
struct GenerateFacts
{
    const FormOrder &order;
    const Catalog &catalog;
    const QString &complaint; ///< what no field can show
    bool keyRejected;
    bool blocked;             ///< surely too few credits, by a balance that was just asked for
};

/// Whether Generate can be pressed, what stands on it and why. Words only; called on every key press.
GenerateBar::State generateState(const Session &session, const GenerateFacts &facts);
/// "Generate · 4 credits", "Generate 6 · 24 credits".
QString generateCaption(const Price &price, qsizetype count);
QString planProblemWords(ChainPlan::Problem problem);
/// What lists show for a submission: its prompt, or "Pan of “a heron”".
QString submissionTitle(const Operation &operation, const Draft &draft, const std::optional<Job> &parent);

} // namespace frameloom
