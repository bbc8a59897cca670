// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "studio/settings.h"

#include <QDir>

#include <array>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

constexpr std::array<QLatin1StringView, 3> themeNames = {"system"_L1, "dark"_L1, "light"_L1};
constexpr int defaultJobsInFlight = 10;
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

Settings::ThemeChoice Settings::theme() const
{
    const QString name = m_settings.value("theme"_L1).toString();
    for (size_t i = 0; i < themeNames.size(); ++i) {
        if (name == themeNames[i])
            return static_cast<ThemeChoice>(i);
    }
    return ThemeChoice::System;
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
