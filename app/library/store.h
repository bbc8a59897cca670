// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/database.h"
#include "library/mailbox.h"
#include "library/opendatabase.h"
#include "model/asset.h"
#include "model/job.h"

#include <QObject>
#include <QPointer>
#include <QThread>

#include <functional>
#include <memory>
#include <type_traits>
#include <unordered_map>

namespace frameloom {

/// The SQLite database and the one thread that touches it. post() from any thread; signals are emitted on the store
/// thread after the commit, so receivers elsewhere get them queued.
class Store : public QObject
{
    Q_OBJECT
public:
    explicit Store(const QString &file, QObject *parent = nullptr);
    /// With a schema of its own, for tests of migrations.
    Store(const QString &file, QVector<Migration> steps, QObject *parent = nullptr);
    /// Finishes what was posted, closes, joins.
    ~Store() override;

    /// Starts the thread and opens or migrates the file; opened() tells. Returns at once.
    void open();
    /// Runs `work` on the store thread, in order; what is posted before open() waits for it. Not run when the store could
    /// not be opened. A transaction that `work` leaves open is rolled back. A statement that failed is told by failed().
    void post(std::function<void(Database &)> work);

    /// Called by work on the store thread after its commit.
    void announceJobs(const QVector<Job> &jobs) { Q_EMIT jobsChanged(jobs); }
    void announceBinned(const QVector<Job> &jobs) { Q_EMIT binnedJobsChanged(jobs); }
    void announceAssets(const QVector<Asset> &assets) { Q_EMIT assetsChanged(assets); }
    void announceRemoved(const QVector<qint64> &jobIds) { Q_EMIT jobsRemoved(jobIds); }

Q_SIGNALS:
    void opened(const frameloom::StoreOpened &result);
    /// New or changed rows, whole.
    void jobsChanged(const QVector<frameloom::Job> &jobs);
    /// The same for jobs in the bin, which no list shows, but which may still hold credits.
    void binnedJobsChanged(const QVector<frameloom::Job> &jobs);
    void jobsRemoved(const QVector<qint64> &jobIds);
    void assetsChanged(const QVector<frameloom::Asset> &assets);
    /// A read or write failed (disk full, folder gone): nothing of that transaction was kept.
    void failed(const frameloom::Failure &failure);

private:
    class Worker;

    QThread m_thread;
    std::unique_ptr<Worker> m_worker; ///< lives on m_thread; work is posted to it
};

/// Asks the store and gets the answer back on its own thread. One per thread that asks. May go before the answers do.
class StoreClient : public QObject
{
    Q_OBJECT
public:
    explicit StoreClient(Store &store, QObject *parent = nullptr);
    ~StoreClient() override;

    /// `work(Database &) -> T` on the store thread, then `done(T)` here if `context` still lives; `done()` when `work`
    /// returns nothing. Neither `done` nor the guard ever leaves this client's thread; `work` is run and destroyed on
    /// the store's. Answers come in the order of the questions; none comes when the store could not be opened.
    template<typename Work, typename Done>
    void ask(QObject *context, Work work, Done done)
    {
        using Answer = std::invoke_result_t<Work &, Database &>;
        Q_ASSERT(context && context->thread() == thread() && QThread::currentThread() == thread());
        const quint64 number = ++m_lastNumber;
        m_pending.emplace(number, std::make_unique<PendingAsk<Answer, Done>>(context, std::move(done)));
        m_store.post([question = std::make_shared<Question<Work>>(m_inbox, number, std::move(work))](Database &database) {
            question->answer(database);
        });
    }

    Store &store() { return m_store; }

protected:
    bool event(QEvent *event) override;

private:
    struct Reply
    {
        quint64 number = 0;
        std::shared_ptr<void> answer;
        bool answered = false; ///< false: the work was dropped
    };
    using Inbox = Mailbox<Reply>;

    /// Client thread only.
    struct Pending
    {
        explicit Pending(QObject *context) : guard(context) {}
        virtual ~Pending() = default;
        virtual void deliver(void *answer) = 0;
        QPointer<QObject> guard;
    };

    template<typename Answer, typename Done>
    struct PendingAsk final : Pending
    {
        PendingAsk(QObject *context, Done callback) : Pending(context), done(std::move(callback)) {}
        void deliver(void *answer) override
        {
            if constexpr (std::is_void_v<Answer>)
                done();
            else
                done(std::move(*static_cast<std::decay_t<Answer> *>(answer)));
        }
        Done done;
    };

    /// Store thread only, once posted. Tells the client when it goes without having been run.
    template<typename Work>
    struct Question
    {
        Question(std::shared_ptr<Inbox> box, quint64 n, Work w) : inbox(std::move(box)), number(n), work(std::move(w)) {}
        Question(const Question &) = delete;
        Question &operator=(const Question &) = delete;
        ~Question()
        {
            if (inbox)
                inbox->push({number, nullptr, false});
        }
        void answer(Database &database)
        {
            using Answer = std::invoke_result_t<Work &, Database &>;
            std::shared_ptr<void> result;
            if constexpr (std::is_void_v<Answer>)
                work(database);
            else
                result = std::make_shared<std::decay_t<Answer>>(work(database));
            std::exchange(inbox, nullptr)->push({number, std::move(result), true});
        }
        std::shared_ptr<Inbox> inbox;
        quint64 number;
        Work work;
    };

    Store &m_store;
    std::shared_ptr<Inbox> m_inbox;
    std::unordered_map<quint64, std::unique_ptr<Pending>> m_pending;
    quint64 m_lastNumber = 0;
};

} // namespace frameloom
