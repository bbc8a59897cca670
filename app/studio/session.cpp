// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "studio/session.h"

#include "api/classicreader.h"
#include "api/unifiedreader.h"
#include "credits/balancewatcher.h"
#include "credits/charges.h"
#include "jobs/assetkeeper.h"
#include "jobs/jobengine.h"
#include "jobs/trainings.h"
#include "library/durations.h"
#include "library/inputfiles.h"
#include "library/jobrepository.h"
#include "webhook/webhookreceiver.h"

#include <QDateTime>
#include <QTimer>

#include <algorithm>

namespace frameloom {

namespace {

constexpr double sandboxPace = 0.12;

JobSettings jobSettings(const Settings &settings, const Profile &profile, const QString &dataFolder)
{
    JobSettings s;
    s.jobsInFlight = settings.jobsInFlight();
    s.libraryFolder = settings.libraryFolder();
    s.libraryFolders = settings.libraryFolders();
    s.outboxFolder = dataFolder + QStringLiteral("/outbox");
    s.fileNamePattern = settings.fileNamePattern();
    s.pollPace = profile.sandbox ? sandboxPace : 1.0;
    return s;
}

} // namespace

/// What lives on the work thread. Built and destroyed there, so that every object belongs to it from the start.
struct Session::Room : public QObject
{
    Room(const Profile &profile, const ApiClient::NetworkFactory &network, std::shared_ptr<const Catalog> catalog,
         Store &store, const Clock &clock, const JobSettings &settings)
        : client(profile, makeDialect(profile.generation), network)
        , engine(std::move(catalog), client, store, clock, settings)
        , watcher(client, clock)
        , trainings(client, engine, store, clock)
        , assets(client, store, clock)
        , receiver(profile.generation == ApiGeneration::Unified ? WebhookReceiver::Proof::Signature
                                                                : WebhookReceiver::Proof::Secret)
    {
        trainings.setPace(settings.pollPace);
        connect(&engine, &JobEngine::balanceMayHaveChanged, &watcher, &BalanceWatcher::refresh);
        const bool isUnified = profile.generation == ApiGeneration::Unified;
        connect(&receiver, &WebhookReceiver::received, &engine, [this, isUnified](const QJsonObject &task) {
            const TaskReport report = isUnified ? readUnifiedMessage(task) : readClassicTask(task);
            engine.takeReport(report);
            if (isUnified)
                trainings.heardOf(report.taskId, report.taskType.isEmpty());
        });
    }

    void setKey(const QString &key)
    {
        client.setKey(key);
        receiver.setKey(key); // it signs with it
    }

