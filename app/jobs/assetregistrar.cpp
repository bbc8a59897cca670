// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/assetregistrar.h"

#include "jobs/inputslots.h"
#include "library/registeredassets.h"

#include <QUrl>

namespace frameloom {

AssetRegistrar::AssetRegistrar(std::shared_ptr<const Catalog> catalog, ApiClient &client, JobBook &book,
                               const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_catalog(std::move(catalog))
    , m_client(client)
    , m_book(book)
    , m_clock(clock)
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
            create(ticket, value.url, media.kind, QUrl(value.url).fileName());
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
                     [this, ticket, kind = media.kind, name = path.section(u'/', -1)](const Result<QUrl> &result) {
                         if (result.ok())
                             create(ticket, QString::fromUtf8(result.value().toEncoded()), kind, name);
                         else
                             fail(ticket, result.failure());
                     });
}

void AssetRegistrar::create(quint64 ticket, const QString &address, MediaKind kind, const QString &name)
{
    AssetCall *call = m_client.createAsset(address, kind);
    connect(call, &AssetCall::finished, this, [this, ticket, kind, name](const Result<QString> &result) {
        if (result.ok())
            keep(ticket, result.value(), kind, name);
        else
            Q_EMIT registered(ticket, {}, result.failure());
    });
}

/// No call lists what was registered. One that cannot be kept is of use in the form all the same.
void AssetRegistrar::keep(quint64 ticket, const QString &address, MediaKind kind, const QString &name)
{
    RegisteredAsset asset;
    asset.id = assetIdIn(address);
    asset.kind = kind;
    asset.name = name;
    asset.registeredAt = m_clock.wallMs();
    m_book.ask([profile = m_client.profile().id, asset](
                   Database &database) { return RegisteredAssets(database).put(profile, asset); },
               [this, ticket, address](bool) { Q_EMIT registered(ticket, address, {}); });
}

void AssetRegistrar::fail(quint64 ticket, const Failure &failure)
{
    QMetaObject::invokeMethod(this, [this, ticket, failure] { Q_EMIT registered(ticket, {}, failure); },
                              Qt::QueuedConnection);
}

} // namespace frameloom
