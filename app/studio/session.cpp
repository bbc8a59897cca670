// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "studio/session.h"

#include "credits/balancewatcher.h"
#include "jobs/jobengine.h"
#include "library/jobrepository.h"

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
    {
        connect(&engine, &JobEngine::balanceMayHaveChanged, &watcher, &BalanceWatcher::refresh);
    }

    ApiClient client;
    JobEngine engine;
    BalanceWatcher watcher;
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
                  settings = jobSettings(workspace.settings(), profile, workspace.dataFolder())] {
        m_room = std::make_unique<Room>(m_profile, network, catalog, store, clock, settings);
        connect(&m_room->engine, &JobEngine::submitted, this, &Session::submitted);
        connect(&m_room->engine, &JobEngine::submitFailed, this, &Session::submitFailed);
        connect(&m_room->engine, &JobEngine::keyRejected, this, &Session::keyRejected);
        connect(&m_room->engine, &JobEngine::diskTrouble, this, &Session::diskTrouble);
        connect(&m_room->engine, &JobEngine::jobEnded, this, &Session::jobEnded);
        connect(&m_room->engine, &JobEngine::onlineChanged, this, &Session::takeOnline);
        connect(&m_room->watcher, &BalanceWatcher::balanceChanged, this, &Session::takeBalance);
    });
    connect(&workspace.store(), &Store::jobsChanged, this, &Session::takeJobs);
    connect(&workspace.store(), &Store::binnedJobsChanged, this, &Session::takeJobs);
    connect(&workspace.settings(), &Settings::changed, this, [this] {
        onWorkThread([this, settings = jobSettings(m_workspace.settings(), m_profile, m_workspace.dataFolder())] {
            m_room->engine.setSettings(settings);
        });
        Q_EMIT balanceChanged(); // the threshold may have moved
    });
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
    onWorkThread([this, key, isNews] {
        if (isNews)
            m_room->client.setKey(key);
        m_room->engine.start();
        if (m_room->client.hasKey())
            m_room->watcher.refresh();
    });
}

void Session::setKey(const QString &key)
{
    m_hasKey = !key.isEmpty();
    onWorkThread([this, key] {
        m_room->client.setKey(key);
        m_room->engine.keyChanged();
        m_room->watcher.keyChanged();
    });
    Q_EMIT keyChanged();
}

MeterReading Session::meter(const Price &form) const
{
    return readMeter(form, m_reservation, m_balance, m_workspace.settings().lowBalance());
}

qint64 Session::usualMs(const Operation &operation) const
{
    return static_cast<qint64>(operation.result.usualMs * (m_profile.sandbox ? sandboxPace : 1.0));
}

int Session::runningJobs() const
{
    return static_cast<int>(std::count_if(m_openJobs.cbegin(), m_openJobs.cend(),
                                          [](const Job &job) { return isOpen(job.state); }));
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

quint64 Session::submit(const ChainPlan &plan, const QString &title, int holdMs)
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

void Session::setQueuePaused(bool paused)
{
    if (m_queuePaused == paused)
        return;
    m_queuePaused = paused;
    onWorkThread([this, paused] { m_room->engine.setQueuePaused(paused); });
    Q_EMIT queuePausedChanged(paused);
}

void Session::setJobLimit(int jobsInFlight)
{
    onWorkThread([this, jobsInFlight] { m_room->engine.setJobLimit(jobsInFlight); });
}

void Session::setWebhook(const QString &url, const QString &secret)
{
    m_profile.webhookUrl = url;
    m_profile.webhookSecret = secret;
    onWorkThread([this, url, secret] { m_room->client.setWebhook(url, secret); });
}

void Session::webhookArrived(const QByteArray &body)
{
    onWorkThread([this, body] { m_room->engine.webhookArrived(body); });
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

void Session::refreshBalance()
{
    onWorkThread([this] { m_room->watcher.refresh(); });
}

} // namespace frameloom
