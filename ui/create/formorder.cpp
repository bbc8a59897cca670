// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "create/formorder.h"

#include "create/operationform.h"
#include "create/parentwatch.h"
#include "credits/pricing.h"

namespace frameloom {

FormOrder FormOrder::of(const OperationForm &form, const ParentWatch &parent, const Catalog &catalog, int times)
{
    FormOrder order;
    const Draft draft = form.draft();
    const qsizetype prompts = form.prompts().size();
    order.plan = planChain(catalog, draft, parent.job(), parent.children());
    order.each = order.plan.problem == ChainPlan::Problem::None ? order.plan.total
                                                                : priceOf(form.operation(), draft.params);
    order.times = times;
    order.count = prompts * times;
    order.total = order.each * int(order.count);
    order.isListed = prompts > 1;
    return order;
}

} // namespace frameloom
