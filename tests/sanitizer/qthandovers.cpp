// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Tells ThreadSanitizer what Qt hands from thread to thread. Qt itself is not instrumented, so whatever one thread did
// before it posted an event, emitted a signal, started a pool's task or ended looks unordered to the one that goes on
// with it, and every queued call looks like a race. Linked into every test of a tsan build, and nowhere else.
//
// Each hand-over has an address of its own (the event, the sender, the task, the pool, the thread), and only what Qt
// orders is ordered: two threads that post to the same object stay unordered. So races are still found; handovers.cpp
// has one beside each kind of hand-over, and each kind once without a race, which must be silent.
//
// Two ways in: callbacks that QtCore has for debuggers and for Qt Test, and functions of Qt that are defined here once
// more, which the program's own calls then reach first (as for write() in tst_diskfull).
//
// What remains are copies and frees that libraries make of their own memory under their own locks: those reports have
// only libraries at both ends and are dropped. What our code reads or writes itself is reported whatever the other end
// is. So one thing goes unseen: two threads that call a function of Qt that is not inline on one string, with nothing
// else.

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QEvent>
#include <QFutureInterface>
#include <QObject>
#include <QRunnable>
#include <QSemaphore>
#include <QThread>
#include <QThreadPool>

#include <dlfcn.h>
#include <link.h>
#include <sanitizer/common_interface_defs.h>
#include <sanitizer/tsan_interface.h>

#include <array>
#include <cstdlib>
#include <cstring>
#include <functional>
#include <utility>

QT_BEGIN_NAMESPACE
// From qobject_p.h and qhooks_p.h, which have been so since Qt 6.0 and are in no package that we build with.
struct QSignalSpyCallbackSet
{
    using BeginCallback = void (*)(QObject *caller, int index, void **arguments);
    using EndCallback = void (*)(QObject *caller, int index);
    BeginCallback signal_begin_callback;
    BeginCallback slot_begin_callback;
    EndCallback signal_end_callback;
    EndCallback slot_end_callback;
};
void Q_DECL_IMPORT qt_register_signal_spy_callbacks(QSignalSpyCallbackSet *callbacks);
extern quintptr Q_DECL_IMPORT qtHookData[];
QT_END_NAMESPACE

// Of the sanitizers' allocator; GCC has no header for it.
extern "C" int __sanitizer_install_malloc_and_free_hooks(void (*)(const volatile void *, size_t),
                                                         void (*)(const volatile void *));

// Of tsan_debugging.cpp; GCC has no header for them either.
extern "C" int __tsan_get_report_data(void *report, const char **description, int *count, int *stacks, int *accesses,
                                      int *locations, int *mutexes, int *threads, int *uniqueThreads, void **sleep,
                                      size_t sleepSize);
extern "C" int __tsan_get_report_mop(void *report, size_t index, int *thread, void **address, int *size, int *write,
                                     int *atomic, void **trace, size_t traceSize);
namespace __tsan {
class ReportDesc;
bool __attribute__((visibility("default"))) OnReport(const ReportDesc *report, bool suppressed);
} // namespace __tsan

extern "C" const char __executable_start;
extern "C" const char etext;

