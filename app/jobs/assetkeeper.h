// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "api/apiclient.h"
#include "library/store.h"
#include "model/clock.h"
#include "model/registeredasset.h"

#include <QObject>
#include <QVector>

namespace frameloom {

/// What became of the files that were registered with the video provider (GET /v2/assets/{assetId}, api/v2/CORE.md): each of
/// table `registered_assets` is asked for, one after the other. Work thread.
class AssetKeeper : public QObject
{
    Q_OBJECT
public:
    AssetKeeper(ApiClient &client, Store &store, const Clock &clock, QObject *parent = nullptr);

    /// Asks for all of them but those that are gone, or were asked for within the last minute. While they are being asked
    /// for, once more afterwards.
    void refresh();

Q_SIGNALS:
    /// None: the table is as the provider said. Otherwise why it could not be asked for the rest.
    void refreshed(const frameloom::Failure &failure);

private:
    void askNext();
    void note(const RegisteredAsset &asset);
    void finish(const Failure &failure);

    ApiClient &m_client;
    StoreClient *m_rows;
    const Clock &m_clock;
    QVector<RegisteredAsset> m_rest;
    bool m_busy = false;
    bool m_again = false;
};

} // namespace frameloom
