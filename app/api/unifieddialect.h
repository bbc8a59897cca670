// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "api/dialect.h"

namespace frameloom {

/// Apiframe v2: key in X-API-Key, one GET for each job or the newest hundred in one list, closed bodies with one block of
/// parameters, idempotency keys (api/v2/CORE.md).
class UnifiedDialect final : public Dialect
{
public:
    QByteArray submitBody(const Operation &operation, const Draft &draft, const QString &parentTaskId,
                          const QString &parentFamily = {}, const Profile &profile = {}) const override;
    WireRequest submit(const Profile &profile, const Operation &operation, const QByteArray &body) const override;
    bool takesIdempotencyKey(const Operation &operation) const override
    {
        return operation.request.task == TaskKind::Job;
    }
    WireRequest fetch(const Profile &profile, const QStringList &taskIds) const override;
    int maxFetch() const override { return 1; }
    WireRequest jobList(const Profile &profile, const QString &cursor) const override;
    int jobsPerPage() const override { return 100; }
    Result<RemoteJobPage> readJobList(const QByteArray &body) const override;
    WireRequest training(const Profile &profile, const QString &id) const override;
    WireRequest trainingList(const Profile &profile, const QString &cursor) const override;
    WireRequest archiveTraining(const Profile &profile, const QString &id) const override;
    Result<TaskReport> readTraining(const QByteArray &body, const QString &asked) const override;
    Result<RemoteTrainingPage> readTrainingList(const QByteArray &body) const override;
    WireRequest account(const Profile &profile) const override;
    WireRequest upload(const Profile &profile, const UploadSpec &call) const override;
    WireRequest createAsset(const Profile &profile, const QString &address, MediaKind kind) const override;
    Result<QString> readAsset(const QByteArray &body) const override;
    void authorize(QNetworkRequest &request, const QString &key) const override;
    bool isForeignKey(const QString &key) const override;

    Result<SubmitAnswer> readSubmit(const QByteArray &body) const override;
    Result<QVector<TaskReport>> readFetch(const QByteArray &body, const QStringList &asked) const override;
    Result<AccountInfo> readAccount(const QByteArray &body) const override;
    Result<QUrl> readUpload(const QByteArray &body) const override;
    Failure readError(int httpStatus, const QByteArray &body) const override;
};

} // namespace frameloom