namespace {

void release(const void *what)
{
    __tsan_release(const_cast<void *>(what));
}

void acquire(const void *what)
{
    __tsan_acquire(const_cast<void *>(what));
}

// The thread that runs this, when it is one of Qt's. Not QThread::currentThread(), which makes one where there is none.
thread_local const QThread *t_thread = nullptr;

// As QAbstractMetaCallEvent begins. Qt made these: not for ThreadSanitizer to judge.
class QueuedCall : public QEvent
{
public:
    __attribute__((no_sanitize("thread"))) int kind() const { return t; }
    int signal;
    const QObject *sender;
    void *semaphore;
    const void *slot; // as QMetaCallEvent goes on
};

// Before each delivery of an event.
__attribute__((no_sanitize("thread"))) bool delivering(void **arguments)
{
    auto *receiver = static_cast<QObject *>(arguments[0]);
    const auto *event = static_cast<QueuedCall *>(static_cast<QEvent *>(arguments[1]));
    acquire(event);
    if (event->kind() == QEvent::MetaCall) {
        if (event->sender)
            acquire(event->sender);
        else if (event->slot)
            acquire(event->slot);
    } else if (event->kind() == QEvent::DeferredDelete) {
        acquire(receiver);
    }
    return false; // go on
}

// Where connections to an object's signals are told of: beside the object's own address.
const void *connections(const QObject *sender)
{
    return reinterpret_cast<const char *>(sender) + sizeof(void *);
}

// For what Qt makes events on this thread just now: a signal's sender, a queued call, an object that is deleted later.
// Nothing while a slot runs.
class Sending
{
public:
    void begin(const void *sender)
    {
        if (m_depth < m_senders.size())
            m_senders[m_depth] = sender;
        ++m_depth;
    }
    void end()
    {
        if (m_depth > 0)
            --m_depth;
    }
    const void *sender() const { return m_depth > 0 && m_depth <= m_senders.size() ? m_senders[m_depth - 1] : nullptr; }

private:
    std::array<const void *, 64> m_senders;
    size_t m_depth;
};
constinit thread_local Sending t_sending = {};

// Before each signal: what its queued calls may go on with.
void emitting(QObject *sender, int, void **)
{
    acquire(connections(sender)); // slots that were connected on another thread
    release(sender);
    if (const auto *thread = qobject_cast<QThread *>(sender); thread && QThread::currentThread() == thread)
        t_thread = thread; // started(), or finished()
    t_sending.begin(sender);
}

void emitted(QObject *, int)
{
    t_sending.end();
}

void calling(QObject *, int, void **)
{
    t_sending.begin(nullptr);
}

// The event, and the copies of a signal's arguments.
void allocated(const volatile void *, size_t)
{
    if (const void *sender = t_sending.sender())
        release(sender);
}

// At the end of each object. A thread of Qt's deletes its event dispatcher as the last thing.
void destroying(QObject *)
{
    if (t_thread)
        release(t_thread);
}

// The last one who lets go of shared data frees them. Qt counts that inside, our code where this can be seen; the count
// comes first in all of Qt's shared data.
void freeing(const volatile void *block)
{
    __tsan_acquire(const_cast<void *>(block));
}

QSignalSpyCallbackSet g_callbacks = {emitting, calling, emitted, emitted};

// Where ThreadSanitizer's own code is.
const char *g_tsanBegin = nullptr;
const char *g_tsanEnd = nullptr;

int findTsan(dl_phdr_info *library, size_t, void *)
{
    if (!library->dlpi_name || !std::strstr(library->dlpi_name, "libtsan"))
        return 0;
    for (int i = 0; i < library->dlpi_phnum; ++i) {
        const auto &part = library->dlpi_phdr[i];
        if (part.p_type == PT_LOAD && (part.p_flags & PF_X) != 0) {
            g_tsanBegin = reinterpret_cast<const char *>(library->dlpi_addr + part.p_vaddr);
            g_tsanEnd = g_tsanBegin + part.p_memsz;
        }
    }
    return 1;
}

// Whether our code made that access, and not a library (with ThreadSanitizer's malloc() or memcpy() on top). Only Qt's
// inline functions call free(): for shared data of which the last owner has counted down, perhaps inside of Qt.
bool isOurs(void *const *trace, size_t size)
{
    Dl_info top = {};
    if (trace[0] && dladdr(trace[0], &top) != 0 && top.dli_saddr == reinterpret_cast<void *>(&std::free))
        return false;
    for (size_t i = 0; i < size && trace[i]; ++i) {
        const auto *at = static_cast<const char *>(trace[i]);
        if (at >= g_tsanBegin && at < g_tsanEnd)
            continue;
        return at >= &__executable_start && at < &etext;
    }
    return false; // forgotten
}

__attribute__((constructor)) void listen()
{
    QInternal::registerCallback(QInternal::EventNotifyCallback, delivering);
    qt_register_signal_spy_callbacks(&g_callbacks);
    qtHookData[4] = reinterpret_cast<quintptr>(&destroying); // QHooks::RemoveQObject
    dl_iterate_phdr(findTsan, nullptr);
    __sanitizer_install_malloc_and_free_hooks(allocated, freeing);
}

// Qt's own function of that name.
template<typename Function>
Function *original(const char *symbol, Function *)
{
    return reinterpret_cast<Function *>(dlsym(RTLD_NEXT, symbol));
}

// A queued call that says when it is made and when it is over. Qt counts its owners.
class WatchedSlot : public QtPrivate::QSlotObjectBase
{
public:
    explicit WatchedSlot(QSlotObjectBase *slot) : QSlotObjectBase(&WatchedSlot::run), m_slot(slot) {}

private:
    static void run(int what, QSlotObjectBase *self, QObject *receiver, void **arguments, bool *equal)
    {
        auto *call = static_cast<WatchedSlot *>(self);
        switch (what) {
        case Destroy:
            acquire(call);
            call->m_slot->destroyIfLastRef();
            delete call;
            break;
        case Call:
            acquire(call);
            call->m_slot->call(receiver, arguments);
            release(call);
            break;
        case Compare:
            *equal = call->m_slot->compare(arguments);
            break;
        default:
            break;
        }
    }

