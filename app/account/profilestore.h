// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/profile.h"

#include <QString>
#include <QVector>

#include <optional>

namespace frameloom {

/// The profiles the user has made, in `profiles.json` of the data folder. Small, read once at start. Holds no key.
class ProfileStore
{
public:
    explicit ProfileStore(const QString &dataFolder);

    const QVector<Profile> &profiles() const { return m_profiles; }
    std::optional<Profile> find(const QString &idOrName) const;
    /// Adds it or replaces the one with the same id. False when the file could not be written.
    bool save(const Profile &profile);
    bool remove(const QString &id);
    /// Whether the file has what is here. If not, all of it is written with the next change.
    bool isSaved() const { return m_saved; }

private:
    bool write();
    QString m_file;
    QVector<Profile> m_profiles;
    bool m_saved = true;
};

} // namespace frameloom
