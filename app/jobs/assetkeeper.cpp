// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/assetkeeper.h"

#include "api/assetreader.h"
#include "library/registeredassets.h"

#include <utility>

namespace frameloom {

namespace {

constexpr qint64 assetAnswerKeepsMs = 60'000;

/// Not of one that is gone: ids are given once. Nor of what was said just now.
bool isAssetAnswerWanted(const RegisteredAsset &asset, qint64 nowMs)
{
    const qint64 age = nowMs - asset.checkedAt;
    const bool isFresh = asset.checkedAt != 0 && age >= 0 && age < assetAnswerKeepsMs;
    return !isFresh && healthOf(asset, nowMs) != AssetHealth::Gone;
}

} // namespace

AssetKeeper::AssetKeeper(ApiClient &client, Store &store, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_rows(new StoreClient(store, this))
    , m_clock(clock)
{
}

void AssetKeeper::refresh()
{
    if (m_busy) {
        m_again = true;
        return;
    }
    m_busy = true;
    m_rows->ask(
        this, [profile = m_client.profile().id](Database &database) { return RegisteredAssets(database).all(profile); },
        [this](const QVector<RegisteredAsset> &assets) {
            m_rest = assets;
            m_rest.removeIf([now = m_clock.wallMs()](const RegisteredAsset &asset) {
                return !isAssetAnswerWanted(asset, now);
            });
            askNext();
        });
}

void AssetKeeper::askNext()
{
    if (m_rest.isEmpty()) {
        finish({});
        return;
    }
    const RegisteredAsset asset = m_rest.takeFirst();
    DocumentCall *call = m_client.asset(asset.id);
    connect(call, &DocumentCall::finished, this, [this, asset](const Result<QByteArray> &answer) {
        RegisteredAsset told = asset;
        told.checkedAt = m_clock.wallMs();
        if (answer.ok()) {
            takeAssetAnswer(told, answer.value());
        } else if (answer.failure().kind == FailureKind::NotFound) {
            told.status = goneAsset;
        } else if (answer.failure().kind != FailureKind::ServerFault || answer.failure().httpStatus != 502) {
            finish(answer.failure()); // the others would fare no better
            return;
        } else { // its provider could not be asked: it may know the next one
            told.checkedAt = asset.checkedAt;
        }
        note(told);
    });
}

void AssetKeeper::note(const RegisteredAsset &asset)
{
    m_rows->ask(
        this,
        [profile = m_client.profile().id, asset](Database &database) {
            return RegisteredAssets(database).note(profile, asset);
        },
        [this](bool ok) {
            if (ok) {
                askNext();
                return;
            }
            Failure trouble;
            trouble.kind = FailureKind::DiskUnwritable;
            finish(trouble);
        });
}

void AssetKeeper::finish(const Failure &failure)
{
    m_rest.clear();
    m_busy = false;
    Q_EMIT refreshed(failure);
    if (std::exchange(m_again, false))
        refresh();
}

} // namespace frameloom
