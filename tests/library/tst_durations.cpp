// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/durations.h"

#include "catalog/catalog.h"
#include "library/jobrepository.h"
#include "library/store.h"
#include "model/usualtime.h"

#include <QTemporaryDir>
#include <QTest>

#include <semaphore>

using namespace Qt::StringLiterals;
using namespace frameloom;

class tst_Durations : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void learnsFromOwnJobs()
    {
        QTemporaryDir folder;
        Store store(folder.filePath(u"db"_s));
        store.open();
        const Catalog catalog = Catalog::load({Catalog::builtIn()});
        QHash<QString, QVector<qint64>> durations;
        std::binary_semaphore done{0};
        store.post([&](Database &database) {
            JobRepository jobs(database);
            const auto add = [&jobs](const QString &operation, qint64 ms, JobState state = JobState::Done,
                                     const QString &profile = u"mine"_s, qint64 acceptedAt = 1'000'000) {
                Job job;
                job.profileId = profile;
                job.operationId = operation;
                job.generatorId = u"g"_s;
                job.state = state;
                job.createdAt = 999'000;
                job.acceptedAt = acceptedAt;
                job.finishedAt = 1'000'000 + ms;
                jobs.insert(job);
            };
            for (int i = 1; i <= UsualTime::samplesKept + 10; ++i)
                add(u"midjourney.imagine"_s, i * 1'000);
            add(u"midjourney.pan"_s, 5'000);
            add(u"midjourney.pan"_s, 6'000, JobState::Failed);
            add(u"midjourney.pan"_s, 7'000, JobState::Done, u"other"_s);
            add(u"midjourney.pan"_s, 8'000, JobState::Done, u"mine"_s, 0); // its answer held the result
            add(u"midjourney.pan"_s, -5'000);                              // the clock was set back
            const auto waited = [&jobs](qint64 submittedAt, qint64 answeredAt) {
                Job job;
                job.profileId = u"mine"_s;
                job.operationId = u"ideogram.imagine"_s;
                job.generatorId = u"g"_s;
                job.state = JobState::Done;
                job.createdAt = 1'000;
                job.submittedAt = submittedAt;
                job.acceptedAt = answeredAt;
                job.finishedAt = answeredAt + 800; // saved
                jobs.insert(job);
            };
            waited(10'000, 40'000);
            waited(0, 40'000);
            durations = recentDurations(database, u"mine"_s, catalog);
            done.release();
        });
        done.acquire();
        QCOMPARE(durations.size(), 3);
        QCOMPARE(durations.value(u"ideogram.imagine"_s), QVector<qint64>{30'800}); // the wait for the answer is the time it takes
        QCOMPARE(durations.value(u"midjourney.pan"_s), QVector<qint64>{5'000});
        const QVector<qint64> many = durations.value(u"midjourney.imagine"_s);
        QCOMPARE(many.size(), UsualTime::samplesKept);
        QCOMPARE(many.first(), (UsualTime::samplesKept + 10) * 1'000); // newest first
    }

    void theMiddleHalf_data()
    {
        QTest::addColumn<QVector<qint64>>("durations");
        QTest::addColumn<UsualTime>("expected");
        QTest::newRow("none") << QVector<qint64>{} << UsualTime{60, 60, 0};
        QTest::newRow("too few") << QVector<qint64>{1, 2} << UsualTime{60, 60, 2};
        QTest::newRow("three") << QVector<qint64>{30, 10, 20} << UsualTime{10, 30, 3};
        QTest::newRow("outliers do not count")
            << QVector<qint64>{50, 40, 45, 60, 55, 1, 90'000, 52} << UsualTime{40, 55, 8};
        QTest::newRow("all the same") << QVector<qint64>{7, 7, 7, 7} << UsualTime{7, 7, 4};
    }
    void theMiddleHalf()
    {
        QFETCH(const QVector<qint64>, durations);
        QFETCH(const UsualTime, expected);
        const UsualTime usual = usualTimeOf(durations, 60);
        QCOMPARE(usual.lowMs, expected.lowMs);
        QCOMPARE(usual.highMs, expected.highMs);
        QCOMPARE(usual.isLearned(), durations.size() >= 3);
    }
};

QTEST_GUILESS_MAIN(tst_Durations)
#include "tst_durations.moc"
