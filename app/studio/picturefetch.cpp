// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "studio/picturefetch.h"

#include "api/apiclient.h"
#include "api/filetransfer.h"
#include "library/inputfiles.h"
#include "library/mediafile.h"

#include <QFutureWatcher>
#include <QtConcurrentRun>

#include <memory>
#include <utility>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

/// Larger than any picture that an upload call takes (25 MB, api/v2/CORE.md): it may stand at its address already.
constexpr qint64 MaxPictureBytes = 64 * 1024 * 1024;

FetchedPicture keepPicture(const QByteArray &bytes, const QString &folder)
{
    FetchedPicture kept;
    const MediaType type = sniffMedia(bytes.left(sniffBytes));
    if (!type.isKnown() || type.kind != AssetKind::Picture) {
        kept.failure.kind = FailureKind::BadMedia;
        return kept;
    }
    const StoredInput stored = storeInput(folder, bytes, type.extension);
    kept.path = stored.path;
    if (stored.path.isEmpty()) {
        kept.failure.kind = FailureKind::DiskUnwritable;
        kept.failure.words = stored.error;
    }
    return kept;
}

} // namespace

void fetchPicture(ApiClient &client, const QUrl &url, const QString &inputsFolder,
                  std::function<void(const FetchedPicture &)> done)
{
    FileTransfer *transfer = client.download(url, 0, {}, MaxPictureBytes);
    const auto bytes = std::make_shared<QByteArray>();
    QObject::connect(transfer, &FileTransfer::started, &client, [bytes] { bytes->clear(); });
    QObject::connect(transfer, &FileTransfer::data, &client, [bytes](const QByteArray &part) { bytes->append(part); });
    QObject::connect(transfer, &FileTransfer::finished, &client,
                     [bytes, inputsFolder, done = std::move(done), &client](const Failure &failure) {
                         if (failure) {
                             done({{}, failure});
                             return;
                         }
                         auto *watcher = new QFutureWatcher<FetchedPicture>(&client);
                         QObject::connect(watcher, &QFutureWatcher<FetchedPicture>::finished, &client, [watcher, done] {
                             watcher->deleteLater();
                             done(watcher->result());
                         });
                         watcher->setFuture(QtConcurrent::run(
                             [bytes = *bytes, inputsFolder] { return keepPicture(bytes, inputsFolder); }));
                     });
}

} // namespace frameloom
