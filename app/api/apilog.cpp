// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/apilog.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace frameloom {

Q_LOGGING_CATEGORY(apiLog, "frameloom.api")

namespace {
// A shorter "key" is a test's or the sandbox's: blotting it out would eat ordinary words.
constexpr qsizetype ShortestSecret = 8;
const auto Blot = "[key]"_L1;
} // namespace

QString redacted(const QString &text, const QString &key)
{
    QString clean = text;
    if (const QString secret = key.trimmed(); secret.size() >= ShortestSecret) {
        clean.replace(secret, Blot);
        clean.replace(QString::fromLatin1(QUrl::toPercentEncoding(secret)), Blot);
    }
    static const QRegularExpression unifiedKey(u"afk_[A-Za-z0-9_-]{4,}"_s);
    return clean.replace(unifiedKey, Blot);
}

QString loggable(const QUrl &url)
{
    return url.toString(QUrl::RemoveScheme | QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment
                        | QUrl::FullyEncoded);
}

} // namespace frameloom
