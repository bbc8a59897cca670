// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/stagefixture.h"

#include "library/assetrepository.h"
#include "library/jobrepository.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QTest>

using namespace Qt::StringLiterals;

namespace frameloom {

StageFixture::StageFixture()
{
    catalog = std::make_shared<const Catalog>(Catalog::load({Catalog::builtIn()}).only(ApiGeneration::Classic));
    store = std::make_unique<Store>(folder.filePath(u"test.db"_s));
    store->open();
    client = std::make_unique<StoreClient>(*store);
    posters = std::make_unique<Posters>(folder.filePath(u"cache/posters"_s));
    waveforms = std::make_unique<Waveforms>(folder.filePath(u"cache/waveforms"_s));
    thumbnails = std::make_unique<Thumbnails>();
    thumbnails->setPosters(posters.get());
    sound = std::make_unique<Sound>(nullptr);
    deck = std::make_unique<AudioDeck>(*sound);
    StageContext context;
    context.catalog = catalog;
    context.offered = catalog;
    context.thumbnails = thumbnails.get();
    context.pathOf = [this](const QString &relative) { return folder.filePath(u"library/"_s + relative); };
    context.meter = [this](const Price &price) {
        MeterReading reading;
        reading.balanceKnown = true;
        reading.balance = balance;
        reading.level = MeterReading::Level::Enough;
        if (price.isKnown() && price.low > balance) {
            reading.level = MeterReading::Level::Insufficient;
            reading.missing = price.low - balance;
        }
        return reading;
    };
    context.waveforms = waveforms.get();
    context.deck = deck.get();
    context.inputsFolder = folder.filePath(u"inputs"_s);
    view = std::make_unique<StageView>(context);
    loader = std::make_unique<StageLoader>(*client);
    QObject::connect(loader.get(), &StageLoader::contentChanged, view.get(), &StageView::setContent);
    QObject::connect(loader.get(), &StageLoader::gone, view.get(), &StageView::clear);
}

StageFixture::~StageFixture()
{
    loader.reset();
    view.reset();
    client.reset();
    store.reset();
}

Job StageFixture::imagineJob(JobState state, const QString &prompt, const QString &aspect)
{
    Job job;
    job.profileId = u"test"_s;
    job.operationId = u"midjourney.imagine"_s;
    job.generatorId = u"midjourney"_s;
    job.title = prompt;
    job.prompt = prompt;
    job.params = {{u"prompt"_s, prompt}, {u"aspect_ratio"_s, aspect}};
    job.state = state;
    job.price = Price::exact(Credits::whole(4));
    job.resultKind = ResultKind::Images;
    job.resultFamily = u"midjourney.grid"_s;
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    job.createdAt = now - 40'000;
    job.submittedAt = now - 39'000;
    if (!isOpen(state) || state == JobState::Downloading)
        job.finishedAt = now - 1000;
    if (state != JobState::Queued && state != JobState::Submitting && state != JobState::Unconfirmed)
        job.taskId = u"5d0c7a42-93be-4f16-8a2d-61e0b7c4f915"_s;
    return job;
}

template<typename Work>
void StageFixture::doAndWait(Work work)
{
    bool done = false;
    client->ask(client.get(), [work](Database &database) mutable { return work(database); },
                [&done](bool worked) { done = worked; });
    QTRY_VERIFY(done);
}

void StageFixture::add(Job &job)
{
    auto shared = std::make_shared<Job>(job);
    doAndWait([shared, s = store.get()](Database &database) {
        const bool worked = JobRepository(database).insert(*shared);
        s->announceJobs({*shared});
        return worked;
    });
    job = *shared;
}

void StageFixture::change(const Job &job)
{
    doAndWait([job, s = store.get()](Database &database) {
        const bool worked = JobRepository(database).update(job);
        s->announceJobs({job});
        return worked;
    });
}

void StageFixture::add(Asset &asset)
{
    auto shared = std::make_shared<Asset>(asset);
    doAndWait([shared, s = store.get()](Database &database) {
        const bool worked = AssetRepository(database).insert(*shared);
        s->announceAssets({*shared});
        return worked;
    });
    asset = *shared;
}

void StageFixture::change(const Asset &asset)
{
    doAndWait([asset, s = store.get()](Database &database) {
        const bool worked = AssetRepository(database).update(asset);
        s->announceAssets({asset});
        return worked;
    });
}

void StageFixture::addPictures(const Job &job, int count, const QSize &size, const Paint &paint)
{
    for (int number = 1; number <= count; ++number) {
        QImage image(size, QImage::Format_RGB32);
        image.fill(QColor::fromHsv(number * 80 % 360, 120, 180));
        if (paint)
            image = paint(size, number);
        Asset asset;
        asset.jobId = job.id;
        asset.number = number;
        asset.state = AssetState::Saved;
        asset.url = QUrl(u"http://127.0.0.1/%1-%2.png"_s.arg(job.id).arg(number));
        asset.path = u"2026-11/%1-%2.png"_s.arg(job.id).arg(number);
        asset.mime = u"image/png"_s;
        asset.size = size;
        const QString path = folder.filePath(u"library/"_s + asset.path);
        QDir().mkpath(QFileInfo(path).absolutePath());
        QVERIFY(image.save(path));
        asset.bytes = QFileInfo(path).size();
        add(asset);
    }
}

} // namespace frameloom
