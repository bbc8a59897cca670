// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What MaskField says.

#include "create/generatestate.h"
#include "create/mask/maskeditor.h"
#include "create/mask/maskfield.h"
#include "create/mask/masksheet.h"
#include "studio/workspace.h"
#include "words/words.h"

namespace frameloom {

QString MaskField::ownProblem() const
{
    if (m_value.isUndefined()) {
        if (!field().required)
            return {};
        return m_base == Base::NeedsUpscale || m_base == Base::Upscaling
                   ? tr("Upscale the picture first, then paint what is to be redrawn.")
                   : tr("Paint what is to be redrawn.");
    }
    if (filePath().isEmpty())
        return {};
    if (m_base == Base::NeedsUpscale || m_base == Base::Upscaling)
        return tr("The mask belongs to another picture. Upscale this one first, then paint.");
    return m_sheet->problem();
}

QString MaskField::baseWords() const
{
    switch (m_base) {
    case Base::None:
        return tr("Choose a picture to paint on.");
    case Base::Elsewhere:
        return tr("A task made elsewhere. To paint on its picture, choose the file that it made.");
    case Base::Unfit:
        return planProblemWords(m_plan.problem);
    case Base::NeedsUpscale: {
        const auto name = [this](const ChainPlan::Step &step) {
            const Operation *operation = m_workspace->catalog()->operation(step.draft.operationId);
            return operation ? words::catalogText(operation->title) : step.draft.operationId;
        };
        const ChainPlan::Step &first = m_plan.steps.constFirst();
        const ChainPlan::Step &last = m_plan.steps.constLast();
        return tr("The mask has to be as large as the upscaled picture, so that comes first. %1 %2, then %3 %4: %5 in "
                  "all.",
                  "operation, its price, operation, its price, sum")
            .arg(name(first), words::shortPrice(first.price), name(last), words::shortPrice(last.price),
                 words::price(m_plan.total));
    }
    case Base::Upscaling:
        return m_percent > 0 ? tr("Being upscaled, %1 %. Then it can be painted on.").arg(m_percent)
                             : tr("Being upscaled. Then it can be painted on.");
    case Base::Gone:
        return tr("The picture's file is not here.");
    case Base::Reading:
    case Base::Ready:
        break;
    }
    return {};
}

QString MaskField::stateWords() const
{
    if (m_base != Base::Ready)
        return baseWords();
    if (filePath().isEmpty())
        return tr("Paint over what is to be redrawn; the rest stays.");
    if (!m_sheet->problem().isEmpty())
        return {}; // the problem line speaks
    return MaskEditor::partWords(m_sheet->known().marked, m_sheet->known().part);
}

} // namespace frameloom
