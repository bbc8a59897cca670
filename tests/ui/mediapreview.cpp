// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The form's inputs for files, songs and seeds in their states, saved as pictures: to be looked at, not asserted.
//   QT_SCALE_FACTOR=2 mediapreview FOLDER

#include "catalog/mediavalue.h"
#include "create/formpane.h"
#include "create/generatorrail.h"
#include "create/media/librarypicker.h"
#include "create/media/medialistview.h"
#include "style/theme.h"
#include "ui/mediacatalog.h"
#include "ui/studiofixture.h"

#include <QApplication>
#include <QDir>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QLinearGradient>
#include <QPainter>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace frameloom;
using namespace frameloom::test;

namespace {

QString paint(const QString &path, const QSize &size, int hue)
{
    QImage image(size, QImage::Format_RGB32);
    QPainter painter(&image);
    QLinearGradient gradient(0, 0, size.width(), size.height());
    gradient.setColorAt(0, QColor::fromHsv(hue, 140, 220));
    gradient.setColorAt(1, QColor::fromHsv((hue + 60) % 360, 180, 90));
    painter.fillRect(image.rect(), gradient);
    painter.end();
    image.save(path);
    return path;
}

} // namespace

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
            StudioFixture studio(mediaCatalog());
            QWidget window;
            auto *layout = new QHBoxLayout(&window);
            layout->setContentsMargins(0, 0, 0, 0);
            layout->setSpacing(1);
            auto *rail = new GeneratorRail(studio.workspace().catalog(), studio.workspace().settings());
            auto *pane = new FormPane(studio.session());
            QObject::connect(rail, &GeneratorRail::generatorChosen, pane, &FormPane::openGenerator);
            layout->addWidget(rail);
            layout->addWidget(pane, 1);
            studio.session().start(u"key"_s);
            window.resize(84 + 301, 780);
            window.show();
            const auto save = [&](const QString &name, QWidget *what = nullptr) {
                QTest::qWait(400);
                (what ? what : &window)
                    ->grab()
                    .save(u"%1/%2-%3%4.png"_s.arg(folder, name, dark ? u"dark"_s : u"light"_s,
                                                  mirrored ? u"-rtl"_s : QString()));
            };
            const QString small = paint(studio.folder().filePath(u"heron.png"_s), {640, 480}, 200);
            QString large =
                paint(studio.folder().filePath(u"a very long name of a picture of a heron at dawn 2026.png"_s),
                      {1600, 1200}, 30);
            const auto file = [](const QString &path) { return MediaValue{0, path, {}}.toJson(); };
            rail->setCurrent(u"dreamer"_s);
            pane->openOperation(u"dreamer.remix"_s);
            save(u"media-empty"_s);
            pane->setDraft({u"dreamer.remix"_s,
                            {{u"prompt"_s, u"ink and watercolour, muted blues"_s}, {u"image_url"_s, file(small)}},
                            {}});
            save(u"media-file"_s);
            pane->setDraft({u"dreamer.remix"_s,
                            {{u"prompt"_s, u"ink and watercolour, muted blues, wide"_s}, {u"image_url"_s, file(large)}},
                            {}});
            save(u"media-large"_s);
            pane->setDraft(
                {u"dreamer.remix"_s, {{u"image_url"_s, u"https://example.org/pictures/heron-over-a-lake.png"_s}}, {}});
            save(u"media-address"_s);
            pane->openOperation(u"dreamer.video"_s);
            save(u"media-noupload"_s);
            QJsonArray list;
            for (int i = 0; i < 4; ++i)
                list.append(file(paint(studio.folder().filePath(u"%1.png"_s.arg(i)), {500, 300 + i * 100}, i * 70)));
            list.insert(2, file(large));
            pane->openOperation(u"dreamer.blend"_s);
            save(u"list-empty"_s);
            pane->setDraft({u"dreamer.blend"_s, {{u"image_urls"_s, list}}, {}});
            QTest::qWait(300);
            for (auto *view : window.findChildren<MediaListView *>()) {
                if (view->isVisible())
                    view->setCurrentIndex(view->model()->index(1, 0));
            }
            save(u"list"_s);
            pane->openOperation(u"dreamer.flux"_s);
            save(u"flux-pro"_s);
            pane->setDraft(
                {u"dreamer.flux"_s, {{u"prompt"_s, u"a heron"_s}, {u"model"_s, u"ultra"_s}, {u"seed"_s, 12345}}, {}});
            save(u"flux-ultra"_s);
            rail->setCurrent(u"singer"_s);
            pane->openOperation(u"singer.sing"_s);
            pane->setDraft(
                {u"singer.sing"_s,
                 {{u"lyrics"_s, u"[Verse]\nA heron in the morning light\n"_s}, {u"tags"_s, u"slow folk, harp"_s}},
                 {}});
            save(u"song"_s);
            rail->setCurrent(u"duo"_s);
            pane->openGenerator(u"duo"_s);
            save(u"variants"_s);
            window.findChild<QToolButton *>(u"generator.later"_s)->click();
            save(u"notice"_s);
            if (!mirrored) {
                for (int i = 0; i < 5; ++i)
                    studio.addJob(u"midjourney.imagine"_s, u"a heron over a misty lake %1"_s.arg(i), 4);
                pane->openOperation(u"dreamer.remix"_s);
                for (auto *button : window.findChildren<QPushButton *>(u"field.image_url.library"_s)) {
                    if (button->isVisible())
                        button->click();
                }
                QTest::qWait(400);
                if (auto *picker = window.findChild<LibraryPicker *>()) {
                    save(u"picker"_s, picker);
                    picker->close();
                }
            }
        }
    }
    return 0;
}
