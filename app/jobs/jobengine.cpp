// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/jobengine_p.h"

#include "jobs/outcome.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

constexpr qint64 binKeepsMs = 30LL * 24 * 60 * 60 * 1000;
constexpr int readAgainMs = 3'000;
constexpr int defaultFirstPollMs = 10'000;

} // namespace

JobEngine::Private::Private(JobEngine &engine, std::shared_ptr<const Catalog> c, ApiClient &api, Store &dataStore,
                            const Clock &time, const JobSettings &settings)
    : q(engine)
    , catalog(std::move(c))
    , client(api)
    , clock(time)
    , book(new JobBook(dataStore, &engine))
    , submitter(new Submitter(catalog, api, *book, time, &engine))
    , poller(new Poller(api, time, &engine))
    , downloader(new Downloader(api, time, &engine))
    , registrar(new AssetRegistrar(catalog, api, *book, time, &engine))
    , wakeWatch(time)
    , tick(new QTimer(&engine))
{
    downloader->setLibrary(settings.libraryFolder, settings.downloadsAtOnce, settings.maxFileBytes);
    downloader->setNamePattern(settings.fileNamePattern);
    submitter->setLimit(settings.jobsInFlight);
    setFolders(settings);
    submitter->cleanOutbox();
    poller->setPace(settings.pollPace);
    tick->setInterval(static_cast<int>(WakeWatch::TickMs));
}

void JobEngine::Private::setFolders(const JobSettings &settings)
{
    QStringList libraries = settings.libraryFolders;
    libraries.removeAll(settings.libraryFolder);
    libraries.prepend(settings.libraryFolder);
    registrar->setFolders(libraries);
    downloader->setEarlierFolders(libraries.mid(1));
    submitter->setFolders(
        settings.outboxFolder.isEmpty() ? settings.libraryFolder + u"/.outbox"_s : settings.outboxFolder, libraries);
}

JobEngine::JobEngine(std::shared_ptr<const Catalog> catalog, ApiClient &client, Store &store, const Clock &clock,
                     const JobSettings &settings, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(*this, std::move(catalog), client, store, clock, settings))
{
    connect(d->submitter, &Submitter::answered, this,
            [this](qint64 id, const SubmitAnswer &answer) { d->answered(id, answer); });
    connect(d->submitter, &Submitter::refused, this, [this](qint64 id) {
        if (const std::optional<Job> job = d->book->find(id))
            d->end(*job);
    });
    connect(d->submitter, &Submitter::unwanted, this, [this](qint64 id) {
        if (const std::optional<Job> job = d->book->find(id); job && job->state == JobState::Queued)
            d->letGo(*job);
    });
    connect(d->submitter, &Submitter::unconfirmed, this, [this](qint64 id) {
        if (const std::optional<Job> job = d->book->find(id)) {
            d->tellWaiting(*job); // it may be in the bin
            d->noteLost(*job);
            if (job->deletedAt != 0) // nobody sees it there
                d->reconcile();
        }
        Q_EMIT balanceMayHaveChanged();
    });
    connect(d->submitter, &Submitter::creditsShort, this, &JobEngine::balanceMayHaveChanged);
    connect(d->submitter, &Submitter::keyRejected, this, &JobEngine::keyRejected);
    connect(d->submitter, &Submitter::transportSeen, this, [this](bool online) { d->seen(online); });
    connect(d->poller, &Poller::reported, this, [this](const TaskReport &report) { d->reported(report); });
    connect(d->poller, &Poller::taskRefused, this,
            [this](const QString &taskId, const Failure &failure) { d->taskRefused(taskId, failure); });
    connect(d->poller, &Poller::keyRejected, this, &JobEngine::keyRejected);
    connect(d->poller, &Poller::transportSeen, this, [this](bool online) { d->seen(online); });
    connect(d->downloader, &Downloader::identified, this, [this](const Asset &asset) { d->identified(asset); });
    connect(d->downloader, &Downloader::settled, this, [this](const Asset &asset) { d->settled(asset); });
    connect(d->downloader, &Downloader::emptied, this, [this](const QVector<qint64> &ids) {
        d->book->store().post([ids](Database &database) { purgeJobs(database, ids); });
    });
    connect(d->downloader, &Downloader::diskTrouble, this, [this](const Failure &failure) {
        d->diskTrouble = failure;
        d->tellDisk();
    });
    connect(d->book, &JobBook::writeFailed, this, [this](const Failure &failure) {
        d->writeTrouble = failure;
        d->tellDisk();
    });
    connect(d->book, &JobBook::writeWorked, this, [this] {
        d->writeTrouble = {};
        d->tellDisk();
    });
    connect(d->registrar, &AssetRegistrar::registered, this, &JobEngine::assetRegistered);
    connect(d->tick, &QTimer::timeout, this, &JobEngine::checkNow);
}

