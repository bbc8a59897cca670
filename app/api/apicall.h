// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "api/taskreport.h"
#include "model/result.h"
#include "model/training.h"

#include <QObject>
#include <QUrl>

namespace frameloom {

/// One request to the API with exactly one terminal signal, after which it deletes itself. Lives on the thread of
/// its ApiClient. Deleting it earlier aborts the request silently (only sensible for GET-like calls).
class ApiCall : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
};

/// A paid request. It leaves once; whether it may be sent again is the job engine's to know.
class SubmitCall : public ApiCall
{
    Q_OBJECT
public:
    using ApiCall::ApiCall;
Q_SIGNALS:
    void progress(qint64 sent, qint64 total); ///< bytes of the body
    /// Failure::bytesLeft tells whether the server may have seen the request.
    void finished(const frameloom::Result<frameloom::SubmitAnswer> &result);
};

/// A file on its way to an upload call. It costs nothing, so it may be sent again.
class UploadCall : public ApiCall
{
    Q_OBJECT
public:
    using ApiCall::ApiCall;
Q_SIGNALS:
    void progress(qint64 sent, qint64 total); ///< bytes
    void finished(const frameloom::Result<QUrl> &result);
};

/// A public address on its way to the video provider's register.
class AssetCall : public ApiCall
{
    Q_OBJECT
public:
    using ApiCall::ApiCall;
Q_SIGNALS:
    void finished(const frameloom::Result<QString> &result); ///< "asset://<id>"
};

/// How tasks stand: /fetch, /fetch-many (api/v1/core.json) or GET /v2/jobs/{id}. Free, so the poller asks as often as it likes.
class FetchCall : public ApiCall
{
    Q_OBJECT
public:
    using ApiCall::ApiCall;
Q_SIGNALS:
    void finished(const frameloom::Result<QVector<frameloom::TaskReport>> &result);
};

/// A page of the service's own list of jobs (api/v2/CORE.md, "Life cycle, polling, progress"; Unified only).
class JobListCall : public ApiCall
{
    Q_OBJECT
public:
    using ApiCall::ApiCall;
Q_SIGNALS:
    void finished(const frameloom::Result<frameloom::RemoteJobPage> &result);
};

/// A page of the trainings that the service keeps (api/v2/CORE.md, "LoRA training"; Unified only).
class TrainingListCall : public ApiCall
{
    Q_OBJECT
public:
    using ApiCall::ApiCall;
Q_SIGNALS:
    void finished(const frameloom::Result<frameloom::RemoteTrainingPage> &result);
};

/// Of a training; it costs nothing, and doing it twice is doing it once.
class ArchiveCall : public ApiCall
{
    Q_OBJECT
public:
    using ApiCall::ApiCall;
Q_SIGNALS:
    void finished(const frameloom::Failure &failure); ///< None: it is archived
};

/// A document of the service, as it is.
class DocumentCall : public ApiCall
{
    Q_OBJECT
public:
    using ApiCall::ApiCall;
Q_SIGNALS:
    void finished(const frameloom::Result<QByteArray> &result);
};

/// Balance and plan: GET /account (api/v1/core.json) or GET /v2/me (api/v2/CORE.md).
class AccountCall : public ApiCall
{
    Q_OBJECT
public:
    using ApiCall::ApiCall;
Q_SIGNALS:
    void finished(const frameloom::Result<frameloom::AccountInfo> &result);
};

} // namespace frameloom
