// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "catalog/apigeneration.h"

#include <QMetaType>
#include <QString>
#include <QUrl>

namespace frameloom {

/// One account at one server.
struct Profile
{
    QString id;    ///< safe for file names: [a-z0-9-]+
    QString name;  ///< as shown
    ApiGeneration generation = ApiGeneration::Classic;
    QUrl apiUrl;   ///< standard host, no trailing slash
    QUrl proUrl;   ///< host of /pro/...; equals apiUrl when a URL was given by hand
    bool sandbox = false; ///< apiUrl is filled in when the embedded server has started
    bool allowPlainHttp = false; ///< plain http to another host than loopback
    QString webhookUrl;    ///< told with each job that takes one; empty: none
    /// Repeated by the server to the receiver. In the key vault or in memory; never logged, in a row or in an export.
    QString webhookSecret;

    /// The vendor's documented hosts (api/v1/CORE.md, "Base URLs").
    static Profile classic();
    static Profile unified(); ///< api/v2/CORE.md, "Basics and authentication"
    /// The vendor's standard profile for an account of that API.
    static Profile vendor(ApiGeneration generation);
    static Profile sandboxProfile(ApiGeneration generation = ApiGeneration::Classic);
    /// Another account at the vendor's hosts; its id is made of the name.
    static Profile named(const QString &name, ApiGeneration generation = ApiGeneration::Classic);
    /// A server given on the command line: own id derived from the URL, so that another profile's key is never used.
    /// `account` tells several accounts at one server apart, each with its own key and jobs; empty: the only one.
    static Profile forUrl(const QUrl &url, ApiGeneration generation, const QString &account = {});
    /// The account at the same place that this key is for: keys of the Unified API begin with "afk_". Accounts of the two
    /// APIs have nothing in common, so it may be another profile.
    Profile forKey(const QString &key) const;
    /// Plain http is for loopback only unless allowPlainHttp; everything else must be https.
    bool isUrlAllowed(const QUrl &url) const;
};

bool isLoopback(const QUrl &url);

/// Whether a key is one of the Unified API (api/v2/CORE.md, "Basics and authentication").
bool isUnifiedKey(const QString &key);

/// Where the vendor sells credits: the console that its FAQ names for topping up.
QUrl creditsPage();

/// The vendor's own pages, for a browser. Hosts and paths as its documentation has them (api/v1/core.json, "doc"); where
/// no page of its own is known, the page that leads there.
QUrl documentationPage();
QUrl generationModesPage();
QUrl keysPage();     ///< where API keys are made and seen (api/v2/CORE.md, "Basics and authentication")
QUrl accountPage();  ///< signing in, billing; no call of the API deletes an account (api/v1/CORE.md)
QUrl faqPage();
QUrl helpPage();

} // namespace frameloom

Q_DECLARE_METATYPE(frameloom::Profile)
