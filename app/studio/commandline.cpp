// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "studio/commandline.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

CommandLine refuse(const QString &why)
{
    CommandLine line;
    line.action = CommandLine::Action::Refuse;
    line.text = why;
    return line;
}

CommandLine show(const QString &text)
{
    CommandLine line;
    line.action = CommandLine::Action::ShowText;
    line.text = text;
    return line;
}

/// Without what QApplication takes for itself, such as "-session" when a desktop starts everything again, or "-reverse":
/// the line is read before there is one.
QStringList withoutToolkitOptions(const QStringList &arguments)
{
    static const QStringList alone{u"reverse"_s};
    static const QStringList withValue{u"display"_s,       u"geometry"_s,        u"platform"_s,    u"platformpluginpath"_s,
                                       u"platformtheme"_s, u"plugin"_s,          u"qwindowicon"_s, u"qwindowgeometry"_s,
                                       u"qwindowtitle"_s,  u"session"_s,         u"style"_s,       u"stylesheet"_s};
    QStringList ours;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &argument = arguments.at(i);
        const QString name = argument.mid(argument.startsWith("--"_L1) ? 2 : 1).section(u'=', 0, 0);
        const bool isOption = argument.startsWith(u'-') && i > 0;
        if (isOption && alone.contains(name))
            continue;
        if (!isOption || !withValue.contains(name))
            ours.append(argument);
        else if (!argument.contains(u'='))
            ++i;
    }
    return ours;
}

} // namespace

CommandLine CommandLine::parse(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        Text::tr("Desktop studio for Apiframe.\n\n"
                 "The API key is asked for at the first start and kept in the system's keychain.\n"
                 "APIFRAME_API_KEY in the environment wins over it and is never stored."));
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    const QCommandLineOption sandbox(u"sandbox"_s, Text::tr("Open the sandbox: no account, no network, play money."));
    const QCommandLineOption apiUrl(u"api-url"_s, Text::tr("Use the server at this address instead of Apiframe's."),
                                    u"URL"_s);
    const QCommandLineOption api(u"api"_s, Text::tr("Which API the server speaks: classic or unified."),
                                 u"GENERATION"_s);
    const QCommandLineOption dataDir(u"data-dir"_s, Text::tr("Keep the database, the settings and the library here."),
                                     u"FOLDER"_s);
    const QCommandLineOption profile(u"profile"_s, Text::tr("Open this profile; a new name makes a new one. Beside --api-url: the account of "
                                           "that name at that server, with its own key and jobs."),
                                     u"NAME"_s);
    const QCommandLineOption tour(u"tour"_s,
                                  Text::tr("Drive the window through the sandbox and save pictures of each step here."),
                                  u"FOLDER"_s);
    parser.addOptions({sandbox, apiUrl, api, dataDir, profile, tour});

    if (!parser.parse(withoutToolkitOptions(arguments)))
        return refuse(parser.errorText());
    if (parser.isSet(help))
        return show(parser.helpText());
    if (parser.isSet(version))
        return show(QCoreApplication::applicationName() + u' ' + QCoreApplication::applicationVersion() + u'\n');
    if (!parser.positionalArguments().isEmpty())
        return refuse(Text::tr("Unexpected argument: %1").arg(parser.positionalArguments().constFirst()));

    CommandLine line;
    line.sandbox = parser.isSet(sandbox);
    line.profile = parser.value(profile).trimmed();
    line.tourFolder = parser.isSet(tour) ? QDir(parser.value(tour)).absolutePath() : QString();
    line.dataFolder = parser.isSet(dataDir)
        ? QDir(parser.value(dataDir)).absolutePath()
        : QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    if (parser.isSet(api)) {
        const QString name = parser.value(api);
        if (name == "classic"_L1)
            line.generation = ApiGeneration::Classic;
        else if (name == "unified"_L1)
            line.generation = ApiGeneration::Unified;
        else
            return refuse(Text::tr("--api takes classic or unified, not “%1”.").arg(name));
    }
    if (parser.isSet(apiUrl)) {
        if (line.sandbox)
            return refuse(Text::tr("--sandbox and --api-url exclude each other."));
        line.apiUrl = QUrl(parser.value(apiUrl), QUrl::StrictMode);
        if (!Profile().isUrlAllowed(line.apiUrl))
            return refuse(Text::tr("--api-url takes an https address, or http on this computer: “%1” is neither.")
                              .arg(parser.value(apiUrl)));
    }
    return line;
}

std::optional<Profile> CommandLine::wantedProfile(const ProfileStore &known, ApiGeneration otherwise) const
{
    if (!apiUrl.isEmpty()) {
        const auto stored = [&](ApiGeneration api) {
            const Profile there = Profile::forUrl(apiUrl, api, profile);
            const std::optional<Profile> found = known.find(there.id);
            return found && found->apiUrl == there.apiUrl ? found : std::nullopt;
        };
        const ApiGeneration wanted = generation.value_or(otherwise);
        if (const auto found = stored(wanted))
            return found;
        if (!generation && wanted == ApiGeneration::Classic) { // its key may have told that it is of the newer API
            if (const auto found = stored(ApiGeneration::Unified))
                return found;
        }
        return Profile::forUrl(apiUrl, wanted, profile);
    }
    if (!profile.isEmpty())
        return known.find(profile).value_or(Profile::named(profile, generation.value_or(otherwise)));
    return {};
}

} // namespace frameloom
