// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tour/toursteps.h"

#include "studio/studio.h"
#include "tour/tourhands.h"

#include <QApplication>
#include <QListView>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

constexpr QSize fullSize(1440, 900);
constexpr QSize smallSize(1024, 640);

bool immediately()
{
    return true;
}

} // namespace

TourSteps troubleSteps(TourHands &hands)
{
    const auto order = [&hands](const QString &prompt) {
        return [&hands, prompt] {
            hands.openForm(u"midjourney.imagine"_s);
            hands.type(u"field.prompt"_s, prompt);
            hands.press(u"submitButton"_s);
        };
    };
    return {
        {u"failed"_s, order(u"sandbox:fail a paper boat on a puddle"_s),
         [&hands] { return hands.shownIs(JobState::Failed); }},
        {u"unconfirmed"_s, order(u"sandbox:drop a paper boat on a puddle"_s),
         [&hands] { return hands.shownIs(JobState::Unconfirmed); }},
    };
}

TourSteps lookSteps(TourHands &hands)
{
    const auto setTheme = [&hands](Settings::ThemeChoice theme) {
        hands.studio().workspace().settings().setTheme(theme);
    };
    return {
        {u"history"_s,
         [&hands] {
             hands.type(u"field.prompt"_s, u"a paper boat on a puddle, soft light after rain, muted blues"_s);
             hands.showPage(TopBar::Page::History);
         },
         [&hands] { return hands.has(u"librarySearch"_s); }},
        {u"history-search"_s, [&hands] { hands.type(u"librarySearch"_s, u"lantern"_s); },
         [&hands] {
             const auto *list = qobject_cast<QListView *>(hands.visible(u"libraryGrid"_s));
             return list && list->model()->rowCount() == 1;
         }},
        {u"settings"_s, [&hands] { hands.showPage(TopBar::Page::Settings); },
         [&hands] { return hands.has(u"themeChoice"_s); }},
        {u"light"_s,
         [&hands, setTheme] {
             setTheme(Settings::ThemeChoice::Light);
             hands.showPage(TopBar::Page::Create);
             hands.showJob(hands.firstOf(u"midjourney.imagine"_s));
         },
         [&hands] { return hands.shownIs(JobState::Done); }},
        {u"light-song"_s, [&hands] { hands.showJob(hands.firstOf(u"suno.imagine"_s)); },
         [&hands] { return hands.has(u"songWave"_s) && hands.shownIs(JobState::Done); }},
        {u"light-history"_s,
         [&hands] {
             hands.showPage(TopBar::Page::History);
             hands.type(u"librarySearch"_s, {});
         },
         [&hands] {
             const auto *list = qobject_cast<QListView *>(hands.visible(u"libraryGrid"_s));
             return list && list->model()->rowCount() > 1;
         }},
        {u"small-window"_s,
         [&hands, setTheme] {
             setTheme(Settings::ThemeChoice::Dark);
             hands.showPage(TopBar::Page::Create);
             hands.showJob(hands.firstOf(u"midjourney.imagine"_s));
             hands.resize(smallSize);
         },
         [&hands] { return hands.shownJob() == hands.firstOf(u"midjourney.imagine"_s); }},
        {u"right-to-left"_s,
         [&hands] {
             hands.resize(fullSize);
             QApplication::setLayoutDirection(Qt::RightToLeft);
         },
         immediately},
        {{}, [] { QApplication::setLayoutDirection(Qt::LeftToRight); }, immediately},
    };
}

} // namespace frameloom
