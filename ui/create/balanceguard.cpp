// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "create/balanceguard.h"

#include "studio/session.h"

#include <QTimer>

#include <chrono>
#include <utility>

using namespace std::chrono_literals;

namespace frameloom {

namespace {

constexpr auto BalanceAnswer = 5s; ///< how long a fresh balance is waited for before the old one counts

} // namespace

BalanceGuard::BalanceGuard(Session &session, QObject *parent) : QObject(parent), m_session(session)
{
    connect(&m_session, &Session::balanceChanged, this, [this] {
        m_asking = m_asking && m_session.balance().asking;
        Q_EMIT changed();
    });
}

bool BalanceGuard::blocks(const Price &price)
{
    const bool isShort = m_session.meter(price).level == MeterReading::Level::Insufficient;
    if (isShort && !m_short) {
        m_asking = true;
        m_session.refreshBalance();
        QTimer::singleShot(BalanceAnswer, this, [this] {
            if (std::exchange(m_asking, false))
                Q_EMIT changed();
        });
    }
    m_short = isShort;
    if (!isShort)
        m_asking = false;
    return isShort && !m_asking;
}

void BalanceGuard::askAgain()
{
    if (m_short)
        m_session.refreshBalance();
}

} // namespace frameloom
