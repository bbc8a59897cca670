// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/joblistmodel.h"
#include "library/storefixture.h"
#include "support/settle.h"
#include "words/words.h"

#include <QAbstractItemModelTester>
#include <QDateTime>
#include <QLocale>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace frameloom;

class tst_JobListModel : public QObject
{
    Q_OBJECT

    struct Rig
    {
        Rig()
            : store(dir.filePath(u"jobs.sqlite"_s))
            , client(store)
            , model(client)
            , tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest)
        {
            // Pages are read when the test says so, not also when the tester wants to know whether there are more.
            tester.setUseFetchMore(false);
            openStore(store);
        }
        /// What was asked and announced up to now has arrived.
        void settle()
        {
            test::settle([this] { visit(store); });
        }
        /// Writes and announces, as the engine does. Returns the ids. The model has heard of them then: what the store
        /// posts to this thread arrives in order, and the answer comes after the announcement.
        QVector<qint64> insert(int count, const std::function<void(Job &, int)> &change = {})
        {
            return askNow(store, [&, count](Database &database) {
                QVector<Job> jobs;
                JobRepository repository(database);
                for (int i = 0; i < count; ++i) {
                    Job job = someJob(u"fox %1"_s.arg(i));
                    if (change)
                        change(job, i);
                    repository.insert(job);
                    jobs << job;
                }
                store.announceJobs(jobs);
                QVector<qint64> ids;
                for (const Job &job : jobs)
                    ids << job.id;
                return ids;
            });
        }
        Job update(qint64 id, const std::function<void(Job &)> &change)
        {
            return askNow(store, [&, id](Database &database) {
                JobRepository repository(database);
                Job job = repository.find(id).value_or(Job());
                change(job);
                repository.update(job);
                store.announceJobs({job});
                return job;
            });
        }
        QTemporaryDir dir;
        Store store;
        StoreClient client;
        JobListModel model;
        QAbstractItemModelTester tester;
    };

    static qint64 noonOf(const QDate &day) { return QDateTime(day, QTime(12, 0)).toMSecsSinceEpoch(); }

