// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "api/apiclient.h"
#include "api/backoff.h"
#include "jobs/jobbook.h"
#include "model/clock.h"

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QStringList>
#include <QThreadPool>

#include <functional>

namespace frameloom {

/// Turns files of this machine into addresses, by the service's upload calls. The same bytes are uploaded once at a
/// time, and not again while their address is young. An upload costs nothing, so one that broke is tried again a few
/// times; what concerns every request (offline, key, credits, rate) is told at once. Work thread; files are read in a
/// pool.
class Uploader : public QObject
{
    Q_OBJECT
public:
    struct Order
    {
        UploadSpec call;
        QString path;        ///< absolute
        QString name;        ///< for messages
        qint64 maxBytes = 0; ///< 0: no limit
    };
    using Progress = std::function<void(qint64 sent, qint64 total)>; ///< bytes
    using Done = std::function<void(const Result<QUrl> &)>;

    Uploader(ApiClient &client, JobBook &book, const Clock &clock, QObject *parent = nullptr);
    ~Uploader() override;

    /// How long an address given by an upload call is used again.
    static constexpr qint64 reusedForMs = 24LL * 60 * 60 * 1000;

    /// `done` is called once, from the event loop, unless it is cancelled before.
    quint64 want(const Order &order, Progress progress, Done done);
    void cancel(quint64 ticket);

private:
    struct ReadFile
    {
        Failure failure;
        QByteArray sha256;
        qint64 size = 0;
        qint64 changedAt = 0;
        QByteArray mime;
        QString shownName; ///< "image.png": names of people's files are their own affair
    };
    struct Wanted
    {
        Order order;
        Progress progress;
        Done done;
        QString key; ///< of its upload; empty while the file is being read
    };
    struct Upload
    {
        Order order;
        ReadFile file;
        QList<quint64> tickets;
        QPointer<UploadCall> call;
        int tries = 0;
        bool inLine = false;
    };
    static ReadFile readFile(const Order &order);
    void fileRead(quint64 ticket, const ReadFile &file);
    void looked(const QString &key, const QUrl &known);
    void startNext();
    void attempt(const QString &key);
    void answered(const QString &key, const Result<QUrl> &result);
    void conclude(const QString &key, const Result<QUrl> &result);
    void tell(quint64 ticket, const Result<QUrl> &result);

    ApiClient &m_client;
    JobBook &m_book;
    const Clock &m_clock;
    QThreadPool m_pool;
    Backoff m_backoff{500, 8'000};
    QHash<quint64, Wanted> m_wanted;
    QHash<QString, Upload> m_uploads; ///< by call and content
    QStringList m_line;               ///< keys that wait for their turn
    quint64 m_lastTicket = 0;
    int m_active = 0;
};

} // namespace frameloom
