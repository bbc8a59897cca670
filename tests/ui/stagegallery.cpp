// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The stage in each of its states, saved as pictures in both themes: to be looked at, not asserted.

#include "sandbox/picturepainter.h"
#include "stage/lightbox.h"
#include "stage/resultgrid.h"
#include "stage/zoomcanvas.h"
#include "style/theme.h"
#include "ui/stagefixture.h"

#include <QApplication>
#include <QDir>
#include <QTest>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace frameloom;

namespace {

const QString Heron = u"a heron over a misty lake at dawn, ink and watercolour, wide negative space, muted blues"_s;

class Gallery
{
public:
    explicit Gallery(const QString &folder) : m_folder(folder) {}

    StageFixture::Paint painter(const QString &prompt)
    {
        return [prompt](const QSize &size, int number) {
            PictureSpec spec;
            spec.prompt = prompt;
            spec.seed = quint32(number);
            spec.setRatio(u"%1:%2"_s.arg(size.width()).arg(size.height()));
            return paintPicture(spec).scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        };
    }

    void shot(const QString &name, const Job &job, const QSize &size, const std::function<void()> &more = {})
    {
        m_stage.view->resize(size);
        m_stage.view->show();
        m_stage.loader->show(job.id);
        if (job.id == 0)
            m_stage.view->clear();
        QTest::qWait(50);
        QTRY_COMPARE(m_stage.view->content().job.id, job.id);
        if (more)
            more();
        m_stage.view->grab();
        QTRY_VERIFY(m_stage.thumbnails->pendingCount() == 0);
        QTest::qWait(60);
        m_stage.view->grab().save(m_folder + u'/' + name + u".png"_s);
    }

