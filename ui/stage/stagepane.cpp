// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stage/stagepane.h"

#include "library/assetrepository.h"
#include "media/audiodeck.h"
#include "stage/stageloader.h"
#include "stage/stageview.h"
#include "studio/session.h"
#include "words/failurewords.h"
#include "words/words.h"

#include <QVBoxLayout>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace frameloom {

StagePane::StagePane(Session &session, AudioDeck &deck, QWidget *parent) : QWidget(parent), m_session(session)
{
    setObjectName(u"stage"_s);
    setAccessibleName(tr("Stage"));
    Workspace &workspace = session.workspace();
    StageContext context;
    context.catalog = workspace.catalog();
    context.offered = session.catalog();
    context.thumbnails = &workspace.thumbnails();
    context.pathOf = [&workspace](const QString &relative) { return workspace.libraryPath(relative); };
    context.meter = [&session](const Price &price) { return session.meter(price); };
    context.waveforms = &workspace.waveforms();
    context.deck = &deck;
    context.inputsFolder = workspace.dataFolder() + "/inputs"_L1;
    context.usual = [&session](const Operation &operation) { return session.usualTime(operation); };
    m_view = new StageView(context, this);
    m_view->setObjectName(u"stageView"_s);
    setFocusProxy(m_view);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_view);

    m_loader = new StageLoader(workspace.client(), this);
    connect(m_loader, &StageLoader::contentChanged, m_view, &StageView::setContent);
    connect(m_loader, &StageLoader::gone, m_view, &StageView::clear);

    m_priceTimer.setSingleShot(true);
    m_priceTimer.setInterval(50ms);
    connect(&m_priceTimer, &QTimer::timeout, m_view, &StageView::refreshPrices);
    const auto pricesMayDiffer = [this] { m_priceTimer.start(); };
    connect(&session, &Session::balanceChanged, this, pricesMayDiffer);
    connect(&session, &Session::openJobsChanged, this, pricesMayDiffer);
    connect(&session, &Session::pricesChanged, this, pricesMayDiffer);
    connect(&session, &Session::catalogChanged, this,
            [this] { m_view->setCatalogs(m_session.workspace().catalog(), m_session.catalog()); });

    connect(&session, &Session::balanceChanged, this, &StagePane::tellBalance);

    connect(m_view, &StageView::factsLearned, this, &StagePane::learn);
    connect(m_view, &StageView::submitRequested, this, &StagePane::submitRequested);
    connect(m_view, &StageView::draftRequested, this, &StagePane::draftRequested);
    connect(m_view, &StageView::jobRequested, this, &StagePane::jobRequested);
    connect(m_view, &StageView::buyCreditsRequested, this, &StagePane::buyCreditsRequested);
    connect(m_view, &StageView::statusChosen, this, &StagePane::choose);
    connect(m_view, &StageView::adoptRequested, this,
            [this](const QString &taskId) { m_session.adopt(m_view->content().job.id, taskId); });
    connect(m_view, &StageView::fetchFilesRequested, this,
            [this] { m_session.fetchFilesAgain(m_view->content().job.id); });
    connect(m_view, &StageView::tryNowRequested, this, [this] { m_session.retry(m_view->content().job.id); });
    connect(m_view, &StageView::stopRequested, this, [this] { m_session.stopFollowing(m_view->content().job.id); });
}

void StagePane::showJob(qint64 jobId)
{
    // The old job stays until the new one is read: a few milliseconds, and nothing flickers.
    m_loader->show(jobId);
}

qint64 StagePane::jobId() const
{
    return m_view->content().job.id;
}

void StagePane::tellBalance()
{
    const Balance &balance = m_session.balance();
    if (!m_tellBalance || balance.asking)
        return;
    m_tellBalance = false;
    if (balance.failure)
        m_view->notify(tr("The balance could not be asked for: %1").arg(words::failureTitle(balance.failure)), true);
    else
        m_view->notify(tr("Your balance is %1.").arg(words::credits(balance.account.credits)));
}

/// What the player knows and the row does not: kept, so that lists and forms know it too. Only what is empty is filled.
void StagePane::learn(qint64 assetId, const QSize &size, qint64 durationMs)
{
    Store &store = m_session.workspace().store();
    store.post([&store, assetId, size, durationMs](Database &database) {
        AssetRepository assets(database);
        std::optional<Asset> asset = assets.find(assetId);
        if (!asset || asset->state != AssetState::Saved)
            return;
        const Asset before = *asset;
        if (asset->size.isEmpty() && !size.isEmpty())
            asset->size = size;
        if (asset->durationMs <= 0)
            asset->durationMs = durationMs;
        if ((asset->size != before.size || asset->durationMs != before.durationMs) && assets.update(*asset))
            store.announceAssets({*asset});
    });
}

void StagePane::choose(StatusChoice choice)
{
    // The job that the words on the screen were about, not one that is still being read.
    const qint64 id = m_view->content().job.id;
    switch (choice) {
    case StatusChoice::Retry: m_session.retry(id); break;
    case StatusChoice::CheckBalance:
        m_tellBalance = true;
        m_session.refreshBalance();
        break;
    case StatusChoice::SendAgain: m_session.sendAgain(id); break;
    case StatusChoice::Dismiss: m_session.dismiss(id); break;
    case StatusChoice::FollowAgain: m_session.followAgain(id); break;
    case StatusChoice::Remix:
    case StatusChoice::CopyDetails: break; // the view's own
    }
}

} // namespace frameloom
