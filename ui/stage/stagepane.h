// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "catalog/draft.h"
#include "jobs/chainplanner.h"
#include "stage/statuscard.h"

#include <QTimer>
#include <QWidget>

namespace frameloom {

class AudioDeck;
class Session;
class StageLoader;
class StageView;

/// The middle of the Create page: one job, live. Reads through the store, spends through signals; the user's words about
/// the job (retry, dismiss, follow again…) go to the session from here. A job that ends elsewhere never takes the stage.
class StagePane : public QWidget
{
    Q_OBJECT
public:
    StagePane(Session &session, AudioDeck &deck, QWidget *parent = nullptr);

    void showJob(qint64 jobId);
    qint64 jobId() const; ///< the job that is seen, a moment after showJob(); 0: nothing
    StageView &view() { return *m_view; }

Q_SIGNALS:
    void submitRequested(const frameloom::ChainPlan &plan, const QString &title);
    void draftRequested(const frameloom::Draft &draft);
    void jobRequested(qint64 jobId);
    void buyCreditsRequested();

private:
    void choose(StatusChoice choice);
    void tellBalance();
    void learn(qint64 assetId, const QSize &size, qint64 durationMs);

    Session &m_session;
    StageLoader *m_loader = nullptr;
    StageView *m_view = nullptr;
    QTimer m_priceTimer; ///< many balance and job changes, one new set of prices
    bool m_tellBalance = false; ///< the user asked for it
};

} // namespace frameloom
