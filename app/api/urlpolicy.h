// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QUrl>

namespace frameloom {

/// Where requests may go. Pure; nothing is resolved here, so a public name for a private address is not seen.

/// Redirects followed for one request; the next one is an error.
inline constexpr int MaxRedirects = 5;

/// Same scheme, host and port: only there may a redirect carry the key.
bool isSameOrigin(const QUrl &a, const QUrl &b);

/// A literal address that is not on the public internet (loopback, private, link-local, unspecified, multicast,
/// carrier-grade NAT), or a name that stands for one (localhost, *.localhost, *.local, *.internal, no dot at all).
bool isPrivateHost(const QUrl &url);

/// Whether a result file may be fetched from there: http or https, no user name, and no private host unless
/// `privateAllowed` (the API itself is on loopback).
bool isFileUrlAllowed(const QUrl &url, bool privateAllowed);

/// The whole address of a result file that was told without its host: "/files/x.png", "files/x.png" or "//cdn/x.png",
/// seen from the API's address. What has a scheme, any scheme, and what is only a word stays as it is: it is judged by
/// isFileUrlAllowed().
QUrl wholeFileUrl(const QUrl &api, const QUrl &told);

/// As isFileUrlAllowed(), for a redirect: never from https to http.
bool isFileRedirectAllowed(const QUrl &from, const QUrl &to, bool privateAllowed);

} // namespace frameloom
