// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "api/filetransfer.h"

#include <QElapsedTimer>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPointer>
#include <QUrl>

namespace frameloom {

/// FileTransfer over HTTP: judges the address and every redirect, resumes, and hands the bytes on as they come.
class HttpFileTransfer final : public FileTransfer
{
    Q_OBJECT
public:
    struct Order
    {
        QUrl url;
        qint64 offset = 0;
        QByteArray validator;  ///< for If-Range; empty: none
        qint64 maxBytes = 0;   ///< of the whole file
        int timeoutMs = 60'000;
        bool privateAllowed = false;
        bool onlyAsk = false;  ///< whether the file is there: one byte of it at most, no data() and no started()
    };

    HttpFileTransfer(QNetworkAccessManager &network, const Order &order, QObject *parent);
    ~HttpFileTransfer() override;

private:
    void send();
    void sendForEncoded();
    void readHead();
    void read();
    void replyFinished();
    void dropReply();
    void finishLater(const Failure &failure);
    void finish(FailureKind kind, const QString &words = {});

    QNetworkAccessManager &m_network;
    Order m_order;
    QPointer<QNetworkReply> m_reply;
    QElapsedTimer m_elapsed;
    int m_redirects = 0;
    bool m_headRead = false;
    bool m_passing = false; ///< the body is the file
    bool m_ended = false;
    bool m_isEncoded = false; ///< for the way, and undone by Qt
    qint64 m_position = 0;  ///< of the next byte within the file
    qint64 m_total = -1;
};

} // namespace frameloom
