// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/backoff.h"

#include <QTest>

using namespace frameloom;

class TestBackoff : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void growsToTheCap()
    {
        const Backoff b{.baseMs = 1000, .capMs = 60'000};
        QCOMPARE(b.delay(0, 1.0), 1000);
        QCOMPARE(b.delay(3, 1.0), 8000);
        QCOMPARE(b.delay(10, 1.0), 60'000);
        QCOMPARE(b.delay(1'000'000, 1.0), 60'000);
        QCOMPARE(b.delay(-5, 1.0), 1000);
    }
    void jitterIsFull()
    {
        const Backoff b{.baseMs = 1000, .capMs = 60'000};
        QCOMPARE(b.delay(4, 0.0), 0);
        QCOMPARE(b.delay(4, 0.25), 4000);
        QCOMPARE(b.delay(4, -1.0), 0);
        QCOMPARE(b.delay(4, 7.0), 16'000);
    }
    void neverBeforeRetryAfter()
    {
        const Backoff b;
        QCOMPARE(b.delay(0, 0.5, 30'000), 30'000);
        QCOMPARE(b.delay(0, 0.5, 100), 500);
        QCOMPARE(b.delay(2, 0.0, 120'000), 120'000); // also above the cap
    }
};

QTEST_GUILESS_MAIN(TestBackoff)
#include "tst_backoff.moc"
