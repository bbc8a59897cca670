// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>
#include <QEvent>
#include <QObject>

#include <mutex>
#include <utility>
#include <vector>

namespace frameloom {

/// Values on their way to an object on another thread. The receiver gets one QEvent::User for a full box and calls
/// take(). Held by shared_ptr on both sides, so that a sender may outlive the receiver.
template<typename T>
class Mailbox
{
public:
    explicit Mailbox(QObject *receiver) : m_receiver(receiver) {}

    /// Any thread. Dropped when the receiver is gone.
    void push(T item)
    {
        const std::lock_guard lock(m_mutex);
        if (!m_receiver)
            return;
        m_items.push_back(std::move(item));
        if (m_items.size() == 1)
            QCoreApplication::postEvent(m_receiver, new QEvent(QEvent::User));
    }

    /// Receiver's thread: everything so far, in order.
    std::vector<T> take()
    {
        const std::lock_guard lock(m_mutex);
        return std::exchange(m_items, {});
    }

    /// Receiver's thread, first thing in its destructor: nothing is sent to it any more.
    void close()
    {
        std::vector<T> rest;
        const std::lock_guard lock(m_mutex);
        m_receiver = nullptr;
        rest.swap(m_items);
    }

private:
    std::mutex m_mutex;
    QObject *m_receiver;
    std::vector<T> m_items;
};

} // namespace frameloom
