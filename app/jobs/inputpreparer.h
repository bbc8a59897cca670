// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "api/apiclient.h"
#include "api/filetransfer.h"
#include "catalog/catalog.h"
#include "jobs/bodywriter.h"
#include "jobs/inputslots.h"
#include "jobs/jobbook.h"
#include "jobs/uploader.h"
#include "model/job.h"

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QStringList>
#include <QThreadPool>

#include <atomic>
#include <memory>

namespace frameloom {

/// Makes a job's media inputs into what the wire wants, then writes the body of its request: files are uploaded, or put
/// into the body; a result of the library keeps its address while that answers. Work thread; the body is written in a
/// pool. Every begin() ends in one ready() or failed(), unless it is cancelled.
class InputPreparer : public QObject
{
    Q_OBJECT
public:
    InputPreparer(std::shared_ptr<const Catalog> catalog, ApiClient &client, JobBook &book, const Clock &clock,
                  QObject *parent = nullptr);
    ~InputPreparer() override;

    /// For what begins from now on. The one before must outlive what is under way.
    void setCatalog(std::shared_ptr<const Catalog> catalog) { m_catalog = std::move(catalog); }
    /// `outbox`: absolute; large bodies are kept there until they have left. Results of the library are looked for in
    /// each of the folders.
    void setFolders(const QString &outbox, const QStringList &libraryFolders);
    /// Removes what an earlier run left in the outbox. Before the first begin().
    void cleanOutbox();
    void begin(const Job &job);
    void cancel(qint64 jobId);
    bool isBusyWith(qint64 jobId) const { return m_works.contains(jobId); }

    /// The body where nothing has to be prepared.
    static QByteArray plainBody(const ApiClient &client, const Operation &operation, const Job &job,
                                const QJsonObject &params);

Q_SIGNALS:
    void progress(qint64 jobId, int percent); ///< of the uploads
    void ready(qint64 jobId, const frameloom::WrittenBody &body);
    void failed(qint64 jobId, const frameloom::Failure &failure);

private:
    struct Item
    {
        InputSlot slot;
        qint64 sent = 0;
        qint64 total = 0;
        quint64 ticket = 0;
        QPointer<FileTransfer> probe;
    };
    struct Work
    {
        Job job;
        const Operation *operation = nullptr;
        QJsonObject params;
        QVector<Item> items;
        QVector<EmbeddedFile> files;
        qsizetype open = 0; ///< items that are not done
        int percent = -1;
        std::atomic<bool> cancelled{false};
    };
    using WorkPtr = std::shared_ptr<Work>;

    bool holds(const WorkPtr &work) const { return m_works.value(work->job.id) == work; }
    void start(const WorkPtr &work, qsizetype index);
    void ask(const WorkPtr &work, qsizetype index);
    void upload(const WorkPtr &work, qsizetype index);
    void embed(const WorkPtr &work, qsizetype index);
    void resolved(const WorkPtr &work, qsizetype index, const QString &address);
    void tellProgress(const WorkPtr &work);
    void write(const WorkPtr &work);
    void fail(const WorkPtr &work, const Failure &failure);
    void release(const WorkPtr &work);

    std::shared_ptr<const Catalog> m_catalog;
    ApiClient &m_client;
    Uploader *m_uploader;
    QThreadPool m_pool;
    QHash<qint64, WorkPtr> m_works; ///< by job
    QString m_outbox;
    QStringList m_libraryFolders;
};

} // namespace frameloom
