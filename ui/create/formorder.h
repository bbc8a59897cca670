// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "catalog/price.h"
#include "jobs/chainplanner.h"

#include <QStringList>

namespace frameloom {

class Catalog;
class OperationForm;
class ParentWatch;

/// What a press of Generate orders: a form as it stands, each of its prompts so many times. Arithmetic, for every key
/// press.
struct FormOrder
{
    ChainPlan plan; ///< of one job
    Price each;     ///< of one job; known where the plan is not, as the price of the step itself
    Price total;
    qsizetype count = 1; ///< jobs in `total`
    int times = 1;       ///< each prompt
    bool isListed = false; ///< several prompts, of which some can be left out

    static FormOrder of(const OperationForm &form, const ParentWatch &parent, const Catalog &catalog, int times);
};

} // namespace frameloom
