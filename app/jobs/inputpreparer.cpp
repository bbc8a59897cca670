// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/inputpreparer.h"

#include <QDir>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

const auto outboxPattern = "*.body"_L1;

bool holdsEverything(const Failure &failure)
{
    switch (failure.kind) {
    case FailureKind::Offline:
    case FailureKind::TimedOutUnsent:
    case FailureKind::Unauthorized:
    case FailureKind::WrongGeneration:
    case FailureKind::OutOfCredits:
    case FailureKind::RateLimited:
        return true;
    default:
        return false;
    }
}

/// A failed upload in the terms of its job: nothing was submitted, whatever happened.
Failure asJobFailure(Failure failure)
{
    if (failure.kind == FailureKind::InputMissing || failure.kind == FailureKind::InputTooLarge)
        return failure;
    if (holdsEverything(failure)) {
        failure.bytesLeft = failure.bytesLeft && failure.httpStatus != 0;
        return failure;
    }
    failure.kind = FailureKind::UploadFailed;
    failure.bytesLeft = false;
    return failure;
}

Failure slotFailure(FailureKind kind, const InputSlot &slot)
{
    Failure failure;
    failure.kind = kind;
    failure.words = slot.name();
    return failure;
}

} // namespace

InputPreparer::InputPreparer(std::shared_ptr<const Catalog> catalog, ApiClient &client, JobBook &book,
                             const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_catalog(std::move(catalog))
    , m_client(client)
    , m_uploader(new Uploader(client, book, clock, this))
{
    m_pool.setMaxThreadCount(1); // the disk is one, and bodies are large
}

InputPreparer::~InputPreparer()
{
    const QList<qint64> ids = m_works.keys();
    for (const qint64 id : ids)
        cancel(id);
    m_pool.waitForDone(); // its results are posted to this object
    delete m_uploader;
}

void InputPreparer::setFolders(const QString &outbox, const QStringList &libraryFolders)
{
    m_outbox = outbox;
    m_libraryFolders = libraryFolders;
}

void InputPreparer::cleanOutbox()
{
    if (m_outbox.isEmpty())
        return;
    m_pool.start([folder = m_outbox] {
        QDir outbox(folder);
        const QStringList left = outbox.entryList({QString(outboxPattern)}, QDir::Files);
        for (const QString &name : left)
            outbox.remove(name);
    });
}

QByteArray InputPreparer::plainBody(const ApiClient &client, const Operation &operation, const Job &job,
                                    const QJsonObject &params)
{
    // The planner left a picture number only where the parent's family takes one (chainplanner.h).
    const bool sendsPicture = job.parent.jobId != 0 && job.parent.picture > 0;
    return client.dialect().submitBody(operation, {job.operationId, params, job.parent}, job.parent.taskId,
                                       sendsPicture ? operation.parent.pictureFamilies.value(0) : QString(),
                                       client.profile());
}

void InputPreparer::begin(const Job &job)
{
    cancel(job.id);
    auto work = std::make_shared<Work>();
    work->job = job;
    work->operation = m_catalog->operation(job.operationId);
    m_works.insert(job.id, work);
    // From the event loop, so that nobody is told inside begin().
    QMetaObject::invokeMethod(
        this,
        [this, work] {
            if (!holds(work))
                return;
            work->params = work->operation->applicable(work->job.params);
            const QVector<InputSlot> found = inputSlots(*work->operation, work->params);
            for (const InputSlot &slot : found) {
                if (slot.needsWork())
                    work->items.append({slot, 0, 0, 0, {}});
            }
            work->open = work->items.size();
            if (work->open == 0)
                write(work);
            for (qsizetype i = 0; i < work->items.size() && holds(work); ++i)
                start(work, i);
        },
        Qt::QueuedConnection);
}

void InputPreparer::cancel(qint64 jobId)
{
    if (const WorkPtr work = m_works.take(jobId))
        release(work);
}

void InputPreparer::release(const WorkPtr &work)
{
    work->cancelled = true;
    for (const Item &item : std::as_const(work->items)) {
        if (item.ticket != 0)
            m_uploader->cancel(item.ticket);
        if (item.probe) {
            item.probe->disconnect(this);
            item.probe->deleteLater();
        }
    }
}

void InputPreparer::start(const WorkPtr &work, qsizetype index)
{
    const InputSlot &slot = work->items.at(index).slot;
    const MediaValue &value = slot.value;
    if (value.isNull() || (!value.isLocal() && value.url.isEmpty())
        || (slot.media.send == MediaSpec::Send::Part && !value.isLocal())) {
        fail(work, slotFailure(FailureKind::InputMissing, slot));
    } else if (slot.media.send == MediaSpec::Send::Url) {
        if (value.url.isEmpty())
            upload(work, index);
        else
            ask(work, index);
    } else if (value.isLocal()) {
        embed(work, index);
    } else {
        resolved(work, index, value.url);
    }
}

/// A result's address is used while it answers.
void InputPreparer::ask(const WorkPtr &work, qsizetype index)
{
    const QString address = work->items.at(index).slot.value.url;
    FileTransfer *probe = m_client.probe(QUrl(address));
    work->items[index].probe = probe;
    connect(probe, &FileTransfer::finished, this, [this, work, index, address](const Failure &failure) {
        if (!holds(work))
            return;
        if (!failure)
            resolved(work, index, address);
        else if (m_catalog->upload(work->items.at(index).slot.media))
            upload(work, index);
        else if (holdsEverything(failure) && failure.httpStatus == 0)
            fail(work, asJobFailure(failure));
        else
            fail(work, slotFailure(FailureKind::InputUnreachable, work->items.at(index).slot));
    });
}

void InputPreparer::upload(const WorkPtr &work, qsizetype index)
{
    const InputSlot &slot = work->items.at(index).slot;
    const UploadSpec *call = m_catalog->upload(slot.media);
    if (!call) {
        fail(work, slotFailure(FailureKind::InputUnreachable, slot));
        return;
    }
    const QString path = inputPath(slot.value, m_libraryFolders);
    if (path.isEmpty()) {
        fail(work, slotFailure(slot.value.isLocal() ? FailureKind::InputMissing : FailureKind::InputUnreachable, slot));
        return;
    }
    work->items[index].ticket = m_uploader->want(
        {*call, path, slot.name(), m_catalog->maxBytes(slot.media)},
        [this, work, index](qint64 sent, qint64 total) {
            if (!holds(work))
                return;
            work->items[index].sent = sent;
            work->items[index].total = total;
            tellProgress(work);
        },
        [this, work, index](const Result<QUrl> &result) {
            if (!holds(work))
                return;
            work->items[index].ticket = 0;
            if (result.ok())
                resolved(work, index, QString::fromUtf8(result.value().toEncoded()));
            else
                fail(work, asJobFailure(result.failure()));
        });
}

void InputPreparer::embed(const WorkPtr &work, qsizetype index)
{
    const InputSlot &slot = work->items.at(index).slot;
    EmbeddedFile file;
    file.token = u"frameloom-input-"_s + QUuid::createUuid().toString(QUuid::Id128);
    file.path = inputPath(slot.value, m_libraryFolders);
    file.name = slot.name();
    file.partName = slot.media.part;
    file.maxBytes = m_catalog->maxBytes(slot.media);
    if (slot.media.send == MediaSpec::Send::DataUrl)
        file.as = EmbeddedFile::As::DataUrl;
    else if (slot.media.send == MediaSpec::Send::Part)
        file.as = EmbeddedFile::As::Part;
    work->files.append(file);
    resolved(work, index, file.token);
}

void InputPreparer::resolved(const WorkPtr &work, qsizetype index, const QString &address)
{
    Item &item = work->items[index];
    item.sent = item.total = std::max<qint64>(1, item.total);
    work->params = withInput(work->params, item.slot, address);
    tellProgress(work);
    if (--work->open == 0)
        write(work);
}

void InputPreparer::tellProgress(const WorkPtr &work)
{
    double sum = 0;
    for (const Item &item : std::as_const(work->items))
        sum += item.total > 0 ? static_cast<double>(item.sent) / static_cast<double>(item.total) : 0.0;
    const int percent = static_cast<int>(100.0 * sum / static_cast<double>(std::max<qsizetype>(1, work->items.size())));
    if (percent <= work->percent)
        return;
    work->percent = percent;
    Q_EMIT progress(work->job.id, std::min(100, percent));
}

void InputPreparer::write(const WorkPtr &work)
{
    BodyOrder order;
    order.json = plainBody(m_client, *work->operation, work->job, work->params);
    order.files = work->files;
    order.multipart = work->operation->request.multipart;
    if (order.multipart) {
        for (const Field &field : work->operation->fields)
            order.maxTotalBytes = std::max(order.maxTotalBytes, field.media.maxTotalBytes);
    }
    order.spool = m_outbox + u"/%1.body"_s.arg(work->job.id);
    m_pool.start([this, work, order] {
        const WrittenBody written = writeBody(order, work->cancelled);
        QMetaObject::invokeMethod(
            this,
            [this, work, written, order] {
                if (!holds(work)) {
                    // Unless another attempt of the same job writes there by now.
                    if (written.spooled && !m_works.contains(work->job.id))
                        QFile::remove(order.spool);
                    return;
                }
                m_works.remove(work->job.id);
                if (written.failure)
                    Q_EMIT failed(work->job.id, written.failure);
                else
                    Q_EMIT ready(work->job.id, written);
            },
            Qt::QueuedConnection);
    });
}

void InputPreparer::fail(const WorkPtr &work, const Failure &failure)
{
    m_works.remove(work->job.id);
    release(work);
    Q_EMIT failed(work->job.id, failure);
}

} // namespace frameloom
