// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/apiclient.h"

#include "api/apilog.h"
#include "api/credentialreuse.h"
#include "api/dialectparts.h"
#include "api/errortaxonomy.h"
#include "api/httpexchange.h"
#include "api/httpfiletransfer.h"
#include "api/paidbody.h"
#include "api/urlpolicy.h"

#include <QFile>
#include <QFileInfo>
#include <QHttpMultiPart>
#include <QHttpPart>
#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QPointer>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

constexpr qint64 MaxAnswerBytes = 8 * 1024 * 1024;
constexpr int FileTimeoutMs = 60'000;
constexpr int ProbeTimeoutMs = 15'000;

// A key is one printable word. Anything else could smuggle a header line in.
bool isSendable(const QString &key)
{
    return !key.isEmpty() && std::all_of(key.begin(), key.end(), [](QChar c) { return c > u' ' && c < u'\x7f'; });
}

template<typename Call, typename T>
void conclude(QPointer<Call> call, const Result<T> &result) // by value: the caller may go with the call
{
    if (!call)
        return;
    Q_EMIT call->finished(result);
    if (call)
        call->deleteLater();
}

} // namespace

ApiClient::ApiClient(const Profile &profile, std::unique_ptr<Dialect> dialect, NetworkFactory network, QObject *parent)
    : QObject(parent)
    , m_profile(profile)
    , m_dialect(std::move(dialect))
    , m_network(network ? std::move(network) : [](QObject *owner) { return new QNetworkAccessManager(owner); })
    , m_control(m_network(this))
    , m_files(m_network(this))
    , m_uploads(m_network(this))
{
}

ApiClient::~ApiClient()
{
    // Calls abort their replies, which belong to the managers: so they go first.
    qDeleteAll(findChildren<ApiCall *>(Qt::FindDirectChildrenOnly));
    qDeleteAll(findChildren<FileTransfer *>(Qt::FindDirectChildrenOnly));
}

void ApiClient::setKey(const QString &key)
{
    m_key = key.trimmed();
}

void ApiClient::setApiUrl(const QUrl &url)
{
    m_profile.apiUrl = url;
    m_profile.proUrl = url;
}

void ApiClient::setWebhook(const QString &url, const QString &secret)
{
    m_profile.webhookUrl = url;
    m_profile.webhookSecret = secret;
}

SubmitCall *ApiClient::submit(const Operation &operation, RequestBody body, const QString &idempotencyKey)
{
    auto *call = new SubmitCall(this);
    const QPointer<SubmitCall> guard(call);
    reveal(body);
    const WireRequest wire = m_dialect->submit(m_profile, operation, {});
    const TaskKind kind = operation.request.task;
    QNetworkReply *reply = sendPaid(call, wire, body, idempotencyKey, [this, guard, kind](const HttpAnswer &answer) {
        const Failure failure = failureOf(answer);
        const bool cutOff = failure.kind == FailureKind::ConnectionLost || failure.kind == FailureKind::TimedOutSent;
        if (failure && !(cutOff && answer.status >= 200 && answer.status < 300))
            return conclude(guard, Result<SubmitAnswer>(failure));
        // A cut-off answer that already holds the task id is worth more than the rule that was broken.
        const Result<SubmitAnswer> result = readStarted(kind, answer.body);
        if (result.ok()) {
            SubmitAnswer said = result.value();
            if (said.report)
                clean(*said.report);
            return conclude(guard, Result<SubmitAnswer>(said));
        }
        Failure reason = failure ? failure : cleaned(result.failure());
        reason.httpStatus = answer.status;
        reason.bytesLeft = true;
        conclude(guard, Result<SubmitAnswer>(reason));
    });
    if (reply)
        connect(reply, &QNetworkReply::uploadProgress, call, &SubmitCall::progress);
    return call;
}

Result<SubmitAnswer> ApiClient::readStarted(TaskKind kind, const QByteArray &body) const
{
    if (kind == TaskKind::Job)
        return m_dialect->readSubmit(body);
    const Result<TaskReport> told = m_dialect->readTraining(body, {});
    if (!told.ok())
        return told.failure();
    return SubmitAnswer{told.value().taskId, {}};
}

