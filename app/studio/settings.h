// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "catalog/credits.h"

#include <QByteArray>
#include <QObject>
#include <QSettings>
#include <QString>

namespace frameloom {

/// What the user has set, in `settings.ini` of the data folder. GUI thread. Every setter is obeyed at once:
/// changed() tells who holds a copy. No key is ever in here.
class Settings : public QObject
{
    Q_OBJECT
public:
    enum class ThemeChoice { System, Dark, Light };

    explicit Settings(const QString &dataFolder, QObject *parent = nullptr);

    ThemeChoice theme() const;
    void setTheme(ThemeChoice theme);
    QString libraryFolder() const; ///< absolute; "<data folder>/library" unless chosen
    void setLibraryFolder(const QString &folder);
    /// The folder in use first, then earlier ones: what was saved there is still found.
    QStringList libraryFolders() const;
    int jobsInFlight() const;
    void setJobsInFlight(int jobs);
    Credits lowBalance() const;    ///< below it the meter warns
    void setLowBalance(Credits credits);
    QString lastProfile() const;   ///< empty: first start
    void setLastProfile(const QString &profileId);
    QString lastOperation() const;
    void setLastOperation(const QString &operationId);

    /// Geometry and splitters, by object name.
    QByteArray layout(const QString &name) const;
    void setLayout(const QString &name, const QByteArray &state);

Q_SIGNALS:
    void changed();

private:
    void store(const QString &key, const QVariant &value);
    QString m_dataFolder;
    mutable QSettings m_settings;
};

} // namespace frameloom
