// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/store.h"

#include <QLoggingCategory>

#include <atomic>

namespace frameloom {

/// Runs on the store thread: opens at the first item, then works through the box.
class Store::Worker : public QObject
{
public:
    Worker(Store &store, QString file, QVector<Migration> steps)
        : m_store(store), m_file(std::move(file)), m_steps(std::move(steps)), m_box(this)
    {
    }

    void push(std::function<void(Database &)> work) { m_box.push({std::move(work), false}); }
    /// Ends the thread after everything before it, also when the file could not be opened.
    void pushEnd() { m_box.push({{}, true}); }
    /// Store thread, when it starts.
    void openFile()
    {
        StoreOpened result;
        m_database = openDatabase(m_file, m_steps, result);
        m_tried = true;
        Q_EMIT m_store.opened(result);
        work();
    }
    /// Store thread, when it ends.
    void closeFile()
    {
        m_database.reset();
        m_closed.store(true, std::memory_order_release);
    }
    /// Whoever joined the thread, before it destroys this: takes over what the thread wrote. QThread::wait() does so
    /// too, but ThreadSanitizer cannot see into Qt.
    bool isClosed() const { return m_closed.load(std::memory_order_acquire); }

protected:
    bool event(QEvent *event) override
    {
        if (event->type() != QEvent::User)
            return QObject::event(event);
        if (m_tried)
            work();
        return true;
    }

private:
    struct Item
    {
        std::function<void(Database &)> work;
        bool end = false;
    };

    void work()
    {
        std::vector<Item> items = m_box.take();
        for (Item &item : items) {
            if (item.end)
                thread()->quit();
            else if (m_database)
                run(item.work);
            item.work = nullptr; // what it captured goes before the next one runs
        }
    }

    void run(const std::function<void(Database &)> &item)
    {
        m_database->clearFailure();
        item(*m_database);
        if (m_database->inTransaction()) {
            qWarning("store: work left a transaction open; rolled back");
            m_database->rollback();
        }
        if (const Failure failure = m_database->lastFailure())
            Q_EMIT m_store.failed(failure);
    }

    Store &m_store;
    const QString m_file;
    const QVector<Migration> m_steps;
    Mailbox<Item> m_box;
    std::unique_ptr<Database> m_database;
    bool m_tried = false;
    std::atomic<bool> m_closed = false;
};

Store::Store(const QString &file, QObject *parent) : Store(file, bundledMigrations(), parent) {}

Store::Store(const QString &file, QVector<Migration> steps, QObject *parent)
    : QObject(parent), m_worker(std::make_unique<Worker>(*this, file, std::move(steps)))
{
    qRegisterMetaType<StoreOpened>();
    qRegisterMetaType<Failure>();
    qRegisterMetaType<QVector<Job>>();
    qRegisterMetaType<QVector<Asset>>();
    qRegisterMetaType<QVector<qint64>>();
    m_thread.setObjectName(QStringLiteral("store"));
    Worker *worker = m_worker.get();
    worker->moveToThread(&m_thread);
    // Both run on the store thread: started and finished are emitted there.
    connect(&m_thread, &QThread::started, worker, [worker] { worker->openFile(); }, Qt::DirectConnection);
    connect(&m_thread, &QThread::finished, worker, [worker] { worker->closeFile(); }, Qt::DirectConnection);
}

Store::~Store()
{
    if (m_thread.isRunning()) {
        m_worker->pushEnd(); // quit() from here would overtake what was posted
        m_thread.wait();
        Q_ASSERT(m_worker->isClosed());
    }
}

void Store::open()
{
    if (!m_thread.isRunning())
        m_thread.start();
}

void Store::post(std::function<void(Database &)> work)
{
    m_worker->push(std::move(work));
}

StoreClient::StoreClient(Store &store, QObject *parent)
    : QObject(parent), m_store(store), m_inbox(std::make_shared<Inbox>(this))
{
}

StoreClient::~StoreClient()
{
    m_inbox->close();
}

bool StoreClient::event(QEvent *event)
{
    if (event->type() != QEvent::User)
        return QObject::event(event);
    std::vector<Reply> replies = m_inbox->take();
    const QPointer<StoreClient> self(this);
    for (Reply &reply : replies) {
        auto node = m_pending.extract(reply.number);
        if (node.empty() || !reply.answered || !node.mapped()->guard)
            continue;
        node.mapped()->deliver(reply.answer.get());
        if (!self) // the answer was the end of us
            return true;
    }
    return true;
}

} // namespace frameloom
