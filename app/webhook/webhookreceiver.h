// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QMutex>
#include <QObject>
#include <QString>

#include <memory>

namespace frameloom {

class HttpServer;

/// A small HTTP server for people who have a tunnel to this computer: takes the task objects that the service POSTs
/// (api/v1/CORE.md, "Webhooks") and hands them on, once their header `x-webhook-secret` holds the secret.
///
/// Its methods belong to the thread it lives on; requests are answered on threads of the server's own. Whether a task
/// is one of ours is not told: 200 for everything that is authentic and JSON, 401 for a wrong secret, 400 for no JSON.
class WebhookReceiver : public QObject
{
    Q_OBJECT
public:
    static constexpr int maxBodyBytes = 1024 * 1024; ///< a task object is a few KiB; more is answered with 413
    static constexpr int maxTasks = 100;             ///< in one POST

    explicit WebhookReceiver(QObject *parent = nullptr);
    ~WebhookReceiver() override;

    /// Binds `address` (an IP address) and `port` (0: any free one), and stops what listened before. False when the
    /// address cannot be had.
    bool listen(const QString &address, int port);
    /// Closes every connection and waits for their threads.
    void stop();
    int port() const { return m_port; } ///< 0: does not listen
    /// Without a secret nobody is authentic. Any thread.
    void setSecret(const QString &secret);

    static QString path() { return QStringLiteral("/webhook"); }

Q_SIGNALS:
    /// One task object in one of the shapes of a fetch.
    void received(const QJsonObject &task);

private:
    bool isAuthentic(const QByteArray &claimed) const;
    int take(const QByteArray &body); ///< the HTTP status

    std::unique_ptr<HttpServer> m_server;
    int m_port = 0;
    mutable QMutex m_mutex;
    QByteArray m_secret; ///< guarded
};

/// Whether both are the same, in a time that tells neither where they differ nor how long the secret is.
bool sameSecret(const QByteArray &a, const QByteArray &b);

} // namespace frameloom