    QSlotObjectBase *m_slot;
};

class Task : public QRunnable
{
public:
    Task(const QThreadPool *pool, std::function<void()> work) : m_pool(pool), m_work(std::move(work)) { release(this); }
    Task(const QThreadPool *pool, QRunnable *runnable) : m_pool(pool), m_runnable(runnable) { release(this); }
    ~Task() override
    {
        acquire(this); // never run: by the one who clears the pool
        finish();
    }
    void run() override
    {
        acquire(this);
        if (m_runnable)
            m_runnable->run();
        else
            m_work();
        finish();
        release(m_pool);
    }

private:
    void finish()
    {
        m_work = nullptr;
        if (QRunnable *runnable = std::exchange(m_runnable, nullptr); runnable && runnable->autoDelete())
            delete runnable;
    }

    const QThreadPool *m_pool;
    std::function<void()> m_work;
    QRunnable *m_runnable = nullptr;
};

} // namespace

bool __tsan::OnReport(const ReportDesc *report, bool suppressed)
{
    // The functions below only read it.
    void *const described = const_cast<ReportDesc *>(report);
    const char *what = nullptr;
    int accesses = 0;
    int other = 0;
    std::array<void *, 16> trace = {};
    __tsan_get_report_data(described, &what, &other, &other, &accesses, &other, &other, &other, &other, trace.data(),
                           trace.size());
    if (suppressed || !g_tsanBegin || !what || std::strcmp(what, "data-race") != 0)
        return suppressed;
    for (int i = 0; i < accesses; ++i) {
        trace = {};
        void *address = nullptr;
        __tsan_get_report_mop(described, static_cast<size_t>(i), &other, &address, &other, &other, &other, trace.data(),
                              trace.size());
        if (isOurs(trace.data(), trace.size()))
            return false;
    }
    return true;
}

// Under the names that Qt's headers give to the linker. Members take the object first.
#define FRAMELOOM_INSTEAD_OF(symbol) __asm__(symbol) __attribute__((visibility("default")))

#define FRAMELOOM_INVOKE                                                                                               \
    "_ZN11QMetaObject16invokeMethodImplEP7QObjectPN9QtPrivate15QSlotObjectBaseEN2Qt14ConnectionTypeEPv"
bool invokeMethod(QObject *, QtPrivate::QSlotObjectBase *, Qt::ConnectionType, void *)
    FRAMELOOM_INSTEAD_OF(FRAMELOOM_INVOKE);
bool invokeMethod(QObject *object, QtPrivate::QSlotObjectBase *slot, Qt::ConnectionType type, void *result)
{
    static auto *const qts = original(FRAMELOOM_INVOKE, &invokeMethod);
    auto *call = new WatchedSlot(slot);
    release(call);
    const bool blocks = type == Qt::BlockingQueuedConnection;
    if (blocks)
        call->ref();
    const bool runsHere = type == Qt::DirectConnection
                          || (type == Qt::AutoConnection && object && object->thread() == QThread::currentThread());
    t_sending.begin(runsHere ? nullptr : call);
    const bool called = qts(object, call, type, result);
    t_sending.end();
    if (blocks) {
        acquire(call);
        call->destroyIfLastRef();
    }
    return called;
}

#define FRAMELOOM_POST "_ZN16QCoreApplication9postEventEP7QObjectP6QEventi"
void postEvent(QObject *, QEvent *, int) FRAMELOOM_INSTEAD_OF(FRAMELOOM_POST);
void postEvent(QObject *receiver, QEvent *event, int priority)
{
    static auto *const qts = original(FRAMELOOM_POST, &postEvent);
    release(event);
    qts(receiver, event, priority);
}

#define FRAMELOOM_DELETE_LATER "_ZN7QObject11deleteLaterEv"
void deleteLater(QObject *) FRAMELOOM_INSTEAD_OF(FRAMELOOM_DELETE_LATER);
void deleteLater(QObject *object)
{
    static auto *const qts = original(FRAMELOOM_DELETE_LATER, &deleteLater);
    release(object);
    t_sending.begin(object);
    qts(object);
    t_sending.end();
}

#define FRAMELOOM_CONNECT                                                                                              \
    "_ZN7QObject11connectImplEPKS_PPvS1_S3_PN9QtPrivate15QSlotObjectBaseEN2Qt14ConnectionTypeEPKiPK11QMetaObject"
QMetaObject::Connection connectSlot(const QObject *, void **, const QObject *, void **, QtPrivate::QSlotObjectBase *,
                                    Qt::ConnectionType, const int *, const QMetaObject *)
    FRAMELOOM_INSTEAD_OF(FRAMELOOM_CONNECT);
QMetaObject::Connection connectSlot(const QObject *sender, void **signal, const QObject *receiver, void **slotAddress,
                                    QtPrivate::QSlotObjectBase *slot, Qt::ConnectionType type, const int *types,
                                    const QMetaObject *meta)
{
    static auto *const qts = original(FRAMELOOM_CONNECT, &connectSlot);
    release(connections(sender));
    return qts(sender, signal, receiver, slotAddress, slot, type, types, meta);
}

