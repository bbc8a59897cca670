// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "studio/settings.h"

#include "library/filenames.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

constexpr std::array<QLatin1StringView, 3> themeNames = {"system"_L1, "dark"_L1, "light"_L1};
constexpr std::array<QLatin1StringView, 3> undoNames = {"off"_L1, "chains"_L1, "all"_L1};
constexpr std::array<QLatin1StringView, 3> proxyModes = {"system"_L1, "none"_L1, "manual"_L1};
constexpr std::array<QLatin1StringView, 2> proxyTypes = {"http"_L1, "socks5"_L1};
constexpr int defaultJobsInFlight = 10;
constexpr int defaultUndoSeconds = 3;
constexpr qint64 defaultLowBalance = 20;

} // namespace

Settings::Settings(const QString &dataFolder, QObject *parent)
    : QObject(parent)
    , m_dataFolder(dataFolder)
    , m_settings(dataFolder + "/settings.ini"_L1, QSettings::IniFormat)
{
}

void Settings::store(const QString &key, const QVariant &value)
{
    if (m_settings.value(key) == value)
        return;
    m_settings.setValue(key, value);
    Q_EMIT changed();
}

template<typename Enum, size_t Count>
Enum Settings::choice(const QString &key, const std::array<QLatin1StringView, Count> &names, Enum standard) const
{
    const QString name = m_settings.value(key).toString();
    for (size_t i = 0; i < Count; ++i) {
        if (name == names[i])
            return static_cast<Enum>(i);
    }
    return standard;
}

Settings::ThemeChoice Settings::theme() const
{
    return choice(u"theme"_s, themeNames, ThemeChoice::System);
}

void Settings::setTheme(ThemeChoice theme)
{
    store(u"theme"_s, QString(themeNames.at(static_cast<size_t>(theme))));
}

QString Settings::libraryFolder() const
{
    const QString chosen = m_settings.value("library/folder"_L1).toString();
    return chosen.isEmpty() ? QDir(m_dataFolder).absoluteFilePath(u"library"_s) : chosen;
}

void Settings::setLibraryFolder(const QString &folder)
{
    QStringList earlier = libraryFolders();
    earlier.removeAll(folder);
    m_settings.setValue("library/earlier"_L1, earlier);
    store(u"library/folder"_s, folder);
}

QStringList Settings::libraryFolders() const
{
    return QStringList(libraryFolder()) + m_settings.value("library/earlier"_L1).toStringList();
}

int Settings::jobsInFlight() const
{
    return qBound(1, m_settings.value("jobs/inFlight"_L1, defaultJobsInFlight).toInt(), 100);
}

void Settings::setJobsInFlight(int jobs)
{
    store(u"jobs/inFlight"_s, jobs);
}

QString Settings::fileNamePattern() const
{
    const QString pattern = m_settings.value("library/fileName"_L1).toString();
    return pattern.isEmpty() || unknownToken(pattern) ? standardNamePattern() : pattern;
}

void Settings::setFileNamePattern(const QString &pattern)
{
    store(u"library/fileName"_s, pattern);
}

bool Settings::queuePaused() const
{
    return m_settings.value("jobs/paused"_L1, false).toBool();
}

void Settings::setQueuePaused(bool paused)
{
    store(u"jobs/paused"_s, paused);
}

Settings::UndoScope Settings::undoScope() const
{
    return choice(u"sending/undo"_s, undoNames, UndoScope::Chains);
}

void Settings::setUndoScope(UndoScope scope)
{
    store(u"sending/undo"_s, QString(undoNames.at(static_cast<size_t>(scope))));
}

int Settings::undoSeconds() const
{
    return qBound(1, m_settings.value("sending/undoSeconds"_L1, defaultUndoSeconds).toInt(), 30);
}

void Settings::setUndoSeconds(int seconds)
{
    store(u"sending/undoSeconds"_s, seconds);
}

qint64 Settings::undoDelayMs(qsizetype steps) const
{
    const UndoScope scope = undoScope();
    const bool waits = scope == UndoScope::All || (scope == UndoScope::Chains && steps > 1);
    return waits ? undoSeconds() * 1000 : 0;
}

Credits Settings::askAbove() const
{
    return Credits::whole(qMax<qint64>(0, m_settings.value("sending/askAbove"_L1, 0).toLongLong()));
}

