// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The Create page's rail and form in its states, saved as pictures in both themes: to be looked at, not asserted.
//   QT_SCALE_FACTOR=2 createpreview FOLDER

#include "create/formpane.h"
#include "create/generatorrail.h"
#include "style/theme.h"
#include "style/tokens.h"
#include "ui/studiofixture.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QHBoxLayout>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace frameloom;
using namespace frameloom::test;

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    const QString folder = app.arguments().value(1, QDir::tempPath());
    QDir().mkpath(folder);
    Theme theme;
    for (const bool dark : {true, false}) {
        theme.apply(app, dark ? ThemeMode::Dark : ThemeMode::Light);
        for (const bool mirrored : {false, true}) {
            app.setLayoutDirection(mirrored ? Qt::RightToLeft : Qt::LeftToRight);
            StudioFixture studio;
            QWidget window;
            auto *layout = new QHBoxLayout(&window);
            layout->setContentsMargins(0, 0, 0, 0);
            layout->setSpacing(1);
            auto *rail = new GeneratorRail(studio.workspace().catalog(), studio.workspace().settings());
            auto *pane = new FormPane(studio.session());
            layout->addWidget(rail);
            layout->addWidget(pane, 1);
            rail->setCurrent(u"midjourney"_s);
            window.resize(410, 820);
            window.show();
            const auto save = [&](const QString &name) {
                QTest::qWait(150);
                window.grab().save(u"%1/%2-%3%4.png"_s.arg(folder, name, dark ? u"dark"_s : u"light"_s,
                                                           mirrored ? u"-rtl"_s : QString()));
            };
            save(u"nokey"_s);
            studio.session().start(u"key"_s);
            QTest::qWait(100);
            pane->setDraft({u"midjourney.imagine"_s,
                            {{u"prompt"_s, u"a heron over a misty lake at dawn, ink and watercolour, wide negative "
                                           "space, muted blues"_s},
                             {u"aspect_ratio"_s, u"3:2"_s}}, {}});
            save(u"imagine"_s);
            studio.workspace().settings().setPromptBannedWords({u"gore"_s});
            pane->setDraft({u"midjourney.imagine"_s,
                            {{u"prompt"_s, u"a {red|blue|green} fox in __places__, no gore, {dawn|dusk} --ar 16:9 "
                                           "--bogus"_s},
                             {u"aspect_ratio"_s, u"3:2"_s}}, {}});
            save(u"template"_s);
            pane->submit();
            QTest::qWait(300);
            if (auto *list = pane->findChild<QDialog *>(u"promptList"_s)) {
                list->grab().save(u"%1/promptlist-%2%3.png"_s.arg(folder, dark ? u"dark"_s : u"light"_s,
                                                                  mirrored ? u"-rtl"_s : QString()));
                list->close();
            }
            const qint64 grid = studio.addJob(u"midjourney.imagine"_s, u"a heron over a misty lake"_s, 4);
            studio.addJob(u"midjourney.upscale-1x"_s, u"Upscale of a fox in the snow"_s, 1);
            pane->setDraft({u"midjourney.pan"_s, {{u"direction"_s, u"left"_s}}, {grid, 2, {}}});
            save(u"pan"_s);
            pane->openOperation(u"midjourney.outpaint"_s);
            save(u"outpaint"_s);
            pane->openOperation(u"midjourney.variations"_s);
            pane->focusPrompt();
            for (auto *fold : window.findChildren<QToolButton *>(u"advancedFold"_s)) {
                if (fold->isVisible())
                    fold->click();
            }
            save(u"variations"_s);
            pane->submit();
            save(u"errors"_s);
            pane->setDraft({u"midjourney.variations"_s, {}, {grid, 0, {}}});
            save(u"varygrid"_s);
            pane->openOperation(u"midjourney.upscale-highres"_s);
            save(u"highres"_s);
            for (auto *combo : window.findChildren<QComboBox *>(u"field.parent_task_id"_s)) {
                if (combo->isVisible()) {
                    combo->showPopup();
                    QTest::qWait(250);
                    combo->view()->window()->grab().save(u"%1/popup-%2%3.png"_s.arg(
                        folder, dark ? u"dark"_s : u"light"_s, mirrored ? u"-rtl"_s : QString()));
                    combo->hidePopup();
                }
            }
            studio.setBalance(2);
            studio.session().refreshBalance();
            pane->openOperation(u"midjourney.imagine"_s);
            pane->setDraft({u"midjourney.imagine"_s, {{u"prompt"_s, u"short of credits"_s}}, {}});
            QTest::qWait(200);
            save(u"short"_s);
        }
    }
    return 0;
}
