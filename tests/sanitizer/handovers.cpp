// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// handovers KIND        hands memory over from thread to thread in that way: ThreadSanitizer has to be silent.
// handovers KIND race   touches it once more without: ThreadSanitizer has to report that.

#include <QCoreApplication>
#include <QEvent>
#include <QFutureWatcher>
#include <QMutex>
#include <QObject>
#include <QRunnable>
#include <QSemaphore>
#include <QThread>
#include <QThreadPool>
#include <QVariant>
#include <QtConcurrentRun>

#include <atomic>
#include <cstdio>
#include <cstring>
#include <functional>
#include <memory>

namespace {

// In memory, where the compiler cannot keep it in a register.
volatile int g_shared = 0;
bool g_race = false;
constexpr int Chances = 10;
// How often the other thread has touched it. Relaxed: orders nothing.
std::atomic<int> g_there = 0;

void touch()
{
    g_shared = g_shared + 1;
}

void touchThere()
{
    touch();
    g_there.fetch_add(1, std::memory_order_relaxed);
}

// Before anything more is handed over, which could order what came before it.
void waitUntilThere(int touches = 1)
{
    while (g_there.load(std::memory_order_relaxed) < touches)
        QThread::yieldCurrentThread();
}

// What comes too late for a hand-over that is before it, or too early for one that is after it.
void touchBeside()
{
    if (g_race)
        touch();
}

class Receiver : public QObject
{
public:
    ~Receiver() override
    {
        if (m_touchesAtEnd)
            touchThere();
    }
    void touchAtEnd() { m_touchesAtEnd = true; }

protected:
    bool event(QEvent *event) override
    {
        if (event->type() != QEvent::User)
            return QObject::event(event);
        touchThere();
        return true;
    }

private:
    bool m_touchesAtEnd = false;
};

// A thread with an event loop and an object that lives there, both running.
class Other
{
public:
    Other() : m_receiver(new Receiver)
    {
        m_receiver->moveToThread(&m_thread);
        m_thread.start();
        // The thread is at work before anything is handed over: its start would order too much.
        QSemaphore up;
        QMetaObject::invokeMethod(
            m_receiver, [&up] { up.release(); }, Qt::QueuedConnection);
        up.acquire();
    }
    ~Other()
    {
        m_thread.quit();
        m_thread.wait();
    }
    Receiver *receiver() { return m_receiver; }

private:
    QThread m_thread;
    Receiver *m_receiver; // freed by the process
};

void queuedCall()
{
    Other other;
    touch();
    QMetaObject::invokeMethod(
        other.receiver(), [] { touchThere(); }, Qt::QueuedConnection);
    touchBeside();
    waitUntilThere();
}

void blockingCall()
{
    Other other;
    touch();
    QMetaObject::invokeMethod(
        other.receiver(),
        [&other] {
            touchThere();
            QMetaObject::invokeMethod(
                other.receiver(),
                [] {
                    touchBeside();
                    g_there.fetch_add(1, std::memory_order_relaxed);
                },
                Qt::QueuedConnection);
        },
        Qt::BlockingQueuedConnection);
    touch();
    waitUntilThere(2);
}

void postedEvent()
{
    Other other;
    touch();
    QCoreApplication::postEvent(other.receiver(), new QEvent(QEvent::User));
    touchBeside();
    waitUntilThere();
}

void emittedSignal()
{
    Other other;
    QObject sender;
    QObject::connect(&sender, &QObject::objectNameChanged, other.receiver(), [] { touchThere(); });
    touch();
    sender.setObjectName(QStringLiteral("told"));
    touchBeside();
    waitUntilThere();
}

// The slot's own memory, written by who connects and read by who emits.
void madeConnection()
{
    Other other;
    const auto numbers = std::make_shared<int>(1);
    QObject::connect(other.receiver(), &QObject::objectNameChanged, other.receiver(), [numbers] {
        touchThere();
        g_shared = g_shared + *numbers;
    });
    touch();
    QMetaObject::invokeMethod(
        other.receiver(), [&other] { other.receiver()->setObjectName(QStringLiteral("told")); }, Qt::QueuedConnection);
    touchBeside();
    waitUntilThere();
}

void deletedLater()
{
    Other other;
    touch();
    other.receiver()->touchAtEnd();
    other.receiver()->deleteLater();
    touchBeside();
    waitUntilThere();
}

void poolFunction()
{
    QThreadPool pool;
    pool.setMaxThreadCount(1);
    QSemaphore up;
    pool.start([&up] { up.release(); });
    up.acquire();
    touch();
    pool.start([] { touch(); });
    touchBeside();
    pool.waitForDone();
    touch();
}

void poolRunnable()
{
    QThreadPool pool;
    pool.setMaxThreadCount(1);
    QSemaphore up;
    pool.start([&up] { up.release(); });
    up.acquire();
    touch();
    pool.start(QRunnable::create([] { touch(); }));
    touchBeside();
    pool.waitForDone();
}

void poolEnd()
{
    auto pool = std::make_unique<QThreadPool>();
    touch();
    pool->start([] { touch(); });
    if (!g_race)
        pool.reset();
    touch();
}

void concurrentRun()
{
    QThreadPool pool;
    pool.setMaxThreadCount(1);
    touch();
    QFutureWatcher<int> watcher;
    QObject::connect(&watcher, &QFutureWatcher<int>::finished, &watcher, [&watcher] {
        if (!g_race)
            g_shared = g_shared + watcher.result();
        QCoreApplication::quit();
    });
    watcher.setFuture(QtConcurrent::run(&pool, [] {
        touch();
        return 1;
    }));
    touchBeside();
    QCoreApplication::exec();
}

void threadEnd()
{
    const std::unique_ptr<QThread> thread(QThread::create(touch));
    thread->start();
    if (g_race)
        touch();
    while (!thread->isFinished()) // so that wait() finds it ended
        QThread::yieldCurrentThread();
    thread->wait();
    touch();
}

void semaphore()
{
    QSemaphore ready;
    const std::unique_ptr<QThread> thread(QThread::create([&ready] {
        touch();
        ready.release();
        touchBeside();
    }));
    thread->start();
    ready.acquire();
    touch();
    thread->wait();
}

void mutex()
{
    QMutex mutex;
    const auto count = [&mutex] {
        for (int i = 0; i < 1000; ++i) {
            const QMutexLocker lock(&mutex);
            touch();
        }
        touchBeside();
    };
    const std::unique_ptr<QThread> thread(QThread::create(count));
    thread->start();
    count();
    thread->wait();
}

// One text in two threads, freed by the last one: here by Qt, inside of a list of variants.
void sharedData()
{
    Other other;
    QString text = QString::number(g_shared) + QStringLiteral(" of many");
    touch();
    QMetaObject::invokeMethod(
        other.receiver(),
        [text] {
            touchThere();
            QVariantList(1, QVariant(text)).clear();
        },
        Qt::QueuedConnection);
    touchBeside();
    volatile qsizetype length = text.size();
    length = length + text.indexOf(u'm');
    text.clear();
    waitUntilThere();
}

struct Kind
{
    const char *name;
    void (*hand)();
};
constexpr Kind kinds[] = {
    {"queued-call", queuedCall},
    {"blocking-call", blockingCall},
    {"posted-event", postedEvent},
    {"signal", emittedSignal},
    {"connection", madeConnection},
    {"delete-later", deletedLater},
    {"pool-function", poolFunction},
    {"pool-runnable", poolRunnable},
    {"pool-end", poolEnd},
    {"concurrent-run", concurrentRun},
    {"thread-end", threadEnd},
    {"semaphore", semaphore},
    {"mutex", mutex},
    {"shared-data", sharedData},
};

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    g_race = arguments.value(2) == QLatin1String("race");
    for (const Kind &kind : kinds) {
        if (arguments.value(1) == QLatin1String(kind.name)) {
            // On a busy machine the two may happen to come in order: several chances for each race.
            for (int i = 0; i < (g_race ? Chances : 1); ++i) {
                g_there = 0;
                kind.hand();
            }
            return 0;
        }
    }
    for (const Kind &kind : kinds)
        std::fprintf(stderr, "handovers %s [race]\n", kind.name);
    return 2;
}
