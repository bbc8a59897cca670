// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "media/songcard.h"
#include "media/videoplayer.h"
#include "media/waveformview.h"
#include "tour/tourhands.h"
#include "tour/toursteps.h"

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

const QString scenePrompt = u"the heron spreads its wings and rises through the mist, slow pan to the right"_s;
const QString songPrompt = u"a calm folk song about grey wings over water, fingerpicked guitar, a low warm voice"_s;
const QString upscaleOne = u"midjourney.upscale-1x"_s;
const QString animateIt = u"action.luma.imagine.1.image_url"_s;
constexpr qint64 frameAtMs = 1'500;

VideoPlayer *clipPlayer(TourHands &hands)
{
    return qobject_cast<VideoPlayer *>(hands.visible(u"video1"_s));
}

} // namespace

TourSteps wordSteps(TourHands &hands)
{
    return {
        {{}, [&hands] { hands.showJob(hands.firstOf(upscaleOne)); },
         [&hands] { return hands.shownJob() == hands.firstOf(upscaleOne) && hands.opensMenu(u"moreActions"_s); }},
        {{}, [&hands] { hands.trigger(u"action.midjourney.describe.1.image_url"_s); },
         [&hands] { return hands.newestIs(u"midjourney.describe"_s, JobState::Done); }},
        {u"described"_s, [&hands] { hands.showNewest(); }, [&hands] { return hands.has(u"resultText1"_s); }},
    };
}

TourSteps clipSteps(TourHands &hands)
{
    return {
        {{}, [&hands] { hands.showJob(hands.firstOf(upscaleOne)); },
         [&hands] {
             const QWidget *animate = hands.visible(animateIt);
             return hands.shownJob() == hands.firstOf(upscaleOne) && animate && animate->isEnabled();
         }},
        {u"clip-form"_s,
         [&hands] {
             hands.press(animateIt);
             hands.type(u"field.prompt"_s, scenePrompt);
             hands.press(u"field.aspect_ratio.16:9"_s);
         },
         [&hands] {
             const QWidget *submit = hands.visible(u"submitButton"_s);
             return submit && submit->isEnabled();
         }},
        {{}, [&hands] { hands.press(u"submitButton"_s); },
         [&hands] { return hands.newestIs(u"luma.imagine"_s, JobState::Done); }},
        {u"clip"_s,
         [&hands] { hands.showNewest(); }, // as its poster, before it is played
         [&hands] { return clipPlayer(hands) && hands.shownIs(JobState::Done); }},
        {u"clip-frame"_s,
         [&hands] {
             if (VideoPlayer *clip = clipPlayer(hands))
                 clip->seek(frameAtMs);
         },
         [&hands] {
             const VideoPlayer *clip = clipPlayer(hands);
             return clip && !clip->isPlaying() && clip->position() == frameAtMs && !clip->frame().isNull();
         }},
        {u"clip-whole-window"_s, [&hands] { hands.press(u"videoFull"_s); },
         [&hands] { return hands.has(u"videoOverlay"_s); }},
        {{}, [&hands] { hands.press(u"videoFull"_s); }, [&hands] { return !hands.has(u"videoOverlay"_s); }},
    };
}

TourSteps songSteps(TourHands &hands)
{
    return {
        {{},
         [&hands] {
             hands.openForm(u"suno.imagine"_s);
             hands.type(u"field.prompt"_s, songPrompt);
             hands.type(u"field.title"_s, u"Grey Wings"_s);
             hands.press(u"submitButton"_s);
         },
         [&hands] { return hands.newestIs(u"suno.imagine"_s, JobState::Done); }},
        {u"songs"_s, [&hands] { hands.showNewest(); },
         [&hands] {
             const auto *wave = qobject_cast<WaveformView *>(hands.visible(u"songWave"_s));
             return wave && !wave->waveform().isNull() && hands.has(u"songWords"_s);
         }},
    };
}

} // namespace frameloom
