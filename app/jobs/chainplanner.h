// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "catalog/catalog.h"
#include "catalog/draft.h"
#include "catalog/price.h"
#include "model/job.h"

#include <QVector>

#include <optional>

namespace frameloom {

/// What runs when a draft is submitted: usually one step; two when its parent must be upscaled first ("Pan left 6").
struct ChainPlan
{
    enum class Problem { None, ParentMissing, ParentUnfit, ParentUnfinished };
    struct Step
    {
        Draft draft;   ///< a later step's parent is the step before it (parent.jobId stays 0 until stored)
        Price price;
    };
    Problem problem = Problem::None;
    QVector<Step> steps;
    Price total;
    qint64 reusedJob = 0; ///< an upscale that exists and saves the first step
};

/// Pure. `parent`: the draft's parent job, if it is one of ours; `siblings`: its children, for reuse.
ChainPlan planChain(const Catalog &catalog, const Draft &draft, const std::optional<Job> &parent,
                    const QVector<Job> &siblings);

} // namespace frameloom
