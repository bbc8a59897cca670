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

class FetchCall : public ApiCall
{
    Q_OBJECT
public:
    using ApiCall::ApiCall;
Q_SIGNALS:
    void finished(const frameloom::Result<QVector<frameloom::TaskReport>> &result);
};

class JobListCall : public ApiCall
{
    Q_OBJECT
public:
    using ApiCall::ApiCall;
Q_SIGNALS:
    void finished(const frameloom::Result<frameloom::RemoteJobPage> &result);
};

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

class AccountCall : public ApiCall
{
    Q_OBJECT
public:
    using ApiCall::ApiCall;
Q_SIGNALS:
    void finished(const frameloom::Result<frameloom::AccountInfo> &result);
};

} // namespace frameloom
