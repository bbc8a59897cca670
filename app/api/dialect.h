// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "api/taskreport.h"
#include "catalog/draft.h"
#include "catalog/operation.h"
#include "model/profile.h"
#include "model/result.h"
#include "model/training.h"

#include <QByteArray>
#include <QNetworkRequest>
#include <QUrl>

#include <memory>

namespace frameloom {

/// One HTTP request before it is sent.
struct WireRequest
{
    QByteArray method;
    QUrl url;
    QByteArray body;          ///< empty for GET
    int timeoutMs = 30'000;   ///< inactivity, milliseconds
};

/// Spells requests and reads replies of one API generation. Stateless, pure, any thread: no networking here.
/// Reading is lenient, sending strict.
class Dialect
{
public:
    virtual ~Dialect() = default;

    /// Stands for the webhook secret in bodies that are kept or shown.
    static constexpr QLatin1StringView hiddenSecret{"(kept out of the record)"};

    /// The exact body of a submission, to be stored before it is sent. `parentTaskId` goes into the parent parameter;
    /// the picture number is added when `parentFamily` (ResultSpec::family of the parent, empty if not known) is one
    /// that takes it and the draft does not hold it already.
    /// The profile's webhook is added where the operation takes one and the draft has none; of the secret only
    /// hiddenSecret, which ApiClient replaces while sending: a body is stored, a secret is not.
    virtual QByteArray submitBody(const Operation &operation, const Draft &draft, const QString &parentTaskId,
                                  const QString &parentFamily = {}, const Profile &profile = {}) const = 0;
    virtual WireRequest submit(const Profile &profile, const Operation &operation, const QByteArray &body) const = 0;
    /// Whether a submission may carry an Idempotency-Key: then the same key and body may be sent again within a day, and
    /// the service answers with the first job (api/v2/CORE.md, "Idempotency").
    virtual bool takesIdempotencyKey(const Operation &operation) const;
    /// One id or up to maxFetch() of them.
    virtual WireRequest fetch(const Profile &profile, const QStringList &taskIds) const = 0;
    virtual int maxFetch() const = 0;
    /// A page of the service's own list of jobs, from `cursor` on; an invalid URL where there is no such list.
    virtual WireRequest jobList(const Profile &profile, const QString &cursor) const;
    /// How many jobs a page of it tells of, with their results: polling may use it. 0: there is no such list.
    virtual int jobsPerPage() const { return 0; }
    virtual Result<RemoteJobPage> readJobList(const QByteArray &body) const;
    /// Trainings (RequestSpec::task): one by its id; a page of all, the archived ones too; taking one off the list. An
    /// invalid URL where there are none.
    virtual WireRequest training(const Profile &profile, const QString &id) const;
    virtual WireRequest trainingList(const Profile &profile, const QString &cursor) const;
    virtual WireRequest archiveTraining(const Profile &profile, const QString &id) const;
    /// The answer to its submission, and to training(). `asked`: its id, for answers that lack one.
    virtual Result<TaskReport> readTraining(const QByteArray &body, const QString &asked) const;
    virtual Result<RemoteTrainingPage> readTrainingList(const QByteArray &body) const;
    virtual WireRequest account(const Profile &profile) const = 0;
    /// Where an upload call takes its multipart POST.
    virtual WireRequest upload(const Profile &profile, const UploadSpec &call) const = 0;
    /// Registers what is at a public address with the video provider (api/v2/CORE.md, "Uploads and assets"); an invalid
    /// URL where there is no such call.
    virtual WireRequest createAsset(const Profile &profile, const QString &address, MediaKind kind) const;
    virtual Result<QString> readAsset(const QByteArray &body) const; ///< "asset://<id>"
    virtual void authorize(QNetworkRequest &request, const QString &key) const = 0;
    /// Whether the key visibly belongs to the other generation (api/v1/CORE.md, "Version warning").
    virtual bool isForeignKey(const QString &key) const = 0;

    virtual Result<SubmitAnswer> readSubmit(const QByteArray &body) const = 0;
    /// Reports in any order; ids the server did not mention are absent. Match by task id. `asked` names the
    /// single id for answers that lack one.
    virtual Result<QVector<TaskReport>> readFetch(const QByteArray &body, const QStringList &asked) const = 0;
    virtual Result<AccountInfo> readAccount(const QByteArray &body) const = 0;
    /// The address of what was uploaded.
    virtual Result<QUrl> readUpload(const QByteArray &body) const = 0;
    /// For any status outside 2xx.
    virtual Failure readError(int httpStatus, const QByteArray &body) const = 0;
};

std::unique_ptr<Dialect> makeDialect(ApiGeneration generation);

} // namespace frameloom