FetchCall *ApiClient::fetchTraining(const QString &id)
{
    auto *call = new FetchCall(this);
    const QPointer<FetchCall> guard(call);
    sendControl(call, m_dialect->training(m_profile, id), 0, [this, guard, id](const HttpAnswer &answer) {
        using Reports = Result<QVector<TaskReport>>;
        if (const Failure failure = failureOf(answer))
            return conclude(guard, Reports(failure));
        const Result<TaskReport> result = m_dialect->readTraining(answer.body, id);
        if (result.ok()) {
            TaskReport report = result.value();
            clean(report);
            return conclude(guard, Reports(QVector<TaskReport>{report}));
        }
        Failure reason = cleaned(result.failure());
        reason.httpStatus = answer.status;
        conclude(guard, Reports(reason));
    });
    return call;
}

TrainingListCall *ApiClient::trainings(const QString &cursor)
{
    auto *call = new TrainingListCall(this);
    const QPointer<TrainingListCall> guard(call);
    const WireRequest wire = m_dialect->trainingList(m_profile, cursor);
    using Page = Result<RemoteTrainingPage>;
    if (!wire.url.isValid()) {
        QMetaObject::invokeMethod(
            call, [guard] { conclude(guard, Page(RemoteTrainingPage{})); }, Qt::QueuedConnection);
        return call;
    }
    sendControl(call, wire, 0, [this, guard](const HttpAnswer &answer) {
        if (const Failure failure = failureOf(answer))
            return conclude(guard, Page(failure));
        const Page result = m_dialect->readTrainingList(answer.body);
        if (result.ok()) {
            RemoteTrainingPage page = result.value();
            for (RemoteTraining &training : page.trainings)
                training.error = redacted(redacted(training.error, m_key), m_profile.webhookSecret);
            return conclude(guard, Page(page));
        }
        Failure reason = cleaned(result.failure());
        reason.httpStatus = answer.status;
        conclude(guard, Page(reason));
    });
    return call;
}

ArchiveCall *ApiClient::archiveTraining(const QString &id)
{
    auto *call = new ArchiveCall(this);
    const QPointer<ArchiveCall> guard(call);
    sendControl(call, m_dialect->archiveTraining(m_profile, id), 0, [this, guard](const HttpAnswer &answer) {
        const Failure failure = failureOf(answer);
        if (!guard)
            return;
        Q_EMIT guard->finished(failure);
        if (guard)
            guard->deleteLater();
    });
    return call;
}

FetchCall *ApiClient::fetch(const QStringList &taskIds)
{
    auto *call = new FetchCall(this);
    const QPointer<FetchCall> guard(call);
    sendControl(call, m_dialect->fetch(m_profile, taskIds), 0, [this, guard, taskIds](const HttpAnswer &answer) {
        if (const Failure failure = failureOf(answer))
            return conclude(guard, Result<QVector<TaskReport>>(failure));
        const Result<QVector<TaskReport>> result = m_dialect->readFetch(answer.body, taskIds);
        if (result.ok()) {
            QVector<TaskReport> reports = result.value();
            for (TaskReport &report : reports)
                clean(report);
            return conclude(guard, Result<QVector<TaskReport>>(reports));
        }
        Failure reason = cleaned(result.failure());
        reason.httpStatus = answer.status;
        conclude(guard, Result<QVector<TaskReport>>(reason));
    });
    return call;
}

