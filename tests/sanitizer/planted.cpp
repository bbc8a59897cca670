// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// planted FAULT   commits the fault of that name, for a sanitizer to report.

#include <QCoreApplication>
#include <QStringList>
#include <QThread>

#include <cstdio>
#include <cstring>
#include <limits>
#include <memory>

namespace {

// In memory, where the compiler cannot keep it in a register.
volatile int g_shared = 0;

void count()
{
    for (int i = 0; i < 1000; ++i)
        g_shared = g_shared + 1;
}

int race()
{
    const std::unique_ptr<QThread> thread(QThread::create(count));
    thread->start();
    count();
    thread->wait();
    return 0;
}

int raceInSlot()
{
    QThread thread;
    QObject worker;
    worker.moveToThread(&thread);
    QObject::connect(&thread, &QThread::started, &worker, [&thread] {
        count();
        thread.quit();
    });
    thread.start();
    count();
    thread.wait();
    return 0;
}

int overflow()
{
    // Not by an index: UBSan would see that before AddressSanitizer does.
    auto *cells = new int[4]();
    volatile size_t bytes = 5 * sizeof(int);
    std::memset(cells, 0, bytes);
    const int read = cells[0];
    delete[] cells;
    return read;
}

int useAfterFree()
{
    auto *cell = new int(1);
    int *volatile again = cell;
    delete cell;
    return *again;
}

int leak()
{
    int *volatile lost = new int(1);
    lost = nullptr;
    return lost == nullptr ? 0 : 1;
}

int undefined()
{
    volatile int most = std::numeric_limits<int>::max();
    return most + 1;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QString fault = app.arguments().value(1);
    if (fault == QLatin1String("race"))
        return race();
    if (fault == QLatin1String("race-in-slot"))
        return raceInSlot();
    if (fault == QLatin1String("overflow"))
        return overflow();
    if (fault == QLatin1String("use-after-free"))
        return useAfterFree();
    if (fault == QLatin1String("leak"))
        return leak();
    if (fault == QLatin1String("undefined"))
        return undefined();
    std::fputs("planted race|race-in-slot|overflow|use-after-free|leak|undefined\n", stderr);
    return 2;
}
