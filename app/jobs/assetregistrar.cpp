// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/assetregistrar.h"

#include "jobs/inputslots.h"

#include <QUrl>

namespace frameloom {

AssetRegistrar::AssetRegistrar(std::shared_ptr<const Catalog> catalog, ApiClient &client, JobBook &book,
                               const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_catalog(std::move(catalog))
    , m_client(client)
    , m_uploader(new Uploader(client, book, clock, this))
{
}

AssetRegistrar::~AssetRegistrar()
{
    delete m_uploader; // it waits for its pool
}

void AssetRegistrar::want(quint64 ticket, const MediaValue &value, const MediaSpec &media)
{
    const UploadSpec *call = m_catalog->upload(media);
    const QString path = inputPath(value, m_libraryFolders);
    if (path.isEmpty() || !call) { // an address, or a result of which nothing else is left
        if (!value.url.isEmpty()) {
            create(ticket, value.url, media.kind);
            return;
        }
        Failure missing;
        missing.kind = FailureKind::InputMissing;
        missing.words = value.file.section(u'/', -1);
        fail(ticket, missing);
        return;
    }
    // Rather the file than a result's own address: that may have lapsed.
    m_uploader->want({*call, path, path.section(u'/', -1), m_catalog->maxBytes(media)}, [](qint64, qint64) {},
                     [this, ticket, kind = media.kind](const Result<QUrl> &result) {
                         if (result.ok())
                             create(ticket, QString::fromUtf8(result.value().toEncoded()), kind);
                         else
                             fail(ticket, result.failure());
                     });
}

void AssetRegistrar::create(quint64 ticket, const QString &address, MediaKind kind)
{
    AssetCall *call = m_client.createAsset(address, kind);
    connect(call, &AssetCall::finished, this, [this, ticket](const Result<QString> &result) {
        if (result.ok())
            Q_EMIT registered(ticket, result.value(), {});
        else
            Q_EMIT registered(ticket, {}, result.failure());
    });
}

void AssetRegistrar::fail(quint64 ticket, const Failure &failure)
{
    QMetaObject::invokeMethod(this, [this, ticket, failure] { Q_EMIT registered(ticket, {}, failure); },
                              Qt::QueuedConnection);
}

} // namespace frameloom
