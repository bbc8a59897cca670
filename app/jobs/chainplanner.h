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
    /// The steps make a trained person: its row (people/person.h) is written together with the jobs.
    struct PersonRef
    {
        qint64 id = 0; ///< one of the list that these steps are tried for once more; 0: a new one
        QString name;
    };
    std::optional<PersonRef> person;
};

/// What a parent's parameters tell that prices depend on (PriceRule::Kind::PerParentValue): {"pictureCount": 12}.
QJsonObject parentValuesOf(const QJsonObject &parentParams);

/// Pure. `parent`: the draft's parent job, if it is one of ours; `siblings`: its children, for reuse.
ChainPlan planChain(const Catalog &catalog, const Draft &draft, const std::optional<Job> &parent,
                    const QVector<Job> &siblings);

} // namespace frameloom
