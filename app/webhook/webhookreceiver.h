// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "webhook/webhooksignature.h"

#include <QByteArray>
#include <QJsonObject>
#include <QMutex>
#include <QObject>
#include <QString>

#include <memory>

namespace frameloom {

class HttpServer;

/// A small HTTP server for people who have a tunnel to this computer: takes the task objects that the service POSTs and
/// hands them on, once it is sure of the caller.
///
/// Its methods belong to the thread it lives on; requests are answered on threads of the server's own. Whether a task
/// is one of ours is not told: 200 for everything that is authentic and JSON, 401 for a stranger, 400 for no JSON.
class WebhookReceiver : public QObject
{
    Q_OBJECT
public:
    static constexpr int maxBodyBytes = 1024 * 1024; ///< a task object is a few KiB; more is answered with 413
    static constexpr int maxTasks = 100;             ///< in one POST

    /// How the service proves that it is the one.
    enum class Proof {
        Secret,   ///< it repeats ours in the header x-webhook-secret (api/v1/CORE.md, "Webhooks")
        Signature ///< it signs the body with the account's key (webhooksignature.h)
    };

    explicit WebhookReceiver(Proof proof = Proof::Secret, QObject *parent = nullptr);
    ~WebhookReceiver() override;

    /// Binds `address` (an IP address) and `port` (0: any free one), and stops what listened before. False when the
    /// address cannot be had.
    bool listen(const QString &address, int port);
    /// Closes every connection and waits for their threads.
    void stop();
    int port() const { return m_port; } ///< 0: does not listen
    /// Without a secret nobody is authentic by Proof::Secret. Any thread.
    void setSecret(const QString &secret);
    /// Without a key nobody is authentic by Proof::Signature. Of the key only a digest is kept. Any thread.
    void setKey(const QString &apiKey);

    static QString path() { return QStringLiteral("/webhook"); }

Q_SIGNALS:
    /// One task object in one of the shapes of a fetch.
    void received(const QJsonObject &task);

private:
    struct Claim
    {
        QByteArray secret;    ///< x-webhook-secret
        QByteArray signature; ///< X-Webhook-Signature
    };
    bool isAuthentic(const Claim &claim, const QByteArray &body) const;
    int take(const QByteArray &body); ///< the HTTP status

    const Proof m_proof;
    std::unique_ptr<HttpServer> m_server;
    int m_port = 0;
    mutable QMutex m_mutex;
    QByteArray m_secret;          ///< guarded
    WebhookSignature m_signature; ///< guarded
};

} // namespace frameloom
