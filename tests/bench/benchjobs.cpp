// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench/benchjobs.h"

#include "library/assetrepository.h"
#include "library/jobrepository.h"
#include "library/opendatabase.h"
#include "model/profile.h"

#include <QDir>
#include <QImage>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace frameloom::bench {

namespace {

QString somePrompt(QRandomGenerator &random, int number)
{
    QStringList words;
    const int count = 14 + int(random.bounded(10));
    for (int i = 0; i < count; ++i)
        words.append(u"w%1rd"_s.arg(int(2000 * random.generateDouble() * random.generateDouble() * random.generateDouble())));
    if (number % 2 == 0)
        words[2] = u"fox"_s;
    if (number % 3 == 0)
        words[5] = u"cinematic"_s;
    if (number % 5000 == 7)
        words[1] = u"zebra"_s;
    if (number % 10 == 0)
        words[3] = u"赤い狐"_s;
    return words.join(u' ');
}

} // namespace

QString benchProfile()
{
    return Profile::sandboxProfile(ApiGeneration::Classic).id;
}

Job someJob(QRandomGenerator &random, int number)
{
    Job job;
    job.profileId = benchProfile();
    job.generatorId = number % 7 == 0 ? u"flux"_s : u"midjourney"_s;
    job.operationId = job.generatorId + u".imagine"_s;
    job.prompt = somePrompt(random, number);
    job.title = job.prompt;
    job.params = {{u"prompt"_s, job.prompt}, {u"aspect_ratio"_s, u"16:9"_s}};
    job.body = QByteArray(300, 'b');
    job.answer = QByteArray(700, 'a');
    job.state = number % 1000 == 3 ? JobState::Failed : JobState::Done;
    job.taskId = u"29e983ca-7e86-4017-a9e3-%1"_s.arg(number);
    job.price = Price::exact(Credits::whole(4));
    job.price.sources = {u"seed table"_s};
    job.coverPath = coverPath(number);
    job.assetCount = 4;
    job.createdAt = firstDay + number * minute;
    job.submittedAt = job.acceptedAt = job.createdAt;
    job.finishedAt = job.createdAt + minute;
    return job;
}

QVector<Asset> assetsOf(const Job &job, int number)
{
    QVector<Asset> assets;
    for (int i = 1; i <= 4; ++i) {
        Asset asset;
        asset.jobId = job.id;
        asset.number = i;
        asset.state = AssetState::Saved;
        asset.url = QUrl(u"https://example.org/%1/%2.png"_s.arg(job.taskId).arg(i));
        asset.path = coverPath(number + i);
        asset.bytes = 1'500'000;
        asset.mime = u"image/png"_s;
        asset.size = {1024, 1024};
        assets.append(asset);
    }
    return assets;
}

QString coverPath(int number)
{
    return u"bench/cover-%1.jpg"_s.arg(number % coverCount);
}

bool writeCovers(const QString &libraryFolder)
{
    QDir().mkpath(libraryFolder + "/bench"_L1);
    for (int i = 0; i < coverCount; ++i) {
        QImage image(1024, 1024, QImage::Format_RGB32);
        QPainter painter(&image);
        QLinearGradient sky(0, 0, 300, 1024);
        sky.setColorAt(0, QColor::fromHsv(i * 9, 160, 230));
        sky.setColorAt(1, QColor::fromHsv((i * 9 + 60) % 360, 200, 90));
        painter.fillRect(image.rect(), sky);
        painter.end();
        if (!image.save(libraryFolder + u'/' + coverPath(i), "JPG", 90))
            return false;
    }
    return true;
}

bool fillStore(const QString &folder, int jobs, bool pictures)
{
    StoreOpened opened;
    const auto database = openDatabase(folder + "/frameloom.sqlite"_L1, bundledMigrations(), opened);
    if (!database)
        return false;
    QRandomGenerator random(42);
    JobRepository repository(*database);
    AssetRepository assets(*database);
    Transaction transaction(*database);
    for (int i = 0; i < jobs; ++i) {
        Job job = someJob(random, i);
        if (!repository.insert(job))
            return false;
        if (!pictures)
            continue;
        for (Asset &asset : assetsOf(job, i)) {
            if (!assets.insert(asset))
                return false;
        }
    }
    return transaction.commit();
}

} // namespace frameloom::bench
