// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "create/mask/maskcanvas.h"
#include "create/mask/maskeditor.h"
#include "tour/tourhands.h"
#include "tour/toursteps.h"

#include <cmath>
#include <numbers>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

/// A blot on the water, left of the middle; of the canvas, 0..1.
QVector<QPointF> blot()
{
    constexpr int points = 160;
    constexpr int turns = 6;
    QVector<QPointF> line;
    for (int i = 0; i <= points; ++i) {
        const double part = double(i) / points;
        const double angle = part * turns * 2 * std::numbers::pi;
        line << QPointF(0.36 + 0.09 * part * std::cos(angle), 0.77 + 0.06 * part * std::sin(angle));
    }
    return line;
}

} // namespace

TourSteps maskSteps(TourHands &hands)
{
    const QString upscale = u"midjourney.upscale-1x"_s;
    const QString inpaint = u"midjourney.inpaint"_s;
    return {
        {{}, [&hands, upscale] { hands.showJob(hands.firstOf(upscale)); },
         [&hands, upscale] {
             return hands.shownJob() == hands.firstOf(upscale) && hands.opensMenu(u"moreActions"_s);
         }},
        {{}, [&hands] { hands.trigger(u"action.midjourney.inpaint.1"_s); },
         [&hands] {
             const QWidget *paint = hands.visible(u"field.mask"_s);
             return paint && paint->isEnabled();
         }},
        {{}, [&hands] { hands.press(u"field.mask"_s); },
         [&hands] {
             const auto *editor = qobject_cast<MaskEditor *>(hands.visible(u"maskEditor"_s));
             return editor && editor->isReady();
         }},
        {u"mask-painter"_s, [&hands] { hands.draw(u"maskCanvas"_s, blot()); },
         [&hands] {
             auto *canvas = qobject_cast<MaskCanvas *>(hands.visible(u"maskCanvas"_s));
             return canvas && canvas->document().marked() > 0;
         }},
        {u"mask-form"_s,
         [&hands] {
             hands.press(u"maskDone"_s);
             hands.type(u"field.prompt"_s, u"a small wooden boat"_s);
         },
         [&hands] { return !hands.has(u"maskEditor"_s) && hands.has(u"maskPreview"_s); }},
        {{}, [&hands] { hands.press(u"submitButton"_s); },
         [&hands, inpaint] { return hands.newestIs(inpaint, JobState::Done); }},
        {u"redrawn"_s, [&hands] { hands.showNewest(); }, [&hands] { return hands.shownIs(JobState::Done); }},
    };
}

} // namespace frameloom
