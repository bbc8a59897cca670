// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tour/toursteps.h"

#include "jobs/joblistmodel.h"
#include "studio/studio.h"
#include "tour/tourhands.h"

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

const QString heronPrompt =
    u"a heron over a misty lake at dawn, ink and watercolour, wide negative space, muted blues"_s;
const QString cityPrompt = u"night market in the rain, paper lanterns, wet street, long exposure"_s;

bool atOnce()
{
    return true;
}

} // namespace

TourSteps pictureSteps(TourHands &hands)
{
    TourSteps steps;
    const auto step = [&steps](const QString &picture, std::function<void()> act, std::function<bool()> ready) {
        steps.append({picture, std::move(act), std::move(ready)});
    };
    const auto shownIsDone = [&hands] { return hands.shownIs(JobState::Done); };
    const auto newestIsDone = [&hands](const QString &operation) {
        return [&hands, operation] { return hands.newestIs(operation, JobState::Done); };
    };

    step(u"welcome"_s, [] {}, [&hands] { return hands.has(u"trySandboxButton"_s); });
    step(u"create-empty"_s, [&hands] { hands.press(u"tryClassicSandboxButton"_s); }, [&hands] {
        return hands.has(u"submitButton"_s) && hands.studio().session()->balance().known;
    });
    step(u"prompt"_s, [&hands] {
        hands.type(u"field.prompt"_s, heronPrompt);
        hands.press(u"field.aspect_ratio.3:2"_s);
    }, atOnce);
    step(u"running"_s, [&hands] { hands.press(u"submitButton"_s); }, [&hands] {
        const int row = hands.jobs().rowOf(hands.shownJob());
        return row >= 0 && hands.jobs().jobAt(row).percent > 20;
    });
    step(u"four-pictures"_s, [] {}, shownIsDone);

    // One click runs a follow-up; the stage stays, the list shows the new job.
    step({}, [&hands] { hands.press(u"action.midjourney.upscale-1x.2"_s); },
         newestIsDone(u"midjourney.upscale-1x"_s));
    step(u"upscaled"_s, [&hands] { hands.showNewest(); }, shownIsDone);

    // A follow-up that needs another first runs as one chain.
    step(u"more-actions"_s, [&hands] { hands.showJob(hands.firstOf(u"midjourney.imagine"_s)); }, [&hands] {
        return hands.shownJob() == hands.firstOf(u"midjourney.imagine"_s) && hands.opensMenu(u"moreActions"_s)
            && hands.opensSubmenu(u"actions.Pan"_s);
    });
    step({}, [&hands] { hands.trigger(u"action.midjourney.pan.1.left"_s); }, newestIsDone(u"midjourney.pan"_s));
    step(u"panned"_s, [&hands] { hands.showNewest(); }, shownIsDone);

    step({}, [&hands] {
        hands.type(u"field.prompt"_s, cityPrompt);
        hands.press(u"field.aspect_ratio.16:9"_s);
        hands.press(u"submitButton"_s);
    }, newestIsDone(u"midjourney.imagine"_s));
    step(u"wide-pictures"_s, [&hands] { hands.showNewest(); }, shownIsDone);
    step(u"lightbox"_s, [&hands] { hands.key(u"picture1"_s, Qt::Key_Space); },
         [&hands] { return hands.has(u"lightbox"_s); });
    step({}, [&hands] { hands.key(u"lightbox"_s, Qt::Key_Escape); }, [&hands] { return !hands.has(u"lightbox"_s); });
    return steps;
}

} // namespace frameloom
