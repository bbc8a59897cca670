// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "catalog/price.h"

#include <QObject>

namespace frameloom {

class Session;

/// Before Generate is blocked for want of credits the balance is asked again: credits may have been bought in a browser
/// that was not opened from here. GUI thread.
class BalanceGuard : public QObject
{
    Q_OBJECT
public:
    explicit BalanceGuard(Session &session, QObject *parent = nullptr);

    /// Asks for the balance when that much is more than is left; true once the answer, or the wait for one, is over.
    bool blocks(const Price &price);
    bool isShort() const { return m_short; } ///< as blocks() found last
    /// Asks for the balance anew if it was too low: for who insists or comes back to the window.
    void askAgain();

Q_SIGNALS:
    void changed(); ///< blocks() may answer otherwise

private:
    Session &m_session;
    bool m_short = false;
    bool m_asking = false;
};

} // namespace frameloom
