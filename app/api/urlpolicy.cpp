// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/urlpolicy.h"

#include <QHostAddress>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

int effectivePort(const QUrl &url)
{
    return url.port(url.scheme() == "https"_L1 ? 443 : 80);
}

bool isPrivateAddress(const QHostAddress &address)
{
    bool isV4 = false;
    const QHostAddress v4(address.toIPv4Address(&isV4)); // also ::ffff:a.b.c.d
    if (isV4) {
        for (const auto net : {"0.0.0.0/8"_L1, "10.0.0.0/8"_L1, "100.64.0.0/10"_L1, "127.0.0.0/8"_L1,
                               "169.254.0.0/16"_L1, "172.16.0.0/12"_L1, "192.0.0.0/24"_L1, "192.168.0.0/16"_L1,
                               "198.18.0.0/15"_L1, "224.0.0.0/3"_L1}) {
            if (v4.isInSubnet(QHostAddress::parseSubnet(QString(net))))
                return true;
        }
        return false;
    }
    // Ways to write an IPv4 address (compatible, NAT64, 6to4, Teredo), and the black hole: no file host is there.
    constexpr std::array tunnels = {"::/96"_L1, "64:ff9b::/96"_L1, "64:ff9b:1::/48"_L1, "2002::/16"_L1, "2001::/32"_L1, "100::/64"_L1};
    return address.isLoopback() || address.isLinkLocal() || address.isUniqueLocalUnicast() || address.isSiteLocal()
        || address.isMulticast() || address == QHostAddress(QHostAddress::AnyIPv6)
        || std::any_of(tunnels.begin(), tunnels.end(), [&address](QLatin1StringView net) {
               return address.isInSubnet(QHostAddress::parseSubnet(net));
           });
}

} // namespace

bool isSameOrigin(const QUrl &a, const QUrl &b)
{
    return a.scheme() == b.scheme() && a.host() == b.host() && effectivePort(a) == effectivePort(b)
        && b.userInfo().isEmpty();
}

bool isPrivateHost(const QUrl &url)
{
    QString host = url.host().toLower();
    while (host.endsWith(u'.'))
        host.chop(1);
    if (host.isEmpty())
        return true;
    if (const QHostAddress address(host); !address.isNull())
        return isPrivateAddress(address);
    return !host.contains(u'.') || host.endsWith(".localhost"_L1) || host.endsWith(".local"_L1)
        || host.endsWith(".internal"_L1);
}

bool isFileUrlAllowed(const QUrl &url, bool privateAllowed)
{
    if (!url.isValid() || url.host().isEmpty() || !url.userInfo().isEmpty())
        return false;
    if (url.scheme() != "https"_L1 && url.scheme() != "http"_L1)
        return false;
    return privateAllowed || !isPrivateHost(url);
}

QUrl wholeFileUrl(const QUrl &api, const QUrl &told)
{
    const bool isPath = told.path().contains(u'/') || told.path().contains(u'.');
    if (!told.isRelative() || !isPath)
        return told;
    QUrl base = api.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment);
    if (!base.path().endsWith(u'/'))
        base.setPath(base.path() + u'/');
    return base.resolved(told);
}

bool isFileRedirectAllowed(const QUrl &from, const QUrl &to, bool privateAllowed)
{
    if (from.scheme() == "https"_L1 && to.scheme() != "https"_L1)
        return false;
    return isFileUrlAllowed(to, privateAllowed);
}

} // namespace frameloom
