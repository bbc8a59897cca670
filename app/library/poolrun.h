// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFutureWatcher>
#include <QObject>
#include <QtConcurrentRun>

#include <type_traits>
#include <utility>

namespace frameloom {

/// Runs `work() -> T` in the global thread pool, and `done(T)` with its result (`done()` for void) on the thread of
/// `context`, which must be this one; not at all when `context` is gone by then. `done` may delete `context`.
template<typename Work, typename Done>
void runInPool(QObject *context, Work work, Done done)
{
    using Answer = std::invoke_result_t<Work &>;
    auto *watcher = new QFutureWatcher<Answer>(context);
    QObject::connect(watcher, &QFutureWatcher<Answer>::finished, context, [watcher, done = std::move(done)] {
        watcher->deleteLater();
        if constexpr (std::is_void_v<Answer>)
            done();
        else
            done(watcher->result());
    });
    watcher->setFuture(QtConcurrent::run(std::move(work)));
}

} // namespace frameloom