void Settings::setAskAbove(Credits credits)
{
    store(u"sending/askAbove"_s, credits.milli() / 1000);
}

bool Settings::notifications() const
{
    return m_settings.value("notifications"_L1, true).toBool();
}

void Settings::setNotifications(bool on)
{
    store(u"notifications"_s, on);
}

Settings::Receiver Settings::receiver() const
{
    Receiver receiver;
    receiver.on = m_settings.value("webhook/receiver"_L1, false).toBool();
    receiver.address = m_settings.value("webhook/address"_L1, receiver.address).toString();
    receiver.port = qBound(0, m_settings.value("webhook/port"_L1, 0).toInt(), 65535);
    return receiver;
}

void Settings::setReceiver(const Receiver &wanted)
{
    if (wanted == receiver())
        return;
    m_settings.setValue("webhook/receiver"_L1, wanted.on);
    m_settings.setValue("webhook/address"_L1, wanted.address);
    m_settings.setValue("webhook/port"_L1, wanted.port);
    Q_EMIT changed();
}

Settings::Proxy Settings::proxy() const
{
    Proxy proxy;
    proxy.mode = choice(u"network/proxy"_s, proxyModes, Proxy::Mode::System);
    proxy.type = choice(u"network/proxyType"_s, proxyTypes, Proxy::Type::Http);
    proxy.host = m_settings.value("network/proxyHost"_L1).toString();
    proxy.port = qBound(1, m_settings.value("network/proxyPort"_L1, proxy.port).toInt(), 65535);
    proxy.user = m_settings.value("network/proxyUser"_L1).toString();
    return proxy;
}

void Settings::setProxy(const Proxy &wanted)
{
    if (wanted == proxy())
        return;
    m_settings.setValue("network/proxy"_L1, QString(proxyModes.at(static_cast<size_t>(wanted.mode))));
    m_settings.setValue("network/proxyType"_L1, QString(proxyTypes.at(static_cast<size_t>(wanted.type))));
    m_settings.setValue("network/proxyHost"_L1, wanted.host);
    m_settings.setValue("network/proxyPort"_L1, wanted.port);
    m_settings.setValue("network/proxyUser"_L1, wanted.user);
    Q_EMIT changed();
}

QString Settings::language() const
{
    return m_settings.value("language"_L1).toString();
}

void Settings::setLanguage(const QString &language)
{
    store(u"language"_s, language);
}

QStringList Settings::promptBannedWords() const
{
    return m_settings.value("promptBannedWords"_L1).toStringList();
}

void Settings::setPromptBannedWords(const QStringList &words)
{
    if (words == promptBannedWords())
        return; // an empty list is stored as something else than it is asked for
    store(u"promptBannedWords"_s, words);
}

QString Settings::wildcardFolder() const
{
    const QString chosen = m_settings.value("wildcardFolder"_L1).toString();
    return chosen.isEmpty() ? QDir(m_dataFolder).absoluteFilePath(u"wildcards"_s) : chosen;
}

void Settings::setWildcardFolder(const QString &folder)
{
    store(u"wildcardFolder"_s, folder);
}

QStringList Settings::promptSnippets() const
{
    return m_settings.value("promptSnippets"_L1).toStringList();
}

void Settings::setPromptSnippets(const QStringList &snippets)
{
    if (snippets == promptSnippets())
        return;
    store(u"promptSnippets"_s, snippets);
}

Credits Settings::lowBalance() const
{
    return Credits::whole(qMax<qint64>(0, m_settings.value("credits/lowBelow"_L1, defaultLowBalance).toLongLong()));
}

void Settings::setLowBalance(Credits credits)
{
    store(u"credits/lowBelow"_s, credits.milli() / 1000);
}

QString Settings::lastProfile() const
{
    return m_settings.value("profile"_L1).toString();
}

void Settings::setLastProfile(const QString &profileId)
{
    store(u"profile"_s, profileId);
}

QString Settings::lastOperation() const
{
    return m_settings.value("operation"_L1).toString();
}

void Settings::setLastOperation(const QString &operationId)
{
    store(u"operation"_s, operationId);
}

QByteArray Settings::layout(const QString &name) const
{
    return m_settings.value("layout/"_L1 + name).toByteArray();
}

void Settings::setLayout(const QString &name, const QByteArray &state)
{
    // Not a setting that anybody watches: no changed().
    m_settings.setValue("layout/"_L1 + name, state);
}

} // namespace frameloom
