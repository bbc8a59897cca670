// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "api/apiclient.h"
#include "catalog/catalog.h"
#include "catalog/mediavalue.h"
#include "jobs/jobbook.h"
#include "jobs/uploader.h"
#include "model/clock.h"

#include <QObject>
#include <QStringList>

#include <memory>

namespace frameloom {

/// Makes a picture, video or sound an asset of the video provider, to be named in many jobs (api/v2/CORE.md, "Uploads and
/// assets"): a file is uploaded first, then its address is registered, and the id is kept in table `registered_assets`. Costs
/// nothing. Work thread.
class AssetRegistrar : public QObject
{
    Q_OBJECT
public:
    AssetRegistrar(std::shared_ptr<const Catalog> catalog, ApiClient &client, JobBook &book, const Clock &clock,
                   QObject *parent = nullptr);
    ~AssetRegistrar() override;

    void setCatalog(std::shared_ptr<const Catalog> catalog) { m_catalog = std::move(catalog); }
    /// Results of the library are looked for in each of the folders.
    void setFolders(const QStringList &libraryFolders) { m_libraryFolders = libraryFolders; }
    /// registered() answers once, from the event loop.
    void want(quint64 ticket, const MediaValue &value, const MediaSpec &media);

Q_SIGNALS:
    /// `address`: "asset://<id>"; empty with a failure.
    void registered(quint64 ticket, const QString &address, const frameloom::Failure &failure);

private:
    void create(quint64 ticket, const QString &address, MediaKind kind, const QString &name);
    void keep(quint64 ticket, const QString &address, MediaKind kind, const QString &name);
    void fail(quint64 ticket, const Failure &failure);

    std::shared_ptr<const Catalog> m_catalog;
    ApiClient &m_client;
    JobBook &m_book;
    const Clock &m_clock;
    Uploader *m_uploader;
    QStringList m_libraryFolders;
};

} // namespace frameloom
