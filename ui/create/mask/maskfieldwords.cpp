// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What MaskField says.

#include "create/generatestate.h"
#include "create/mask/maskeditor.h"
#include "create/mask/maskfield.h"
#include "studio/workspace.h"
#include "words/words.h"

#include <QLocale>

namespace frameloom {

namespace {

QString sizeWords(const QSize &size)
{
    const QLocale where;
    return MaskField::tr("%1 × %2").arg(where.toString(size.width()), where.toString(size.height()));
}

} // namespace

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
    if (!isChecked())
        return tr("The mask is still being read.");
    if (!m_known.error.isEmpty())
        return tr("The mask cannot be read: %1. Paint it again.").arg(m_known.error);
    if (!fits())
        return tr("The mask belongs to another picture: it is %1 pixels, this picture %2. Paint it again.")
            .arg(sizeWords(m_known.size), sizeWords(m_known.pictureSize));
    if (m_known.marked == 0)
        return tr("Nothing is marked. Paint what is to be redrawn.");
    return {};
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

QString MaskField::exchangedWords() const
{
    return tr("This mask was painted over another picture of the same size. Look whether it lies right here; “Change "
              "mask…” takes it over or corrects it.");
}

QString MaskField::stateWords() const
{
    if (m_base != Base::Ready)
        return baseWords();
    if (filePath().isEmpty())
        return tr("Paint over what is to be redrawn; the rest stays.");
    if (!isChecked() || !m_known.error.isEmpty() || !fits() || m_known.marked == 0)
        return {}; // the problem line speaks
    return MaskEditor::partWords(m_known.marked, m_known.part);
}

} // namespace frameloom
