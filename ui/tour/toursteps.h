// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tour/tourstep.h"

namespace frameloom {

class TourHands;

/// The tour's chapters, in their order; each goes on from the ones before it. `hands` outlives the steps.
TourSteps pictureSteps(TourHands &hands); ///< from the welcome page to pictures, follow-ups and the lightbox
TourSteps maskSteps(TourHands &hands);    ///< a region of a picture is painted over and drawn anew
TourSteps wordSteps(TourHands &hands);    ///< results that are words
TourSteps clipSteps(TourHands &hands);    ///< a picture becomes a clip, the clip is played
TourSteps songSteps(TourHands &hands);    ///< two songs with waveform and lyrics
TourSteps troubleSteps(TourHands &hands); ///< what went wrong, and what may have
TourSteps unifiedSteps(TourHands &hands); ///< an account of the Unified API: its forms, dark, light and small
TourSteps lookSteps(TourHands &hands);    ///< the other pages, light and dark, small, right to left

} // namespace frameloom
