// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/mediavalue.h"
#include "create/mask/maskcanvas.h"
#include "create/mask/maskeditor.h"
#include "studio/studio.h"
#include "tour/tourhands.h"
#include "tour/toursteps.h"

#include <QPointF>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

const QString animate = u"unified.kling-3.0-omni"_s;
const QString picture = u"unified.flux-2-pro"_s;
const QString repaint = u"unified.flux-fill-pro"_s;
constexpr QSize tallSize(1440, 900);
constexpr QSize narrowSize(1024, 640);

/// To and fro over the sky.
QVector<QPointF> strokes()
{
    QVector<QPointF> line;
    for (int i = 0; i <= 40; ++i)
        line << QPointF(0.4 + 0.2 * (i % 2), 0.25 + 0.004 * i);
    return line;
}

} // namespace

TourSteps unifiedSteps(TourHands &hands)
{
    const auto setTheme = [&hands](Settings::ThemeChoice theme) {
        hands.studio().workspace().settings().setTheme(theme);
    };
    const auto isUnified = [&hands] {
        const Session *session = hands.studio().session();
        return session && session->profile().generation == ApiGeneration::Unified && session->balance().known
               && hands.has(u"submitButton"_s);
    };
    const auto showsShots = [&hands] {
        hands.reveal(u"field.multi_prompt"_s); // until the form has its final size
        return hands.has(u"field.multi_prompt.2.duration"_s);
    };
    return {
        {{},
         [&hands, setTheme] {
             hands.resize(tallSize);
             setTheme(Settings::ThemeChoice::Dark);
             hands.showPage(TopBar::Page::Create);
             hands.studio().openSandbox(ApiGeneration::Unified);
         },
         isUnified},
        {u"unified"_s,
         [&hands] {
             hands.openForm(animate);
             hands.type(u"field.prompt"_s, u"A fox crosses a frozen river at first light, handheld camera"_s);
             for (const QString &seconds : {u"4"_s, u"6"_s}) {
                 hands.press(u"field.multi_prompt"_s);
                 const QString row = seconds == "4"_L1 ? u"1"_s : u"2"_s;
                 hands.type(u"field.multi_prompt.%1.prompt"_s.arg(row),
                            row == "1"_L1 ? u"The fox listens at the edge of the ice"_s
                                          : u"It runs; the camera follows low over the snow"_s);
                 hands.type(u"field.multi_prompt.%1.duration"_s.arg(row), seconds);
             }
         },
         showsShots},
        {u"unified-light"_s, [setTheme] { setTheme(Settings::ThemeChoice::Light); }, showsShots},
        {u"unified-small"_s, [&hands] { hands.resize(narrowSize); }, showsShots},
        // A mask lies on the picture of another field, and is uploaded with it.
        {{},
         [&hands, setTheme] {
             hands.resize(tallSize);
             setTheme(Settings::ThemeChoice::Dark);
             hands.openForm(picture);
             hands.type(u"field.prompt"_s, u"a lighthouse on a cliff, gouache, evening"_s);
             hands.press(u"submitButton"_s);
         },
         [&hands] { return hands.newestIs(picture, JobState::Done); }},
        {{}, [&hands] { hands.showNewest(); },
         [&hands] { return hands.shownIs(JobState::Done) && hands.opensMenu(u"moreActions"_s); }},
        {{}, [&hands] { hands.trigger(u"action.%1.1.image"_s.arg(repaint)); },
         [&hands] {
             const QWidget *paint = hands.visible(u"field.image.well"_s);
             return paint || hands.has(u"field.image"_s);
         }},
        {{}, [&hands] { hands.press(u"field.mode.inpaint"_s); },
         [&hands] {
             const QWidget *paint = hands.visible(u"field.mask.paint"_s);
             return paint && paint->isEnabled();
         }},
        {{}, [&hands] { hands.press(u"field.mask.paint"_s); },
         [&hands] {
             const auto *editor = qobject_cast<MaskEditor *>(hands.visible(u"maskEditor"_s));
             return editor && editor->isReady();
         }},
        {{}, [&hands] { hands.draw(u"maskCanvas"_s, strokes()); },
         [&hands] {
             auto *canvas = qobject_cast<MaskCanvas *>(hands.visible(u"maskCanvas"_s));
             return canvas && canvas->document().marked() > 0;
         }},
        {u"unified-mask"_s,
         [&hands] {
             hands.press(u"maskDone"_s);
             hands.type(u"field.prompt"_s, u"a rainbow over the sea"_s);
         },
         [&hands] {
             if (hands.has(u"maskEditor"_s) || !hands.has(u"field.mask.preview"_s))
                 return false;
             hands.reveal(u"field.mask.preview"_s);
             return true;
         }},
        {{}, [&hands] { hands.press(u"submitButton"_s); },
         [&hands] { return hands.newestIs(repaint, JobState::Done); }},
        {u"unified-redrawn"_s, [&hands] { hands.showNewest(); }, [&hands] { return hands.shownIs(JobState::Done); }},
    };
}

} // namespace frameloom
