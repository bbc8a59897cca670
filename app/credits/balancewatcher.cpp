// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "credits/balancewatcher.h"

#include <QRandomGenerator>

#include <utility>

namespace frameloom {

namespace {

bool timeMayCure(FailureKind kind)
{
    switch (kind) {
    case FailureKind::Unauthorized:
    case FailureKind::WrongGeneration:
    case FailureKind::Rejected:
    case FailureKind::NotFound:
    case FailureKind::UnsafeUrl:
    case FailureKind::UnsafeRedirect:
        return false;
    default:
        return true;
    }
}

} // namespace

BalanceWatcher::BalanceWatcher(ApiClient &client, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_clock(clock)
    , m_retry(new QTimer(this))
{
    m_retry->setSingleShot(true);
    connect(m_retry, &QTimer::timeout, this, &BalanceWatcher::refresh);
}

void BalanceWatcher::refresh()
{
    if (m_call) {
        m_again = true;
        return;
    }
    ask();
}

void BalanceWatcher::keyChanged()
{
    if (m_call) {
        m_call->disconnect(this);
        m_call->deleteLater();
        m_call.clear();
    }
    m_retry->stop();
    m_failures = 0;
    m_balance = {};
    if (m_client.hasKey())
        ask();
    else
        Q_EMIT balanceChanged(m_balance);
}

void BalanceWatcher::ask()
{
    m_retry->stop();
    m_again = false;
    const quint64 number = ++m_lastNumber;
    const qint64 askedAt = m_clock.wallMs();
    m_call = m_client.account();
    connect(m_call, &AccountCall::finished, this, [this, number, askedAt](const Result<AccountInfo> &result) {
        finish(number, askedAt, result);
    });
    m_balance.asking = true;
    Q_EMIT balanceChanged(m_balance);
}

void BalanceWatcher::finish(quint64 number, qint64 askedAt, const Result<AccountInfo> &result)
{
    if (number != m_lastNumber)
        return; // late: a newer question is under way
    m_call.clear();
    m_balance.asking = false;
    if (result.ok()) {
        m_failures = 0;
        m_balance.known = true;
        m_balance.account = result.value();
        m_balance.askedAt = askedAt;
        m_balance.number = number;
        m_balance.failure = {};
    } else {
        m_balance.failure = result.failure(); // the last good balance stays
        if (timeMayCure(result.failure().kind)) {
            const double random = QRandomGenerator::global()->generateDouble();
            const qint64 delay = std::max<qint64>(1'000, m_backoff.delay(m_failures, random, result.failure().retryAfterMs));
            m_retry->start(static_cast<int>(std::min<qint64>(delay, 600'000)));
            ++m_failures;
            m_again = false; // the repeat answers that too
        }
    }
    Q_EMIT balanceChanged(m_balance);
    if (std::exchange(m_again, false))
        ask();
}

} // namespace frameloom