private Q_SLOTS:
    /// Jobs of one title say what differs: their number in a batch, the picture they came from, the time.
    void equalTitlesAreToldApart()
    {
        Rig rig;
        const qint64 now = noonOf(QDate::currentDate()); // also in the last minute of a day what is made then is of today
        const QDateTime monthAgo = QDateTime::fromMSecsSinceEpoch(now).addDays(-30);
        QStringList titles = {u"heron"_s, u"heron"_s, u"fox"_s, u"heron"_s, u"upscale"_s, u"upscale"_s, u"heron"_s};
        rig.insert(int(titles.size()), [&](Job &job, int i) {
            job.title = titles.at(i);
            job.createdAt = i == 0 ? monthAgo.toMSecsSinceEpoch() : i == 6 ? now + 60'000 : now + i;
            job.parent.picture = i == 4 ? 1 : i == 5 ? 3 : 0;
        });
        rig.model.setQuery({});
        QTRY_COMPARE(rig.model.rowCount(), 7);
        const auto told = [&rig](int older, TwinTime time = TwinTime::Always) { return rig.model.distinction(6 - older, time); };
        const QString clock = words::clock(now);
        const QString oldDay = QLocale().toString(monthAgo.date(), QLocale::ShortFormat) + u' ' + words::clock(monthAgo.toMSecsSinceEpoch());
        if (noonOf(QDate::currentDate()) != now)
            QSKIP("midnight came in between: nothing is of today any more");
        QCOMPARE(told(0), oldDay);
        QCOMPARE(told(1), clock + u" · 1 of 2"_s);
        QCOMPARE(told(2), QString()); // the only one of its title
        QCOMPARE(told(3), clock + u" · 2 of 2"_s);
        QCOMPARE(told(4), u"picture 1 · "_s + clock);
        QCOMPARE(told(5), u"picture 3 · "_s + clock);
        QCOMPARE(told(6), words::clock(now + 60'000));
        QCOMPARE(told(3, TwinTime::OfOldOnes), u"2 of 2"_s);
        QCOMPARE(told(0, TwinTime::OfOldOnes), words::clock(monthAgo.toMSecsSinceEpoch()));
        QVERIFY(rig.model.index(3).data(Qt::AccessibleTextRole).toString().startsWith(u"heron, %1, 2 of 2, "_s.arg(clock)));
        // Who is alone with a title again has nothing to say.
        rig.store.announceRemoved({rig.model.jobAt(1).id});
        QTRY_COMPARE(rig.model.rowCount(), 6);
        QCOMPARE(rig.model.distinction(1), QString());
    }

    void readsInPages()
    {
        Rig rig;
        rig.insert(350);
        QSignalSpy loaded(&rig.model, &JobListModel::loaded);
        rig.model.setQuery({});
        QVERIFY(rig.model.isLoading());
        QTRY_COMPARE(loaded.count(), 1);
        QCOMPARE(rig.model.rowCount(), 100); // the newest page, no more
        QVERIFY(!rig.model.isComplete());
        QCOMPARE(rig.model.jobAt(0).title, u"fox 349"_s);
        for (int pages = 2; pages <= 4; ++pages) {
            QVERIFY(rig.model.canFetchMore({}));
            rig.model.fetchMore({});
            QVERIFY(!rig.model.canFetchMore({})); // one question at a time
            QTRY_COMPARE(loaded.count(), pages);
            QCOMPARE(rig.model.rowCount(), qMin(pages * 100, 350));
        }
        QVERIFY(rig.model.isComplete());
        QVERIFY(!rig.model.canFetchMore({}));
        for (int row = 1; row < 350; ++row)
            QVERIFY(rig.model.jobAt(row).id < rig.model.jobAt(row - 1).id);
        QCOMPARE(rig.model.rowOf(rig.model.jobAt(222).id), 222);
    }

    /// As QAbstractItemModelTester and some proxies do.
    void whoAsksForMoreWhileAPageComesGetsNoPageTwice()
    {
        Rig rig;
        rig.insert(250);
        QSignalSpy loaded(&rig.model, &JobListModel::loaded);
        const auto greed = [&rig] { rig.model.fetchMore({}); };
        connect(&rig.model, &QAbstractItemModel::rowsAboutToBeInserted, &rig.model, greed);
        connect(&rig.model, &QAbstractItemModel::rowsInserted, &rig.model, greed);
        rig.model.setQuery({});
        QTRY_COMPARE(loaded.count(), 1);
        rig.settle();
        QCOMPARE(loaded.count(), 1);
        QCOMPARE(rig.model.rowCount(), 100);
        QVERIFY(rig.model.canFetchMore({})); // nothing is on its way
    }

    void anotherQuestionWhileAPageComes()
    {
        Rig rig;
        rig.insert(150);
        JobQuery nothing;
        nothing.generatorId = u"nobody"_s;
        QSignalSpy loaded(&rig.model, &JobListModel::loaded);
        const auto once =
            connect(&rig.model, &QAbstractItemModel::rowsInserted, &rig.model, [&] { rig.model.setQuery(nothing); });
        rig.model.setQuery({});
        QTRY_COMPARE(rig.model.query().generatorId, nothing.generatorId);
        disconnect(once);
        QVERIFY(rig.model.isLoading() || loaded.count() == 1);
        QTRY_COMPARE(loaded.count(), 1); // of the second question
        QCOMPARE(rig.model.rowCount(), 0);
        rig.settle();
        QCOMPARE(loaded.count(), 1);
    }

    void followsChanges()
    {
        Rig rig;
        const QVector<qint64> ids = rig.insert(3);
        rig.model.setQuery({});
        QTRY_COMPARE(rig.model.rowCount(), 3);
        QSignalSpy changed(&rig.model, &QAbstractItemModel::dataChanged);
        rig.update(ids.at(1), [](Job &job) {
            job.state = JobState::Running;
            job.percent = 62;
            job.body = "long"_ba;
        });
        QTRY_COMPARE(changed.count(), 1);
        QCOMPARE(changed.first().first().toModelIndex().row(), 1);
        QCOMPARE(rig.model.jobAt(1).percent, 62);
        QVERIFY(rig.model.jobAt(1).body.isEmpty()); // a list of a hundred thousand carries no bodies
        const QString spoken = rig.model.index(1).data(Qt::AccessibleTextRole).toString();
        QVERIFY2(spoken.contains("fox 1"_L1) && spoken.contains("62"_L1), qPrintable(spoken));

        rig.insert(1, [](Job &job, int) { job.title = u"the newest"_s; });
        QTRY_COMPARE(rig.model.rowCount(), 4);
        QCOMPARE(rig.model.jobAt(0).title, u"the newest"_s);
    }

    void deletesAndUndoes()
    {
        Rig rig;
        const QVector<qint64> ids = rig.insert(5);
        rig.model.setQuery({});
        QTRY_COMPARE(rig.model.rowCount(), 5);
        rig.update(ids.at(2), [](Job &job) { job.deletedAt = 1; });
        QTRY_COMPARE(rig.model.rowCount(), 4);
        QCOMPARE(rig.model.rowOf(ids.at(2)), -1);
        rig.update(ids.at(2), [](Job &job) { job.deletedAt = 0; });
        QTRY_COMPARE(rig.model.rowCount(), 5);
        QCOMPARE(rig.model.rowOf(ids.at(2)), 2); // back in its place
        rig.store.announceRemoved({ids.at(4), 12345});
        QTRY_COMPARE(rig.model.rowCount(), 4);
    }

    void anOlderJobWaitsForItsPage()
    {
        Rig rig;
        const QVector<qint64> ids = rig.insert(150);
        rig.model.setQuery({});
        QTRY_COMPARE(rig.model.rowCount(), 100);
        rig.update(ids.first(), [](Job &job) { job.state = JobState::Done; }); // the oldest, not read yet
        rig.settle();
        QCOMPARE(rig.model.rowCount(), 100);
        rig.model.fetchMore({});
        QTRY_COMPARE(rig.model.rowCount(), 150);
        QCOMPARE(rig.model.jobAt(149).state, JobState::Done);
    }

    void filters()
    {
        Rig rig;
        const QVector<qint64> ids = rig.insert(6, [](Job &job, int i) {
            job.profileId = i % 2 ? u"classic"_s : u"sandbox"_s;
            job.state = i < 3 ? JobState::Failed : JobState::Done;
        });
        JobQuery query;
        query.profileId = u"sandbox"_s;
        query.states = {JobState::Failed};
        rig.model.setQuery(query);
        QTRY_COMPARE(rig.model.rowCount(), 2);
        // What changes under a filter comes and goes; other accounts never come.
        rig.update(ids.at(0), [](Job &job) { job.state = JobState::Running; });
        QTRY_COMPARE(rig.model.rowCount(), 1);
        rig.update(ids.at(5), [](Job &job) { job.state = JobState::Failed; });
        rig.update(ids.at(4), [](Job &job) { job.state = JobState::Failed; });
        QTRY_COMPARE(rig.model.rowCount(), 2);
        QCOMPARE(rig.model.jobAt(0).id, ids.at(4));
        // Words and dates too, for rows that are new just now.
        query = {};
        query.text = u"FOX late"_s;
        query.createdFrom = someJob().createdAt + 1;
        rig.model.setQuery(query);
        QTRY_VERIFY(!rig.model.isLoading());
        QCOMPARE(rig.model.rowCount(), 0);
        rig.insert(2, [](Job &job, int i) {
            job.prompt = u"a late fox"_s;
            job.createdAt += i;
        });
        QTRY_COMPARE(rig.model.rowCount(), 1);
    }

    void lateAnswersAreDropped()
    {
        Rig rig;
        rig.insert(3);
        rig.model.setQuery({});
        JobQuery nothing;
        nothing.generatorId = u"nobody"_s;
        QSignalSpy loaded(&rig.model, &JobListModel::loaded);
        rig.model.setQuery(nothing); // before the first answer has come
        QTRY_COMPARE(loaded.count(), 1);
        rig.settle();
        QCOMPARE(loaded.count(), 1);
        QCOMPARE(rig.model.rowCount(), 0);
        QVERIFY(rig.model.isComplete());
    }
};

QTEST_GUILESS_MAIN(tst_JobListModel)
#include "tst_joblistmodel.moc"
