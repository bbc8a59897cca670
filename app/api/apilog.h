// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLoggingCategory>
#include <QString>
#include <QUrl>

namespace frameloom {

/// "frameloom.api": one line per request (method, path, status, milliseconds). Never a key, a body or a query.
Q_DECLARE_LOGGING_CATEGORY(apiLog)

/// `text` with every occurrence of the key, and of anything that looks like a key of the vendor's, blotted out.
/// Servers echo what they were sent, so their words go through this before they reach a log, a row or a window.
QString redacted(const QString &text, const QString &key);

/// Host and path of an address, without user, query and fragment: signed addresses carry secrets there.
QString loggable(const QUrl &url);

} // namespace frameloom