#define FRAMELOOM_START "_ZN11QThreadPool5startEP9QRunnablei"
void startRunnable(QThreadPool *, QRunnable *, int) FRAMELOOM_INSTEAD_OF(FRAMELOOM_START);
void startRunnable(QThreadPool *pool, QRunnable *runnable, int priority)
{
    static auto *const qts = original(FRAMELOOM_START, &startRunnable);
    qts(pool, new Task(pool, runnable), priority);
}

void startFunction(QThreadPool *, std::function<void()>, int)
    FRAMELOOM_INSTEAD_OF("_ZN11QThreadPool5startESt8functionIFvvEEi");
void startFunction(QThreadPool *pool, std::function<void()> work, int priority)
{
    static auto *const qts = original(FRAMELOOM_START, &startRunnable);
    qts(pool, new Task(pool, std::move(work)), priority);
}

#define FRAMELOOM_WAIT_FOR_DONE "_ZN11QThreadPool11waitForDoneEi"
bool waitForDone(QThreadPool *, int) FRAMELOOM_INSTEAD_OF(FRAMELOOM_WAIT_FOR_DONE);
bool waitForDone(QThreadPool *pool, int milliseconds)
{
    static auto *const qts = original(FRAMELOOM_WAIT_FOR_DONE, &waitForDone);
    const bool done = qts(pool, milliseconds);
    if (done)
        acquire(pool);
    return done;
}

#define FRAMELOOM_END_POOL "_ZN11QThreadPoolD1Ev"
void endPool(QThreadPool *) FRAMELOOM_INSTEAD_OF(FRAMELOOM_END_POOL);
void endPool(QThreadPool *pool)
{
    static auto *const qts = original(FRAMELOOM_END_POOL, &endPool);
    pool->waitForDone();
    qts(pool);
}

#define FRAMELOOM_WAIT "_ZN7QThread4waitE14QDeadlineTimer"
bool waitForThread(QThread *, QDeadlineTimer) FRAMELOOM_INSTEAD_OF(FRAMELOOM_WAIT);
bool waitForThread(QThread *thread, QDeadlineTimer until)
{
    static auto *const qts = original(FRAMELOOM_WAIT, &waitForThread);
    const bool ended = qts(thread, until);
    if (ended)
        acquire(thread);
    return ended;
}

#define FRAMELOOM_SEMAPHORE_RELEASE "_ZN10QSemaphore7releaseEi"
void semaphoreRelease(QSemaphore *, int) FRAMELOOM_INSTEAD_OF(FRAMELOOM_SEMAPHORE_RELEASE);
void semaphoreRelease(QSemaphore *semaphore, int count)
{
    static auto *const qts = original(FRAMELOOM_SEMAPHORE_RELEASE, &semaphoreRelease);
    release(semaphore);
    qts(semaphore, count);
}

#define FRAMELOOM_SEMAPHORE_ACQUIRE "_ZN10QSemaphore7acquireEi"
void semaphoreAcquire(QSemaphore *, int) FRAMELOOM_INSTEAD_OF(FRAMELOOM_SEMAPHORE_ACQUIRE);
void semaphoreAcquire(QSemaphore *semaphore, int count)
{
    static auto *const qts = original(FRAMELOOM_SEMAPHORE_ACQUIRE, &semaphoreAcquire);
    qts(semaphore, count);
    acquire(semaphore);
}

#define FRAMELOOM_SEMAPHORE_TRY "_ZN10QSemaphore10tryAcquireEii"
bool semaphoreTry(QSemaphore *, int, int) FRAMELOOM_INSTEAD_OF(FRAMELOOM_SEMAPHORE_TRY);
bool semaphoreTry(QSemaphore *semaphore, int count, int milliseconds)
{
    static auto *const qts = original(FRAMELOOM_SEMAPHORE_TRY, &semaphoreTry);
    const bool got = qts(semaphore, count, milliseconds);
    if (got)
        acquire(semaphore);
    return got;
}

// The last owner of a future clears its results.
#define FRAMELOOM_LEAVE_FUTURE "_ZNK20QFutureInterfaceBase6derefTEv"
bool leaveFuture(const QFutureInterfaceBase *) FRAMELOOM_INSTEAD_OF(FRAMELOOM_LEAVE_FUTURE);
bool leaveFuture(const QFutureInterfaceBase *future)
{
    static auto *const qts = original(FRAMELOOM_LEAVE_FUTURE, &leaveFuture);
    const void *shared = reinterpret_cast<void *const *>(future)[1]; // behind the virtual table
    release(shared);
    const bool others = qts(future);
    if (!others)
        acquire(shared);
    return others;
}
