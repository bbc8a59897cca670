// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "api/apiclient.h"
#include "api/backoff.h"
#include "model/balance.h"
#include "model/clock.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

namespace frameloom {

/// Asks for the balance on demand. However often it is asked: at most one request is under way, and one more follows
/// for everything that was asked meanwhile. Failures that time may cure are repeated with back-off. Work thread.
class BalanceWatcher : public QObject
{
    Q_OBJECT
public:
    BalanceWatcher(ApiClient &client, const Clock &clock, QObject *parent = nullptr);

    const Balance &balance() const { return m_balance; }

public Q_SLOTS:
    void refresh();
    /// Another key: what is under way belongs to the old one and is dropped.
    void keyChanged();

Q_SIGNALS:
    void balanceChanged(const frameloom::Balance &balance);

private:
    void ask();
    void finish(quint64 number, qint64 askedAt, const Result<AccountInfo> &result);

    ApiClient &m_client;
    const Clock &m_clock;
    QTimer *m_retry;
    Backoff m_backoff{2'000, 120'000};
    QPointer<AccountCall> m_call;
    Balance m_balance;
    quint64 m_lastNumber = 0;
    int m_failures = 0;
    bool m_again = false;
};

} // namespace frameloom
