// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/profile.h"

#include <QCryptographicHash>
#include <QHostAddress>

using namespace Qt::StringLiterals;

namespace frameloom {

Profile Profile::classic()
{
    Profile p;
    p.id = u"classic"_s;
    p.name = u"Apiframe"_s;
    p.apiUrl = QUrl(u"https://api.apiframe.pro"_s);
    p.proUrl = QUrl(u"https://api.apiframe.ai"_s);
    return p;
}

Profile Profile::unified()
{
    Profile p;
    p.id = u"unified"_s;
    p.name = u"Apiframe Unified"_s;
    p.generation = ApiGeneration::Unified;
    p.apiUrl = QUrl(u"https://api.apiframe.ai"_s);
    p.proUrl = p.apiUrl;
    return p;
}

Profile Profile::vendor(ApiGeneration generation)
{
    return generation == ApiGeneration::Unified ? unified() : classic();
}

Profile Profile::sandboxProfile(ApiGeneration generation)
{
    Profile p;
    const bool newer = generation == ApiGeneration::Unified;
    p.id = newer ? u"sandbox-unified"_s : u"sandbox"_s;
    p.name = newer ? u"Sandbox Unified"_s : u"Sandbox"_s;
    p.generation = generation;
    p.sandbox = true;
    return p;
}

Profile Profile::named(const QString &name, ApiGeneration generation)
{
    Profile p = vendor(generation);
    p.name = name;
    p.id.clear();
    for (const QChar c : name.toLower())
        p.id += (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') ? c : QChar(u'-');
    // Names that differ only in what was replaced must not share jobs and keys.
    const QByteArray hash = QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Sha256);
    p.id += u'-' + QString::fromLatin1(hash.toHex().left(6));
    if (generation == ApiGeneration::Unified)
        p.id += "-unified"_L1;
    return p;
}

Profile Profile::forUrl(const QUrl &url, ApiGeneration generation, const QString &account)
{
    Profile p;
    QUrl clean = url.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment);
    QString path = clean.path(QUrl::FullyEncoded);
    while (path.endsWith(u'/'))
        path.chop(1);
    clean.setPath(path, QUrl::TolerantMode); // StripTrailingSlash leaves the one of "https://host/"
    if (clean.port() == (clean.scheme() == "https"_L1 ? 443 : 80))
        clean.setPort(-1);
    QByteArray identity = clean.toEncoded();
    if (generation == ApiGeneration::Unified) // the two accounts have nothing in common
        identity += " unified";
    const QByteArray hash = QCryptographicHash::hash(identity, QCryptographicHash::Sha256);
    p.id = u"url-"_s + QString::fromLatin1(hash.toHex().left(12));
    p.name = clean.host();
    if (!account.isEmpty()) {
        const QByteArray which = QCryptographicHash::hash(account.toUtf8(), QCryptographicHash::Sha256);
        p.id += u'-' + QString::fromLatin1(which.toHex().left(12));
        p.name = u"%1 (%2)"_s.arg(account, p.name);
    }
    p.generation = generation;
    p.apiUrl = clean;
    p.proUrl = clean;
    return p;
}

Profile Profile::forKey(const QString &key) const
{
    const ApiGeneration wanted = isUnifiedKey(key) ? ApiGeneration::Unified : ApiGeneration::Classic;
    if (wanted == generation || sandbox)
        return *this;
    const QString place = u" (%1)"_s.arg(apiUrl.host());
    const QString account = name.endsWith(place) ? name.chopped(place.size()) : QString();
    if (id.startsWith("url-"_L1)) // a server may take any word for a key of the newer API
        return wanted == ApiGeneration::Unified ? forUrl(apiUrl, wanted, account) : *this;
    if (id == classic().id || id == unified().id)
        return vendor(wanted);
    return named(name, wanted);
}

bool Profile::isUrlAllowed(const QUrl &url) const
{
    if (!url.isValid() || url.host().isEmpty())
        return false;
    if (url.scheme() == "https"_L1)
        return true;
    return url.scheme() == "http"_L1 && (allowPlainHttp || isLoopback(url));
}

QUrl creditsPage()
{
    return QUrl(u"https://console.apiframe.ai/"_s);
}

QUrl documentationPage()
{
    return QUrl(u"https://docs.apiframe.ai/"_s);
}

QUrl generationModesPage()
{
    return QUrl(u"https://docs.apiframe.ai/my-account/generation-modes"_s);
}

QUrl keysPage()
{
    return QUrl(u"https://console.apiframe.ai/dashboard/api-keys"_s);
}

QUrl accountPage()
{
    return creditsPage();
}

QUrl faqPage()
{
    return documentationPage(); // its address was not seen; the documentation lists it
}

QUrl helpPage()
{
    return QUrl(u"https://apiframe.ai/"_s);
}

bool isUnifiedKey(const QString &key)
{
    return key.trimmed().startsWith("afk_"_L1);
}

bool isLoopback(const QUrl &url)
{
    const QString host = url.host();
    if (host == "localhost"_L1)
        return true;
    const QHostAddress address(host);
    return !address.isNull() && address.isLoopback();
}

} // namespace frameloom
