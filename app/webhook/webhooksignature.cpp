// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "webhook/webhooksignature.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>

namespace frameloom {

bool sameSecret(const QByteArray &a, const QByteArray &b)
{
    // Digests have one length, so the loop below always takes the same steps.
    const QByteArray left = QCryptographicHash::hash(a, QCryptographicHash::Sha256);
    const QByteArray right = QCryptographicHash::hash(b, QCryptographicHash::Sha256);
    unsigned difference = 0;
    for (qsizetype i = 0; i < left.size(); ++i)
        difference |= static_cast<unsigned char>(left.at(i)) ^ static_cast<unsigned char>(right.at(i));
    return difference == 0;
}

WebhookSignature::WebhookSignature(const QString &apiKey)
{
    if (const QByteArray key = apiKey.trimmed().toUtf8(); !key.isEmpty())
        m_digest = QCryptographicHash::hash(key, QCryptographicHash::Sha256);
}

bool WebhookSignature::signs(const QByteArray &header, const QByteArray &body) const
{
    if (isEmpty())
        return false;
    static const QByteArray scheme = "sha256=";
    QByteArray claimed = header.trimmed().toLower();
    if (claimed.startsWith(scheme))
        claimed.remove(0, scheme.size());
    const auto isMadeWith = [&](const QByteArray &secret) {
        return sameSecret(claimed, QMessageAuthenticationCode::hash(body, secret, QCryptographicHash::Sha256).toHex());
    };
    const bool byBytes = isMadeWith(m_digest);
    const bool byText = isMadeWith(m_digest.toHex()); // both are always tried
    return byBytes || byText;
}

} // namespace frameloom
