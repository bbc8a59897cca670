// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "catalog/catalog.h"
#include "library/store.h"
#include "library/posters.h"
#include "library/thumbnails.h"
#include "library/waveforms.h"
#include "media/audiodeck.h"
#include "media/sound.h"
#include "stage/stageloader.h"
#include "stage/stageview.h"

#include <QTemporaryDir>

#include <functional>
#include <memory>

namespace frameloom {

/// A stage over a real store in a folder of its own; no session and no network. Rows are put there by the test.
class StageFixture
{
public:
    StageFixture();
    ~StageFixture();

    /// A Midjourney Imagine job with four pictures saved (painted in flat colours unless `paint` is given).
    using Paint = std::function<QImage(const QSize &, int number)>;
    static Job imagineJob(JobState state, const QString &prompt, const QString &aspect = QStringLiteral("1:1"));
    /// Stores it and sets its id. Waits for the store.
    void add(Job &job);
    void change(const Job &job);
    void addPictures(const Job &job, int count, const QSize &size, const Paint &paint = {});
    void add(Asset &asset);
    void change(const Asset &asset);

    std::shared_ptr<const Catalog> catalog;
    QTemporaryDir folder;
    std::unique_ptr<Store> store;
    std::unique_ptr<StoreClient> client;
    std::unique_ptr<Posters> posters;
    std::unique_ptr<Waveforms> waveforms;
    std::unique_ptr<Thumbnails> thumbnails;
    std::unique_ptr<Sound> sound;
    std::unique_ptr<AudioDeck> deck;
    std::unique_ptr<StageView> view;
    std::unique_ptr<StageLoader> loader;
    Credits balance = Credits::whole(812);

private:
    template<typename Work>
    void doAndWait(Work work);
};

} // namespace frameloom
