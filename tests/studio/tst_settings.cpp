// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "account/memoryvault.h"
#include "studio/settings.h"
#include "studio/workspace.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace frameloom;

namespace {

void touch(const QString &path)
{
    QVERIFY(QDir().mkpath(path.section(u'/', 0, -2)));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
}

} // namespace

class tst_Settings : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void survivesARestart()
    {
        QTemporaryDir folder;
        {
            Settings settings(folder.path());
            QCOMPARE(settings.theme(), Settings::ThemeChoice::System);
            QCOMPARE(settings.jobsInFlight(), 10);
            QCOMPARE(settings.lowBalance(), Credits::whole(20));
            QVERIFY(settings.lastProfile().isEmpty());
            settings.setTheme(Settings::ThemeChoice::Light);
            settings.setJobsInFlight(3);
            settings.setLowBalance(Credits::whole(55));
            settings.setLastProfile(u"sandbox"_s);
            settings.setLastOperation(u"midjourney.pan"_s);
            settings.setLayout(u"window"_s, "\x01\x00\xff"_ba);
        }
        Settings settings(folder.path());
        QCOMPARE(settings.theme(), Settings::ThemeChoice::Light);
        QCOMPARE(settings.jobsInFlight(), 3);
        QCOMPARE(settings.lowBalance(), Credits::whole(55));
        QCOMPARE(settings.lastProfile(), u"sandbox"_s);
        QCOMPARE(settings.lastOperation(), u"midjourney.pan"_s);
        QCOMPARE(settings.layout(u"window"_s), "\x01\x00\xff"_ba);
    }

    void tellsOnlyChanges()
    {
        QTemporaryDir folder;
        Settings settings(folder.path());
        QSignalSpy changed(&settings, &Settings::changed);
        settings.setTheme(Settings::ThemeChoice::Dark);
        QCOMPARE(changed.count(), 1);
        settings.setTheme(Settings::ThemeChoice::Dark);
        settings.setLayout(u"window"_s, "x"_ba); // nobody watches where a splitter stands
        QCOMPARE(changed.count(), 1);
        settings.setLowBalance(Credits::whole(1));
        QCOMPARE(changed.count(), 2);
    }

    void readsNonsenseSafely()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(u"settings.ini"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[General]\ntheme=purple\n[jobs]\ninFlight=-5\n[credits]\nlowBelow=many\n");
        file.close();
        const Settings settings(folder.path());
        QCOMPARE(settings.theme(), Settings::ThemeChoice::System);
        QCOMPARE(settings.jobsInFlight(), 1);
        QCOMPARE(settings.lowBalance(), Credits());
    }

    void findsFilesInEarlierLibraries()
    {
        QTemporaryDir folder;
        QTemporaryDir second;
        Workspace workspace(folder.path(), std::make_unique<MemoryVault>());
        const QString first = workspace.settings().libraryFolder();
        QCOMPARE(first, folder.filePath(u"library"_s));
        touch(first + "/2026-11/a.png"_L1);
        QVERIFY(workspace.libraryPath({}).isEmpty());
        QCOMPARE(workspace.libraryPath(u"2026-11/a.png"_s), first + "/2026-11/a.png"_L1);

        workspace.settings().setLibraryFolder(second.path());
        QCOMPARE(workspace.settings().libraryFolders(), QStringList({second.path(), first}));
        QCOMPARE(workspace.libraryPath(u"2026-11/a.png"_s), first + "/2026-11/a.png"_L1);
        // What is nowhere yet will be in the folder in use.
        QCOMPARE(workspace.libraryPath(u"2026-11/b.png"_s), second.filePath(u"2026-11/b.png"_s));
        // The answer is kept: painting does not ask the disk again.
        QVERIFY(QFile::remove(first + "/2026-11/a.png"_L1));
        QCOMPARE(workspace.libraryPath(u"2026-11/a.png"_s), first + "/2026-11/a.png"_L1);

        // Back again: no folder twice, and nothing of the old answers.
        workspace.settings().setLibraryFolder(first);
        QCOMPARE(workspace.settings().libraryFolders(), QStringList({first, second.path()}));
        touch(second.filePath(u"2026-11/a.png"_s));
        QCOMPARE(workspace.libraryPath(u"2026-11/a.png"_s), second.filePath(u"2026-11/a.png"_s));
    }
};

QTEST_GUILESS_MAIN(tst_Settings)
#include "tst_settings.moc"
