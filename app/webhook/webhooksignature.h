// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

namespace frameloom {

/// Whether both are the same, in a time that tells neither where they differ nor how long the secret is.
bool sameSecret(const QByteArray &a, const QByteArray &b);

/// Knows the service by its signature: `sha256=<hex HMAC-SHA256 of the raw body>` in the header X-Webhook-Signature
/// (api/v2/CORE.md, "Webhooks"). The secret is made of the API key's SHA-256, but callers differ on its form: the 32 raw
/// bytes, or their 64 lower-case hex digits. Both are right here. Holds no key, only its digest. Pure, any thread.
class WebhookSignature
{
public:
    WebhookSignature() = default; ///< nothing is authentic
    explicit WebhookSignature(const QString &apiKey);

    bool isEmpty() const { return m_digest.isEmpty(); }
    /// `header` may be in either case, and without "sha256=". Takes as long for a wrong signature as for the right one.
    bool signs(const QByteArray &header, const QByteArray &body) const;

private:
    QByteArray m_digest; ///< of the key, raw
};

} // namespace frameloom
