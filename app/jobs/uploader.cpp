// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/uploader.h"

#include "library/mediafile.h"
#include "library/uploadrepository.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

constexpr int uploadsAtOnce = 3;
constexpr int mostUploadTries = 3;

/// Of this attempt only: another one may work at once.
bool isWorthAnother(const Failure &failure)
{
    switch (failure.kind) {
    case FailureKind::ConnectionLost:
    case FailureKind::TimedOutSent:
    case FailureKind::ServerFault:
    case FailureKind::Unreadable:
        return true;
    default:
        return false;
    }
}

} // namespace

Uploader::Uploader(ApiClient &client, JobBook &book, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_book(book)
    , m_clock(clock)
{
    m_pool.setMaxThreadCount(1);
}

Uploader::~Uploader()
{
    for (const Upload &upload : std::as_const(m_uploads)) {
        if (upload.call)
            upload.call->disconnect(this);
        delete upload.call;
    }
    m_pool.waitForDone(); // its results are posted to this object
}

quint64 Uploader::want(const Order &order, Progress progress, Done done)
{
    const quint64 ticket = ++m_lastTicket;
    m_wanted.insert(ticket, {order, std::move(progress), std::move(done), {}});
    m_pool.start([this, ticket, order] {
        const ReadFile file = readFile(order);
        QMetaObject::invokeMethod(
            this, [this, ticket, file] { fileRead(ticket, file); }, Qt::QueuedConnection);
    });
    return ticket;
}

void Uploader::cancel(quint64 ticket)
{
    const Wanted wanted = m_wanted.take(ticket);
    const auto upload = m_uploads.find(wanted.key);
    if (upload == m_uploads.end())
        return;
    upload->tickets.removeAll(ticket);
    if (!upload->tickets.isEmpty())
        return;
    const bool running = !upload->inLine && upload->tries > 0;
    if (upload->call) {
        upload->call->disconnect(this);
        upload->call->deleteLater();
    }
    m_line.removeAll(wanted.key);
    m_uploads.erase(upload);
    if (running) {
        --m_active;
        startNext();
    }
}

Uploader::ReadFile Uploader::readFile(const Order &order)
{
    ReadFile read;
    read.failure.words = order.name;
    QFile file(order.path);
    const QFileInfo info(order.path);
    if (!info.isFile() || info.size() == 0 || !file.open(QIODevice::ReadOnly)) {
        read.failure.kind = FailureKind::InputMissing;
        return read;
    }
    read.size = info.size();
    read.changedAt = info.lastModified().toMSecsSinceEpoch();
    if (order.maxBytes > 0 && read.size > order.maxBytes) {
        read.failure.kind = FailureKind::InputTooLarge;
        return read;
    }
    const MediaType type = sniffMedia(file.peek(sniffBytes));
    read.mime = type.isKnown() ? type.mime.toLatin1() : QByteArrayLiteral("application/octet-stream");
    read.shownName = type.isKnown() ? type.mime.section(u'/', 0, 0) + u'.' + type.extension : u"file"_s;
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!hash.addData(&file)) {
        read.failure.kind = FailureKind::InputMissing;
        return read;
    }
    read.sha256 = hash.result();
    read.failure = {};
    return read;
}

void Uploader::fileRead(quint64 ticket, const ReadFile &file)
{
    const auto wanted = m_wanted.find(ticket);
    if (wanted == m_wanted.end())
        return; // cancelled
    if (file.failure) {
        tell(ticket, file.failure);
        return;
    }
    const QString key = wanted->order.call.name + u' ' + QString::fromLatin1(file.sha256.toHex());
    wanted->key = key;
    if (const auto same = m_uploads.find(key); same != m_uploads.end()) {
        same->tickets.append(ticket);
        return;
    }
    m_uploads.insert(key, {wanted->order, file, {ticket}, {}, 0, true});
    m_book.ask([profile = m_client.profile().id, call = wanted->order.call.name, sha = file.sha256,
                since = m_clock.wallMs() - qint64(wanted->order.call.keepsMinutes) * 60'000](
                   Database &database) { return UploadRepository(database).find(profile, call, sha, since); },
               [this, key](const QUrl &known) { looked(key, known); });
}

void Uploader::looked(const QString &key, const QUrl &known)
{
    if (!m_uploads.contains(key))
        return;
    if (!known.isEmpty()) {
        conclude(key, known);
        return;
    }
    m_line.append(key);
    startNext();
}

void Uploader::startNext()
{
    while (m_active < uploadsAtOnce && !m_line.isEmpty()) {
        const QString key = m_line.takeFirst();
        m_uploads[key].inLine = false;
        ++m_active;
        attempt(key);
    }
}

void Uploader::attempt(const QString &key)
{
    const auto upload = m_uploads.find(key);
    if (upload == m_uploads.end() || upload->call)
        return; // cancelled meanwhile, and perhaps wanted again
    ++upload->tries;
    upload->call = m_client.upload(upload->order.call, upload->order.path, upload->file.shownName, upload->file.mime);
    connect(upload->call, &UploadCall::progress, this, [this, key](qint64 sent, qint64 total) {
        const auto running = m_uploads.constFind(key);
        if (running == m_uploads.cend())
            return;
        const QList<quint64> tickets = running->tickets;
        for (const quint64 ticket : tickets) {
            if (const Progress progress = m_wanted.value(ticket).progress)
                progress(sent, total);
        }
    });
    connect(upload->call, &UploadCall::finished, this,
            [this, key](const Result<QUrl> &result) { answered(key, result); });
}

void Uploader::answered(const QString &key, const Result<QUrl> &result)
{
    const auto upload = m_uploads.find(key);
    if (upload == m_uploads.end())
        return;
    upload->call.clear();
    if (!result.ok() && isWorthAnother(result.failure()) && upload->tries < mostUploadTries) {
        const double random = QRandomGenerator::global()->generateDouble();
        const qint64 wait = std::max<qint64>(200, m_backoff.delay(upload->tries, random));
        QTimer::singleShot(static_cast<int>(wait), this, [this, key] { attempt(key); });
        return;
    }
    --m_active;
    if (result.ok()) {
        // Only what these bytes were: a file that changed meanwhile went up as something else.
        const QFileInfo now(upload->order.path);
        if (now.size() == upload->file.size && now.lastModified().toMSecsSinceEpoch() == upload->file.changedAt) {
            m_book.ask(
                [profile = m_client.profile().id, call = upload->order.call.name, sha = upload->file.sha256,
                 url = result.value(), at = m_clock.wallMs()](Database &database) {
                    UploadRepository uploads(database);
                    uploads.forgetBefore(at - reusedForMs);
                    return uploads.put(profile, call, sha, url, at);
                },
                [](bool) {}); // not kept: it is uploaded once more another time
        }
    }
    conclude(key, result);
    startNext();
}

void Uploader::conclude(const QString &key, const Result<QUrl> &result)
{
    const Upload upload = m_uploads.take(key);
    for (const quint64 ticket : upload.tickets)
        tell(ticket, result);
}

void Uploader::tell(quint64 ticket, const Result<QUrl> &result)
{
    const Wanted wanted = m_wanted.take(ticket);
    if (wanted.done)
        wanted.done(result);
}

} // namespace frameloom