JobEngine::~JobEngine()
{
    // A request that was held dies with the client, so its job says at once that nobody knows.
    d->submitter->abandon();
    // In this order: nobody may report to one that is gone. The book posts what it still has to write.
    delete d->submitter;
    delete d->poller;
    delete d->downloader;
    delete d->registrar;
    delete d->book;
}

void JobEngine::registerAsset(quint64 ticket, const MediaValue &value, const MediaSpec &media)
{
    d->registrar->want(ticket, value, media);
}

void JobEngine::start()
{
    d->tick->start();
    d->readOpen();
    d->emptyBin();
}

void JobEngine::checkNow()
{
    if (d->wakeWatch.woke()) {
        d->poller->burst();
        d->downloader->afterSleep();
        if (d->submitter->holdReason() == QueueReason::Offline)
            d->submitter->probe(0);
    }
    d->submitter->check();
    d->poller->check();
    d->downloader->check();
}

void JobEngine::Private::readOpen()
{
    book->ask([id = client.profile().id, &dataStore = book->store()](Database &database) {
                  endDoubtsOfOthers(database, dataStore, id);
                  return readOpenWork(database, id);
              },
              [this](const OpenWork &work) {
                  if (work.ok)
                      takeOpen(work);
                  else
                      QTimer::singleShot(readAgainMs, &q, [this] { readOpen(); });
              });
}

void JobEngine::Private::takeOpen(const OpenWork &work)
{
    QVector<Job> fresh;
    for (Job job : work.jobs) {
        if (book->find(job.id))
            continue; // submitted before this came back
        book->take(job);
        fresh.append(job);
    }
    for (Job job : std::as_const(fresh)) {
        // Removed, and the program ended over it.
        const bool isBefore = job.state == JobState::Queued || job.state == JobState::Uploading;
        const bool isRepeatable = job.state == JobState::Submitting && submitter->mayBeRepeated(job);
        if (job.deletedAt != 0 && (isBefore || isRepeatable)) {
            dropOrDoubt(job);
            book->save(job);
            if (job.state == JobState::Dropped)
                book->forget(job.id); // who waits for it comes later in this loop
            continue;
        }
        switch (job.state) {
        case JobState::Queued:
            if (job.waitsFor != 0) {
                const std::optional<Job> open = book->find(job.waitsFor);
                Job gone;
                gone.state = JobState::Failed;
                waitFor(job, open ? *open : work.awaited.value(job.waitsFor, gone));
            }
            break;
        case JobState::Uploading:
            backToQueue(job);
            book->save(job);
            break;
        case JobState::Submitting:
            // The program ended while the answer was outstanding: nobody knows, so nobody repeats it, unless the service
            // would know the repetition by its key.
            if (isRepeatable) {
                job.state = JobState::Queued;
                job.reason = QueueReason::Order;
            } else {
                markInterrupted(job);
                noteLost(job);
            }
            book->save(job);
            break;
        case JobState::Accepted:
        case JobState::Running:
            goOn(job);
            break;
        case JobState::Downloading:
            if (const QVector<Asset> files = work.assets.value(job.id); !files.isEmpty()) {
                refreshFiles(job, files);
            } else {
                job.state = JobState::Accepted;
                book->save(job);
                goOn(job);
            }
            break;
        default:
            break;
        }
    }
    openTaken = true;
    const auto commands = std::exchange(earlyCommands, {});
    for (const std::function<void()> &command : commands)
        command();
    if (client.hasKey()) // not before: what this start put in doubt is among it
        reconcile();
    submitter->checkSoon();
}

/// Follows a task; where the answer was the result and gave no task id, the kept answer is read once more.
void JobEngine::Private::goOn(Job job)
{
    if (!job.taskId.isEmpty()) {
        follow(job);
        return;
    }
    const Result<SubmitAnswer> answer = client.dialect().readSubmit(job.answer);
    if (answer.ok() && answer.value().report) {
        TaskReport report = *answer.value().report;
        client.clean(report);
        apply(job, report);
        return;
    }
    job.state = JobState::Failed;
    job.failure = {};
    job.failure.kind = FailureKind::Unreadable;
    job.finishedAt = clock.wallMs();
    book->save(job);
    end(job);
}

