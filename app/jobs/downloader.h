// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "api/apiclient.h"
#include "api/backoff.h"
#include "api/filetransfer.h"
#include "jobs/partfile.h"
#include "model/asset.h"
#include "model/clock.h"
#include "model/job.h"

#include <QMap>
#include <QObject>
#include <QPointer>
#include <QThreadPool>
#include <QTimer>

#include <memory>

namespace frameloom {

struct BinnedJob;

/// Saves result files as they came, in <library>/<year-month>/, through a .part file that is resumed with Range. Length,
/// signature and container are checked in the pool before the file gets its name. Work thread.
///
/// Each asset ends in exactly one settled(): Saved, Missing (fetch again later), Expired or Refused. Trouble with the
/// disk ends none of them: everything pauses until the folder takes files again.
class Downloader : public QObject
{
    Q_OBJECT
public:
    Downloader(ApiClient &client, const Clock &clock, QObject *parent = nullptr);
    ~Downloader() override;

    void setLibrary(const QString &folder, int atOnce, qint64 maxFileBytes);
    void setNamePattern(const QString &pattern) { m_namePattern = pattern; } ///< for files added from now on
    void add(const Job &job, const Asset &asset);
    void drop(qint64 jobId); ///< the .part files stay
    void check();
    void wake();             ///< whatever waits may be tried now
    void afterSleep();       ///< the same, and what was on its way goes on over new connections
    /// Where files were saved before: they may be there still.
    void setEarlierFolders(const QStringList &folders) { m_earlierFolders = folders; }
    void removeFiles(const QStringList &libraryPaths); ///< wherever they are; in the pool
    /// Removes the files of these, wherever they are, in the pool; emptied() tells which have none any more. Without any
    /// library folder at hand (its disk is not there) nothing happens.
    void removeFilesOf(const QVector<BinnedJob> &bin);

Q_SIGNALS:
    void emptied(const QVector<qint64> &jobIds);
    /// The file on the server is known by another validator: to be stored, so that a later run goes on where this one
    /// was ended. Bytes of anything else are off the disk by then.
    void identified(const frameloom::Asset &asset);
    void settled(const frameloom::Asset &asset);
    void diskTrouble(const frameloom::Failure &failure); ///< None when it is over

private:
    struct Item
    {
        Asset asset;
        QString month;          ///< "2026-11"
        QString baseName;
        QString partName;       ///< of the .part file: a song, its cover and its video share a number
        PartFile part;
        bool fresh = false;     ///< the folder is another one: a .part found there is not ours
        QByteArray validator;
        qint64 total = -1;
        int tries = 0;          ///< failures of any kind since it last got further
        qint64 reached = 0;     ///< bytes, the most there has been of it
        int gone = 0;           ///< 404, 410
        int notMedia = 0;
        int incomplete = 0;
        qint64 firstFailure = -1; ///< monotonic
        qint64 due = 0;         ///< monotonic
        QPointer<FileTransfer> transfer;
        bool finishing = false; ///< in the pool
    };
    using ItemPtr = std::shared_ptr<Item>;

    void begin(const ItemPtr &item);
    void transferStarted(const ItemPtr &item, qint64 offset, qint64 total, const QByteArray &validator);
    void transferData(const ItemPtr &item, const QByteArray &bytes);
    void transferFinished(const ItemPtr &item, const Failure &failure);
    void examine(const ItemPtr &item);
    void examined(const ItemPtr &item, const FinishedFile &file);
    void failed(const ItemPtr &item, const Failure &failure);
    void settle(const ItemPtr &item, AssetState state, const Failure &failure);
    void abort(const ItemPtr &item);
    void pauseForDisk(const ItemPtr &item, const Failure &failure);
    bool holds(const ItemPtr &item) const { return m_items.value(item->asset.id) == item; }
    QString folderOf(const Item &item) const { return m_folder + u'/' + item.month; }
    void arm();

    ApiClient &m_client;
    const Clock &m_clock;
    QTimer *m_timer;
    QThreadPool m_pool;
    Backoff m_backoff{2'000, 60'000};
    QMap<qint64, ItemPtr> m_items; ///< by asset id: pictures were stored before the grid
    QString m_folder;
    QStringList m_earlierFolders;
    QString m_namePattern;
    int m_atOnce = 4;
    qint64 m_maxBytes = 0;
    Failure m_trouble;            ///< of the disk
    qint64 m_probeDue = 0;        ///< monotonic
};

} // namespace frameloom
