// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The export dialog in its languages and both themes, saved as pictures beside the code: to be looked at, not asserted.
//   QT_SCALE_FACTOR=2 exportpreview FOLDER

#include "create/formpane.h"
#include "createpage.h"
#include "media/audiodeck.h"
#include "media/sound.h"
#include "export/exportdialog.h"
#include "style/theme.h"
#include "ui/studiofixture.h"

#include <QApplication>
#include <QFile>
#include <QTest>

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
        StudioFixture studio;
        studio.session().start(u"key"_s);
        Sound sound(nullptr);
        AudioDeck deck(sound);
        CreatePage page(studio.session(), deck);
        page.resize(1200, 800);
        page.show();
        page.form()->setDraft(
            {u"midjourney.imagine"_s,
             {{u"prompt"_s, u"a heron's \"lake\" at dawn, ink and watercolour, wide negative space"_s},
              {u"aspect_ratio"_s, u"3:2"_s}},
             {}});
        Q_EMIT page.form()->exportWanted();
        auto *dialog = page.findChild<ExportDialog *>();
        const QString look = dark ? u"dark"_s : u"light"_s;
        for (const SnippetLanguage language : snippetLanguages()) {
            dialog->setLanguage(language);
            QTest::qWait(100);
            const QString name = u"%1/export-%2-%3"_s.arg(folder, look).arg(static_cast<int>(language));
            dialog->grab().save(name + u".png"_s);
            QFile code(name + u".txt"_s);
            if (code.open(QIODevice::WriteOnly))
                code.write(dialog->code().toUtf8());
        }
        page.grab().save(u"%1/page-%2.png"_s.arg(folder, look));
    }
    return 0;
}
