// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/poller.h"

#include "jobs/pollschedule.h"
#include "jobs/wakewatch.h"

#include <QRandomGenerator>

#include <algorithm>
#include <utility>

namespace frameloom {

namespace {

constexpr int fetchesAtOnce = 4;     // of the six connections to a host; the account needs one too
constexpr int missesUntilAlone = 3;  // then a single fetch says what is the matter with it
constexpr int faultsUntilHalved = 4;
constexpr qint64 noBatchesMs = 10 * 60'000;   // then one is tried again
constexpr int refusalsAtFirst = 3;            // of a batch and of its halves
constexpr int refusalsUntilSingle = 6;        // of a server that has answered batches before: more than bad ids explain
constexpr qint64 keyRejectedMs = 5 * 60'000; // a gateway may say 403 for a while: asking costs nothing

bool isTerminal(RemoteState state)
{
    return state == RemoteState::Finished || state == RemoteState::Failed || state == RemoteState::Cancelled;
}

double jitter()
{
    return QRandomGenerator::global()->generateDouble();
}

} // namespace

Poller::Poller(ApiClient &client, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_clock(clock)
    , m_timer(new QTimer(this))
{
    m_timer->setSingleShot(true);
    connect(m_timer, &QTimer::timeout, this, &Poller::check);
}

void Poller::follow(const QString &taskId, qint64 ageMs, qint64 firstPollMs, TaskKind kind)
{
    if (taskId.isEmpty() || m_entries.contains(taskId))
        return;
    Entry entry;
    entry.kind = kind;
    entry.firstPollMs = firstPollMs;
    entry.followedAt = m_clock.monotonicMs();
    entry.ageThenMs = std::max<qint64>(0, ageMs); // a clock set back makes no age below zero
    schedule(entry);
    m_entries.insert(taskId, entry);
    // From the event loop, so that tasks that are followed together are asked for together.
    if (!m_timer->isActive() || m_timer->remainingTime() > entry.delay)
        m_timer->start(static_cast<int>(std::clamp<qint64>(entry.delay, 0, LongestTimerMs)));
}

void Poller::schedule(Entry &entry)
{
    const qint64 now = m_clock.monotonicMs();
    const qint64 age = entry.ageThenMs + now - entry.followedAt;
    const qint64 delay = entry.refusals > 0 ? refusedPollMs(entry.refusals)
                                            : nextPollMs(age, entry.firstPollMs, entry.polls, jitter());
    entry.delay = static_cast<qint64>(static_cast<double>(delay) * m_pace);
    entry.due = now + entry.delay;
}

void Poller::rest(const QString &taskId)
{
    const auto entry = m_entries.find(taskId);
    if (entry == m_entries.end())
        return;
    entry->delay = static_cast<qint64>(static_cast<double>(restingPollMs) * m_pace);
    entry->due = m_clock.monotonicMs() + entry->delay;
    entry->polls = std::max(1, entry->polls); // its news for the first time has come
    entry->refusals = 0;
    entry->overtaken = entry->busy;
}

void Poller::hurry(const QString &taskId)
{
    const auto entry = m_entries.find(taskId);
    if (entry == m_entries.end())
        return;
    entry->due = m_clock.monotonicMs();
    entry->overtaken = entry->busy;
    m_timer->start(0); // not from inside of what told us
}

void Poller::burst()
{
    const qint64 now = m_clock.monotonicMs();
    for (Entry &entry : m_entries) {
        if (entry.refusals == 0 && !entry.busy)
            entry.due = now;
    }
    if (!m_keyRejected)
        m_quietUntil = std::max(now, m_askedQuietUntil);
    check();
}

void Poller::resume()
{
    m_keyRejected = false;
    burst();
}

bool Poller::keyUsable() const
{
    return m_client.hasKey() || m_client.profile().sandbox;
}

void Poller::check()
{
    if (keyUsable() && m_clock.monotonicMs() >= m_quietUntil) {
        collect();
        sendWaiting();
    }
    arm();
}

void Poller::collect()
{
    const qint64 now = m_clock.monotonicMs();
    const bool any = std::any_of(m_entries.cbegin(), m_entries.cend(),
                                 [now](const Entry &entry) { return !entry.busy && entry.due <= now; });
    if (!any)
        return;
    QStringList together;
    const qsizetype most = batchSize();
    for (auto it = m_entries.begin(); it != m_entries.end(); ++it) {
        Entry &entry = it.value();
        if (entry.busy)
            continue;
        if (entry.alone || entry.kind == TaskKind::Training) {
            if (entry.due <= now) {
                entry.busy = true;
                m_waiting.append({it.key()});
            }
        } else if (entry.due - pollSlackMs(entry.delay, entry.polls) <= now) {
            entry.busy = true;
            together.append(it.key());
        }
    }
    if (listIsOfUse(together.size())) {
        m_nextSweep.unite(QSet<QString>(together.cbegin(), together.cend()));
        return;
    }
    for (qsizetype i = 0; i < together.size(); i += most)
        m_waiting.append(together.mid(i, most));
}

void Poller::sendWaiting()
{
    const int atOnce = m_trouble > 0 ? 1 : fetchesAtOnce;
    if (m_active < atOnce)
        sendPage();
    while (m_active < atOnce && !m_waiting.isEmpty()) {
        QStringList batch = m_waiting.takeFirst();
        batch.removeIf([this](const QString &id) { return !m_entries.contains(id); });
        if (batch.isEmpty())
            continue;
        if (batch.size() > batchSize()) { // put together before the server said that it knows no batches
            for (const QString &id : std::as_const(batch))
                m_waiting.append({id});
            continue;
        }
        ++m_active;
        FetchCall *call = ask(batch);
        connect(call, &FetchCall::finished, this,
                [this, batch](const Result<QVector<TaskReport>> &result) { finish(batch, result); });
    }
}

FetchCall *Poller::ask(const QStringList &batch)
{
    const auto first = m_entries.constFind(batch.first());
    return first != m_entries.cend() && first->kind == TaskKind::Training ? m_client.fetchTraining(batch.first())
                                                                         : m_client.fetch(batch);
}

void Poller::finish(const QStringList &batch, const Result<QVector<TaskReport>> &result)
{
    --m_active;
    if (result.ok()) {
        m_trouble = 0;
        m_keyRejected = false;
        if (batch.size() > 1) {
            m_batchAnswered = true;
            m_batchRefusals = 0;
        }
        Q_EMIT transportSeen(true);
        take(batch, result.value());
    } else {
        judgeBatch(batch, result.failure());
    }
    check();
}

qsizetype Poller::batchSize() const
{
    return m_clock.monotonicMs() < m_noBatchesUntil ? 1 : std::max(1, m_client.dialect().maxFetch());
}

/// Whether this refusal of a batch is about batches, not about an id. A 404 may be either (what becomes of unknown ids is
/// not documented: api/v1/core.json, "core.fetch-many"), and so may an answer that makes no sense: when both halves of a
/// batch are refused too it is taken for the first. A server that has answered batches gets more patience.
bool Poller::saysNoBatches(const Failure &failure)
{
    if (failure.httpStatus == 405 || failure.httpStatus == 501)
        return true;
    if (failure.kind != FailureKind::NotFound && failure.kind != FailureKind::Unreadable)
        return false;
    return ++m_batchRefusals >= (m_batchAnswered ? refusalsUntilSingle : refusalsAtFirst);
}

void Poller::judgeBatch(const QStringList &batch, const Failure &failure)
{
    if (batch.size() > 1 && saysNoBatches(failure)) {
        m_trouble = 0;
        m_batchRefusals = 0;
        m_batchAnswered = false;
        m_noBatchesUntil = m_clock.monotonicMs() + noBatchesMs;
        m_waiting.prepend(batch); // taken apart before it is sent
        Q_EMIT transportSeen(true);
        return;
    }
    judge(batch, failure);
}

void Poller::judge(const QStringList &batch, const Failure &failure)
{
    switch (failure.kind) {
    case FailureKind::NotFound:
    case FailureKind::Rejected:
    case FailureKind::Moderated:
    case FailureKind::Unreadable:
    case FailureKind::TooLarge:
        m_trouble = 0;
        Q_EMIT transportSeen(true);
        refuse(batch, failure);
        break;
    case FailureKind::Unauthorized:
    case FailureKind::WrongGeneration:
        m_keyRejected = true;
        pauseAll(batch, failure);
        m_quietUntil = std::max(m_quietUntil, m_clock.monotonicMs() + keyRejectedMs);
        Q_EMIT transportSeen(true);
        Q_EMIT keyRejected(failure);
        break;
    default:
        pauseAll(batch, failure);
        Q_EMIT transportSeen(failure.kind != FailureKind::Offline && failure.kind != FailureKind::TimedOutUnsent);
        break;
    }
}

void Poller::take(const QStringList &batch, const QVector<TaskReport> &reports)
{
    QHash<QString, TaskReport> byId;
    for (const TaskReport &report : reports)
        byId.insert(report.taskId, report);
    for (const QString &id : batch) {
        const auto entry = m_entries.find(id);
        if (entry == m_entries.end())
            continue; // let go meanwhile
        entry->busy = false;
        ++entry->polls;
        const bool overtaken = std::exchange(entry->overtaken, false);
        const auto report = byId.constFind(id);
        if (overtaken && (report == byId.cend() || !isTerminal(report->state)))
            continue; // it rests, and has said more than this
        if (report == byId.cend()) {
            entry->alone = ++entry->misses >= missesUntilAlone;
            schedule(*entry);
            continue;
        }
        entry->misses = 0;
        entry->refusals = 0;
        entry->alone = false;
        schedule(*entry);
        Q_EMIT reported(*report);
    }
}

void Poller::refuse(const QStringList &batch, const Failure &failure)
{
    if (batch.size() > 1) {
        const qsizetype half = batch.size() / 2;
        m_waiting.prepend(batch.mid(half));
        m_waiting.prepend(batch.mid(0, half));
        return;
    }
    const auto entry = m_entries.find(batch.first());
    if (entry == m_entries.end())
        return;
    entry->busy = false;
    entry->alone = true;
    ++entry->polls;
    ++entry->refusals;
    schedule(*entry);
    Q_EMIT taskRefused(batch.first(), failure);
}

void Poller::pauseAll(const QStringList &batch, const Failure &failure)
{
    const qint64 now = m_clock.monotonicMs();
    const qint64 delay = std::max<qint64>(500, m_backoff.delay(m_trouble, jitter(), failure.retryAfterMs));
    if (now >= m_quietUntil) // several failures of one moment are one
        ++m_trouble;
    m_quietUntil = std::max(m_quietUntil, now + delay);
    if (failure.retryAfterMs > 0)
        m_askedQuietUntil = std::max(m_askedQuietUntil, now + failure.retryAfterMs);
    if (failure.kind == FailureKind::ServerFault && m_trouble >= faultsUntilHalved && batch.size() > 1
        && m_client.dialect().maxFetch() > 1) {
        const qsizetype half = batch.size() / 2; // perhaps one task makes the server stumble
        m_waiting.prepend(batch.mid(half));
        m_waiting.prepend(batch.mid(0, half));
        return;
    }
    // What waits to be sent waits on; the failed ones are due when the pause ends.
    for (const QString &id : batch) {
        if (const auto entry = m_entries.find(id); entry != m_entries.end()) {
            entry->busy = false;
            entry->due = std::max(entry->due, m_quietUntil);
        }
    }
}

void Poller::arm()
{
    if (!keyUsable() || (m_entries.isEmpty() && m_waiting.isEmpty())) { // resume() is told of a key
        m_timer->stop();
        return;
    }
    const qint64 now = m_clock.monotonicMs();
    qint64 next = now + LongestTimerMs;
    if ((!m_waiting.isEmpty() || !m_nextSweep.isEmpty() || m_sweep.begun) && m_active == 0)
        next = m_quietUntil;
    for (const Entry &entry : std::as_const(m_entries)) {
        if (!entry.busy)
            next = std::min(next, entry.due);
    }
    next = std::max(next, m_quietUntil);
    m_timer->start(static_cast<int>(std::clamp<qint64>(next - now, 20, LongestTimerMs)));
}

} // namespace frameloom