UploadCall *ApiClient::upload(const UploadSpec &spec, const QString &path, const QString &shownName,
                              const QByteArray &mime)
{
    auto *call = new UploadCall(this);
    const QPointer<UploadCall> guard(call);
    auto *file = new QFile(path, call);
    if (!file->open(QIODevice::ReadOnly)) {
        Failure missing;
        missing.kind = FailureKind::InputMissing;
        missing.words = QFileInfo(path).fileName();
        QMetaObject::invokeMethod(
            call, [guard, missing] { conclude(guard, Result<QUrl>(missing)); }, Qt::QueuedConnection);
        return call;
    }
    QHttpPart part;
    const QString name = QString(spec.part).remove(u'"').remove(u'\r').remove(u'\n');
    part.setHeader(QNetworkRequest::ContentDispositionHeader,
                   u"form-data; name=\"%1\"; filename=\"%2\""_s.arg(name, shownName));
    part.setHeader(QNetworkRequest::ContentTypeHeader, mime);
    part.setBodyDevice(file);
    auto *form = new QHttpMultiPart(QHttpMultiPart::FormDataType, call);
    form->append(part);
    sendUpload(call, m_dialect->upload(m_profile, spec), form, [this, guard](const HttpAnswer &answer) {
        if (const Failure failure = failureOf(answer))
            return conclude(guard, Result<QUrl>(failure));
        const Result<QUrl> result = m_dialect->readUpload(answer.body);
        if (result.ok())
            return conclude(guard, result);
        Failure reason = cleaned(result.failure());
        reason.httpStatus = answer.status;
        conclude(guard, Result<QUrl>(reason));
    });
    return call;
}

AssetCall *ApiClient::createAsset(const QString &address, MediaKind kind)
{
    auto *call = new AssetCall(this);
    const QPointer<AssetCall> guard(call);
    sendControl(call, m_dialect->createAsset(m_profile, address, kind), 0, [this, guard](const HttpAnswer &answer) {
        if (const Failure failure = failureOf(answer))
            return conclude(guard, Result<QString>(failure));
        const Result<QString> result = m_dialect->readAsset(answer.body);
        if (result.ok())
            return conclude(guard, result);
        Failure reason = cleaned(result.failure());
        reason.httpStatus = answer.status;
        conclude(guard, Result<QString>(reason));
    });
    return call;
}

DocumentCall *ApiClient::asset(const QString &id)
{
    return document("/v2/assets/"_L1 + QString::fromLatin1(QUrl::toPercentEncoding(id)));
}

AccountCall *ApiClient::account()
{
    auto *call = new AccountCall(this);
    const QPointer<AccountCall> guard(call);
    sendControl(call, m_dialect->account(m_profile), 0, [this, guard](const HttpAnswer &answer) {
        if (Failure failure = failureOf(answer)) {
            if (failure.kind == FailureKind::NotFound) // every server of this API has an account
                failure.kind = FailureKind::WrongServer;
            return conclude(guard, Result<AccountInfo>(failure));
        }
        const Result<AccountInfo> result = m_dialect->readAccount(answer.body);
        if (result.ok())
            return conclude(guard, result);
        Failure reason = cleaned(result.failure());
        reason.httpStatus = answer.status;
        conclude(guard, Result<AccountInfo>(reason));
    });
    return call;
}

JobListCall *ApiClient::jobList(const QString &cursor)
{
    auto *call = new JobListCall(this);
    const QPointer<JobListCall> guard(call);
    const WireRequest wire = m_dialect->jobList(m_profile, cursor);
    if (!wire.url.isValid()) {
        QMetaObject::invokeMethod(
            call, [guard] { conclude(guard, Result<RemoteJobPage>(RemoteJobPage{})); }, Qt::QueuedConnection);
        return call;
    }
    sendControl(call, wire, 0, [this, guard](const HttpAnswer &answer) {
        if (const Failure failure = failureOf(answer))
            return conclude(guard, Result<RemoteJobPage>(failure));
        const Result<RemoteJobPage> result = m_dialect->readJobList(answer.body);
        if (result.ok()) {
            RemoteJobPage page = result.value();
            for (RemoteJob &job : page.jobs)
                clean(job.report);
            return conclude(guard, Result<RemoteJobPage>(page));
        }
        Failure reason = cleaned(result.failure());
        reason.httpStatus = answer.status;
        conclude(guard, Result<RemoteJobPage>(reason));
    });
    return call;
}

DocumentCall *ApiClient::document(const QString &path)
{
    auto *call = new DocumentCall(this);
    const QPointer<DocumentCall> guard(call);
    WireRequest wire;
    wire.method = "GET";
    wire.url = endpoint(m_profile.apiUrl, path);
    sendControl(call, wire, 0, [this, guard](const HttpAnswer &answer) {
        if (const Failure failure = failureOf(answer))
            return conclude(guard, Result<QByteArray>(failure));
        conclude(guard, Result<QByteArray>(answer.body));
    });
    return call;
}