    void run(const QString &suffix);

private:
    QString m_folder;
    StageFixture m_stage;
};

void Gallery::run(const QString &suffix)
{
    const QSize usual(745, 820);
    shot(u"empty"_s + suffix, Job(), usual);

    Job done = StageFixture::imagineJob(JobState::Done, Heron);
    m_stage.add(done);
    m_stage.addPictures(done, 4, {1024, 1024}, painter(Heron));
    shot(u"done"_s + suffix, done, usual);
    Job child = StageFixture::imagineJob(JobState::Done, {});
    child.operationId = u"midjourney.upscale-1x"_s;
    child.title = u"Upscale 2 of “a heron…”"_s;
    child.resultFamily = u"midjourney.upscaled"_s;
    child.resultKind = ResultKind::Image;
    child.parent = {done.id, 2, {}};
    child.price = Price::exact(Credits::whole(2));
    m_stage.add(child);
    m_stage.addPictures(child, 1, {2048, 2048}, painter(Heron));
    Job pan = child;
    pan.id = 0;
    pan.operationId = u"midjourney.pan"_s;
    pan.params = {{u"direction"_s, u"left"_s}};
    pan.parent = {child.id, 0, {}};
    pan.state = JobState::Running;
    m_stage.add(pan);
    shot(u"done-selected"_s + suffix, done, usual, [this] { m_stage.view->grid().select(1); });
    shot(u"done-400"_s + suffix, done, {400, 700});
    shot(u"done-300"_s + suffix, done, {300, 640});
    shot(u"done-wide"_s + suffix, done, {1700, 900});
    shot(u"upscaled"_s + suffix, child, usual);
    m_stage.balance = Credits::whole(3);
    shot(u"insufficient"_s + suffix, done, usual, [this] { m_stage.view->refreshPrices(); });
    m_stage.balance = Credits::whole(812);
    shot(u"lightbox"_s + suffix, done, {1100, 800}, [this] {
        Q_EMIT m_stage.view->grid().openRequested(1);
        QTRY_VERIFY(m_stage.view->lightbox()->canvas().hasLevels());
    });
    if (m_stage.view->lightbox())
        m_stage.view->lightbox()->close();
    Job tall = StageFixture::imagineJob(JobState::Done, u"tower in the storm --ar 2:3"_s, u"2:3"_s);
    m_stage.add(tall);
    m_stage.addPictures(tall, 4, {600, 900}, painter(u"tower in the storm"_s));
    shot(u"tall"_s + suffix, tall, usual);
    shot(u"tall-2560"_s + suffix, tall, {2560, 1300});

    const auto state = [&](const char *name, JobState which, auto edit) {
        Job job = StageFixture::imagineJob(which, Heron, u"3:2"_s);
        edit(job);
        m_stage.add(job);
        shot(QString::fromLatin1(name) + suffix, job, usual);
        return job;
    };
    state("queued", JobState::Queued, [](Job &job) { job.reason = QueueReason::Offline; job.submittedAt = 0; });
    state("credits", JobState::Queued, [](Job &job) { job.reason = QueueReason::OutOfCredits; job.submittedAt = 0; });
    state("submitting", JobState::Submitting, [](Job &) {});
    state("running", JobState::Running, [](Job &job) { job.percent = 62; job.remoteStatus = u"processing"_s; });
    state("stalled", JobState::Running, [](Job &job) {
        job.percent = 93;
        job.remoteStatus = u"processing"_s;
        job.submittedAt -= 900'000;
    });
    Job saving = StageFixture::imagineJob(JobState::Downloading, Heron, u"3:2"_s);
    m_stage.add(saving);
    m_stage.addPictures(saving, 2, {1200, 800}, painter(Heron));
    shot(u"saving"_s + suffix, saving, usual);
    state("failed", JobState::Failed, [](Job &job) {
        job.failure = {FailureKind::TaskFailed, 200, u"Banned prompt detected: the word is not allowed here"_s, -1, true};
    });
    const Job unconfirmed = state("unconfirmed", JobState::Unconfirmed, [](Job &job) {
        job.failure = {FailureKind::ConnectionLost, 0, u"Connection closed"_s, -1, true};
    });
    shot(u"unconfirmed-400"_s + suffix, unconfirmed, {400, 600});
    state("dropped", JobState::Dropped, [](Job &) {});
    state("cancelled", JobState::Cancelled, [](Job &) {});
    Job broken = StageFixture::imagineJob(JobState::Done, Heron);
    m_stage.add(broken);
    m_stage.addPictures(broken, 1, {900, 900}, painter(Heron));
    const auto bad = [&](int number, AssetState assetState, FailureKind kind, bool decodable) {
        Asset asset;
        asset.jobId = broken.id;
        asset.number = number;
        asset.state = assetState;
        asset.failure.kind = kind;
        asset.decodable = decodable;
        asset.path = decodable ? QString() : u"2026-11/huge.jxl"_s;
        asset.mime = u"image/jxl"_s;
        asset.size = decodable ? QSize() : QSize(8192, 8192);
        m_stage.add(asset);
    };
    bad(2, AssetState::Missing, FailureKind::BadMedia, true);
    bad(3, AssetState::Expired, FailureKind::NotFound, true);
    bad(4, AssetState::Saved, FailureKind::None, false);
    shot(u"broken"_s + suffix, broken, usual);
    Job partial = StageFixture::imagineJob(JobState::Failed, Heron);
    partial.failure = {FailureKind::TaskFailed, 200, u"Only two of four pictures could be made"_s, -1, true};
    m_stage.add(partial);
    m_stage.addPictures(partial, 2, {900, 900}, painter(Heron));
    shot(u"partial"_s + suffix, partial, usual);
    state("texts", JobState::Done, [](Job &job) {
        job.operationId = u"midjourney.describe"_s;
        job.resultKind = ResultKind::Text;
        job.texts = {Heron + u" --ar 3:2"_s, u"a lone bird above still water, morning fog, sumi-e --ar 3:2"_s,
                     u"misty lake landscape with heron in flight, minimal composition --ar 3:2"_s};
    });
    state("seed", JobState::Done, [](Job &job) {
        job.operationId = u"midjourney.seed"_s;
        job.resultKind = ResultKind::Seed;
        job.seed = u"2210458813"_s;
    });
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    if (app.arguments().size() < 2) {
        std::fputs("usage: stagegallery FOLDER\n", stderr);
        return 2;
    }
    const QString folder = app.arguments().at(1);
    QDir().mkpath(folder);
    Theme theme;
    theme.apply(app, ThemeMode::Dark);
    Gallery(folder).run(u"-dark"_s);
    theme.apply(app, ThemeMode::Light);
    Gallery(folder).run(u"-light"_s);
    return 0;
}
