// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "api/apicall.h"
#include "api/dialect.h"
#include "api/requestbody.h"

#include <QNetworkAccessManager>
#include <QObject>
#include <QStringList>
#include <QVector>

#include <functional>
#include <memory>

class QHttpMultiPart;

namespace frameloom {

class FileTransfer;
struct HttpAnswer;

/// The only owner of QNetworkAccessManagers. One per session, on the work thread; not thread-safe.
///
/// A manager for each paid request, and one each for control calls (account, fetch), for files and for uploads, because a
/// manager opens at most six connections per host and uses them again. A paid POST leaves once (see PaidBody).
/// Calls are not retried here: callers do, with backoff.h, where a repeat is harmless. A signal always comes from the
/// event loop, never from inside the method that made the call. Deleting the client aborts all its calls silently.
class ApiClient : public QObject
{
    Q_OBJECT
public:
    /// Makes a manager; tests hand in one that fakes createRequest().
    using NetworkFactory = std::function<QNetworkAccessManager *(QObject *parent)>;

    ApiClient(const Profile &profile, std::unique_ptr<Dialect> dialect, NetworkFactory network = {},
              QObject *parent = nullptr);
    ~ApiClient() override;

    const Profile &profile() const { return m_profile; }
    const Dialect &dialect() const { return *m_dialect; }
    /// Kept in memory only.
    void setKey(const QString &key);
    bool hasKey() const { return !m_key.isEmpty(); }
    void setApiUrl(const QUrl &url); ///< the sandbox learns its port late
    void setWebhook(const QString &url, const QString &secret); ///< for jobs sent from now on

    /// `body` as the dialect made it; the webhook secret is put in here.
    /// `idempotencyKey`: see Dialect::takesIdempotencyKey; empty: none.
    SubmitCall *submit(const Operation &operation, RequestBody body, const QString &idempotencyKey = {});
    SubmitCall *submit(const Operation &operation, const QByteArray &body)
    {
        return submit(operation, RequestBody::json(body));
    }
    /// Sends a file of this machine to an upload call. `shownName` is what the server sees of its name.
    UploadCall *upload(const UploadSpec &call, const QString &path, const QString &shownName, const QByteArray &mime);
    /// Makes what is at that public address an asset of the video provider. Costs nothing, and may be sent again.
    AssetCall *createAsset(const QString &address, MediaKind kind);
    /// What the provider says of an asset, as it is: its shape is not documented.
    DocumentCall *asset(const QString &id);
    FetchCall *fetch(const QStringList &taskIds);
    FetchCall *fetchTraining(const QString &id);
    /// A page of the trainings of an account, the archived ones too; one that is empty where the service has none.
    TrainingListCall *trainings(const QString &cursor = {});
    ArchiveCall *archiveTraining(const QString &id);
    /// Takes key and webhook secret out of what a server wrote, and gives its files their whole addresses
    /// (wholeFileUrl()).
    void clean(TaskReport &report) const;
    AccountCall *account();
    /// A page of the service's own list of jobs; one that is empty where the service has none.
    JobListCall *jobList(const QString &cursor = {});
    /// GET of a path below the profile's address; at most 8 MB.
    DocumentCall *document(const QString &path);
    /// A result file, without the key. Starts at `offset` (Range) and, when `validator` (ETag or date) is given, only
    /// if the file is still the same (If-Range). The whole file may have at most `maxBytes`.
    FileTransfer *download(const QUrl &url, qint64 offset, const QByteArray &validator, qint64 maxBytes);

    /// Whether a file is still at that address: finished() without a failure. Nothing of it is fetched, no key is sent.
    FileTransfer *probe(const QUrl &url);

private:
    using Done = std::function<void(const HttpAnswer &)>;

    Result<SubmitAnswer> readStarted(TaskKind kind, const QByteArray &body) const;
    Failure refusal(const QUrl &url) const;
    QNetworkRequest prepared(const WireRequest &wire) const;
    void reveal(RequestBody &body) const;
    void sendControl(ApiCall *call, const WireRequest &wire, int redirects, Done done);
    QNetworkReply *sendPaid(ApiCall *call, const WireRequest &wire, const RequestBody &body, const QString &idempotencyKey,
                            Done done);
    void sendUpload(UploadCall *call, const WireRequest &wire, QHttpMultiPart *form, Done done);
    Failure failureOf(const HttpAnswer &answer) const;
    Failure cleaned(Failure failure) const;

    Profile m_profile;
    std::unique_ptr<Dialect> m_dialect;
    QString m_key;
    NetworkFactory m_network;
    QNetworkAccessManager *m_control;
    QNetworkAccessManager *m_files;
    QNetworkAccessManager *m_uploads;
};

} // namespace frameloom
