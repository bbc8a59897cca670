// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "account/profilestore.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSaveFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

QJsonObject toJson(const Profile &profile)
{
    return {{"id"_L1, profile.id},
            {"name"_L1, profile.name},
            {"api"_L1, profile.generation == ApiGeneration::Unified ? "unified"_L1 : "classic"_L1},
            {"url"_L1, profile.apiUrl.toString()},
            {"proUrl"_L1, profile.proUrl.toString()},
            {"sandbox"_L1, profile.sandbox},
            {"allowPlainHttp"_L1, profile.allowPlainHttp},
            {"webhookUrl"_L1, profile.webhookUrl}}; // its secret is in the key vault
}

std::optional<Profile> fromJson(const QJsonObject &object)
{
    Profile profile;
    profile.id = object.value("id"_L1).toString();
    // It becomes a name in the keychain and in the database: what is not ours is not taken.
    static const QRegularExpression safe(u"\\A[a-z0-9-]{1,100}\\z"_s);
    if (!safe.match(profile.id).hasMatch())
        return {};
    profile.name = object.value("name"_L1).toString().simplified();
    if (profile.name.isEmpty())
        profile.name = profile.id;
    profile.generation = object.value("api"_L1) == "unified"_L1 ? ApiGeneration::Unified : ApiGeneration::Classic;
    profile.apiUrl = QUrl(object.value("url"_L1).toString());
    profile.proUrl = QUrl(object.value("proUrl"_L1).toString());
    profile.sandbox = object.value("sandbox"_L1).toBool();
    profile.allowPlainHttp = object.value("allowPlainHttp"_L1).toBool();
    profile.webhookUrl = object.value("webhookUrl"_L1).toString().left(2048);
    return profile;
}

} // namespace

ProfileStore::ProfileStore(const QString &dataFolder)
    : m_file(dataFolder + "/profiles.json"_L1)
{
    QFile file(m_file);
    if (!file.open(QIODevice::ReadOnly))
        return;
    QJsonParseError mistake;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &mistake);
    // Somebody has edited it: the next save would wipe out what they wrote.
    if (mistake.error != QJsonParseError::NoError)
        file.copy(m_file + ".broken"_L1);
    const QJsonArray entries = document.array();
    for (const QJsonValue &entry : entries) {
        if (const auto profile = fromJson(entry.toObject()); profile && !find(profile->id))
            m_profiles.append(*profile);
    }
}

std::optional<Profile> ProfileStore::find(const QString &idOrName) const
{
    for (const Profile &profile : m_profiles) {
        if (profile.id == idOrName || profile.name == idOrName)
            return profile;
    }
    return {};
}

bool ProfileStore::save(const Profile &profile)
{
    const auto known = std::find_if(m_profiles.begin(), m_profiles.end(),
                                    [&profile](const Profile &p) { return p.id == profile.id; });
    if (known == m_profiles.end())
        m_profiles.append(profile);
    else
        *known = profile;
    return write();
}

bool ProfileStore::remove(const QString &id)
{
    m_profiles.removeIf([&id](const Profile &profile) { return profile.id == id; });
    return write();
}

bool ProfileStore::write()
{
    QJsonArray entries;
    for (const Profile &profile : m_profiles)
        entries.append(toJson(profile));
    QSaveFile file(m_file);
    m_saved = file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(entries).toJson()) > 0 && file.commit();
    return m_saved;
}

} // namespace frameloom
