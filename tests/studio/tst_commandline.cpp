// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "studio/commandline.h"

#include <QDir>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace frameloom;

class tst_CommandLine : public QObject
{
    Q_OBJECT

    static CommandLine parse(const QStringList &arguments) { return CommandLine::parse(QStringList(u"frameloom"_s) + arguments); }

private Q_SLOTS:
    void runsWithNothing()
    {
        const CommandLine line = parse({});
        QCOMPARE(line.action, CommandLine::Action::Run);
        QVERIFY(!line.sandbox);
        QVERIFY(line.apiUrl.isEmpty());
        QVERIFY(!line.generation);
        QVERIFY(QDir::isAbsolutePath(line.dataFolder));
        QVERIFY(line.tourFolder.isEmpty());
    }

    void takesItsOptions()
    {
        const CommandLine line = parse({u"--api-url"_s, u"http://127.0.0.1:8080"_s, u"--api"_s, u"classic"_s,
                                        u"--data-dir"_s, u"some/where"_s, u"--profile"_s, u" Studio B "_s, u"--tour=pics"_s});
        QCOMPARE(line.action, CommandLine::Action::Run);
        QCOMPARE(line.apiUrl, QUrl(u"http://127.0.0.1:8080"_s));
        QCOMPARE(line.generation, std::optional(ApiGeneration::Classic));
        QCOMPARE(line.dataFolder, QDir(u"some/where"_s).absolutePath());
        QCOMPARE(line.profile, u"Studio B"_s);
        QCOMPARE(line.tourFolder, QDir(u"pics"_s).absolutePath());
        QVERIFY(parse({u"--sandbox"_s}).sandbox);
    }

    /// They are the toolkit's own; a desktop adds "-session" when it starts everything again.
    void leavesTheToolkitsOptionsAlone()
    {
        const CommandLine line = parse({u"-reverse"_s, u"-session"_s, u"1a_2"_s, u"--sandbox"_s, u"--style=fusion"_s, u"-platform"_s,
                                        u"offscreen"_s, u"--profile"_s, u"reverse"_s});
        QVERIFY2(line.action == CommandLine::Action::Run, qPrintable(line.text));
        QVERIFY(line.sandbox);
        QCOMPARE(line.profile, u"reverse"_s);
        QCOMPARE(parse({u"-unknown"_s}).action, CommandLine::Action::Refuse);
        QCOMPARE(parse({u"stray"_s}).action, CommandLine::Action::Refuse);
    }

    void showsText()
    {
        const CommandLine help = parse({u"--help"_s});
        QCOMPARE(help.action, CommandLine::Action::ShowText);
        for (const QString &option : {u"--sandbox"_s, u"--api-url"_s, u"--api "_s, u"--data-dir"_s, u"--profile"_s,
                                      u"--tour"_s, u"APIFRAME_API_KEY"_s})
            QVERIFY2(help.text.contains(option), qPrintable(option));
        QVERIFY2(help.text.simplified().contains(u"account of that name"_s),
                 qPrintable(help.text));
        QCoreApplication::setApplicationVersion(u"1.2.3"_s);
        const CommandLine version = parse({u"--version"_s});
        QCOMPARE(version.action, CommandLine::Action::ShowText);
        QVERIFY(version.text.contains("1.2.3"_L1));
    }

    void accountsAtAnotherServer()
    {
        QTemporaryDir folder;
        ProfileStore known(folder.path());
        const auto wanted = [&known](const QStringList &arguments) { return parse(arguments).wantedProfile(known); };
        const QString url = u"https://studio.example.org/api"_s;
        QVERIFY(!wanted({}));
        Profile own = Profile::named(u"Anna"_s); // an account at the vendor's
        known.save(own);
        QCOMPARE(wanted({u"--profile"_s, u"Anna"_s})->id, own.id);
        QCOMPARE(wanted({u"--profile"_s, u"Someone new"_s})->apiUrl, Profile::classic().apiUrl);

        const Profile plain = *wanted({u"--api-url"_s, url});
        Profile anna = *wanted({u"--api-url"_s, url, u"--profile"_s, u"Anna"_s});
        const Profile bert = *wanted({u"--api-url"_s, url, u"--profile"_s, u"Bert"_s});
        QCOMPARE(QSet<QString>({plain.id, anna.id, bert.id, own.id}).size(), 4); // each its own key and jobs
        for (const Profile &profile : {plain, anna, bert})
            QCOMPARE(profile.apiUrl, QUrl(url));
        QVERIFY(anna.name.contains(u"Anna"_s) && anna.name.contains(u"studio.example.org"_s));
        QVERIFY(wanted({u"--api-url"_s, u"https://other.example.org"_s, u"--profile"_s, u"Anna"_s})->id != anna.id);

        // What is stored with it comes back, also by its shown name alone, and after a restart.
        anna.webhookUrl = u"https://hook.example.org"_s;
        known.save(anna);
        ProfileStore again(folder.path());
        QCOMPARE(parse({u"--api-url"_s, url + u'/', u"--profile"_s, u"Anna"_s}).wantedProfile(again)->webhookUrl,
                 anna.webhookUrl);
        QCOMPARE(parse({u"--profile"_s, anna.name}).wantedProfile(again)->id, anna.id);
        // An entry that was made to point elsewhere does not get what is meant for this server.
        anna.apiUrl = QUrl(u"https://evil.example.org"_s);
        known.save(anna);
        QCOMPARE(wanted({u"--api-url"_s, url, u"--profile"_s, u"Anna"_s})->apiUrl, QUrl(url));
    }

    void refuses_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("word"); // the reason names what is wrong
        const auto row = [](const char *name, const QStringList &arguments, const QString &word) {
            QTest::newRow(name) << arguments << word;
        };
        row("unknown option", {u"--sandbocks"_s}, u"sandbocks"_s);
        row("missing value", {u"--api-url"_s}, u"api-url"_s);
        row("plain http elsewhere", {u"--api-url"_s, u"http://example.org"_s}, u"http://example.org"_s);
        row("no scheme", {u"--api-url"_s, u"example.org"_s}, u"example.org"_s);
        row("file", {u"--api-url"_s, u"file:///etc/passwd"_s}, u"https"_s);
        row("unknown api", {u"--api"_s, u"v3"_s}, u"v3"_s);
        row("both servers", {u"--sandbox"_s, u"--api-url"_s, u"https://example.org"_s}, u"--sandbox"_s);
        row("a stray word", {u"fox"_s}, u"fox"_s);
    }
    void refuses()
    {
        QFETCH(const QStringList, arguments);
        QFETCH(const QString, word);
        const CommandLine line = parse(arguments);
        QCOMPARE(line.action, CommandLine::Action::Refuse);
        QVERIFY2(line.text.contains(word), qPrintable(line.text));
    }
};

QTEST_GUILESS_MAIN(tst_CommandLine)
#include "tst_commandline.moc"
