// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "catalog/price.h"

#include <QVector>

#include <memory>
#include <mutex>
#include <utility>

namespace frameloom {

/// What the sources say of one operation's price. Copies are one and the same list: who holds a copy of the operation
/// reads the newest rules, also when a service tells its prices while the program runs. Any thread.
class PriceList
{
public:
    PriceList() : PriceList(QVector<PriceRule>()) {}
    explicit PriceList(QVector<PriceRule> rules) : m_shelf(std::make_shared<Shelf>()) { m_shelf->rules = std::move(rules); }

    /// One per source; empty: the price is unknown.
    QVector<PriceRule> rules() const
    {
        const std::lock_guard lock(m_shelf->mutex);
        return m_shelf->rules;
    }
    /// For every copy. False when it holds them already.
    bool replace(const QVector<PriceRule> &rules) const
    {
        const std::lock_guard lock(m_shelf->mutex);
        if (m_shelf->rules == rules)
            return false;
        m_shelf->rules = rules;
        return true;
    }

private:
    struct Shelf
    {
        std::mutex mutex;
        QVector<PriceRule> rules;
    };
    std::shared_ptr<Shelf> m_shelf;
};

} // namespace frameloom