FileTransfer *ApiClient::probe(const QUrl &url)
{
    return new HttpFileTransfer(*m_files,
                                {.url = url,
                                 .validator = {},
                                 .maxBytes = std::numeric_limits<qint64>::max(),
                                 .timeoutMs = ProbeTimeoutMs,
                                 .privateAllowed = isLoopback(m_profile.apiUrl),
                                 .onlyAsk = true},
                                this);
}

FileTransfer *ApiClient::download(const QUrl &url, qint64 offset, const QByteArray &validator, qint64 maxBytes)
{
    return new HttpFileTransfer(*m_files,
                                {.url = url,
                                 .offset = std::max<qint64>(offset, 0),
                                 .validator = validator,
                                 .maxBytes = maxBytes,
                                 .timeoutMs = FileTimeoutMs,
                                 .privateAllowed = isLoopback(m_profile.apiUrl)},
                                this);
}

Failure ApiClient::refusal(const QUrl &url) const
{
    Failure failure;
    if (!m_profile.isUrlAllowed(url))
        failure.kind = FailureKind::UnsafeUrl;
    else if (m_dialect->isForeignKey(m_key))
        failure.kind = FailureKind::WrongGeneration;
    else if (!isSendable(m_key))
        failure.kind = FailureKind::Unauthorized;
    return failure;
}

QNetworkRequest ApiClient::prepared(const WireRequest &wire) const
{
    QNetworkRequest request(wire.url);
    request.setRawHeader("User-Agent", "Frameloom/" FRAMELOOM_VERSION);
    request.setRawHeader("Accept", "application/json");
    if (wire.method != "GET")
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    // Redirects are judged here: the manager would take the key along.
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    askForNoCredentials(request);
    request.setTransferTimeout(wire.timeoutMs);
    if (!m_key.isEmpty())
        m_dialect->authorize(request, m_key);
    return request;
}

void ApiClient::sendControl(ApiCall *call, const WireRequest &wire, int redirects, Done done)
{
    HttpAnswer refused;
    refused.transport = refusal(wire.url);
    if (refused.transport) {
        QMetaObject::invokeMethod(call, [done, refused] { done(refused); }, Qt::QueuedConnection);
        return;
    }
    const QNetworkRequest request = prepared(wire);
    QNetworkReply *reply = wire.method == "GET"      ? m_control->get(request)
                           : wire.method == "DELETE" ? m_control->deleteResource(request)
                                                     : m_control->post(request, wire.body);
    const auto next = [this, call, wire, redirects, done](const HttpAnswer &answer) {
        if (answer.redirect.isEmpty() || answer.transport)
            return done(answer);
        if (!isSameOrigin(wire.url, answer.redirect) || redirects >= MaxRedirects) {
            HttpAnswer stopped = answer;
            stopped.transport.kind = FailureKind::UnsafeRedirect;
            stopped.transport.words = loggable(answer.redirect);
            stopped.transport.bytesLeft = true;
            return done(stopped);
        }
        WireRequest again = wire; // the method stays: /fetch is a POST wherever it lives
        again.url = answer.redirect;
        sendControl(call, again, redirects + 1, done);
    };
    new HttpExchange(reply, wire.method, nullptr, MaxAnswerBytes, next, call);
}

QNetworkReply *ApiClient::sendPaid(ApiCall *call, const WireRequest &wire, const RequestBody &content,
                                   const QString &idempotencyKey, Done done)
{
    HttpAnswer refused;
    refused.transport = refusal(wire.url);
    if (refused.transport) {
        QMetaObject::invokeMethod(call, [done, refused] { done(refused); }, Qt::QueuedConnection);
        return nullptr;
    }
    QNetworkRequest request = prepared(wire);
    request.setHeader(QNetworkRequest::ContentTypeHeader, content.contentType);
    // Together with PaidBody: this request is never sent twice. HTTP/2 would share a connection.
    request.setHeader(QNetworkRequest::ContentLengthHeader, content.size());
    request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::HttpPipeliningAllowedAttribute, false);
    request.setRawHeader("Connection", "close");
    if (!idempotencyKey.isEmpty())
        request.setRawHeader("Idempotency-Key", idempotencyKey.toLatin1());
    auto *body = new PaidBody(content);
    // A manager for each, because only that gives it a fresh connection: one that the server has just closed costs an
    // answer of unknown outcome, and servers close after "Connection: close" without saying so. It also holds requests
    // by the dozen, where a manager opens six connections per host.
    QNetworkAccessManager *manager = m_network(this);
    QNetworkReply *reply = manager->post(request, body);
    body->setParent(reply);
    connect(reply, &QObject::destroyed, manager, &QObject::deleteLater);
    new HttpExchange(reply, wire.method, body, MaxAnswerBytes, std::move(done), call);
    return reply;
}