    ApiClient client;
    JobEngine engine;
    BalanceWatcher watcher;
    Trainings trainings;
    AssetKeeper assets;
    WebhookReceiver receiver; ///< goes first, with its threads
};

Session::Session(Workspace &workspace, const Profile &profile, const Clock &clock, ApiClient::NetworkFactory network,
                 QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_profile(profile)
{
    m_thread.setObjectName(QStringLiteral("work"));
    m_gate = new QObject;
    m_gate->moveToThread(&m_thread);
    m_thread.start();
    onWorkThread([this, network = std::move(network), catalog = workspace.catalog(), &store = workspace.store(), &clock,
                  settings = jobSettings(workspace.settings(), profile, workspace.dataFolder()), profile] {
        m_room = std::make_unique<Room>(profile, network, catalog, store, clock, settings);
        connect(&m_room->engine, &JobEngine::submitted, this, &Session::submitted);
        connect(&m_room->engine, &JobEngine::submitFailed, this, &Session::submitFailed);
        connect(&m_room->engine, &JobEngine::assetRegistered, this, &Session::assetRegistered);
        connect(&m_room->engine, &JobEngine::keyRejected, this, &Session::keyRejected);
        connect(&m_room->engine, &JobEngine::diskTrouble, this, &Session::diskTrouble);
        connect(&m_room->engine, &JobEngine::jobEnded, this, &Session::takeEnd);
        connect(&m_room->engine, &JobEngine::onlineChanged, this, &Session::takeOnline);
        connect(&m_room->watcher, &BalanceWatcher::balanceChanged, this, &Session::takeBalance);
        connect(&m_room->assets, &AssetKeeper::refreshed, this, &Session::assetsRefreshed);
        connect(&m_room->trainings, &Trainings::refreshed, this, &Session::trainingsRefreshed);
        connect(&m_room->trainings, &Trainings::archived, this, &Session::trainingArchived);
    });
    connect(&workspace.store(), &Store::jobsChanged, this, &Session::takeJobs);
    connect(&workspace.store(), &Store::binnedJobsChanged, this, &Session::takeJobs);
    connect(&workspace.settings(), &Settings::changed, this, &Session::applySettings);
    connect(&workspace, &Workspace::pricesChanged, this, &Session::pricesChanged);
    connect(&workspace, &Workspace::catalogChanged, this, &Session::takeCatalog);
    applySettings();
}

void Session::takeCatalog()
{
    onWorkThread([this, catalog = m_workspace.catalog()] { m_room->engine.setCatalog(catalog); });
    Q_EMIT catalogChanged();
}

void Session::applySettings()
{
    const Settings &settings = m_workspace.settings();
    onWorkThread([this, jobs = jobSettings(settings, m_profile, m_workspace.dataFolder()), paused = settings.queuePaused()] {
        m_room->engine.setSettings(jobs);
        m_room->engine.setQueuePaused(paused);
    });
    if (const Settings::Receiver wanted = settings.receiver(); wanted != m_receiver) {
        m_receiver = wanted;
        onWorkThread([this, wanted] {
            WebhookReceiver &receiver = m_room->receiver;
            receiver.stop();
            const bool failed = wanted.on && !receiver.listen(wanted.address, wanted.port);
            QString url;
            if (const int port = receiver.port(); port != 0) {
                const bool six = wanted.address.contains(u':');
                url = QStringLiteral("http://%1:%2%3").arg(six ? u'[' + wanted.address + u']' : wanted.address)
                          .arg(port).arg(WebhookReceiver::path());
            }
            QMetaObject::invokeMethod(this, [this, url, failed] {
                m_receiverUrl = url;
                m_receiverFailed = failed;
                Q_EMIT receiverChanged();
            }, Qt::QueuedConnection);
        });
    }
    Q_EMIT balanceChanged(); // the threshold may have moved
}

Session::~Session()
{
    // Blocks only at the very end: no request is waited for, what was accepted is followed at the next start.
    QMetaObject::invokeMethod(m_gate, [this] { m_room.reset(); }, Qt::BlockingQueuedConnection);
    m_gate->deleteLater();
    m_thread.quit();
    m_thread.wait();
}

void Session::onWorkThread(std::function<void()> work)
{
    QMetaObject::invokeMethod(m_gate, std::move(work), Qt::QueuedConnection);
}

void Session::start(const QString &key)
{
    const bool isNews = !m_hasKey; // one that was entered while the keychain was asked is newer
    m_hasKey |= !key.isEmpty();
    m_workspace.client().ask(this, [id = m_profile.id](Database &database) {
        return JobRepository(database).open(id);
    }, [this](const QVector<Job> &jobs) { takeJobs(jobs); });
    // Thousands of rows that a window that is just opening does not need: it is painted before.
    constexpr int learnAfterMs = 500;
    QTimer::singleShot(learnAfterMs, this, [this] {
        m_workspace.client().ask(this, [id = m_profile.id, catalog = m_workspace.catalog()](Database &database) {
            return recentDurations(database, id, *catalog);
        }, [this](const QHash<QString, QVector<qint64>> &durations) {
            m_durations = durations;
            Q_EMIT usualTimesChanged();
        });
        m_workspace.client().ask(this, [id = m_profile.id, catalog = m_workspace.catalog()](Database &database) {
            return recentCharges(database, id, *catalog);
        }, [this](QHash<QString, Credits> charges) {
            charges.insert(m_charges); // what ended meanwhile is newer
            m_charges = charges;
            Q_EMIT chargesChanged();
        });
    });
    onWorkThread([this, key, isNews] {
        if (isNews)
            m_room->setKey(key);
        m_room->engine.start();
        if (m_room->client.hasKey()) {
            m_room->watcher.refresh();
            if (canListTrainings())
                m_room->trainings.refresh();
        }
    });
    refreshPricesIfOld();
}

void Session::setKey(const QString &key)
{
    m_hasKey = !key.isEmpty();
    onWorkThread([this, key] {
        m_room->setKey(key);
        m_room->engine.keyChanged();
        m_room->watcher.keyChanged();
        if (canListTrainings() && m_room->client.hasKey())
            m_room->trainings.refresh();
    });
    refreshPricesIfOld();
    Q_EMIT keyChanged();
}

MeterReading Session::meter(const Price &form) const
{
    return readMeter(form, m_reservation, m_balance, m_workspace.settings().lowBalance());
}

UsualTime Session::usualTime(const Operation &operation) const
{
    const double pace = m_profile.sandbox ? sandboxPace : 1.0;
    return usualTimeOf(m_durations.value(operation.id), static_cast<qint64>(operation.result.usualMs * pace));
}

void Session::takeEnd(const Job &job)
{
    const Operation *operation = m_workspace.catalog()->operation(job.operationId);
    const qint64 taken = operation ? timeTaken(*operation, job.submittedAt, job.acceptedAt, job.finishedAt) : 0;
    if (job.state == JobState::Done && taken > 0) {
        QVector<qint64> &known = m_durations[job.operationId];
        known.prepend(taken);
        known.resize(qMin<qsizetype>(known.size(), UsualTime::samplesKept));
        Q_EMIT usualTimesChanged();
    }
    const auto cost = Credits::fromJson(job.facts.value(QLatin1StringView("credit_cost")));
    if (job.state == JobState::Done && cost && operation) {
        m_charges.insert(chargeKey(*operation, job.params), *cost);
        Q_EMIT chargesChanged();
    }
    Q_EMIT jobEnded(job);
}

std::optional<Credits> Session::lastCharge(const Operation &operation, const QJsonObject &params) const
{
    if (m_charges.isEmpty())
        return std::nullopt;
    const auto known = m_charges.constFind(chargeKey(operation, params));
    return known == m_charges.cend() ? std::nullopt : std::optional(*known);
}

void Session::listRemoteJobs(const QString &cursor)
{
    onWorkThread([this, cursor] {
        JobListCall *call = m_room->client.jobList(cursor);
        connect(call, &JobListCall::finished, &m_room->client, [this](const Result<RemoteJobPage> &answer) {
            const Failure failure = answer.ok() ? Failure{} : answer.failure();
            const RemoteJobPage page = answer.ok() ? answer.value() : RemoteJobPage{};
            QMetaObject::invokeMethod(this, [this, page, failure] { keepUnknown(page, failure); }, Qt::QueuedConnection);
        });
    });
}

void Session::keepUnknown(const RemoteJobPage &page, const Failure &failure)
{
    m_workspace.client().ask(this, [page, id = m_profile.id](Database &database) {
        JobRepository rows(database);
        RemoteJobPage unknown = page;
        unknown.jobs.removeIf([&](const RemoteJob &job) { return rows.byTaskId(id, job.report.taskId).has_value(); });
        return unknown;
    }, [this, failure](const RemoteJobPage &unknown) { Q_EMIT remoteJobsListed(unknown, failure); });
}

void Session::fetchPicture(const QUrl &url)
{
    if (m_fetching.contains(url))
        return;
    m_fetching.insert(url);
    onWorkThread([this, url, folder = inputsFolder(m_workspace.dataFolder())] {
        frameloom::fetchPicture(m_room->client, url, folder, [this, url](const FetchedPicture &picture) {
            QMetaObject::invokeMethod(this, [this, url, picture] {
                m_fetching.remove(url);
                Q_EMIT pictureFetched(url, picture);
            }, Qt::QueuedConnection);
        });
    });
}

void Session::bringIn(const QVector<RemoteJob> &jobs)
{
    onWorkThread([this, jobs] { m_room->engine.bringIn(jobs); });
}

void Session::refreshTrainings()
{
    if (canListTrainings())
        onWorkThread([this] { m_room->trainings.refresh(); });
}

void Session::archiveTraining(const QString &id)
{
    onWorkThread([this, id] { m_room->trainings.archive(id); });
}

void Session::refreshModels()
{
    onWorkThread([this, files = ModelFiles(m_workspace.userCatalogFolder())] {
        const auto tell = [this](ModelFiles::Outcome outcome, const Failure &failure) {
            QMetaObject::invokeMethod(this, [this, outcome, failure] { Q_EMIT modelsRefreshed(outcome, failure); },
                                      Qt::QueuedConnection);
        };
        ApiClient &client = m_room->client;
        DocumentCall *first = client.document(QStringLiteral("/v2/openapi.json"));
        connect(first, &DocumentCall::finished, &client, [this, files, tell, &client](const Result<QByteArray> &document) {
            const ModelFiles::Outcome kept = document.ok() ? files.keepDocument(document.value()) : ModelFiles::Outcome::Same;
            const Failure failure = document.ok() ? Failure{} : document.failure();
            if (client.profile().sandbox) // it knows no prices
                return tell(kept, failure);
            DocumentCall *second = client.document(QStringLiteral("/v2/models"));
            connect(second, &DocumentCall::finished, &client, [files, tell, kept, failure](const Result<QByteArray> &prices) {
                const ModelFiles::Outcome other = prices.ok() ? files.keepPrices(prices.value()) : ModelFiles::Outcome::Same;
                tell(std::max(kept, other), failure ? failure : prices.ok() ? Failure{} : prices.failure());
            });
        });
    });
}

/// A service that was never asked for its prices is asked once, and then again every day.
void Session::refreshPricesIfOld()
{
    if (m_profile.generation != ApiGeneration::Unified || m_profile.sandbox)
        return;
    constexpr qint64 day = 24LL * 60 * 60 * 1000;
    onWorkThread([this, files = ModelFiles(m_workspace.userCatalogFolder())] {
        if (!m_room->client.hasKey() || QDateTime::currentMSecsSinceEpoch() - files.pricesAt() < day)
            return;
        DocumentCall *call = m_room->client.document(QStringLiteral("/v2/models"));
        connect(call, &DocumentCall::finished, &m_room->client, [this, files](const Result<QByteArray> &prices) {
            if (!prices.ok() || files.keepPrices(prices.value()) != ModelFiles::Outcome::Changed)
                return;
            QMetaObject::invokeMethod(this, [this] { Q_EMIT modelsRefreshed(ModelFiles::Outcome::Changed, {}); },
                                      Qt::QueuedConnection);
        });
    });
}

Session::JobCounts Session::jobCounts() const
{
    JobCounts counts;
    for (const Job &job : m_openJobs)
        ++(job.state == JobState::Unconfirmed ? counts.unconfirmed
           : job.state == JobState::Queued    ? counts.waiting
                                              : counts.running);
    return counts;
}

void Session::takeJobs(const QVector<Job> &jobs)
{
    bool changed = false;
    for (const Job &job : jobs) {
        if (job.profileId != m_profile.id)
            continue;
        const bool wanted = isOpen(job.state) || job.state == JobState::Unconfirmed;
        if (wanted)
            m_openJobs.insert(job.id, job);
        else if (!m_openJobs.remove(job.id))
            continue;
        changed = true;
    }
    if (!changed)
        return;
    m_reservation = reservationOf(m_openJobs.values(), m_balance);
    Q_EMIT openJobsChanged();
}

void Session::takeBalance(const Balance &balance)
{
    const bool rose = balance.known && m_balance.known && balance.account.credits > m_balance.account.credits;
    m_balance = balance;
    m_reservation = reservationOf(m_openJobs.values(), m_balance);
    if (rose)
        onWorkThread([this] { m_room->engine.balanceRose(); });
    Q_EMIT balanceChanged();
}

void Session::takeOnline(bool online)
{
    if (m_online == online)
        return;
    m_online = online;
    Q_EMIT onlineChanged(online);
}

quint64 Session::submit(const ChainPlan &plan, const QString &title, qint64 holdMs)
{
    const quint64 ticket = ++m_tickets;
    onWorkThread([this, ticket, plan, title, holdMs] { m_room->engine.submit(ticket, plan, title, holdMs); });
    return ticket;
}

void Session::cancelQueued(const QVector<qint64> &jobIds)
{
    onWorkThread([this, jobIds] { m_room->engine.cancelQueued(jobIds); });
}

void Session::moveInQueue(qint64 jobId, qint64 beforeJobId)
{
    onWorkThread([this, jobId, beforeJobId] { m_room->engine.moveInQueue(jobId, beforeJobId); });
}

void Session::setJobLimit(int jobs)
{
    m_workspace.settings().setJobsInFlight(jobs);
}

void Session::setQueuePaused(bool paused)
{
    m_workspace.settings().setQueuePaused(paused);
}

void Session::setWebhook(const QString &url, const QString &secret)
{
    m_profile.webhookUrl = url;
    m_profile.webhookSecret = secret;
    onWorkThread([this, url, secret] {
        m_room->client.setWebhook(url, secret);
        m_room->receiver.setSecret(secret);
    });
}

void Session::retry(qint64 jobId)
{
    onWorkThread([this, jobId] { m_room->engine.retry(jobId); });
}

void Session::stopFollowing(qint64 jobId)
{
    onWorkThread([this, jobId] { m_room->engine.stopFollowing(jobId); });
}

void Session::followAgain(qint64 jobId)
{
    onWorkThread([this, jobId] { m_room->engine.followAgain(jobId); });
}

void Session::sendAgain(qint64 jobId)
{
    onWorkThread([this, jobId] { m_room->engine.sendAgain(jobId); });
}

void Session::dismiss(qint64 jobId)
{
    onWorkThread([this, jobId] { m_room->engine.dismiss(jobId); });
}

void Session::adopt(qint64 jobId, const QString &taskId)
{
    onWorkThread([this, jobId, taskId] { m_room->engine.adopt(jobId, taskId); });
}

void Session::remove(const QVector<qint64> &jobIds)
{
    onWorkThread([this, jobIds] { m_room->engine.remove(jobIds); });
}

void Session::restore(const QVector<qint64> &jobIds)
{
    onWorkThread([this, jobIds] { m_room->engine.restore(jobIds); });
}

void Session::fetchFilesAgain(qint64 jobId)
{
    onWorkThread([this, jobId] { m_room->engine.fetchFilesAgain(jobId); });
}

quint64 Session::registerAsset(const MediaValue &value, const MediaSpec &media)
{
    const quint64 ticket = ++m_tickets;
    onWorkThread([this, ticket, value, media] { m_room->engine.registerAsset(ticket, value, media); });
    return ticket;
}

void Session::refreshAssets()
{
    if (canRegisterAssets())
        onWorkThread([this] { m_room->assets.refresh(); });
}

void Session::tryNetwork()
{
    onWorkThread([this] {
        m_room->engine.setOnline(true);
        if (m_room->client.hasKey())
            m_room->watcher.refresh();
    });
}

void Session::refreshBalance()
{
    onWorkThread([this] { m_room->watcher.refresh(); });
}

} // namespace frameloom