void JobEngine::Private::answered(qint64 jobId, const SubmitAnswer &answer)
{
    std::optional<Job> job = book->find(jobId);
    if (!job)
        return;
    job->state = JobState::Accepted;
    job->acceptedAt = clock.wallMs();
    job->failure = {};
    job->percent = -1; // that was of the request
    job->taskId = answer.taskId;
    if (job->taskId.isEmpty() && answer.report)
        job->taskId = answer.report->taskId;
    if (answer.report)
        job->answer = answer.report->raw; // without a task id it is all there is
    // Before anything else: with the task id or the answer on disk nothing can be lost any more.
    book->save(*job);
    book->flush();
    follow(*job);
    if (answer.report)
        apply(*job, *answer.report);
    Q_EMIT q.balanceMayHaveChanged();
}

void JobEngine::Private::noteLost(const Job &job)
{
    if (isTraining(job))
        Q_EMIT q.trainingLost();
}

void JobEngine::Private::follow(const Job &job)
{
    if (job.taskId.isEmpty() || tasks.contains(job.taskId, job.id))
        return;
    tasks.insert(job.taskId, job.id);
    const Operation *operation = catalog->operation(job.operationId);
    const qint64 age = std::max<qint64>(0, clock.wallMs() - job.acceptedAt);
    poller->follow(job.taskId, age, operation ? operation->result.firstPollMs : defaultFirstPollMs,
                   operation ? operation->request.task : TaskKind::Job);
    if (early.contains(job.taskId))
        QMetaObject::invokeMethod(&q, [this, report = early.take(job.taskId)] { q.takeReport(report); },
                                  Qt::QueuedConnection);
}

void JobEngine::Private::unfollow(const Job &job)
{
    tasks.remove(job.taskId, job.id);
    if (!tasks.contains(job.taskId))
        poller->unfollow(job.taskId);
}

void JobEngine::Private::reported(const TaskReport &report)
{
    const QList<qint64> ids = tasks.values(report.taskId);
    for (const qint64 id : ids) {
        if (const std::optional<Job> job = book->find(id))
            apply(*job, report);
    }
}

void JobEngine::Private::apply(Job job, const TaskReport &report)
{
    if (!isFollowed(job.state) || learnsFirst(job, report))
        return;
    switch (applyReport(job, report, clock.wallMs())) {
    case ReportEffect::None:
        break;
    case ReportEffect::Changed:
        book->save(job);
        break;
    case ReportEffect::Preview:
        book->save(job);
        openPreview(job, report.files);
        break;
    case ReportEffect::HasFiles:
        if (job.facts.value("elsewhere"_L1).toBool())
            takeFamily(job, report.files);
        unfollow(job);
        openFiles(job, report.files);
        break;
    case ReportEffect::Ended:
        if (isAnyRemote(job.id) && job.failure) {
            // What can be heard already is still saved; then it ends.
            unfollow(job);
            openFiles(job, {});
            break;
        }
        downloader->drop(job.id);
        book->save(job);
        end(job);
        break;
    }
}

void JobEngine::Private::taskRefused(const QString &taskId, const Failure &failure)
{
    const QList<qint64> ids = tasks.values(taskId);
    for (const qint64 id : ids) {
        std::optional<Job> job = book->find(id);
        if (!job || !isFollowed(job->state) || job->failure == failure)
            continue;
        job->failure = failure; // a note: it is still followed, rarely
        if (failure.kind == FailureKind::NotFound)
            job->remoteStatus = u"not found"_s;
        book->save(*job);
    }
}

void JobEngine::Private::end(const Job &job)
{
    unfollow(job);
    assets.remove(job.id);
    book->forget(job.id);
    tellWaiting(job);
    if (job.state != JobState::Dropped && job.deletedAt == 0)
        Q_EMIT q.jobEnded(job);
    Q_EMIT q.balanceMayHaveChanged();
    submitter->checkSoon();
}

void JobEngine::Private::seen(bool nowOnline)
{
    if (nowOnline)
        submitter->release(QueueReason::Offline);
    if (online == nowOnline)
        return;
    online = nowOnline;
    Q_EMIT q.onlineChanged(online);
}

void JobEngine::Private::tellDisk()
{
    const Failure trouble = writeTrouble ? writeTrouble : diskTrouble;
    if (!trouble && !toldTrouble)
        return;
    toldTrouble = static_cast<bool>(trouble);
    Q_EMIT q.diskTrouble(trouble);
}

void JobEngine::Private::emptyBin()
{
    book->ask([before = clock.wallMs() - binKeepsMs](Database &database) { return readBin(database, before); },
              [this](const QVector<BinnedJob> &bin) { downloader->removeFilesOf(bin); });
}

} // namespace frameloom