void ApiClient::sendUpload(UploadCall *call, const WireRequest &wire, QHttpMultiPart *form, Done done)
{
    HttpAnswer refused;
    refused.transport = refusal(wire.url);
    if (refused.transport) {
        QMetaObject::invokeMethod(
            call, [done, refused] { done(refused); }, Qt::QueuedConnection);
        return;
    }
    QNetworkRequest request = prepared(wire);
    request.setHeader(QNetworkRequest::ContentTypeHeader, {}); // the form's own
    QNetworkReply *reply = m_uploads->post(request, form);
    connect(reply, &QNetworkReply::uploadProgress, call, &UploadCall::progress);
    new HttpExchange(reply, wire.method, nullptr, MaxAnswerBytes, std::move(done), call);
}

/// Puts the webhook secret where the stored body says that it was left out.
void ApiClient::reveal(RequestBody &body) const
{
    const auto asJson = [](const QString &text) {
        const QByteArray list = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
        return list.mid(1, list.size() - 2);
    };
    // Inside a text value the quotes would be escaped, so this is the parameter and nothing else.
    const QByteArray key = "\"webhook_secret\":";
    const QByteArray hidden = key + asJson(QString(Dialect::hiddenSecret));
    for (RequestBody::Piece &piece : body.pieces) {
        if (piece.bytes == Dialect::hiddenSecret.toString().toUtf8()) // a part of a form
            piece.bytes = m_profile.webhookSecret.toUtf8();
        else if (piece.bytes.contains(hidden))
            piece.bytes.replace(hidden, QByteArray(key + asJson(m_profile.webhookSecret)));
    }
}

Failure ApiClient::failureOf(const HttpAnswer &answer) const
{
    if (answer.transport)
        return cleaned(answer.transport);
    if (answer.status >= 200 && answer.status < 300)
        return {};
    Failure failure = m_dialect->readError(answer.status, answer.body);
    // A paid POST is never sent on.
    if (!answer.redirect.isEmpty())
        failure.words = loggable(answer.redirect);
    if (answer.status >= 300 && answer.status < 400)
        failure.kind = FailureKind::UnsafeRedirect;
    failure.retryAfterMs = answer.retryAfterMs;
    return cleaned(failure);
}

Failure ApiClient::cleaned(Failure failure) const
{
    failure.words = redacted(redacted(failure.words, m_key), m_profile.webhookSecret);
    for (PlaceWords &said : failure.places) {
        said.place = redacted(redacted(said.place, m_key), m_profile.webhookSecret);
        said.words = redacted(redacted(said.words, m_key), m_profile.webhookSecret);
    }
    return failure;
}

/// What a server repeats of our secrets goes no further. Addresses without a host are of its own.
void ApiClient::clean(TaskReport &report) const
{
    const auto clean = [this](const QString &text) { return redacted(redacted(text, m_key), m_profile.webhookSecret); };
    report.message = clean(report.message);
    report.prompt = clean(report.prompt);
    report.raw = clean(QString::fromUtf8(report.raw)).toUtf8();
    const QByteArray input = QJsonDocument(report.input).toJson(QJsonDocument::Compact);
    report.input = QJsonDocument::fromJson(clean(QString::fromUtf8(input)).toUtf8()).object();
    for (ResultFile &file : report.files)
        file.url = wholeFileUrl(m_profile.apiUrl, file.url);
}

} // namespace frameloom
