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

    void keepsWhatIsAround()
    {
        using Proxy = Settings::Proxy;
        QTemporaryDir folder;
        const Settings::Receiver receiver{.on = true, .address = u"::1"_s, .port = 4711};
        const Proxy proxy{Proxy::Mode::Manual, Proxy::Type::Socks5, u"p.example"_s, 1080};
        {
            Settings settings(folder.path());
            QCOMPARE(settings.fileNamePattern(), u"{date}-{operation}-{prompt}-{number}"_s);
            QVERIFY(!settings.queuePaused());
            QCOMPARE(settings.undoScope(), Settings::UndoScope::Chains);
            QCOMPARE(settings.undoDelayMs(1), 0);
            QCOMPARE(settings.undoDelayMs(2), 3'000);
            QCOMPARE(settings.askAbove(), Credits());
            QVERIFY(settings.notifications());
            QCOMPARE(settings.receiver(), Settings::Receiver());
            QVERIFY(!settings.receiver().on);
            QCOMPARE(settings.receiver().address, u"127.0.0.1"_s);
            QCOMPARE(settings.proxy().mode, Proxy::Mode::System);
            QVERIFY(settings.language().isEmpty());
            QVERIFY(settings.promptBannedWords().isEmpty());
            QCOMPARE(settings.wildcardFolder(), folder.filePath(u"wildcards"_s));
            QSignalSpy changed(&settings, &Settings::changed);
            settings.setPromptBannedWords({});
            settings.setReceiver({});
            QCOMPARE(changed.count(), 0);
            settings.setFileNamePattern(u"{prompt}-{number}"_s);
            settings.setQueuePaused(true);
            settings.setUndoScope(Settings::UndoScope::All);
            settings.setUndoSeconds(7);
            settings.setAskAbove(Credits::whole(40));
            settings.setNotifications(false);
            settings.setReceiver(receiver);
            settings.setProxy(proxy);
            settings.setLanguage(u"de"_s);
            settings.setPromptBannedWords({u"blood"_s, u"two words"_s});
            settings.setWildcardFolder(u"/somewhere"_s);
            QCOMPARE(changed.count(), 11);
        }
        Settings settings(folder.path());
        QCOMPARE(settings.fileNamePattern(), u"{prompt}-{number}"_s);
        QVERIFY(settings.queuePaused());
        QCOMPARE(settings.undoDelayMs(1), 7'000);
        QCOMPARE(settings.askAbove(), Credits::whole(40));
        QVERIFY(!settings.notifications());
        QCOMPARE(settings.receiver(), receiver);
        QCOMPARE(settings.proxy(), proxy);
        QCOMPARE(settings.language(), u"de"_s);
        QCOMPARE(settings.promptBannedWords(), QStringList({u"blood"_s, u"two words"_s}));
        QCOMPARE(settings.wildcardFolder(), u"/somewhere"_s);
        settings.setUndoScope(Settings::UndoScope::Off);
        QCOMPARE(settings.undoDelayMs(2), 0);
        settings.setPromptBannedWords({u"one"_s});
        QCOMPARE(settings.promptBannedWords(), QStringList{u"one"_s});
        settings.setFileNamePattern(u"{nonsense}"_s); // as a file edited by hand may have it
        QCOMPARE(settings.fileNamePattern(), u"{date}-{operation}-{prompt}-{number}"_s);
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
